"""Record rules at their bounds, which stand in tests/bounds.py."""

from collections.abc import Callable
from typing import Any

import pytest
from bounds import ROWS, Edits, Expected, anchor, defect, edited, value_at
from invented import value

from baoji_notices import validate

UNSHOWN = {"BN202", "BN204", "BN209", "BN227"}  # what cannot be shown as it is, passages, and what the message has


@pytest.mark.parametrize(("start", "edits", "expected"), ROWS)
def test_a_rule_finds_what_is_beyond_its_bounds_and_nothing_else(
    start: Callable[[], dict[str, Any]], edits: Edits, expected: Expected
) -> None:
    made = edited(start, edits)
    found = validate(made).diagnostics
    assert [(item.code, item.pointer) for item in found] == expected
    for item in found:
        assert item.message.endswith(".")
        assert not item.message.isupper()
        there = value_at(made, item.pointer)
        if isinstance(there, str | int) and item.code not in UNSHOWN:
            assert item.value == there


FORTY = "字" * 40


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        ({"/directives/2/parent": 3}, "the parent 3 does not stand before it."),
        ({"/directives/2/parent": 2}, "the parent 2 does not stand before it."),
        ({"/directives/2/parent": 0}, "the parent 0 was already closed by another."),
        ({"/defects/-": defect(exact="召集", start=4)}, "the title has '召开' at 4–6, not '召集'."),
        (
            {"/defects/-": defect(exact=FORTY + "甲"), "/publication/title": FORTY + "乙"},
            f"the title has '{FORTY}' at 0–41, not '{FORTY}'.",
        ),
        (
            {"/blocks/0/as_printed": FORTY + "甲"},
            f"'{FORTY}' does not stand in '会议指出'.",
        ),
        (
            {"/blocks/0/as_printed": "甲", "/blocks/0/anchor": anchor(FORTY + "乙"), "/publication/title": FORTY + "乙"},
            f"'甲' does not stand in '{FORTY}'.",
        ),
        ({"/publication/title": None, "/defects/-": defect(exact="会")}, "the anchor points into the title, which is null."),
        ({"/meeting/place": "cafe\u0301"}, "the string is not in Unicode form NFC."),
        ({"/text/content": None}, "the text's status is full, but its content is null."),
        ({"/annotation/state": "double"}, "double with 1 passes by 1 coders."),
        ({"/inferred/0/rule": "date-from-url"}, "date-from-url without an address with a year."),
        ({"/publication/released_at": None}, "year-from-release without a release time."),
        (
            {"/publication/released_at/value": "2022-11-06T09:30+08:00"},
            "the meeting (2022-11-07) is later than its release (2022-11-06).",
        ),
        ({"/meeting/date/as_printed": None}, "afternoon does not fit the printed ''."),
        ({"/meeting/date/part_of_day": None}, "null does not fit the printed '11月7日下午'."),
        ({"/id": "cn-610303-various-2022-11-07-01"}, "the id has the division 610303, the record 610302."),
        ({"/id": "cn-610302-danganju-2022-11-07-01"}, "the id has the body danganju, the record various."),
        ({"/id": "cn-610302-various-2022-11-08-01"}, "the id has the date 2022-11-08, the record 2022-11-07."),
        ({"/revision/reason": "Mended"}, "revision 1 gives a reason."),
        ({"/revision/number": 2}, "revision 2 gives no reason."),
    ],
)  # fmt: skip
def test_a_message_says_which_of_two_faults_it_is_and_cuts_quotes(edits: Edits, message: str) -> None:
    (found,) = validate(edited(value, edits)).diagnostics
    assert found.message == message


def test_a_long_value_is_shown_by_its_beginning() -> None:
    (found,) = validate(edited(value, {"/text/rights/note": "b" * 81 + " "})).diagnostics
    assert (found.code, found.value) == ("BN203", "b" * 80)
