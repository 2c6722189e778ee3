"""Sheets: anchors by quote, derived values filled in, and back."""

import hashlib
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import CONTENT, put_anywhere, record, sheet

from baoji_notices import complete
from baoji_notices.errors import InvalidRecordError, QuoteError
from baoji_notices.model.identity import page_id
from baoji_notices.sheet import find_quote, sheet_of


def test_derived_values_are_filled_in() -> None:
    made = record()
    assert made.id == "cn-610302-various-2022-11-07-01"
    assert made.text.sha256 == hashlib.sha256(CONTENT.encode()).hexdigest()
    assert made.text.observed.characters == len(CONTENT)
    assert made.publication.pages[0].page_id == page_id("https://archive.example.org/news/1.html")
    assert made.publication.pages[0].host == "archive.example.org"
    assert made.meeting.jurisdiction.scheme == "GB/T 2260"
    assert made.defects == ()


def test_anchors_count_code_points() -> None:
    anchor = record().formulations[0].anchor
    assert anchor is not None
    assert CONTENT[anchor.start : anchor.end] == anchor.exact == "高质量发展"
    assert len(CONTENT.encode("utf-16-le")) // 2 == len(CONTENT) + 1  # so UTF-16 units would be one off


def test_a_sheet_and_its_record_say_the_same() -> None:
    assert complete(sheet_of(record())) == record()
    assert "start" not in str(sheet_of(record()))


def test_completing_does_not_change_the_sheet() -> None:
    mine = sheet()
    complete(mine)
    assert mine == sheet()


def with_anchor(anchor: Any) -> dict[str, Any]:
    made = sheet()
    made["formulations"][0]["anchor"] = anchor
    return made


def test_an_occurrence_can_be_chosen() -> None:
    made = complete(with_anchor({"exact": "抓好", "nth": 3}))
    anchor = made.formulations[0].anchor
    assert anchor is not None
    assert anchor.start == [i for i in range(len(CONTENT)) if CONTENT.startswith("抓好", i)][2]
    assert sheet_of(made)["formulations"][0]["anchor"] == {"exact": "抓好", "nth": 3}


def test_an_anchor_can_stand_in_the_title() -> None:
    made = complete(with_anchor({"exact": "全体干部会议", "field": "title"}))
    anchor = made.formulations[0].anchor
    assert anchor is not None
    assert (anchor.field, anchor.start) == ("title", 6)
    assert complete(sheet_of(made)) == made


@pytest.mark.parametrize(
    ("anchor", "message"),
    [
        ("没有这句", "does not hold"),
        ("", "does not hold"),
        ("抓好", "3 times. Say which"),
        ({"exact": "抓好", "nth": 4}, "there is no occurrence 4"),
        ({"exact": "抓好", "nth": 0}, "there is no occurrence 0"),
    ],
)
def test_a_quote_that_cannot_be_found_is_told(anchor: Any, message: str) -> None:
    with pytest.raises(QuoteError, match=message):
        complete(with_anchor(anchor))


@pytest.mark.parametrize(
    ("name", "wrong", "message"),
    [
        ("meeting", {"kinds": []}, "/meeting/kinds"),
        ("publication", "a title", "/publication: should be an object"),
        ("appearances", {"name": "x"}, "/appearances: should be a list"),
        ("conveyed", ["全市会议精神"], "/conveyed/0: should be an object; found '全市会议精神'"),
        ("text", {**sheet()["text"], "status": "whole"}, "/text/status"),
        ("palce", "hall", "/palce"),
    ],
)
def test_a_sheet_that_makes_no_record_is_told_where(name: str, wrong: Any, message: str) -> None:
    made = sheet()
    made[name] = wrong
    with pytest.raises(InvalidRecordError, match=message):
        complete(made)


def test_an_empty_sheet_is_told_what_is_missing() -> None:
    with pytest.raises(InvalidRecordError, match="/publication/language: the field 'language' is missing"):
        complete({})


@given(text=st.text(min_size=1, max_size=30), data=st.data())
def test_a_quote_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    nth = sum(text.startswith(quote, index) for index in range(start + 1))
    assert find_quote(text, quote, nth) == (start, end)


@pytest.mark.parametrize("wrong", [[], 7, "sheet", None])
def test_what_is_no_object_is_no_sheet(wrong: Any) -> None:
    with pytest.raises(InvalidRecordError, match="a sheet is an object"):
        complete(wrong)


def test_a_minted_id_has_the_first_free_number() -> None:
    taken = {"cn-610302-various-2022-11-07-01", "cn-610302-various-2022-11-07-02"}
    assert complete(sheet(), taken).id == "cn-610302-various-2022-11-07-03"


def test_a_misspelt_field_of_a_sheet_is_told_with_the_right_one() -> None:
    made = sheet()
    made["meeting"]["kindes"] = made["meeting"].pop("kinds")
    with pytest.raises(InvalidRecordError, match=r"/meeting/kindes: .* did you mean 'kinds'"):
        complete(made)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_no_sheet_however_wrong_escapes_as_another_error(data: st.DataObject) -> None:
    made = sheet()
    put_anywhere(made, data, [None, "", 7, True, [], {}, "x", [1], [[]], {"exact": 1}, 1.5])
    with suppress(InvalidRecordError, QuoteError):
        assert complete(made).schema_version == "1.0"
