"""Which session a meeting was, and of which year, by its name; and sessions that nobody is said to have held."""

import re

from baoji_notices.drafting.english.words import MEETING_NOUN, ORDINALS, TENS

_NUMBER = re.compile(
    rf"(?<!\) meeting of the )\b(?:(?P<digits>[0-9]{{1,3}})(?:st|nd|rd|th)|(?:(?P<tens>{'|'.join(TENS)})[- ])?(?P<word>{'|'.join(ORDINALS)}))"
    rf"(?! (?:quarter|half|batch|phase|stage|round|year|instance|line|group|(?:party|national) (?:spirit|congress))\b)(?: standing committee$| (?:(?!people|national|party|central)[a-z’']+ ){{0,3}}congress$|(?: \((?:enlarged|expanded|plenary)\)| standing committee| executive| plenary| joint| (?:chairm[ae]n|chairpersons?|directors?)['’]s?| [a-z]+){{0,3}}? {MEETING_NOUN}\b)",
    re.IGNORECASE,
)
_REVIEW = re.compile(r"summary|summari|commend|review|recogni|\blife\b", re.IGNORECASE)
_NAMED_YEAR = re.compile(
    r"^(?:the |an? |its )?(?:[A-Z]?[a-z]+['’]s )?(?P<year>20[0-9]{2})\b(?! ?[-–—/] ?(?:20)?[0-9])|(?:in|of|for|[(]) ?(?P<last>20[0-9]{2})[)]?(?:$| and the | of the )"
)
# Behind a meeting's name, and no part of it.
IN_YEAR = re.compile(r" (?:in|of|for) (?:20[0-9]{2}|the new (?:semester|year|term))(?=,|$| of the )")
# What was passed at a session tells that it was held.
_PASSED_AT = re.compile(
    r"[^.;]{3,80}\b(?:passed|adopted|approved)\b[^.;]{5,160} at the (?P<name>(?:[0-9]+(?:st|nd|rd|th)|[a-z]+(?:th|rst|cond|hird)) (?:plenary )?meeting) of (?:the )?(?P<body>[^.;]{5,120}?)\.?$"
)
# Somebody stressed at the sixth plenary session of the committee: nobody says that it was held.
_SAID_AT = re.compile(
    r"[A-Z][^.;]{4,120}?\b(?P<level>Provincial|Municipal|County|District|City)\b[^.;]{3,80}? (?:emphasi[sz]ed|stressed|pointed out|noted) (?:at|during) the (?P<name>(?:[0-9]+(?:st|nd|rd|th)|[A-Z]?[a-z]+(?:th|rst|cond|hird)) (?i:plenary session)) of (?:the )?(?P<body>(?![^.;,]*Discipline)[^.;,]{0,40}(?P=level)[^.;,]{2,80}?)(?= on | that\b|,)"
)
# Held in the county the county government to autumn vaccination work conference: word for word, its body behind it.
_HELD_IN_THE = re.compile(
    r".{20,400}, held in the (?:county|city|district) the (?P<body>(?:county|city|municipal|district) [a-z]+) to (?P<name>[a-z -]{3,80}? (?:conference|meeting)) to "
)
_HELD_IN_CITY = re.compile(
    r"(?:[^,]{3,30}, )?held in the city of (?P<body>[A-Z][^,.;]{5,80}?) (?P<name>(?:first|second|third|fourth|fifth) plenary meeting),"
)
# Sessions that are told without any that held them.
SESSION_ENDS = re.compile(
    r"(?:[Tt]he )?(?P<name>(?:[A-Z]?[a-z]+|[0-9]+(?:st|nd|rd|th)) (?:[Pp]lenary )?[Ss]ession) of (?:the )?(?P<body>[^.;]{5,150}?),? (?:has |was )?(?:(?:successfully |solemnly |grandly )(?:completed|opened|closed|concluded|held|convened)|(?:opened|closed|concluded)(?! (?:by|to|with)\b))\b"
)
_CONGRESS_OF = re.compile(
    r"(?:[Tt]he )?(?P<name>(?:[0-9]+(?:st|nd|rd|th)|[A-Z][a-z]+(?:th|rst|cond|hird)) (?:Party )?Congress) of (?:the )?(?P<body>[A-Z][^,;.]{3,100}?),?"
    r" (?:was |has )?(?:successfully |solemnly |grandly )?(?:completed|opened|closed|concluded|held|convened)\b"
)
# A work is scheduled over video (视频调度): there is no noun for the meeting.
_DISPATCHED = re.compile(
    r"(?:On [^,]{3,30}, )?(?:[Tt]he )?(?P<body>[A-Z][^,;.]{3,80}?) (?P<name>video dispatched)\b"
)
# The 21st meeting of the Party group studied the speech: nobody says that it was held.
STUDIED = re.compile(
    r"(?:[Tt]he )?(?P<name>(?:[0-9]+(?:st|nd|rd|th)|[A-Z]?[a-z]+(?:th|rst|cond|hird)) (?:\((?:enlarged|expanded)\) |[Pp]lenary )?[Mm]eeting of (?:the )?[^,;.]{5,120}?)"
    r" (?:[a-z]+ly )?(?:studied|conveyed|reviewed|deliberated|listened to|arranged|elected)\b"
)


def told_alone(sentence: str) -> tuple[str, str, str] | None:
    """Return a meeting that no verb says was held: its name, its body, and what its kind is read on; None for others.

    Example:
        >>> told_alone("The Bee Bureau video dispatched the feeding of hives.")
        ('video dispatched', 'Bee Bureau', 'video dispatched scheduling meeting')
    """
    if congress := _CONGRESS_OF.match(sentence):
        return congress["name"], congress["body"], congress["name"]
    if own := _HELD_IN_THE.match(sentence) or _HELD_IN_CITY.match(sentence) or _SAID_AT.match(sentence):
        return own["name"], own["body"], own["name"]
    if passed := _PASSED_AT.match(sentence):
        return passed["name"], passed["body"], f"{passed['name']} of the {passed['body']}"
    sent = _DISPATCHED.match(sentence)
    return (sent["name"], sent["body"], f"{sent['name']} scheduling meeting") if sent else None


def number_of(name: str) -> int | None:
    """Return the number of the session in a meeting's name.

    Example:
        >>> number_of("41st executive meeting"), number_of("twenty-third meeting"), number_of("meeting")
        (41, 23, None)
    """
    match = _NUMBER.search(name)
    if not match:
        return None
    if match["digits"]:
        return int(match["digits"])
    tens = 10 * TENS.index(match["tens"].lower()) + 20 if match["tens"] else 0
    return tens + ORDINALS.index(match["word"].lower()) + 1


def year_of(name: str) -> int | None:
    """Return the year in a meeting's name, if it is the year it was held in and not one that is looked back on.

    Example:
        >>> year_of("2021 raw salt work conference"), year_of("2020 summary meeting")
        (2021, None)
    """
    found = _NAMED_YEAR.search(name)
    return int(found["year"] or found["last"]) if found and not _REVIEW.search(name) else None
