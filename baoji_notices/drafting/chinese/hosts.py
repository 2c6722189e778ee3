"""Whose a meeting is where no body stands before its verb: who hosted it, summoned others, or inspected (codebook, meeting.conveners)."""

import re
from collections.abc import Iterable, Mapping, Sequence

from baoji_notices.drafting.chinese.bodies import STOP, bodies_in, is_body, is_place
from baoji_notices.drafting.chinese.offices import take_apart
from baoji_notices.drafting.passage import Span

_SYMPOSIUM = re.compile("座谈|汇报会|反馈会|现场办公")
_TEAM = re.compile(
    "(?:同志)?(?:亲自)?(?:率队|带队|一行|率领?(?:(?P<team>[^，,。；;]{2,24}?(?:调研|[考观督巡检][察导查摩视])[^，,。；;]{0,2}组)|[^，,。；;]{1,24}))"
    "[^。；;]{0,60}?(?:调研|考察|督导|督查|巡查|视察|检查|协商|走访|检视|[开召][展开]了?)"
    "|(?:、[^，,。；;]{2,90})?(?:来|到访?|赴|深入)[^，,。；;]{1,20}?(?:调研|考察|督导|督查|视察|检查|走访)"
)
_BARE_TEAM = re.compile("(?:专题|联合)?(?:调研|考察|督[导查]|检查)组")
_HEAD_OF_PLACE = re.compile("(?<!副)[省市县区州旗]长$")
_PARTY = re.compile("(?:党组|党委|党工委)$")
_HOSTED = re.compile("由(?P<hosts>[^，,。；;“”]{3,60}?)(?:联合|共同)?主办")
# 县政府组织各镇，某局等单位召开…: whose meeting it is, stands before those whom it summoned.
_SUMMONED = re.compile(
    f"(?:[0-9月日上下午晚]{{2,9}}[，,])?(?P<hosts>[^{STOP}]{{2,20}}?)组织(?!部)[^。\n]{{4,160}}?召开了?[^{STOP}]{{2,60}}会"
)


def hosts_of(sentences: Iterable[Span]) -> tuple[str, ...]:
    """Return the bodies by which the first sentences say that a meeting was hosted, or that summoned others to it.

    Example:
        >>> text = "3月2日，“爱茶”座谈会在某镇举行，由县茶叶局主办。"
        >>> hosts_of([Span(0, len(text), text)])
        ('县茶叶局',)
    """
    found = (
        bodies
        for one in sentences
        for match in (_HOSTED.search(one.text), _SUMMONED.match(one.text))
        if match and (bodies := tuple(bodies_in(match["hosts"])))
    )
    return next(found, ())


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
            if led and led["team"] and is_body(led["team"]) and not _BARE_TEAM.fullmatch(led["team"]):
                return (led["team"],)
            if led and any(_HEAD_OF_PLACE.search(one) for one in printed):
                return ()  # whether the mayor held it for the government or the Party committee is not told
            body = _PARTY.sub("", take_apart(printed[0])[0] or "") if led and printed else ""
            if body and not is_place(body):
                return (body,)
    return ()
