"""What an English text calls a meeting: where the name begins and ends, and what of it is its kind and not its topic."""

import re

from baoji_notices.drafting.english.kinds import ARRANGING, RECOGNISING
from baoji_notices.drafting.english.words import BODY, BODY_NOUN, IN_A_NAME, MEETING_NOUN, ORDINALS

# Video conference is counted once, a Consultative Conference is a body, and a meeting room a place.
IS_NAME = re.compile(
    rf"(?<![Cc]onsultative )(?<!video )\b{MEETING_NOUN}\b(?! (?:rooms?|halls?|sites?|venues?|hours?)\b)|\bvideo (?:conference|meeting)\b|center(?:al)? group|(?:democratic|organi[sz]ation(?:al)?) life\b|\b(?:work will promote|advance will)\b"
    rf"|\b(?:[0-9]+(?:st|nd|rd|th)|{'|'.join(ORDINALS)}) (?:standing committee|(?:(?!people|national|party|central)[a-z’']+ ){{0,3}}congress)$",
    re.IGNORECASE,
)
# Committee for the Elderly: whom a body is for is part of its name.
WHOM = "(?:the (?:Elderly|Aged|Disabled|Young|Welfare|Care|Protection)|[Ll]aw-based [Gg]overn(?:ance|ing))"
# Where a meeting's name ends: at what it is about, for, or at; a further meeting joined to it goes on.
_NAME_ENDS = re.compile(
    rf",(?! as well as| along with)|，| (?:held|convened|to|which|that|where|in|at|through|via|by|(?<!along )with|(?<!eading group )(?<!eading Group )(?<!eadquarters )for(?! {WHOM}\b| [Tt]heor| [Cc]omprehensively| [Dd]eepening| all (?:the )?(?:staff|cadres|employees|party members))|on|about|around|under|during|after|before|focusing|regarding|celebrating|marking|commemorating|themed) (?!-)|(?<=eeting)to |(?<=work will promote) |(?<=onference)to | (?=(?:January|February|March|April|May|June|July|August|September|October|November|December) [0-9])|[:：.]"
)
_TOPIC = re.compile(
    rf" (?:on(?! the spot)|for(?! all | [Dd]iscipline| {WHOM}\b)|celebrating|marking|commemorating|themed) "
)
_ON_ARRANGING = re.compile(ARRANGING)
_ON_WHAT = re.compile(f"{ARRANGING}|{RECOGNISING}")
_JOINT = re.compile(r",? (?:and|&|as well as|along with) (?:a |an |the )?")
_ARTICLED = re.compile(r"as well as|along with| (?:a|an|the) $")
_COMPLETE = re.compile(rf"\b(?:{MEETING_NOUN}|{BODY_NOUN}|life|20[0-9]{{2}})$|\)$", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:the |a |an |its |another )", re.IGNORECASE)
WHOSE = re.compile(
    r"^(?:(?:[A-Z][A-Za-z’']{1,20} )?(?:city|county|district|province|town|township|region|system|bureau|school|country)['’]s |(?:19|20)[0-9]{2}(?: ?-year)? (?:of )?)",
    re.IGNORECASE,
)
OF_BODY = re.compile(
    rf" of (?:the )?(?P<body>(?:[A-Z][a-z]+, (?:[A-Z][a-z]+, )?[A-Z][a-z]+ and )?[^,;]{{0,90}}\b(?:{BODY_NOUN})(?: for (?:[Dd]iscipline [Ii]nspection|{WHOM}(?: of [A-Z][a-z]+)?))?(?: of (?:the )?(?:Communist (?:Party of China|Youth League)|[A-Z][A-Za-z’']+(?: (?:County|City|District|Province|Town|Township))?))?(?: \((?!(?:enlarged|expanded)\))[^()]{{3,120}}\))?)(?: in [A-Z][A-Za-z’' ]{{2,40}}(?:, [A-Z][a-z]+)?)?(?: \((?:enlarged|expanded)\))?$"
)
_LEADING_GROUP = re.compile(r"\b[Ll]eading [Gg]roup$")
BODY_BEFORE = re.compile(
    r"^(?:first |second |third |[0-9]+(?:st|nd|rd|th) )?"
    r"(?P<body>[^,;()]{3,90}\b(?:[Cc]ommittee|[Gg]overnment|[Gg]roup|[Cc]ongress|CPPCC|[Cc]ourt|[Bb]ureau))"
    r" (?:\((?:[Ee]nlarged|[Ee]xpanded)\) )?(?:(?:executive|plenary|enlarged|expanded|regular|[0-9]+(?:st|nd|rd|th)) ){0,2}(?:\((?:[Ee]nlarged|[Ee]xpanded)\) )?[Mm]eeting",
)
_OF_ALL = re.compile(
    r" of (?:all )?(?:the )?(?:[a-z-]+ )?(?:cadres|staff|faculty|workers|employees|party members)$", re.IGNORECASE
)
_SAYS = re.compile(
    r"\b(?:pointed out|emphasi[sz]ed|stressed|held|believed) that\b|\bis an?\b"
)  # and is held at a critical time
GENERIC = re.compile(r"(?:meeting|conference|session|event|activity|discussions?)", re.IGNORECASE)


def name_in(words: str, *, passive: bool, chaired: bool = False) -> str | None:
    """Return a meeting's name from the words that hold it, its body included; None if they name no meeting.

    Example:
        >>> name_in("a symposium on bees in the county hall", passive=False)
        'a symposium'
    """
    found = (
        end
        for end in _NAME_ENDS.finditer(words)
        if IS_NAME.search(words, 0, end.start()) and not _in_brackets(words, end.start())
    )
    ends = None if passive else next(found, None)
    arranging = _ON_WHAT.match(words, ends.start()) if ends else None
    name = words[: arranging.end() if arranging else ends.start()] if ends else words
    if not IS_NAME.search(name) or len(name) > 320 or (ends is None and not passive and len(name) > 160):
        return None
    name = re.sub(r"[,，]? which$| for the [a-z]+ time$", "", name if arranging else _without_tail(name).rstrip())
    if passive and _SAYS.search(name):
        return None
    told = name.strip().startswith(("a ", "an ")) or not GENERIC.fullmatch(ARTICLE.sub("", name.strip()))
    return name.strip(" ,，。.") if told or not (chaired or passive) else None


def _without_tail(name: str) -> str:
    """Return a name without what is joined to it and names no meeting (a meeting and arranged the work)."""
    for joint in reversed(list(_JOINT.finditer(name))):
        if IN_A_NAME.search(name, 0, joint.start()):
            continue
        begins_name = IS_NAME.search(name, 0, joint.start())
        of_body = " of " in name and (BODY.search(name, joint.end()) or _OF_ALL.search(name, 0, joint.start()))
        if not begins_name or of_body or IS_NAME.search(name, joint.end()):
            break
        name = name[: joint.start()]
    return name


def shown(name: str, *, with_body: bool) -> str:
    """Return a name without article, without whose meeting it is, and without what it is about.

    Example:
        >>> shown("the county's meeting of the Party group", with_body=False)
        'meeting'
    """
    name = WHOSE.sub("", ARTICLE.sub("", name))
    name = without_topic(name)
    if not with_body and (own := BODY_BEFORE.match(name)) and (group := _LEADING_GROUP.search(own["body"])):
        return group[0] + name[own.end("body") :]
    body = None if with_body else OF_BODY.search(name)
    bare = body and IS_NAME.search(name, 0, body.start()) and not _JOINT.search(name)
    return name[: body.start()] if body and bare else name


def without_topic(name: str) -> str:
    """Return a name without what the meeting is about; an arrangement or deployment is no topic.

    Example:
        >>> without_topic("conference on bees"), without_topic("meeting on the deployment of work")
        ('conference', 'meeting on the deployment')
    """
    topic = next((one for one in _TOPIC.finditer(name) if not _in_brackets(name, one.start())), None)
    if topic and (arranging := _ON_ARRANGING.match(name, topic.start())):
        return name[: arranging.end()]
    return name[: topic.start()] if topic and IS_NAME.search(name, 0, topic.start()) else name


def _in_brackets(words: str, place: int) -> bool:
    return words.count("(", 0, place) > words.count(")", 0, place)


def names_in(full: str) -> list[str]:
    """Return the names that are joined in one; a body's own and (Political and Legal Committee) joins none.

    Example:
        >>> names_in("work conference and a symposium of the Letters and Calls Bureau")
        ['work conference', 'symposium of the Letters and Calls Bureau']
    """
    names: list[str] = []
    begin = 0
    for joint in (*_JOINT.finditer(full), None):
        part = full[begin : joint.start() if joint else len(full)]
        if joint and IS_NAME.search(part) and not (_COMPLETE.search(part) or _ARTICLED.search(joint[0])):
            continue  # the joint stands inside a body's name: Letters and Visits
        if IS_NAME.search(part):
            names.append(part)
        elif names and BODY.search(part):
            names[-1] += f" and {part}"
        begin = joint.end() if joint else begin
    return names
