"""Evaluation of predicted records (drafts, or anybody's) against gold ones, field by field."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

from baoji_notices.comparison.alignment import Pairs, pair_records, plain
from baoji_notices.comparison.readings import (
    ANCHORED,
    OVERLAP,
    RELEASE_FIELDS,
    UNITS,
    Field,
    Unit,
    UnitList,
    meet,
    spans_of,
)
from baoji_notices.model import MeetingRelease


@dataclass(frozen=True)
class Difference:
    """One difference: in which field of which record, and what gold and the prediction have.

    Attributes:
        record: the id of the gold record.
        pointer: JSON Pointer to the unit in the gold record; empty for a field of the record itself.
        gold: the value, a list of values, or the units that were missed.
        predicted: the value, a list of values, or the units that gold does not have.
    """

    field: str
    record: str
    pointer: str
    gold: Any
    predicted: Any


@dataclass(frozen=True)
class FieldScore:
    """The score of one field.

    Attributes:
        gold: values in gold: those that are not null, or the members of lists.
        predicted: values in the prediction.
        correct: predicted values that gold has too.
        compared: paired records (of a unit's field: aligned units) in which the field was compared.
        equal: those of them in which it is equal; null and null are.
    """

    field: str
    gold: int
    predicted: int
    correct: int
    compared: int
    equal: int
    differences: tuple[Difference, ...]

    @property
    def exact(self) -> float | None:
        """Share of equal ones; None if nothing was compared, or if neither side has any value."""
        return self.equal / self.compared if self.compared and self.gold + self.predicted else None

    @property
    def precision(self) -> float | None:
        """Share of correct ones in what was predicted; None if nothing was."""
        return self.correct / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Share of gold that was found; None if gold has none."""
        return self.correct / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None if neither side has any value."""
        return 2 * self.correct / (self.gold + self.predicted) if self.gold + self.predicted else None


@dataclass(frozen=True)
class Evaluation:
    """How predicted records compare with gold ones.

    Attributes:
        paired: number of pairs by what paired them: page, text, id, title.
        missing: ids of gold records without a prediction; all that they hold counts as missed.
        surplus: ids of further predictions for a page or text that gold has; all that they hold counts as wrong.
        unjudged: ids of predictions for pages that gold does not have; they count for nothing.
        fields: the scores, in the order of a record.
    """

    paired: dict[str, int]
    missing: tuple[str, ...]
    surplus: tuple[str, ...]
    unjudged: tuple[str, ...]
    fields: tuple[FieldScore, ...]


class _Case(NamedTuple):
    """A field read on both sides: of a pair, of a gold record alone, or of a prediction alone."""

    record: str
    pointer: str
    gold: Any
    predicted: Any
    both: bool


class _Lists(NamedTuple):
    """A list of units on both sides: what they are called, and the pairs of those that meet."""

    record: str
    gold: list[str]
    predicted: list[str]
    pairs: Pairs
    both: bool


_Records = list[MeetingRelease]
_Both = tuple[MeetingRelease, MeetingRelease]
_Pair = tuple[MeetingRelease | None, MeetingRelease | None]
_Keys = Callable[[MeetingRelease], Iterable[str]]


def evaluate(gold: Iterable[MeetingRelease], predicted: Iterable[MeetingRelease]) -> Evaluation:
    """Measure predicted records against gold ones.

    Records are paired by a page they share, else by the hash of their text, else by id, else by title and day of
    release; several of one page by date and conveners as printed, then in their order.

    A field with one value: exact is the share of paired records in which both sides have the same value (null
    and null too); precision is correct / predicted, recall correct / gold, both of values that are not null.
    A list: the same, summed over its members; exact asks for the whole list, in order where the order is the
    text's (names, offices, groups). Strings are compared letter by letter; names, offices, bodies, groups, place,
    heading, and kind and date as printed without spaces, punctuation and case.

    Units (people, groups, conveyed items, blocks, directives) are aligned by printed order and likeness of name
    or words as printed; directives by spans that overlap, or, where one side has no anchors, by their block and
    path of ordinals. A unit's fields are compared on aligned units only: units that were missed count in the row
    of the units, not again in each of their fields. A parent is right if it is the directive aligned with gold's,
    a speaker if the person has the same name.

    Spans, and the content, are compared where gold carries the text. `span` asks for the same first and last
    character, `overlap` for a common part of at least half of the union, and a formulation's for the same key
    too. If the texts differ, predicted spans are placed in gold's by the sentences that both have, with whatever
    white space around them; spans that begin or end in other sentences are wrong.

    Raises:
        InvalidRecordError: if a directive stands before its parent, or a speaker is no index of appearances.

    Example:
        >>> from baoji_notices import read_releases
        >>> found = evaluate(read_releases(), read_releases())
        >>> {score.f1 for score in found.fields} <= {1.0, None}, found.missing
        (True, ())
    """
    paired, pairs, missed, left = _paired(list(gold), list(predicted))
    known = {key for record in (*missed, *(ours for ours, _ in pairs)) for key in _places(record)}
    surplus = [record for record in left if not known.isdisjoint(_places(record))]
    unjudged = [record for record in left if known.isdisjoint(_places(record))]
    judged: list[_Pair] = [*pairs, *((record, None) for record in missed), *((None, record) for record in surplus)]
    scores = [_scored(field.name, field.form, _release_cases(field, judged)) for field in RELEASE_FIELDS]
    for units in UNITS:
        scores += _unit_scores(units, judged)
    for name in ANCHORED:
        scores += _span_scores(name, [pair for pair in judged if _carries(pair)])
    return Evaluation(paired, _ids(missed), _ids(surplus), _ids(unjudged), tuple(scores))


def _ids(records: Iterable[MeetingRelease]) -> tuple[str, ...]:
    return tuple(record.id for record in records)


def _places(record: MeetingRelease) -> list[str]:
    return [*(page.page_id for page in record.publication.pages), *_text_key(record)]


def _text_key(record: MeetingRelease) -> list[str]:
    return [record.text.sha256] if record.text.sha256 else []


def _title_key(record: MeetingRelease) -> list[str]:
    title, released = record.publication.title, record.publication.released_at
    return [f"{released.value[:10]} {plain(title)}"] if title and released else []


_KEYS: dict[str, _Keys] = {
    "page": lambda record: [page.page_id for page in record.publication.pages],
    "text": _text_key,
    "id": lambda record: [record.id],
    "title": _title_key,
}


def _paired(gold: _Records, predicted: _Records) -> tuple[dict[str, int], list[_Both], _Records, _Records]:
    """Pair the records; return the numbers of pairs by what paired them, the pairs, and what is left of both."""
    counts: dict[str, int] = {}
    pairs: list[_Both] = []
    ours, theirs = dict(enumerate(gold)), dict(enumerate(predicted))
    for name, keys in _KEYS.items():
        before = len(pairs)
        groups = [_grouped(records, keys) for records in (ours, theirs)]
        for key, rows in groups[0].items():
            left = [row for row in rows if row in ours]
            right = [row for row in groups[1].get(key, ()) if row in theirs]
            for row, column in _pairs_of([gold[row] for row in left], [predicted[column] for column in right]):
                pairs.append((ours.pop(left[row]), theirs.pop(right[column])))
        counts[name] = len(pairs) - before
    return counts, pairs, list(ours.values()), list(theirs.values())


def _grouped(records: dict[int, MeetingRelease], keys: _Keys) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for row, record in records.items():
        for key in dict.fromkeys(keys(record)):
            groups.setdefault(key, []).append(row)
    return groups


def _pairs_of(gold: _Records, predicted: _Records) -> Pairs:
    """Pair the records of one page as coders' are, and what is left of both in its order."""
    rows, columns = _indexes(gold), _indexes(predicted)
    pairs = [(rows[id(one)].pop(0), columns[id(other)].pop(0)) for one, other in pair_records(gold, predicted)]
    return [*pairs, *zip(chain(*rows.values()), chain(*columns.values()), strict=False)]


def _indexes(records: _Records) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}  # by identity, for a caller may give one record twice
    for index, record in enumerate(records):
        found.setdefault(id(record), []).append(index)
    return found


def _carries(pair: _Pair) -> bool:
    return pair[0] is not None and pair[0].text.content is not None


def _id_of(pair: _Pair) -> str:
    return next(record.id for record in pair if record is not None)


def _release_cases(field: Field, pairs: Iterable[_Pair]) -> Iterator[_Case]:
    for pair in pairs:
        if not field.carried or _carries(pair):
            ours, theirs = (None if record is None else field.read(record) for record in pair)
            yield _Case(_id_of(pair), "", ours, theirs, None not in pair)


def _unit_scores(units: UnitList, pairs: Sequence[_Pair]) -> Iterator[FieldScore]:
    lists = []
    aligned: list[tuple[str, int, Unit, Unit]] = []
    for pair in pairs:
        gold, predicted = pair
        ours, theirs = (getattr(record, units.name, ()) for record in pair)
        matches = []
        if gold is not None and predicted is not None:
            matches = units.aligned(gold, predicted)
            itself, same = {row: row for row in range(len(ours))}, {column: row for row, column in matches}
            for row, column in matches:
                places = Unit(gold, ours[row], itself), Unit(predicted, theirs[column], same)
                aligned.append((gold.id, row, *places))
        labels = [units.label(item) for item in ours], [units.label(item) for item in theirs]
        lists.append(_Lists(_id_of(pair), *labels, matches, None not in pair))
    yield _matched(units.name, lists)
    for field in units.fields:
        cases = (
            _Case(record, f"/{units.name}/{row}", field.read(one), field.read(other), True)
            for record, row, one, other in aligned
        )
        yield _scored(f"{units.name}.{field.name}", field.form, cases)


def _span_scores(name: str, pairs: Iterable[_Pair]) -> Iterator[FieldScore]:
    found = [(pair, *spans_of(name, *pair)) for pair in pairs]
    for kind, least in (("span", 1.0), ("overlap", OVERLAP)):
        lists = []
        for pair, gold, predicted in found:
            ours, theirs = ([span for span in spans if span] for spans in (gold, predicted))
            words = [span.exact for span in ours], [span.exact for span in theirs]
            lists.append(_Lists(_id_of(pair), *words, meet(ours, theirs, least), None not in pair))
        yield _matched(f"{name}.{kind}", lists)


def _matched(name: str, lists: Iterable[_Lists]) -> FieldScore:
    """Score lists of units by the pairs of those that meet."""
    gold = predicted = correct = compared = equal = 0
    differences = []
    for one in lists:
        gold, predicted, correct = gold + len(one.gold), predicted + len(one.predicted), correct + len(one.pairs)
        if not one.both:
            continue
        compared += 1
        rows, columns = {row for row, _ in one.pairs}, {column for _, column in one.pairs}
        missed = [label for row, label in enumerate(one.gold) if row not in rows]
        wrong = [label for column, label in enumerate(one.predicted) if column not in columns]
        if missed or wrong:
            differences.append(Difference(name, one.record, "", missed, wrong))
        else:
            equal += 1
    return FieldScore(name, gold, predicted, correct, compared, equal, tuple(differences))


def _scored(name: str, form: Callable[[Any], Any], cases: Iterable[_Case]) -> FieldScore:
    """Score values and lists of values."""
    gold = predicted = correct = compared = equal = 0
    differences = []
    for case in cases:
        ours, theirs = _in_form(case.gold, form), _in_form(case.predicted, form)
        gold, predicted = gold + len(ours), predicted + len(theirs)
        correct += (Counter(ours) & Counter(theirs)).total()
        compared += case.both
        if case.both and ours == theirs:
            equal += 1
        elif case.both:
            differences.append(
                Difference(name, case.record, case.pointer, _shown(case.gold), _shown(case.predicted))
            )
    return FieldScore(name, gold, predicted, correct, compared, equal, tuple(differences))


def _in_form(value: Any, form: Callable[[Any], Any]) -> list[Any]:
    if isinstance(value, frozenset):
        return sorted({form(member) for member in value})
    return [form(member) for member in (value if isinstance(value, tuple) else () if value is None else (value,))]


def _shown(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else list(value) if isinstance(value, tuple) else value
