"""Ranges checked by processes of this machine, which are started afresh when one is killed."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.context import SpawnContext, SpawnProcess
from multiprocessing.process import BaseProcess
from typing import Any

from baoji_notices.errors import WorkerError
from baoji_notices.validation.engine import CheckedRange
from baoji_notices.validation.tasks import Task, check_range

_ATTEMPTS = 3


@contextmanager
def processes(jobs: int) -> Iterator["Processes"]:
    """Give worker processes that are gone at the end, whatever they do then."""
    workers = Processes(jobs)
    try:
        yield workers
    finally:
        workers.stop()


class Processes:
    """Worker processes, and the ranges that they were given."""

    def __init__(self, jobs: int) -> None:
        self.count = jobs
        self.ahead = 3 * jobs
        self._futures: dict[Task, Future[CheckedRange]] = {}
        self._pool: ProcessPoolExecutor | None = None
        self._context = _Context()

    def submit(self, task: Task) -> None:
        """Have a range checked by the next process that is free."""
        try:
            self._futures[task] = self._give(task)
        except BrokenExecutor as error:  # a process was killed since
            self._futures[task] = Future()
            self._futures[task].set_exception(error)

    def result(self, task: Task) -> CheckedRange:
        """Wait for what was found in a range; if a process was killed, have it checked again by new ones.

        Raises:
            WorkerError: if the range ends every process that takes it.
        """
        for attempt in range(_ATTEMPTS):
            try:
                part = self._futures[task].result()
            except BrokenExecutor:  # all ranges that were given out are lost with the process
                self.stop()
                self._futures[task] = self._give(task)  # alone, so that it is known whose fault the next loss is
                continue
            del self._futures[task]
            if attempt:
                for other, future in list(self._futures.items()):
                    if future.done() and isinstance(future.exception(), BrokenExecutor):
                        self.submit(other)
            return part
        raise WorkerError(
            f"{task.range.path}: the worker processes ended {_ATTEMPTS} times in the range that begins at byte "
            f"{task.range.start}. Is memory short? Run with fewer jobs; and a script that calls validate with "
            'jobs must do so under if __name__ == "__main__".'
        )

    def stop(self) -> None:
        """End the processes at once; what they were at is of no use any more."""
        for process in self._context.started:  # all: one killed while it takes a task leaves the others waiting
            if process.is_alive():
                process.kill()
        self._context.started.clear()
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _give(self, task: Task) -> Future[CheckedRange]:
        if not self._pool:
            self._pool = ProcessPoolExecutor(self.count, self._context, initializer=_begin_worker)
        with interrupts_held_back():  # a process may be started here
            return self._pool.submit(check_range, task)


class _Context(SpawnContext):
    """Starts processes, which is safe where forking a process with threads is not, and notes which."""

    def __init__(self) -> None:
        super().__init__()
        self.started: list[BaseProcess] = []

    def Process(self, *args: Any, **named: Any) -> BaseProcess:  # type: ignore[override]
        """Make a process."""
        process = SpawnProcess(*args, **named)
        self.started.append(process)
        return process


@contextmanager
def interrupts_held_back() -> Iterator[None]:
    """Let processes that are started here never see Control-C: it is for the one that started them."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # which would let them through again when it starts
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def _begin_worker() -> None:
    """End this worker when the process that started it is gone, which would else leave it waiting for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
