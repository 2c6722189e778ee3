"""Which session a meeting was, by its name or by the title of its release."""

import re

from baoji_notices.drafting.chinese.kinds import kinds_of
from baoji_notices.drafting.chinese.meeting import Called
from baoji_notices.drafting.numerals import chinese_number

_NUMBER = re.compile(
    "第 ?(?P<plain>[0-9]{1,3}|[一二三四五六七八九十百零〇]{1,6}) ?次(?![^，,。]{0,12}普查)|届(?P<session>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})次"
)
# In a title without its verb only what can follow a session's number tells that this is no 第五次全国人口普查会议.
_NUMBERED = re.compile(
    f"(?:{_NUMBER.pattern})(?:党组|党委|常务|常委会?|全体|主任|主席|[省市县区镇乡局院]长|局务|办公|理论学习|中心组|集体|专题|学习|工作|扩大|[（(]扩大[）)]){{0,4}}(?:会议|会|学习)"
)
_OF_ANOTHERS = re.compile("传达|贯彻|落实|学习(?!会|中心组)")


def number_of(name: str) -> int | None:
    """Return the number of the session (第24次 is 24; 十届十六次 is 16)."""
    if re.search("收听|收看|观看", name):
        return None  # that of a meeting of others
    match = _NUMBER.search(re.sub("^.*精神", "", name))  # not of the meeting whose spirit it conveys
    return chinese_number(match["plain"] or match["session"]) if match else None


def number_with_title(called: Called | None, title: str | None) -> int | None:
    """Return the number of the session, from the title where the text calls a meeting of that kind without it.

    Example:
        >>> number_with_title(Called("区政府", "常务会议"), "区政府召开第31次常务会议")
        31
    """
    number = number_of(called.name) if called else None
    match = _NUMBERED.search(title) if number is None and title else None
    if (
        not (match and title)
        or _OF_ANOTHERS.search(title, 0, match.start())
        or title.startswith("时", match.end())
    ):
        return number
    in_body, in_title = kinds_of(called.whole) if called else (), kinds_of(title[: match.end()])
    return number_of(match[0]) if not (in_body and in_title) or set(in_body) & set(in_title) else None
