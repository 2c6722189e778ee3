"""The frame and the coders' layers, walked whole."""

from collections import Counter
from pathlib import Path

import pytest

from baoji_notices import read_releases
from baoji_notices.model.frame import FrameDecision, FrameRow
from baoji_notices.model.identity import page_host, page_id
from baoji_notices.paths import data_dir
from baoji_notices.records import read_frame, to_line

ROWS = list(read_frame())
RECORDS = {record.id: record for record in read_releases()}
LAYERS = sorted((data_dir() / "annotations").glob("coder-*.jsonl"))


def test_the_frame_is_in_canonical_form_and_in_order() -> None:
    text = (data_dir() / "frame.jsonl").read_text(encoding="utf-8")
    assert text == "".join(to_line(row) + "\n" for row in ROWS)
    assert [row.page_id for row in ROWS] == sorted({row.page_id for row in ROWS})


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.page_id)
def test_a_page_is_decided_with_a_reason_and_its_records(row: FrameRow) -> None:
    assert (row.page_id, row.host) == (page_id(row.url), page_host(row.url))
    first = [one for one in row.records if RECORDS[one].publication.pages[0].page_id == row.page_id]
    if row.decision is FrameDecision.INCLUDED:
        assert first
        assert row.reason is None
    else:
        assert row.reason
        assert not first
        assert bool(row.records) == (row.decision is FrameDecision.SAME_TEXT)


def test_every_page_of_a_record_is_in_the_frame() -> None:
    pages = Counter((page.page_id, record.id) for record in RECORDS.values() for page in record.publication.pages)
    assert set(pages) == {(row.page_id, one) for row in ROWS for one in row.records}


@pytest.mark.parametrize("path", LAYERS, ids=lambda path: path.stem)
def test_a_layer_is_canonical_facts_only_and_coded_once(path: Path) -> None:
    layer = list(read_releases(path))
    assert path.read_text(encoding="utf-8") == "".join(to_line(record) + "\n" for record in layer)
    assert len({record.id for record in layer}) == len(layer)
    annotators = {one.annotator for record in layer for one in record.annotation.passes}
    assert annotators == {f"language-model-{path.stem[-1]}"}
    for record in layer:
        assert record.text.status == "withheld"
        assert len(record.annotation.passes) == 1


def test_both_coders_have_a_layer() -> None:
    assert [path.name for path in LAYERS] == ["coder-a.jsonl", "coder-b.jsonl"]


def test_pilot_pages_are_those_that_followed_the_draft() -> None:
    pilot = {row.page_id for row in ROWS if row.pilot}
    assert len(pilot) == 30
    for path in LAYERS:
        for record in read_releases(path):
            draft = record.annotation.passes[0].codebook.endswith("-draft")
            assert draft == (record.publication.pages[0].page_id in pilot)


def test_links_between_texts_of_one_meeting_go_both_ways() -> None:
    for record in RECORDS.values():
        for other in record.same_meeting:
            assert record.id in RECORDS[other].same_meeting
