"""Several processes and a cluster: the report of one process, also when a worker is killed in the middle."""

import json
import multiprocessing
import os
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from multiprocessing import connection
from pathlib import Path
from typing import Any

import pytest
from invented import value

from baoji_notices import validate
from baoji_notices.cli.main import main
from baoji_notices.errors import MissingExtraError, UnreadableFileError, WorkerError
from baoji_notices.model.identity import page_id
from baoji_notices.validation import Validation, ranges
from baoji_notices.validation.engine import CheckedRange
from baoji_notices.validation.processes import Processes, _work, interrupts_held_back, processes
from baoji_notices.validation.tasks import Task, check_range, tasks
from baoji_notices.validation.workers import check_files, workers_for

HANGING = 300  # seconds, after which something waits for ever; on a busy machine the work itself may take a minute


def lines(count: int) -> Iterator[bytes]:
    """Yield records of which every seventh has a fault and every eleventh is there twice."""
    made = value()
    for number in range(count):
        made["id"] = f"cn-610302-various-2022-11-07-{number - number % 11 // 10:02d}"
        url = f"https://archive.example.org/news/{number}.html"
        made["publication"]["pages"][0] |= {"url": url, "page_id": page_id(url)}
        made["meeting"]["conveners"][0]["as_printed"] = f"区档案局{number}处"
        made["revision"]["reason"] = "none" if number % 7 == 0 else None
        yield json.dumps(made, ensure_ascii=False).encode() + b"\n"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Two files that are cut into many ranges."""
    monkeypatch.setattr(ranges, "SMALLEST", 20_000)
    monkeypatch.setattr(ranges, "LARGEST", 20_000)
    made = list(lines(300))
    paths = [tmp_path / f"releases-{number}.jsonl" for number in (1, 2)]
    paths[0].write_bytes(b"".join(made[:200]) + b"{\n")
    paths[1].write_bytes(b"x\n" + b"".join(made[190:]))
    return [str(path) for path in paths]


def found_by(workers: Any, files: list[str]) -> list[Any]:
    return list(check_files(Validation(), files, workers))


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("sharing", [["--jobs", "2"], ["--jobs", "3"]], ids=" ".join)
def test_the_report_is_that_of_one_process(
    files: list[str], capsys: pytest.CaptureFixture[str], form: str, sharing: list[str]
) -> None:
    arguments = ["validate", *files, "--format", form, "--max-per-rule", "0"]
    alone = main(arguments), capsys.readouterr()
    assert (main([*arguments, *sharing]), capsys.readouterr()) == alone
    assert alone[0] == 1


def test_more_processes_than_lines_and_none_at_all_are_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    for content in (b"", b"x\n"):
        path.write_bytes(content)
        assert validate(path, jobs=4) == validate(path)


def test_validate_gives_the_lines_of_a_file_to_its_jobs(files: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    given = set()
    submit = Processes.submit

    def noted(workers: Processes, task: Task) -> None:
        given.add((workers.count, task.range.path))
        submit(workers, task)

    monkeypatch.setattr(Processes, "submit", noted)
    assert validate(files[0], jobs=2) == validate(files[0])
    assert given == {(2, files[0])}


def test_as_many_processes_as_jobs_check_all_ranges(files: list[str]) -> None:
    with processes(2) as workers:
        assert found_by(workers, files)  # of more than a dozen ranges
        assert 1 <= len(multiprocessing.active_children()) <= 2
    with workers_for(3, None) as three:
        assert three
        assert three.count == 3


class Killing(Processes):
    """Processes of which one is killed while the third range is waited for."""

    waits = 0

    def result(self, task: Task) -> CheckedRange:
        """Kill, then wait."""
        self.waits += 1
        if self.waits == 3:
            victim = multiprocessing.active_children()[-1]
            os.kill(victim.pid or 0, signal.SIGKILL)
            victim.join()
        return super().result(task)


def test_a_process_that_is_killed_loses_and_doubles_nothing(files: list[str]) -> None:
    workers = Killing(2)
    try:
        assert found_by(workers, files) == found_by(None, files)
    finally:
        workers.stop()
    assert not multiprocessing.active_children()


def breaks_off_once(task: Task) -> CheckedRange:
    """Check a range; the process that takes the second one first ends in the middle of its answer."""
    mark = Path(f"{task.source}.mark")
    if task.range.start == 20_000 and not mark.exists():
        mark.touch()

        def half(pipe: connection.Connection, _: object) -> None:
            os.write(pipe.fileno(), struct.pack("!i", 1_000_000) + b"a beginning")
            os._exit(9)

        connection.Connection._send_bytes = half  # type: ignore[attr-defined]
    return check_range(task)


def test_a_process_that_is_killed_in_the_middle_of_its_answer_holds_nothing_up(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baoji_notices.validation.processes.check_range", breaks_off_once)
    with processes(2) as workers:
        assert found_by(workers, files) == found_by(None, files)
    assert all(Path(f"{path}.mark").exists() for path in files)
    assert not multiprocessing.active_children()


def ends_its_process(task: Task) -> CheckedRange:
    """Check a range, unless it is the second; that ends its process, as one without memory would."""
    if task.range.start == 20_000:
        os._exit(9)
    return check_range(task)


def test_a_range_that_ends_every_process_is_an_error_after_what_stands_before_it(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baoji_notices.validation.processes.check_range", ends_its_process)
    found: list[Any] = []
    with (
        pytest.raises(WorkerError) as told,
        processes(2) as workers,
    ):
        found.extend(check_files(Validation(), files, workers))
    assert str(told.value) == (
        f"{files[0]}: the worker processes ended 3 times in the range that begins at byte 20000. Is memory short? Run "
        "with fewer jobs; and a script that calls validate with jobs must do so under "
        'if __name__ == "__main__".'
    )
    first = [item for item in found_by(None, files) if item.path == files[0]]
    assert found
    assert found == first[: len(found)]
    assert not multiprocessing.active_children()


def marks_and_waits(task: Task) -> CheckedRange:
    """Check a range after some seconds, and leave a mark when they begin."""
    Path(f"{task.source}.mark").touch()
    time.sleep(5)
    return check_range(task)


def test_no_process_is_started_in_place_of_one_that_was_stopped(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baoji_notices.validation.processes.check_range", marks_and_waits)
    workers = Processes(1)
    task = next(tasks(Validation(), files, workers.count, "a run"))
    assert isinstance(task, Task)
    workers.submit(task)
    given_up = time.monotonic() + HANGING
    while not Path(f"{files[0]}.mark").exists() and time.monotonic() < given_up:
        time.sleep(0.05)
    workers.stop()
    assert not multiprocessing.active_children()
    with pytest.raises(WorkerError):
        workers.result(task)


def never_comes_to_an_end(task: Task) -> CheckedRange:
    """Leave a mark with the number of this process, and wait."""
    Path(f"{task.source}.mark").write_text(str(os.getpid()))
    time.sleep(HANGING)
    return check_range(task)


def has_a_range_checked_for_ever(task: Task) -> None:
    """Wait for a process that does not answer."""
    with pytest.MonkeyPatch.context() as patched, processes(1) as workers:
        patched.setattr("baoji_notices.validation.processes.check_range", never_comes_to_an_end)
        workers.submit(task)
        workers.result(task)


def test_a_process_ends_with_the_one_that_started_it_whatever_it_is_at(files: list[str]) -> None:
    task = next(tasks(Validation(), files, 1, "a run"))
    assert isinstance(task, Task)
    parent = multiprocessing.get_context("spawn").Process(target=has_a_range_checked_for_ever, args=(task,))
    parent.start()
    mark = Path(f"{files[0]}.mark")
    given_up = time.monotonic() + HANGING
    while not (mark.exists() and mark.read_text()) and time.monotonic() < given_up:
        time.sleep(0.05)
    parent.kill()
    parent.join()
    assert is_gone(int(mark.read_text()), HANGING / 3, os.kill)  # before it would have ended by itself


def test_a_process_whose_other_end_is_gone_ends_without_a_word(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signal, "signal", lambda *_: None)  # for it runs in this process here
    task = next(tasks(Validation(), files, 1, "a run"))
    ours, theirs = multiprocessing.Pipe()
    ours.send(task)

    def check(task: Task) -> CheckedRange:
        ours.close()  # so that the answer cannot be sent
        return check_range(task)

    _work(theirs, check)
    ours, theirs = multiprocessing.Pipe()
    ours.close()  # so that no task comes
    _work(theirs, check)


def test_what_is_started_while_interrupts_are_held_back_never_sees_one() -> None:
    """A process inherits what its parent held back when it was started; for the parent itself it ends then."""

    def held() -> bool:
        return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, set())

    assert not held()
    with interrupts_held_back():
        assert held()
    assert not held()


def test_control_c_reports_what_was_found_so_far_and_ends_with_130(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes(b"".join(lines(1500)) * 20)
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "baoji_notices", "validate", path, "--jobs", "2", "--max-per-rule", "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout
    first = process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all processes at once
    out, err = process.communicate(timeout=HANGING)
    assert (process.returncode, err) == (130, b"baoji-notices: interrupted.\n")
    assert b" BN241 " in first
    assert out.splitlines()[-1].startswith(b"1 file, ")
    assert is_gone(process.pid)


def is_gone(number: int, within: float = HANGING, kill: Callable[[int, int], None] = os.killpg) -> bool:
    """Tell whether no process of a group is left, once those that are ending have come to their end."""
    given_up = time.monotonic() + within
    while time.monotonic() < given_up:
        try:
            kill(number, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_a_cluster_reports_the_same_also_when_a_worker_is_killed(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baoji_notices.validation.cluster._PATIENCE", HANGING)  # it is not what is tested
    with workers_for(2, "local") as workers:
        found = []
        for item in check_files(Validation(), files, workers):
            if len(found) == 5:
                (*_, victim) = sorted(multiprocessing.active_children(), key=lambda child: child.pid or 0)
                os.kill(victim.pid or 0, signal.SIGKILL)
            found.append(item)
    assert found == found_by(None, files)


def test_a_scheduler_that_does_not_answer_is_exit_2(
    files: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baoji_notices.validation.cluster._PATIENCE", 0.5)
    assert main(["validate", *files, "--cluster", "tcp://127.0.0.1:9"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("baoji-notices: tcp://127.0.0.1:9: no Dask scheduler with a worker answers")
    assert captured.err.count("\n") == 1  # Dask logs nothing beside it


def test_without_dask_the_way_to_get_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(
            MissingExtraError, match=r"^not installed: distributed\. Run: pip install 'baoji-notices\[cluster\]'"
        ),
        workers_for(None, "tcp://127.0.0.1:9"),
    ):
        pass


def test_a_worker_with_another_version_or_without_the_registries_says_so(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    path.write_bytes(b"x\n")
    task = Task(ranges.Range(str(path)), str(path), None, frozenset(), "fast", "a run", "0.0.1")
    with pytest.raises(
        WorkerError, match=r"^a worker has .*, not 0\.0\.1\. Install one version on all of them\.$"
    ):
        check_range(task)
    task = Task(ranges.Range(str(path)), str(path), str(tmp_path), frozenset(), "fast", "a run", "0.1.0")
    with pytest.raises(UnreadableFileError) as told:
        check_range(task)
    assert str(told.value) == (
        f"{tmp_path}/registries: a worker finds no such folder. Files and the registries beside them must be readable "
        "under one path on every worker."
    )
