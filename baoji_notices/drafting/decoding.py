"""From the bytes of a page to its text: by its byte order mark, its own words about it, and the evidence."""

import codecs
import re
from typing import NamedTuple

from baoji_notices.errors import UnreadablePageError

MAX_PAGE_BYTES = 16 * 1024 * 1024
EMPTY = "the page is empty, there is no text in it but white space or a byte order mark: fetch it again."
_SNIFFED = (
    4096  # bytes in which a page declares its charset (the HTML standard reads 1024; old templates need more)
)
_JUDGED = 65536  # bytes by which an encoding is judged

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x1f\x8b", "a gzip file"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{1,300}charset ?= ?[\"']?([a-z0-9_-]{3,20})|<\?xml[^>]{1,200}encoding ?= ?[\"']([a-z0-9_-]{3,20})",
    re.I,
)
# gb2312 and gbk are declared for what is gb18030, big5 for what has the additions of Hong Kong, and Latin-1 (by the
# HTML standard) for what is Windows-1252.
_ALIASES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "big5": "big5hkscs",
    "utf8": "utf-8",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "windows-1252": "cp1252",
}
_JUDGEABLE = ("utf-8", "gb18030", "big5hkscs", "cp1252")
_WIDE_UNITS = ("utf-16-le", "utf-16-be")
_UNITS_SURE = 0.3  # share of common characters; in UTF-16 texts above half, in others read as UTF-16 below 0.03
# In Windows-1252 typographic marks stand where no Chinese encoding has a byte often, and letters with accents alone.
_WESTERN = re.compile(rb"[\x85\x91-\x97]|(?<![\x80-\xff])[\x80\x99\xa0-\xff](?![\x80-\xff])")
_HIGH = re.compile(rb"[\x80-\xff]")
CONTROLS = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff"  # no text has them; half a surrogate pair is one too
)
_CONTROL = re.compile(f"[{CONTROLS}]")
_MOST_DAMAGED = 0.1  # share of a text's characters; random bytes have 0.2, the worst page seen 0.01
_LEAST_COMMON = (
    0.05  # share of common characters, or the bytes are in none of the encodings; texts have 0.3 to 0.7
)
_TELLING = 20  # characters beyond ASCII by which that is told
_FEW_WIDE = 3  # of which none is common, in a file too short to tell by their share
_FEW_DAMAGED = 2  # characters that say nothing about a short text

# The commonest characters of the genre in both scripts, with the punctuation; wrong decodings hit few of them.
_COMMON = frozenset(
    "的一是在和了有大人中工作会议市县区委政府党组织书记主任局长学习传达精神贯彻落实要求强调指出全面推进发展建设安全"
    "责任加强问题重点提高服务群众干部时间来源发布年月日上下午召开召集部门单位不对为以到等各这我们国家省级"
    "會議縣區黨組織書記長學習傳達貫徹實強調點務責題開個發佈時間來國對為處們與業辦進層"
    "，。、：；“”‘’—…（）《》！？·　"
)
_PRINTED = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("\t\r\n")


class Decoded(NamedTuple):
    """The text of a page.

    Attributes:
        text: the text, without a byte order mark.
        encoding: the encoding that was used, by Python's name.
        damaged: how many replacement characters the decoding had to put in.
    """

    text: str
    encoding: str
    damaged: int


def decode_page(page: bytes) -> Decoded:
    """Decode a page.

    Args:
        page: the bytes, as they were stored.

    Raises:
        UnreadablePageError: the bytes are no text, or more than 16 MiB.

    Example:
        >>> decode_page("全体干部会议在市档案局召开。".encode("gb18030")).encoding
        'gb18030'
    """
    refuse_binary(page)
    for bom, encoding in _BOMS:
        if page.startswith(bom):
            return _decode(page[len(bom) :], encoding)
    return _decode(page, encoding_of(page))


def refuse_binary(page: bytes) -> None:
    """Refuse what is no text by its size, its first bytes, or the NUL bytes in it.

    Raises:
        UnreadablePageError: saying which.
    """
    if len(page) > MAX_PAGE_BYTES:
        raise UnreadablePageError(
            f"the page has {len(page)} bytes, more than 16 MiB: give the page of one release."
        )
    for magic, kind in _MAGIC:
        if page.startswith(magic):
            raise UnreadablePageError(f"the page is {kind}: give HTML or plain text.")
    marked = page.startswith(tuple(bom for bom, _ in _BOMS))
    if page.count(0) * 100 > len(page) and not marked and _units_of(page) is None:
        raise UnreadablePageError("the page holds NUL bytes, so it is a binary file: give HTML or plain text.")


def _decode(page: bytes, encoding: str) -> Decoded:
    text = page.decode(encoding, "replace")
    # A page may hold the replacement character itself: only those that decoding adds are damage of ours.
    own = page.count("\ufffd".encode()) if encoding == "utf-8" else 0
    return Decoded(text.removeprefix("\ufeff"), encoding, max(text.count("\ufffd") - own, 0))


def encoding_of(page: bytes, complete: bool = True) -> str:
    """Return the encoding of bytes without a byte order mark; they may be the beginning of a file only."""
    if 0 in page and (units := _units_of(page)):
        return units
    try:
        codecs.getincrementaldecoder("utf-8")().decode(page, final=complete)
    except UnicodeDecodeError:
        return _units_of(page) or _judged(page)
    return "utf-8"


def _units_of(page: bytes) -> str | None:
    """Return which UTF-16 bytes without a byte order mark are in; None if in neither."""
    sample = page[: _JUDGED & ~1]
    for encoding in _WIDE_UNITS:
        text = sample.decode(encoding, "replace")
        known = sum(character in _COMMON or character in _PRINTED for character in text)
        if known > _UNITS_SURE * len(text):
            return encoding
    return None


def refuse_damaged(text: str) -> int:
    """Refuse a text of which much is damage: replacement and control characters, as other files' bytes give.

    Returns:
        How many control characters it has.

    Raises:
        UnreadablePageError: if that is more than a tenth of it.

    Example:
        >>> refuse_damaged("会议强调，\\ufffd要\\x00加强学习。")
        1
    """
    controls = len(_CONTROL.findall(text))
    padding = text.count("\0")  # which `refuse_binary` judges
    damaged, whole = controls - padding + text.count("\ufffd"), len(text) - padding
    if damaged > _FEW_DAMAGED and damaged > _MOST_DAMAGED * whole:
        raise UnreadablePageError(
            f"{damaged:,} of {whole:,} characters are damaged, so it is no text, or in an encoding that is not "
            "known: give the page as its site sends it, best in UTF-8."
        )
    return controls


def _judged(page: bytes) -> str:
    """Return the encoding that gives the most of the common characters; what is declared wins a tie."""
    declared = _declared(page)
    sample = page[:_JUDGED]
    best, best_share = declared or "gb18030", -1.0
    for encoding in sorted(_JUDGEABLE, key=lambda one: one != best):
        if encoding == "cp1252":
            share = _western_share(sample)
        else:
            share = _common_share(sample.decode(encoding, "replace"))
        if share > best_share + 0.01:
            best, best_share = encoding, share
    high = len(_HIGH.findall(sample))
    if (best_share < _LEAST_COMMON and high >= 2 * _TELLING) or (best_share <= 0 and high >= 2 * _FEW_WIDE):
        raise UnreadablePageError(
            "the page is in an encoding that is not known, or no text: give it as its site sends it, best in UTF-8."
        )
    return best


def _western_share(sample: bytes) -> float:
    """Return how many of the bytes beyond ASCII stand as Windows-1252 has them; none if they are not the few."""
    high = len(_HIGH.findall(sample))
    return len(_WESTERN.findall(sample)) / high if high * 4 < len(sample) else 0.0


def _declared(page: bytes) -> str | None:
    match = _DECLARED.search(page[:_SNIFFED])
    if not match:
        return None
    name = (match[1] or match[2]).decode("ascii").lower()
    name = _ALIASES.get(name, name)
    return name if name in _JUDGEABLE else None


def _common_share(text: str) -> float:
    wide = [character for character in text if character > "\x7f"]
    return sum(character in _COMMON for character in wide) / max(len(wide), 1)
