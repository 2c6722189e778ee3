"""Hostile lines: endless, deep, doubled, huge, invisible; each is one clear finding, in memory that is bounded."""

import io
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from invented import record, value

from baoji_notices import records, validate
from baoji_notices.records import read_lines, to_line
from baoji_notices.validation.reporters import REPORTERS

LINE = to_line(record()).encode() + b"\n"


class Endless(io.RawIOBase):
    """A line that goes on for so many bytes, of which none are held."""

    def __init__(self, size: int, unit: bytes) -> None:
        self.left, self.unit = size, unit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        count = min(len(buffer), self.left)
        buffer[:count] = self.unit * count
        self.left -= count
        return count


@pytest.mark.parametrize("unit", [b"x", b"[", b" ", b"\0"], ids=["letters", "brackets", "spaces", "nuls"])
def test_of_a_line_beyond_the_limit_only_the_beginning_is_held(
    unit: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "LINE_LIMIT", 2**20)
    tracemalloc.start()
    (line,) = read_lines(io.BufferedReader(Endless(2**26, unit)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (line.overlong, len(line.raw), line.terminated) == (True, 80, False)
    assert peak < 8 * 2**20  # bytes; the line has 64 MiB


HOSTILE = {
    "open arrays": ("[" * 10**6, "BN012"),
    "arrays": ("[" * 10**6 + "]" * 10**6, "BN012"),
    "objects": ('{"a":' * 10**6 + "1" + "}" * 10**6, "BN012"),
    "doubled keys": ("{" + ",".join(['"a":1'] * 10**5) + "}", "BN009"),
    "a doubled key among many": ("{" + ",".join(f'"{number}":1' for number in range(10**5)) + ',"7":1}', "BN009"),
    "an exponent": ('{"a":1e999999}', "BN010"),
    "an exponent below": ('{"a":-1e999999}', "BN010"),
    "an integer": ('{"a":' + "9" * 10**5 + "}", "BN011"),
    "a fraction": ('{"a":' + "9" * 10**5 + ".5}", "BN010"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_line_is_one_finding_and_the_next_line_is_read(name: str, tmp_path: Path) -> None:
    hostile, code = HOSTILE[name]
    path = tmp_path / "releases.jsonl"
    path.write_bytes(hostile.encode() + b"\n" + LINE)
    report = validate(path)
    assert [(item.line, item.code) for item in report.diagnostics] == [(1, code)]
    assert report.records == 2


CONTROLS = [chr(number) for number in (*range(0x20), *range(0x7F, 0xA0))]
STEERING = [*"\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"]
LOOK_ALIKES = {"cyrillic": "сn-610302-various-2022-11-07-01", "full width": "ｃn-610302-various-2022-11-07-01"}


@pytest.mark.parametrize("character", [*CONTROLS, *STEERING], ids=lambda one: f"U+{ord(one):04X}")
def test_no_control_or_steering_character_passes_in_an_id_or_a_fact_or_reaches_a_terminal(character: str) -> None:
    made = value()
    made["id"] = made["id"][:-1] + character + "1"
    assert [(item.code, item.pointer) for item in validate(made).diagnostics] == [("BN106", "/id")]
    made = value()
    made["meeting"]["conveners"][0]["as_printed"] = f"区档案局{character}二处"
    report = validate(made)
    assert [item.pointer for item in report.errors] == ["/meeting/conveners/0/as_printed"]
    for form in ("text", "github"):
        out = io.StringIO()
        reporter = REPORTERS[form](out, 0)
        for item in report.diagnostics:
            reporter.add(item)
        assert character == "\n" or character not in out.getvalue()


@pytest.mark.parametrize("name", LOOK_ALIKES)
def test_a_look_alike_of_an_id_is_none(name: str) -> None:
    made = value()
    made["id"] = LOOK_ALIKES[name]
    assert [(item.code, item.pointer) for item in validate(made).diagnostics] == [("BN106", "/id")]
    assert validate(json.loads(json.dumps(value()))).ok
