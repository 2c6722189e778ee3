"""Every rule has a file with its one fault and a near miss, and three engines agree on the shape of all."""

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from pydantic import ValidationError

from baoji_notices.model import MeetingRelease
from baoji_notices.publishing.schema import json_schema
from baoji_notices.records import JsonFaultError, parse_json
from baoji_notices.rules import RULES, Level
from baoji_notices.validation import Diagnostic, Validation

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from cases import ACCEPT, REJECT  # noqa: E402 - the table beside this file

SCHEMA = json_schema()
BY_FOLDER = {"accept": ACCEPT, "reject": REJECT}


def files(folder: str) -> list[Path]:
    return sorted(path for path in (HERE / folder).rglob("*.jsonl*"))


def code_of(path: Path) -> str:
    return path.relative_to(HERE).parts[1][:5]


def diagnose(path: Path) -> list[Diagnostic]:
    return list(Validation().check_file(path))


@pytest.mark.parametrize("folder", BY_FOLDER)
def test_the_files_are_those_of_the_cases(folder: str) -> None:
    on_disk = {
        path.relative_to(HERE / folder).as_posix(): path.read_bytes()
        for path in (HERE / folder).rglob("*")
        if path.is_file()
    }
    assert set(on_disk) == set(BY_FOLDER[folder])
    for name, content in BY_FOLDER[folder].items():
        # zlib's versions pack differently; what is packed is what counts
        unpack = gzip.decompress if name == "BN001.jsonl.gz" else bytes
        stale = f"{folder}/{name} is stale. Run: python tests/conformance/make.py"
        assert unpack(on_disk[name]) == unpack(content), stale


@pytest.mark.parametrize("folder", BY_FOLDER)
def test_every_rule_is_covered(folder: str) -> None:
    assert {code_of(path) for path in files(folder)} == set(RULES)


@pytest.mark.parametrize("path", files("reject"), ids=code_of)
def test_a_fault_yields_its_own_code_once_and_no_other(path: Path) -> None:
    assert [item.code for item in diagnose(path)] == [code_of(path)]


@pytest.mark.parametrize("path", files("accept"), ids=code_of)
def test_a_near_miss_yields_nothing(path: Path) -> None:
    assert diagnose(path) == []


@pytest.mark.parametrize("path", files("reject"), ids=code_of)
def test_a_finding_points_into_the_record(path: Path) -> None:
    (finding,) = diagnose(path)
    if finding.level >= Level.SHAPE:
        lines = path.read_bytes().splitlines()
        assert _parent_of(json.loads(lines[finding.line - 1]), finding.pointer) is not None
    assert finding.message.endswith(".")
    assert finding.hint.endswith((".", "?"))


def _parent_of(value: Any, pointer: str) -> Any:
    for part in pointer.split("/")[1:-1]:
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


def parsed_lines() -> list[Any]:
    found = []
    for path in files("accept") + files("reject"):
        data = path.read_bytes() if path.suffix == ".jsonl" else b""
        for number, raw in enumerate(data.splitlines(), 1):
            try:
                value = parse_json(raw.decode())
            except (JsonFaultError, UnicodeDecodeError):
                continue
            shape = path.parts[-2] == "reject" and RULES[code_of(path)].level is Level.SHAPE
            good = isinstance(value, dict) and not shape
            name = f"{path.relative_to(HERE).as_posix()}:{number}"
            found.append(pytest.param(value, good, id=name))
    return found


@pytest.mark.parametrize(("value", "good"), parsed_lines())
def test_pydantic_and_two_engines_of_json_schema_agree(value: Any, good: bool) -> None:
    try:
        MeetingRelease.model_validate_json(json.dumps(value))
        by_pydantic = True
    except ValidationError:
        by_pydantic = False
    by_jsonschema = jsonschema.Draft202012Validator(SCHEMA).is_valid(value)
    by_rust = jsonschema_rs.validator_for(SCHEMA).is_valid(value)
    assert (by_pydantic, by_jsonschema, by_rust) == (good, good, good)
