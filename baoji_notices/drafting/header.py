"""The header of a release: labelled values (source, release time, credits, counters) and bare dates, line by line."""

import re
from functools import lru_cache
from typing import NamedTuple

from baoji_notices.drafting.folding import Folded, fold
from baoji_notices.drafting.labels import CREDIT_ROLES, DATE_ROLES, LABEL, Role, is_actions, role_of
from baoji_notices.drafting.moments import find_moment
from baoji_notices.drafting.titles import CJK, PINYIN

_LONGEST_LINE = 400  # characters in which labels are looked for; no header seen has more than 200
_LONGEST_COLUMN = 12  # characters between bars before a date
_LONGEST_BEFORE = 90  # characters of a title on a line with its header
_LONGEST_VALUE = 40  # characters of a source or a name; behind a longer one the text begins on the same line
_LONGEST_IN_ENGLISH = 90  # English names have spaces of their own
_FEWEST_GLUED = 30  # characters of an English title that its day follows without a space
_TEXT_BEHIND = 25  # characters with a comma behind a value that are the beginning of the text
_SENTENCE_BEHIND = 6  # the same with a full stop
_BARE_TEXT_BEHIND = 60  # the same without any mark
# What every header has: a mark behind its label, a year, or the word reporter.
_MAY_BE_HEADER = re.compile(
    "[:：∶/|｜丨]|来自|來自|(?:19|20|１９|２０)[0-9０-９]{2}|二[〇○零]|[记記]者|通[讯訊][员員]|^by |[Rr]eporter|[Cc]orrespondent|[Ii]ntern"
)
_NUMBER = re.compile(
    r"[ \[(]{0,3}(?:[0-9]{1,9}(?![0-9]| ?[年月日])[ 次人)\]]{0,3}|大 ?[|/]? ?中 ?[|/]? ?小[ )\]]{0,3})"
)
_GAP = re.compile(r" {2,}|[|┆\]]|[)](?= *$)|(?<=。)")
_SUMMARY = re.compile("(?:关键词|关键字|主题词|内容概述|概述|摘要|标签)")
_EDGES = ' ?|[]()<>·•*_-〖〗「」"“”,;，；、:'
_SHORT_TAIL = re.compile(r"(?:[0-9]{0,3} ?by.{0,30}|.{0,12})", re.I)
_TEXT_BEGINS = re.compile("[0-9]{1,2} ?月 ?[0-9]{1,2} ?日")
_FROM = re.compile("(?:[内內]容|新[闻聞]|稿件)[来來][自源](?P<source>[^，。:/ ]{2,20})")  # 内容来自某某新闻
_EDITION = re.compile(
    "^(?:版次|当前) ?[:：] ?[0-9A-Z]{1,3} ?版?[(（]?(?=20[0-9]{2} ?年)"
)  # a newspaper's page, glued to its day
_ADDRESS = re.compile(r"https?://[^ ]{4,80}")
_MEDIUM = re.compile(
    "(?:[\u4e00-\u9fff]{2,6}网-)?[\u4e00-\u9fff]{2,8}(?:日报|晚报|早报|晨报|时报|都市报|商报)|Xinhua|China Daily|People['’]s Daily(?: Online)?"
)
# 某区部署防汛工作 楚天观察     2020-07-30 20:36
_TITLE_AND_MEDIUM = re.compile(
    "(?P<title>[^，。,;；:]{8,60}[^ ，。,;；:]) {1,3}(?P<medium>(?!研究|推进|织密|构建|部署|加强|做好|打造)[\u4e00-\u9fff]{2,6}?(?:日报|晚报|晨报|时报|发布|新闻|观察|在线|融媒|快讯)) {2,}$"
)
_POSTED = re.compile(r"(?i:(?:posted|published|written)? ?(?:by .{1,40}?)?[ |,]{0,3}(?:on)?)")
_REPORTER = re.compile(
    r"[?？ ]{0,5}(?:[□■] ?)?(?:[^ ，。,:(]{2,14}(?: (?=记者 [^ ]{2,4}$)|(?=记者 )))?(?:(?:本报|本网|本台|全媒体|融媒体|见习|特约)?(?:记者|通讯员) ?[\u4e00-\u9fff]{2,4}"
    r"(?:[ 、][\u4e00-\u9fff]{2,4}| (?:通讯员|记者|文/图|摄影报道|报道)){0,6}|by [A-Za-z .]{1,40}"
    r"|(?:[Rr]eporter|[Cc]orrespondent|[Ii]ntern) (?:of (?P<unit>.{3,40} (?:[Dd]aily|News|TV|Media)) )?"
    r"[A-Z][A-Za-z ]{2,40})"
)


class Header(NamedTuple):
    """What a header line says.

    Attributes:
        fields: its values.
        before: words before the first label, which may be a title.
        rest: words behind the last value, where the text begins on the same line.
        dangling: the role of a last label whose value must stand on the next line.
    """

    fields: tuple["Field", ...]
    before: str = ""
    rest: str = ""
    dangling: Role | None = None


class Field(NamedTuple):
    """One value of a header, as printed; empty if nothing stands behind the label."""

    role: Role
    value: str


@lru_cache(maxsize=64)  # asked of one line several times
def read_header(line: str) -> Header | None:
    """Read a line of a header; None if it is none.

    Args:
        line: one line of a page, stripped.

    Example:
        >>> header = read_header("来源：区档案局 发布时间：2021-03-02 10:15 【字体：大 中 小】")
        >>> [(one.role.value, one.value) for one in header.fields]
        [('source', '区档案局'), ('released', '2021-03-02 10:15'), ('noise', '')]
        >>> read_header("会议要求，一要加强学习。") is None
        True
    """
    line = _EDITION.sub("", line)
    if not _MAY_BE_HEADER.search(line, 0, _LONGEST_LINE):
        return None
    folded = fold(line[:_LONGEST_LINE])
    labels = list(LABEL.finditer(folded.text))
    if not labels:
        if source := _FROM.fullmatch(folded.text):
            return Header((Field(Role.SOURCE, folded.printed(*source.span("source"))),))
        longest = _LONGEST_BEFORE if CJK.search(line) else 2 * _LONGEST_BEFORE
        return _dated(folded) or _signed(folded) if len(line) < longest else None
    fields: list[Field] = []
    before = _before(folded, labels[0].start(), fields)
    if "。" in before or len(before) > _LONGEST_BEFORE:
        return None
    if fields and "，" in before and folded.text[labels[0].start() - 1] not in _EDGES:
        return None  # 2024-03-16 会议强调，要拓宽信息来源：一是走访
    rest = ""
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.start() if following else len(folded.text)
        stop = _read_value(folded, label.end(), end, role_of(label), fields)
        if fields[-1].role is Role.DATED and not fields[-1].value and len(labels) == 1 and label.end() < end:
            return None  # 时间：3月2日上午 is no release time but a line of the text
        cut = following is None and len(line) > _LONGEST_LINE
        glued = following is not None and folded.text[end - 1] not in _EDGES
        summary = following is not None and _SUMMARY.match(folded.text, label.start())
        # Labels in a text are its own.
        if cut or (not summary and _is_text_behind(folded.text[stop:end], following is None, glued)):
            rest = (
                (folded.printed(stop, len(folded.text)) + line[_LONGEST_LINE:])
                .strip()
                .lstrip("】])）|｜")
                .lstrip()
            )
            break
    # Words before a lone label may be a sentence: 要拓宽信息来源：一是…
    if before and not _surely_header(fields, before):
        return None
    dangles = not rest and not fields[-1].value and fields[-1].role in (*DATE_ROLES, *CREDIT_ROLES, Role.SOURCE)
    return Header(tuple(fields), before, rest, fields[-1].role if dangles else None)


def _surely_header(fields: list[Field], before: str) -> bool:
    """Return whether values behind other words make a header: a date, or several of them behind no clause."""
    return (
        any(one.value and one.role in DATE_ROLES for one in fields)
        or (len(fields) > 1 and not any(mark in before for mark in "，；：,;:"))
        or len(before) <= 6
    )


def _before(folded: Folded, end: int, fields: list[Field]) -> str:
    """Read what stands before the first label: a bare date, links, or words that may be a title."""
    moment = find_moment(folded.text[:end])
    start = 0
    if moment and not folded.text[: moment.start].strip(_EDGES):
        fields.append(Field(Role.BARE_DATE, folded.printed(moment.start, moment.end)))
        start = moment.end
    elif moment and not folded.text[moment.end : end].strip(_EDGES):
        fields.append(Field(Role.BARE_DATE, folded.printed(moment.start, moment.end)))
        end = moment.start
    words = folded.text[start:end]
    if is_actions(words) or len(words.strip(_EDGES)) < 2:
        return ""
    return folded.printed(start, end).strip().rstrip("[【(（|｜丨").strip()


def _read_value(folded: Folded, start: int, end: int, role: Role, fields: list[Field]) -> int:
    """Read one value into the fields, and return where it ends."""
    text = folded.text
    if role is Role.NOISE:
        fields.append(Field(role, ""))
        number = _NUMBER.match(text, start, end)
        return number.end() if number else start
    moment = find_moment(text[start:end])
    if role is Role.TITLE:
        end = _end_of_title(text, start, end)
        fields.append(Field(role, _cleaned(folded, start, end)))
        return end
    if role in DATE_ROLES:
        if moment is None or text[start : start + moment.start].strip(_EDGES):
            fields.append(Field(role, ""))
            return start
        after = text[start + moment.end : end].strip(_EDGES)
        # 时间：2021年3月2日上午, or a range: the time of the meeting
        of_meeting = role is Role.DATED and re.match("[上下中]午|[至到~—-]|晚", after)
        fields.append(Field(role, "" if of_meeting else folded.printed(start + moment.start, start + moment.end)))
        return start + moment.end
    stop = start + moment.start if moment else end
    begins = _TEXT_BEGINS.search(text, start + 1, stop)
    stop = begins.start() if begins else stop
    gap = _GAP.search(text, start + 1, stop)
    value_end = gap.start() if gap else stop
    if gap and gap[0] == ")" and "(" in text[start:value_end]:  # 宣传处(新闻办)
        value_end = gap.end()
    opened = text.rfind("(", 0, start)
    closed = text.find(")", start, min(end, start + _LONGEST_VALUE)) if opened > text.rfind(")", 0, start) else -1
    if closed > 0 and "(" not in text[start:closed] and closed < value_end:  # (通讯员：丁某)3月2日，…
        fields.append(Field(role, _cleaned(folded, start, closed)))
        return closed + 1
    colon = text.rfind(":", start, value_end)
    if (
        colon > 0 and (space := text.rfind(" ", start + 1, colon)) > 0
    ):  # 编辑：王某 会议时间：3月2日: the text has begun
        value_end = stop = space
    if not CJK.search(text) and value_end - start > _LONGEST_VALUE:
        value_end = value_end if value_end - start <= _LONGEST_IN_ENGLISH else start
    elif value_end - start > _LONGEST_VALUE or any(mark in text[start:value_end] for mark in "。，"):
        space = text.find(" ", start + 1, min(value_end, start + _LONGEST_VALUE))
        value_end = space if space > 0 else start if "。" in text[start:value_end] else value_end
    fields.append(Field(role, _cleaned(folded, start, value_end)))
    if moment and not begins and not text[value_end:stop].strip(_EDGES):
        fields.append(Field(Role.BARE_DATE, folded.printed(start + moment.start, start + moment.end)))
        value_end = start + moment.end
    return value_end


def _end_of_title(text: str, start: int, end: int) -> int:
    """Return where a labelled title ends, if the text begins on the same line; text alone is no title."""
    if "。" not in text[start:end].rstrip("。 ") and end - start <= _LONGEST_BEFORE:
        return end
    begins = _TEXT_BEGINS.search(text, start + 1, min(end, start + _LONGEST_BEFORE))
    space = text.find(" ", start + 1, min(end, start + _LONGEST_BEFORE))
    if begins:
        return begins.start()
    if text[start:end].isascii():
        return end if end - start <= 2 * _LONGEST_BEFORE else start
    return max(space, start)


def _cleaned(folded: Folded, start: int, end: int) -> str:
    """Return a value without marks and links around it; a bracket that it opens stays closed."""
    words = folded.text[start:end]
    while " " in words and is_actions(words[words.rindex(" ") :]):
        words = words[: words.rindex(" ")]
    left = len(words) - len(words.lstrip(_EDGES))
    words = words.rstrip(_EDGES.replace(")", "") if words.count("(") >= words.count(")") > 0 else _EDGES)
    return folded.printed(start + left, start + len(words)) if len(words) > left else ""


def _is_text_behind(words: str, last: bool, glued: bool) -> bool:
    """Return whether the text begins behind a value; links, counters and stray words are none.

    Args:
        words: what stands there, folded.
        last: whether no label follows: commas alone then make a text, which they do not between two labels.
        glued: whether the label that follows is a word of a clause (要拓宽信息来源：).
    """
    ink = len(words.strip(_EDGES))
    if ink < _SENTENCE_BEHIND or is_actions(words):
        return False
    if "。" in words or ink >= _BARE_TEXT_BEHIND or (glued and "，" in words):
        return True
    begins = last or _TEXT_BEGINS.match(words.lstrip(_EDGES)) is not None
    return begins and ink >= _TEXT_BEHIND and any(mark in words for mark in "，,")


def _dated(folded: Folded) -> Header | None:
    """Read a line that is a date alone, or a date with a few words."""
    text = folded.text
    if not (moment := find_moment(text)):
        return None
    if text[moment.end :].lstrip().startswith(("，", ",", "、")) or text.endswith("。"):
        return None
    before, after = text[: moment.start].strip(_EDGES), text[moment.end :].strip(_EDGES)
    printed = Field(Role.BARE_DATE, folded.printed(moment.start, moment.end))
    if _MEDIUM.fullmatch(after) and (not before or _ADDRESS.fullmatch(before)):
        start = text.index(after, moment.end)
        medium = Field(Role.SOURCE, folded.printed(start, start + len(after)))
        return Header((printed, medium) if not before else (medium,))  # a portal's time is its own
    if not before and (is_actions(after) or _SHORT_TAIL.fullmatch(after)):
        return Header((printed,))
    if _MEDIUM.fullmatch(before) and (is_actions(after) or _SHORT_TAIL.fullmatch(after)):
        start = text.index(before)
        return Header((Field(Role.SOURCE, folded.printed(start, start + len(before))), printed))
    if beside := _TITLE_AND_MEDIUM.match(text[: moment.start]):
        medium = Field(Role.SOURCE, folded.printed(*beside.span("medium")))
        return Header((medium, printed), folded.printed(*beside.span("title")))
    if not after and (
        _POSTED.fullmatch(before) or ("|" in text[: moment.start] and len(before) <= _LONGEST_COLUMN)
    ):
        return Header((printed,))
    plain = not any(mark in before + after for mark in "，。,;；")
    if plain and ":" in text[moment.start : moment.end] and len(before) <= 30 and len(after) <= 16:
        return Header((printed,))
    glued = len(before) >= _FEWEST_GLUED and before[-1].isascii() and before[-1].isalpha()  # …Evaluation2018-05-17
    if plain and not after and len(before) >= 6 and (glued or text[moment.start - 1] in " (["):
        return Header((printed,), folded.printed(0, moment.start).rstrip(" 　([（【"))
    return None


def _signed(folded: Folded) -> Header | None:
    """Read a line that is a reporter's name alone."""
    match = _REPORTER.fullmatch(PINYIN.sub("", folded.text))
    return Header((Field(Role.REPORTING, match["unit"] or ""),)) if match else None
