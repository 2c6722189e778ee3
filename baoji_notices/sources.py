"""Where bytes are read from: files, standard input, and addresses; packed or not."""

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from baoji_notices.errors import UnreadableFileError

STDIN = "-"
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

    Raises:
        UnreadableFileError: if it is missing, is a folder, or may not be read.
    """
    if str(path) == STDIN:
        if sys.stdin is None:
            raise UnreadableFileError("standard input is closed. Pipe the file into the command, or name it.")
        yield sys.stdin.buffer
        return
    try:
        source: Any = open_url(str(path)) if is_url(path) else open(path, "rb", buffering=_BUFFER)  # noqa: PTH123, SIM115 - closed below
    except OSError as error:
        raise UnreadableFileError(
            f"{path}: {error.strerror or error}. Check the path and its permissions."
        ) from None
    with source:
        if str(path).endswith(".gz"):
            with gzip.open(source, "rb") as unpacked:
                yield cast(BinaryIO, unpacked)
        else:
            yield source


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
