"""Hostile places to read from: pipes, devices, loops of links, folders that may not be read, bombs, moving files."""

import gzip
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from invented import record

from baoji_notices import read_releases, sources, validate, write_releases
from baoji_notices.cli.main import main
from baoji_notices.errors import InvalidRecordError, UnreadableFileError, UnwritableFileError
from baoji_notices.records import to_line
from baoji_notices.sinks import atomic_write
from baoji_notices.validation import Validation
from baoji_notices.validation.workers import check_files, workers_for

LINE = to_line(record()).encode() + b"\n"


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder of nobody's, and no rights beyond it."""
    with tempfile.TemporaryDirectory() as name:
        if os.geteuid():
            yield Path(name)
            return
        os.chown(name, 65534, 65534)
        os.seteuid(65534)
        try:
            yield Path(name)
        finally:
            os.seteuid(0)


def test_a_pipe_into_which_nobody_writes_ends_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sources, "PIPE_PATIENCE", 0.1)
    os.mkfifo(tmp_path / "pipe")
    for command in (["validate"], ["validate", "--jobs", "2"], ["diff", str(tmp_path / "pipe")]):
        assert main([*command, str(tmp_path / "pipe")]) == 2
        assert "no program has written into this pipe for 0.1 seconds" in capsys.readouterr().err


def test_a_pipe_into_which_somebody_writes_is_read_like_standard_input(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_bytes, args=(LINE * 100,))
    writer.start()
    assert validate(tmp_path / "pipe").records == 100
    writer.join()


@pytest.mark.parametrize(
    "command", [["validate"], ["draft"], ["import", "-o", "out.jsonl"]], ids=lambda one: one[0]
)
def test_a_device_is_refused(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*command, "/dev/zero"]) != 0
    captured = capsys.readouterr()
    (told,) = [line for line in (captured.out + captured.err).splitlines() if "/dev/zero: " in line]
    assert told.endswith("this is a device. Name a file, or - for standard input.")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_walked_once_whatever_its_links_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    write_releases([record()], inner / "releases.jsonl")
    for name in ("a", "b"):
        (inner / name).symlink_to(tmp_path)
    (inner / "releases-self.jsonl").symlink_to("releases-self.jsonl")
    os.mkfifo(inner / "releases-pipe.jsonl")
    assert main(["validate", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "1 file, 1 record, 0 errors, 0 warnings.\n"
    assert main(["validate", str(inner / "releases-self.jsonl")]) == 2


@pytest.mark.parametrize("command", ["validate", "draft"])
def test_a_folder_that_may_not_be_read_is_told_and_not_left_out(
    command: str, as_nobody: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (as_nobody / "releases.jsonl").write_bytes(LINE)
    (as_nobody / "a.txt").write_text("区档案局召开会议。", encoding="utf-8")
    (as_nobody / "closed").mkdir(mode=0)
    try:
        assert main([command, str(as_nobody)]) == 2
    finally:
        (as_nobody / "closed").chmod(0o700)
    assert f"{as_nobody}/closed: Permission denied. Check its permissions." in capsys.readouterr().err


def test_a_file_that_may_not_be_read_or_written_is_told(as_nobody: Path) -> None:
    path = as_nobody / "releases.jsonl"
    path.write_bytes(LINE)
    path.chmod(0)
    with pytest.raises(UnreadableFileError, match=r"releases\.jsonl: Permission denied\. Check the path"):
        validate(path)
    (as_nobody / "closed").mkdir(mode=0o500)
    with (
        pytest.raises(UnwritableFileError, match=r"out\.jsonl: Permission denied\. Name one in a folder"),
        atomic_write(as_nobody / "closed" / "out.jsonl"),
    ):
        pass


@pytest.mark.parametrize("unit", [b"\n", b"x"], ids=["lines", "one line"])
def test_a_bomb_is_given_up_at_the_stated_limit(
    unit: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "GZIP_FREE", 50_000)
    path = tmp_path / "releases.jsonl.gz"
    path.write_bytes(gzip.compress(unit * 2**20))
    report = validate(path, select=["damaged-compression"])
    assert [item.code for item in report.diagnostics] == ["BN016"]
    assert "unpacks to more than 200 times its size" in report.diagnostics[0].message
    assert report.records < 400_000


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("change", ["shorter", "longer", "replaced", "gone"])
def test_a_file_that_changes_while_it_is_checked_is_told(change: str, jobs: int, tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes(b"{\n" + LINE * 1000)
    changes: dict[str, Callable[[], object]] = {
        "shorter": lambda: os.truncate(path, 5000),
        "longer": lambda: path.write_bytes(path.read_bytes() + LINE),
        "replaced": lambda: write_releases([record()], path),
        "gone": path.unlink,
    }
    with workers_for(jobs, None) as workers:
        found = check_files(Validation(), [str(path)], workers)
        assert next(found).code == "BN008"
        changes[change]()
        with pytest.raises(UnreadableFileError, match=r"the file was changed while it was checked|No such file"):
            list(found)


@pytest.mark.parametrize("form", ["csv", "parquet", "sqlite", "w3c"])
def test_a_pipe_is_not_replaced_by_an_export(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert main(["export", "--to", form, "-o", str(pipe)]) == 2
    assert "no file that could be replaced" in capsys.readouterr().err
    assert (pipe.is_fifo(), list(tmp_path.iterdir())) == (True, [pipe])


def test_a_link_to_itself_is_no_place_to_write_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "loop").symlink_to("loop")
    assert main(["export", "--to", "csv", "-o", str(tmp_path / "loop")]) == 2
    assert "leads to no place" in capsys.readouterr().err
    with pytest.raises(UnwritableFileError, match="leads to no place"):
        write_releases([], tmp_path / "loop")


@pytest.mark.parametrize("source", [3, True, {}, "a\0b", "\ud800"])
def test_what_is_no_path_is_told(source: Any) -> None:
    with pytest.raises(UnreadableFileError, match=r"a source is a path, not|is no path"):
        next(read_releases(source))


@pytest.mark.parametrize("records", ["f", [{}], record()])
def test_what_is_no_record_is_not_written(records: Any, tmp_path: Path) -> None:
    with pytest.raises(InvalidRecordError, match=r"item 1 is .*, and no record"):
        write_releases(records, tmp_path / "out.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_a_packed_export_that_breaks_off_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tasks.json.gz").write_bytes(gzip.compress(b"[{}]" * 100)[:20])
    assert main(["import", str(tmp_path / "tasks.json.gz"), "-o", str(tmp_path / "out.jsonl")]) == 2
    assert "tasks.json.gz: the compressed data is damaged" in capsys.readouterr().err


def test_of_two_packed_files_the_damaged_one_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole, cut = tmp_path / "whole.jsonl.gz", tmp_path / "cut.jsonl.gz"
    packed = gzip.compress((to_line(record()) + "\n").encode())
    whole.write_bytes(packed)
    cut.write_bytes(packed[:-20])
    assert main(["diff", str(whole), str(cut)]) == 2
    assert f"{cut}: the compressed data is damaged" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("closed", "code", "told"),
    [(">&-", 2, "standard output is closed"), ("2>&-", 0, "1 record, 0 errors")],
    ids=["out", "err"],
)
def test_a_closed_stream_loses_nothing_without_a_word(closed: str, code: int, told: str, tmp_path: Path) -> None:
    (tmp_path / "releases.jsonl").write_bytes(LINE)
    run = f"'{sys.executable}' -c 'from baoji_notices.cli.main import run; run()' validate releases.jsonl {closed}"
    done = subprocess.run(["sh", "-c", run], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert told in done.stdout + done.stderr
