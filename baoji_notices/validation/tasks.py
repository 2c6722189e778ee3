"""A file checked in parts: what a worker does with a byte range, and how the parts come back in order."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO, Protocol

from baoji_notices.errors import UnreadableFileError, WorkerError
from baoji_notices.records import Line
from baoji_notices.registries import Registries
from baoji_notices.rules.file import is_utf16
from baoji_notices.sources import is_url, open_source
from baoji_notices.validation.engine import CheckedRange, Validation
from baoji_notices.validation.judging import Engine, Judge, registries_beside
from baoji_notices.validation.ranges import Range, cut, lines_of

_MOST_LINES = 8192  # of a part, and findings: about 5 MB in a worker, as many again where it arrives
_MOST_FINDINGS = 4096


@dataclass(frozen=True)
class Task:
    """A range to check.

    Attributes:
        source: the path to open, which every worker must be able to do.
        root: the folder with the registries beside the file; None if it is judged by the packaged ones.
        run: names the run, so that a worker that serves several reads the registries again in each.
        version: of this package; a worker with another would find other things.
    """

    range: Range
    source: str
    root: str | None
    codes: frozenset[str]
    engine: Engine
    run: str
    version: str


class Workers(Protocol):
    """Those who check ranges: processes of this machine, or a cluster.

    Attributes:
        count: how many they are.
        ahead: how many ranges they are given before the first of them is done.
    """

    count: int
    ahead: int

    def submit(self, task: Task) -> None:
        """Have a range checked."""

    def result(self, task: Task) -> CheckedRange:
        """Wait for what was found in a range, and see to it that the range is checked if a worker is lost."""


@cache
def own_version() -> str:
    """Return the version of this package that is installed here."""
    return version("baoji-notices")


def check_range(task: Task) -> CheckedRange:
    """Check the lines of a range, each by itself; this is what runs in a worker.

    Raises:
        UnreadableFileError: if the file, or the registries beside it, cannot be read here.
        WorkerError: if the worker has another version of the package.
    """
    if task.version != own_version():
        raise WorkerError(
            f"a worker has baoji_notices {own_version()}, not {task.version}. Install one version on all of them."
        )
    registries = _registries(task.root, task.run)
    judge = Judge(task.range.path, task.codes, registries, task.root is not None, task.engine)
    ends: deque[int] = deque()
    part = CheckedRange(task.range)
    findings = 0
    with open_source(task.source) as source:
        try:
            for line, examined in judge.examine(_noting_ends(lines_of(source, task.range), source, ends)):
                end = ends.popleft()
                part.lines.append(examined)
                part.size += len(line.raw) + 1
                findings += len(examined.findings)
                if is_utf16(line):
                    part.unreadable = True
                    break
                if len(part.lines) >= _MOST_LINES or findings >= _MOST_FINDINGS:
                    part.rest = replace(task.range, start=end)
                    break
        except UnreadableFileError as error:
            part.damage = str(error)
    return part


def _noting_ends(lines: Iterable[Line], source: BinaryIO, ends: deque[int]) -> Iterator[Line]:
    """Yield lines and note where each ends, since the judge reads some ahead."""
    for line in lines:
        ends.append(source.tell())
        yield line


@lru_cache(maxsize=4)
def _registries(root: str | None, run: str) -> Registries:
    own, _ = registries_beside(Path(root) / "releases.jsonl") if root else registries_beside("-")
    if root and own != Path(root):
        raise UnreadableFileError(
            f"{root}/registries: a worker finds no such folder. Files and the registries beside them must be "
            "readable under one path on every worker."
        )
    return Registries(own)


def in_order(items: Iterable[Task | str], workers: Workers) -> Iterator[CheckedRange | str]:
    """Yield the parts of ranges in the order of the ranges, whichever is ready first.

    Only a few ranges are given out ahead of the one that is waited for, so that memory stays flat.
    """
    waiting: deque[Task | str] = deque()
    source = iter(items)
    while True:
        while len(waiting) < workers.ahead and (item := next(source, None)):
            if isinstance(item, Task):
                workers.submit(item)
            waiting.append(item)
        if not waiting:
            return
        item = waiting.popleft()
        if isinstance(item, str):
            yield item
            continue
        part = workers.result(item)
        if part.rest:
            rest = replace(item, range=part.rest)
            workers.submit(rest)
            waiting.appendleft(rest)
        yield part


def tasks(run: Validation, paths: Iterable[str], workers: int, name: str) -> Iterator[Task | str]:
    """Yield the ranges of files as tasks; a path stands for a file that only the caller can read."""
    for path in paths:
        root, own = registries_beside(path)
        part = None
        for part in cut(path, workers):
            source = path if is_url(path) else str(Path(path).absolute())
            beside = str(root.absolute()) if own else None
            yield Task(part, source, beside, run.codes, run.engine, name, own_version())
        if part is None:
            yield path
