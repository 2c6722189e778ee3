"""The registries: what is in them, and what happens to malformed ones."""

from itertools import pairwise
from pathlib import Path

import pytest

from baoji_notices.errors import RegistryError
from baoji_notices.model.vocabulary import Level
from baoji_notices.paths import data_dir
from baoji_notices.registries import Body, Division, Event, Registries, read_rows, registries_of

REAL = Registries(data_dir())


def test_every_row_names_its_source() -> None:
    rows = [row for rows in REAL.divisions.values() for row in rows]
    rows += [*REAL.bodies.values(), *REAL.events.values(), *REAL.formulations.values()]  # type: ignore[list-item]
    assert len(rows) > 7_000
    assert not [row for row in rows if len(row.source) < 7]


def test_the_divisions_of_baoji_are_those_of_the_standard() -> None:
    names = {
        "610000": "陕西省", "610300": "宝鸡市", "610302": "渭滨区", "610303": "金台区", "610304": "陈仓区",
        "610305": "凤翔区", "610323": "岐山县", "610324": "扶风县", "610326": "眉县", "610327": "陇县",
        "610328": "千阳县", "610329": "麟游县", "610330": "凤县", "610331": "太白县",
    }  # fmt: skip
    for code, name in names.items():
        valid = [row for row in REAL.divisions[code] if row.valid_on("2023-03-15")]
        assert [row.name_zh for row in valid] == [name]
        assert valid[0].name_en
    assert "610301" not in REAL.divisions  # 市辖区 is a placeholder, no place


def test_fengxiang_county_became_a_district_in_january_2021() -> None:
    county, district = REAL.divisions["610322"][-1], REAL.divisions["610305"][-1]
    assert (county.valid_on("2020-12-31"), district.valid_on("2020-12-31")) == (True, False)
    assert (county.valid_on("2021-02-28"), district.valid_on("2021-02-28")) == (False, True)


def test_one_code_names_one_division_at_a_time() -> None:
    for code, rows in REAL.divisions.items():
        spans = [(row.valid_from or "0", row.valid_to or "9") for row in rows]
        assert spans == sorted(spans), code
        for (_, end), (start, _) in pairwise(spans):
            assert end <= start or end[: len(start)] <= start[: len(end)], code


def test_the_level_of_a_division_follows_from_its_code() -> None:
    for code, rows in REAL.divisions.items():
        expected = (
            Level.CENTRAL
            if code == "100000"
            else Level.PROVINCIAL
            if code.endswith("0000")
            else Level.PREFECTURAL
            if code.endswith("00")
            else Level.COUNTY
        )
        assert {row.level for row in rows} == {expected}, code


def test_a_body_belongs_to_a_division_that_its_key_begins_with() -> None:
    for key, body in REAL.bodies.items():
        assert key.startswith(body.division + "-")
        assert body.division in REAL.divisions
        assert body.level is REAL.divisions[body.division][0].level


def test_events_end_after_they_begin() -> None:
    for key, event in REAL.events.items():
        assert event.name_zh or event.name_en, key
        if event.start and event.end:
            assert event.start <= event.end, key


def test_a_formulation_has_a_form_and_english_only_with_a_source() -> None:
    for key, row in REAL.formulations.items():
        assert row.surfaces, key
        assert bool(row.en) == bool(row.en_source), key
        assert bool(row.zh) == (row.zh_status != "unknown"), key


@pytest.mark.parametrize(
    ("since", "until", "date", "valid"),
    [
        (None, None, "1949", True),
        ("2021-01-29", None, "2021-01-28", False),
        ("2021-01-29", None, "2021-01-29", True),
        ("2021-01-29", None, "2021-01", True),  # the month leaves it open
        ("2021", None, "2020-12-31", False),
        (None, "2021-01-29", "2021-01-29", False),
        (None, "2021-01-29", "2021-01-28", True),
        (None, "2021", "2021-06-01", True),  # the year leaves it open
        (None, "2021", "2022", False),
    ],
)
def test_validity_is_half_open_and_doubt_counts_as_valid(
    since: str | None, until: str | None, date: str, valid: bool
) -> None:
    row = Division(
        code="610302",
        name_zh="某区",
        name_en=None,
        level=Level.COUNTY,
        valid_from=since,
        valid_to=until,
        source="x",
    )
    assert row.valid_on(date) is valid


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("key,name_zh,name_en,level,kind,start,end,source\n", None),
        ("\ufeffkey,name_zh,name_en,level,kind,start,end,source\n", None),
        ("", "the heading must be"),
        ("key,name_zh,name_en,level,kind,start,end,source\nx,名,,central,picnic,,,s\n", r"events\.csv:2 kind"),
        ("key,name_zh,name_en,level,kind,start,end,source\nX Y,名,,central,speech,,,s\n", r"events\.csv:2 key"),
        ("key,name_zh,name_en,level,kind,start,end,source\nx,名,,central,speech,,,\n", r"events\.csv:2 source"),
        (
            "key,name_zh,name_en,level,kind,start,end,source\nx,名,,central,speech,,,s,t\n",
            "columns beyond the heading",
        ),
        ("key,name_zh\nx,名\n", r"events\.csv:1 the heading must be"),
    ],
)
def test_a_malformed_row_is_named(tmp_path: Path, text: str, message: str | None) -> None:
    path = tmp_path / "events.csv"
    path.write_text(text, encoding="utf-8")
    if message is None:
        assert read_rows(path, Event) == []
        return
    with pytest.raises(RegistryError, match=message):
        read_rows(path, Event)


def test_registries_are_read_anew_when_their_files_have_changed(tmp_path: Path) -> None:
    (tmp_path / "registries").mkdir()
    path = tmp_path / "registries" / "bodies.csv"
    text = (data_dir() / "registries" / "bodies.csv").read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    assert registries_of(tmp_path) is registries_of(tmp_path)
    path.write_text(text.replace("610300-xinfang,", "610300-xinfang-2,", 1), encoding="utf-8")
    assert "610300-xinfang-2" in registries_of(tmp_path).bodies
    path.unlink()
    assert "610300-xinfang-2" not in registries_of(tmp_path).bodies


def test_a_registry_that_is_not_brought_along_is_ours(tmp_path: Path) -> None:
    assert Registries(tmp_path).events == REAL.events


def test_rows_stand_in_the_order_of_their_keys() -> None:
    for rows in (REAL.divisions, REAL.bodies, REAL.events, REAL.formulations):
        assert list(rows) == sorted(rows)


def test_a_missing_or_undecodable_registry_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegistryError, match="cannot be read"):
        read_rows(tmp_path / "events.csv", Event)
    (tmp_path / "bodies.csv").write_bytes(b"key\n\xff\n")
    with pytest.raises(RegistryError, match="cannot be read"):
        read_rows(tmp_path / "bodies.csv", Body)


def test_a_key_may_stand_once(tmp_path: Path) -> None:
    (tmp_path / "registries").mkdir()
    row = "a,名,,central,speech,,,s\n"
    text = "key,name_zh,name_en,level,kind,start,end,source\n" + row + row
    (tmp_path / "registries" / "events.csv").write_text(text, encoding="utf-8")
    with pytest.raises(RegistryError, match="'a' stands twice"):
        _ = Registries(tmp_path).events
