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


# Where each case has its fault: what its edit touches, or what the rule holds to be wrong beside it.
PLACES = {
    "BN009": "/id",
    "BN010": "/groups/0/count_min",
    "BN011": "/revision/number",
    "BN012": "/a" + "/0" * 64,
    "BN013": "/publication/credits/0/unit",
    "BN101": "/schema_version",
    "BN102": "/meeting/place",
    "BN103": "/meeting/palce",
    "BN104": "/groups/0/count_min",
    "BN105": "/meeting/kinds/0",
    "BN106": "/annotation/passes/0/date",
    "BN107": "/publication/source_line",
    "BN201": "/meeting/place",
    "BN202": "/meeting/place",
    "BN203": "/meeting/place",
    "BN204": "/directives/1/heading",
    "BN205": "/formulations/0/anchor",
    "BN206": "/formulations/0/anchor",
    "BN207": "/groups/0/anchor",
    "BN208": "/text/sha256",
    "BN209": "/text/sha256",
    "BN210": "/text/observed/characters",
    "BN211": "/publication/language",
    "BN212": "/publication/translation",
    "BN213": "/meeting/date/value",
    "BN214": "/meeting/date/value",
    "BN215": "/meeting/date/value",
    "BN216": "/meeting/date/part_of_day",
    "BN217": "/publication/released_at/value",
    "BN218": "/annotation/passes/0/date",
    "BN219": "/meeting/date/end",
    "BN220": "/meeting/kinds",
    "BN221": "/appearances",
    "BN222": "/appearances/0/offices",
    "BN223": "/appearances/0/offices/1",
    "BN224": "/groups/0/count_min",
    "BN225": "/meeting/level",
    "BN226": "/meeting/date/value",
    "BN227": "/blocks/0/as_printed",
    "BN230": "/id",
    "BN231": "/blocks/0/speaker",
    "BN232": "/directives/2/parent",
    "BN233": "/directives/3/ordinal",
    "BN234": "/directives/1/ordinal",
    "BN235": "/directives/3/modality",
    "BN236": "/conveyed/0/number",
    "BN237": "/meeting/kinds/1",
    "BN238": "/same_meeting/0",
    "BN239": "/inferred/1/pointer",
    "BN240": "/publication/pages/0/host",
    "BN241": "/revision/reason",
    "BN242": "/annotation/state",
    "BN243": "/inferred/0/rule",
    "BN244": "/directives/1/type",
    "BN250": "/meeting/jurisdiction/code",
    "BN251": "/conveyed/0/issuer/key",
    "BN252": "/conveyed/0/event",
    "BN253": "/formulations/0/key",
    "BN254": "/formulations/0/surface",
    "BN255": "/meeting/jurisdiction/code",
    "BN256": "/conveyed/0/event",
    "BN301": "/id",
    "BN302": "/id",
    "BN303": "/publication/pages/0",
    "BN304": "/text/content",
    "BN305": "/same_meeting",
}
# A finding shows the value it points to; these show what tells more, and those in WITHOUT_VALUE nothing: it would be
# null or a whole part, cannot be shown as it is (BN012, BN013, BN201, BN202), is a passage (BN204) or stands in the
# message (BN227, BN301).
OTHER_VALUES = {
    "BN009": "id",
    "BN010": "NaN",
    "BN011": "9007199254740992",
    "BN205": [110, 10_000],
    "BN206": [110, 115],
    "BN223": "区档案局党组书记",
    "BN303": "https://archive.example.org/news/1.html",
}
WITHOUT_VALUE = {
    *("BN012", "BN013", "BN102", "BN201", "BN202", "BN204", "BN207", "BN209", "BN212", "BN221", "BN222", "BN227"),
    *("BN241", "BN244", "BN301", "BN304", "BN305"),
}


@pytest.mark.parametrize("path", files("reject"), ids=code_of)
def test_a_finding_points_to_the_fault_and_shows_it(path: Path) -> None:
    (finding,) = diagnose(path)
    assert finding.pointer == PLACES.get(finding.code, "")
    if not finding.pointer or finding.code in WITHOUT_VALUE:
        assert finding.value is None
    elif finding.code in OTHER_VALUES:
        assert finding.value == OTHER_VALUES[finding.code]
    else:
        assert finding.value == _value_at(
            json.loads(path.read_bytes().splitlines()[finding.line - 1]), finding.pointer
        )


def _value_at(value: Any, pointer: str) -> Any:
    for part in pointer.split("/")[1:]:
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


@pytest.mark.parametrize("path", files("reject"), ids=code_of)
def test_a_finding_says_in_a_sentence_what_happened_and_what_to_do(path: Path) -> None:
    (finding,) = diagnose(path)
    assert finding.message.endswith(".")
    assert not finding.message.isupper()
    assert finding.hint.endswith((".", "?"))
    assert "None" not in finding.message  # null is what it is called in JSON


CORPUS = [path for path in files("reject") if code_of(path) in {"BN301", "BN303", "BN304", "BN305"}]


@pytest.mark.parametrize("path", CORPUS, ids=code_of)
def test_a_finding_on_two_records_names_the_other(path: Path) -> None:
    (finding,) = diagnose(path)
    (other,) = finding.related
    assert (finding.line, other.path, other.line) == (2, str(path), 1)
    assert other.record_id == ("cn-610302-various-2022-11-07-01" if finding.code == "BN305" else None)
    assert f"{path}:1" in finding.message


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
