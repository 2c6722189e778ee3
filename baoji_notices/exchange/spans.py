"""What the exchange formats share: the one text that tools show, spans in it, and how they count characters."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

from baoji_notices.errors import InvalidRecordError
from baoji_notices.model import MeetingRelease
from baoji_notices.model.annotation import Anchor
from baoji_notices.model.base import Part
from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.model.vocabulary import AnchorField
from baoji_notices.records import pointer_to

BETWEEN = "\n\n"  # stands between title and body, in no span

# The lists whose parts can be anchored, by name, with the type of the part.
LAYERS: dict[str, type[Part]] = {
    shape.name: shape.inner
    for shape in shapes_of(MeetingRelease)
    if shape.many and "anchor" in getattr(shape.inner, "model_fields", ())
}
# Which list an index points into; the models say it in words only.
REFERENCES = {"parent": "directives", "block": "blocks", "speaker": "appearances"}
_HASHES = ("page_id", "sha256")
_QUOTES = dict(zip("‘’‚‛“”„‟", "'" * 4 + '"' * 4, strict=True))


@dataclass(frozen=True)
class Span:
    """A part of a record that is anchored, and where it stands in the shown text.

    Attributes:
        layer: the list that it is in.
        index: its place in that list.
        part: the part itself.
        start: first character, in code points of the shown text.
        end: one past the last.
    """

    layer: str
    index: int
    part: Any
    start: int
    end: int


def shown_text(record: MeetingRelease) -> str:
    """Return the text that tools show: the title, an empty line and the body, or what there is of them.

    Example:
        >>> from baoji_notices import read_releases
        >>> record = next(item for item in read_releases() if item.id == "cn-610300-xinfang-2023-03-15-01")
        >>> shown_text(record)[:30]
        'Baoji Letters and Calls Bureau'
    """
    return BETWEEN.join(text for text in (record.publication.title, record.text.content) if text)


def spans_of(record: MeetingRelease) -> Iterator[Span]:
    """Yield the anchored parts of a record, layer by layer, in order.

    Raises:
        InvalidRecordError: if an anchor's words do not stand where it points.
    """
    texts = {AnchorField.TITLE: record.publication.title or "", AnchorField.CONTENT: record.text.content or ""}
    shift = {AnchorField.TITLE: 0, AnchorField.CONTENT: _content_start(record)}
    for layer in LAYERS:
        for index, part in enumerate(getattr(record, layer)):
            anchor: Anchor | None = part.anchor
            if anchor is None:
                continue
            if texts[anchor.field][anchor.start : anchor.end] != anchor.exact:
                raise InvalidRecordError(
                    f"{record.id} /{layer}/{index}/anchor: the words do not stand there. "
                    "Run baoji-notices validate on the file first."
                )
            start = anchor.start + shift[anchor.field]
            yield Span(layer, index, part, start, start + len(anchor.exact))


def anchor_at(record: MeetingRelease, start: int, end: int) -> Anchor:
    """Return the anchor of a span of the shown text, in code points.

    Raises:
        InvalidRecordError: if the span is empty, leaves the text, or reaches from the title into the body.
    """
    border = _content_start(record)
    text = shown_text(record)
    within_title = border and end <= border - len(BETWEEN)
    if not (0 <= start < end <= len(text) and (within_title or start >= border)):
        raise InvalidRecordError(
            f"{record.id}: the span {start}-{end} is empty, leaves the text of {len(text)} characters, or is "
            "neither in the title nor in the body alone; mark it again."
        )
    field, shift = (AnchorField.TITLE, 0) if within_title else (AnchorField.CONTENT, border)
    return Anchor(field=field, start=start - shift, end=end - shift, exact=text[start:end])


def utf16_offsets(text: str) -> list[int]:
    """Return, for each code point and for the end, its offset in UTF-16 units, as Java and JavaScript count.

    Example:
        >>> utf16_offsets("a𠮷b")
        [0, 1, 3, 4]
    """
    return list(accumulate((1 + (character > "\uffff") for character in text), initial=0))


def words_of(record: MeetingRelease) -> Iterator[tuple[str, str]]:
    """Yield (JSON Pointer, words) for every string of a record that a person might look for.

    Terms of closed lists, hashes and the anchors' copies of the text are left out.

    Example:
        >>> from baoji_notices import read_releases
        >>> dict(words_of(next(read_releases())))["/meeting/jurisdiction/scheme"]
        'GB/T 2260'
    """
    return _words(record, "")


def fold(text: str) -> str:
    """Fold case, width and kind of quotation marks, character by character (the site's index.js does the same).

    Example:
        >>> fold("“ＡＢ”")
        '"ab"'
    """
    return "".join(map(_folded, text))


@cache
def _folded(character: str) -> str:
    folded = unicodedata.normalize("NFKC", _QUOTES.get(character, character)).lower()
    return folded if len(folded) == 1 else character  # what is found stands at the same place in the text


def is_term(shape: FieldShape) -> bool:
    """Tell whether a field holds a term of a closed list."""
    return bool(getattr(shape.inner, "__members__", None))


def _content_start(record: MeetingRelease) -> int:
    return len(record.publication.title) + len(BETWEEN) if record.publication.title else 0


def _words(part: Part, pointer: str) -> Iterator[tuple[str, str]]:
    for shape in shapes_of(type(part)):
        value = getattr(part, shape.name)
        if value is None or shape.name in _HASHES:
            continue
        for index, item in enumerate(value if shape.many else [value]):
            place = pointer_to(pointer, shape.name)
            place = pointer_to(place, index) if shape.many else place
            if isinstance(item, Part) and not isinstance(item, Anchor):
                yield from _words(item, place)
            elif isinstance(item, str) and not is_term(shape):
                yield place, item
