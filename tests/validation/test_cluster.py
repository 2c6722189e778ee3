"""What is told of a cluster: each way in which it may fail, and what its workers are asked for; no cluster is started."""

import contextlib
import logging
import os
from collections.abc import Callable
from concurrent.futures import CancelledError
from importlib.metadata import PackageNotFoundError
from typing import Any

import pytest
from distributed import KilledWorker

from baoji_notices.errors import UnreadableFileError, WorkerError
from baoji_notices.validation import Validation, cluster
from baoji_notices.validation.cluster import DaskWorkers, dask_workers
from baoji_notices.validation.ranges import Range
from baoji_notices.validation.tasks import Task, check_range, own_version

ADDRESS = "tcp://192.0.2.1:8786"
TASK = Task(
    Range("releases.jsonl", 20_000), "releases.jsonl", None, Validation().codes, "fast", "a run", own_version()
)
PLACE = "releases.jsonl, range from byte 20000"


class Client:
    """Stands in for the client of a cluster, and answers as it was told to."""

    def __init__(self, answer: Callable[[], Any] = dict, **threads: int) -> None:
        self.answer, self.threads = answer, threads
        self.asked: list[tuple[Any, ...]] = []

    def __call__(self, address: str, *, timeout: float) -> "Client":
        """Reach a scheduler."""
        self.asked.append((address, timeout))
        return self

    def __enter__(self) -> "Client":
        """Open it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.asked.append(("closed",))

    def wait_for_workers(self, count: int, timeout: float) -> None:
        """Wait for workers."""
        self.asked.append((count, timeout))

    def run(self, _: object, package: str) -> Any:
        """Run something on all workers."""
        assert package == "baoji-notices"
        return self.answer()

    def nthreads(self) -> dict[str, int]:
        """Return the workers with their threads."""
        return self.threads

    def submit(self, function: object, task: Task, *, pure: bool) -> "Client":
        """Give a task; a pure one would be taken for another of the same arguments."""
        assert (function, task, pure) == (check_range, TASK, False)
        return self

    def result(self) -> Any:
        """Return what a worker found."""
        return self.answer()


def raising(error: BaseException) -> Callable[[], Any]:
    def answer() -> Any:
        raise error

    return answer


def reached(client: Client, monkeypatch: pytest.MonkeyPatch) -> DaskWorkers:
    monkeypatch.setattr("distributed.Client", client)
    with dask_workers(ADDRESS, None) as workers:
        return workers


def test_workers_of_this_version_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client(lambda: dict.fromkeys("ab", own_version()), a=2, b=1)
    loggers = [logging.getLogger(name) for name in ("distributed", "distributed.client")]
    for logger in loggers:
        logger.setLevel(logging.WARNING)
    workers = reached(client, monkeypatch)
    assert (workers.count, workers.ahead) == (3, 12)
    patience = cluster._PATIENCE
    assert client.asked == [(ADDRESS, patience), (1, patience), ("closed",)]
    assert not any(logger.isEnabledFor(logging.ERROR) for logger in loggers)  # what goes wrong is told by us alone


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (
            lambda: {"a": "0.0.2", "b": "0.0.1", "c": own_version()},
            f"the workers have baoji_notices 0.0.1, 0.0.2, {own_version()}, not {own_version()}. "
            "Install one version everywhere.",
        ),
        (
            raising(PackageNotFoundError("baoji-notices")),
            "a worker lacks baoji_notices. Install it where the workers run.",
        ),
        (
            raising(OSError("refused")),
            "no Dask scheduler with a worker answers (refused). "
            "Check the address, and that scheduler and workers run.",
        ),
        (
            raising(MemoryError()),
            "no Dask scheduler with a worker answers (MemoryError). "
            "Check the address, and that scheduler and workers run.",
        ),
    ],
    ids=["versions", "lacking", "refused", "no-scheduler"],
)
def test_workers_that_cannot_be_asked_are_told(
    monkeypatch: pytest.MonkeyPatch, answer: Callable[[], Any], told: str
) -> None:
    with pytest.raises(WorkerError) as raised:
        reached(Client(answer), monkeypatch)
    assert str(raised.value) == f"{ADDRESS}: {told}"


class Cluster(contextlib.AbstractContextManager["Cluster"]):
    """Stands in for a cluster that is started here, and notes how."""

    scheduler_address = "tcp://127.0.0.1:5"

    def __init__(self) -> None:
        self.made: dict[str, Any] = {}
        self.closed = False

    def __call__(self, **given: Any) -> "Cluster":
        """Start it."""
        self.made = given
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.closed = True


def test_a_cluster_here_has_a_process_with_one_thread_a_job(monkeypatch: pytest.MonkeyPatch) -> None:
    client, here = Client(lambda: {"a": own_version()}), Cluster()
    monkeypatch.setattr("distributed.Client", client)
    monkeypatch.setattr("distributed.LocalCluster", here)
    for jobs, workers in ((3, 3), (None, os.cpu_count() or 1)):
        with dask_workers("local", jobs):
            assert client.asked[0][0] == here.scheduler_address
            assert not here.closed
        assert here.closed
        assert (here.made["n_workers"], here.made["threads_per_worker"], here.made["processes"]) == (
            workers,
            1,
            True,
        )
        assert here.made["dashboard_address"] is None  # no port is opened that nobody asked for
        assert here.made["silence_logs"].upper() == "CRITICAL"  # a worker that is lost is no news
        here.closed = False
        client.asked.clear()


LOADED = (
    f"{PLACE}: scheduler or workers cannot load this package. Install the version of baoji_notices, dask and "
    "distributed that is here where they run ({})."
)


@pytest.mark.parametrize(
    ("error", "kind", "told"),
    [
        (
            UnreadableFileError("releases.jsonl: no such file."),
            UnreadableFileError,
            "releases.jsonl: no such file. A worker says so: it must be able to read the file, and registries beside "
            "it, under the path that they have here.",
        ),
        (
            KilledWorker("a task", None, 3),  # type: ignore[arg-type]
            WorkerError,
            f"{PLACE}: several workers ended while they checked it. Is their memory short? Give them more.",
        ),
        (CancelledError(), WorkerError, f"{PLACE}: the Dask scheduler is gone. Start it, and run again."),
        (ImportError("No module named x\nand more"), WorkerError, LOADED.format("No module named x")),
        (
            RuntimeError("Error during deserialization of it"),
            WorkerError,
            LOADED.format("Error during deserialization of it"),
        ),
        (RuntimeError("a fault of ours"), RuntimeError, "a fault of ours"),
    ],
    ids=lambda item: type(item).__name__ if isinstance(item, BaseException) else "",
)
def test_what_ends_a_range_is_told_with_its_place(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, kind: type[Exception], told: str
) -> None:
    monkeypatch.setattr("distributed.wait", lambda future, timeout: None)
    workers = DaskWorkers(Client(raising(error)))
    workers.submit(TASK)
    with pytest.raises(kind) as raised:
        workers.result(TASK)
    assert (type(raised.value), str(raised.value)) == (kind, told)


def test_a_long_range_is_waited_for_while_there_are_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client(lambda: "what was found", a=1)
    waited: list[float] = []

    def wait(future: object, timeout: float) -> None:
        assert future is client
        waited.append(timeout)
        if len(waited) == 3:
            client.threads.clear()
        if len(waited) != 2:
            raise TimeoutError

    monkeypatch.setattr("distributed.wait", wait)
    workers = DaskWorkers(client)
    workers.submit(TASK)
    assert workers.result(TASK) == "what was found"
    workers.submit(TASK)
    with pytest.raises(WorkerError) as raised:
        workers.result(TASK)
    assert str(raised.value) == (
        "the Dask cluster had no worker for 300 seconds. Start some, or see in their logs why they end."
    )
    assert waited == [300] * 3


def test_workers_that_join_later_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch system starts them one by one, and each should have something to do."""
    monkeypatch.setattr("distributed.wait", lambda future, timeout: None)
    client = Client()
    workers = DaskWorkers(client)
    assert (workers.count, workers.ahead) == (1, 4)
    client.threads["a"] = client.threads["b"] = 2
    for every, count in ((3_600, 1), (-1, 4)):
        monkeypatch.setattr(cluster, "_COUNT_EVERY", every)
        workers.submit(TASK)
        workers.result(TASK)
        assert (workers.count, workers.ahead) == (count, 4 * count)
