"""Record rules beyond their conformance files: the cases that are easily got wrong."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import value, withheld

from baoji_notices import validate
from baoji_notices.model.vocabulary import AnnotationState
from baoji_notices.rules.dates import is_real
from baoji_notices.rules.structure import state_fits


def codes(made: dict[str, Any]) -> list[str]:
    return [item.code for item in validate(made).diagnostics]


def with_date(printed: str | None, part: str | None, date: str = "2022-11-07") -> dict[str, Any]:
    made = value()
    made["meeting"]["date"] |= {"as_printed": printed, "part_of_day": part, "value": date}
    return made


@pytest.mark.parametrize(
    ("printed", "part"),
    [
        ("11月7日", None),
        ("11月7日上午", "morning"),
        ("11月7日下午5点", "afternoon"),
        ("11月7日晚8时30分", "evening"),
        ("11月7日15:00", "afternoon"),
        ("11月7日9时", "morning"),
        ("11月7日9时", None),
        ("11月7日下午至晚", "evening"),
        ("the afternoon of November 7", "afternoon"),
        ("the night of November 7", "evening"),
        ("in the early morning of November 7", "early_morning"),
        ("at noon on November 7", "noon"),
        ("11月7日清晨", "early_morning"),
        ("11月7日清晨", "morning"),
        ("11月7日午后", "afternoon"),
        ("11月7日中午1点30分", "noon"),
        ("11月7日晚12点", "evening"),
        ("at 3 p.m. on November 7", "afternoon"),
        ("3:00 pm, November 7", "afternoon"),
        ("9:30 am, November 7", "morning"),
        ("tonight, November 7", "evening"),
        ("11月7日上午至下午", "all_day"),
        ("11月7日上午至下午", None),
        ("11月7日上午至下午", "morning"),
    ],
)
def test_a_printed_part_of_the_day_passes(printed: str, part: str | None) -> None:
    assert codes(with_date(printed, part)) == []


@pytest.mark.parametrize(
    ("printed", "part"),
    [
        ("11月7日", "afternoon"),
        (None, "afternoon"),
        ("11月7日下午", None),
        ("11月7日下午", "noon"),
        ("11月7日上午", "afternoon"),
        ("11月7日15:00", "morning"),
        ("the afternoon of November 7", "noon"),
        ("in the early morning of November 7", "morning"),
        ("9:30 am, November 7", "evening"),
        ("11月7日上午至下午", "evening"),
        ("11月7日9时", "evening"),  # without a word the clock has 24 hours
        ("11月7日中午5点", "noon"),  # neither at 5 nor at 17
        ("11月7日晚15时", "evening"),
    ],
)
def test_a_part_of_the_day_that_is_not_printed_is_found(printed: str | None, part: str | None) -> None:
    assert codes(with_date(printed, part)) == ["BN216"]


@pytest.mark.parametrize(
    ("held", "released", "expected"),
    [
        ("2022-11-07", "2022-11-07", []),
        ("2022-11", "2022-11-01", []),
        ("2022", "2022-01-01", []),
        ("2022-12", "2022-11-30", ["BN214"]),
        ("2023", "2022-12-31", ["BN214"]),
        ("2022-12-29", "2022-01-03", ["BN214"]),
    ],
)
def test_a_meeting_is_compared_with_its_release_as_far_as_both_are_known(
    held: str, released: str, expected: list[str]
) -> None:
    made = with_date("下午", "afternoon", held)
    made["id"] = f"cn-610302-various-{held}-01"
    made["publication"]["released_at"]["value"] = released
    assert codes(made) == expected


@pytest.mark.parametrize("date", ["2023-02-29", "0001-01-01", "1948-12-31", "2022-13-01", "2022-00"])
def test_a_date_that_cannot_be_is_found(date: str) -> None:
    made = with_date("下午", "afternoon", date)
    made["id"] = f"cn-610302-various-{date}-01"
    made["publication"]["released_at"] = None
    made["inferred"][0]["rule"] = "year-from-text"
    assert codes(made) == ["BN218"]


@pytest.mark.parametrize("clock", ["T24:00+08:00", "T12:60+08:00", "T23:59:60+08:00"])
def test_a_time_that_cannot_be_is_found(clock: str) -> None:
    made = value()
    made["publication"]["released_at"]["value"] = "2022-11-08" + clock
    assert codes(made) == ["BN218"]


def test_the_id_of_an_undated_meeting_has_the_day_of_the_release() -> None:
    made = with_date("近日", None)
    made["meeting"]["date"] |= {"value": None, "vague": True}
    made["inferred"] = []
    made["id"] = "cn-610302-various-2022-11-08-01"
    assert codes(made) == []
    made["publication"]["released_at"] = None
    made["id"] = "cn-610302-various-undated-01"
    assert codes(made) == []


def test_concurrent_offices_with_the_same_words_keep_their_order() -> None:
    made = value()
    person = made["appearances"][0]
    person["anchor"] = None
    made["groups"][0]["anchor"] = None
    person["offices"].reverse()
    assert "BN223" not in codes(made)  # without an anchor nothing can be said of the order


def test_a_withheld_record_needs_neither_text_nor_anchors() -> None:
    assert codes(withheld()) == []


def test_a_withheld_record_with_an_anchor_is_found_without_complaints_on_the_span() -> None:
    made = withheld()
    made["formulations"][0]["anchor"] = value()["formulations"][0]["anchor"]
    assert codes(made) == ["BN209"]


def test_a_withheld_record_has_a_row_a_formulation() -> None:
    made = withheld()
    made["formulations"] *= 2
    assert codes(made) == ["BN237"]


@pytest.mark.parametrize("pointer", ["title", "gist"])
def test_titles_and_gists_may_be_long_in_a_withheld_record(pointer: str) -> None:
    made = withheld()
    if pointer == "title":
        made["publication"]["title"] = "会" * 61
    else:
        made["directives"][0]["gist"] = "word " * 60 + "end"
    assert codes(made) == []


@pytest.mark.parametrize(
    ("parents", "expected"),
    [
        ([None, None, 1, 1], []),
        ([None, 0, 1, 2], []),
        ([None, 0, None, 0], ["BN232"]),  # the first branch was closed by the second
        ([None, 2, None, None], ["BN232"]),  # the parent stands behind
        ([0, None, None, None], ["BN232"]),  # its own parent
        ([None, None, None, 9], ["BN231"]),
        ([None, 1, 2, None], ["BN232", "BN232"]),
        ([None, 0, 0, 1], ["BN232"]),  # a younger sibling closes the elder one
    ],
)
def test_a_tree_is_read_from_top_to_bottom(parents: list[int | None], expected: list[str]) -> None:
    made = withheld()
    for directive, parent in zip(made["directives"], parents, strict=True):
        directive |= {"parent": parent, "ordinal": None, "ordinal_as_printed": None}
    assert codes(made) == expected


def test_ordinals_may_begin_anew_in_another_block() -> None:
    made = withheld()
    for index, (block, ordinal) in enumerate([(0, 1), (0, 2), (1, 1), (1, 2)]):
        made["directives"][index] |= {
            "parent": None,
            "block": block,
            "ordinal": ordinal,
            "ordinal_as_printed": "一要",
        }
    assert codes(made) == []


def test_one_cause_makes_one_finding() -> None:
    """A misspelt field is not also reported as missing, nor a record without its shape by the other rules."""
    made = value()
    made["meeting"]["kindes"] = made["meeting"].pop("kinds")
    made["text"]["sha256"] = "0" * 64
    (found,) = validate(made).diagnostics
    assert (found.code, found.pointer, found.hint) == ("BN103", "/meeting/kindes", "did you mean 'kinds'?")


def test_every_fault_of_a_shape_is_reported() -> None:
    made = value()
    del made["groups"]
    made["meeting"]["level"] = "country"
    made["revision"]["number"] = None
    found = {(item.code, item.pointer): item for item in validate(made).diagnostics}
    assert set(found) == {
        ("BN102", "/groups"),
        ("BN105", "/meeting/level"),
        ("BN104", "/revision/number"),
    }
    assert found["BN105", "/meeting/level"].hint == "did you mean 'county'?"
    assert "found null" in found["BN104", "/revision/number"].message


def test_an_address_that_cannot_be_taken_apart_is_a_finding() -> None:
    made = value()
    made["publication"]["pages"][0]["url"] = "http://[archive"
    assert codes(made) == ["BN240"]


def test_findings_do_not_repeat_long_values() -> None:
    made = value()
    made["meeting"]["level"] = "x" * 100_000
    (found,) = validate(made).diagnostics
    assert len(json.dumps(found.as_dict())) < 2_000


@pytest.mark.parametrize(
    ("printed", "fits"),
    [
        ("11月7日", True),
        ("11 月 07 号", True),
        ("11月7日至9日", True),
        ("November 7", True),
        ("Nov. 7, 2022", True),
        ("7日", True),  # no month: nothing to compare
        ("the 10 people of May", True),  # no day
        ("11月17日", False),
        ("2021年11月7日", False),
        ("二○二二年11月7日", True),
        ("二〇二一年11月7日", False),
        ("２０２２年１１月７日", True),
        ("December 7", False),
    ],
)
def test_a_date_is_the_one_that_is_printed(printed: str, fits: bool) -> None:
    assert codes(with_date(printed, None)) == ([] if fits else ["BN226"])


@pytest.mark.parametrize(
    ("printed", "listed"),
    [("２０２２年11月7日", False), ("二○二二年11月7日", False), ("（共1234人）11月7日", True), ("11月7日", True)],
)
def test_a_year_is_printed_in_many_digits(printed: str, listed: bool) -> None:
    made = with_date(printed, None)
    made["inferred"] = []
    assert ("BN213" in codes(made)) == listed


@pytest.mark.parametrize(
    ("printed", "kinds", "found"),
    [
        ("党组扩大会议", ["other"], True),
        ("市委常委会会议", ["other"], True),
        ("市委常委会会议", ["party_standing_committee"], False),
        ("安全会议", ["other"], False),
        ("学习全会精神专题会", ["other"], False),
    ],
)
def test_a_printed_kind_is_looked_for(printed: str, kinds: list[str], found: bool) -> None:
    made = value()
    made["meeting"] |= {"kind_as_printed": printed, "kinds": kinds}
    assert codes(made) == (["BN220"] if found else [])


def test_an_office_inside_the_name_of_another_does_not_hide_their_order() -> None:
    made = withheld()
    person = made["appearances"][0]
    exact = "局长、副局长甲某"
    person |= {"as_printed": "甲某", "anchor": {"field": "content", "start": 0, "end": len(exact), "exact": exact}}
    office = {"body": None, "side": "state"}
    person["offices"] = [{**office, "as_printed": name, "post": name} for name in ("局长", "副局长")]
    assert "BN223" not in codes(made)
    person["offices"].reverse()
    assert "BN223" in codes(made)


def test_the_order_of_offices_is_looked_at_in_each_person_as_far_as_the_anchor_has_them() -> None:
    made = withheld()
    words = "局长、副局长甲某"
    anchor = {"field": "content", "start": 0, "end": len(words), "exact": words}
    office = made["appearances"][0]["offices"][1]
    swapped = [office | {"as_printed": name} for name in ("副局长", "局长")]
    elsewhere = office | {"as_printed": "处长"}
    made["appearances"] = [
        made["appearances"][0] | {"anchor": place, "offices": offices}
        for place, offices in ((None, swapped), (anchor, [elsewhere, *swapped]), (anchor, swapped))
    ]
    found = [item.pointer for item in validate(made, select=["BN223"]).diagnostics]
    assert found == ["/appearances/1/offices/2", "/appearances/2/offices/1"]


@pytest.mark.parametrize("pointer", ["/directives/" + "9" * 5000, "/directives/00", "/directives/-", "/id/0"])
def test_a_pointer_to_nothing_is_found(pointer: str) -> None:
    made = value()
    made["inferred"].append({"pointer": pointer, "rule": "kind-from-title"})
    assert codes(made) == ["BN239"]


@pytest.mark.parametrize(
    ("coders", "fitting"),
    [
        ("", ["draft"]),
        ("a", ["single"]),
        ("aaa", ["single"]),  # one coder, however often
        ("ab", ["double"]),
        ("aba", ["double", "adjudicated"]),
        ("abcd", ["double", "adjudicated"]),
    ],
)
def test_a_state_follows_from_the_coders_of_the_passes(coders: str, fitting: list[str]) -> None:
    assert [state.value for state in AnnotationState if state_fits(state, list(coders))] == fitting


def test_a_text_without_content_is_one_finding_a_field() -> None:
    made = value()
    made["text"] |= {"content": None, "sha256": None}
    assert codes(made) == ["BN209", "BN209"]


@given(day=st.dates(min_value=date(1949, 1, 1), max_value=date(2099, 12, 31)), length=st.sampled_from([4, 7, 10]))
def test_every_day_of_the_calendar_is_a_date(day: date, length: int) -> None:
    assert is_real(day.isoformat()[:length])


@given(st.integers(1949, 2099), st.integers(0, 99), st.integers(0, 99))
def test_no_other_day_is(year: int, month: int, day: int) -> None:
    try:
        expected = bool(date(year, month, day))
    except ValueError:
        expected = False
    assert is_real(f"{year:04d}-{month:02d}-{day:02d}") == expected
