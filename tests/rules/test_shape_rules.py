"""What the shape rules say of a value that the models refuse: where, what it is, and what was meant."""

import json
from typing import Any

import pytest
from invented import value

from baoji_notices import validate
from baoji_notices.rules import RULES
from baoji_notices.validation import Diagnostic
from baoji_notices.validation.judging import check_shape


def findings(pointer: str, put: Any) -> list[Diagnostic]:
    """Return what is found when a value is put at a pointer of the invented record, new members too."""
    made = value()
    target: Any = made
    *path, last = (int(part) if part.isdecimal() else part for part in pointer.split("/")[1:])
    for part in path:
        target = target[part]
    target[last] = put
    return list(validate(made).diagnostics)


@pytest.mark.parametrize(
    ("pointer", "put", "code", "message"),
    [
        ("/meeting/place", {}, "BN104", "should be a valid string; found an object."),
        ("/meeting/place", [], "BN104", "should be a valid string; found an array."),
        ("/meeting/place", 1.5, "BN104", "should be a valid string; found 1.5."),
        ("/revision/number", None, "BN104", "should be a valid integer; found null."),
        ("/revision/number", True, "BN104", "should be a valid integer; found True."),
        # what is shown is the value as Python writes it, to 80 characters of it: the quotation marks are two
        ("/revision/number", "x" * 78, "BN104", f"should be a valid integer; found '{'x' * 78}'."),
        ("/revision/number", "x" * 79, "BN104", f"should be a valid integer; found '{'x' * 79}…."),
        ("/revision/number", 0, "BN107", "0 is less than 1."),
        ("/meeting/kinds", [], "BN107", "the list is empty."),
        ("/meeting/place", "", "BN107", "the string is empty."),
        ("/meeting/jurisdiction/scheme", "ISO 3166", "BN105", "'ISO 3166' is not 'GB/T 2260'."),
        ("/text/status", "fulll", "BN105", "'fulll' is not a term of TextStatus (full, withheld)."),
        (  # as many terms as are listed
            "/groups/0/kind",
            "crowd",
            "BN105",
            "'crowd' is not a term of GroupKind (leadership, cadres, staff, units, deputies, public, committee, other).",
        ),
        ("/meeting/kinds/0", "partygroup", "BN105", "'partygroup' is not a term of MeetingKind."),
        ("/id", "x", "BN106", "'x' does not match ^(cn-"),
        ("/schema_version", "2.0", "BN101", "the record follows schema '2.0'; this release knows 1.0."),
        ("/schema_version", "10.0", "BN101", "the record follows schema '10.0'; this release knows 1.0."),
        ("/schema_version", "one", "BN106", "'one' does not match ^1"),
    ],
)
def test_a_value_is_shown_with_what_is_wrong_with_it(pointer: str, put: Any, code: str, message: str) -> None:
    (found,) = findings(pointer, put)
    assert (found.code, found.pointer) == (code, pointer)
    assert found.message.startswith(message)


def test_a_number_beyond_what_the_schema_allows_is_more() -> None:
    made = value()
    made["groups"][0]["count_min"] = 2**53  # in a file BN011 tells of it first
    _, (found,) = check_shape(json.dumps(made))
    assert (found.pointer, found.value) == ("/groups/0/count_min", 2**53)
    assert found.message == "9007199254740992 is more than 9007199254740991."


@pytest.mark.parametrize(
    ("pointer", "meant"),
    [
        ("/meeting/kindes", "kinds"),  # kinds is there, so only the schema tells
        ("/directives/0/hedding", "heading"),
        ("/appearances/0/offices/1/pots", "post"),
        ("/publication/pages/0/urls", "url"),
        ("/revison", "revision"),
    ],
)
def test_a_misspelt_field_is_told_its_right_name(pointer: str, meant: str) -> None:
    (found,) = findings(pointer, None)
    assert (found.code, found.pointer, found.hint) == ("BN103", pointer, f"did you mean {meant!r}?")


def test_a_missing_field_is_meant_before_one_that_is_there() -> None:
    made = value()
    del made["groups"][0]["count_min"]
    made["groups"][0]["count_maxi"] = None  # nearer to count_max, which is there
    (found,) = validate(made).diagnostics
    assert (found.pointer, found.hint) == ("/groups/0/count_maxi", "did you mean 'count_min'?")


def test_a_misspelt_field_explains_one_missing_field_and_not_its_like() -> None:
    made = value()
    del made["groups"][0]["count_min"], made["groups"][0]["count_max"]
    made["groups"][0]["count_mim"] = None
    found = [(item.code, item.pointer) for item in validate(made).diagnostics]
    assert sorted(found) == [("BN102", "/groups/0/count_max"), ("BN103", "/groups/0/count_mim")]


@pytest.mark.parametrize(
    ("pointer", "put", "code"),
    [
        ("/meeting/zzz", 1, "BN103"),
        ("/text/status", "qqqq", "BN105"),
        ("/meeting/jurisdiction/scheme", "x", "BN105"),
    ],
)
def test_what_is_like_nothing_has_the_hint_of_its_rule(pointer: str, put: Any, code: str) -> None:
    (found,) = findings(pointer, put)
    assert (found.code, found.hint) == (code, RULES[code].hint)


def test_a_long_name_of_a_field_is_cut() -> None:
    (found,) = findings("/" + "x" * 100, 1)
    assert found.message == f"the field '{'x' * 79}… is not in the schema."


def test_a_misspelt_field_does_not_hide_another_that_is_missing() -> None:
    made = value()
    del made["meeting"]["place"], made["meeting"]["level"]
    made["meeting"]["palce"] = None
    made["text"]["levle"] = None  # in another part, where no level is missing
    found = {(item.code, item.pointer) for item in validate(made).diagnostics}
    assert found == {("BN103", "/meeting/palce"), ("BN102", "/meeting/level"), ("BN103", "/text/levle")}


def test_items_that_are_refused_do_not_make_their_list_too_short() -> None:
    assert [(item.code, item.pointer) for item in findings("/meeting/kinds", ["x", 1])] == [
        ("BN105", "/meeting/kinds/0"),
        ("BN105", "/meeting/kinds/1"),
    ]


def test_a_text_is_a_record_or_the_list_of_its_faults() -> None:
    record, faults = check_shape('{"schema_version":"3.1"}')
    assert (record, [fault.pointer for fault in faults]) == (None, ["/schema_version"])
    record, faults = check_shape("[]")
    assert record is None
    assert [(fault.pointer, fault.value) for fault in faults] == [("", [])]
