"""The year of a meeting: printed or inferred, and the inference listed."""

import pytest

from baoji_notices.drafting.reading import PrintedDate
from baoji_notices.drafting.years import dated


@pytest.mark.parametrize(
    ("printed", "released", "own_year", "value", "rule"),
    [
        (PrintedDate("2022年3月5日", year=2022, month=3, day=5), "2022-03-06", None, "2022-03-05", None),
        (PrintedDate("3月5日", month=3, day=5), "2022-03-06T10:00+08:00", None, "2022-03-05", "year-from-release"),
        (PrintedDate("12月30日", month=12, day=30), "2021-01-04", None, "2020-12-30", "year-from-release"),
        (PrintedDate("5日", day=5), "2022-03-06", None, "2022-03-05", "year-from-release"),
        (PrintedDate("28日", day=28), "2022-03-06", None, "2022-02-28", "year-from-release"),
        (PrintedDate("昨日"), "2022-03-01", None, "2022-02-28", "year-from-release"),
        (PrintedDate("3月5日", month=3, day=5), None, 2019, "2019-03-05", "year-from-text"),
        (PrintedDate("3月5日", month=3, day=5), None, None, None, None),
        (PrintedDate("2022年3月9日", year=2022, month=3, day=9), "2022-03-06", None, None, None),
        (PrintedDate("2月30日", month=2, day=30), "2022-03-06", None, None, None),
        (PrintedDate("9月5日", month=9, day=5), "2022-03-06", None, None, None),  # no turn of the year explains it
        (PrintedDate("近日", vague=True), "2022-03-06", None, None, None),
    ],
)
def test_year_is_printed_or_inferred(
    printed: PrintedDate, released: str | None, own_year: int | None, value: str | None, rule: str | None
) -> None:
    when, inferred = dated(printed, released, own_year, from_url=False)
    assert (when.value, [one.rule.value for one in inferred]) == (value, [rule] if rule else [])


def test_release_taken_from_the_address_is_said_to_be_so() -> None:
    _, inferred = dated(PrintedDate("3月5日", month=3, day=5), "2022-03-06", None, from_url=True)
    assert [one.rule.value for one in inferred] == ["date-from-url"]


def test_range_ends_in_its_year() -> None:
    when, _ = dated(
        PrintedDate("11月30日至12月1日", month=11, day=30, end_month=12, end_day=1),
        "2020-12-03",
        None,
        from_url=False,
    )
    assert (when.value, when.end) == ("2020-11-30", "2020-12-01")


def test_text_without_a_date_has_none() -> None:
    when, inferred = dated(None, "2020-12-03", None, from_url=False)
    assert (when.value, when.as_printed, when.vague, inferred) == (None, None, False, ())
