"""The index of the site: the order of the records, their facets, and the text that a search looks through."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from baoji_notices.exchange.spans import fold
from baoji_notices.model import MeetingRelease
from baoji_notices.model.vocabulary import Language, Level, MeetingKind, Term
from baoji_notices.registries import Registries

NOT_STATED = "not stated"


@dataclass(frozen=True)
class Choice:
    """A value of a facet, with its label, its Chinese, and the number of releases that have it."""

    value: str
    label: str
    zh: str | None
    count: int


@dataclass(frozen=True)
class Facet:
    """A facet of the index with its values in the order shown."""

    name: str
    choices: tuple[Choice, ...]


def in_order(records: Iterable[MeetingRelease]) -> list[MeetingRelease]:
    """Return records from the latest meeting to the earliest; those without any date stand last."""
    return sorted(sorted(records, key=lambda record: record.id), key=sort_date, reverse=True)


def sort_date(record: MeetingRelease) -> str:
    """Return the date that a record is ordered by: the meeting's, else the day of its release."""
    released = record.publication.released_at
    return record.meeting.date.value or (released.value[:10] if released else "")


_READERS: dict[str, Callable[[MeetingRelease], list[str]]] = {
    "year": lambda record: (
        [(record.meeting.date.value or NOT_STATED)[:4]] if record.meeting.date.value else [NOT_STATED]
    ),
    "level": lambda record: [record.meeting.level.value if record.meeting.level else NOT_STATED],
    "body": lambda record: (
        list(dict.fromkeys(body.key or body.as_printed for body in record.meeting.conveners)) or [NOT_STATED]
    ),
    "kind": lambda record: [kind.value for kind in record.meeting.kinds],
    "language": lambda record: [record.publication.language.value],
}
_TERMS: dict[str, type[Term]] = {"level": Level, "kind": MeetingKind, "language": Language}


def facet_values(record: MeetingRelease) -> dict[str, list[str]]:
    """Return the values of a record by facet.

    Example:
        >>> from baoji_notices import read_releases
        >>> record = next(record for record in read_releases() if record.text.content)
        >>> facet_values(record)["kind"], facet_values(record)["year"]
        (['all_staff'], ['2023'])
    """
    return {name: read(record) for name, read in _READERS.items()}


def facets(records: Iterable[MeetingRelease], registries: Registries) -> list[Facet]:
    """Return the facets of records: years from the latest, all others from the most frequent value."""
    counters: dict[str, Counter[str]] = {name: Counter() for name in _READERS}
    for record in records:
        for name, values in facet_values(record).items():
            counters[name].update(values)
    return [
        Facet(name, tuple(_choice(name, value, count, registries) for value, count in _ordered(name, counter)))
        for name, counter in counters.items()
    ]


def _ordered(name: str, counter: Counter[str]) -> list[tuple[str, int]]:
    stated = sorted((item for item in counter.items() if item[0] != NOT_STATED), reverse=name == "year")
    if name != "year":
        stated.sort(key=lambda item: -item[1])
    return stated + [item for item in counter.items() if item[0] == NOT_STATED]


def _choice(name: str, value: str, count: int, registries: Registries) -> Choice:
    if value == NOT_STATED:
        return Choice(value, value, None, count)
    if name in _TERMS:
        term = next(member for member in _TERMS[name] if member.value == value)
        return Choice(value, term.gloss if name == "language" else value.replace("_", " "), term.zh, count)
    body = registries.bodies.get(value) if name == "body" else None
    return Choice(value, body.name_en or "" if body else value, body.name_zh if body else None, count)


def search_text(record: MeetingRelease, registries: Registries) -> str:
    """Return everything in a record that a search should find, folded as the page folds the words sought.

    Example:
        >>> from baoji_notices import read_releases
        >>> from baoji_notices.paths import data_dir
        >>> record = next(record for record in read_releases() if record.text.content)
        >>> "lei huihui" in search_text(record, Registries(data_dir()))
        True
    """
    meeting, publication = record.meeting, record.publication
    found: list[str | None] = [record.id, publication.title, publication.source_line, record.text.content]
    found += [meeting.kind_as_printed, meeting.place, meeting.date.value, meeting.date.as_printed]
    for kind in meeting.kinds:
        found += [kind.value.replace("_", " "), kind.zh]
    for body in meeting.conveners:
        entry = registries.bodies.get(body.key) if body.key else None
        found += [body.as_printed, body.key, *((entry.name_zh, entry.name_en) if entry else ())]
    for person in record.appearances:
        found += [person.name, person.as_printed, *(office.as_printed for office in person.offices)]
    found += [group.as_printed for group in record.groups]
    for item in record.conveyed:
        event = registries.events.get(item.event) if item.event else None
        found += [item.as_printed, item.number, item.event, *((event.name_zh, event.name_en) if event else ())]
    found += [block.as_printed for block in record.blocks]
    for directive in record.directives:
        found += [directive.heading, directive.gist, directive.addressee]
    for formulation in record.formulations:
        known = registries.formulations.get(formulation.key)
        found += [formulation.key, formulation.surface, *((known.zh, known.en) if known else ())]
    found += [page.url for page in publication.pages]
    distinct = dict.fromkeys(fold(text) for text in found if text)
    return "\n".join(distinct)
