"""The build: everything derived is current, twice changes nothing, what is stale is told."""

import csv
import hashlib
import json
import re
import runpy
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml
from check_jsonschema.cli.main_command import main as check_jsonschema
from invented import record as invented
from invented import value

from baoji_notices import read_releases
from baoji_notices.errors import InvalidRecordError, UnreadableFileError
from baoji_notices.model import SCHEMA_VERSION, MeetingRelease
from baoji_notices.publishing.artifacts import artifacts, stale, write
from baoji_notices.publishing.card import card
from baoji_notices.publishing.codebook import codebook
from baoji_notices.publishing.contents import Table, opened
from baoji_notices.publishing.schema import check_frozen, json_schema
from baoji_notices.records import walk
from baoji_notices.tables import TABLES, table_of
from baoji_notices.version import VERSION


def build(root: Path, mode: str, checkout: Path) -> tuple[int, str, str]:
    command = [sys.executable, str(root / "scripts" / "build.py"), mode, "--root", str(checkout)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def test_every_derived_file_is_current(root: Path) -> None:
    with artifacts(root) as made:
        assert stale(root, made) == [], "Run: python scripts/build.py --write"


def test_building_twice_changes_nothing(checkout: Path) -> None:
    for path in [*checkout.glob("data/parquet/*"), *checkout.glob("schema/1.0/*.json"), checkout / "CITATION.cff"]:
        path.unlink()
    with artifacts(checkout) as made:
        assert len(write(checkout, made)) >= 8  # six tables, the schema, the citation
    with artifacts(checkout) as made:
        assert write(checkout, made) == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("README.md", "version: 0.1.0", "version: 0.0.9"),
        ("DATASHEET.md", "Records: ", "Records: 9"),
        ("CITATION.cff", "0.1.0", "0.0.9"),
        ("data/manifest.json", "0.1.0", "0.0.9"),
        ("data/croissant.json", "directives", "demands"),
    ],
)
def test_a_stale_file_fails_with_the_command_that_mends_it(
    root: Path, checkout: Path, name: str, old: str, new: str
) -> None:
    path = checkout / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    code, out, _ = build(root, "--check", checkout)
    assert code == 1
    assert f"stale {name}\n" in out
    assert out.endswith("Run: python scripts/build.py --write\n")
    assert build(root, "--write", checkout)[0] == 0
    assert path.read_text(encoding="utf-8") == text


def test_a_damaged_table_is_written_anew(root: Path, checkout: Path) -> None:
    path = checkout / "data" / "parquet" / "blocks.parquet"
    path.write_bytes(b"PAR1 damaged")
    assert build(root, "--check", checkout)[0] == 1
    assert build(root, "--write", checkout)[0] == 0
    assert build(root, "--check", checkout)[0] == 0


def test_a_parquet_file_of_the_same_rows_is_kept(checkout: Path) -> None:
    """Its bytes differ between versions of pyarrow; its rows do not."""
    import pyarrow.parquet as pq

    path = checkout / "data" / "parquet" / "blocks.parquet"
    pq.write_table(table_of(read_releases(), "blocks"), path, compression="none")
    with artifacts(checkout) as made:
        assert opened(made["data/parquet/blocks.parquet"]).read() == path.read_bytes()


def test_a_build_that_cannot_be_made_says_why(root: Path, checkout: Path) -> None:
    (checkout / "data" / "releases.jsonl").write_text("{}\n", encoding="utf-8")
    code, _, err = build(root, "--write", checkout)
    assert code == 2
    assert "releases.jsonl:1" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(("script", "words"), [("build.py", ["--check"]), ("add.py", ["sheets.json"])])
def test_an_interrupt_is_exit_130_and_a_sentence(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], script: str, words: list[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("baoji_notices.publishing.artifacts.artifacts", interrupted)
    monkeypatch.setattr("baoji_notices.read_releases", interrupted)
    monkeypatch.setattr(sys, "argv", [script, *words])
    assert runpy.run_path(str(root / "scripts" / script))["main"]() == 130
    assert "interrupted; each file is whole, old or new." in capsys.readouterr().err


def test_a_guide_that_is_damaged_is_told(checkout: Path) -> None:
    with (checkout / "schema" / SCHEMA_VERSION / "guide.toml").open("a", encoding="utf-8") as guide:
        guide.write("[[")
    with pytest.raises(UnreadableFileError, match=r"guide\.toml is not TOML"), artifacts(checkout):
        pass


@pytest.mark.parametrize("name", ["README.md", "DATASHEET.md", "schema/1.0/guide.toml"])
def test_a_paper_that_is_no_utf_8_or_missing_is_named(checkout: Path, name: str) -> None:
    path = checkout / name
    path.write_bytes(path.read_bytes() + "宝鸡".encode("gb18030"))
    with pytest.raises(UnreadableFileError, match=f"{name} is no UTF-8"), artifacts(checkout):
        pass
    path.unlink()
    with pytest.raises(UnreadableFileError, match=f"{name}: No such file"), artifacts(checkout):
        pass


def test_a_readme_without_its_markers_is_told(checkout: Path) -> None:
    (checkout / "README.md").write_text("# Nothing\n", encoding="utf-8")
    with (
        pytest.raises(InvalidRecordError, match=r"README\.md has no lines <!-- build:edition -->"),
        artifacts(checkout),
    ):
        pass


def test_the_manifest_lists_every_data_file_with_its_hash(root: Path) -> None:
    listed = json.loads((root / "data" / "manifest.json").read_text(encoding="utf-8"))
    for item in listed["files"]:
        assert hashlib.sha256((root / item["path"]).read_bytes()).hexdigest() == item["sha256"], item["path"]
    on_disk = {path.relative_to(root).as_posix() for path in (root / "data").rglob("*") if path.is_file()}
    assert on_disk - {item["path"] for item in listed["files"]} == {"data/manifest.json"}
    rows = {item["path"]: item.get("rows") for item in listed["files"]}
    assert rows["data/releases.jsonl"] == rows["data/parquet/releases.parquet"] == len(list(read_releases()))


# The schema


def test_the_schema_accepts_the_real_records_and_describes_every_field(root: Path) -> None:
    schema = json.loads(
        (root / "schema" / SCHEMA_VERSION / "meeting-release.schema.json").read_text(encoding="utf-8")
    )
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for record in read_releases():
        validator.validate(record.model_dump(mode="json"))
    for pointer, node in walk(schema):
        if re.search("/properties/[^/]+$", pointer):
            assert isinstance(node, dict)
            # a reference whose description would only repeat that of its target has none of its own
            target = schema["$defs"].get(node.get("$ref", "").rpartition("/")[2], {})
            assert node.get("description") or target.get("description"), pointer
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_a_string_with_a_trailing_line_feed_is_no_date_in_any_engine() -> None:
    patterned = [node for _, node in walk(json_schema()) if isinstance(node, dict) and "pattern" in node]
    assert patterned
    assert all(node.get("not") == {"pattern": "\\n"} for node in patterned if node != {"pattern": "\\n"})


def test_the_codebook_names_every_field_and_every_term(root: Path) -> None:
    text = codebook(root / "schema" / SCHEMA_VERSION / "guide.toml")
    for name in MeetingRelease.model_fields:
        assert f"| `{name}` |" in text
    assert "| `party_group` | 党组会议 |" in text
    anchors = {heading.lower() for heading in re.findall("^### (.+)$", text, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([a-z]+)\)", text)) <= anchors


def test_a_frozen_version_cannot_change(tmp_path: Path) -> None:
    folder = tmp_path / "schema"
    (folder / "9.9").mkdir(parents=True)
    (folder / "9.9" / "x.json").write_text("{}", encoding="utf-8")
    digest = hashlib.sha256(b"{}").hexdigest()
    with (folder / "frozen.csv").open("w", encoding="utf-8", newline="") as sink:
        csv.writer(sink).writerows([["version", "file", "sha256"], ["9.9", "x.json", digest]])
    check_frozen(folder)
    (folder / "9.9" / "x.json").write_text("{} ", encoding="utf-8")
    with pytest.raises(InvalidRecordError, match=r"x\.json was frozen"):
        check_frozen(folder)
    (folder / "9.9" / "x.json").unlink()
    with pytest.raises(InvalidRecordError, match="POLICY"):
        check_frozen(folder)


def test_no_frozen_file_of_ours_has_changed(root: Path) -> None:
    check_frozen(root / "schema")
    frozen = (root / "schema" / "frozen.csv").read_text(encoding="utf-8").splitlines()
    draft = "draft until the first release" in (root / "schema" / "POLICY.md").read_text(encoding="utf-8")
    # while 1.0 is a draft only its coding guide is frozen, because coders worked by it
    assert draft == ([row.split(",")[1] for row in frozen[1:]] == ["guide.toml"])


# The card and the citation


def test_the_card_declares_what_the_tables_are(root: Path) -> None:
    front = yaml.safe_load((root / "README.md").read_text(encoding="utf-8").split("---\n")[1])
    assert [item["config_name"] for item in front["configs"]] == list(TABLES)
    assert [item["config_name"] for item in front["configs"] if item["default"]] == ["releases"]
    infos = {info["config_name"]: info for info in front["dataset_info"]}
    for config in front["configs"]:
        info = infos[config["config_name"]]
        path = root / config["data_files"][0]["path"]
        assert config["description"] == f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
        assert config["version"] == VERSION
        table = table_of(read_releases(), config["config_name"])
        assert info["splits"][0]["num_examples"] == table.num_rows > 0
        assert [field["name"] for field in info["features"]] == table.column_names
    assert "sequence:" not in str(front["dataset_info"])


def test_the_card_shows_of_its_record_what_there_is(root: Path) -> None:
    """Any record may have the id that is shown; one of the benchmark's has."""
    made = value()
    for name in ("appearances", "conveyed", "blocks", "directives", "formulations", "inferred", "groups"):
        made[name] = []
    tables = {name: Table(b"", 0, 0) for name in TABLES}
    readme = (root / "README.md").read_text(encoding="utf-8")
    for example in (invented(), MeetingRelease.model_validate_json(json.dumps(made))):
        paper = card(readme, tables, "", example, "0" * 64, None)
        shown = json.loads(paper.partition("<!-- build:record -->\n```json\n")[2].partition("```")[0])
        assert shown["id"] == example.id
        assert [person["name"] for person in shown["appearances"]] == [one.name for one in example.appearances[:1]]
        assert len(shown["conveyed"]) == len(example.conveyed[:1])
        assert len(shown["directives"]) == len(example.directives[1:2])


def test_the_citation_file_follows_its_standard(root: Path) -> None:
    with pytest.raises(SystemExit) as done:
        check_jsonschema(
            ["--builtin-schema", "vendor.citation-file-format", str(root / "CITATION.cff")], standalone_mode=True
        )
    assert done.value.code == 0
    cff = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    assert (cff["type"], cff["authors"]) == ("dataset", [{"name": "baoji_notices contributors"}])
    assert "doi" not in cff  # none is claimed before there is one


def test_the_version_is_said_once(root: Path) -> None:
    project = (root / "pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{VERSION}"' in project
    assert f"## {VERSION}" in (root / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"), [('"2023-03-15"', '"2023-02-30"'), ('"2023-03-16T10:48+08:00"', '"2023-03-16T25:00+08:00"')]
)
def test_data_with_errors_is_not_built_upon(root: Path, checkout: Path, old: str, new: str) -> None:
    path = checkout / "data" / "releases.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    code, _, err = build(root, "--write", checkout)
    assert (code, "Traceback" in err) == (2, False)
    assert "BN2" in err


def test_data_that_is_not_in_canonical_form_is_stale(root: Path, checkout: Path) -> None:
    path = checkout / "data" / "releases.jsonl"
    canonical = path.read_bytes()
    path.write_bytes(canonical.replace(b'{"id":', b'{ "id": ', 1))
    assert "stale data/releases.jsonl\n" in build(root, "--check", checkout)[1]
    assert build(root, "--write", checkout)[0] == 0
    assert path.read_bytes() == canonical
