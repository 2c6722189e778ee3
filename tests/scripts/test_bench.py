"""scripts/bench.py: what it makes is valid, or faulty as asked; what it runs fills every row of the table."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from baoji_notices import validate
from baoji_notices.publishing.benchmark import benchmark_table
from baoji_notices.records import parse_record, to_line
from baoji_notices.rules import RULES

# No record of one line alone can break these: they are of a file's end, its compression or its size, told once
# a file, or of several records.
NOT_OF_ONE_RECORD = {"BN001", "BN002", "BN005", "BN006", "BN007", "BN015", "BN016", "BN017"} | {
    code for code in RULES if code.startswith("BN3")
}


def make(root: Path, *options: str | int) -> bytes:
    command = [sys.executable, root / "scripts" / "bench.py", "make", *map(str, options)]
    return subprocess.run(command, capture_output=True, check=True).stdout


@pytest.fixture
def scripts(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the benchmark's modules importable."""
    monkeypatch.syspath_prepend(str(root / "scripts"))


@pytest.mark.parametrize("options", [(), ("--withheld",)], ids=["full", "withheld"])
def test_every_record_is_valid_and_canonical(root: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    path = tmp_path / "made.jsonl"
    path.write_bytes(make(root, 400, *options))
    report = validate(path)
    assert (report.records, report.diagnostics) == (400, ())
    for raw in path.read_bytes().splitlines():
        assert to_line(parse_record(raw)).encode() == raw


def test_full_texts_are_as_large_and_as_varied_as_promised(root: Path) -> None:
    lines = make(root, 400).splitlines()
    records = [json.loads(raw) for raw in lines]
    assert all(9_500 < len(raw) < 26_500 for raw in lines)
    assert {record["publication"]["language"] for record in records} == {"zh-Hans", "zh-Hant", "en"}
    assert {record["meeting"]["level"] for record in records} >= {"prefectural", "county"}
    for record in records:
        parts = [part for name in ("appearances", "groups", "conveyed", "blocks", "directives", "formulations",
                                   "defects") for part in record[name]]  # fmt: skip
        assert all(part["anchor"] for part in parts)
        assert any(directive["parent"] is not None for directive in record["directives"])
    pages = [page["page_id"] for record in records for page in record["publication"]["pages"]]
    assert len(set(pages)) == len(pages)


@pytest.mark.parametrize("options", [(), ("--withheld",)], ids=["full", "withheld"])
def test_the_share_of_faulty_records_is_right(root: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    path = tmp_path / "made.jsonl"
    path.write_bytes(make(root, 400, "--faulty", 0.3, *options))
    assert len({item.line for item in validate(path).diagnostics}) == 120


@pytest.mark.usefixtures("scripts")
def test_every_fault_is_found_by_its_rule_alone(tmp_path: Path) -> None:
    from benchmark.faults import CODES, faulty_line  # type: ignore[import-not-found]
    from benchmark.records import line, records  # type: ignore[import-not-found]

    assert set(CODES) == set(RULES) - NOT_OF_ONE_RECORD
    made = [line(value) for kind in (False, True) for value in records(200, withheld=kind)]
    path = tmp_path / "one.jsonl"
    for code in CODES:
        path.write_bytes(next(filter(None, (faulty_line(json.loads(raw), code) for raw in made))))
        assert {item.code for item in validate(path).diagnostics} == {code}


def test_a_seed_gives_the_same_bytes_and_another_one_others(root: Path) -> None:
    assert make(root, 30, "--faulty", 0.5, "--seed", 3) == make(root, 30, "--faulty", 0.5, "--seed", 3)
    ids = [{json.loads(raw)["id"] for raw in make(root, 30, "--seed", seed).splitlines()} for seed in (3, 4)]
    assert not ids[0] & ids[1]


def test_no_two_of_many_records_share_their_place(root: Path, scripts: None) -> None:
    from benchmark.sources import Sources

    sources = Sources(0)
    assert len({sources.place(number).id for number in range(200_000)}) == 200_000


def test_a_reader_that_leaves_ends_it_quietly(root: Path) -> None:
    command = [sys.executable, root / "scripts" / "bench.py", "make", "100000"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().endswith(b"}\n")
        process.stdout.close()
        assert (process.wait(60), process.stderr.read()) == (0, b"")


@pytest.mark.parametrize("words", [["make", "0"], ["make", "5", "--faulty", "2"], ["run", "--records", "x"]])
def test_arguments_without_sense_are_refused(root: Path, words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, root / "scripts" / "bench.py", *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "is no" in done.stderr


@pytest.mark.usefixtures("scripts")
def test_a_run_fills_every_row_or_says_why_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from benchmark import measure

    monkeypatch.setattr(measure, "ROUNDS", 1)
    monkeypatch.setenv("npm_config_offline", "true")  # nothing may be asked of any network
    made: dict[str, Any] = measure.measure(50, lambda told: None)
    rows = {row["key"]: row for row in made["rows"]}
    assert list(rows) == [one.key for one in measure.CONTESTANTS]
    for row in rows.values():
        for kind in ("full", "withheld"):
            assert row[kind].get("missing") or row[kind]["ratio"] > 0
    # What the checkout and its dev extra hold must run; ajv and Dask may be missing.
    for key in {*rows} - {"ajv", "ours_on_dask", "ours_in_processes", "ours_by_pydantic"}:
        assert "ratio" in rows[key]["full"], rows[key]
    for row in made["scaling"]:
        assert row["key"] == "ours_in_processes" or row["seconds"] > 0, row
    path = tmp_path / "bench.json"
    path.write_text(json.dumps(made), encoding="utf-8")
    table = benchmark_table(path)
    for row in rows.values():
        assert row["name"] in table


def test_one_row_is_measured_alone(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "bench.json"
    before = json.loads((root / "scripts" / "bench.json").read_text(encoding="utf-8"))
    path.write_text(json.dumps(before), encoding="utf-8")
    command = [sys.executable, root / "scripts" / "bench.py", "scale", "ours", "30", "--out", path]
    for _ in range(2):  # the second time it takes the place of the first
        subprocess.run(command, capture_output=True, check=True)
        after = json.loads(path.read_text(encoding="utf-8"))
        row, *others = after["scaling"]
        assert (row["key"], row["records"], row["seconds"] > 0) == ("ours", 30, True)
        assert after | {"scaling": others} == before
    assert "Full texts checked by one process: 30 in " in benchmark_table(path)
    subprocess.run([*command[:4], "20", "--withheld", "--out", path], capture_output=True, check=True)
    after = json.loads(path.read_text(encoding="utf-8"))
    assert len(after["scaling"]) == len(before["scaling"]) + 2
    assert "Records of facts checked by one process: 20 in " in benchmark_table(path)


def test_drafting_is_measured_alone(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "bench.json"
    before = json.loads((root / "scripts" / "bench.json").read_text(encoding="utf-8"))
    path.write_text(json.dumps(before | {"drafting": {}}), encoding="utf-8")
    command = [sys.executable, root / "scripts" / "bench.py", "scale", "drafting", "20", "--out", path]
    subprocess.run(command, capture_output=True, check=True)
    after = json.loads(path.read_text(encoding="utf-8"))
    assert after.pop("drafting")["pages_per_second"] > 0
    assert after.items() <= before.items()
