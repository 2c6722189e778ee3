"""scripts/add.py: records enter the data through the library, or not at all."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from invented import sheet

from baoji_notices import complete, read_releases
from baoji_notices.publishing.artifacts import artifacts, stale
from baoji_notices.publishing.metadata import EXAMPLE
from baoji_notices.sheet import sheet_of


def add(root: Path, checkout: Path, *arguments: str | Path) -> tuple[int, str, str]:
    command = [sys.executable, root / "scripts" / "add.py", "--root", checkout, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def written(folder: Path, made: Any) -> Path:
    path = folder / "sheet.json"
    path.write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    return path


def ids_in(checkout: Path) -> list[str]:
    return [record.id for record in read_releases(checkout / "data" / "releases.jsonl")]


def test_a_sheet_becomes_a_record_and_everything_derived_is_rebuilt(root: Path, checkout: Path) -> None:
    code, out, _ = add(root, checkout, written(checkout, sheet()))
    assert (code, out) == (0, "added cn-610302-various-2022-11-07-01\n")
    assert ids_in(checkout) == sorted(
        [record.id for record in read_releases()] + ["cn-610302-various-2022-11-07-01"]
    )
    with artifacts(checkout) as made:
        assert stale(checkout, made) == []


def test_a_file_in_another_order_is_put_in_order(root: Path, checkout: Path) -> None:
    path = checkout / "data" / "releases.jsonl"
    path.write_bytes(b"".join(reversed(path.read_bytes().splitlines(keepends=True))))
    before = ids_in(checkout)
    assert add(root, checkout, written(checkout, sheet()))[0] == 0
    assert ids_in(checkout) == sorted([*before, "cn-610302-various-2022-11-07-01"]) != before


def test_two_bodies_of_one_day_do_not_overwrite_each_other(root: Path, checkout: Path) -> None:
    other = sheet()
    other["publication"]["pages"][0]["url"] = "https://archive.example.org/news/2.html"
    other["meeting"]["conveners"][0]["as_printed"] = "区图书馆"
    code, out, _ = add(root, checkout, written(checkout, [sheet(), other]))
    added = ["cn-610302-various-2022-11-07-01", "cn-610302-various-2022-11-07-02"]
    assert (code, out) == (0, "".join(f"added {one}\n" for one in added))
    assert set(added) <= set(ids_in(checkout))


def test_a_record_is_corrected_by_its_next_revision_alone(root: Path, checkout: Path) -> None:
    seed = next(record for record in read_releases() if record.id == EXAMPLE)
    revised = sheet_of(seed)
    revised["meeting"]["place"] = "the hall"
    code, _, err = add(root, checkout, written(checkout, revised))
    assert code == 2
    assert '"revision": {"number": 2' in err
    revised["revision"] = {"number": 2, "reason": "Place added"}
    assert add(root, checkout, written(checkout, revised))[:2] == (0, f"revised {EXAMPLE}\n")
    (stored,) = (one for one in read_releases(checkout / "data" / "releases.jsonl") if one.id == EXAMPLE)
    assert stored.meeting.place == "the hall"


def test_a_record_that_is_in_the_sheets_twice_is_told_and_nothing_is_added(root: Path, checkout: Path) -> None:
    before = (checkout / "data" / "releases.jsonl").read_bytes()
    revised = sheet_of(next(record for record in read_releases() if record.id == EXAMPLE))
    both = [revised | {"revision": {"number": number, "reason": "Place added"}} for number in (2, 3)]
    code, _, err = add(root, checkout, written(checkout, both))
    assert (code, f"sheet.json: {EXAMPLE} is in the sheets twice" in err) == (2, True)
    assert (checkout / "data" / "releases.jsonl").read_bytes() == before


def test_a_record_with_an_error_leaves_the_data_as_it_was(root: Path, checkout: Path) -> None:
    before = (checkout / "data" / "releases.jsonl").read_bytes()
    bad = sheet()
    bad["formulations"][0]["key"] = "unheard-of"
    code, out, _ = add(root, checkout, written(checkout, bad))
    assert code == 1
    assert "BN253 unknown-formulation  error" in out
    assert (checkout / "data" / "releases.jsonl").read_bytes() == before
    assert not list((checkout / "data").glob(".*"))


def test_a_quote_that_is_not_in_the_text_is_told(root: Path, checkout: Path) -> None:
    bad = sheet()
    bad["blocks"][0]["anchor"] = "会议认为"
    code, _, err = add(root, checkout, written(checkout, bad))
    assert code == 2
    assert "sheet.json, sheet 1: /blocks/0/anchor: the text does not hold '会议认为'" in err


def test_the_example_is_a_sheet(root: Path, checkout: Path) -> None:
    code, out, _ = add(root, checkout, "--example")
    assert code == 0
    assert complete(json.loads(out)) == next(record for record in read_releases() if record.id == EXAMPLE)


def test_without_a_file_nothing_is_done_and_said_so(root: Path, checkout: Path) -> None:
    code, _, err = add(root, checkout)
    assert (code, "name a file with sheets" in err) == (2, True)


def test_a_record_that_cannot_be_built_upon_leaves_the_data_as_it_was(root: Path, checkout: Path) -> None:
    before = (checkout / "data" / "releases.jsonl").read_bytes()
    (checkout / "README.md").write_text("no markers\n", encoding="utf-8")
    assert add(root, checkout, written(checkout, sheet()))[0] == 2
    assert (checkout / "data" / "releases.jsonl").read_bytes() == before


def test_what_is_no_json_is_told(root: Path, checkout: Path) -> None:
    path = checkout / "sheet.json"
    path.write_text("{", encoding="utf-8")
    code, _, err = add(root, checkout, path)
    assert (code, "is not JSON" in err, "Traceback" in err) == (2, True, False)
