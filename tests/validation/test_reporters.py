"""The reporters, against what they are to print."""

import io
import json
from typing import Any

import pytest

from baoji_notices.rules import RULES, Finding, Related, Severity
from baoji_notices.validation import Diagnostic, Validation
from baoji_notices.validation.diagnostics import diagnose
from baoji_notices.validation.reporters import REPORTERS
from baoji_notices.validation.reporters.base import from_here


def finding(code: str, line: int, **more: Any) -> Diagnostic:
    return diagnose(
        RULES[code],
        Finding("/meeting/date/value", "the meeting (2023-03-17) is later than its release (2023-03-16).", **more),
        path="data/releases.jsonl",
        line=line,
        record_id="cn-610300-xinfang-2023-03-15-01",
        own=True,
    )


def report(form: str, diagnostics: list[Diagnostic], cap: int = 0, out: io.StringIO | None = None) -> str:
    out = out or io.StringIO()
    reporter = REPORTERS[form](out, cap)
    run = Validation()
    run.files, run.records = 1, 1200
    for item in diagnostics:
        run.findings[item.severity] += 1
        reporter.add(item)
    reporter.close(run)
    return out.getvalue()


WHY = (
    "    why: a release reports a meeting that was held. The first day counts, since some appear at the opening.\n"
)
LINE = (
    "data/releases.jsonl:{line}  BN214 meeting-after-release  error  /meeting/date/value  "
    "(cn-610300-xinfang-2023-03-15-01)  the meeting (2023-03-17) is later than its release (2023-03-16).  "
    "hint: check the year of the meeting, and the release time.\n"
)


def test_text_is_a_line_a_finding_with_one_explanation_a_rule() -> None:
    assert report("text", [finding("BN214", 118), finding("BN214", 119)]) == (
        LINE.format(line=118) + WHY + LINE.format(line=119) + "1 file, 1,200 records, 2 errors, 0 warnings.\n"
    )


def test_text_of_nothing_found_is_the_counts() -> None:
    assert report("text", []) == "1 file, 1,200 records, 0 errors, 0 warnings.\n"


def test_text_says_how_many_it_does_not_show() -> None:
    text = report("text", [finding("BN214", line) for line in range(1, 6)], cap=2)
    assert text == (
        LINE.format(line=1)
        + WHY
        + LINE.format(line=2)
        + "BN214 meeting-after-release: 3 more, not shown (--max-per-rule 0 shows all).\n"
        + "1 file, 1,200 records, 5 errors, 0 warnings.\n"
    )


def test_data_cannot_steer_a_terminal_nor_the_markup() -> None:
    rule = RULES["BN103"]
    hostile = diagnose(
        rule, Finding("/a", "\x1b[31m [bold]x[/bold] \u202e."), path="p", line=1, record_id="\x07", own=False
    )
    text = report("text", [hostile])
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[bold]x[/bold]" in text
    assert "(\\x07)" in text


def test_what_is_not_shown_begins_behind_the_cap() -> None:
    assert "not shown" not in report("text", [finding("BN214", line) for line in (1, 2)], cap=2)
    assert "BN214 meeting-after-release: 1 more" in report(
        "text", [finding("BN214", line) for line in (1, 2, 3)], cap=2
    )


@pytest.mark.parametrize("form", REPORTERS)
def test_words_are_shown_as_they_are_printed(form: str) -> None:
    rule = RULES["BN103"]
    named = diagnose(
        rule, Finding("/区", "the field '区' is unknown."), path="p", line=1, record_id=None, own=False
    )
    assert "the field '区' is unknown." in report(form, [named])


class Terminal(io.StringIO):
    """What says that it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_terminal_shows_how_grave_and_where_in_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    red, yellow, cyan, dim, end = (f"\x1b[{number}m" for number in ("1;31", "33", "36", "2", "0"))
    place = LINE.format(line=118).replace("error", f"{red}error{end}")
    place = place.replace("  /meeting/date/value", f"{cyan}  /meeting/date/value{end}")
    place = place.replace("  (cn-610300-xinfang-2023-03-15-01)", f"{dim}  (cn-610300-xinfang-2023-03-15-01){end}")
    text = report("text", [finding("BN214", 118), finding("BN215", 118)], out=Terminal())
    assert text.startswith(place + dim + WHY.rstrip("\n") + end + "\n")
    assert f"  {yellow}warning{end}{cyan}  /meeting" in text
    monkeypatch.setenv("NO_COLOR", "1")
    assert red not in report("text", [finding("BN214", 118)], out=Terminal())


def test_json_is_a_list_of_diagnostics() -> None:
    related = (Related("data/releases.jsonl", 7),)
    found = json.loads(report("json", [finding("BN214", 118, value="2023-03-17", related=related)]))
    assert found == [
        {
            "code": "BN214",
            "name": "meeting-after-release",
            "severity": "error",
            "level": "record",
            "path": "data/releases.jsonl",
            "line": 118,
            "pointer": "/meeting/date/value",
            "record_id": "cn-610300-xinfang-2023-03-15-01",
            "message": "the meeting (2023-03-17) is later than its release (2023-03-16).",
            "value": "2023-03-17",
            "hint": "check the year of the meeting, and the release time.",
            "related": [{"path": "data/releases.jsonl", "line": 7, "record_id": None}],
        }
    ]


def test_json_of_nothing_and_of_several_is_valid() -> None:
    assert json.loads(report("json", [])) == []
    assert len(json.loads(report("json", [finding("BN214", line) for line in range(5)]))) == 5
    assert len(json.loads(report("json", [finding("BN214", line) for line in range(5)], cap=2))) == 2


def test_github_is_a_workflow_command_a_finding() -> None:
    assert report("github", [finding("BN214", 118)]) == (
        "::error file=data/releases.jsonl,line=118,title=BN214 meeting-after-release::"
        "cn-610300-xinfang-2023-03-15-01 /meeting/date/value: the meeting (2023-03-17) is later than its release "
        "(2023-03-16).%0Acheck the year of the meeting, and the release time.\n"
        "1 file, 1,200 records, 1 error, 0 warnings.\n"
    )


def test_github_says_how_many_it_does_not_show() -> None:
    text = report("github", [finding("BN215", line) for line in range(1, 4)], cap=1)
    assert text.count("::warning file=") == 1
    assert text.endswith("BN215 late-release: 2 more, not shown.\n1 file, 1,200 records, 0 errors, 3 warnings.\n")


def test_no_data_can_give_github_a_command_or_a_property() -> None:
    hostile = diagnose(
        RULES["BN103"],
        Finding("/a", "100%\r\n::error::x\x1b[31m\u2028"),
        path="a,line=9:b%\n.jsonl",
        line=1,
        record_id=None,
        own=False,
    )
    (command, _) = report("github", [hostile]).splitlines()
    assert command.startswith(
        "::error file=a%2Cline=9%3Ab%25%0A.jsonl,line=1,title=BN103 unknown-field::/a: 100%25%0D%0A::error::x\\x1b[31m\\u2028%0A"
    )


def test_standard_input_has_no_place_in_the_change() -> None:
    nowhere = diagnose(RULES["BN003"], Finding("", "x."), path="-", line=1, record_id=None, own=False)
    assert report("github", [nowhere]).startswith("::error title=BN003 not-utf8::x.%0A")


def test_diagnostics_sort_by_place() -> None:
    late, early, warning = finding("BN214", 9), finding("BN214", 2), finding("BN215", 2)
    assert sorted([late, warning, early]) == [early, warning, late]
    assert warning.severity is Severity.WARNING


def test_diagnostics_of_one_place_keep_their_order() -> None:
    first, second = finding("BN214", 2, value="a"), finding("BN214", 2, value="b")
    assert sorted([first, second]) == [first, second]
    assert sorted([second, first]) == [second, first]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("s3://bucket/a b.jsonl", "s3://bucket/a b.jsonl"),
        ("file:///invented/a%20b.jsonl", "/invented/a b.jsonl"),
        ("/invented/a%20b.jsonl", "/invented/a%20b.jsonl"),
    ],
)
def test_an_address_is_named_as_it_is_found(path: str, shown: str) -> None:
    assert from_here(path) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("会" * 200, "会" * 200),
        ("会" * 201, "会" * 200 + "…"),
        ("\ud800", "\\ud800"),
        ([1] * 10, [1] * 10),
        ([1] * 11, None),
        (["会" * 201, 7], ["会" * 200 + "…", 7]),
        (["a", ["b"]], None),
        ({"a": 1}, None),
        ([], []),
        (0, 0),
        (1.5, 1.5),
        (False, False),
        (None, None),
    ],
)
def test_a_value_is_shown_as_far_as_it_is_short(value: object, shown: object) -> None:
    assert finding("BN214", 1, value=value).value == shown


def test_a_pointer_is_cut_where_it_grows_too_long_to_read() -> None:
    long = diagnose(RULES["BN103"], Finding("/" + "a" * 500, "x."), path="p", line=1, record_id=None, own=False)
    assert long.pointer == "/" + "a" * 499
