"""Ranges, and the report that does not depend on how a file is cut nor on who checks it."""

import gzip
import io
import json
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import value

from baoji_notices import validate
from baoji_notices.model.identity import page_id
from baoji_notices.paths import data_dir
from baoji_notices.records import LINE_LIMIT
from baoji_notices.validation import Validation, ranges, tasks
from baoji_notices.validation.engine import CheckedRange
from baoji_notices.validation.fastpath import FastPath
from baoji_notices.validation.ranges import Range, cut, lines_of
from baoji_notices.validation.reporters import REPORTERS
from baoji_notices.validation.tasks import Task, check_range, in_order, own_version


class Here:
    """Workers that check a range when it is asked for, in this process."""

    ahead, count = 3, 2

    def __init__(self) -> None:
        self._given: set[Task] = set()

    def submit(self, task: Task) -> None:
        """Take a range."""
        self._given.add(task)

    def result(self, task: Task) -> CheckedRange:
        """Check it, if it was given."""
        self._given.remove(task)
        return check_range(task)


def numbered(number: int, **changes: Any) -> bytes:
    """Return a line with the invented record, whose id, page, text and conveners are its own."""
    made = value() | {"id": f"cn-610302-various-2022-11-07-{number:02d}"} | changes
    url = f"https://archive.example.org/news/{number}.html"
    made["publication"]["pages"][0] |= {"url": url, "page_id": page_id(url)}
    made["meeting"]["conveners"][0]["as_printed"] = f"区档案局{number}处"
    return json.dumps(made, ensure_ascii=False).encode()


def faulty(number: int) -> bytes:
    return numbered(number, revision={"number": 2, "reason": None})


DOUBLE = json.dumps(value(), ensure_ascii=False).encode()
SAME_MEETING = json.dumps(value() | {"id": "cn-610302-various-2022-11-07-90"}).encode()
FILES = {
    "faults-at-all-borders": [faulty(1), numbered(2), b"{", numbered(3), faulty(4)],
    "duplicates-across-ranges": [DOUBLE, numbered(2), DOUBLE, SAME_MEETING, numbered(3), SAME_MEETING, DOUBLE],
    "nothing-but-short-lines": [b"x", b"", b"[]", b"{}", b"1", b"x", b"x"],
    "one-huge-line": [numbered(1), b'{"a":"' + b"x" * 60_000 + b'"}', faulty(2), b"y" * 60_000, numbered(3)],
    "a-mark-before-every-line": [b"\xef\xbb\xbf" + line for line in (numbered(1), faulty(2), numbered(3))],
    "garbage-like-utf16": [b"\xff\xfe garbage", numbered(1), b"x"],
    "one-short-line": [b"x"],
}
ENDS = {"ended": b"\n", "unended": b"", "blank-last": b"\n\n"}


def write(path: Path, lines: list[bytes], end: bytes = b"\n", between: bytes = b"\n") -> Path:
    path.write_bytes(between.join(lines) + end)
    return path


def reports(diagnostics: Callable[[Validation], Iterator[Any]]) -> tuple[list[str], int, int]:
    """Return what is written of a run in every form, and its counts."""
    run = Validation()
    outs = {form: io.StringIO() for form in REPORTERS}
    reporters = [REPORTERS[form](out, 0) for form, out in outs.items()]
    for item in diagnostics(run):
        for reporter in reporters:
            reporter.add(item)
    for reporter in reporters:
        reporter.close(run)
    return [out.getvalue() for out in outs.values()], run.files, run.records


def alone(*paths: Path) -> tuple[list[str], int, int]:
    return reports(lambda run: (item for path in paths for item in run.check_file(path)))


def in_parts(*paths: Path, workers: Any = None) -> tuple[list[str], int, int]:
    those = workers or Here()
    return reports(
        lambda run: run.check_ranges(in_order(tasks.tasks(run, map(str, paths), those.count, "a run"), those))
    )


@pytest.fixture(params=[40, 900, 5_000, 2**20], ids=lambda size: f"ranges-of-{size}")
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """A size of ranges, which is in force."""
    monkeypatch.setattr(ranges, "SMALLEST", request.param)
    monkeypatch.setattr(ranges, "LARGEST", request.param)
    monkeypatch.setattr(ranges, "_PIECE", request.param // 8)  # lines are longer than what is read of them at once
    return int(request.param)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("name", FILES)
def test_the_report_is_the_same_however_a_file_is_cut(tmp_path: Path, size: int, name: str, end: str) -> None:
    path = write(tmp_path / "releases.jsonl", FILES[name], ENDS[end])
    assert in_parts(path) == alone(path)


def test_windows_line_ends_and_marks_are_told_once_a_file(tmp_path: Path, size: int) -> None:
    lines = [b"\xef\xbb\xbf{}", b"{}", b"\xef\xbb\xbf[]"] * 2
    paths = [write(tmp_path / f"releases-{n}.jsonl", lines, b"\r\n", b"\r\n") for n in (1, 2)]
    report = in_parts(*paths)
    assert report == alone(*paths)
    codes = [item["code"] for item in json.loads(report[0][1])]
    assert (codes.count("BN002"), codes.count("BN005")) == (2, 2)


def test_duplicates_are_found_across_files_of_all_kinds(tmp_path: Path, size: int) -> None:
    lines = FILES["duplicates-across-ranges"]
    packed = tmp_path / "releases-2.jsonl.gz"
    packed.write_bytes(gzip.compress(b"\n".join(lines) + b"\n"))
    empty = tmp_path / "releases-3.jsonl"
    empty.write_bytes(b"")
    paths = [
        write(tmp_path / "releases-1.jsonl", lines),
        packed,
        empty,
        write(tmp_path / "releases-4.jsonl", lines),
    ]
    assert in_parts(*paths) == alone(*paths)


def test_of_utf16_only_the_first_line_is_read_wherever_it_is_cut(tmp_path: Path, size: int) -> None:
    path, after = tmp_path / "releases-1.jsonl", write(tmp_path / "releases-2.jsonl", [b"x"])
    path.write_bytes("\n".join(['{"甲":1}'] * 300).encode("utf-16"))
    report = in_parts(path, after)
    assert report == alone(path, after)
    assert report[2] == 2


@pytest.mark.parametrize("damage", ["cut", "changed"])
def test_damage_shows_at_one_line_however_many_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    monkeypatch.setattr(tasks, "_MOST_LINES", 7)
    packed = bytearray(gzip.compress(b"".join(os.urandom(300).hex().encode() + b"\n" for _ in range(200))))
    if damage == "cut":
        del packed[len(packed) // 2 :]
    else:
        packed[len(packed) // 2] ^= 255
    path = tmp_path / "releases.jsonl.gz"
    path.write_bytes(packed)
    report = in_parts(path)
    assert report == alone(path)
    assert '"BN016"' in report[0][1]


@pytest.mark.parametrize("limit", ["_MOST_LINES", "_MOST_FINDINGS"])
def test_a_part_is_bounded_and_its_rest_follows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(tasks, limit, 2)
    path = write(tmp_path / "releases.jsonl", [b"x", b"[]", faulty(1), b"", b"{}", b"x"])
    first = check_range(
        Task(Range(str(path)), str(path), None, Validation().codes, "fast", "a run", own_version())
    )
    assert (len(first.lines), first.rest) == (2, Range(str(path), len(b"x\n[]\n")))
    assert in_parts(path) == alone(path)


def test_a_file_with_its_own_registries_is_judged_by_them_in_a_worker(tmp_path: Path, size: int) -> None:
    shutil.copytree(data_dir() / "registries", tmp_path / "registries")
    (tmp_path / "withdrawn.csv").write_text(
        f"id,date,reason\n{value()['id']},2023-01-01,example\n", encoding="utf-8"
    )
    unknown = value() | {"id": "cn-610302-various-2022-11-07-02"}
    unknown["formulations"][0]["key"] = "unheard-of"
    path = write(tmp_path / "releases.jsonl", [DOUBLE, json.dumps(unknown).encode()])
    report = in_parts(path)
    assert report == alone(path)
    assert {"BN302", "BN253"} <= {item["code"] for item in json.loads(report[0][1]) if item["severity"] == "error"}


def test_an_address_is_cut_like_a_file(tmp_path: Path, size: int) -> None:
    path = write(tmp_path / "releases.jsonl", FILES["faults-at-all-borders"])
    address = path.as_uri()
    plain, addressed = in_parts(path), in_parts(address)  # type: ignore[arg-type]
    named = [[text.replace(address, str(path)) for text in texts] for texts in (addressed[0], plain[0])]
    assert named[0] == named[1]  # SARIF has the address for either
    assert addressed == alone(address)  # type: ignore[arg-type]


def test_a_pipe_is_read_by_the_process_that_was_given_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"x\n" * 5,))
    writer.start()
    texts, files, records = in_parts(pipe)
    writer.join()
    assert (files, records, texts[1].count("BN008")) == (1, 5, 5 * 1)


def test_a_pipe_is_no_file_that_was_changed(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"x\n" * 5,))
    writer.start()
    assert validate(pipe).records == 5
    writer.join()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.binary(max_size=12), max_size=12), st.integers(1, 20), st.booleans())
def test_every_line_is_in_one_range(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], step: int, ended: bool
) -> None:
    data = b"\n".join(lines) + (b"\n" if ended else b"")
    whole = [line.raw for line in lines_of(io.BytesIO(data), Range("x"))]
    starts = range(0, max(len(data), 1), step)
    found = [
        line.raw
        for start in starts
        for line in lines_of(
            io.BytesIO(data), Range("x", start, start + step if start + step < starts.stop else None)
        )
    ]
    assert found == whole


def test_ranges_cover_a_file_without_gap_or_overlap(tmp_path: Path, size: int) -> None:
    path = write(tmp_path / "releases.jsonl", [b"x" * 99] * 50)
    made = list(cut(str(path), 2))
    assert (made[0].start, made[-1].end) == (0, None)
    assert [one.end for one in made[:-1]] == [one.start for one in made[1:]]


def test_a_file_is_cut_into_four_ranges_a_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fewer would leave workers idle at the end; more are not worth sending."""
    path = write(tmp_path / "releases.jsonl", [b"x" * 99] * 80)  # 8,000 bytes
    monkeypatch.setattr(ranges, "SMALLEST", 100)
    monkeypatch.setattr(ranges, "LARGEST", 2_000)
    for workers, step in [
        (2, 1_000),
        (1, 2_000),
        (100, 100),
    ]:  # the second is held to LARGEST, the third to SMALLEST
        ends = [*range(step, 8_000, step), None]
        assert list(cut(str(path), workers)) == [
            Range(str(path), start, end) for start, end in zip(range(0, 8_000, step), ends, strict=True)
        ]


def test_the_size_of_an_address_is_known_where_it_can_be(tmp_path: Path, size: int) -> None:
    path = write(tmp_path / "releases.jsonl", [b"x" * 99] * 50)
    here, addressed = cut(str(path), 2), cut(path.as_uri(), 2)
    assert [(one.start, one.end) for one in addressed] == [(one.start, one.end) for one in here]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe{\0}\0\n\0"], ids=["empty", "utf16"])
def test_what_has_one_line_at_most_is_one_range(tmp_path: Path, size: int, content: bytes) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes(content * 200)
    assert list(cut(str(path), 2)) == [Range(str(path))]


def test_an_address_that_can_only_be_read_on_is_not_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stream(io.BytesIO):
        size = 10_000_000

        def seekable(self) -> bool:
            return False

    for source in (Stream, io.BytesIO):  # the second says nothing of its size
        monkeypatch.setattr(ranges, "open_url", lambda address, source=source: source(b"x\n"))
        assert list(cut("https://archive.example.org/releases.jsonl", 2)) == []


def test_the_rest_of_a_packed_file_follows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "_MOST_LINES", 2)
    path = tmp_path / "releases.jsonl.gz"
    path.write_bytes(gzip.compress(b"\n".join([b"x", b"[]", faulty(1), b"", b"{}", b"x", b"1"]) + b"\n"))
    report = in_parts(path)
    assert report == alone(path)
    assert report[2] == 7


def task_for(path: Path, **given: Any) -> Task:
    made = Task(Range(str(path)), str(path), None, Validation().codes, "fast", "a run", own_version())
    return replace(made, **given)


def test_progress_is_the_bytes_of_the_file_whoever_reads_them(tmp_path: Path, size: int) -> None:
    path = write(tmp_path / "releases.jsonl", FILES["faults-at-all-borders"])
    for parted in (False, True):
        told: list[int] = []
        run, here = Validation(progress=told.append), Here()
        parts = in_order(tasks.tasks(run, [str(path)], here.count, "a run"), here)
        assert list(run.check_ranges(parts) if parted else run.check_file(path))
        assert sum(told) == path.stat().st_size


def test_unknown_keys_in_anothers_data_are_warnings_of_a_worker_too(tmp_path: Path) -> None:
    made = value()
    made["formulations"][0]["key"] = "unheard-of"
    path = write(tmp_path / "releases.jsonl", [json.dumps(made).encode()])
    (line,) = check_range(task_for(path)).lines
    assert [(item.code, item.severity.value) for item in line.findings] == [("BN253", "warning")]


def test_a_worker_reads_by_the_engine_that_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(path: FastPath, lines: object) -> None:
        raise AssertionError("the fast path is asked")

    monkeypatch.setattr(FastPath, "read", read)
    path = write(tmp_path / "releases.jsonl", [faulty(1)])
    (line,) = check_range(task_for(path, engine="pydantic")).lines
    assert [item.code for item in line.findings] == ["BN241"]
    with pytest.raises(AssertionError, match="the fast path is asked"):
        check_range(task_for(path))


def test_a_worker_reads_the_registries_anew_in_each_run(tmp_path: Path) -> None:
    """One of a cluster stays between the runs, and somebody adds a row in the meantime."""
    shutil.copytree(data_dir() / "registries", tmp_path / "registries")
    shutil.copy(data_dir() / "withdrawn.csv", tmp_path)
    made = value()
    made["formulations"][0]["key"] = "gao-zhiliang-xin"
    path = write(tmp_path / "releases.jsonl", [json.dumps(made).encode()])

    def found(run: str) -> list[str]:
        (line,) = check_range(task_for(path, root=str(tmp_path), run=run)).lines
        return [item.code for item in line.findings]

    assert found("the first") == ["BN253"]
    rows = tmp_path / "registries" / "formulations.csv"
    text = rows.read_text(encoding="utf-8")
    (row,) = [line for line in text.splitlines() if line.startswith("gao-zhiliang-fazhan,")]
    rows.write_text(text.replace(row, f"{row}\n{row.replace('-fazhan,', '-xin,', 1)}"), encoding="utf-8")
    assert found("the second") == []


def test_files_behind_one_that_is_read_here_are_checked_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranges, "_LARGEST_PACKED", 0)
    packed = tmp_path / "releases-1.jsonl.gz"
    packed.write_bytes(gzip.compress(b"x\n"))
    after = write(tmp_path / "releases-2.jsonl", FILES["faults-at-all-borders"])
    report = in_parts(packed, after)
    assert report == alone(packed, after)
    assert report[1:] == (2, 1 + len(FILES["faults-at-all-borders"]))


def test_only_a_packed_file_may_be_too_large_for_a_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = tmp_path / "releases.jsonl.gz"
    packed.write_bytes(gzip.compress(b"x\n"))
    plain = write(tmp_path / "releases.jsonl", [b"x"])
    for most, here in ((packed.stat().st_size, [Range(str(packed))]), (packed.stat().st_size - 1, [])):
        monkeypatch.setattr(ranges, "_LARGEST_PACKED", most)
        assert list(cut(str(packed), 2)) == here
    monkeypatch.setattr(ranges, "_LARGEST_PACKED", 0)
    assert list(cut(str(plain), 2)) == [Range(str(plain))]


@pytest.mark.parametrize("name", ["releases.jsonl", "releases.jsonl.gz"])
def test_of_a_file_that_became_shorter_nothing_is_left(name: str) -> None:
    assert list(lines_of(io.BytesIO(b"x\n"), Range(name, 10))) == []


def test_no_line_is_held_as_a_whole_to_find_its_end() -> None:
    class Source(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            assert 0 < size <= LINE_LIMIT + 1
            return super().readline(size)

    assert list(lines_of(Source(b"x" * 100 + b"\n"), Range("releases.jsonl", 10))) == []


def test_a_worker_takes_no_registries_from_its_own_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("registries", "elsewhere"):
        (tmp_path / name).mkdir()
    (tmp_path / "registries" / "formulations.csv").write_text("no registry\n", encoding="utf-8")
    path = write(tmp_path / "elsewhere" / "releases.jsonl", [numbered(1)])
    monkeypatch.chdir(tmp_path)
    (line,) = check_range(task_for(path)).lines
    assert line.findings == []


def test_a_task_says_all_that_a_worker_needs_wherever_it_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker may have another working folder, and serve several runs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own" / "registries").mkdir(parents=True)
    address = write(tmp_path / "releases.jsonl", [b"x"]).as_uri()
    owned = write(tmp_path / "own" / "releases.jsonl", [b"x"])
    run = Validation(frozenset({"BN008"}), engine="pydantic")
    made = [
        one
        for one in tasks.tasks(run, ["releases.jsonl", "own/releases.jsonl", address], 1, "a run")
        if isinstance(one, Task)
    ]
    told = {(one.codes, one.engine, one.run, one.version) for one in made}
    assert told == {(frozenset({"BN008"}), "pydantic", "a run", own_version())}
    assert [(one.range.path, one.source, one.root) for one in made] == [
        ("releases.jsonl", str(tmp_path / "releases.jsonl"), None),
        ("own/releases.jsonl", str(owned), str(tmp_path / "own")),
        (address, address, None),
    ]
