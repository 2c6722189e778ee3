"""Web Annotation and UIMA CAS: spans stand where the record says, counted as each form counts."""

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from invented import record, sheet

from baoji_notices import MeetingRelease, complete, read_releases
from baoji_notices.errors import InvalidRecordError, MissingExtraError
from baoji_notices.exchange import Form, export
from baoji_notices.exchange.spans import LAYERS, REFERENCES, anchor_at, shown_text, spans_of, utf16_offsets
from baoji_notices.exchange.w3c import annotations_of
from baoji_notices.model.fields import shapes_of

# The terms of the Web Annotation vocabulary that may stand in each place (W3C Recommendation, 23 February 2017).
_W3C = {
    "annotation": {"id", "type", "motivation", "rights", "body", "target"},
    "target": {"type", "source", "selector", "scope"},
    "source": {"id", "type", "format", "language"},
    "TextPositionSelector": {"type", "start", "end"},
    "TextQuoteSelector": {"type", "exact", "prefix", "suffix"},
}


def full() -> list[MeetingRelease]:
    return [record(), *(item for item in read_releases() if item.text.content)]


def test_every_reference_is_known_where_it_leads() -> None:
    indexes = {
        shape.name
        for part in LAYERS.values()
        for shape in shapes_of(part)
        if shape.inner is int and "Index" in shape.description
    }
    assert indexes == set(REFERENCES)


@pytest.mark.parametrize("made", full(), ids=lambda item: item.id)
def test_shown_spans_lead_back_to_their_anchors(made: MeetingRelease) -> None:
    text = shown_text(made)
    spans = list(spans_of(made))
    assert spans
    for span in spans:
        assert text[span.start : span.end] == span.part.anchor.exact
        assert anchor_at(made, span.start, span.end) == span.part.anchor


def test_a_span_over_title_and_body_is_refused() -> None:
    made = record()
    title = len(made.publication.title or "")
    for start, end in ((title - 1, title + 3), (title, title + 1), (3, 3), (0, 10_000), (-1, 2)):
        with pytest.raises(InvalidRecordError, match="neither in the title nor in the body"):
            anchor_at(made, start, end)


def test_utf16_counts_two_for_what_lies_outside_the_bmp() -> None:
    text = "a𠮷b🀄"
    units = text.encode("utf-16-le")
    for index, offset in enumerate(utf16_offsets(text)):
        assert units[: 2 * offset].decode("utf-16-le") == text[:index]


@pytest.mark.parametrize("made", full(), ids=lambda item: item.id)
def test_web_annotations_use_its_vocabulary_and_find_their_words(made: MeetingRelease) -> None:
    texts = {"title": made.publication.title or "", "content": made.text.content or ""}
    for annotation in annotations_of(made):
        target = annotation["target"]
        assert set(annotation) <= _W3C["annotation"]
        assert set(target) <= _W3C["target"]
        assert set(target["source"]) <= _W3C["source"]
        text = texts[target["source"]["id"].rpartition(":")[2]]
        for selector in target.get("selector", []):
            assert set(selector) <= _W3C[selector["type"]]
            if selector["type"] == "TextPositionSelector":
                exact = text[selector["start"] : selector["end"]]
            else:
                assert selector["exact"] == exact
                around = selector.get("prefix", "") + exact + selector.get("suffix", "")
                assert around in text


def test_every_part_is_an_annotation_with_the_models_terms(tmp_path: Path) -> None:
    export(read_releases(), Form.W3C, tmp_path / "a.jsonld")
    found = json.loads((tmp_path / "a.jsonld").read_bytes())
    items = found["first"]["items"]
    parts = [part for item in read_releases() for layer in LAYERS for part in getattr(item, layer)]
    assert found["total"] == len(items) == len(parts)
    assert len({item["id"] for item in items}) == len(items)
    ids = {item["id"] for item in items}
    for item, part in zip(items, parts, strict=True):
        body = item["body"]
        names = {f"bn:{name}" for name in type(part).model_fields} | {"type"}
        assert body["type"] == f"bn:{type(part).__name__}"
        assert set(body) <= names
        assert {fact["id"] for key, fact in body.items() if key[3:] in REFERENCES} <= ids
        assert ("selector" in item["target"]) == (part.anchor is not None)


def test_an_anchor_that_points_elsewhere_is_told() -> None:
    made = record()
    moved = made.blocks[0].model_copy(update={"anchor": made.blocks[1].anchor})
    wrong = made.model_copy(update={"blocks": (moved.model_copy(update={"anchor": _shifted(moved.anchor)}),)})
    with pytest.raises(InvalidRecordError, match="/blocks/0/anchor: the words do not stand there"):
        list(annotations_of(wrong))


def _shifted(anchor: Any) -> Any:
    return anchor.model_copy(update={"start": anchor.start + 1, "end": anchor.end + 1})


@pytest.mark.parametrize("made", full(), ids=lambda item: item.id)
def test_a_cas_counts_utf16_and_is_read_back(made: MeetingRelease, tmp_path: Path) -> None:
    cassis = pytest.importorskip("cassis", reason="dkpro-cassis is not installed: pip install dkpro-cassis")
    export([made], Form.XMI, tmp_path)
    types = cassis.load_typesystem(tmp_path / "TypeSystem.xml")
    xmi = (tmp_path / f"{made.id}.xmi").read_bytes()
    cas = cassis.load_cas_from_xmi(tmp_path / f"{made.id}.xmi", typesystem=types)
    text = shown_text(made)
    assert cas.sofa_string == text
    assert json.loads(cas.select("webanno.custom.Release")[0].record) == made.model_dump(mode="json")
    units = text.encode("utf-16-le")
    written = [
        (int(begin), int(end)) for begin, end in re.findall(rb'custom:Block [^>]*begin="(\d+)" end="(\d+)"', xmi)
    ]
    assert sorted(units[2 * begin : 2 * end].decode("utf-16-le") for begin, end in written) == sorted(
        block.anchor.exact for block in made.blocks if block.anchor
    )
    directives = cas.select("webanno.custom.Directive")
    assert [item.get_covered_text() for item in directives] == [
        item.anchor.exact for item in sorted(made.directives, key=lambda item: item.anchor.start) if item.anchor
    ]
    parents = {
        (item.Dependent.get_covered_text(), item.Governor.get_covered_text())
        for item in cas.select("webanno.custom.ParentRelation")
    }
    assert parents == {
        (item.anchor.exact, made.directives[item.parent].anchor.exact)
        for item in made.directives
        if item.parent is not None and item.anchor
    }


def test_what_xml_cannot_hold_is_told(tmp_path: Path) -> None:
    pytest.importorskip("cassis", reason="dkpro-cassis is not installed: pip install dkpro-cassis")
    made = sheet()
    made["directives"][0]["gist"] = "a\u000bb"
    made["text"]["content"] += "\u0008"
    with pytest.raises(InvalidRecordError, match=r"U\+0008 cannot stand in XML"):
        export([complete(made)], Form.XMI, tmp_path / "xmi")


def test_a_missing_library_is_told_with_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "cassis", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'baoji-notices\[xmi\]'"):
        export([record()], Form.XMI, tmp_path / "xmi")
