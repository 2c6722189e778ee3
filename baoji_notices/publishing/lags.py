"""Lags: how many days after an event a meeting conveyed it, where both days are known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from baoji_notices.model import MeetingRelease
from baoji_notices.model.content import Conveyed
from baoji_notices.registries import Event, Registries

_DAY = len("YYYY-MM-DD")


@dataclass(frozen=True)
class Lag:
    """A conveyed item whose event and meeting have a day: days from the event's last day (else its first)."""

    record: MeetingRelease
    item: Conveyed
    event: Event
    days: int


def lag_of(record: MeetingRelease, item: Conveyed, registries: Registries) -> Lag | None:
    """Return the lag of a conveyed item; None if it has no event or a day is not known."""
    event = registries.events.get(item.event) if item.event else None
    held = record.meeting.date.value
    ended = (event.end or event.start) if event else None
    if event is None or held is None or ended is None or len(held) != _DAY or len(ended) != _DAY:
        return None
    try:
        return Lag(record, item, event, (date.fromisoformat(held) - date.fromisoformat(ended)).days)
    except ValueError:  # no day of the calendar: a finding of the validator, no lag
        return None


def lags(records: Iterable[MeetingRelease], registries: Registries) -> Iterator[Lag]:
    """Yield every lag that can be computed, in the order of the records.

    Example:
        >>> from baoji_notices import read_releases
        >>> from baoji_notices.paths import data_dir
        >>> found = lags(read_releases(), Registries(data_dir()))
        >>> {lag.event.key: lag.days for lag in found}["2023-quanguo-lianghui"]
        2
    """
    for record in records:
        for item in record.conveyed:
            lag = lag_of(record, item, registries)
            if lag is not None:
                yield lag
