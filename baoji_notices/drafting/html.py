"""From HTML to lines: the text of a page with its headings, links and elements, read off the tree that lexbor makes."""

import html
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from baoji_notices.drafting.decoding import CONTROLS
from baoji_notices.drafting.folding import NO_BREAK, listed
from baoji_notices.errors import UnreadablePageError

# The standard walks the open elements and the attributes at each new one, so that time grows with their square: 1 MB
# of <div> takes 197 s, one tag with 120,000 attributes 30 s. At these limits the worst page of 1 MB takes 0.8 s.
_MOST_TAGS = 20_000
_MOST_ATTRIBUTES = 2_000  # of one tag; a stray quotation mark makes one of each word behind it
# Comments, scripts and style sheets are taken whole: what looks like a tag in them is none.
_TAG = re.compile(
    r"<!--(?:[^-]++|-(?!->))*+"
    r"|<(?:script|style)(?![a-z0-9])(?:[^<]++|<(?!/(?:script|style)))*+"
    r"|(</?[a-z](?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+)",
    re.I,
)
_ATTRIBUTE = re.compile(r"[^\s/\"'>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"']++))?+")
# The standard opens these anew in each paragraph behind the one in which they were left open: 2,000 of them and 2,000
# paragraphs make 4 million elements. To the text they are all the same, so they are read as spans, which end with
# their paragraph.
_FORMATTING = re.compile(r"(</?)(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", re.I)

_BREAK = re.compile("\r\n?|[\x85\u2028\u2029]")
_CONTROLS = re.compile(
    f"\x1b\\[[0-9;?]{{0,20}}[@-~]|[{CONTROLS}\x0b\x0c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]"
)
_SPACE = re.compile(f"[ \t\n\f\r{NO_BREAK}]+")
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none", re.I)
_MARKUP = re.compile("</?[a-z][^<>]{0,80}>", re.I)
_LONG_NUMBER = re.compile("&#(?:[0-9]{8,}|x0*[0-9a-f]{7,});?", re.I)  # int() refuses the longest of them
_CJK_BREAK = re.compile(
    "(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t\r\f]*\n[ \t\r\n\f]*(?=[\u2e80-\u9fff\uff00-\uffef])"
)
_DROPPED = listed(
    "script style textarea xmp iframe noembed noframes noscript template select option button svg math object applet"
    " canvas audio video datalist figcaption"
)
_BLOCK = listed(
    "html head body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr caption section article header"
    " footer main nav aside form fieldset legend blockquote pre center address figure br hr details summary"
)
_CELL = listed("td th")
_CONTAINERS = listed("div td article section main body form center dd")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE_EDGE = "\x1f"
_CELL_EDGE = "\x1e"
_LONG_CELL = 80  # characters; a row of longer cells is a layout, and each of its cells a line


class Line(NamedTuple):
    """A line of a page as a browser would print it.

    Attributes:
        text: its words.
        parts: the same with a space where one element ends and the next begins.
        linked: how many of its characters are in links.
        heading: the level of the heading that it is in; 0 for none.
    """

    text: str
    parts: str
    linked: int
    heading: int


class Element(NamedTuple):
    """An element with the lines that it holds, half-open.

    Attributes:
        hint: its id and classes.
        start: the first line.
        end: the line behind the last.
    """

    hint: str
    start: int
    end: int


@dataclass
class Document:
    """What is read off the markup of a page.

    Attributes:
        meta: contents of the <meta> elements by name, in lower case; empty ones are left out.
        title: the words of <title>.
        lines: what is printed.
        elements: the elements that hold lines, in the order of their ends.
    """

    meta: dict[str, str] = field(default_factory=dict)
    title: str = ""
    lines: list[Line] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)


def scan_html(page: str) -> Document:
    """Parse a page by the standard and read what it prints; nothing is fetched or run.

    Args:
        page: the decoded HTML.

    Raises:
        UnreadablePageError: the page has more markup than the page of a release.

    Example:
        >>> document = scan_html("<title>要闻</title><div id=zoom><p>会议<b>强调</b>，<p>要学习。</div>")
        >>> document.title, [line.text for line in document.lines]
        ('要闻', ['会议强调，', '要学习。'])
    """
    _refuse_excess(page)
    tree = LexborHTMLParser(_FORMATTING.sub(r"\1span", page).encode("utf-8", "replace"))
    reader = _Reader()
    around: list[LexborNode] = []
    node = tree.root
    while node is not None:
        if reader.open(node):
            around.append(node)
            node = node.first_child
        else:
            node = node.next
        while node is None and around:
            reader.close()
            node = around.pop().next
    return reader.document


def _refuse_excess(page: str) -> None:
    """Refuse a page that would take the parser long."""
    tags = page.count("<")
    if tags > _MOST_TAGS:
        raise UnreadablePageError(
            f"the page has {tags} tags, more than {_MOST_TAGS}: give the page of one release."
        )
    for tag in _TAG.findall(page):
        # With its space an attribute takes two characters at least.
        if len(tag) > 2 * _MOST_ATTRIBUTES and len(_ATTRIBUTE.findall(tag)) > _MOST_ATTRIBUTES:
            raise UnreadablePageError(
                f"a tag of the page has more than {_MOST_ATTRIBUTES} attributes: give the page as its site sends it."
            )


def printable(text: str) -> str:
    """Return a text in NFC with "\\n" as its only control character, and without marks of no width and a terminal's colours.

    Example:
        >>> printable("区档案局\\u200b召开\\r\\n会议")
        '区档案局召开\\n会议'
    """
    return unicodedata.normalize("NFC", _CONTROLS.sub("", _BREAK.sub("\n", text).replace("\t", " ")))


def _collapsed(text: str) -> str:
    # A mark at the head of one element composes with the last letter of the one before it.
    return unicodedata.normalize("NFC", _SPACE.sub(" ", _CJK_BREAK.sub("", text)).strip())


def _stated(words: str) -> str:
    """Return the words of <title> or <meta>, which may be escaped twice and hold tags: "甲&amp;lt;br&amp;gt;乙"."""
    resolved = html.unescape(_LONG_NUMBER.sub("\ufffd", words)) if "&" in words else words
    return _collapsed(printable(_MARKUP.sub(" ", resolved)))


class _Open(NamedTuple):
    """An element whose children are being read."""

    name: str
    hint: str
    start: int
    linked: bool


class _Reader:
    """The open elements, and the line that is being written."""

    def __init__(self) -> None:
        self.document = Document()
        self._stack: list[_Open] = []
        self._buffer: list[str] = []
        self._inked = False  # whether the buffer holds more than white space
        self._linked = 0
        self._links = 0
        self._preformatted = 0
        self._heading = 0

    def open(self, node: LexborNode) -> bool:
        """Read a node; return whether its children are to be read, and then it be closed."""
        name = node.tag
        if name == "-text":
            self._words(printable(node.text_content or ""))
        elif name == "meta":
            self._meta(node.attributes)
        elif name == "title":
            self.document.title = self.document.title or _stated(node.text())
        elif name is not None and name[0] != "-":
            return self._open(name, node.attributes)
        return False

    def close(self) -> None:
        """Close the last element."""
        name, hint, start, linked = self._stack.pop()
        self._end(name)
        self._links -= linked
        self._preformatted -= name == "pre"
        if name in _HEADINGS:
            self._heading = 0
        end = len(self.document.lines) + self._inked
        if end > start and (hint or name in _CONTAINERS):
            self.document.elements.append(Element(hint, start, end))

    def _open(self, name: str, attributes: Mapping[str, str | None]) -> bool:
        if name in _CELL and self._buffer:
            self._buffer.append(_CELL_EDGE)
        else:
            self._end(name)
        if name in _DROPPED or "hidden" in attributes or _HIDDEN.search(attributes.get("style") or ""):
            return False
        hint = ""
        if attributes and (name in _CONTAINERS or name not in _BLOCK):
            hint = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"[:200].strip()
        linked = name == "a" and "href" in attributes
        self._links += linked
        self._preformatted += name == "pre"
        self._heading = _HEADINGS.get(name, self._heading)
        self._stack.append(_Open(name, hint, len(self.document.lines), linked))
        return True

    def _end(self, name: str) -> None:
        """Write what stands before the edge of an element."""
        if name in _BLOCK:
            self._flush()
        elif self._buffer and name not in _CELL:
            self._buffer.append(_INLINE_EDGE)

    def _words(self, text: str) -> None:
        if self._preformatted and "\n" in text:
            for line in text.split("\n"):
                self._buffer.append(line)
                self._flush()
            return
        ink = text.strip()
        if self._links:
            self._linked += len(ink)
        self._inked = self._inked or ink != ""
        self._buffer.append(text)

    def _meta(self, attributes: Mapping[str, str | None]) -> None:
        name = (attributes.get("name") or attributes.get("property") or "").strip().lower()
        content = _stated(attributes.get("content") or "")
        if name and content:
            self.document.meta.setdefault(name, content)

    def _flush(self) -> None:
        if not self._buffer:
            return
        raw = "".join(self._buffer)
        self._buffer.clear()
        self._inked = False
        linked, self._linked = self._linked, 0
        if _CELL_EDGE in raw:
            cells = [cell for cell in raw.split(_CELL_EDGE) if cell.strip()]
            if any(len(cell) > _LONG_CELL for cell in cells):
                for cell in cells:
                    self._write(cell, min(linked, len(cell)))
                return
            raw = " ".join(cells)
        self._write(raw, linked)

    def _write(self, raw: str, linked: int) -> None:
        text = _collapsed(raw.replace(_INLINE_EDGE, ""))
        if text:
            parts = _collapsed(raw.replace(_INLINE_EDGE, " ")) if _INLINE_EDGE in raw else text
            self.document.lines.append(Line(text, parts, min(linked, len(text)), self._heading))
