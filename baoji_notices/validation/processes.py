"""Ranges checked by processes of this machine; one that is killed is replaced, and its range is checked again."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from baoji_notices.errors import WorkerError
from baoji_notices.validation.engine import CheckedRange
from baoji_notices.validation.tasks import Task, check_range

_ATTEMPTS = 3
_SPAWN = multiprocessing.get_context("spawn")  # to fork a process with threads is not safe


@contextmanager
def processes(jobs: int) -> Iterator["Processes"]:
    """Give worker processes that are gone at the end, whatever they do then."""
    workers = Processes(jobs)
    try:
        yield workers
    finally:
        workers.stop()


class Processes:
    """Worker processes, and the ranges that they were given.

    Each process has a thread here and a pipe of its own, so that one that is killed while it reads or writes a
    message ends that pipe and holds up no other; the executors of the standard library share theirs.
    """

    def __init__(self, jobs: int) -> None:
        self.count = jobs
        self.ahead = 3 * jobs
        self._futures: dict[Task, Future[CheckedRange]] = {}
        self._threads = ThreadPoolExecutor(jobs)
        self._own = threading.local()  # the worker of a thread
        self._started: list[_Worker] = []
        self._lock = threading.Lock()
        self._stopped = False

    def submit(self, task: Task) -> None:
        """Have a range checked by the next process that is free."""
        self._futures[task] = self._threads.submit(self._check, task)

    def result(self, task: Task) -> CheckedRange:
        """Wait for what was found in a range.

        Raises:
            WorkerError: if the range ends every process that takes it.
        """
        return self._futures.pop(task).result()

    def stop(self) -> None:
        """End the processes at once; what they were at is of no use any more."""
        with self._lock:
            self._stopped = True
        for worker in self._started:
            worker.end()
        self._threads.shutdown(cancel_futures=True)

    def _check(self, task: Task) -> CheckedRange:
        for _ in range(_ATTEMPTS):
            worker: _Worker | None = getattr(self._own, "worker", None)
            try:
                if worker is None:
                    worker = self._own.worker = self._start()
                found = worker.ask(task)
            except (EOFError, OSError):  # the process was killed
                if worker:
                    worker.end()
                self._own.worker = None
                continue
            if isinstance(found, Exception):
                raise found
            return found
        raise WorkerError(
            f"{task.range.path}: the worker processes ended {_ATTEMPTS} times in the range that begins at byte "
            f"{task.range.start}. Is memory short? Run with fewer jobs; and a script that calls validate with "
            'jobs must do so under if __name__ == "__main__".'
        )

    def _start(self) -> "_Worker":
        with self._lock:
            if self._stopped:
                raise EOFError
            self._started.append(_Worker())
            return self._started[-1]


class _Worker:
    """A process and the pipe to it."""

    def __init__(self) -> None:
        self._pipe, theirs = _SPAWN.Pipe()
        self._process: BaseProcess = _SPAWN.Process(target=_work, args=(theirs, check_range), daemon=True)
        with interrupts_held_back():
            self._process.start()
        theirs.close()  # theirs is the only one now, and the pipe ends with the process

    def ask(self, task: Task) -> CheckedRange | Exception:
        """Have a range checked, and return what was found or raised there.

        Raises:
            EOFError, OSError: if the process ends.
        """
        self._pipe.send(task)
        return self._pipe.recv()  # type: ignore[no-any-return]

    def end(self) -> None:
        """End the process, if it has not ended."""
        self._process.kill()
        self._process.join()


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


def _work(pipe: Connection, check: Callable[[Task], CheckedRange]) -> None:
    """Check what is sent, until the process at the other end is gone or ends this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):  # when the other end is gone
        while True:
            task = pipe.recv()
            try:
                found: CheckedRange | Exception = check(task)
            except Exception as error:  # noqa: BLE001 - the outermost edge of this process; raised in the other
                found = error
            pipe.send(found)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
