"""The content of a derived file: its bytes, or an open file where the bytes are too many to be held."""

import hashlib
import io
from typing import IO, NamedTuple, TypeAlias

Content: TypeAlias = bytes | IO[bytes]
_PART = 2**20  # bytes read at a time


class Table(NamedTuple):
    """A flat table of the dataset.

    Attributes:
        content: its Parquet file.
        rows: how many it has.
        nbytes: the bytes that they take in memory.
    """

    content: Content
    rows: int
    nbytes: int


def opened(content: Content) -> IO[bytes]:
    """Return a content as a file that is read from its beginning.

    Example:
        >>> opened(b"a").read()
        b'a'
    """
    if isinstance(content, bytes):
        return io.BytesIO(content)
    content.seek(0)
    return content


def digest_of(content: Content) -> str:
    """Return the SHA-256 of a content, in hexadecimal digits.

    Example:
        >>> digest_of(b"")[:8]
        'e3b0c442'
    """
    digest, source = hashlib.sha256(), opened(content)
    while part := source.read(_PART):
        digest.update(part)
    return digest.hexdigest()


def size_of(content: Content) -> int:
    """Return the number of bytes of a content.

    Example:
        >>> size_of(b"abc")
        3
    """
    return len(content) if isinstance(content, bytes) else content.seek(0, io.SEEK_END)


def lines_of(content: Content) -> int:
    """Return the number of line feeds in a content.

    Example:
        >>> lines_of(b"a,b\\n1,2\\n")
        2
    """
    return sum(line.endswith(b"\n") for line in opened(content))
