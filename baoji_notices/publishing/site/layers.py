"""The layers of a text: what is anchored in it, cut into segments that several layers may share."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from baoji_notices.model import MeetingRelease
from baoji_notices.model.annotation import Anchor
from baoji_notices.model.vocabulary import AnchorField

# Lists of the record by the layer that shows them, in the order of the switches.
LAYERS: dict[str, tuple[str, ...]] = {
    "people": ("appearances", "groups"),
    "conveyed": ("conveyed",),
    "frames": ("blocks",),
    "directives": ("directives",),
    "formulations": ("formulations",),
    "defects": ("defects",),
}
# The letter that a part of each list has in the text and beside it.
LETTERS = {
    "appearances": "P",
    "groups": "G",
    "conveyed": "C",
    "blocks": "R",
    "directives": "D",
    "formulations": "F",
    "defects": "X",
}


@dataclass(frozen=True)
class Mark:
    """A part that is anchored in the text.

    Attributes:
        layer: the layer that shows it.
        part: its list and index (directives-3), which is also its address on the page.
        label: its letter and number as the page shows them, from 1.
        odd: whether its index is odd, so that neighbours look different.
    """

    layer: str
    part: str
    label: str
    odd: bool
    start: int
    end: int


@dataclass(frozen=True)
class Segment:
    """Characters that lie under the same marks; opens are those that begin here."""

    text: str
    marks: tuple[Mark, ...]
    opens: tuple[Mark, ...]


def segments(record: MeetingRelease, field: AnchorField) -> tuple[Segment, ...]:
    """Cut the title or the content of a record wherever a part of it begins or ends.

    Together the segments are the text, whatever overlaps in it. Anchors beyond the text count as far as they
    lie in it.

    Example:
        >>> from baoji_notices import read_releases
        >>> record = next(record for record in read_releases() if record.text.content)
        >>> "".join(part.text for part in segments(record, AnchorField.CONTENT)) == record.text.content
        True
    """
    text = (record.publication.title if field is AnchorField.TITLE else record.text.content) or ""
    marks = tuple(mark for mark in _marks(record, field) if mark.start < min(mark.end, len(text)))
    edges = sorted({0, len(text), *(min(edge, len(text)) for mark in marks for edge in (mark.start, mark.end))})
    return tuple(
        Segment(
            text[start:end],
            tuple(mark for mark in marks if mark.start <= start < mark.end),
            tuple(mark for mark in marks if mark.start == start),
        )
        for start, end in pairwise(edges)
    )


def _marks(record: MeetingRelease, field: AnchorField) -> Iterator[Mark]:
    for layer, names in LAYERS.items():
        for name in names:
            for index, part in enumerate(getattr(record, name)):
                anchor: Anchor | None = part.anchor
                if anchor is not None and anchor.field is field:
                    part_id, label = f"{name}-{index}", f"{LETTERS[name]}{index + 1}"
                    yield Mark(layer, part_id, label, index % 2 == 1, anchor.start, anchor.end)
