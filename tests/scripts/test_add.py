"""scripts/add.py: records enter the data through the library, or not at all."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from invented import sheet

from baoji_notices import complete, read_releases
from baoji_notices.publishing.artifacts import artifacts, stale
from baoji_notices.sheet import sheet_of


def add(root: Path, checkout: Path, *arguments: str | Path) -> tuple[int, str, str]:
    command = [sys.executable, root / "scripts" / "add.py", "--root", checkout, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def written(folder: Path, made: Any) -> Path:
    path = folder / "sheet.json"
    path.write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_sheet_becomes_a_record_and_everything_derived_is_rebuilt(root: Path, checkout: Path) -> None:
    code, out, _ = add(root, checkout, written(checkout, sheet()))
    assert (code, out) == (0, "stored cn-610302-various-2022-11-07-01\n")
    ids = [record.id for record in read_releases(checkout / "data" / "releases.jsonl")]
    assert ids == sorted(ids)
    assert len(ids) == len(list(read_releases())) + 1
    assert stale(checkout, artifacts(checkout)) == []


def test_a_record_with_a_known_id_takes_its_place(root: Path, checkout: Path) -> None:
    seed = next(read_releases())
    revised = sheet_of(seed) | {"revision": {"number": 2, "reason": "Place added"}}
    revised["meeting"]["place"] = "the hall"
    assert add(root, checkout, written(checkout, [revised]))[0] == 0
    (record,) = read_releases(checkout / "data" / "releases.jsonl")
    assert (record.id, record.meeting.place) == (seed.id, "the hall")


def test_a_record_with_an_error_leaves_the_data_as_it_was(root: Path, checkout: Path) -> None:
    before = (checkout / "data" / "releases.jsonl").read_bytes()
    bad = sheet()
    bad["formulations"][0]["key"] = "unheard-of"
    code, out, _ = add(root, checkout, written(checkout, bad))
    assert code == 1
    assert "BN253 unknown-formulation  error" in out
    assert (checkout / "data" / "releases.jsonl").read_bytes() == before
    assert not (checkout / "data" / "releases.candidate.jsonl").exists()


def test_a_quote_that_is_not_in_the_text_is_told(root: Path, checkout: Path) -> None:
    bad = sheet()
    bad["blocks"][0]["anchor"] = "会议认为"
    code, _, err = add(root, checkout, written(checkout, bad))
    assert (code, "does not hold '会议认为'" in err) == (2, True)


def test_the_example_is_a_sheet(root: Path, checkout: Path) -> None:
    code, out, _ = add(root, checkout, "--example")
    assert code == 0
    assert complete(json.loads(out)) == next(read_releases())


def test_what_is_no_json_is_told(root: Path, checkout: Path) -> None:
    path = checkout / "sheet.json"
    path.write_text("{", encoding="utf-8")
    code, _, err = add(root, checkout, path)
    assert (code, "is not JSON" in err, "Traceback" in err) == (2, True, False)
