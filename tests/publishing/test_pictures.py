"""The overview pictures: the same bytes each time, escaped, and the same numbers as their tables."""

import json

from invented import record as invented
from invented import value

from baoji_notices import MeetingRelease, read_releases
from baoji_notices.paths import data_dir
from baoji_notices.publishing.lags import lags
from baoji_notices.publishing.pictures import pictures
from baoji_notices.registries import Registries


def test_pictures_are_the_same_each_time_and_fetch_nothing() -> None:
    records, registries = list(read_releases()), Registries(data_dir())
    drawn = pictures(records, registries)
    assert [one.name for one in drawn] == ["releases-by-month", "lags", "formulations", "directives"]
    assert drawn == pictures(records, registries)
    for one in drawn:
        assert one.svg.startswith("<svg")
        assert "href=" not in one.svg
        assert "url(http" not in one.svg


def test_tables_hold_what_is_counted() -> None:
    records, registries = list(read_releases()), Registries(data_dir())
    by_name = {one.name: one for one in pictures(records, registries)}
    months = sum(len(one.meeting.date.value or "") >= 7 for one in records)
    assert sum(int(row[-1]) for row in by_name["releases-by-month"].rows) == months
    known = [one for one in records if any(body.key in registries.bodies for body in one.meeting.conveners)]
    assert sum(int(row[-1]) for row in by_name["directives"].rows) == sum(len(one.directives) for one in known)
    assert len(by_name["lags"].rows) == len(list(lags(records, registries)))


def test_an_empty_picture_is_left_out() -> None:
    names = [one.name for one in pictures([invented()], Registries(data_dir()))]
    assert names == ["releases-by-month", "formulations"]  # it conveys no event; no registry knows its convener
    assert pictures([], Registries(data_dir())) == []


def test_a_lag_needs_both_days() -> None:
    made = value()
    made["conveyed"][0]["event"] = "2023-quanguo-lianghui"  # ended on 2023-03-13
    days = {}
    for date in ("2023-03-15", "2023-03", None, "2023-02-30"):
        made["meeting"]["date"]["value"] = date
        found = lags([MeetingRelease.model_validate_json(json.dumps(made))], Registries(data_dir()))
        days[date] = [lag.days for lag in found]
    assert days == {"2023-03-15": [2], "2023-03": [], None: [], "2023-02-30": []}


def test_names_in_a_picture_are_escaped() -> None:
    made = value()
    made["formulations"][0]["key"] = "an-unknown-key"
    registries = Registries(data_dir())
    entry = registries.formulations["gao-zhiliang-fazhan"]
    registries.formulations["an-unknown-key"] = entry.model_copy(update={"zh": "<img src=x onerror=a>"})
    drawn = pictures([MeetingRelease.model_validate_json(json.dumps(made))], registries)
    (svg,) = [one.svg for one in drawn if one.name == "formulations"]
    assert "<img" not in svg
    assert "&lt;img" in svg
