"""From the lines of a page to title, header and body, for plain text and for the lines that HTML gives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from baoji_notices.drafting.credits import CREDIT_BEHIND, MEDIUM_BEHIND
from baoji_notices.drafting.folding import fold, squeezed
from baoji_notices.drafting.furniture import Furniture, furniture, is_junk, without_navigation, without_teaser
from baoji_notices.drafting.header import Field, Header, read_header
from baoji_notices.drafting.labels import CREDIT_ROLES, DATE_ROLES, Role
from baoji_notices.drafting.moments import find_moment
from baoji_notices.drafting.titles import (
    CJK,
    DASHES,
    MEETING,
    PREFIX,
    SENTENCE_END,
    TITLE_MAX,
    choose_title,
    is_text,
    may_be_title,
    title_in_path,
)

_HEAD = 40  # lines in which title and header are looked for
_LONG = 45  # characters of a line that begins the text behind a title
_LOOK_AHEAD = 6  # lines below a title in which the text begins
_BEFORE_PATH = 3  # lines behind a motto of the site in which its breadcrumb stands
_VALUE_MAX = 20  # characters of a source or a name on a line of its own
_CAPTION = 40  # characters of a line below the name of a picture's file
_PICTURE = re.compile(r"(?i)\.(?:jpe?g|png|gif)$")
_STATEMENT_BEHIND = re.compile(r"(?<=[.。]) ?(?:Disclaimer|免责声明) ?[:：].*$")  # glued to the last sentence
_LEFT_OVER = 12  # characters of a name or a number that a header leaves between its lines
TITLE_DATE = re.compile(r"date (?P<date>20[0-9]{2}-[0-9]{2}-[0-9]{2})(?: (?P<words>.+))?$", re.S)
_PHOTO = re.compile(r"[(（](?i:photo)\b[^()（）]{0,60}[)）]$|[.] ?Photo by [^.]{3,60}$")
_SAME = 40  # characters by which a caption is known that the text tells again
_SUBTITLES = 3  # lines below a title that may say more of it
_DAY = re.compile(
    "^.{0,12}[0-9]{1,2} ?月 ?[0-9]{1,2} ?日|^On (?:the [a-z]{4,9} of )?[A-Z][a-z]{2,8} [0-9]{1,2}.{40}"
)
_ON_DAY = re.compile(
    "(?:[(][^()]{3,40}[)] )?(?:On|From) (?:the [0-9]{1,2}(?:st|nd|rd|th)(?=, )|(?:the [a-z]{4,9} of )?[A-Z][a-z]{2,8} [0-9]{1,2})(?:st|nd|rd|th)?(?: to (?:[A-Z][a-z]+ )?[0-9]{1,2}(?:st|nd|rd|th)?)?, .{60}"
)
_PLACE = re.compile(
    "(?:会议)?(?:地点|主持|参加|出席|参会|议题|内容|主题) ?[人者]?(?:人员)?[:：]|(?i:(?:location|place|venue|moderator) ?:)"
)
_OTHER_NEWS = re.compile("[●◆•■] ?[^。；;]{6,80}$")  # a link below the text
_PATH_ITEM = re.compile(r"[0-9]{1,2}\. ?\S{1,10}")
_MADE = re.compile("(.{2,20}?)(制作|出品|供稿)")
_TITLE_ABOVE = re.compile("(?:(?:原标题|[Oo]riginal title) ?[:：] ?|信息名称 +(?!:))(?P<title>[^。]{6,80})$")
_TITLE_BELOW = re.compile("[(（]原标题 ?[:：] ?(?P<title>[^()（）。]{6,80})[)）]$")
_CALLS = re.compile("[^，。,月日]{4,24}(?:召开|举行)[^，。,月日]{2,20}会议?。")
# 某局召开会议3月2日，某局召开会议。, and parted by a space
_TITLE_GLUED = re.compile(
    "(?P<title>[^，。,]{8,50})(?=[0-9]{1,2}月[0-9]{1,2}日[^，,]{0,2}[，,](?P=title))"
    "|(?P<parted>[^，。, ]{2,24}(?:召开|举行)[^，。, ]{2,30}会议?(?: (?!来源|供稿|作者|编辑)[^，。, 0-9]{6,24})?)(?= {1,4}[0-9]{1,2}月[0-9]{1,2}日)"
)


@dataclass
class Layout:
    """What the lines of a page are.

    Attributes:
        title: the title; None if no line is one.
        titles: the lines that stand where a title stands, in order.
        fields: the values of header and footer, in order.
        body: the lines of the text.
        path: the breadcrumb, if one was seen.
        dropped: how many characters above the text went into none of these, furniture aside.
    """

    title: str | None = None
    titles: list[str] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    path: str | None = None
    dropped: int = 0


def lay_out(lines: Sequence[str], known_title: str | None = None, layout: Layout | None = None) -> Layout:
    """Part the lines of a page into title, header, body and furniture.

    Args:
        lines: the lines, stripped, without empty ones.
        known_title: the title, if something else has told it: then it is only taken off the lines.
        layout: what was read above the lines, to be added to.

    Example:
        >>> layout = lay_out(["区档案局召开会议", "来源：区档案局", "3月2日，区档案局召开会议。"])
        >>> layout.title, layout.fields[0].value, layout.body
        ('区档案局召开会议', '区档案局', ['3月2日，区档案局召开会议。'])
    """
    layout, lines = layout or Layout(), without_teaser(lines)
    start, rest = _read_head(lines, layout, known_title)
    body = [rest] if rest else []
    body.extend(lines[start:])
    layout.title = choose_title(layout.titles, layout.path) or (
        None if known_title else title_in_path(layout.path)
    )
    head = [line for line in lines[:start] if len(line) > _VALUE_MAX and furniture(line) is None]
    told = (layout.title or known_title or "", rest, *(one.value for one in layout.fields))
    behind = _behind_title(layout)
    layout.dropped = sum(map(len, head)) - sum(map(len, (*told, *behind)))
    body[:0] = behind
    if len(body) > 1 and _PHOTO.search(body[0]) and body[1].startswith(body[0][:_SAME]):
        del body[0]
    if not body:  # nothing reads as running text: all but the title must be the text
        if len(set(layout.titles)) < 2:
            layout.title = None
        body = [line for line in layout.titles if line != layout.title]
        layout.titles = []
    _read_tail(body, layout)
    if layout.title is None and known_title is None and body and (below := _TITLE_BELOW.search(body[-1])):
        layout.title = below["title"]
        body[-1] = body[-1][: below.start()].rstrip()
    titles = {squeezed(one) for one in (*layout.titles, layout.title or known_title or "")}
    layout.body = [
        line
        for line, above in zip(body, ["", *body], strict=False)
        if not _repeats(line, titles)
        and furniture(line) not in (Furniture.LINE, Furniture.CAPTION, Furniture.PATH)
        and not (_PICTURE.search(above) and len(line) <= _CAPTION and not is_text(line))
    ]
    return layout


def _repeats(line: str, titles: set[str]) -> bool:
    """Return whether a line is a title, or what is left of one (the title without its first words)."""
    plain, own = squeezed(line), is_text(line) or len(line) <= _LEFT_OVER
    return plain in titles or (not own and any(title.endswith(plain) for title in titles))


def _behind_title(layout: Layout) -> list[str]:
    """Return the lines of a text without stops: they stand behind the title, and no header has parted them from it."""
    if layout.title is None or layout.fields:
        return []
    ours = [place for place, line in enumerate(layout.titles) if PREFIX.sub("", line) in layout.title]
    last = ours[-1] if ours else -1
    behind = layout.titles[last + 1 :]
    if sum(len(line) > _VALUE_MAX for line in behind) <= _SUBTITLES:
        return []
    del layout.titles[last + 1 :]
    return behind


def _read_head(lines: Sequence[str], layout: Layout, known_title: str | None) -> tuple[int, str]:
    """Read down to the first line of the text; return its index, and text that stands on a header line."""
    candidates = layout.titles
    headed = False  # whether a header stood below the title
    index = 0
    while index < min(len(lines), _HEAD):
        line = lines[index]
        index += 1
        if match := TITLE_DATE.match(line):
            layout.fields.append(Field(Role.TITLE_DATE, match["date"]))
            words = without_navigation(match["words"] or "")
            if is_text(words):
                return index, words
            candidates[:] = [words] if words and not _PHOTO.search(words) else []
            continue
        if own := None if candidates or known_title else _TITLE_ABOVE.match(line) or _TITLE_GLUED.match(line):
            candidates.append(own[own.lastgroup or 0])
            if own.end() < len(line):
                return index, line[own.end() :]
            continue
        kind = furniture(line)
        if kind is Furniture.PATH:
            layout.path = line
            candidates.clear()
            layout.fields[:] = [one for one in layout.fields if one.role is not Role.BARE_DATE]  # the visit's
        if known_title and line.startswith(DASHES) and not is_text(line):
            continue  # a subtitle
        if kind is not None or (layout.path and not candidates and _PATH_ITEM.fullmatch(line)):
            continue
        header = read_header(line)
        left_over = header is None and headed and len(line) <= _LEFT_OVER and not is_text(line)
        if left_over and _is_header_line(lines[index : index + 1]):
            continue
        if header is None:
            if len(line) <= TITLE_MAX and Furniture.PATH in map(furniture, lines[index : index + _BEFORE_PATH]):
                continue  # a site's motto above its breadcrumb
            if _is_subtitle(line, candidates, lines[index : index + 1]):
                continue
            ahead = lines[index : index + _LOOK_AHEAD]
            if not headed and (_is_title_as_sentence(line, ahead) or (not candidates and _is_cut(line, ahead))):
                candidates.append(line)
                continue
            known = squeezed(line) in map(squeezed, (*candidates, known_title or ""))
            if _begins_text(line, candidates) or (not known and (known_title or headed)):
                return index - 1, ""
            candidates.append(line)
            continue
        if _of_meeting(header, lines[index : index + 1]) or (header.before and is_text(header.before)):
            return index - 1, ""
        index = _take(header, lines, index, layout)
        stated = [one.value for one in header.fields if one.role is Role.TITLE and one.value]
        candidates.extend(one for one in (header.before, *stated) if one)
        headed = bool(candidates) and (headed or _is_header(header))
        if header.rest:
            return index, header.rest
    return index, ""


def _is_header_line(lines: Sequence[str]) -> bool:
    return any(furniture(line) is not None or read_header(line) is not None for line in lines)


def _is_title_as_sentence(line: str, following: Sequence[str]) -> bool:
    """Return whether a line that ends as a sentence is a title: source, time or the text's day stand below it."""
    latin = CJK.search(line) is None
    longest = TITLE_MAX * (2 if latin else 1)
    if not is_text(line) or "。" in line[:-1] or len(line) > longest or not following:
        return False
    if _CALLS.fullmatch(line) and _DAY.match(following[0]):
        return True
    if latin and MEETING.search(line) and ". " not in line and _ON_DAY.match(following[0]):
        return True
    header = read_header(following[0])
    dated = header is not None and any(one.role in DATE_ROLES and one.value for one in header.fields)
    return dated and any(is_text(one) and read_header(one) is None for one in following[1:])


def _is_cut(line: str, following: Sequence[str]) -> bool:
    """Return whether a site has cut its title out of the text, which begins below it with the same words."""
    whole = len(line) <= _SAME or line.endswith(SENTENCE_END) or _PHOTO.search(line)
    return not whole and bool(following) and following[0].startswith(line[:_SAME])


def _is_subtitle(line: str, candidates: Sequence[str], following: Sequence[str]) -> bool:
    """Return whether a long line without a stop stands between a title and the day of its release."""
    if len(candidates) != 1 or not CJK.search(line) or not may_be_title(candidates[0], None):
        return False
    if len(line) <= _LONG or not following or is_text(line):
        return False
    header = read_header(following[0])
    return header is not None and any(one.role is Role.RELEASED and one.value for one in header.fields)


def _of_meeting(header: Header, following: Sequence[str]) -> bool:
    """Return whether a line gives the time of the meeting: its place or its presider stands in the next line."""
    return all(one.role is Role.DATED for one in header.fields) and any(map(_PLACE.match, following))


def _begins_text(line: str, candidates: Sequence[str]) -> bool:
    """Return whether the text begins with this line: behind a title some length is enough, or a date behind any line."""
    long = (
        len(line) > _LONG and len(fold(line).text) > _LONG and (CJK.search(line) or line.endswith("***"))
    )  # what a mirror has masked
    titled = any(may_be_title(one, None) for one in candidates)
    return is_text(line) or bool((long and titled) or (candidates and _DAY.search(line)))


def take_headers(lines: Sequence[str], layout: Layout, bare: bool) -> None:
    """Take the fields of whatever header lines there are; bare dates and their like only if told so."""
    index = 0
    while index < len(lines):
        header = read_header(lines[index]) if furniture(lines[index]) is None else None
        index += 1
        if header and (bare or any(one.role is not Role.BARE_DATE for one in header.fields)):
            index = _take(header, lines, index, layout)


def take_missing_headers(lines: Sequence[str], layout: Layout) -> None:
    """Take from below the text, or above the title, what the header has not said: other news has times of its own."""
    below = Layout()
    take_headers(lines, below, bare=False)
    said = {one.role for one in layout.fields}
    dated = not said.isdisjoint(DATE_ROLES)
    layout.fields.extend(
        one for one in below.fields if one.role not in said and not (dated and one.role in DATE_ROLES)
    )


def _is_header(header: Header) -> bool:
    return any(one.role is not Role.NOISE for one in header.fields) or header.dangling is not None


def _take(header: Header, lines: Sequence[str], index: int, layout: Layout) -> int:
    """Take over a header's fields, and a dangling value from the next line; return the next index."""
    layout.fields.extend(one for one in header.fields if one.value)
    if header.dangling is None or index >= len(lines):
        return index
    line = lines[index]
    if header.dangling in DATE_ROLES:
        moment = find_moment(fold(line).text)
        if moment and len(line) - (moment.end - moment.start) <= 4:
            layout.fields.append(Field(header.dangling, line))
            return index + 1
        return index
    following = lines[index + 1] if index + 1 < len(lines) else ""
    behind = read_header(line)
    if behind and behind.before and header.dangling is Role.SOURCE:
        layout.fields.append(Field(header.dangling, behind.before))
    elif _may_be_value(line, following, header.dangling):
        layout.fields.append(Field(header.dangling, line))
        return index + 1
    return index


def _may_be_value(line: str, following: str, role: Role) -> bool:
    """Return whether a line is the value of a label that stands alone above it, and not already the text."""
    if not following or (role in CREDIT_ROLES and read_header(following) is None):
        return False
    short = len(line) <= _VALUE_MAX * (3 if line.isascii() else 1) and MEETING.search(line) is None
    return short and furniture(line) is None and read_header(line) is None and not is_text(line)


def _read_tail(body: list[str], layout: Layout) -> None:
    """Take credits, sources, footers and other news off the end of the body."""
    paragraphs = [place for place, line in enumerate(body) if _is_paragraph(line)]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (0, 0)
    for index in range(first + 1, len(body)):
        kind = furniture(body[index])
        if kind is Furniture.END or (kind is Furniture.FOOT and index > last):
            del body[index:]
            break
    first = min(last + 1, len(body)) if paragraphs else 0
    while first > 0 and not _is_paragraph(body[first - 1]):  # other news with paragraphs of their own were cut off
        first -= 1
    tail = body[first:]
    cut = next((place for place, line in enumerate(tail) if _closes(line)), None)
    if cut is not None and first + cut > 0:
        del body[first + cut :]
        place = cut
        while place < len(tail):
            header = read_header(tail[place])
            place += 1
            if header:
                place = _take(header, tail, place, layout)
            elif made := _MADE.fullmatch(tail[place - 1]):
                role = Role.REPORTING if made[2] == "供稿" else Role.OTHER
                layout.fields.append(Field(role, made[1]))
    while len(body) > 1 and (is_junk(body[-1]) or _OTHER_NEWS.match(body[-1])):
        body.pop()
    if len(body) > 1 and not any(one.role in DATE_ROLES for one in layout.fields):
        _take_signature(body, layout)
    if body:
        body[-1] = _STATEMENT_BEHIND.sub("", body[-1])
        _unbracket(body, layout)


def _take_signature(body: list[str], layout: Layout) -> None:
    """Take the day below a text off its end, and the unit that signed above it: the only date that the page gives."""
    header = read_header(body[-1])
    if header is None or header.before or {one.role for one in header.fields} != {Role.BARE_DATE}:
        return
    layout.fields.extend(header.fields)
    body.pop()
    if len(body) > 1 and len(body[-1]) <= _VALUE_MAX and not is_text(body[-1]):
        body.pop()


def _closes(line: str) -> bool:
    """Return whether a line behind the last paragraph opens the footer."""
    if furniture(line) is Furniture.FOOT:
        return True
    header = read_header(line)
    return (
        header is not None
        and not header.before
        and not header.rest
        and any(
            one.role in (Role.SOURCE, Role.RELEASED, Role.UPDATED, Role.NOISE, *CREDIT_ROLES)
            for one in header.fields
        )
    )


def _is_paragraph(line: str) -> bool:
    return is_text(line) and furniture(line) is None and read_header(line) is None


def _unbracket(body: list[str], layout: Layout) -> None:
    """Take a source or an editor, in brackets or behind the last sentence, off the end of the last line."""
    if medium := MEDIUM_BEHIND.search(body[-1]):
        layout.fields.append(Field(Role.SOURCE, medium["medium"]))
        body[-1] = body[-1][: medium.start()]
    for _ in range(3):
        folded = fold(body[-1])
        match = CREDIT_BEHIND.search(folded.text, max(len(folded.text) - 90, 0))
        if not match:
            return
        header = read_header(folded.printed(match.start(), len(folded.text)))
        if header is None:
            return
        layout.fields.extend(one for one in header.fields if one.value)
        body[-1] = folded.printed(0, match.start()).rstrip()
        if not body[-1]:
            body.pop()
            if not body:
                return
