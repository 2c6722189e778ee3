"""The year of a meeting: printed, or inferred from the release, the meeting's own name or the address."""

from datetime import date, timedelta

from baoji_notices.drafting.reading import PrintedDate
from baoji_notices.model.annotation import Inferred
from baoji_notices.model.meeting import MeetingDate
from baoji_notices.model.vocabulary import InferenceRule
from baoji_notices.rules.dates import printed_year

_LEAP_YEAR = 2000
_POINTER = "/meeting/date/value"
_RELATIVE = {"今": 0, "昨": 1, "前天": 2, "today": 0, "yesterday": 1, "this ": 0}


def dated(
    printed: PrintedDate | None, released: str | None, own_year: int | None, *, from_url: bool
) -> tuple[MeetingDate, tuple[Inferred, ...]]:
    """Return the meeting's date, and the inference if its year is not printed.

    Args:
        printed: the date as printed.
        released: the release's value (YYYY-MM-DD…).
        own_year: the year in the meeting's own name.
        from_url: whether the release was taken from the page's address.

    Example:
        >>> when, inferred = dated(PrintedDate("12月30日", month=12, day=30), "2021-01-04", None, from_url=False)
        >>> when.value, inferred[0].rule.value
        ('2020-12-30', 'year-from-release')
    """
    if printed is None:
        return MeetingDate(value=None, end=None, vague=False, part_of_day=None, as_printed=None), ()
    rule = InferenceRule.DATE_FROM_URL if from_url else InferenceRule.YEAR_FROM_RELEASE
    release = date.fromisoformat(released[:10]) if released else None
    value, end, inferred = None, None, None
    if printed.year and printed.month and printed.day:
        value = _day(printed.year, printed.month, printed.day)
        value = None if value and release and value > release else value  # no release is older than its meeting
        # It may stand apart from its day: in 2018 on April 11.
        inferred = None if printed_year(printed.as_printed) else InferenceRule.YEAR_FROM_TEXT
    elif release and printed.day:
        value, inferred = _before(release, printed.month, printed.day), rule
    elif own_year and printed.month and printed.day:
        value, inferred = _day(own_year, printed.month, printed.day), InferenceRule.YEAR_FROM_TEXT
    elif release and not printed.vague:
        value, inferred = _relative(printed.as_printed, release), rule
    if value and printed.end_day and (printed.end_month or printed.month):
        end = _day(value.year, printed.end_month or value.month, printed.end_day)
        end = end if end and end > value else None
    when = MeetingDate(
        value=value.isoformat() if value else None,
        end=end.isoformat() if end else None,
        vague=printed.vague,
        part_of_day=printed.part_of_day,
        as_printed=printed.as_printed,
    )
    return when, (Inferred(pointer=_POINTER, rule=inferred),) if value and inferred else ()


def _before(release: date, month: int | None, day: int) -> date | None:
    """Return the last such day up to the release; a month in advance of it is of the year before."""
    if month is None:
        earlier = release.replace(day=1) - timedelta(days=1)
        value = _day(release.year, release.month, day)
        return value if value and value <= release else _day(earlier.year, earlier.month, day)
    value = _day(release.year, month, day)
    if value and value > release:
        # Only the turn of the year explains it; any other release before its meeting is no release of it.
        return _day(release.year - 1, month, day) if release.month <= 3 and month >= 10 else None
    return value


def _relative(words: str, release: date) -> date | None:
    days = next((days for word, days in _RELATIVE.items() if words.casefold().startswith(word)), None)
    return release - timedelta(days=days) if days is not None else None


def is_possible(printed: PrintedDate) -> bool:
    """Tell whether a date that is printed with its day stands in the calendar; of no year it may be a leap year.

    Example:
        >>> is_possible(PrintedDate("2月29日", month=2, day=29)), is_possible(PrintedDate("2月30日", month=2, day=30))
        (True, False)
    """
    days = [(printed.month, printed.day), (printed.end_month or printed.month, printed.end_day)]
    return all(_day(printed.year or _LEAP_YEAR, month or 1, day) for month, day in days if day is not None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
