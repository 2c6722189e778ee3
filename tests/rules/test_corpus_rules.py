"""Two records together: what makes them one meeting, one page or one text, and which links are enough."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from invented import value, withheld

from baoji_notices import validate
from baoji_notices.model.identity import page_id

FIRST, SECOND, THIRD = (f"cn-610302-various-2022-11-07-0{number}" for number in (1, 2, 3))
Edit = Callable[[dict[str, Any]], object]


def pair(edit: Edit = lambda made: None, both: Edit = lambda made: None) -> list[dict[str, Any]]:
    """Return two withheld records of one meeting, each with its own page; then edits of both and of the second."""
    first = withheld()
    both(first)
    second = deepcopy(first)
    url = "https://archive.example.org/news/2.html"
    second["id"] = SECOND
    second["publication"]["pages"][0] |= {"url": url, "page_id": page_id(url)}
    edit(second)
    return [first, second]


def codes(records: list[dict[str, Any]]) -> list[tuple[int, str, str]]:
    corpus = (item for item in validate(records).diagnostics if item.code.startswith("BN3"))
    return [(item.line, item.code, item.pointer) for item in corpus]


SAME = [(2, "BN305", "/same_meeting")]


def put(*path: Any) -> Edit:
    """Return an edit that puts the last of its arguments where the others lead."""
    *above, last, new = path

    def edit(made: Any) -> None:
        for part in above:
            made = made[part]
        made[last] = new

    return edit


@pytest.mark.parametrize(
    ("edit", "same"),
    [
        (lambda made: None, True),
        (put("publication", "title", "另一标题"), True),  # words of the text do not count
        (put("meeting", "date", "value", "2022-11-06"), False),
        (put("meeting", "jurisdiction", "code", "610303"), False),
        (put("meeting", "conveners", 0, "as_printed", "区图书馆"), False),
        (put("meeting", "kinds", ["party_group"]), False),
        (put("appearances", 0, "name", "乙某"), False),
        (put("same_meeting", [FIRST]), False),
        (put("same_meeting", [THIRD]), True),
        (put("translation_of", FIRST), False),
    ],
)
def test_two_records_are_of_one_meeting_by_its_facts_unless_they_are_linked(edit: Edit, same: bool) -> None:
    assert codes(pair(edit)) == (SAME if same else [])


def test_a_link_counts_from_either_side() -> None:
    first, second = pair()
    first["same_meeting"] = [SECOND]
    assert codes([first, second]) == []
    first["same_meeting"] = [THIRD]
    assert codes([first, second]) == SAME


def test_the_finding_names_the_first_record_and_its_line() -> None:
    first, second = pair()
    third = deepcopy(second) | {"id": THIRD, "same_meeting": [FIRST]}
    third["publication"]["pages"][0] |= {
        "url": "https://x.example.org/",
        "page_id": page_id("https://x.example.org/"),
    }
    other = value()  # another page of the meeting that follows, in a line between
    other["id"] = "cn-610302-various-2022-11-06-01"
    other["meeting"]["date"] |= {"value": "2022-11-06", "as_printed": "11月6日下午"}
    (found,) = (item for item in validate([other, first, second, third]).diagnostics if item.code == "BN305")
    assert (found.line, found.related[0].line, found.related[0].record_id) == (3, 2, FIRST)
    assert f"<record>:2 ({FIRST})" in found.message


def spoke(made: dict[str, Any]) -> None:
    made["appearances"][0]["event_roles"] = ["spoke"]


def nobody(made: dict[str, Any]) -> None:
    made["appearances"] = []


def with_another(role: str) -> Edit:
    def edit(made: dict[str, Any]) -> None:
        made["appearances"].insert(0, made["appearances"][0] | {"name": "乙某", "event_roles": [role]})

    return edit


@pytest.mark.parametrize(
    ("both", "edit", "same"),
    [
        (lambda made: None, with_another("spoke"), True),  # who presided is the same
        (lambda made: None, with_another("presided"), False),
        (spoke, with_another("spoke"), False),  # nobody presided: all count
        (with_another("presided"), lambda made: made["appearances"].reverse(), True),
        (nobody, lambda made: None, True),  # by the convener alone
        (lambda made: put("meeting", "date", "value", "2022-11")(made), lambda made: None, False),  # no day
        (lambda made: put("meeting", "date", "value", None)(made), lambda made: None, False),
        (put("meeting", "conveners", []), lambda made: None, True),  # by the person alone
        (lambda made: (nobody(made), put("meeting", "conveners", [])(made)), lambda made: None, False),
        (put("meeting", "jurisdiction", None), lambda made: None, True),
    ],
)
def test_people_are_those_who_presided_or_else_all(both: Edit, edit: Edit, same: bool) -> None:
    assert codes(pair(edit, both)) == (SAME if same else [])


def test_conveners_are_told_by_their_keys_in_any_order() -> None:
    def keyed(made: dict[str, Any]) -> None:
        bodies = [{"as_printed": "甲局", "key": "610300-xinfang"}, {"as_printed": "乙局", "key": None}]
        made["meeting"]["conveners"] = bodies

    def otherwise(made: dict[str, Any]) -> None:
        made["meeting"]["conveners"] = made["meeting"]["conveners"][::-1]
        made["meeting"]["conveners"][1]["as_printed"] = "该局"

    assert codes(pair(otherwise, keyed)) == SAME


def text(made: dict[str, Any]) -> None:
    """Give a withheld record the text again."""
    made["text"] = value()["text"]


@pytest.mark.parametrize(
    ("edit", "double"),
    [
        (lambda made: None, True),
        (put("meeting", "date", "value", "2022-11-06"), False),
        (put("meeting", "jurisdiction", None), False),
        (put("meeting", "conveners", 0, "as_printed", "区图书馆"), False),
    ],
)
def test_a_page_and_a_text_may_stand_in_records_of_two_meetings(edit: Edit, double: bool) -> None:
    def same_page(made: dict[str, Any]) -> None:
        made["publication"]["pages"].append(value()["publication"]["pages"][0])
        edit(made)

    assert codes(pair(same_page)) == ([(2, "BN303", "/publication/pages/1")] if double else [])
    linked = put("same_meeting", [FIRST])
    assert codes(pair(lambda made: (edit(made), linked(made)), text)) == (
        [(2, "BN304", "/text/content")] if double else []
    )


def test_a_double_that_is_told_is_not_told_again_as_one_meeting() -> None:
    assert codes([value(), value()]) == [(2, "BN301", "/id")]


def test_texts_that_are_not_there_are_not_the_same() -> None:
    assert codes(pair(put("same_meeting", [FIRST]))) == []
