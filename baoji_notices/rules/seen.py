"""What the corpus rules remember of all records so far: digests of their facts, packed small."""

import hashlib
import zlib
from array import array
from bisect import bisect_left, bisect_right
from itertools import chain, repeat

from baoji_notices.rules.base import Related

_SIZE = 72  # bits of a digest; among 4e8 (1e8 records) two are alike by chance in one of 60,000 runs
_KEPT = 64  # bits of it that are kept; the rest is told by where they are kept
_FIRST = _SIZE - _KEPT
_LAST_BITS = 2**_KEPT - 1
_FULLEST = 512  # digests a shelf on average before the shelves are doubled; to put one in moves half of them
_BLOCK = 512  # ids packed together; they shrink to about a quarter


def digest(kind: str, *words: str) -> int:
    """Return the digest of a fact of one kind: a number of 72 bits.

    Example:
        >>> digest("id", "cn-610300-xinfang-2023-03-15-01") < 2**72
        True
    """
    packed = hashlib.blake2b("\0".join((kind, *words)).encode(), digest_size=_SIZE // 8)
    return int.from_bytes(packed.digest(), "big")


class Seen:
    """Every digest seen so far with the line where it stood first.

    They stand in order on shelves, by their first bits, as numbers of 8 and 4 bytes (so at most 2**32 lines in
    a run). With room to grow that is 15 bytes a digest, where a dict takes 130; and an id takes about 10. So a
    record takes 70 bytes with its text and one page, 55 without its text, however long it is.
    """

    def __init__(self) -> None:
        self._bits = _FIRST
        self._digests = [array("Q") for _ in range(2**_FIRST)]
        self._lines = [array("I") for _ in range(2**_FIRST)]
        self._count = 0
        self._files: list[str] = []
        self._first_lines: list[int] = []
        self._packed_ids: list[bytes] = []
        self._ids: list[str] = []

    def begin_file(self, path: str, lines: int) -> None:
        """Note that a file begins after so many lines of the run."""
        self._files.append(path)
        self._first_lines.append(lines)

    def first(self, key: int, here: int) -> int | None:
        """Return the line where a digest was first seen, or None, and from then on the line given."""
        shelf, at, found = self._find(key)
        lines = self._lines[shelf]
        if found:
            return None if lines[at] == here else lines[at]
        self._digests[shelf].insert(at, key & _LAST_BITS)
        lines.insert(at, here)
        self._count += 1
        if self._count > _FULLEST * len(self._digests):
            self._double()
        return None

    def __contains__(self, key: int) -> bool:
        return self._find(key)[2]

    def _find(self, key: int) -> tuple[int, int, bool]:
        shelf, kept = key >> (_SIZE - self._bits), key & _LAST_BITS
        digests = self._digests[shelf]
        at = bisect_left(digests, kept)
        return shelf, at, at < len(digests) and digests[at] == kept

    def _double(self) -> None:
        self._bits += 1
        digests, lines = self._digests[::-1], self._lines[::-1]
        self._digests, self._lines = [], []
        while digests:  # each old shelf is let go as soon as its halves are made
            middle = (len(self._digests) + 1) << (_SIZE - self._bits) & _LAST_BITS
            at = bisect_left(digests[-1], middle)
            for old, new in ((digests.pop(), self._digests), (lines.pop(), self._lines)):
                new += (old[:at], old[at:])

    def remember_id(self, record_id: str, here: int) -> None:
        """Keep the id of the record of a line, for findings that name it later."""
        missing = here - len(self._packed_ids) * _BLOCK - len(self._ids)
        for name in chain(repeat("", missing), [record_id]):  # lines without a record have none
            self._ids.append(name)
            if len(self._ids) == _BLOCK:
                self._packed_ids.append(zlib.compress("\n".join(self._ids).encode(), 1))
                self._ids = []

    def id_at(self, line: int) -> str:
        """Return the id of the record of a line."""
        block, within = divmod(line, _BLOCK)
        if block == len(self._packed_ids):
            return self._ids[within]
        return zlib.decompress(self._packed_ids[block]).decode().split("\n")[within]

    def place(self, line: int, record_id: str | None = None) -> Related:
        """Return the place of a line of the run: its file, and its number there."""
        index = bisect_right(self._first_lines, line) - 1
        return Related(self._files[index], line - self._first_lines[index] + 1, record_id)
