"""Agreement of two coders: first which units both found, then how they labelled those that both found."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from baoji_notices.comparison.alignment import (
    Pairs,
    align,
    by_page,
    directive_paths,
    page_of,
    pair_records,
    plain,
    same_paths,
)
from baoji_notices.comparison.coefficients import Distance, alpha, masi, nominal
from baoji_notices.model import MeetingRelease
from baoji_notices.model.vocabulary import EventRole

ENOUGH = 20  # below this number of labels no coefficient is given
Pair = tuple[MeetingRelease, MeetingRelease]
Reading = Callable[[Any], Any]


@dataclass(frozen=True)
class Disagreement:
    """One difference: on which page, and what each coder had."""

    page_id: str
    ours: str
    theirs: str


@dataclass(frozen=True)
class UnitAgreement:
    """How many units each coder found, and how many of them both did."""

    unit: str
    ours: int
    theirs: int
    both: int

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both shares; None if neither coder found any."""
        return 2 * self.both / (self.ours + self.theirs) if self.ours + self.theirs else None


@dataclass(frozen=True)
class FieldAgreement:
    """Agreement on one field: number of labels, share of equal ones, alpha with its interval, differences."""

    field: str
    n: int
    equal: int
    alpha: tuple[float, float, float] | None
    disagreements: tuple[Disagreement, ...]

    @property
    def raw(self) -> float | None:
        """Share of equal labels; None if there are none."""
        return self.equal / self.n if self.n else None


@dataclass(frozen=True)
class Agreement:
    """Agreement of two layers: releases that both coded, units, fields, and releases of the pilot, left out."""

    releases: int
    units: tuple[UnitAgreement, ...]
    fields: tuple[FieldAgreement, ...]
    pilot: int


def _names(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(plain(text) for text in texts)


def _presiders(record: MeetingRelease) -> frozenset[str]:
    people = [one.name for one in record.appearances if EventRole.PRESIDED in one.event_roles]
    return _names(people + [one.as_printed for one in record.groups if one.event_role == EventRole.PRESIDED])


# A field of the release: its name, how it is read, and the distance of two readings. Null is a label.
_RELEASE_FIELDS: tuple[tuple[str, Reading, Distance], ...] = (
    ("kinds", lambda record: frozenset(record.meeting.kinds), masi),
    ("enlarged", lambda record: record.meeting.enlarged, nominal),
    ("level", lambda record: record.meeting.level, nominal),
    ("date", lambda record: record.meeting.date.value, nominal),
    ("part_of_day", lambda record: record.meeting.date.part_of_day, nominal),
    ("conveners", lambda record: _names(body.as_printed for body in record.meeting.conveners), masi),
    ("presider", _presiders, masi),
    ("formulations", lambda record: frozenset(item.key for item in record.formulations), masi),
)
_Aligner = Callable[[MeetingRelease, MeetingRelease], Pairs]
# A list of units: how two codings of it are aligned, and the fields that are compared on units of both.
_UNITS: tuple[tuple[str, _Aligner, tuple[tuple[str, Reading, Distance], ...]], ...] = (
    (
        "appearances",
        lambda a, b: align([one.name for one in a.appearances], [one.name for one in b.appearances]),
        (
            ("event_roles", lambda one: frozenset(one.event_roles), masi),
            ("offices", lambda one: frozenset(plain(office.post) for office in one.offices), masi),
        ),
    ),
    (
        "conveyed",
        lambda a, b: align([one.as_printed for one in a.conveyed], [one.as_printed for one in b.conveyed]),
        (
            ("kind", lambda one: one.kind, nominal),
            ("level", lambda one: one.level, nominal),
            ("event", lambda one: one.event, nominal),
        ),
    ),
    (
        "blocks",
        lambda a, b: align([one.as_printed for one in a.blocks], [one.as_printed for one in b.blocks]),
        (("verb", lambda one: one.verb, nominal),),
    ),
    (
        "directives",
        lambda a, b: same_paths(directive_paths(a), directive_paths(b)),
        (("type", lambda one: one.type, nominal), ("modality", lambda one: one.modality, nominal)),
    ),
)


def agreement(ours: Iterable[MeetingRelease], theirs: Iterable[MeetingRelease]) -> Agreement:
    """Compare two layers, paired by page.

    Records coded by a draft of the codebook are the pilot and are left out. Units (conveyed items, people,
    blocks, directives) are aligned by printed order and name, or by their ordinals; labels are compared on
    units that both coders found. Null is a label like any other; names are compared without spaces,
    quotation marks and case.

    Example:
        >>> agreement([], []).releases
        0
    """
    layers = list(ours), list(theirs)
    pairs = list(_pairs(*layers))
    pilot = len({page for layer in layers for record in layer if _is_pilot(record) for page in by_page([record])})
    fields = [
        _compared(name, [[(page_of(one), read(one), read(other))] for one, other in pairs], distance)
        for name, read, distance in _RELEASE_FIELDS
    ]
    units = []
    for unit, aligner, readings in _UNITS:
        found = [(pair, aligner(*pair)) for pair in pairs]
        mine, yours = (sum(len(getattr(pair[side], unit)) for pair in pairs) for side in (0, 1))
        units.append(UnitAgreement(unit, mine, yours, sum(len(matches) for _, matches in found)))
        for name, read, distance in readings:
            groups = [
                [
                    (page_of(a), read(getattr(a, unit)[row]), read(getattr(b, unit)[column]))
                    for row, column in matches
                ]
                for (a, b), matches in found
            ]
            fields.append(_compared(f"{unit}.{name}", groups, distance))
    return Agreement(len(pairs), tuple(units), tuple(fields), pilot)


def _pairs(ours: Iterable[MeetingRelease], theirs: Iterable[MeetingRelease]) -> Iterator[Pair]:
    first, second = (by_page(record for record in layer if not _is_pilot(record)) for layer in (ours, theirs))
    for page in sorted(first.keys() & second.keys()):
        yield from pair_records(first[page], second[page])


def _is_pilot(record: MeetingRelease) -> bool:
    return any(one.codebook.endswith("-draft") for one in record.annotation.passes)


def _compared(name: str, groups: Sequence[Sequence[tuple[str, Any, Any]]], distance: Distance) -> FieldAgreement:
    labels = [[(ours, theirs) for _, ours, theirs in group] for group in groups if group]
    count = sum(map(len, labels))
    different = tuple(
        Disagreement(page, _shown(ours), _shown(theirs))
        for group in groups
        for page, ours, theirs in group
        if ours != theirs
    )
    coefficient = alpha(labels, distance) if count >= ENOUGH else None
    return FieldAgreement(name, count, count - len(different), coefficient, different)


def _shown(label: Any) -> str:
    return (
        ", ".join(sorted(map(str, label)))
        if isinstance(label, frozenset)
        else "null"
        if label is None
        else str(label)
    )
