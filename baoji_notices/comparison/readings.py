"""What an evaluation reads: the fields of a release, its lists of units, and where their anchors stand."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from baoji_notices.comparison.alignment import Pairs, align, directive_paths, plain, same_paths
from baoji_notices.errors import InvalidRecordError
from baoji_notices.model import MeetingRelease
from baoji_notices.model.content import Block
from baoji_notices.model.meeting import Appearance
from baoji_notices.model.vocabulary import AnchorField, EventRole

OVERLAP = 0.5  # of the union of two spans that must be common to both, for them to be one
_PIECE = re.compile(r"(?P<words>(?=\S)[^。；！？.;\n]*[^。；！？.;\s](?:[。；！？.;])?|[。；！？.;])")
_UNMATCHED = "(not in gold)"


class Unit(NamedTuple):
    """A member of a list, its record, and what each index of the list is called in gold."""

    record: MeetingRelease
    item: Any
    gold_index: Mapping[int, int]


class Field(NamedTuple):
    """A field: how it is read, and in which form its values are compared.

    A reading gives a value or None, a tuple (a list whose order counts) or a frozenset.
    """

    name: str
    read: Callable[[Any], Any]
    form: Callable[[Any], Any] = str
    carried: bool = False  # whether it is compared only where gold carries the text


class UnitList(NamedTuple):
    """A list of units: its name, how two of them are aligned, what a unit is called, and a unit's fields."""

    name: str
    aligned: Callable[[MeetingRelease, MeetingRelease], Pairs]
    label: Callable[[Any], str]
    fields: tuple[Field, ...]


class Span(NamedTuple):
    """Where an anchor stands, its words, and a label that must be equal too."""

    field: AnchorField
    start: int
    end: int
    label: str
    exact: str


def _offices(record: MeetingRelease) -> tuple[str, ...]:
    return tuple(f"{one.name}: {office.as_printed}" for one in record.appearances for office in one.offices)


def _presiders(record: MeetingRelease) -> frozenset[str]:
    return frozenset(one.name for one in record.appearances if EventRole.PRESIDED in one.event_roles)


RELEASE_FIELDS = (
    Field("title", lambda record: record.publication.title),
    Field("source_line", lambda record: record.publication.source_line),
    Field("released_at", lambda record: record.publication.released_at and record.publication.released_at.value),
    Field(
        "publisher", lambda record: record.publication.publisher and record.publication.publisher.as_printed, plain
    ),
    Field("publisher.key", lambda record: record.publication.publisher and record.publication.publisher.key),
    Field("language", lambda record: record.publication.language),
    Field("content", lambda record: record.text.content, carried=True),
    Field("date", lambda record: record.meeting.date.value),
    Field("date.end", lambda record: record.meeting.date.end),
    Field("date.vague", lambda record: record.meeting.date.vague),
    Field("date.part_of_day", lambda record: record.meeting.date.part_of_day),
    Field("date.as_printed", lambda record: record.meeting.date.as_printed, plain),
    Field("kinds", lambda record: frozenset(record.meeting.kinds)),
    Field("kind_as_printed", lambda record: record.meeting.kind_as_printed, plain),
    Field("number", lambda record: record.meeting.number),
    Field("enlarged", lambda record: record.meeting.enlarged),
    Field("mode", lambda record: record.meeting.mode),
    Field("conveners", lambda record: frozenset(body.as_printed for body in record.meeting.conveners), plain),
    Field("conveners.key", lambda record: frozenset(body.key for body in record.meeting.conveners if body.key)),
    Field("level", lambda record: record.meeting.level),
    Field("jurisdiction", lambda record: record.meeting.jurisdiction and record.meeting.jurisdiction.code),
    Field("place", lambda record: record.meeting.place, plain),
    Field("presider", _presiders, plain),
    Field("appearances.name", lambda record: tuple(one.name for one in record.appearances), plain),
    Field("appearances.offices", _offices, plain),
    Field("groups.as_printed", lambda record: tuple(one.as_printed for one in record.groups), plain),
    Field("formulations.key", lambda record: frozenset(one.key for one in record.formulations)),
    Field("defects.kind", lambda record: frozenset(one.kind for one in record.defects)),
)


def _posts(unit: Unit) -> tuple[str, ...]:
    return tuple(f"{office.post} ({office.side})" for office in unit.item.offices)


def _speaker(unit: Unit) -> str | None:
    block: Block = unit.item
    if block.speaker is None:
        return None
    people: Sequence[Appearance] = unit.record.appearances
    if block.speaker >= len(people):
        raise InvalidRecordError(
            f"{unit.record.id} /blocks: speaker {block.speaker} is no index of appearances. "
            "Validate the file first."
        )
    return people[block.speaker].name


def _parent(unit: Unit) -> str | None:
    parent = unit.item.parent
    if parent is None:
        return None
    return f"/directives/{unit.gold_index[parent]}" if parent in unit.gold_index else _UNMATCHED


def _aligned_by(name: str, label: Callable[[Any], str]) -> Callable[[MeetingRelease, MeetingRelease], Pairs]:
    def aligned(gold: MeetingRelease, predicted: MeetingRelease) -> Pairs:
        return align(*([label(item) for item in getattr(record, name)] for record in (gold, predicted)))

    return aligned


def _aligned_directives(gold: MeetingRelease, predicted: MeetingRelease) -> Pairs:
    ours, theirs = spans_of("directives", gold, predicted)
    if any(ours) and any(theirs):
        return meet(ours, theirs, OVERLAP)
    blocks = {column: row for row, column in _aligned_by("blocks", _as_printed)(gold, predicted)}
    renumbered = predicted.model_copy(
        update={
            "directives": tuple(
                one if one.block is None else one.model_copy(update={"block": blocks.get(one.block, _UNMATCHED)})
                for one in predicted.directives
            )
        }
    )
    return same_paths(directive_paths(gold), directive_paths(renumbered))


def _as_printed(item: Any) -> str:
    return str(item.as_printed)


def _name(item: Any) -> str:
    return str(item.name)


def _words(item: Any) -> str:
    return str(item.anchor.exact if item.anchor else item.heading or item.ordinal_as_printed or item.gist or "")


UNITS = (
    UnitList(
        "appearances",
        _aligned_by("appearances", _name),
        _name,
        (
            Field("event_roles", lambda unit: frozenset(unit.item.event_roles)),
            Field("posts", _posts, plain),
            Field("office_missing", lambda unit: unit.item.office_missing),
        ),
    ),
    UnitList(
        "groups",
        _aligned_by("groups", _as_printed),
        _as_printed,
        (
            Field("kind", lambda unit: unit.item.kind),
            Field("count_min", lambda unit: unit.item.count_min),
            Field("count_max", lambda unit: unit.item.count_max),
            Field("approximate", lambda unit: unit.item.approximate),
            Field("event_role", lambda unit: unit.item.event_role),
        ),
    ),
    UnitList(
        "conveyed",
        _aligned_by("conveyed", _as_printed),
        _as_printed,
        (
            Field("kind", lambda unit: unit.item.kind),
            Field("document_kind", lambda unit: unit.item.document_kind),
            Field("level", lambda unit: unit.item.level),
            Field("event", lambda unit: unit.item.event),
        ),
    ),
    UnitList(
        "blocks",
        _aligned_by("blocks", _as_printed),
        _as_printed,
        (Field("verb", lambda unit: unit.item.verb), Field("speaker", _speaker, plain)),
    ),
    UnitList(
        "directives",
        _aligned_directives,
        _words,
        (
            Field("ordinal", lambda unit: unit.item.ordinal),
            Field("parent", _parent),
            Field("type", lambda unit: unit.item.type),
            Field("modality", lambda unit: unit.item.modality),
            Field("heading", lambda unit: unit.item.heading, plain),
        ),
    ),
)
ANCHORED = ("appearances", "groups", "conveyed", "blocks", "directives", "formulations", "defects")


def spans_of(
    name: str, gold: MeetingRelease | None, predicted: MeetingRelease | None
) -> tuple[list[Span | None], list[Span | None]]:
    """Return the spans of one list in two records, those of the prediction placed in the text of gold.

    Returns:
        A span or None for each member: None without an anchor. A predicted span whose words gold's text does
        not have keeps an empty place, which meets nothing.

    Example:
        >>> spans_of("blocks", None, None)
        ([], [])
    """
    ours = [] if gold is None else list(_spans(getattr(gold, name)))
    theirs = [] if predicted is None else list(_spans(getattr(predicted, name)))
    if gold is None or predicted is None or not any(theirs):
        return ours, theirs
    runs = {field: list(_runs(_text(gold, field), _text(predicted, field))) for field in AnchorField}
    return ours, [span and _placed(span, runs[span.field]) for span in theirs]


def _spans(items: Iterable[Any]) -> Iterator[Span | None]:
    for item in items:
        anchor = item.anchor
        label = getattr(item, "key", "")  # a span of one formula is not that of another
        yield anchor and Span(anchor.field, anchor.start, anchor.end, label, anchor.exact)


def _text(record: MeetingRelease, field: AnchorField) -> str:
    return (record.publication.title if field is AnchorField.TITLE else record.text.content) or ""


def _runs(gold: str, predicted: str) -> Iterator[tuple[int, int, int]]:
    """Yield the passages that two texts share: start and end in the prediction, start in gold.

    A passage is a sentence without the white space around it, which two readings of a page keep or drop.
    """
    if gold == predicted:
        yield 0, len(gold), 0
        return
    ours, theirs = (list(_PIECE.finditer(text)) for text in (gold, predicted))
    mine, yours = ([str(piece["words"]) for piece in pieces] for pieces in (ours, theirs))
    for row, column, size in SequenceMatcher(None, mine, yours).get_matching_blocks():
        for one, other in zip(ours[row : row + size], theirs[column : column + size], strict=True):
            yield *other.span("words"), one.start("words")


def _placed(span: Span, runs: Sequence[tuple[int, int, int]]) -> Span:
    starts = [gold + span.start - start for start, end, gold in runs if start <= span.start < end]
    ends = [gold + span.end - start for start, end, gold in runs if start < span.end <= end]
    return span._replace(start=starts[0], end=ends[0]) if starts and ends else span._replace(start=0, end=0)


def meet(ours: Sequence[Span | None], theirs: Sequence[Span | None], least: float) -> Pairs:
    """Pair spans, each once and the likest first, whose common part is at least a share of their union.

    Args:
        least: the share; 1.0 asks for the same span.

    Example:
        >>> one = Span(AnchorField.CONTENT, 0, 10, "", "0123456789")
        >>> meet([one], [one._replace(end=6)], 0.5), meet([one], [one._replace(end=6)], 1.0)
        ([(0, 0)], [])
    """
    likest = sorted((-share, row, column) for share, row, column in _shares(ours, theirs) if share >= least)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, row, column in likest:
        if row not in pairs and column not in taken:
            pairs[row] = column
            taken.add(column)
    return sorted(pairs.items())


def _shares(ours: Sequence[Span | None], theirs: Sequence[Span | None]) -> Iterator[tuple[float, int, int]]:
    """Yield the share of each two spans that can touch, without trying all with all."""
    there = sorted((span.start, column, span) for column, span in enumerate(theirs) if span)
    starts = [start for start, _, _ in there]
    longest = max((span.end - span.start for _, _, span in there), default=0)
    for row, one in enumerate(ours):
        if one:
            near = slice(bisect_left(starts, one.start - longest), bisect_left(starts, one.end))
            for _, column, other in there[near]:
                yield _share(one, other), row, column


def _share(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    if common <= 0 or (one.field, one.label) != (other.field, other.label):
        return 0.0
    return common / (max(one.end, other.end) - min(one.start, other.start))
