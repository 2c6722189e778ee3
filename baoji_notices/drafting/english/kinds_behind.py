"""The kind of a meeting whose name tells none, by what the first sentences tell of it."""

import re
from collections.abc import Iterable

from baoji_notices.drafting.english.kinds import KINDS
from baoji_notices.drafting.patterns import first_match
from baoji_notices.model.vocabulary import MeetingKind

# A line of work for a period (codebook, meeting.kinds), and a subject that stands in a sentence of its own.
_LOOKED_BACK = "(?:reviewed|summari[sz]ed|summed up|looked back on)"
_LAID_OUT = "(?:made plans|arranged|deployed|planned|laid out)"
_OF_A_PERIOD = re.compile(
    rf"{_LOOKED_BACK} the work\b.{{0,160}}\b(?:in|of) 20[0-9]{{2}}\b.{{0,40}}\b{_LAID_OUT}\b.{{0,80}}\b20[0-9]{{2}}\b"
    rf"|{_LOOKED_BACK} [^.]{{3,120}} first half of the year\b[^.]{{0,40}}\b{_LAID_OUT}\b[^.]{{3,80}} second half of the year\b"
    r"|\b(?:study|research|deploy|arrang|plann?)ing (?:the )?[a-z][a-z -]{3,80} work for (?:the )?(?:current|present) and (?:the )?(?:future|coming) period"
)
_CAME_TO_REPORT = re.compile(r"\bled a team to (?:the )?[A-Z][^,.;]{3,80} to report on\b")
# Where leaders report on themselves, or are warned.
_OF_OTHER_KIND = re.compile(r"\bconference on [a-z]+['’]s work\b|\b(?:reminder|admonition|integrity) talk\b")
_LECTURED = re.compile(
    r"\bgave an? (?:[a-z]+ )?lecture on\b|[Ll]ectur(?:e|ing) (?:[Gg]roup|[Tt]eam)\b[^.;]{0,200}\b(?:came|went) to [A-Z][^,.;]{3,40} to (?:preach|lecture)\b"
)
# Held a meeting on it. The mobilization meeting studied …: the next sentence calls it by its kind.
_CALLED_NEXT = re.compile(
    r"The (?P<name>[a-z][^,.;:]{3,90} (?:meeting|conference)) (?:[a-z]+ly )?(?:studied|conveyed|summarized|reviewed|analyzed|stressed|emphasized|pointed out|required|requested)\b"
)
_ON_A_SPIRIT = re.compile(r"(?:Communicate|Convey) and (?:learn|study) the spirit of ")


def kind_told_behind(sentences: Iterable[str], acts: Iterable[str]) -> MeetingKind | None:
    """Return the kind that the first sentences tell of a meeting whose name tells none.

    Args:
        sentences: the first of the text, which may call the meeting by its kind.
        acts: those behind them, which tell what it did.

    Example:
        >>> kind_told_behind(["It reviewed the work of bees in 2018, and made plans for the work in 2019."], []).value
        'work_conference'
    """
    for text in sentences:
        if _OF_A_PERIOD.search(text):
            return MeetingKind.WORK_CONFERENCE
        if _OF_OTHER_KIND.search(text):
            return MeetingKind.OTHER
        if _CAME_TO_REPORT.search(text):
            return MeetingKind.REPORT_BACK
        if "exchange forum" in text or "meeting of the forum" in text:  # 座谈会, behind what it was called for
            return MeetingKind.SYMPOSIUM
        if _LECTURED.search(text):
            return MeetingKind.LECTURE
        if (called := _CALLED_NEXT.match(text)) and (told := first_match(KINDS, called["name"].lower())):
            return told.value
        if _ON_A_SPIRIT.match(text):
            return MeetingKind.SPECIAL_TOPIC
    return MeetingKind.WORK_CONFERENCE if any(map(_OF_A_PERIOD.search, acts)) else None
