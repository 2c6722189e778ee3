"""What is told twice of what was passed on: a speech by its occasion and without, a session under several names."""

import re
from collections.abc import Sequence

from baoji_notices.model.content import Conveyed
from baoji_notices.model.vocabulary import ConveyedKind

_SESSION = re.compile(
    r"[A-Za-z0-9-]+ Plenary Session of the (?:[0-9]+th|[A-Z][a-z]+)(?= (?:CPC )?Central Committee)"
)
_XI = re.compile(r"Xi Jinping['’]s [^,;]{3,40}(?:speech|instructions?|article) [a-z]")
_OVERVIEW = re.compile(
    r"(?:(?:General Secretary )?Xi Jinping['’]s )?important (?:speech(?:es)?|instructions?)(?: and important (?:articles?|instructions?|speech(?:es)?))?"
)
_WHOSE_SPEECH = re.compile(
    r"(?P<first>(?:[A-Z][a-z]+ ){1,3}[A-Z][a-z]+)['’]s (?:important )?speech$|(?:important )?speech of (?P<last>[A-Z][a-z]+(?: [A-Z][a-z]+){1,3})\b"
)
_VISIT = re.compile(r"\bhis (?:inspection|visit|investigation)\b[a-z ]*? (?:in|of|to) (?P<where>[A-Z][a-z]+)")


def told_again(item: Conveyed, before: Sequence[Conveyed], found: Sequence[Conveyed]) -> bool:
    """Tell whether the leader's speech is told before, or elsewhere with the occasion that is left out here.

    Args:
        item: what was passed on.
        before: the items before it.
        found: all items of the text.

    Example:
        >>> from baoji_notices import draft
        >>> text = "On May 2, the Bureau held a meeting. The meeting studied {0}. The meeting studied {0}."
        >>> len(draft(text.format("Xi Jinping's important speech")).conveyed)
        1
    """
    if item.kind not in (ConveyedKind.SPEECH, ConveyedKind.INSTRUCTION):
        return False
    where = _VISIT.search(item.as_printed)
    visits = (_VISIT.search(one.as_printed) for one in before if one.kind == item.kind)
    if where and any(visit and visit["where"] == where["where"] for visit in visits):
        return True
    whose = _WHOSE_SPEECH.match(item.as_printed)
    if whose and any(one.as_printed.startswith(whose["first"] or whose["last"]) for one in before):
        return True
    if not _OVERVIEW.fullmatch(item.as_printed):
        return False
    return any(
        one.kind == item.kind
        and (_OVERVIEW.fullmatch(one.as_printed) if one in before else _XI.search(one.as_printed))
        for one in found
        if one is not item
    )


def name_of(item: str) -> str:
    """Return what tells an item from others: a plenary session is printed with the Party's name in several forms.

    Example:
        >>> name_of("Fourth Plenary Session of the 20th CPC Central Committee")
        'fourth plenary session of the 20th'
    """
    session = _SESSION.match(item)
    return (session[0] if session else item).lower()
