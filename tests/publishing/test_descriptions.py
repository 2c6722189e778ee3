"""Croissant, DataCite, Zenodo and schema.org: what other programs read of the dataset."""

import json
import shutil
from datetime import date, datetime
from pathlib import Path
from typing import Any

import mlcroissant
import pandas as pd
import pyarrow.parquet as pq
import pytest
from datacite import schema45
from invented import record, value
from mlcroissant import GenerationError

from baoji_notices import read_releases
from baoji_notices.publishing import metadata
from baoji_notices.publishing.deposits import datacite, zenodo
from baoji_notices.publishing.linked import dataset_json_ld, record_json_ld
from baoji_notices.records import parse_record
from baoji_notices.tables import TABLES
from baoji_notices.version import VERSION

IGNORED = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::UserWarning")


def as_croissant(item: Any, where: str) -> Any:
    """Return a cell of a table as mlcroissant gives it: bytes for text, fields by their full path."""
    if isinstance(item, str):
        return item.encode()
    if isinstance(item, list):
        return [leaves(part, where) if isinstance(part, dict) else as_croissant(part, where) for part in item]
    if isinstance(item, date | datetime):
        return pd.Timestamp(item)
    return item


def leaves(part: dict[str, Any] | None, where: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, item in (part or {}).items():
        if isinstance(item, dict):
            found |= leaves(item, f"{where}/{key}")
        else:
            found[f"{where}/{key}"] = as_croissant(item, f"{where}/{key}")
    return found


def without_nulls(item: Any) -> Any:
    if isinstance(item, dict):
        return {key: without_nulls(inner) for key, inner in item.items() if inner is not None}
    return [without_nulls(inner) for inner in item] if isinstance(item, list) else item


@IGNORED
@pytest.mark.parametrize("table", TABLES)
def test_croissant_reads_every_row_as_it_stands_in_the_table(root: Path, table: str) -> None:
    dataset = mlcroissant.Dataset(root / "data" / "croissant.json")
    read = list(dataset.records(table))
    rows = pq.read_table(root / "data" / "parquet" / f"{table}.parquet").to_pylist()
    assert len(read) == len(rows) > 0
    for found, row in zip(read, rows, strict=True):
        # a part that is null has no leaves in the row, and null ones in Croissant
        assert without_nulls(found) == without_nulls(leaves(row, table))
    assert {key.split("/")[1] for key in read[0]} == set(rows[0])


@IGNORED
def test_croissant_has_no_fault_but_the_day_that_is_still_to_come(root: Path) -> None:
    issues = mlcroissant.Dataset(root / "data" / "croissant.json").metadata.ctx.issues
    assert not issues.errors
    if metadata.RELEASED is None:
        assert all("datePublished" in warning for warning in issues.warnings)
    else:
        assert not issues.warnings


@IGNORED
def test_a_changed_table_no_longer_fits_its_croissant(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "data", tmp_path / "data")
    described = json.loads((tmp_path / "data" / "croissant.json").read_text(encoding="utf-8"))
    for item in described["recordSet"][3]["field"]:
        if item["name"] == "verb":
            item["source"]["extract"]["column"] = "verv"
    (tmp_path / "data" / "croissant.json").write_text(json.dumps(described), encoding="utf-8")
    with pytest.raises(GenerationError, match="blocks"):
        list(mlcroissant.Dataset(tmp_path / "data" / "croissant.json").records("blocks"))


def test_croissant_says_which_version_it_is_and_what_responsible_use_needs(root: Path) -> None:
    made = json.loads((root / "data" / "croissant.json").read_text(encoding="utf-8"))
    assert made["conformsTo"] == ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"]
    for name in ("dataBiases", "dataLimitations", "personalSensitiveInformation", "dataAnnotationProtocol"):
        assert made[f"rai:{name}"]
    fields = [field for one in made["recordSet"] for field in one["field"]]
    assert all(field["description"] for field in fields)
    assert "url" not in made  # none is claimed before there is one


def test_datacite_follows_its_schema_and_takes_a_doi(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    made = json.loads((root / "data" / "datacite.json").read_text(encoding="utf-8"))
    assert "doi" not in made
    schema45.validator.validate(made)
    monkeypatch.setattr(metadata, "DOI", "10.9999/invented")
    monkeypatch.setattr(metadata, "RELEASED", "2031-01-02")
    later = json.loads(datacite("1 record", None))
    schema45.validator.validate(later)
    assert later["doi"] == "10.9999/invented"
    assert later["dates"] == [{"date": "2031-01-02", "dateType": "Issued"}]


def test_zenodo_has_what_a_deposit_needs() -> None:
    made = json.loads(zenodo(None))
    assert {"upload_type", "title", "creators", "description", "access_right", "license"} <= set(made)
    assert (made["version"], made["license"]) == (VERSION, "cc-by-4.0")


def test_a_record_in_json_ld_leads_to_its_meeting_and_its_release() -> None:
    made = record_json_ld(record())
    assert made["about"] == {
        "@type": "Event",
        "name": "全体干部会议",
        "startDate": "2022-11-07",
        "organizer": [{"@type": "Organization", "name": "区档案局"}],
    }
    assert made["isBasedOn"]["url"] == ["https://archive.example.org/news/1.html"]
    assert made["isPartOf"]["name"] == metadata.TITLE
    assert "@context" not in made["isPartOf"]


def test_json_ld_gives_no_address_on_a_copy_and_holds_no_null() -> None:
    changed = value()
    changed["publication"]["pages"][0]["host_class"] = "aggregator"
    made = record_json_ld(parse_record(json.dumps(changed)))
    assert "url" not in made["isBasedOn"]
    for one in read_releases():
        assert "null" not in json.dumps(record_json_ld(one))
    assert dataset_json_ld()["license"].startswith("https://creativecommons.org/")
