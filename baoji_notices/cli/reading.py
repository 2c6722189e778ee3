"""How the commands read records: each id once, and not from an empty file."""

from collections.abc import Iterator

from baoji_notices.errors import InvalidRecordError
from baoji_notices.model import MeetingRelease
from baoji_notices.records import read_releases


def each_once(path: str | None) -> Iterator[MeetingRelease]:
    """Yield the records of a file, or of the packaged data; none may be counted twice, or lost behind another.

    Raises:
        InvalidRecordError: if an id stands twice, or the file holds no record.
        UnreadableFileError: if the file cannot be read.
    """
    numbers: dict[str, int] = {}
    for number, record in enumerate(read_releases(path), start=1):
        first = numbers.setdefault(record.id, number)
        if first != number:
            raise InvalidRecordError(
                f"{path}: records {first} and {number} have the same id, {record.id}: keep one of them."
            )
        yield record
    if not numbers:
        raise InvalidRecordError(f"{path}: the file holds no record. Check that it is the right one.")
