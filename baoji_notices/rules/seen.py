"""What the corpus rules remember of all records so far: digests of their facts, packed small."""

import hashlib
import zlib
from bisect import bisect_right

from baoji_notices.rules.base import Related

DIGEST_SIZE = 10  # bytes; in 4e8 digests (1e8 records) two that differ meet by chance once in 15 million runs
_KEPT = 8  # bytes of a digest that are kept; the first two are told by the bucket
_ENTRY = _KEPT + 4  # a digest and the number of the line, so at most 2**32 lines in a run
_FIRST_BITS = 16
_FULLEST = 96  # entries a bucket on average before their number is doubled; searching that many takes 0.5 µs
_BLOCK = 512  # ids packed together; they shrink to about a quarter


def digest(kind: str, *words: str) -> bytes:
    """Return the digest of a fact of one kind.

    Example:
        >>> len(digest("id", "cn-610300-xinfang-2023-03-15-01"))
        10
    """
    return hashlib.blake2b("\0".join((kind, *words)).encode(), digest_size=DIGEST_SIZE).digest()


class Seen:
    """Every digest seen so far with the line where it stood first.

    A key costs 12 bytes and about 1.5 of room to grow, a record's id about 8 more, whatever the record's size:
    about 65 bytes a record with one page and its text, 50 if the text is withheld, and 5 MB to begin with.
    A Python dict would take 130 bytes a key.
    """

    def __init__(self) -> None:
        self._bits = _FIRST_BITS
        self._buckets: list[bytearray | None] = [None] * 2**_FIRST_BITS
        self._entries = 0
        self._files: list[str] = []
        self._first_lines: list[int] = []
        self._packed_ids: list[bytes] = []
        self._ids: list[str] = []

    def begin_file(self, path: str, lines: int) -> None:
        """Note that a file begins after so many lines of the run."""
        self._files.append(path)
        self._first_lines.append(lines)

    def first(self, key: bytes, here: int) -> int | None:
        """Return the line where a digest was first seen, or None, and from then on the line given."""
        index = int.from_bytes(key[:4], "big") >> (32 - self._bits)
        bucket, kept = self._buckets[index], key[-_KEPT:]
        if bucket is None:
            bucket = self._buckets[index] = bytearray()
        at = _find(bucket, kept)
        if at >= 0:
            line = int.from_bytes(bucket[at + _KEPT : at + _ENTRY], "big")
            return None if line == here else line
        bucket += kept + here.to_bytes(_ENTRY - _KEPT, "big")
        self._entries += 1
        if self._entries > _FULLEST * len(self._buckets):
            self._double()
        return None

    def __contains__(self, key: bytes) -> bool:
        bucket = self._buckets[int.from_bytes(key[:4], "big") >> (32 - self._bits)]
        return bucket is not None and _find(bucket, key[-_KEPT:]) >= 0

    def _double(self) -> None:
        mask = 1 << (31 - self._bits)  # the first bit that did not choose the bucket yet
        self._bits += 1
        doubled: list[bytearray | None] = []
        while self._buckets:  # from the last to the first, so that a bucket is let go when its halves are made
            halves = bytearray(), bytearray()
            bucket = self._buckets.pop() or b""
            for at in range(0, len(bucket), _ENTRY):
                # bytes 2 and 3 of a digest are the first two that are kept; a mask of 16 bits covers them
                upper = int.from_bytes(bucket[at : at + 2], "big") & mask
                halves[bool(upper)].extend(bucket[at : at + _ENTRY])
            doubled += (halves[1] or None, halves[0] or None)
        doubled.reverse()
        self._buckets = doubled

    def remember_id(self, record_id: str, here: int) -> None:
        """Keep the id of the record of a line, for findings that name it later."""
        missing = here - len(self._packed_ids) * _BLOCK - len(self._ids)
        for name in (*[""] * missing, record_id):
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


def _find(bucket: bytearray, kept: bytes) -> int:
    at = bucket.find(kept)
    while at >= 0 and at % _ENTRY:  # bytes of two entries that look like one
        at = bucket.find(kept, at + 1)
    return at
