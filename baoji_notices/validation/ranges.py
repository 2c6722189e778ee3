"""Byte ranges of a file: cut by arithmetic alone, and read from the first line that begins in one to the last."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from baoji_notices.records import Line, read_lines
from baoji_notices.rules.file import UTF16_MARKS
from baoji_notices.sources import STDIN, is_url, open_source, open_url

SMALLEST, LARGEST = 2**18, 2**23  # bytes of a range: less is not worth sending, more delays the report
_LARGEST_PACKED = 2**26  # bytes of a .gz for a worker: the lines behind its first part are unpacked twice
_PIECE = 2**20


@dataclass(frozen=True)
class Range:
    """The lines of a file that begin at or after one byte and before another.

    Attributes:
        end: the byte behind the range; None is the end of the file.
    """

    path: str
    start: int = 0
    end: int | None = None


def cut(path: str, workers: int) -> Iterator[Range]:
    """Yield the ranges of a file in order; of what can only be read from its beginning (.gz) it is one.

    Nothing is yielded for what must be read where the run began: standard input, a pipe, a large .gz, and
    what cannot be opened at all.
    """
    try:
        size = _size(path)
    except OSError:
        return
    if size is None or (path.endswith(".gz") and size > _LARGEST_PACKED):
        return
    if path.endswith(".gz"):
        yield Range(path)
        return
    step = max(SMALLEST, min(LARGEST, size // (4 * workers)))
    starts = range(0, 1 if _begins_like_utf16(path) else max(size, 1), step)
    yield from (Range(path, start, start + step if start + step < starts.stop else None) for start in starts)


def _size(path: str) -> int | None:
    if path == STDIN:
        return None
    if is_url(path):
        with open_url(path) as source:
            return getattr(source, "size", None) if source.seekable() else None
    found = Path(path).stat()
    return found.st_size if stat.S_ISREG(found.st_mode) else None


def _begins_like_utf16(path: str) -> bool:
    """Tell whether only the first line of a file will be read, so that it must not be cut."""
    with open_source(path) as source:
        return source.read(2) in UTF16_MARKS


def lines_of(source: BinaryIO, part: Range) -> Iterator[Line]:
    """Yield the lines of a range; the first line of a file is number 1, that of a later range is not.

    Raises:
        UnreadableFileError: if compressed data breaks off or is damaged.
    """
    lines = read_lines(source)
    if part.start and part.path.endswith(".gz"):
        while source.tell() < part.start and next(lines, None):  # by lines, so that damage shows at the same one
            pass
    elif part.start:
        source.seek(part.start - 1)
        lines = read_lines(source, first=2)
        while not (piece := source.readline(_PIECE)).endswith(b"\n"):
            if not piece or (part.end is not None and source.tell() >= part.end):
                return  # one line reaches over the whole range
    while (part.end is None or source.tell() < part.end) and (line := next(lines, None)):
        yield line
