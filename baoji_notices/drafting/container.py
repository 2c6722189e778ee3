"""Which lines of an HTML page are the text's own, and which of them, or of its metadata, is the title."""

import re
from itertools import accumulate
from typing import NamedTuple

from baoji_notices.drafting.folding import squeezed
from baoji_notices.drafting.furniture import Furniture, furniture
from baoji_notices.drafting.header import read_header
from baoji_notices.drafting.html import Document, Line
from baoji_notices.drafting.titles import is_text

# Ids and classes in which the templates of such sites put the text itself.
_TEXT_HINT = re.compile(
    r"(?i)(?<![a-z])(?:zoom|trs_editor|trs_paper|ucap-content|vsb_content\w*|v_news_content|wp_articlecontent|art_con\w*"
    r"|article[-_]?(?:content|body|con|text|main)|news[-_]?(?:content|body|con|text)|xxgk[-_]?(?:content|con|text)"
    r"|con(?:tent)?[-_]?(?:text|txt|body|detail)|detail[-_]?(?:content|con|text|main)|text[-_]?con(?:tent)?|txt[-_]?con(?:tent)?"
    r"|pages_content|view[-_]?content|info[-_]?content|bt[-_]content|rich_media_content|entry-content|post-content"
    r"|main[-_]?text|j-content|arti_content|show[-_]?content|contentbox|ozoom|founder-content)(?![a-z])"
)
_FURNITURE_HINT = re.compile(
    r"(?i)(?<![a-z])(?:foot\w*|copyright|nav\w*|menu\w*|side(?:bar)?|aside|related\w*|recommend\w*|comment\w*|share\w*"
    r"|crumb\w*|breadcrumb\w*|hot\w*|rank\w*|links?|friend\w*|login|search\w*|xgxw|tuijian|banner)(?![a-z])"
)
# A line of running text ends a sentence in it, or has two commas.
_SENTENCES = re.compile('[。；！？]|[a-z)”"][.!?](?:\\s|$)|[，,][^，,]{2,80}[，,]')
_STEP = 3  # lines from one paragraph to the next, headings of two lines between them
_MENU = 3  # links in a row of lines that are a menu or a list of other news
_APART = 2  # lines from one line of an extracted text to the next; a caption may stand between them
_ASKED_TAGS = 6_000  # of a page that trafilatura is asked about: its time grows with their square, 0.3 s for these
_TITLE_HEAD = 8  # lines of the container in which a title is looked for
_SUFFIX = re.compile(
    r" *(?:_{1,3}|[|｜丨]+| - | -{1,2} |-{2,}| —{1,2} | – |(?<=[\u4e00-\u9fff）)”》\]】！？])-(?=[\u4e00-\u9fff])) *"
)
_SITE = re.compile(
    "(?:网|政府|门户|人大|政协|常委会|委员会|协会|联合会|工会|商会|频道|在线|日报|晚报|数字报|新闻|要闻|动态|信息|局|厅|委|办|院|部|处|所|馆|站|台|社|中心"
    "|集团|公司|学校?|中学|小学|党校|医院|平台|党建|融媒|发布|首页|正文页?|详情|内容页?|街道|Daily|News|Government|Website|Portal|Net)$|官网.{0,6}$"
)

_COLUMN = re.compile("(?:新闻|要闻|动态|信息|(?:新闻|资讯|信息)中心|正文页?|详情|内容页?|首页|频道)$")


class Region(NamedTuple):
    """The lines of the container of the text, half-open."""

    start: int
    end: int


class Found(NamedTuple):
    """A title with the line at which what belongs to it ends; None if it is printed nowhere."""

    title: str | None
    line: int | None
    site: str | None


def find_container(document: Document) -> Region | None:
    """Return the lines that the container of the text holds; None if no line of the page is running text.

    The container is the element with the most running text when links are taken off at their whole length and other
    words at a fraction of it; so wrappers with menus and lists of other news lose against the text itself.
    """
    lines = document.lines
    running = _sums([_running(line) for line in lines])
    if not running[-1]:
        running = _sums([len(line.text) - line.linked if len(line.text) >= 30 else 0 for line in lines])
    if not running[-1]:
        return None
    length = _sums([len(line.text) for line in lines])
    linked = _sums([line.linked for line in lines])
    best, region = 0.0, Region(0, len(lines))
    for element in document.elements:
        start, end = element.start, element.end
        text = running[end] - running[start]
        if not text:
            continue
        links = linked[end] - linked[start]
        score = text - links - 0.15 * (length[end] - length[start] - text - links)
        if _TEXT_HINT.search(element.hint):
            score = score * 1.5 if score > 0 else score
        elif _FURNITURE_HINT.search(element.hint):
            score *= 0.5
        if score > best or (score == best and end - start < region.end - region.start):
            best, region = score, Region(start, end)
    return _trimmed(_grown(region, lines, running), lines, running)


def ask_trafilatura(page: str, lines: list[Line]) -> Region | None:
    """Return the lines that trafilatura takes for the text, which goes by more than running text.

    Args:
        page: the HTML.
        lines: what it prints.

    Returns:
        None if trafilatura finds no text, or is not installed: it comes with `baoji-notices[drafting-html]`.
    """
    if page.count("<") > _ASKED_TAGS:
        return None
    try:
        from trafilatura import extract
    except ImportError:
        return None
    extracted = extract(page, include_comments=False, favor_precision=True) or ""
    words = {squeezed(line) for line in extracted.split("\n")}
    runs: list[Region] = []
    for place, line in enumerate(lines):
        if squeezed(line.text) not in words:
            continue
        if runs and place - runs[-1].end < _APART:
            runs[-1] = Region(runs[-1].start, place + 1)
        else:
            runs.append(Region(place, place + 1))
    return max(runs, key=lambda run: sum(len(line.text) for line in lines[slice(*run)]), default=None)


def _grown(region: Region, lines: list[Line], running: list[int]) -> Region:
    """Return the region with the paragraphs around it, if it holds one alone: then each has a container of its own."""
    start, end = region
    if sum(running[place + 1] > running[place] for place in range(start, end)) != 1:
        return region
    while start > 0 and (step := _step(lines[max(start - _STEP, 0) : start][::-1])):
        start -= step
    while end < len(lines) and (step := _step(lines[end : end + _STEP])):
        end += step
    return Region(start, end)


def _step(lines: list[Line]) -> int:
    """Return how far it is to the next paragraph over lines that may belong to the text; 0 if there is none."""
    for place, line in enumerate(lines, start=1):
        if _running(line):
            return place
        if not _may_be_text(line):
            return 0
    return 0


def _trimmed(region: Region, lines: list[Line], running: list[int]) -> Region:
    """Return the region without the menus above its text and the lists below, if it is a wrapper that holds them."""
    places = [place for place in range(*region) if running[place + 1] > running[place]]
    if not places:
        return region
    start, end = places[0], places[-1] + 1
    if sum(_is_link(line) for line in lines[region.start : start]) >= _MENU:
        while start > region.start and _may_be_text(lines[start - 1]):
            start -= 1
    else:
        start = region.start
    if sum(_is_link(line) for line in lines[end : region.end]) >= _MENU:
        while end < region.end and _may_be_text(lines[end]):
            end += 1
    else:
        end = region.end
    return Region(start, end)


def _is_link(line: Line) -> bool:
    return line.linked * 2 > len(line.text)


def _may_be_text(line: Line) -> bool:
    return not (_is_link(line) or line.heading or furniture(line.text) or read_header(line.parts))


def _sums(values: list[int]) -> list[int]:
    return [0, *accumulate(values)]


def _running(line: Line) -> int:
    """Return how many characters of a line are running text."""
    if line.linked * 2 > len(line.text) or len(line.text) < 8 or not _SENTENCES.search(line.text):
        return 0
    return 0 if furniture(line.text) else len(line.text)


def find_title(document: Document, region: Region) -> Found:
    """Return the title as printed, by the metadata, the <title>, the headings, in this order; and the site's name.

    What the metadata say is looked for on the page, since it is the printed form that counts; only if it is not
    there is it taken as it stands.
    """
    meta = document.meta
    stated = meta.get("articletitle") or meta.get("og:title")
    parts = title_parts(document.title)
    site = meta.get("sitename") or meta.get("og:site_name")
    lines = document.lines[: min(region.end, region.start + _TITLE_HEAD)]
    words = [squeezed(line.text) for line in lines]
    for wanted in ([stated] if stated else []) + parts:
        if (printed := _printed(wanted, lines, words, region.start)) is not None:
            title, line = printed
            return Found(title, line, site or _site(document.title, title))
    if stated and stated != site and stated != meta.get("columnname"):
        return Found(part_site(stated)[0], None, site or _site(document.title, stated))
    heading = _heading(lines, region)
    if heading is not None:
        return Found(lines[heading].text, heading, site or _site(document.title, lines[heading].text))
    if parts and len(parts[0]) >= 8 and not _ends_as_site(parts[0]):
        return Found(parts[0], None, site or _site(document.title, parts[0]))
    return Found(None, None, site or _site(document.title, ""))


def title_parts(title: str) -> list[str]:
    """Return what a <title> may hold as a title, the likeliest first: without its suffixes, then as a whole.

    Example:
        >>> title_parts("区档案局召开会议_要闻_某区人民政府")
        ['区档案局召开会议', '要闻', '某区人民政府', '区档案局召开会议_要闻_某区人民政府']
    """
    pieces = [piece for piece in _SUFFIX.split(title) if piece.strip()]
    return [*pieces, title] if len(pieces) > 1 else pieces


def part_site(title: str) -> tuple[str, str | None]:
    """Return a title without the site's name behind it, and that name.

    Example:
        >>> part_site("区档案局召开会议 - 某某新闻网"), part_site("医院要闻 | 第二医院召开会议")
        (('区档案局召开会议', '某某新闻网'), ('医院要闻 | 第二医院召开会议', None))
    """
    pieces = [piece for piece in _SUFFIX.split(title) if piece.strip()]
    sites = [piece for piece in pieces[1:] if _ends_as_site(piece)]
    if sites and len(pieces[0]) >= 6:
        return pieces[0].strip(), sites[-1].strip()
    return title, None


def _ends_as_site(words: str) -> bool:
    return len(words) <= 30 and _SITE.search(words.strip()) is not None and not re.search("召开|举行|传达", words)


def _site(full: str, title: str) -> str | None:
    """Return the name of the site that a <title> gives beside the title itself."""
    rest = full.replace(title, "", 1)
    pieces = [piece.strip(" -_|—｜") for piece in _SUFFIX.split(rest) if piece.strip(" -_|—")]
    names = [piece.removeprefix("欢迎访问") for piece in pieces if squeezed(piece) != squeezed(title)]
    return names[-1] if names and _ends_as_site(names[-1]) and not _COLUMN.search(names[-1]) else None


def _printed(wanted: str, lines: list[Line], squeezed_lines: list[str], begin: int) -> tuple[str, int] | None:
    """Return the title as it is printed, and the line where it ends: the last one before the text's first paragraph."""
    key = squeezed(wanted).rstrip(".…")
    if len(key) < 5:
        return None
    found: tuple[str, int] | None = None
    for index, (line, words) in enumerate(zip(lines, squeezed_lines, strict=True)):
        if found and index >= begin and is_text(line.text):
            break  # what repeats it below is a caption
        if words[:4] != key[:4] or furniture(line.text) is Furniture.PATH:
            continue
        if words == key or (words.startswith(key) and len(words) <= len(key) + 60 and not is_text(line.text)):
            if read_header(line.text) is None:
                found = (line.text, index)
        elif len(words) >= 5 and key.startswith(words) and (joined := _joined(key, wanted, lines, index)):
            found = joined
    return found


def _joined(key: str, wanted: str, lines: list[Line], index: int) -> tuple[str, int] | None:
    """Join a headline that is printed on several lines; without a space where the stated title has none."""
    words, printed = "", []
    for place in range(index, min(index + 4, len(lines))):
        words += squeezed(lines[place].text)
        printed.append(lines[place].text)
        if words == key:
            return "".join(printed) if "".join(printed) in wanted else " ".join(printed), place
        if not key.startswith(words):
            return None
    return None


def _heading(lines: list[Line], region: Region) -> int | None:
    """Return the heading next to the text."""
    for index in range(min(len(lines), region.start + 3) - 1, -1, -1):
        line = lines[index]
        plain = line.linked * 2 < len(line.text) and len(line.text) >= 6 and not is_text(line.text)
        if 0 < line.heading <= 3 and plain and furniture(line.text) is None and read_header(line.text) is None:
            return index
    return None
