"""Where a Chinese text says that a meeting was held, and how people met."""

import re
from collections.abc import Iterable

from baoji_notices.drafting.chinese.bodies import STOP
from baoji_notices.drafting.passage import Span
from baoji_notices.model.vocabulary import MeetingMode

_PLACE = re.compile(
    f"(?<!是)[在于](?P<place>[京沪津渝昌邕蓉筑昆穗杭榕济郑并沈哈宁合汉兰银乌琼](?=召开|举[行办]|[开闭]幕)|[^{STOP}、在于“]{{2,28}}?)(?:隆重|顺利|如期|正式|胜利|成功|联合|共同)?(?:组织召开|主持召开|召开|举行|举办|开幕|闭幕)(?!的)"
)
_NO_PLACE = re.compile(
    "^[我本全]|^[这那]里|^[省市县区州旗乡镇]里$|[0-9]日|再次|由|时期|时刻|开展|调研|督导|考察|视察|检查|指导|并$|期间|之际|主持下|领导下|情况下|形式|方式|基础上|前夕|同时|上$|后$|前$|中$|下$|全[省市区县]|[年月日]$|[上中下]旬$"
)


def place_of(sentences: Iterable[Span], date: str | None) -> str | None:
    """Return where the meeting was held, as printed."""
    for sentence in sentences:
        text = sentence.text.replace(date, "") if date else sentence.text
        match = _PLACE.search(text)
        if (
            match
            and not re.search("决定|[拟定将]于", text[: match.start() + 1])
            and not _NO_PLACE.search(match["place"])
        ):
            return match["place"].strip()
    return None


def mode_of(name: str, content: str) -> MeetingMode | None:
    """Return how people met, where the meeting's name or a plain statement says so."""
    if re.search(
        "主会场|分会场|线上(?:线下|\\+线下|与线下|、线下)|现场\\+视频|视频\\+现场", content
    ) and not re.search("收听收看|收看", content):
        return MeetingMode.HYBRID
    if re.search("视频|电视电话|线上", name) or (
        re.search(
            "(?:采用|采取|以|通过)(?:视频|电视电话|网络|线上)(?:会议|会)?(?:的)?(?:形式|方式)(?!(?:收听|收看|参加))",
            content,
        )
    ):
        return MeetingMode.VIDEO
    return None
