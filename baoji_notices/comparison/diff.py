"""What changed between two versions of the data, record by record and field by field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from baoji_notices.model import MeetingRelease
from baoji_notices.records import pointer_to


@dataclass(frozen=True)
class Change:
    """One change: a record added or removed (empty pointer), or a value in it.

    Attributes:
        kind: added, removed or changed.
        pointer: JSON Pointer to the value; empty for the record itself.
    """

    record_id: str
    kind: str
    pointer: str = ""
    old: Any = None
    new: Any = None


def diff(old: Iterable[MeetingRelease], new: Iterable[MeetingRelease]) -> Iterator[Change]:
    """Yield what changed, in the order of record ids; lists are compared by position.

    Example:
        >>> from baoji_notices import read_releases
        >>> {change.kind for change in diff([], read_releases())}
        {'added'}
    """
    before = {record.id: record for record in old}
    after = {record.id: record for record in new}
    for key in sorted(before.keys() | after.keys()):
        if key not in after:
            yield Change(key, "removed")
        elif key not in before:
            yield Change(key, "added")
        else:
            values = before[key].model_dump(mode="json"), after[key].model_dump(mode="json")
            yield from _changes(key, "", *values)


def _changes(record_id: str, pointer: str, old: Any, new: Any) -> Iterator[Change]:
    if isinstance(old, dict) and isinstance(new, dict):
        members: Iterable[Any] = [*old, *(name for name in new if name not in old)]
    elif isinstance(old, list) and isinstance(new, list):
        members = range(max(len(old), len(new)))
    else:
        if old != new:
            yield Change(record_id, "changed", pointer, old, new)
        return
    for member in members:
        below = pointer_to(pointer, member)
        if not _has(new, member):
            yield Change(record_id, "removed", below, old[member])
        elif not _has(old, member):
            yield Change(record_id, "added", below, new=new[member])
        else:
            yield from _changes(record_id, below, old[member], new[member])


def _has(value: Any, member: Any) -> bool:
    return bool(member in value if isinstance(value, dict) else member < len(value))
