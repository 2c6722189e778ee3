"""Leaders who are named under one shared heading in a Chinese text (区领导某某、某某): one group (codebook, groups)."""

import re
from dataclasses import dataclass

from baoji_notices.drafting.chinese.bodies import is_body
from baoji_notices.drafting.chinese.names import NAME, OTHER_NAME
from baoji_notices.drafting.chinese.offices import is_office
from baoji_notices.drafting.passage import Span

_ANY_NAME = f"(?:{NAME}|{OTHER_NAME})"
_SIGNS = re.compile("领导|班子|中心组|(?:执行|常务)主席")
_LEADERS = re.compile(
    f"(?P<label>[^，,。；;、]{{0,14}}(?:领导|领导班子成员|班子成员|班子|中心组成员|(?:执行|常务)主席))(?P<names>{_ANY_NAME}(?:[、，,]{_ANY_NAME}){{1,30}}?(?:(?:和|及){_ANY_NAME})?)(?=等|以及|和|及|、?[，,。；]|出席|参加|列席|分别|在|$)"
)


@dataclass(frozen=True)
class Leaders:
    """Names under one shared heading (区领导某某、某某): one group."""

    label: str
    span: Span
    count: int
    more: bool


def leaders_in(clause: Span) -> Leaders | None:
    """Return the leaders that a clause names under one heading; None if it names none.

    Example:
        >>> words = "区领导王立文、陶远出席会议"
        >>> leaders_in(Span(0, len(words), words)).count
        2
    """
    match = _LEADERS.search(clause.text) if _SIGNS.search(clause.text) else None
    if match is None:
        return None
    names = [name for name in re.split("[、，,]|(?<=[^、，,]{2})(?:和|及)", match["names"]) if name]
    if len(names) < 2 or any(is_office(name) or is_body(name) for name in names):
        return None
    span = clause.part(match.start(), match.end())
    return Leaders(match["label"], span, len(names), clause.text.startswith("等", match.end()))
