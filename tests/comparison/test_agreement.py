"""Agreement of coders: units first, then labels; coefficients against another implementation."""

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import value
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import binary_distance, masi_distance

from baoji_notices import MeetingRelease
from baoji_notices.comparison import agreement
from baoji_notices.comparison.alignment import align, directive_paths, plain, same_paths
from baoji_notices.comparison.coefficients import alpha, masi, nominal
from baoji_notices.model.identity import page_id
from baoji_notices.records import parse_record

LABELS = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), min_size=2, max_size=25)
SETS = st.frozensets(st.sampled_from("abc"), max_size=3)


def coded(page: int = 1, **changes: Any) -> MeetingRelease:
    """Return the invented record as coded from a page, with changes by pointer (meeting__kinds)."""
    made = value()
    url = f"https://archive.example.org/news/{page}.html"
    made["publication"]["pages"][0] |= {"url": url, "page_id": page_id(url)}
    for pointer, new in changes.items():
        *path, last = pointer.split("__")
        target = made
        for part in path:
            target = target[part]
        target[last] = new
    return parse_record(json.dumps(made))


def theirs_of(pairs: list[tuple[Any, Any]], distance: Any) -> float:
    rows = [(coder, index, pair[side]) for index, pair in enumerate(pairs) for side, coder in enumerate("AB")]
    return float(AnnotationTask(rows, distance=distance).alpha())


@settings(max_examples=60, deadline=None)
@given(LABELS)
def test_alpha_is_that_of_nltk(pairs: list[tuple[str, str]]) -> None:
    ours = alpha([[pair] for pair in pairs], nominal)
    if len({label for pair in pairs for label in pair}) == 1:
        assert ours is None
    else:
        assert ours is not None
        assert math.isclose(ours[0], theirs_of(pairs, binary_distance), abs_tol=1e-9)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(SETS, SETS), min_size=2, max_size=15))
def test_alpha_of_sets_is_that_of_nltk(pairs: list[tuple[frozenset[str], frozenset[str]]]) -> None:
    def safe(one: frozenset[str], other: frozenset[str]) -> float:
        return (
            0.0 if one == other else float(masi_distance(one, other))
        )  # nltk divides by nought on two empty sets

    ours = alpha([[pair] for pair in pairs], masi)
    if len({label for pair in pairs for label in pair}) > 1:
        assert ours is not None
        assert math.isclose(ours[0], theirs_of(pairs, safe), abs_tol=1e-9)


def test_alpha_of_an_example_worked_by_hand() -> None:
    """Two of three agree: observed 1/3; of 6 labels 3 are a, 3 b: expected 2·3·3 / (6·5) = 0.6; 1 - 0.333/0.6."""
    found = alpha([[("a", "a")], [("b", "b")], [("a", "b")]], nominal)
    assert found is not None
    assert math.isclose(found[0], 1 - (1 / 3) / 0.6)
    assert found[1] <= found[0] <= found[2]


def test_the_interval_is_wide_for_few_releases_and_the_same_each_time() -> None:
    few = [[("a", "a")], [("b", "b")], [("a", "b")]] * 2
    many = few * 20
    first, wide, narrow = alpha(few, nominal), alpha(few, nominal), alpha(many, nominal)
    assert first == wide
    assert wide is not None
    assert narrow is not None
    assert narrow[2] - narrow[1] < wide[2] - wide[1]


def test_names_meet_in_their_printed_order() -> None:
    ours = ["全国“两会”精神", "省委全会精神", "安全生产通知"]
    theirs = ["全国两会精神", "安全生产的通知"]
    assert align(ours, theirs) == [(0, 0), (2, 1)]
    assert align(theirs, ours) == [(0, 0), (1, 2)]
    assert align([], theirs) == []
    assert align(["甲"], ["乙"]) == []


def test_directives_meet_by_the_path_of_their_ordinals() -> None:
    paths = directive_paths(coded())
    assert paths == ["0/~1", "1/1", "1/1/~1", "1/2"]
    assert same_paths(paths, ["1/1", "1/2", "1/3"]) == [(1, 0), (3, 1)]


def test_plain_names_have_no_space_quotation_mark_or_case() -> None:
    assert plain("“Two Sessions” ") == plain("two sessions") == "twosessions"


def test_the_same_layer_agrees_with_itself() -> None:
    layer = [coded(page) for page in range(1, 4)]
    found = agreement(layer, layer)
    assert found.releases == 3
    assert {unit.f1 for unit in found.units} == {1.0}
    assert {item.raw for item in found.fields} == {1.0}
    assert not any(item.disagreements for item in found.fields)


def test_a_difference_is_counted_and_listed() -> None:
    ours = [coded(1), coded(2)]
    theirs = [coded(2), coded(1, meeting__kinds=["party_group", "all_staff"], meeting__enlarged=None)]
    found = {item.field: item for item in agreement(ours, theirs).fields}
    assert (found["kinds"].n, found["kinds"].equal) == (2, 1)
    (one,) = found["kinds"].disagreements
    assert (one.ours, one.theirs) == ("all_staff", "all_staff, party_group")
    assert found["enlarged"].disagreements[0].theirs == "null"  # null is a label like any other
    assert found["level"].equal == 2


def test_labels_are_compared_on_units_that_both_found() -> None:
    conveyed = value()["conveyed"]
    theirs = [{**conveyed[0], "kind": "spirit"}, {**conveyed[0], "as_printed": "党纪条例", "kind": "document"}]
    found = agreement([coded(1)], [coded(1, conveyed=theirs)])
    unit = next(item for item in found.units if item.unit == "conveyed")
    assert (unit.ours, unit.theirs, unit.both) == (1, 2, 1)
    assert unit.f1 == pytest.approx(2 / 3)
    kind = next(item for item in found.fields if item.field == "conveyed.kind")
    assert (kind.n, kind.equal) == (1, 0)


def test_few_labels_get_counts_and_no_coefficient() -> None:
    changed = [coded(page, meeting__enlarged=page % 2 == 0) for page in range(1, 31)]
    few = agreement(changed[:19], changed[:19])
    many = agreement(changed, changed)
    assert next(item for item in few.fields if item.field == "enlarged").alpha is None
    assert next(item for item in many.fields if item.field == "enlarged").alpha == (1.0, 1.0, 1.0)


def test_the_pilot_is_left_out() -> None:
    draft = [{"annotator": "x", "kind": "model", "codebook": "1.0-draft", "date": "2022-12-01", "note": None}]
    pilot = coded(1, annotation__passes=draft)
    assert agreement([pilot, coded(2)], [pilot, coded(2)]).releases == 1


def test_pages_that_only_one_coder_has_are_left_out() -> None:
    assert agreement([coded(1), coded(2)], [coded(2), coded(3)]).releases == 1


def test_two_meetings_of_one_page_meet_by_date_and_convener() -> None:
    first = coded(1)
    second = coded(1, meeting__conveners=[{"as_printed": "区图书馆", "key": None}], meeting__enlarged=True)
    found = agreement([first, second], [second, first])
    assert found.releases == 2
    assert next(item for item in found.fields if item.field == "enlarged").disagreements == ()
