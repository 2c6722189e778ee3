"""The flat tables: the same facts as the records, and loadable by everybody's tools."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_origin

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from invented import record, value, withheld

import baoji_notices
from baoji_notices import MeetingRelease, read_releases, write_releases
from baoji_notices.errors import UnknownNameError
from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.publishing.artifacts import artifacts, write
from baoji_notices.publishing.metadata import EXAMPLE
from baoji_notices.records import parse_record
from baoji_notices.tables import CHILD_TABLES, TABLES, arrow_schema, rows_of, table_of
from baoji_notices.tables.arrow import columns_of, is_part

RECORDS = list(read_releases())


def parsed(made: dict[str, Any]) -> MeetingRelease:
    return parse_record(json.dumps(made))


# Rows back to records: nothing may be lost on the way into the tables.


def back(row: dict[str, Any], shapes: tuple[FieldShape, ...], prefix: str = "") -> dict[str, Any]:
    made: dict[str, Any] = {}
    for shape in shapes:
        name = prefix + shape.name
        if is_part(shape.inner) and not shape.many:
            part = back(row, shapes_of(shape.inner), f"{name}_")
            must = [item.name for item in shapes_of(shape.inner) if not item.nullable and not item.many]
            made[shape.name] = None if shape.nullable and part[must[0]] is None else part
        else:
            made[shape.name] = plain(row[name])
    return made


def plain(found: Any) -> Any:
    if isinstance(found, dict):
        return {key: plain(item) for key, item in found.items()}
    if isinstance(found, list):
        return [plain(item) for item in found]
    return found.isoformat() if isinstance(found, date) else found


def records_of(tables: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    made = []
    for row in tables["releases"]:
        parts = {
            name: [back(part, columns_of(name)) for part in tables[name] if part["release_id"] == row["id"]]
            for name in CHILD_TABLES
        }
        one = {**back(row, columns_of("releases")), **parts}
        made.append({name: one[name] for name in MeetingRelease.model_fields})
    return made


@pytest.mark.parametrize(
    "records",
    [RECORDS, [record(), parsed({**withheld(), "id": "cn-610302-various-2022-11-07-02"})]],
    ids=["the real records", "invented records"],
)
def test_nothing_is_lost_on_the_way_into_the_tables(records: list[MeetingRelease]) -> None:
    rows = {name: table_of(records, name).to_pylist() for name in TABLES}
    assert records_of(rows) == [one.model_dump(mode="json") for one in records]


def test_rows_can_be_joined() -> None:
    rows = list(rows_of(record(), "directives"))
    assert [(row["release_id"], row["index"]) for row in rows] == [(record().id, index) for index in range(4)]
    assert rows[rows[2]["parent"]]["gist"] == "Study more"


def test_dates_are_real_where_they_are_known() -> None:
    (row,) = rows_of(record(), "releases")
    assert row["meeting_date_day"] == date(2022, 11, 7)
    assert row["publication_released_at_day"] == date(2022, 11, 8)
    assert row["publication_released_at_utc"] == datetime(2022, 11, 8, 1, 30, tzinfo=UTC)
    assert row["publication_released_at_value"] == "2022-11-08T09:30+08:00"


@pytest.mark.parametrize(("held", "released"), [("2022-11", "2022-11-08"), ("2022", None), (None, None)])
def test_no_day_or_hour_is_made_up(held: str | None, released: str | None) -> None:
    made = value()
    made["meeting"]["date"]["value"] = held
    made["publication"]["released_at"] = released and {"value": released, "as_printed": None}
    (row,) = rows_of(parsed(made), "releases")
    assert row["meeting_date_day"] is None
    assert row["publication_released_at_utc"] is None
    assert row["publication_released_at_day"] == (released and date(2022, 11, 8))


@pytest.mark.parametrize("name", TABLES)
def test_every_column_has_a_type_and_no_two_have_one_name(name: str) -> None:
    schema = arrow_schema(name)
    assert len(set(schema.names)) == len(schema.names)
    assert not any(pa.types.is_null(field.type) for field in schema)
    assert not any(get_origin(field.type) for field in schema)


def test_a_table_without_rows_keeps_its_types() -> None:
    made = withheld()
    made["conveyed"] = []
    assert table_of([parsed(made)], "conveyed").schema.equals(arrow_schema("conveyed"))


def test_an_unknown_table_is_told() -> None:
    with pytest.raises(UnknownNameError, match="no table is called 'directive'; there are releases,"):
        baoji_notices.load("directive")


# As people load them, offline


@pytest.mark.parametrize("name", TABLES)
def test_the_packaged_table_is_that_of_the_records(name: str) -> None:
    import datasets

    loaded = baoji_notices.load(name)
    assert isinstance(loaded, datasets.Dataset)
    assert loaded.to_list() == table_of(RECORDS, name).to_pylist()


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("streaming", [False, True], ids=["map", "streaming"])
def test_load_dataset_gives_the_same_rows(name: str, streaming: bool, root: Path, tmp_path: Path) -> None:
    import datasets

    loaded = datasets.load_dataset(str(root), name, split="train", streaming=streaming, cache_dir=str(tmp_path))
    assert list(loaded) == table_of(RECORDS, name).to_pylist()
    assert loaded.features.arrow_schema.remove_metadata().equals(arrow_schema(name))


def test_pandas_and_duckdb_read_the_files(root: Path) -> None:
    frame = pd.read_parquet(root / "data" / "parquet" / "directives.parquet")
    assert len(frame) == sum(len(one.directives) for one in RECORDS)
    query = (
        f"select count(*) from '{root}/data/parquet/directives.parquet' d "
        f"join '{root}/data/parquet/releases.parquet' r on d.release_id = r.id"
    )
    assert duckdb.sql(query).fetchall() == [(len(frame),)]


@pytest.mark.parametrize("name", TABLES)
def test_a_file_has_the_declared_columns(name: str, root: Path) -> None:
    """A missing column would load as null without a word."""
    assert pq.read_schema(root / "data" / "parquet" / f"{name}.parquet").equals(arrow_schema(name))


# Traps of load_dataset (each was seen)

LOAD = """
import sys, datasets
rows = datasets.load_dataset(sys.argv[1], "releases", split="train", cache_dir=sys.argv[2])
print([row["meeting_place"] for row in rows if row["id"] == sys.argv[3]], rows.num_rows)
"""


def load_in_new_process(folder: Path, cache: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", LOAD, str(folder), str(cache), EXAMPLE],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "HF_DATASETS_OFFLINE": "1", "HF_HUB_OFFLINE": "1"},
    )
    return done.stdout.strip()


def edit(checkout: Path, place: str) -> None:
    path = checkout / "data" / "releases.jsonl"
    records = [
        record.model_copy(update={"meeting": record.meeting.model_copy(update={"place": place})})
        if record.id == EXAMPLE
        else record
        for record in read_releases(path)
    ]
    write_releases(records, path)
    with artifacts(checkout) as built:
        write(checkout, built)


def test_edited_data_loads_as_edited(checkout: Path, tmp_path: Path) -> None:
    assert load_in_new_process(checkout, tmp_path / "cache") == f"[None] {len(RECORDS)}"
    edit(checkout, "the hall")
    assert load_in_new_process(checkout, tmp_path / "cache") == f"['the hall'] {len(RECORDS)}"


def test_two_checkouts_of_one_name_do_not_mix(checkout: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "checkout"
    shutil.copytree(checkout, other)
    edit(other, "the annex")
    assert load_in_new_process(checkout, tmp_path / "cache") == f"[None] {len(RECORDS)}"
    assert load_in_new_process(other, tmp_path / "cache") == f"['the annex'] {len(RECORDS)}"


@pytest.mark.parametrize("folder", ["validation", "test", "dev"])
def test_a_folder_of_fixtures_is_not_taken_for_data(checkout: Path, tmp_path: Path, folder: str) -> None:
    (checkout / folder).mkdir()
    (checkout / folder / "data.jsonl").write_text('{"meeting_place": "wrong"}\n', encoding="utf-8")
    assert load_in_new_process(checkout, tmp_path / "cache") == f"[None] {len(RECORDS)}"
