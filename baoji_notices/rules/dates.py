"""Record rules on dates and times."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime

from baoji_notices.model.vocabulary import PartOfDay
from baoji_notices.rules.base import Finding, Severity, rule
from baoji_notices.rules.record import RecordCase

_FIRST_YEAR = 1949  # the People's Republic was founded then; 0001-01-01 and the like are sentinels
LATE_DAYS = 60
_YEAR = re.compile("((?:19|20)[0-9]{2})(?![0-9])|([〇○零一二三四五六七八九]{4})")
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_CHINESE_DAY = re.compile("([0-9]{1,2}) *月 *([0-9]{1,2}) *[日号]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH_DAY = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ([0-9]{1,2})\b", re.IGNORECASE
)
_CLOCK = re.compile(r"([0-9]{1,2})[:：][0-9]{2}|([0-9]{1,2}) *[时點点]|\b([0-9]{1,2}) *[ap]\.?m\b", re.IGNORECASE)
_PARTS = {
    PartOfDay.EARLY_MORNING: re.compile("凌晨|清晨|before dawn|early morning", re.IGNORECASE),
    PartOfDay.MORNING: re.compile(r"上午|清晨|早|(?<!early )\bmorning|\ba\.?m\b|[0-9]a\.?m\b", re.IGNORECASE),
    PartOfDay.NOON: re.compile(r"中午|\bnoon\b|\bmidday\b", re.IGNORECASE),
    PartOfDay.AFTERNOON: re.compile(r"下午|午后|afternoon|\bp\.?m\b|[0-9]p\.?m\b", re.IGNORECASE),
    PartOfDay.EVENING: re.compile(r"晚|夜|evening|night|\bp\.?m\b|[0-9]p\.?m\b", re.IGNORECASE),
    PartOfDay.ALL_DAY: re.compile("全天|all day|whole day", re.IGNORECASE),
}
_HOURS = {  # hours of the 24-hour clock that a part of the day may hold, with the overlaps of common usage
    PartOfDay.EARLY_MORNING: range(0, 7),
    PartOfDay.MORNING: range(5, 13),
    PartOfDay.NOON: range(11, 15),
    PartOfDay.AFTERNOON: range(12, 20),
    PartOfDay.EVENING: range(17, 25),
    PartOfDay.ALL_DAY: range(0, 24),
}


def _dates(case: RecordCase) -> Iterator[tuple[str, str]]:
    record = case.record
    if record.publication.released_at:
        yield "/publication/released_at/value", record.publication.released_at.value
    for name in ("value", "end"):
        value = getattr(record.meeting.date, name)
        if value is not None:
            yield f"/meeting/date/{name}", value
    for index, one in enumerate(record.annotation.passes):
        yield f"/annotation/passes/{index}/date", one.date


def is_real(value: str) -> bool:
    """Tell whether a date or time of the schema's form exists, and not before 1949.

    Example:
        >>> is_real("2023-02"), is_real("2023-02-29"), is_real("2023-03-16T25:00+08:00")
        (True, False, False)
    """
    padded = value + "2000-01-01"[len(value) :]
    if "T24" in padded:  # no hour of RFC 3339, but Python reads it from 3.14 on
        return False
    try:
        return datetime.fromisoformat(padded).year >= _FIRST_YEAR
    except ValueError:
        return False


@rule("BN213", "year-not-listed")
def year_not_listed(case: RecordCase) -> Iterator[Finding]:
    """A meeting's date has a year that the text does not print, and inferred does not list it.

    Why: nine of ten releases print no year; whoever counts by year must be able to tell what was inferred.
    Example: "3月15日" coded as 2023-03-15 with an empty list of inferred values.
    Mend: list /meeting/date/value in inferred, with year-from-release or date-from-url.
    """
    when = case.record.meeting.date
    if when.value is None or printed_year(when.as_printed or ""):
        return
    if not any(item.pointer == "/meeting/date/value" for item in case.record.inferred):
        yield Finding(
            "/meeting/date/value",
            f"the text prints no year ({when.as_printed!r}), and inferred does not list it.",
            when.value,
        )


@rule("BN226", "date-as-printed")
def date_as_printed(case: RecordCase) -> Iterator[Finding]:
    """The meeting's date has another year, month or day than the one that the text prints first.

    Why: a slip of the pen in the value is seen at once beside the printed words.
    Example: "4月12日" coded as 2023-03-12.
    Mend: correct the value, or the words; give null where the digits are damaged.
    """
    when = case.record.meeting.date
    printed = printed_day(when.as_printed or "")
    year = printed_year(when.as_printed or "")
    if when.value is None:
        return
    other_year = year is not None and year != when.value[:4]
    if other_year or (len(when.value) == 10 and printed and printed != when.value[5:]):
        yield Finding(
            "/meeting/date/value", f"{when.value} does not fit the printed {when.as_printed!r}.", when.value
        )


def printed_year(text: str) -> str | None:
    """Return the first year that a text prints; full-width and Chinese digits count."""
    found = _YEAR.search(unicodedata.normalize("NFKC", text))
    return str(found[1] or found[2]).translate(_CHINESE_DIGITS) if found else None


def printed_day(text: str) -> str | None:
    """Return the first month and day that a text prints, as MM-DD."""
    chinese, english = _CHINESE_DAY.search(text), _ENGLISH_DAY.search(text)
    if chinese:
        return f"{int(chinese[1]):02d}-{int(chinese[2]):02d}"
    if english:
        month = _MONTHS.index(english[1][:3].lower()) + 1
        return f"{month:02d}-{int(english[2]):02d}"
    return None


@rule("BN214", "meeting-after-release")
def meeting_after_release(case: RecordCase) -> Iterator[Finding]:
    """The meeting is later than its release.

    Why: a release reports a meeting that was held. The first day counts, since some appear at the opening.
    Example: a release of 2023-01-03 on a meeting of "December 29", coded as 2023-12-29.
    Mend: check the year of the meeting, and the release time.
    """
    released, held = case.record.publication.released_at, case.record.meeting.date.value
    if released and held:
        day = released.value[:10]
        if held[: len(day)] > day[: len(held)]:
            yield Finding("/meeting/date/value", f"the meeting ({held}) is later than its release ({day}).", held)


@rule("BN215", "late-release", Severity.WARNING)
def late_release(case: RecordCase) -> Iterator[Finding]:
    """The release is more than 60 days after the meeting.

    Why: bureaus report within days; a long lag mostly means a wrong year or a repost's date.
    Example: a meeting of 2022-03-15 in a release of 2023-03-16.
    Mend: check the year of the meeting, and whether the release time is the publisher's or a repost's.
    """
    released, held = case.record.publication.released_at, case.record.meeting.date.value
    if released and held and len(held) == 10 and is_real(held) and is_real(released.value):
        days = (date.fromisoformat(released.value[:10]) - date.fromisoformat(held)).days
        if days > LATE_DAYS:
            yield Finding("/meeting/date/value", f"the release is {days} days after the meeting.", held)


@rule("BN216", "part-of-day")
def part_of_day(case: RecordCase) -> Iterator[Finding]:
    """The part of the day is not the one that the text prints, by word or by clock.

    Why: it is coded only where printed, and never made up.
    Example: "3月15日下午" coded as morning; a part of the day where none is printed.
    Mend: code the part that the date as printed names, or null.
    """
    when = case.record.meeting.date
    printed, coded = when.as_printed or "", when.part_of_day
    if not part_fits(printed, coded):
        shown = coded.value if coded else "null"
        yield Finding("/meeting/date/part_of_day", f"{shown} does not fit the printed {printed!r}.", coded)


def part_fits(printed: str, coded: PartOfDay | None) -> bool:
    """Tell whether a part of the day, or none, is what a printed date says by word and by clock.

    Example:
        >>> part_fits("3月15日下午", PartOfDay.AFTERNOON), part_fits("3月15日", PartOfDay.AFTERNOON)
        (True, False)
    """
    named = {part for part, pattern in _PARTS.items() if pattern.search(printed)}
    clock = _CLOCK.search(printed)
    hours = {int(next(filter(None, clock.groups())))} if clock else set()
    if clock and named & {PartOfDay.NOON, PartOfDay.AFTERNOON, PartOfDay.EVENING}:
        hours |= {hour + 12 for hour in hours if hour <= 12}  # 下午5点 is 17:00, 晚12点 midnight
    if len(named) > 1 and coded in (None, PartOfDay.ALL_DAY) and PartOfDay.EARLY_MORNING not in named:
        return True  # a meeting from morning to afternoon has no one part, or all of the day
    wrong_word = coded not in named if named else coded is not None and not clock
    wrong_clock = coded is not None and bool(hours) and not hours & set(_HOURS[coded])
    return not (wrong_word or wrong_clock)


@rule("BN217", "fake-midnight", Severity.WARNING)
def fake_midnight(case: RecordCase) -> Iterator[Finding]:
    """The release time is midnight.

    Why: sites print 00:00 where only the day is known.
    Example: "2023-03-16T00:00+08:00"
    Mend: give the day alone, unless the page shows that it was released at midnight.
    """
    released = case.record.publication.released_at
    if released and re.search("T00:00(:00)?\\+", released.value):
        yield Finding("/publication/released_at/value", "released at 00:00 sharp.", released.value)


@rule("BN218", "impossible-date")
def impossible_date(case: RecordCase) -> Iterator[Finding]:
    """A date or time does not exist, or lies before 1949.

    Why: no calendar can hold it, and 0001-01-01 stands for "unknown" in some systems.
    Example: 2023-02-30, or an hour of 25.
    Mend: check the digits against the page; write null where the page gives no date.
    """
    for pointer, value in _dates(case):
        if not is_real(value):
            yield Finding(pointer, f"{value} is no date that a release can have.", value)


@rule("BN219", "date-range")
def date_range(case: RecordCase) -> Iterator[Finding]:
    """A meeting ends before it begins, or has an end without a beginning.

    Why: the order of the two days is what the field means.
    Example: date 2023-03-15, end 2023-03-14.
    Mend: give the first day in value and the last in end; null for a meeting of one day.
    """
    when = case.record.meeting.date
    if when.end is not None and (when.value is None or when.end <= when.value):
        yield Finding("/meeting/date/end", f"the meeting ends on {when.end} and begins on {when.value}.", when.end)
