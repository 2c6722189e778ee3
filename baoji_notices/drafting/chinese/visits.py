"""Visits and inspections that end in a symposium, which the body holds that inspected (codebook, meeting.conveners)."""

import re
from collections.abc import Iterable, Mapping, Sequence

from baoji_notices.drafting.chinese.bodies import is_body, is_place
from baoji_notices.drafting.chinese.offices import take_apart
from baoji_notices.drafting.passage import Span

_SYMPOSIUM = re.compile("座谈|汇报会|反馈会|现场办公")
_TEAM = re.compile(
    "(?:同志)?(?:亲自)?(?:率队|带队|一行|率领?(?:(?P<team>[^，,。；;]{2,24}?(?:调研|[考观督巡检][察导查摩视])[^，,。；;]{0,2}组)|[^，,。；;]{1,24}))"
    "[^。；;]{0,60}?(?:调研|考察|督导|督查|巡查|视察|检查|协商|走访|检视|[开召][展开]了?)"
    "|(?:、[^，,。；;]{2,90})?(?:来|到访?|赴|深入)[^，,。；;]{1,20}?(?:调研|考察|督导|督查|视察|检查|走访)"
)
_PARTY = re.compile("(?:党组|党委|党工委)$")


def inspected_by(meeting: str, sentences: Iterable[Span], offices: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the body that inspected and so held a symposium: the team as printed, or that of whoever led it.

    Args:
        meeting: what the meeting is called.
        sentences: the first of the text.
        offices: the offices of those who are named, as printed.

    Example:
        >>> text = "4月2日，市水利局局长陶远带队到茶镇调研河道管护。座谈会上，镇长汇报了情况。"
        >>> inspected_by("座谈会", [Span(0, len(text), text)], {"陶远": ["市水利局局长"]})
        ('市水利局',)
    """
    for sentence in sentences:
        if not (_SYMPOSIUM.search(meeting) or "召开" in sentence.text):
            continue
        for name, printed in offices.items():
            place = sentence.text.find(name)
            led = _TEAM.match(sentence.text, place + len(name)) if place >= 0 else None
            if led and led["team"] and is_body(led["team"]):
                return (led["team"],)
            body = _PARTY.sub("", take_apart(printed[0])[0] or "") if led and printed else ""
            if body and not is_place(body):
                return (body,)
    return ()
