"""Which of the lines above a text is its title, and which are columns, kickers, subtitles or the text itself."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

_KICKER = 8  # characters of a line above the title that belongs to it; columns are shorter
PREFIX = re.compile(
    "^(?:# |[.·•●] ?(?=[\u4e00-\u9fff])|[01][0-9][.][0-3][0-9] (?=[\u4e00-\u9fff])|(?:Title|[Oo]riginal [Tt]itle|原标题|标题) ?[:：] ?)"
)
CJK = re.compile("[\u3400-\u9fff]")
MEETING = re.compile(
    "召开|举行|会议|学习|传达|部署|强调|调研|座谈|[会會](?:[(（]huì[)）])?(?:$|[议議])|召[开開]|[开開]幕|[闭閉]幕"
    r"|(?i:\b(?:held|holds?|meetings?|conference|organi[sz]e[sd]|presid(?:es|ed)|symposium|convey(?:s|ed)|session)\b)"
)
_COLUMN = re.compile(
    "(?:网|网站|政府|门户|新闻|要闻|动态|信息|公开|专栏|频道|栏目|服务|中心|委员会|[局委办院]|报|版)$|[:：|✅]|欢迎[您你访光]|资讯网|搜索|首页|专题"
)
_SPAM = re.compile(
    "彩票|棋牌|博彩|娱乐城|娛樂城|官网登录|app下载|APP下载|体育直播"
)  # of those who have taken a site over
_COLUMNS = re.compile("(?P<end>[\u4e00-\u9fff]{4})(?: [^ ]{2,12}(?P=end)){3}")  # 甲镇政务公开 乙镇政务公开 …
DASHES = ("——", "--")
_ATTENDANCE = re.compile("(?:主持|讲话|講話|出席|列席|参加|參加)$")  # who presided and who came
PINYIN = re.compile(r"\([a-zà-ü\u0100-\u01dc]{1,6}\)")  # which a copier has put behind a character
_LONGEST_COLUMN = 12  # characters of a column's name in a breadcrumb
_DECK = re.compile(
    r"\b(?:attended|presided|spoke)$|\battended and (?:delivered|made|gave) (?:a|an) (?:[a-z]+ )?speech\b.*\b(?:attended|presided)"
)  # who was there, below a title in other words
_CALLS_MEETING = re.compile("(?:召[开開]|[举舉]行).*[会會][议議]?$")


SENTENCE_END = (*"。！？；!?;…", "。”", "。）", "。)", "！”", ".", ".”", '."', ".)")
_REPORTED = re.compile("本[报報网網台刊站](?:讯|訊|综合)")  # a newspaper's text, which may break off in mid-line
_STOP_WITHIN = re.compile("(?<=.{76}[a-z]{4})[.] (?=[A-Z(])")  # in a title it would stand sooner
TITLE_MAX = 120  # characters of a title; the longest seen has 75


def is_text(line: str) -> bool:
    """Return whether a line reads as running text rather than as a title.

    Example:
        >>> is_text("3月2日，区档案局召开会议。"), is_text("区档案局召开会议")
        (True, False)
    """
    line = line.rstrip(" *")
    if _REPORTED.match(line) or "。" in line.rstrip("。") or (". " in line and _STOP_WITHIN.search(line)):
        return True
    if len(line) > (TITLE_MAX if CJK.search(line[:40]) else 3 * TITLE_MAX):
        return True
    return line.endswith(SENTENCE_END) and len(line) > (6 if line.endswith("。") else 12)


def choose_title(candidates: Sequence[str], path: str | None) -> str | None:
    """Return the title among the lines above a text, joined where it plainly runs over two lines.

    A line above the one that tells of a meeting belongs to it (a newspaper's kicker), unless it may be a column or a
    site; a line below it (who presided, who attended) does not, unless a dash or a colon joins them.

    Args:
        candidates: the lines, in order.
        path: the breadcrumb, whose columns are no titles.

    Example:
        >>> choose_title(["部门动态", "区档案局召开会议", "丁某某主持"], None)
        '区档案局召开会议'
    """
    printed = [PREFIX.sub("", line) for line in candidates]
    lines = list(dict.fromkeys(printed))
    lines = [line for line in lines if not any(line != other and line.endswith(f" {other}") for other in lines)]
    lines = [line for line in lines if not any(line != other and _is_with_site(line, other) for other in lines)]
    lines = [line for line in lines if not (line.startswith("* ") or _is_spam(line))] or lines  # "* ": a deck
    titled = [place for place, line in enumerate(lines) if may_be_title(line, path)]
    if not titled:
        return None
    again = {one for one, other in pairwise(printed) if one == other and not _COLUMN.search(one)}
    twice = [one for one in titled if lines[one] in again]
    titled = twice if len(twice) == 1 and len(titled) > 1 else titled  # a page repeats its title, and no deck
    place = next((one for one in titled if MEETING.search(lines[one]) and not _DECK.search(lines[one])), titled[0])
    if place and lines[place].startswith(DASHES):
        place -= 1
    title, kicker = lines[place], lines[0]
    if place == 1 and len(kicker) >= _KICKER and not kicker.isascii() and not _COLUMN.search(kicker):
        title = f"{lines[0]} {title}"
    behind = lines[place + 1 :]
    if PINYIN.sub("", title).endswith(("强调", "強調")):
        return " ".join((title, *takewhile(lambda line: not _ATTENDANCE.search(line), behind)))
    if behind and (title.endswith(("—", "--", "：", ":")) or behind[0].startswith(DASHES)):
        title = f"{title} {behind[0]}"
    return title


def _is_with_site(line: str, title: str) -> bool:
    """Return whether a line is a title with the names of sites behind it (… —— 某某网| 登录)."""
    return line.startswith(title) and line[len(title) :].lstrip().startswith(("—", "_", "-", "|"))


def _is_spam(line: str) -> bool:
    """Return whether a line is of those who have taken a site over; a meeting may be on lotteries, too."""
    return _SPAM.search(line) is not None and not MEETING.search(line)


def title_in_path(path: str | None) -> str | None:
    """Return the last item of a breadcrumb, where it is the title and no line repeats it.

    Example:
        >>> title_in_path("首页 > 医院要闻 > 区妇幼保健院召开评审工作部署会")
        '区妇幼保健院召开评审工作部署会'
    """
    last = re.split("[>»›]", path)[-1].strip() if path else ""
    return last if len(last) > _LONGEST_COLUMN and _CALLS_MEETING.search(last) else None


def may_be_title(line: str, path: str | None) -> bool:
    """Return whether a line is long enough for a title, and neither the end of a breadcrumb nor one of its columns."""
    if _is_spam(line) or _COLUMNS.search(line):
        return False
    if (path and len(line) <= 12 and line in path) or line.endswith(("正文", "，", ",", "、")):
        return False
    if not CJK.search(line):
        return line.count(" ") >= 3 or (" " in line and MEETING.search(line) is not None)
    return len(line) >= 9 or (len(line) >= 5 and MEETING.search(line) is not None)
