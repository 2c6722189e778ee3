"""CSV and SQLite: every row arrives, nothing runs as a formula, keys hold, words are found."""

import csv
import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from invented import record, value
from invented import sheet as invented_sheet

from baoji_notices import complete, load, read_releases
from baoji_notices.cli.main import main
from baoji_notices.errors import InvalidRecordError, UnwritableFileError
from baoji_notices.exchange import Form, export
from baoji_notices.exchange.csv import guarded, unguarded
from baoji_notices.exchange.sqlite import tables
from baoji_notices.records import parse_record, to_line
from baoji_notices.tables import TABLES, table_of


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real records as an SQLite file."""
    path = tmp_path_factory.mktemp("sqlite") / "releases.db"
    export(read_releases(), Form.SQLITE, path)
    return path


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as source:
        return list(csv.DictReader(source))


def test_every_real_row_is_in_the_csv_files(tmp_path: Path) -> None:
    export(read_releases(), Form.CSV, tmp_path / "csv")
    for table in TABLES:
        found = rows(tmp_path / "csv", table)
        expected = load(table).to_list()
        assert len(found) == len(expected)
        for got, told in zip(found, expected, strict=True):
            for name, item in told.items():
                if isinstance(item, str):
                    assert unguarded(got[name]) == item
                elif isinstance(item, int) and not isinstance(item, bool):
                    assert int(got[name]) == item
                elif item is None:
                    assert got[name] == ""


def test_every_real_row_is_in_the_parquet_files(tmp_path: Path) -> None:
    export((one for _ in range(9) for one in read_releases()), Form.PARQUET, tmp_path / "made")  # over two batches
    for table in TABLES:
        one = table_of(read_releases(), table)
        assert pq.read_table(tmp_path / "made" / f"{table}.parquet").equals(pa.concat_tables([one] * 9))


def test_csv_begins_with_the_mark_that_excel_needs(tmp_path: Path) -> None:
    export([record()], Form.CSV, tmp_path)
    assert (tmp_path / "blocks.csv").read_bytes().startswith(b"\xef\xbb\xbfrelease_id,index,")


@pytest.mark.parametrize("words", ["=1+1", "+86", "-1", "@a", "\tx", "\rx", "\nx", "＝1", "'=1", "''"])
def test_a_formula_is_disarmed_and_can_be_had_back(words: str, tmp_path: Path) -> None:
    made = invented_sheet()
    made["directives"][0]["gist"] = words
    export([complete(made)], Form.CSV, tmp_path)
    cell = rows(tmp_path, "directives")[0]["gist"]
    assert cell[0] == "'"
    assert unguarded(cell) == words
    assert unguarded(guarded(words)) == words


def test_r_reads_the_csv_files(tmp_path: Path) -> None:
    if shutil.which("Rscript") is None:
        pytest.skip("R is not installed: apt-get install r-base-core")
    export(read_releases(), Form.CSV, tmp_path)
    script = """
      options(encoding = "UTF-8"); folder <- commandArgs(TRUE)[1]
      read <- function(name) read.csv(file.path(folder, name), fileEncoding = "UTF-8-BOM", na.strings = "")
      releases <- read("releases.csv"); directives <- read("directives.csv")
      joined <- merge(directives, releases, by.x = "release_id", by.y = "id")
      cat(nrow(releases), nrow(directives), nrow(joined), names(releases)[1], class(releases$meeting_enlarged))
    """
    done = subprocess.run(
        ["Rscript", "-e", script, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
    )
    directives = load("directives").num_rows
    assert done.stdout == f"{load('releases').num_rows} {directives} {directives} id logical"


def test_every_real_row_is_in_the_database(database: Path) -> None:
    records = list(read_releases())
    with closing(sqlite3.connect(database)) as connection:
        counts = {
            table.name: connection.execute(f'select count(*) from "{table.name}"').fetchone()[0]
            for table in tables()
        }
    assert {name: counts[name] for name in TABLES} == {name: load(name).num_rows for name in TABLES}
    assert counts["groups"] == sum(len(item.groups) for item in records)
    assert counts["publication_pages"] == sum(len(item.publication.pages) for item in records)
    assert counts["appearances_offices"] == sum(
        len(person.offices) for item in records for person in item.appearances
    )


def test_the_keys_hold_and_lead_to_what_the_records_say(database: Path) -> None:
    made = {item.id: item for item in read_releases()}
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        query = """select d.release_id, d."index", b.as_printed from directives d
                   join blocks b on b.release_id = d.release_id and b."index" = d.block"""
        for release, index, frame in connection.execute(query):
            block = made[release].directives[index].block
            assert block is not None
            assert made[release].blocks[block].as_printed == frame


def test_types_are_kept_by_the_database(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    export([record()], Form.SQLITE, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma foreign_keys = on")
        for wrong in (
            "update directives set type = 'dance'",
            "update directives set ordinal = 'first'",
            "update directives set parent = 99",
            "update blocks set release_id = 'nobody'",
            "update releases set meeting_kinds = 'all_staff'",
        ):
            with pytest.raises(sqlite3.DatabaseError):
                connection.execute(wrong)
        assert connection.execute("select meeting_kinds, meeting_enlarged from releases").fetchone() == (
            '["all_staff"]',
            0,
        )


def test_chinese_words_are_found_without_spaces(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    export([record()], Form.SQLITE, path)
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(
            "select place from words where id in (select rowid from words_fts where words_fts match '𠮷明远')"
        ).fetchall()
        assert ("/appearances/0/name",) in found
        assert ("/text/content",) in found
        short = connection.execute("select place from words where text like '%党组%'").fetchall()
        assert ("/appearances/0/offices/0/body/as_printed",) in short


def test_datasette_serves_the_database_with_search(database: Path) -> None:
    pytest.importorskip("datasette", reason="datasette is not installed: pip install datasette")
    address = "/releases/words.json?_search=高质量发展&_shape=objects"
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "datasette", str(database), "--get", address],
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert found["filtered_table_rows_count"] > 0
    assert all("高质量发展" in row["text"] for row in found["rows"])


def test_a_reference_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    made = value()
    made["directives"][1]["block"] = 9
    with pytest.raises(InvalidRecordError, match="cannot be stored: FOREIGN KEY"):
        export([parse_record(json.dumps(made))], Form.SQLITE, tmp_path / "a.db")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    for form, out in (
        (Form.CSV, tmp_path / "file"),
        (Form.CSV, tmp_path / "none" / "folder"),
        (Form.SQLITE, tmp_path),
        (Form.W3C, tmp_path / "none" / "a.jsonld"),
    ):
        with pytest.raises(UnwritableFileError, match=r"[Nn]ame (a|one|another)\b"):
            export([record()], form, out)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize("form", Form)
def test_an_export_takes_the_place_of_nothing(form: Form, tmp_path: Path) -> None:
    made, mine, folder = tmp_path / "made", tmp_path / "mine.txt", tmp_path / "folder"
    export([record()], form, made)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    mine.write_text("kept", encoding="utf-8")
    folder.mkdir()
    (folder / "releases.csv").write_text("kept", encoding="utf-8")
    for other in (made, mine, folder):
        with pytest.raises(UnwritableFileError, match="is there already, and is not replaced"):
            export([record()], form, other)
    assert mine.read_text(encoding="utf-8") == (folder / "releases.csv").read_text(encoding="utf-8") == "kept"
    assert before.items() <= {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}.items()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "made", "mine.txt"]


@pytest.mark.parametrize("form", [Form.CSV, Form.SQLITE])
def test_a_day_that_the_calendar_does_not_have_is_told(form: Form, tmp_path: Path) -> None:
    made = value()
    made["meeting"]["date"]["value"] = "2023-02-30"
    with pytest.raises(InvalidRecordError, match=rf"{made['id']} has a date .* BN218"):
        export([parse_record(json.dumps(made))], form, tmp_path / "made")
    assert list(tmp_path.iterdir()) == []


def test_what_is_read_is_not_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text(to_line(record()) + "\n", encoding="utf-8")
    before = own.read_bytes()
    for command in (["export", "--to", "w3c", "--from", str(own)], ["import", str(own)]):
        assert main([*command, "-o", str(own)]) == 2
        assert "is there already, and is not replaced" in capsys.readouterr().err
    assert own.read_bytes() == before


@pytest.mark.parametrize("out", ["", "-"])
def test_an_output_without_a_name_is_refused(
    out: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "--to", "csv", "-o", out]) == 2
    assert "Name a file or a folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
