"""The grammar of Chinese meeting releases: from title and body to what the release reports."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from baoji_notices.drafting.chinese.conveyed import conveyed_in
from baoji_notices.drafting.chinese.dates import find_date, own_year, year_of_plan
from baoji_notices.drafting.chinese.directives import directives_in
from baoji_notices.drafting.chinese.frames import SAYING, Frame, frames_in
from baoji_notices.drafting.chinese.groups import groups_in
from baoji_notices.drafting.chinese.higher import own_after_watching
from baoji_notices.drafting.chinese.hosts import hosts_of, inspected_by
from baoji_notices.drafting.chinese.kinds_behind import kinds_or_other
from baoji_notices.drafting.chinese.meeting import (
    Called,
    find_meeting,
    kind_as_printed,
    with_title,
)
from baoji_notices.drafting.chinese.people import Roll
from baoji_notices.drafting.chinese.script import may_be_traditional, needs_folding, restore, simplified
from baoji_notices.drafting.chinese.sessions import number_with_title
from baoji_notices.drafting.chinese.venues import mode_of, place_of
from baoji_notices.drafting.passage import Passage, Span, Stretches
from baoji_notices.drafting.reading import NATIONWIDE, PrintedDate, Reading
from baoji_notices.model.content import Conveyed
from baoji_notices.model.meeting import Appearance
from baoji_notices.model.vocabulary import Language, Level

_LEAD = 8  # sentences in which the meeting, its date and its place are named

__all__ = ["read"]


def read(title: str | None, passage: Passage) -> Reading:
    """Read what a Chinese release reports.

    Args:
        title: its title as printed.
        passage: its body.

    Example:
        >>> from baoji_notices.model.vocabulary import Language
        >>> text = "3月15日下午，市信访局召开党组会议。局长张明远主持会议。"
        >>> read(None, Passage(text, Language.ZH_HANS)).conveners
        ('市信访局',)
    """
    if needs_folding(title, passage):
        traditional = may_be_traditional(passage)
        content = simplified(passage.content, traditional)
        headline = simplified(title, traditional) if title else None
        plain = Passage(content.text, Language.ZH_HANS)
        return restore(_read(headline.text if headline else None, plain), content, headline)
    return _read(title, passage)


def _read(title: str | None, passage: Passage) -> Reading:
    lead = passage.sentences[:_LEAD]
    date = find_date(lead[:4]) or find_date(lead)
    printed = date.as_printed if date else None
    in_title = find_meeting([Span(0, len(title), title)], None) if title else None
    after = own_after_watching([one.text for one in lead])
    in_body = find_meeting(
        lead, printed, in_title.subject_bodies if in_title else (), lead[after[1]] if after else None
    )
    date = _date_beside(in_body, lead) or date
    printed = date.as_printed if date else None
    called, from_title = with_title(in_body, in_title)
    conveners = (called.conveners if called else ()) or hosts_of(lead[:3])
    roll = Roll(title)
    for sentence in passage.sentences[after[0] if after else 0 :]:  # whoever spoke above is none of those who met
        roll.read(sentence)
    if called and not conveners:
        conveners = inspected_by(called.name, lead, {name: one.pieces for name, one in roll.people.items()})
    appearances = roll.appearances(_house(conveners[0], passage.content) if conveners else None)
    names = tuple(one.name for one in appearances)
    frames = frames_in(passage, names, roll.mentions)
    # A sentence that begins with a person, and is no frame of his, goes on with what was done and not said.
    told = (
        place.end()
        for place in re.finditer("[\n。；;](?:(?:会议)?(?:最后|随后|接着)[，,]?)?", passage.content)
        if roll.begins(passage.content, place.end())
    )
    quiet = Stretches(
        (
            *((one.anchor.start, one.anchor.end) for one in appearances if one.anchor),
            *((at, at + 1) for at in told),
            *(quoted.span() for quoted in _QUOTED.finditer(passage.content)),
        )
    )
    directives = directives_in(passage, frames, quiet)
    asked = Stretches((one.anchor.start, one.anchor.end) for one in directives if one.anchor)
    passed_on = [
        item
        for sentence in passage.sentences
        for item in conveyed_in(sentence)
        if item.anchor
        and not asked.touch(item.anchor.start, item.anchor.end)  # to be studied, not conveyed
        and not _is_said(item.anchor.start, frames, passage)
    ]
    return Reading(
        date=date,
        kinds=kinds_or_other(called, "".join(one.text for one in lead[:3])),
        kind_as_printed=kind_as_printed(called) if called else None,
        kind_from_title=from_title,
        number=number_with_title(called, title),
        enlarged="扩大" in called.name if called else None,
        mode=mode_of(called.name if called else "", passage.content),
        place=place_of(_of_this_meeting(in_body, lead)[:3], printed),
        conveners=conveners,
        appearances=appearances,
        groups=groups_in(passage.sentences, roll.leaders, appearances),
        conveyed=tuple(_told_once(passed_on, passage.content)),
        blocks=tuple(frame.block for frame in frames),
        directives=directives,
        scope=_scope(called, appearances),
        own_year=(own_year(called.name) if called else None)
        or (_year_of_session(title) if title else None)
        or year_of_plan(passage.content, date),
    )


def _year_of_session(title: str) -> int | None:
    """Return the year that a title names its session by (召开2023年度全体委员会议)."""
    named = re.search("[召举][开行](?=20[0-9]{2}年)", title)
    return own_year(title[named.end() :]) if named else None


# What somebody without a block is quoted with: “…。”工作人员表示。
_QUOTED = re.compile("^[ \u3000]*“[^\n]{4,300}?。”[^，,。；;\n“]{2,24}(?:表示|介绍|感慨|说)道?。", re.MULTILINE)
_HOUSES = ("法院", "检察院", "医院", "学院")


def _house(convener: str, content: str) -> str:
    """Return a convener that is named as 院 or 我院 alone as the house that its text speaks of most."""
    if not re.match("[我本市县区省]?院(?!校)", convener):
        return convener
    house = max(_HOUSES, key=content.count)
    return house if house in content else convener


def _date_beside(called: Called | None, lead: tuple[Span, ...]) -> PrintedDate | None:
    """Return the date in the sentence that calls the meeting: what came before it has days of its own."""
    own = next((one for one in lead if called and called.name in one.text), None)
    if own is None or called is None:
        return None
    place = own.text.find(called.subject) if called.subject else 0
    clause = max(own.text.rfind(mark, 0, max(place, 0)) for mark in "，,；;") + 1
    return find_date((own.part(clause, len(own.text)),)) or find_date((own,))


def _of_this_meeting(called: Called | None, lead: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the sentences from that which calls the meeting: another, which was watched before, had a place of its own."""
    own = next((index for index, one in enumerate(lead) if called and called.name in one.text), 0)
    return lead[own:]


# What a lead leaves open (省市有关会议精神), and the text behind it may tell.
_LEFT_OPEN = re.compile(
    "(?:(?:习近平)?(?:总书记)?(?:系列|最新|近期){0,2}(?:重要讲话(?:和?重要指示(?:批示)?)?|重要指示(?:批示)?)|.{0,8}(?:有关|相关|重要)(?:会议|文件|讲话)(?:和(?:会议|文件|讲话))?)(?:精神)?"
)
_TITLED = re.compile("《[^《》]{4,80}》")
_OF_TITLED = re.compile(
    "》(?:主要)?(?:等重要文件)?(?:精神)?$|》的(?:演讲|讲话|文章)$"
)  # a notice on the same document is another
# 中国共产党某市第十二届委员会第九次全体会议 is 市委十二届九次全会.
_PLENUM = re.compile(
    "第?(?P<term>[一二三四五六七八九十]{1,4})届(?:委员会)?第?(?P<session>[一二三四五六七八九十]{1,3})次(?:全会|全体会议)(?:精神)?$"
)
_OF_ANOTHER_HOUSE = re.compile("纪委|纪律|政协|人大|团|工会")  # whose sessions bear the same numbers
_LEVEL_FIRST = re.compile("^(?:全[国省市区县州旗]|[省市区县州旗](?=委))")
_IN_A_LEAD = 50  # items with which a later one is compared; no release seen has more than 20
_FEWEST_TOLD = 7  # characters by which a meeting is known again


def _told_once(items: Sequence[Conveyed], content: str) -> Iterator[Conveyed]:
    """Yield what was conveyed without what a lead and its body both tell; one phrase may stand for several meetings."""
    told: dict[tuple[str, Level | None], int] = {}
    plenums: dict[tuple[str, str, Level | None], int] = {}
    starts = [item.anchor.start for item in items if item.anchor and not _LEFT_OPEN.fullmatch(item.as_printed)]
    for item in items:
        start = item.anchor.start if item.anchor else -1
        left_open = _LEFT_OPEN.fullmatch(item.as_printed) is not None
        if left_open and starts and content.find("。", start, starts[-1]) >= 0:
            continue  # a sentence behind it tells
        plenum = None if _OF_ANOTHER_HOUSE.search(item.as_printed) else _PLENUM.search(item.as_printed)
        if plenum and plenums.setdefault((plenum["term"], plenum["session"], item.level), start) != start:
            continue
        titles = set(_TITLED.findall(item.as_printed))
        if _OF_TITLED.search(item.as_printed) and any(
            other != start and not titles.isdisjoint(_TITLED.findall(printed))
            for (printed, _), other in islice(told.items(), _IN_A_LEAD)
        ):
            continue  # the same document, told again with whose it is
        bare = _LEVEL_FIRST.sub("", item.as_printed.replace("主要精神", "精神"))
        if len(bare) >= _FEWEST_TOLD and any(
            level == item.level and other != start and printed != item.as_printed and printed.endswith(bare)
            for (printed, level), other in islice(told.items(), _IN_A_LEAD)
        ):
            continue  # the same meeting by a shorter name
        if told.setdefault((item.as_printed, item.level), start) == start:
            yield item


def _is_said(place: int, frames: tuple[Frame, ...], passage: Passage) -> bool:
    """Tell whether a place stands in what a frame of its own paragraph says: studying is spoken of, not done."""
    before = bisect_right(frames, place, key=lambda frame: frame.begin)
    if not before:
        return False
    frame = frames[before - 1]
    return frame.block.verb in SAYING and "\n" not in passage.content[frame.end : place]


def _scope(called: Called | None, appearances: tuple[Appearance, ...]) -> str | None:
    """Return words that tell the unit of the place: its name before the verb, 全市 in the meeting's name, an office."""
    place = (
        re.search(
            "(?P<community>社区)$|(?<!开发)(?<!园)(?<!示范)(?<!新)(?<!景)(?<!城)(?P<unit>[省市县州旗镇乡村区])$|(?P<street>街)道$",
            called.subject,
        )
        if called
        else None
    )
    if place:
        return "村" if place["community"] else place[place.lastgroup or 0]
    name = re.sub("^20[0-9]{2}年(?:度)?", "", called.name) if called else ""
    if re.match(
        "[^，,全我各本]{1,10}?(?:街道|(?<![城村])镇(?![村区街化])|(?<!城)乡(?![村镇贤]))(?=[^，,]{4})", name
    ):
        return "镇"
    if re.match("全国(?!文明|卫生城|双拥|两会|示范|.{0,4}普查)[^，,“]{2,20}(?:系统|工作)", name):
        return NATIONWIDE
    named = re.match("全[省市区县州旗镇乡]|[^，,全我各本]{1,8}?[省市县区州旗](?=[^，,]{4})", name)
    if named:
        return named[0]
    heads = (
        office.post[-2]
        for one in appearances
        for office in one.offices
        if re.search("[省市县区州旗镇乡]长$", office.post)
    )
    return next(heads, None)
