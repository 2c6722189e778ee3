"""Data of any size: a build keeps no record, and what is made of many is right across batches and beyond bounds."""

import io
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from baoji_notices import MeetingRelease, read_releases
from baoji_notices.model.vocabulary import Level
from baoji_notices.paths import data_dir
from baoji_notices.publishing import pictures as drawing
from baoji_notices.publishing.artifacts import artifacts, write
from baoji_notices.publishing.lags import lags
from baoji_notices.registries import Registries
from baoji_notices.tables import TABLES, flatten, parquet, table_of
from baoji_notices.tables.parquet import same_rows, write_tables

RECORDS = list(read_releases())


@pytest.fixture
def scripts(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the benchmark's modules importable."""
    monkeypatch.syspath_prepend(str(root / "scripts"))


@pytest.mark.usefixtures("scripts")
def test_memory_stays_flat_in_a_build(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from benchmark.records import line, records  # type: ignore[import-not-found]

    monkeypatch.setattr(flatten, "_BATCH", 20)

    def peak(number: int) -> int:
        with (checkout / "data" / "releases.jsonl").open("wb") as sink:
            sink.writelines(line(value) for value in records(number))
        tracemalloc.start()
        with artifacts(checkout) as made:
            changed = write(checkout, made)
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert "data/parquet/releases.parquet" in changed
        return used

    peak(10)  # what is loaded once is loaded now
    assert peak(240) < peak(40) + 2_500_000  # bytes; one list of 240 records takes ten million more


def test_arrow_holds_the_rows_of_one_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flatten, "_BATCH", 10)
    monkeypatch.setattr(parquet, "_GROUP", 3_000)
    held = []

    def watched() -> Iterator[MeetingRelease]:
        for _ in range(20):
            for record in RECORDS[:10]:
                held.append(pa.total_allocated_bytes())
                yield record

    write_tables(watched(), {name: io.BytesIO() for name in TABLES})
    assert 0 < max(held[100:]) <= max(held[:100])


def test_tables_are_the_same_however_their_rows_are_grouped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = tmp_path / "one.parquet", tmp_path / "other.parquet"
    many = [record for _ in range(5) for record in RECORDS]  # more rows than are compared at a time
    pq.write_table(table_of(many, "directives"), one)
    monkeypatch.setattr(flatten, "_BATCH", 7)
    assert write_tables(many, {"directives": other})["directives"].rows == pq.read_metadata(one).num_rows > 2_000
    assert same_rows(one, other)
    rows = pq.read_table(one)
    for changed in (rows.slice(1), rows.slice(0, rows.num_rows - 1), pa.concat_tables([rows.slice(1), rows[:1]])):
        pq.write_table(changed, other)
        assert not same_rows(one, other)
    other.write_bytes(one.read_bytes()[:-9])
    assert not same_rows(one, other)


def test_of_more_lags_than_can_be_seen_some_are_drawn_and_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    registries = Registries(data_dir())
    number = len(list(lags(RECORDS, registries)))
    monkeypatch.setattr(drawing, "_DOTS", 5)
    (made,) = (one for one in drawing.pictures(RECORDS, registries) if one.name == "lags")
    assert (len(made.rows), number > 5) == (5, True)
    assert made.caption.startswith(f"{number} conveyed items of ")
    assert made.caption.endswith(" 5 of them, drawn by lot, are shown.")
    known = {(lag.record.id, str(lag.days)) for lag in lags(RECORDS, registries)}
    assert {(row[4], row[0]) for row in made.rows} <= known
    assert {row[5].split()[0] for row in made.rows} <= {level.value for level in Level}


def test_a_check_leaves_nothing_in_the_checkout(root: Path, checkout: Path) -> None:
    for path in checkout.glob("data/parquet/*"):
        path.write_bytes(b"old\n")
    before = {path: path.stat().st_mtime_ns for path in checkout.rglob("*")}
    command = [sys.executable, root / "scripts" / "build.py", "--check", "--root", checkout]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.count("stale data/parquet/"), done.stderr) == (1, len(TABLES), "")
    assert {path: path.stat().st_mtime_ns for path in checkout.rglob("*")} == before
