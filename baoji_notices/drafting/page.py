"""From a page (bytes, HTML or plain text) to its title, source, release time, credits and body."""

import re
import unicodedata
from collections.abc import Iterable, Sequence, Sized
from dataclasses import dataclass, replace
from itertools import pairwise
from string import whitespace

from baoji_notices.drafting.container import Found, Region, ask_trafilatura, find_container, find_title, part_site
from baoji_notices.drafting.credits import NO_SOURCES, credits_of
from baoji_notices.drafting.decoding import EMPTY, MAX_PAGE_BYTES, decode_page, refuse_damaged
from baoji_notices.drafting.folding import NO_BREAK, fold, squeezed
from baoji_notices.drafting.furniture import Furniture, furniture
from baoji_notices.drafting.header import Field, read_header
from baoji_notices.drafting.html import Document, Line, printable, scan_html
from baoji_notices.drafting.labels import Role
from baoji_notices.drafting.moments import find_moment, with_boxes_joined
from baoji_notices.drafting.plain import (
    Layout,
    lay_out,
    take_headers,
    take_missing_headers,
)
from baoji_notices.drafting.refusals import refuse_message
from baoji_notices.errors import UnreadablePageError
from baoji_notices.model.identity import page_host, page_id
from baoji_notices.model.publication import Credit, ReleasedAt
from baoji_notices.model.vocabulary import Language

_MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|meta|div|p|br|table|span|title|h[1-6]|article|section)\b[^<>]{0,2000}>", re.I
)
_MARKUP_WITHIN = 65_536  # characters in which the first tag of a page must stand
_MAX_LINES = 20_000  # of a page; the longest seen have a few hundred
_ABOVE = 12  # lines above the container in which header lines are looked for where no title is printed
_AHEAD = 200  # lines among which a paragraph is looked for again
_DROPPED = 200  # characters that may be lost above a text before it is compared with them
_BELOW = 20  # lines below it in which a source or an editor may stand
_DATE_RANK = (Role.RELEASED, Role.DATED, Role.BARE_DATE, Role.TITLE_DATE, Role.UPDATED, Role.MADE)
# Coast Daily Wang Lili, 某某日报(记者 某某), 某某日报 某某
_REPORTER_BEHIND = re.compile(
    "; ?(?:Trans-?edit|Edit|Translat)[a-z]* [^;]*$|(?<= Daily)(?: [A-Za-z]+){1,3}$| ?[(（](?:全媒体)?(?:记者|通讯员)[^()（）]*[)）]$|(?<=[日晚]报) [\u4e00-\u9fff]{2,3}$"
)
_GOVERNMENT = re.compile(r"^https?://[^/]{0,200}\.gov\.cn(?:[:/]|$)", re.I)
_PUBLIC_BODY = re.compile("(?:局|厅|委|委员会|政府|办|办公室|人大|政协|法院|检察院)$")
# Sites that carry the releases of others.
_MEDIA = re.compile(
    "(?:(?:人民|新华|光明|中国|央视|中国新闻|腾讯|凤凰)网|搜狐|网易|新浪|澎湃新闻|今日头条)(?:$|[^\u4e00-\u9fff])"
)
_PATH = re.compile("[>＞»›]|位置")
_META_DATES = ("pubdate", "publishdate", "article:published_time")
_ADDRESS = re.compile(r"https?://[^ \t\r\n]{1,2000}")
_HOST = re.compile(r"[^ /?#@\t\r\n]{1,2000}")
_BULLET = re.compile("^[•·●▪■◆►] ?")
_URL_DAY = re.compile(
    r"(?<![0-9])(?P<y>20[0-3][0-9])(?:(?P<m>[01][0-9])(?P<d>[0-3][0-9])(?![0-9])|[-/](?P<m2>[01]?[0-9])[-/]?(?P<d2>[0-3][0-9]|[0-9](?![0-9]))(?![0-9]))"
)


@dataclass(frozen=True)
class Page:
    """What a page shows of a release, before the release itself is read.

    Attributes:
        title: the title as printed, on one line; None if the page shows none.
        source_line: the words behind 来源 or Source; None if there are none.
        released_at: the release time; None if the page shows none.
        released_from_url: whether the release time was taken from the address.
        impossible: times in the header that are none in the calendar, as printed.
        credits: the units credited, in printed order.
        issuer: the body that a document table names as the publisher (发布机构).
        site: the name of the site, as far as the page tells it.
        url: the page's address.
        language: language and script of the body.
        body: the text without title, header and furniture; lines ended by "\\n".
        damaged: how many characters could not be decoded.
        removed: how many control characters were left out.
    """

    title: str | None
    source_line: str | None
    released_at: ReleasedAt | None
    released_from_url: bool
    impossible: tuple[str, ...]
    credits: tuple[Credit, ...]
    issuer: str | None
    site: str | None
    url: str | None
    language: Language
    body: str
    damaged: int
    removed: int


def read_page(page: bytes | str, *, url: str | None = None) -> Page:
    """Read a page.

    Args:
        page: the page as stored: HTML or plain text, as bytes or decoded.
        url: its address, if known.

    Raises:
        UnreadablePageError: the page is neither bytes nor text, is binary, too large, much damaged, a site's message that there is no such page,
            or holds no text; its address is none; or most of it would be dropped.

    Example:
        >>> page = read_page("区档案局召开会议\\n来源：区档案局 2021-03-02\\n3月2日，区档案局召开会议。")
        >>> page.title, page.source_line, page.released_at.value, page.body
        ('区档案局召开会议', '区档案局', '2021-03-02', '3月2日，区档案局召开会议。')
    """
    for asked in (furniture, read_header):
        asked.cache_clear()  # lines of any length, which no page leaves behind
    if not isinstance(page, bytes | str):
        raise UnreadablePageError(f"a page is bytes or text, not {type(page).__name__}: read the file first.")
    if isinstance(page, str) and _PATH_OF_FILE.fullmatch(page):
        raise UnreadablePageError(f"{page!r} is a path and no page: read the file first.")
    if url is not None and not (isinstance(url, str) and _is_address(url)):
        raise UnreadablePageError(
            f"the address {str(url)[:80]!r} names no host on the web: give it as https://host/path."
        )
    text, damaged = (page, 0) if isinstance(page, str) else decode_page(page)[::2]
    if len(text) > MAX_PAGE_BYTES:
        raise UnreadablePageError("the page is longer than 16 MiB: give the page of one release.")
    removed = refuse_damaged(text)
    text = printable(text)
    if not text.strip():
        raise UnreadablePageError(EMPTY)
    if _MARKUP.search(text, 0, _MARKUP_WITHIN):
        return replace(_read_html(text, url), damaged=damaged, removed=removed)
    lines = _text_lines(with_boxes_joined(text))
    _refuse_endless(lines)
    layout = lay_out(lines)
    title, site = part_site(layout.title) if layout.title else (None, None)
    found = Found(title and _BULLET.sub("", title), None, site or _root(layout.path))
    made = _assemble(layout, found, Document(), url)
    return replace(made, damaged=damaged, removed=removed, body=with_blank_lines(made.body.split("\n"), text))


def _read_html(text: str, url: str | None) -> Page:
    document = scan_html(text)
    _refuse_endless(document.lines)
    lines = document.lines
    region = find_container(document) or ask_trafilatura(text, lines) or Region(0, len(lines))
    found = find_title(document, region)
    layout = Layout()
    if found.title is None:
        above = [
            line
            for line in lines[max(region.start - _ABOVE, 0) : region.start]
            if line.linked * 2 < len(line.text)
        ]
        layout = lay_out([_line(line) for line in (*above, *lines[region.start : region.end])])
        found = found._replace(title=layout.title)
    else:
        top = found.line + 1 if found.line is not None else max(region.start - _ABOVE, 0)
        take_headers([line.parts for line in lines[top : region.start]], layout, bare=found.line is not None)
        start = region.start if found.line is None else max(region.start, top)
        lay_out([_line(line) for line in lines[start : region.end]], found.title, layout)
    below = [line.parts for line in lines[region.end : region.end + _BELOW]]
    end = next(
        (place for place, line in enumerate(below) if furniture(line) in (Furniture.END, Furniture.FOOT)),
        len(below),
    )
    take_missing_headers(below[:end], layout)
    if found.line is not None:
        take_missing_headers([line.parts for line in lines[max(found.line - _ABOVE, 0) : found.line + 1]], layout)
    paths = (line.text for line in lines[: region.end] if _PATH.search(line.text))
    path = next((line for line in paths if furniture(line) is Furniture.PATH), None)
    return _assemble(
        layout,
        found._replace(site=found.site or _root(path or layout.path)),
        document,
        url or _meta_url(document.meta),
    )


def with_blank_lines(body: Sequence[str], text: str) -> str:
    """Return a body with the blank lines between its paragraphs that the text has, one for each run of them.

    Args:
        body: lines of the text, in its order; others may be left out, and their ends cut off.
        text: the text they were taken from.

    Example:
        >>> with_blank_lines(["甲。", "乙。"], "题\\n\\n甲。\\n\\n\\n乙。（丙）")
        '甲。\\n\\n乙。'
    """
    lines = [line.strip() for line in text.split("\n")]
    made: list[str] = []
    place = 0
    for line in body:
        ahead = range(place, min(place + _AHEAD, len(lines)))
        found = next((one for one in ahead if line in lines[one]), None)
        if made:
            made.append("\n\n" if found is not None and "" in lines[place:found] else "\n")
        made.append(line)
        place = found + 1 if found is not None else place
    return "".join(made)


_SPACES = dict.fromkeys(map(ord, NO_BREAK), " ")
_BESIDE_LINES = f"{whitespace}\u3000|"  # bars are a table's, several with spaces between


def _text_lines(text: str) -> list[str]:
    """Return the lines of a plain text, stripped, also of the bars of a table, without empty ones."""
    return [own for line in text.translate(_SPACES).split("\n") if (own := line.strip(_BESIDE_LINES))]


def _refuse_endless(lines: Sized) -> None:
    if len(lines) > _MAX_LINES:
        raise UnreadablePageError(
            f"the page has {len(lines)} lines, more than {_MAX_LINES}: give the page of one release."
        )


def _line(line: Line) -> str:
    """Return the words of a line, with its elements apart if it is a header."""
    return line.parts if line.parts != line.text and read_header(line.parts) else line.text


def _assemble(layout: Layout, found: Found, document: Document, url: str | None) -> Page:
    body = "\n".join(stripped for line in layout.body if (stripped := line.strip()))
    if not body:
        raise UnreadablePageError(
            "the page holds no text of a release below its title: give the page of one release."
        )
    if layout.dropped > max(len(body), _DROPPED):
        raise UnreadablePageError(
            f"{layout.dropped:,} characters above the text read neither as a title nor as a header, and the text has "
            f"only {len(body):,}: give the page of one release, its header in lines of its own."
        )
    refuse_damaged(body)
    refuse_message(body, found.title, document.title)
    source = _source(layout.fields, document.meta)
    repost = _is_repost(source, found.site, url)
    released = _released(layout.fields, document.meta, repost)
    from_url = _from_url(url) if released is None else None
    if repost and from_url and from_url.value in _bare_days(layout.fields):
        from_url = None  # the day of the repost again
    return Page(
        title=found.title,
        source_line=source,
        released_at=released or from_url,
        released_from_url=from_url is not None,
        impossible=tuple(
            one.value for one in layout.fields if one.role in _DATE_RANK and _is_impossible(one.value)
        ),
        credits=credits_of(layout.fields, body),
        issuer=next((one.value for one in layout.fields if one.role is Role.ISSUER and one.value), None),
        site=found.site,
        url=url,
        language=language_of(body),
        body=body,
        damaged=0,
        removed=0,
    )


def _meta_url(meta: dict[str, str]) -> str | None:
    url = meta.get("url") or meta.get("og:url") or ""
    return url if _is_address(url) else None


def _is_address(url: str) -> bool:
    try:
        page_id(url)  # which takes the address apart, and wants Unicode text
    except ValueError:
        return False
    whole = _ADDRESS.fullmatch(url) and _HOST.fullmatch(page_host(url))
    return whole is not None and unicodedata.is_normalized("NFC", url)


def _root(path: str | None) -> str | None:
    """Return the site that a breadcrumb begins with, if it names one."""
    if path is None:
        return None
    root = re.split("[>»›]", re.sub("^.{0,12}位置 ?[:：] ?", "", path))[0].strip(" 0123456789.")
    return (
        root
        if (4 <= len(root) <= 30 or _MEDIA.match(root))
        and not re.search("首页|首頁|(?i:home|index|location)|位置", root)
        else None
    )


def _source(fields: Iterable[Field], meta: dict[str, str]) -> str | None:
    sources = [one.value for one in fields if one.role is Role.SOURCE]
    stated = meta.get("contentsource", "")
    printed = next((one for one in sources if one and fold(one).text not in NO_SOURCES), None)
    # A printed source ends at the first gap; the metadata tell where an English one ends.
    if printed is not None and printed.isascii() and stated.startswith(printed):
        return stated
    if not sources and stated not in NO_SOURCES:
        return stated or None
    return _REPORTER_BEHIND.sub("", printed).strip() or None if printed else None


def _is_repost(source: str | None, site: str | None, url: str | None) -> bool:
    """Return whether a medium prints another's release, or a site that is no government's a public body's of another name.

    A bare time is then the repost's, and no release time (codebook, publication.released_at).
    """
    if source and site and _MEDIA.match(site) and not _MEDIA.match(source):
        return True
    if not (source and site and url) or _GOVERNMENT.search(url) or not _PUBLIC_BODY.search(source):
        return False
    return squeezed(source) not in squeezed(site) and squeezed(site) not in squeezed(source)


def _released(fields: list[Field], meta: dict[str, str], repost: bool) -> ReleasedAt | None:
    """Return the release time as printed, else as the metadata state it, else a time of change or making."""
    fields = [one for before, one in pairwise([Field(Role.NOISE, ""), *fields]) if not _of_repost(before, one)]
    stated = next((_moment(meta[name]) for name in _META_DATES if name in meta), None)
    for role in _DATE_RANK:
        for one in fields:
            printed = _moment(one.value) if one.role is role and not (repost and role is Role.BARE_DATE) else None
            # A bare date may be anything's; it must not contradict what the page states about itself.
            if printed and not (role is Role.BARE_DATE and stated and stated.value[:10] != printed.value[:10]):
                return _with_clock(printed, fields)
        if role is Role.TITLE_DATE and stated:
            return stated
    return None


def _with_clock(day: ReleasedAt, fields: list[Field]) -> ReleasedAt:
    """Return the same day as another label of a release prints it with the clock, if one does."""
    moments = (_moment(one.value) for one in fields if one.role in (Role.RELEASED, Role.DATED))
    clocked = (one for one in moments if one and "T" in one.value and one.value.startswith(day.value))
    return next(clocked, day)


def _of_repost(before: Field, one: Field) -> bool:
    """Return whether a bare date behind an editor of the site as source is the day of a repost."""
    return one.role is Role.BARE_DATE and before.role is Role.SOURCE and before.value.endswith("编辑")


def _bare_days(fields: list[Field]) -> set[str]:
    bare = (_moment(one.value) for one in fields if one.role is Role.BARE_DATE)
    return {moment.value[:10] for moment in bare if moment}


def _moment(words: str) -> ReleasedAt | None:
    moment = find_moment(fold(words).text)
    return ReleasedAt(value=moment.value, as_printed=words) if moment and moment.value else None


def _is_impossible(words: str) -> bool:
    moment = find_moment(fold(words).text)
    return moment is not None and moment.value is None


def _from_url(url: str | None) -> ReleasedAt | None:
    for match in _URL_DAY.finditer(url or ""):
        moment = find_moment(f"{match['y']}-{match['m'] or match['m2']}-{match['d'] or match['d2']}")
        if moment and moment.value:
            return ReleasedAt(value=moment.value, as_printed=None)
    return None


_PATH_OF_FILE = re.compile(r"[^\s，。]{1,200}\.(?:s?html?|txt|xml|pdf|docx?|jsonl?|csv)")
_TELLING = 20_000  # characters by which language and script are told
_CHINESE = re.compile("[\u3400-\u9fff]+")
_LATIN = re.compile("[A-Za-z]+")
_HANT = "會議縣區書記黨組織領導學習貫徹實強調點務責題開個發時間來國對為處們與業進層門長書員總經濟產農應認設"
_HANS = "会议县区书记党组织领导学习贯彻实强调点务责题开个发时间来国对为处们与业进层门长书员总经济产农应认设"


def language_of(text: str) -> Language:
    """Return language and script of a text.

    Example:
        >>> language_of("會議強調，要加強學習。").value, language_of("The meeting stressed study.").value
        ('zh-Hant', 'en')
    """
    sample = text[:_TELLING]
    chinese, latin = (sum(map(len, script.findall(sample))) for script in (_CHINESE, _LATIN))
    if chinese * 8 < latin or not chinese:
        return Language.EN
    hant, hans = (sum(map(sample.count, characters)) for characters in (_HANT, _HANS))
    return Language.ZH_HANT if hant > hans else Language.ZH_HANS
