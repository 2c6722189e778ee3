"""The kind of a meeting whose name tells none: a bare one on one subject, or one on a topic."""

import re

from baoji_notices.drafting.chinese.kinds import is_of_no_kind, kinds_of
from baoji_notices.drafting.chinese.meeting import Called, strip_scope
from baoji_notices.model.vocabulary import MeetingKind

# What is looked back on and what comes next: a line of work for a period.
_OF_A_PERIOD = re.compile(
    "总结(?:回顾)?(?:20[0-9]{2}年|去年|上半年|今年以来)[^。]{2,80}(?:部署|安排)(?:20[0-9]{2}年|今年|明年|下半年)"
)
_BARE = re.compile("会议|续会")
_ON_ONE = re.compile(
    "(?:召开|举行)了?(?:会议|续会)[，,]?(?:再|进一步)?(?:部署|安排|协调|推进|就|对|传达|研究|贯彻|落实|总结|听取|讨论)[^，,、。；;]{2,60}(?!、|[，,](?:并)?(?:部署|安排|讨论|研究|听取|传达|审议|总结))(?=[，,。；;]|$)"
)
_SEVERAL = re.compile(
    "等(?:工作|事项|议题|问题)|近期|重点工作|各项|研究了?其他|还(?:研究|讨论|听取|审议)"
)  # no one subject
_ON_A_TOPIC = re.compile(
    "[\u4e00-\u9fff]{4,14}(?<!全体)(?<!学习)(?<!代表)(?<!委员)(?<!成员)(?<!执委)(?<!全委)(?<!理事)(?<!理事会)(?<!常委会)(?<!委员会)(?<!会长)(?<!团长)(?:会议|(?:电视电话|视频)会)|[^，,]{4,20}”电视电话会议|[\u4e00-\u9fff]{4,40}(?:视频|电视电话)会议"
)
# A text whose head is lost begins with what the meeting studied.
_BEGUN_WITHIN = re.compile("^[^。]{0,40}会议(?:组织)?(?:传达)?学习")


def kinds_or_other(called: Called | None, lead: str) -> tuple[MeetingKind, ...]:
    """Return the kinds; a bare 会议 on one subject is special_topic, any other that no row knows is other.

    Args:
        called: how the meeting is called; None if nothing calls it.
        lead: the first sentences of the text.

    Example:
        >>> [kind.value for kind in kinds_or_other(Called("县水利局", "会议"), "县水利局召开会议，传达上级精神。")]
        ['special_topic']
    """
    if called is None:
        return (MeetingKind.SPECIAL_TOPIC if _BEGUN_WITHIN.search(lead) else MeetingKind.OTHER,)
    if found := kinds_of(called.whole):
        return found
    if is_of_no_kind(called.name):
        return (MeetingKind.OTHER,)
    if called.name == "会议" and _OF_A_PERIOD.search(lead):
        return (MeetingKind.WORK_CONFERENCE,)
    on_one = _BARE.fullmatch(called.name) and _ON_ONE.search(lead) and not _SEVERAL.search(lead)
    name = strip_scope(called.name)
    studies = "传达|专题|动员部署" if "视频" in called.name else "传达|专题|研究"
    told = re.fullmatch("(?:专题|视频|电视电话)?会议", name) and re.search(studies, lead)
    special = on_one or told or _ON_A_TOPIC.fullmatch(name)
    return (MeetingKind.SPECIAL_TOPIC if special else MeetingKind.OTHER,)
