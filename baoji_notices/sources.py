"""Where bytes are read from: files, standard input, and addresses; packed or not."""

import errno
import gzip
import io
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from baoji_notices.errors import UnreadableFileError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

STDIN = "-"
PIPE_PATIENCE = 10.0  # seconds in which a program must open a named pipe for writing
# A file may unpack to so many times its packed size, and the first bytes to any: records pack to a tenth or a
# thirtieth, and the worst that gzip can is a thousandth.
GZIP_RATIO, GZIP_FREE = 200, 20 * 2**20
_BUFFER = 128 * 2**10  # bytes; lines have some 20 KB, and through a small buffer each is put together from pieces


def is_url(path: str | Path) -> bool:
    """Tell whether a path is an address that fsspec opens, such as s3://bucket/releases.jsonl.

    Example:
        >>> is_url("s3://bucket/releases.jsonl"), is_url("data/releases.jsonl")
        (True, False)
    """
    return isinstance(path, str) and "://" in path


@contextmanager
def open_source(path: str | Path) -> Iterator[BinaryIO]:
    """Open a file for reading as bytes; "-" is standard input, and a name in .gz is unpacked on the way.

    A named pipe is read as standard input is, once a program writes into it.

    Raises:
        UnreadableFileError: if it is missing, is a folder or a device, or may not be read; if nobody
            writes into a pipe for ten seconds; while it is read, if a .gz unpacks to more than 200 times its size.
    """
    if str(path) == STDIN:
        if sys.stdin is None:
            raise UnreadableFileError("standard input is closed. Pipe the file into the command, or name it.")
        yield sys.stdin.buffer
        return
    if not isinstance(path, str | os.PathLike):  # a number would be read as an open file of the process
        raise UnreadableFileError(f"a source is a path, not {type(path).__name__}. Name a file.")
    try:
        source: Any = open_url(str(path)) if is_url(path) else _open_file(path)
    except UnreadableFileError:
        raise
    except ValueError as error:
        raise UnreadableFileError(f"{str(path)!r} is no path: {error}. Name a file.") from None
    except OSError as error:
        raise UnreadableFileError(
            f"{path}: {error.strerror or error}. Check the path and its permissions."
        ) from None
    with source:
        if str(path).endswith(".gz"):
            with gzip.open(source, "rb") as unpacked:
                yield io.BufferedReader(_Unpacked(cast(BinaryIO, unpacked), source), _BUFFER)
        else:
            yield source


def _open_file(path: str | Path) -> BinaryIO:
    kind = os.stat(path).st_mode  # noqa: PTH116 - a path may be a string
    if stat.S_ISDIR(kind):
        raise UnreadableFileError(f"{path}: this is a folder. Name a file in it.")
    if stat.S_ISCHR(kind) or stat.S_ISBLK(kind):
        raise UnreadableFileError(f"{path}: this is a device. Name a file, or - for standard input.")
    if stat.S_ISFIFO(kind):
        with ExitStack() as undo:
            pipe = undo.enter_context(io.BufferedReader(_Pipe(path), _BUFFER))
            pipe.peek(1)  # that nobody is there is told now, and not as damage
            undo.pop_all()
        return pipe
    return open(path, "rb", buffering=_BUFFER)  # noqa: PTH123 - likewise


class _Pipe(io.FileIO):
    """A named pipe that does not wait for ever until a program opens it for writing."""

    def __init__(self, path: str | Path) -> None:
        super().__init__(path, opener=lambda name, flags: os.open(name, flags | os.O_NONBLOCK))
        self._begun = False

    def readinto(self, buffer: "WriteableBuffer") -> int | None:
        """Read what is there; before the first byte, wait for a writer only so long."""
        end = time.monotonic() + PIPE_PATIENCE
        while not self._begun:
            count = super().readinto(buffer)  # 0: nobody has opened it; None: somebody has, and writes later
            self._begun = count != 0
            if self._begun:
                os.set_blocking(self.fileno(), True)
            if count:
                return count
            if not self._begun and time.monotonic() > end:
                raise UnreadableFileError(
                    f"{self.name}: no program has written into this pipe for {PIPE_PATIENCE:g} seconds. "
                    "Start the one that does, or name a file."
                )
            time.sleep(0.02)
        return super().readinto(buffer)


class _Unpacked(io.RawIOBase):
    """Unpacked data that ends with an error where it grows out of all proportion to what is packed."""

    def __init__(self, unpacked: BinaryIO, packed: BinaryIO) -> None:
        self._unpacked, self._packed, self._size = unpacked, packed, 0

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def tell(self) -> int:
        """Return the number of bytes unpacked so far."""
        return self._size

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Unpack the next bytes."""
        content = self._unpacked.read(memoryview(buffer).nbytes)
        memoryview(buffer)[: len(content)] = content
        self._size += len(content)
        if self._size > GZIP_FREE and self._size > GZIP_RATIO * self._packed.tell():
            raise UnreadableFileError(
                f"the compressed data unpacks to more than {GZIP_RATIO} times its size. Unpack it to look at it"
            )
        return len(content)


def read_text(path: Path) -> str:
    """Return the text of one of our own files.

    Raises:
        UnreadableFileError: if it is missing, may not be read, or is no UTF-8.
    """
    with open_source(path) as source:
        try:
            return source.read().decode()
        except UnicodeDecodeError as error:
            raise UnreadableFileError(
                f"{path} is no UTF-8 (byte {error.start + 1:,}). Save it as UTF-8."
            ) from None


def open_url(url: str) -> BinaryIO:
    """Open what fsspec can open, as it is stored.

    Raises:
        OSError: if it is not there, or the library for its protocol is not installed.
    """
    import fsspec

    try:
        return cast(BinaryIO, fsspec.open(url, "rb").open())
    except (ImportError, ValueError) as error:  # the library for the protocol is missing, or there is none
        raise OSError(str(error).rstrip(".")) from None


def files_beneath(folder: str | Path) -> Iterator[str]:
    """Yield the files in a folder and in all below it, dangling links too; links to folders are not followed.

    Raises:
        UnreadableFileError: if one of the folders may not be read, for its files would be missing without a word.

    Example:
        >>> list(files_beneath("no such folder"))
        Traceback (most recent call last):
            ...
        baoji_notices.errors.UnreadableFileError: no such folder: No such file or directory. Check its permissions.
    """

    def told(error: OSError) -> None:
        raise UnreadableFileError(f"{error.filename}: {error.strerror}. Check its permissions.") from None

    for place, _, names in os.walk(folder, onerror=told):
        yield from (str(found) for name in names if _is_file_or_missing(found := Path(place, name)))


def _is_file_or_missing(path: Path) -> bool:
    """Tell a file, or a link to one that is gone, which whoever opens it tells; links in a circle are neither."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError as error:
        return error.errno == errno.ENOENT
