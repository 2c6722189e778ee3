"""The meeting's date as an English text prints it: at the head of a sentence, or behind what was held."""

import re
from collections.abc import Sequence
from dataclasses import replace

from baoji_notices.drafting.english.text import OPENING
from baoji_notices.drafting.passage import Span
from baoji_notices.drafting.patterns import first_match, row
from baoji_notices.drafting.reading import PrintedDate
from baoji_notices.model.vocabulary import PartOfDay

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_PART = "(?:early morning|[Mm]orning|noon|[Aa]fternoon|[Ee]vening|night)"
DATE = re.compile(
    rf"(?:(?:at )?(?P<clock>[0-9]{{1,2}}:[0-9]{{2}}|[0-9]{{1,2}}(?= ?(?:[ap]\.?m|o['’]clock)))"
    rf"(?: ?(?P<half>[ap])\.?m\.?| o['’]clock)?,? (?:in the (?P<at>{_PART}) )?(?:on |of )?)?"
    rf"(?:(?:[Tt]he )?(?P<part>{_PART}) (?:of|on) )?"
    rf"(?:(?:(?P<before>20[0-9]{{2}})(?:,| in)? )?(?P<month>{_MONTH}) ?(?P<day>[0-9]{{1,2}})(?: ?(?:st|nd|rd|th))?(?![0-9:%]| [0-9]{{1,2}}(?![0-9:.]))"
    rf"|(?:the |(?<=(?:morning|evening) of )|(?<=afternoon of ))(?P<bare>[0-9]{{1,2}})(?:st|nd|rd|th)(?: of this month)?(?= ?[,.]| to | and | that | (?:in|at|morning|afternoon|evening)\b|$)"
    rf"|(?P<early>[0-9]{{1,2}})(?: ?(?:st|nd|rd|th))? (?:of )?(?P<late>{_MONTH})\b)"
    rf"(?: ?(?:to|-|–|—|and|through|until) ?(?:the )?(?:(?P<end_month>{_MONTH}) )?(?P<end_day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of (?P<of_both>{_MONTH}))?(?![0-9:]))?"
    rf"(?:,? ?(?P<year>20[0-9]{{2}})\b)?"
    rf"(?: (?P<after>(?:in the )?{_PART})\b)?",
)
PARTS = (
    row("before dawn", r"early morning|before dawn", "the early morning of May 2", PartOfDay.EARLY_MORNING),
    row("morning", r"[Mm]orning", "the morning of May 2", PartOfDay.MORNING),
    row("afternoon", r"[Aa]fternoon", "May 2 afternoon", PartOfDay.AFTERNOON),
    row("noon", r"noon", "the noon of May 2", PartOfDay.NOON),
    row("evening", r"[Ee]vening|night", "the night of May 2", PartOfDay.EVENING),
)
# Of the words for lately only those that the genre has (近日, 日前); today and yesterday are days, though unprinted.
LATELY = (
    row(
        "recently",
        r"[Rr]ecently|[Nn]ot long ago|[Ii]n recent days|[Ii]n the near future|[Rr]ecent days|[Ll]ately",
        "Recently, the bureau",
        True,
    ),
    row(
        "days ago",
        r"[Aa] few days ago|[Tt]he other day|[Ss]everal days ago|[Aa] couple of days ago",
        "A few days ago, it",
        True,
    ),
    row(
        "this day",
        rf"[Tt]his {_PART}|[Tt]he day before yesterday|(?:[Tt]oday|[Yy]esterday)(?:['’]s)?(?: {_PART})?",
        "This morning, the county",
        False,
    ),
)
_DIGIT = re.compile("[0-9]")
# A medium, or its reporter, before the day (Anxi Daily News On May 5).
_MEDIUM = r"^(?:(?:[A-Z][A-Za-z]+ ){1,5}(?:News|Daily|Net|Network|Times)|News from this newspaper)(?: ?\([^()]{3,60}\))? (?=On )"
_LEAD = re.compile(rf"(?:{_MEDIUM}|^|[,，] ?)(?:(?:[Oo]n|[Ii]n|[Ff]rom|[Aa]t|[Ee]arly on) )?")
_AIM = re.compile(r"In order to|To |For |With a view to|According to|In accordance with|After|Following")
_HELD = re.compile(
    r"\b(?:held|called by|convened|organi[sz]ed|hosted|chaired|presided over|opened|began|concluded|closed|launched|carried out|took place|holds)\b"
)
_OF_MEETING = re.compile(
    r"\b(?:[Mm]eetings?|[Cc]onferences?|[Ss]ymposium|[Ss]essions?|[Ff]orum|[Tt]raining|[Ss]tudy|[Ll]ecture|held|convened|presided|chaired|hosted)\b"
)
# The day of a meeting that another sentence calls recent: The meeting, which took place on May 2.
_TOOK_PLACE = re.compile(
    r"(?:[Tt]he|[Tt]his) (?:[a-z]+ )?(?:meeting|conference|symposium|session|event)(?:,? which)? (?:was (?:held|convened)|took place|was (?:presided over|chaired)[^,;]{3,60}) "
    r"(?:on|from|in|at) "
)
_LATELY_HELD = re.compile(r"\b[Rr]ecently(?= (?:held|convened|organi[sz]ed|hosted)\b)")
_ON = re.compile(r"\b(?:on|at|in|from|,)(?: the)? ?$|\bmeeting $|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day $")
_OF_YEAR = re.compile(r"\bin (?P<year>20[0-9]{2}),? on (?:the )?$")  # held a course in 2018 on April 11
# 7月28日 whose signs a translator has lost: the day is not told.
_LOST = re.compile(rf"On (?P<printed>(?:the {_PART} of )?[01]?[0-9][0-3][0-9]), ")
_YEAR = 20  # characters that such a year takes
# What stands between the day of a dateline and the text.
_CREDIT = r"[(（][^()（）]{0,160}\b(?:[Rr]eporter|[Cc]orrespondent|[Jj]ournalist)[^()（）]{0,160}[)）][:：]? ?"
_DATELINE_WITHIN = 800  # characters of a body in which it begins
_DAY_WITHIN = 30  # characters that the day takes
_PURPOSE = re.compile(
    r"\b(?:to|which|that) (?:convey|study|learn|implement|thoroughly|conscientiously|earnestly|further)|\b(?:conveying|studying|after the|spirit of)\b"
)


def find_date(opening: Sequence[Span]) -> PrintedDate | None:
    """Return the meeting's date from the first sentences of a body; None if they print none.

    Example:
        >>> words = "On the afternoon of March 15, the bureau held a meeting."
        >>> find_date([Span(0, len(words), words)]).as_printed
        'the afternoon of March 15'
    """
    others: list[PrintedDate] = []
    for number, sentence in enumerate(opening[:OPENING]):
        found = _at_head(sentence.text) or _behind_held(sentence.text)
        if found and _OF_MEETING.search(sentence.text):
            return (_told_later(opening[number:OPENING]) if found.vague else None) or found
        others += [found] if found else []
    return others[0] if others else None


def in_dateline(date: PrintedDate, content: str) -> PrintedDate:
    """Return a date with the day of the dateline before it, where only today or yesterday is printed.

    Example:
        >>> found = in_dateline(PrintedDate("Today"), "Anxi Daily, May 5 (Reporter Li Min): Today, the court met.")
        >>> found.month, found.day
        (5, 5)
    """
    line = re.search(
        rf"(?:{_CREDIT}|(?<=[0-9] )[—–-]{{1,2}} ){re.escape(date.as_printed)}", content[:_DATELINE_WITHIN]
    )
    before = content[max(0, line.start() - _DAY_WITHIN) : line.start()] if line else ""
    day = next((one for one in DATE.finditer(before) if one.end() >= len(before) - 1), None)
    told = _dated(day) if day else None
    back = 1 if date.as_printed.lower().startswith("yesterday") else 0
    if told is None or not told.day or told.day <= back or "before" in date.as_printed:
        return date
    return replace(date, year=told.year, month=told.month, day=told.day - back)


def _told_later(sentences: Sequence[Span]) -> PrintedDate | None:
    """Return the day of the meeting that a sentence gives which calls it by nothing but the meeting."""
    for sentence in sentences:
        told = _TOOK_PLACE.search(sentence.text)
        day = DATE.match(sentence.text, told.end()) if told else None
        if day:
            return _dated(day)
    return None


def is_dated(text: str) -> bool:
    """Tell whether a sentence prints a date or a word like recently.

    Example:
        >>> is_dated("The bureau recently held a meeting."), is_dated("A meeting was held.")
        (True, False)
    """
    return (_DIGIT.search(text) is not None and DATE.search(text) is not None) or any(
        one.regex.search(text) for one in LATELY
    )


def _behind_held(text: str) -> PrintedDate | None:
    """Return the date behind what was held, if it does not belong to what the meeting was held for."""
    held = _HELD.search(text) if _AIM.match(text) else None
    begin = text.rfind(",", 0, held.start()) + 1 if held else 0
    purpose = _PURPOSE.search(text, begin)
    told = text[begin : purpose.start()] if purpose else text[begin:]
    if not _HELD.search(told):
        lately = _LATELY_HELD.search(text)
        return _lately(lately, True) if lately else None
    later = DATE.search(told)
    if later and (
        later[0].startswith("at ") or _ON.search(told, max(0, later.start() - len(" meeting ")), later.start())
    ):
        dated = _dated(later)
        year = None if dated.year else _OF_YEAR.search(told, max(0, later.start() - _YEAR), later.start())
        return replace(dated, year=int(year["year"])) if year else dated
    return next((_lately(found, one.value) for one in LATELY if (found := one.regex.search(told))), None)


def _at_head(text: str) -> PrintedDate | None:
    """Return the date that a sentence begins with, or that follows its purpose (In order to …, on July 8, …)."""
    if lost := _LOST.match(text):
        return PrintedDate(as_printed=lost["printed"], part_of_day=_part(lost["printed"]))
    for lead in _LEAD.finditer(text, 0, 400):
        if lead.start() and not _AIM.match(text):
            return None
        at_head = DATE.match(text, lead.end())
        if at_head and (not lead.start() or text[at_head.end() : at_head.end() + 1] in ",，"):
            return _dated(at_head)
        for one in LATELY:
            if found := one.regex.match(text, lead.end()):
                return _lately(found, one.value)
    return None


def _lately(match: re.Match[str], vague: bool) -> PrintedDate:
    return PrintedDate(match[0], vague=vague, part_of_day=_part(match[0]))


def _dated(match: re.Match[str]) -> PrintedDate:
    month = _month(match["month"] or match["late"] or match["of_both"])
    end_day = int(match["end_day"]) if match["end_day"] else None
    return PrintedDate(
        as_printed=match[0].removeprefix("at "),
        year=int(match["year"] or match["before"] or 0) or None,
        month=month,
        day=int(match["day"] or match["bare"] or match["early"]),
        end_month=(_month(match["end_month"]) or month) if end_day else None,
        end_day=end_day,
        part_of_day=_part(match["part"] or match["at"] or match["after"] or "") or _by_clock(match),
    )


def _month(word: str | None) -> int | None:
    return next((number for number, name in enumerate(MONTHS, 1) if word and name[:3] == word[:3]), None)


def _part(words: str) -> PartOfDay | None:
    found = first_match(PARTS, words)
    return found.value if found else None


def _by_clock(match: re.Match[str]) -> PartOfDay | None:
    if not match["clock"]:
        return None
    hour = int(match["clock"].split(":")[0])
    hour += 12 if match["half"] == "p" and hour < 12 else 0
    limits = (
        (6, PartOfDay.EARLY_MORNING),
        (12, PartOfDay.MORNING),
        (13, PartOfDay.NOON),
        (18, PartOfDay.AFTERNOON),
    )
    return next((part for limit, part in limits if hour < limit), PartOfDay.EVENING)
