"""Keys in data that brings its own registries: what was valid when, and which events lay ahead."""

import json
from pathlib import Path
from typing import Any

import pytest
from bounds import value_at
from invented import value

from baoji_notices import validate
from baoji_notices.rules import Severity

BODY = "610302-jiuju"
REGISTRIES = {
    "divisions.csv": "code,name_zh,name_en,level,valid_from,valid_to,source\n{divisions}",
    "bodies.csv": "key,name_zh,name_en,system,level,division,valid_from,valid_to,source\n{bodies}",
    "events.csv": "key,name_zh,name_en,level,kind,start,end,source\n{events}",
    "formulations.csv": "key,zh,zh_status,en,en_source,variants,type,scope,source\n"
    "gao-zhiliang-fazhan,高质量发展,attested,,,,strategy,central,example\n",
}
DIVISION = "610302,渭滨区,,county,,,example\n"


def found(
    folder: Path, made: dict[str, Any], divisions: str = DIVISION, bodies: str = "", events: str = ""
) -> list[tuple[str, str]]:
    """Return what is found in a record beside registries with these rows; each finding is an error, and shows its key."""
    (folder / "registries").mkdir()
    for name, text in REGISTRIES.items():
        rows = text.format(divisions=divisions, bodies=bodies, events=events)
        (folder / "registries" / name).write_text(rows, encoding="utf-8")
    path = folder / "releases.jsonl"
    path.write_text(json.dumps(made, ensure_ascii=False) + "\n", encoding="utf-8")  # for the fast path
    diagnostics = validate(path).diagnostics
    for item in diagnostics:
        assert item.severity is Severity.ERROR
        assert (item.value, item.message[-1]) == (value_at(made, item.pointer), ".")
    return [(item.code, item.pointer) for item in diagnostics]


@pytest.mark.parametrize(
    ("start", "end", "valid"),
    [("", "", True), ("2022-11-07", "", True), ("2022-11-08", "", False), ("", "2022-11-08", True), ("", "2022-11-07", False)],
)  # fmt: skip
@pytest.mark.parametrize("place", ["/publication/publisher", "/meeting/conveners/0"])
def test_a_body_must_have_been_there_on_the_day(
    tmp_path: Path, start: str, end: str, valid: bool, place: str
) -> None:
    made = value()
    part = made["publication"]["publisher"] if "publisher" in place else made["meeting"]["conveners"][0]
    part["key"] = BODY
    if "conveners" in place:
        made["id"] = "cn-610302-jiuju-2022-11-07-01"
    row = f"{BODY},旧局,,government,county,610302,{start},{end},example\n"
    assert found(tmp_path, made, bodies=row) == ([] if valid else [("BN255", f"{place}/key")])


@pytest.mark.parametrize(
    ("rows", "valid"),
    [
        (["2000,2010", "2020,"], True),  # one of two rows is enough
        (["2000,2010", "2023,"], False),
        (["2000,2022-11-07"], False),  # on the day of its end it is no more
        (["2000,2022-11"], True),  # in the month of its end the doubt counts as valid
    ],
)
def test_a_division_must_have_been_there_by_one_of_its_rows(tmp_path: Path, rows: list[str], valid: bool) -> None:
    divisions = "".join(f"610302,渭滨区,,county,{times},example\n" for times in rows)
    expected = [] if valid else [("BN255", "/meeting/jurisdiction/code")]
    assert found(tmp_path, value(), divisions=divisions) == expected


@pytest.mark.parametrize(
    ("start", "ahead"),
    [
        ("2022-11-07", False),
        ("2022-11-08", True),
        ("2022-11", False),
        ("2022-12", True),
        ("2022", False),
        ("", False),
    ],
)
def test_an_event_is_ahead_as_far_as_both_dates_are_known(tmp_path: Path, start: str, ahead: bool) -> None:
    made = value()
    made["conveyed"][0]["event"] = "2022-huiyi"
    row = f"2022-huiyi,某会议,,county,meeting,{start},,example\n"
    assert found(tmp_path, made, events=row) == ([("BN256", "/conveyed/0/event")] if ahead else [])


def test_an_event_is_compared_with_a_month_too(tmp_path: Path) -> None:
    made = value()
    made["conveyed"][0]["event"] = "2022-huiyi"
    made["meeting"]["date"]["value"] = "2022-11"
    made["id"] = "cn-610302-various-2022-11-01"
    row = "2022-huiyi,某会议,,county,meeting,2022-11-30,,example\n"
    assert found(tmp_path, made, events=row) == []


def test_keys_that_no_registry_holds_are_errors_beside_its_own(tmp_path: Path) -> None:
    made = value()
    made["conveyed"][0]["event"] = "2022-huiyi"
    made["publication"]["publisher"]["key"] = BODY
    assert found(tmp_path, made, divisions="") == [
        ("BN250", "/meeting/jurisdiction/code"),
        ("BN251", "/publication/publisher/key"),
        ("BN252", "/conveyed/0/event"),
    ]
