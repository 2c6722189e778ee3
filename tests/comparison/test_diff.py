"""What changed between two versions, and the counts."""

import json
from typing import Any

from invented import record, value, withheld

from baoji_notices import MeetingRelease
from baoji_notices.comparison import Change, diff
from baoji_notices.comparison.statistics import NOT_STATED, statistics
from baoji_notices.records import parse_record


def parsed(made: dict[str, Any]) -> MeetingRelease:
    return parse_record(json.dumps(made))


def test_nothing_changed() -> None:
    assert list(diff([record()], [record()])) == []


def test_records_come_and_go() -> None:
    assert list(diff([], [record()])) == [Change(record().id, "added")]
    assert list(diff([record()], [])) == [Change(record().id, "removed")]


def test_each_value_that_changed_is_told() -> None:
    made = value()
    made["meeting"]["place"] = "一楼"
    made["meeting"]["kinds"] = ["all_staff", "party_group"]
    made["groups"] = []
    found = {change.pointer: change for change in diff([record()], [parsed(made)])}
    assert found["/meeting/place"] == Change(record().id, "changed", "/meeting/place", None, "一楼")
    assert found["/meeting/kinds/1"] == Change(record().id, "added", "/meeting/kinds/1", new="party_group")
    assert found["/groups/0"].kind == "removed"
    assert len(found) == 3


def test_a_release_is_counted_once_in_each_table_it_belongs_to() -> None:
    made = withheld()
    made["meeting"]["kinds"] = ["all_staff", "party_group"]
    made["meeting"]["date"]["value"] = None
    made["publication"]["released_at"] = None
    tables = statistics([record(), parsed(made)])
    assert tables["year"] == {"2022": 1, NOT_STATED: 1}
    assert tables["kind"] == {"all_staff": 2, "party_group": 1}
    assert tables["directive type"] == {"study": 2, "implement": 2}
    assert tables["formulation"] == {"gao-zhiliang-fazhan": 2}
    assert tables["text"] == {"full": 1, "withheld": 1}
