"""Ranges checked by the workers of a Dask cluster, or of one that is started on this machine."""

import logging
import os
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from baoji_notices.errors import MissingExtraError, UnreadableFileError, WorkerError
from baoji_notices.validation.engine import CheckedRange
from baoji_notices.validation.processes import interrupts_held_back
from baoji_notices.validation.tasks import Task, check_range, own_version

_LOCAL = "local"
_PATIENCE = 12  # seconds to reach the scheduler, and as many for a first worker: together less than 30
_COUNT_EVERY = 5  # seconds; a batch system starts workers one by one
_LONGEST_WITHOUT_WORKERS = 300  # seconds; a batch system may need minutes to replace one


@contextmanager
def dask_workers(address: str, jobs: int | None) -> Iterator["DaskWorkers"]:
    """Give the workers of a cluster; those of a local one are gone at the end.

    Args:
        address: of the scheduler, such as tcp://host:8786; "local" starts one here.
        jobs: workers of a local cluster; None is one for every core.

    Raises:
        MissingExtraError: if Dask is not installed.
        WorkerError: if the scheduler, or none of its workers, answers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise MissingExtraError("cluster", "distributed") from None
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what goes wrong is told in one sentence below
    with ExitStack() as open_ones:
        try:
            if address == _LOCAL:
                with interrupts_held_back():
                    address = open_ones.enter_context(_local(jobs or os.cpu_count() or 1)).scheduler_address
            client = open_ones.enter_context(Client(address, timeout=_PATIENCE))
            client.wait_for_workers(1, timeout=_PATIENCE)
            versions = set(client.run(version, "baoji-notices").values())
        except PackageNotFoundError:
            raise WorkerError(
                f"{address}: a worker lacks baoji_notices. Install it where the workers run."
            ) from None
        except (OSError, ValueError, MemoryError) as error:  # of what is no scheduler, Dask reads a length amiss
            raise WorkerError(
                f"{address}: no Dask scheduler with a worker answers ({str(error) or type(error).__name__}). "
                "Check the address, and that scheduler and workers run."
            ) from None
        if versions != {own_version()}:
            raise WorkerError(
                f"{address}: the workers have baoji_notices {', '.join(sorted(versions))}, not {own_version()}. "
                "Install one version everywhere."
            )
        yield DaskWorkers(client)


def _local(workers: int) -> Any:
    from distributed import LocalCluster

    return LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        dashboard_address=None,
        silence_logs="CRITICAL",  # that a worker was lost is no news to the user: its range is redone
    )


class DaskWorkers:
    """The workers of a Dask cluster, and the ranges that they were given."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._futures: dict[Task, Any] = {}
        self._count_workers()

    def _count_workers(self) -> None:
        self.count = max(1, sum(self._client.nthreads().values()))
        self.ahead = 4 * self.count
        self._counted_at = time.monotonic()

    def submit(self, task: Task) -> None:
        """Have a range checked; Dask has it checked again if its worker is lost."""
        self._futures[task] = self._client.submit(check_range, task, pure=False)

    def result(self, task: Task) -> CheckedRange:
        """Wait for what was found in a range.

        Raises:
            UnreadableFileError: if the worker cannot read the file.
            WorkerError: if the range ended every worker that took it, or the cluster is gone.
        """
        from distributed import KilledWorker

        place = f"{task.range.path}, range from byte {task.range.start}"
        future = self._futures.pop(task)
        if time.monotonic() - self._counted_at > _COUNT_EVERY:
            self._count_workers()
        try:
            self._wait(future)
            return future.result()  # type: ignore[no-any-return]
        except UnreadableFileError as error:
            raise UnreadableFileError(
                f"{error} A worker says so: it must be able to read the file, and registries beside it, under "
                "the path that they have here."
            ) from None
        except KilledWorker:
            raise WorkerError(
                f"{place}: several workers ended while they checked it. Is their memory short? Give them more."
            ) from None
        except CancelledError:
            raise WorkerError(f"{place}: the Dask scheduler is gone. Start it, and run again.") from None
        except (ImportError, RuntimeError) as error:
            if isinstance(error, RuntimeError) and "deserialization" not in str(error):
                raise
            raise WorkerError(
                f"{place}: scheduler or workers cannot load this package. Install the version of baoji_notices, "
                f"dask and distributed that is here where they run ({str(error).splitlines()[0]})."
            ) from None

    def _wait(self, future: Any) -> None:
        from distributed import wait

        while True:
            try:
                wait(future, timeout=_LONGEST_WITHOUT_WORKERS)
                return
            except TimeoutError:  # a long range, or nobody to check it
                if not self._client.nthreads():
                    raise WorkerError(
                        f"the Dask cluster had no worker for {_LONGEST_WITHOUT_WORKERS} seconds. Start some, or "
                        "see in their logs why they end."
                    ) from None
