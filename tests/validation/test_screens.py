"""Screens spare rules only where these find nothing; what is plainly well takes the fast path and is spared all."""

import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from bounds import ROWS, Edits, Expected, edited
from invented import value, withheld

from baoji_notices.paths import data_dir
from baoji_notices.records import Line
from baoji_notices.registries import Registries
from baoji_notices.rules import Level, Severity, rules_at
from baoji_notices.rules.meeting import _PRESIDED
from baoji_notices.rules.record import UNWANTED_IN_TEXT, RecordCase
from baoji_notices.validation import Validation
from baoji_notices.validation.fastpath import FastPath
from baoji_notices.validation.judging import Judge
from baoji_notices.validation.screens import SCREENS, SCREENS_OF_STRINGS
from baoji_notices.validation.wording import FINE, _may_say_presided, sound_strings

sys.path.insert(0, str(Path(__file__).resolve().parent))
from mutants import mutants

REAL = data_dir() / "releases.jsonl"
REGISTRIES = Registries(data_dir())


def cases(lines: Sequence[bytes]) -> Iterator[tuple[RecordCase, list[str]]]:
    """Yield the records that the fast path reads, each with its strings."""
    path = FastPath()
    for number, raw in enumerate(lines, 1):
        for batch in path.read([Line(number, raw)]):
            if batch.records[0] is not None:
                yield RecordCase(batch.records[0], batch.lines[0], REGISTRIES), batch.strings


def spared(case: RecordCase, strings: list[str]) -> set[str]:
    """Return the codes of the rules that no screen leaves in doubt."""
    doubted = set(chain(*(codes for holds, codes in SCREENS.items() if not holds(case))))
    doubted |= set(chain(*(codes for holds, codes in SCREENS_OF_STRINGS.items() if not holds(strings))))
    return set(chain(*SCREENS.values(), *SCREENS_OF_STRINGS.values())) - doubted


@pytest.fixture
def only_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a line that falls back to Pydantic be an error."""

    def fall_back(judge: Judge, line: Line) -> None:
        raise AssertionError(f"line {line.number} is not read by the fast path")

    monkeypatch.setattr(Judge, "_checked", fall_back)


@pytest.mark.usefixtures("only_fast")
def test_every_line_of_the_packaged_data_takes_the_fast_path() -> None:
    run = Validation()
    assert {item.severity for item in run.check_file(REAL)} <= {Severity.WARNING}
    assert run.records == len(REAL.read_bytes().splitlines())


@pytest.mark.usefixtures("only_fast")
@pytest.mark.parametrize("options", [(), ("--withheld",)], ids=["full", "withheld"])
def test_every_line_of_the_benchmark_takes_the_fast_path(
    root: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    path = tmp_path / "made.jsonl"
    command = [sys.executable, root / "scripts" / "bench.py", "make", "60", *options]
    path.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)
    run = Validation()
    assert list(run.check_file(path)) == []
    assert run.records == 60


@pytest.mark.usefixtures("only_fast")
def test_other_spaces_and_another_order_of_members_keep_a_line_on_the_fast_path(tmp_path: Path) -> None:
    path = tmp_path / "made.jsonl"
    path.write_text(json.dumps(value(), ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    assert list(Validation().check_file(path)) == []


def test_the_rules_that_screens_name_are_record_rules_and_all_of_them() -> None:
    assert set(chain(*SCREENS.values(), *SCREENS_OF_STRINGS.values())) == {
        rule.code for rule in rules_at(Level.RECORD)
    }


@pytest.mark.parametrize("made", [value(), withheld()], ids=["full", "withheld"])
def test_a_record_without_fault_is_spared_every_rule(made: dict[str, object]) -> None:
    raw = json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()
    (found,) = cases([raw])
    assert spared(*found) == {rule.code for rule in rules_at(Level.RECORD)}


def test_a_rule_that_is_spared_finds_nothing() -> None:
    source = mutants(REAL.read_bytes().splitlines(), seed=7)
    rules = rules_at(Level.RECORD)
    found_by = set()
    for case, strings in cases([next(source) for _ in range(1500)]):
        found = {rule.code for rule in rules if list(rule.check(case))}
        assert not found & spared(case, strings), case.line.raw.decode()
        found_by |= found
    assert len(found_by) > 20  # mutants enough have faults for this to say something


@pytest.mark.parametrize(("start", "edits", "expected"), [row for row in ROWS if row[2]])
def test_a_rule_that_finds_something_at_its_bounds_is_not_spared(
    start: Callable[[], dict[str, Any]], edits: Edits, expected: Expected
) -> None:
    raw = json.dumps(edited(start, edits), ensure_ascii=False, separators=(",", ":")).encode()
    codes = {code for code, _ in expected}
    assert not [case for case, strings in cases([raw]) if codes & spared(case, strings)]


def test_fine_characters_are_nfc_alone_and_behind_any_other() -> None:
    spans = [FINE[at : at + 3] for at in range(len(FINE)) if FINE[at + 1 : at + 2] == "-"]
    fine = {chr(code) for first, _, last in spans for code in range(ord(first), ord(last) + 1)} | {"\n"}
    assert len(fine) > 60_000
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    pairs = [one for one in map(unicodedata.decomposition, every) if one and not one.startswith("<")]
    seconds = {chr(int(one.split()[1], 16)) for one in pairs if " " in one}  # that may join what stands before
    jamo = set(map(chr, range(0x1161, 0x11C3)))  # that join to syllables by rule, not by table
    assert not fine & (seconds | jamo)
    for character in fine:
        assert unicodedata.is_normalized("NFC", character)
        assert not unicodedata.combining(character)
        assert not UNWANTED_IN_TEXT.search(character)


@pytest.mark.parametrize(
    "words", ["presided", "PRESİDED", "preſided", "presıded", "Chaired", "CHAİRED", "chaıred", "主持"]
)
def test_what_may_say_presided_is_wider_than_what_the_rule_looks_for(words: str) -> None:
    assert _PRESIDED.search(words)
    assert _may_say_presided(f"The head {words} it.")
    assert not _may_say_presided("The head attended it. 局长出席会议。")


@pytest.mark.parametrize(
    ("strings", "sound"),
    [
        ([], True),
        (["a"], True),
        (["a", "b"], True),
        (["a\nb"], False),
        (["a", "b\nc"], False),
        (["\n", "a"], False),
    ],
)
def test_a_line_feed_in_a_string_is_told_from_those_between_strings(strings: list[str], sound: bool) -> None:
    assert sound_strings(strings) is sound
