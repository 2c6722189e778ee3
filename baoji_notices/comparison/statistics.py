"""The counts that a paper would open with."""

from collections import Counter
from collections.abc import Callable, Iterable

from baoji_notices.model import MeetingRelease

Tables = dict[str, Counter[str]]
NOT_STATED = "not stated"


def _year(record: MeetingRelease) -> list[str]:
    date = record.meeting.date.value
    return [date[:4] if date else NOT_STATED]


def _division(record: MeetingRelease) -> list[str]:
    jurisdiction = record.meeting.jurisdiction
    return [jurisdiction.code if jurisdiction else NOT_STATED]


# Each table counts releases: a release with two kinds counts once under each.
_TABLES: dict[str, Callable[[MeetingRelease], Iterable[str]]] = {
    "year": _year,
    "level": lambda record: [record.meeting.level or NOT_STATED],
    "jurisdiction": _division,
    "convener": lambda record: {body.key or body.as_printed for body in record.meeting.conveners} or [NOT_STATED],
    "kind": lambda record: record.meeting.kinds,
    "language": lambda record: [record.publication.language],
    "host": lambda record: {page.host_class.value for page in record.publication.pages},
    "text": lambda record: [record.text.status],
    "conveyed level": lambda record: {item.level or NOT_STATED for item in record.conveyed},
    "conveyed event": lambda record: {item.event for item in record.conveyed if item.event},
    "directive type": lambda record: {item.type or NOT_STATED for item in record.directives},
    "formulation": lambda record: {item.key for item in record.formulations},
}


def statistics(records: Iterable[MeetingRelease]) -> Tables:
    """Count releases by year of the meeting, level, place, body, kind, language, host, and by what is in them.

    Example:
        >>> from baoji_notices import read_releases
        >>> statistics(read_releases())["year"]["2023"] > 0
        True
    """
    tables = no_counts()
    for record in records:
        count(record, tables)
    return tables


def no_counts() -> Tables:
    """Return the tables of no release, to be counted into."""
    return {name: Counter() for name in _TABLES}


def count(record: MeetingRelease, tables: Tables) -> None:
    """Count one more release into tables."""
    for name, read in _TABLES.items():
        tables[name].update(str(value) for value in set(read(record)))
