"""The files of the reading site: whole, linked within themselves, and escaped whatever a record holds."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import record as invented
from invented import value, withheld

from baoji_notices import MeetingRelease, read_releases
from baoji_notices.errors import UnreadableFileError
from baoji_notices.model.vocabulary import AnchorField
from baoji_notices.paths import data_dir
from baoji_notices.publishing.site import pages, write_site
from baoji_notices.publishing.site.layers import segments
from baoji_notices.publishing.site.tree import tree
from baoji_notices.registries import Registries
from baoji_notices.rules import RULES

EVIL = "</script></title><img src=x onerror=\"pwned=1\"><x-evil a='b'>&amp;<!--]]>"
FULL = "releases/cn-610300-xinfang-2023-03-15-01.html"


class Reader(HTMLParser):
    """What of a page a test asks for: elements, attributes, text, and the JSON in it."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.json: list[Any] = []
        self.text = ""
        self._script: str | None = None
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, found) for name, found in attrs]
        self._script = dict(attrs).get("type") if tag == "script" else None

    def handle_data(self, data: str) -> None:
        if self._script and "json" in self._script:
            self.json.append(json.loads(data))
        self.text += data

    def handle_endtag(self, tag: str) -> None:
        self._script = None

    def values(self, name: str) -> list[str]:
        return [found for _, attribute, found in self.attributes if attribute == name and found is not None]


def site_of(*records: MeetingRelease) -> dict[str, bytes]:
    return dict(pages(records, Registries(data_dir())))


@pytest.fixture(scope="module")
def real() -> dict[str, bytes]:
    return site_of(*read_releases())


def test_every_record_and_every_rule_has_a_page(real: dict[str, bytes]) -> None:
    assert {f"releases/{record.id}.html" for record in read_releases()} <= set(real)
    assert {f"rules/{code}.html" for code in RULES} <= set(real)


def test_links_within_the_site_lead_somewhere_and_none_is_absolute(real: dict[str, bytes]) -> None:
    read = {path: Reader(content) for path, content in real.items() if path.endswith(".html")}
    ids = {path: set(page.values("id")) for path, page in read.items()}
    for path, page in read.items():
        assert len(page.values("id")) == len(ids[path]), path
        for target in page.values("href") + page.values("src"):
            if target.startswith(("http:", "https:", "data:")):
                continue
            assert not target.startswith("/"), (path, target)
            place, _, fragment = target.partition("#")
            parts = [*path.split("/")[:-1], *place.split("/")] if place else path.split("/")
            while ".." in parts:
                at = parts.index("..")
                parts[at - 1 : at + 1] = []
            found = "/".join(parts)
            assert found in real, (path, target)
            if fragment and "=" not in fragment:
                assert fragment in ids[found], (path, target)


def test_pages_of_mirrors_and_aggregators_are_named_and_not_linked(real: dict[str, bytes]) -> None:
    for record in read_releases():
        read = Reader(real[f"releases/{record.id}.html"])
        for page in record.publication.pages:
            linked = page.host_class in ("government", "party_media", "media")
            assert (page.url in read.values("href")) == linked
            assert page.url in read.text


def test_nothing_is_fetched_from_elsewhere(real: dict[str, bytes]) -> None:
    for path, content in real.items():
        if path.endswith(".html"):
            for tag, name, found in Reader(content).attributes:
                if name == "src" or (tag == "link" and name == "href"):
                    assert not str(found).startswith(("http", "//")), path
        elif path.endswith(".css"):
            assert b"url(" not in content
            assert b"@import" not in content


def test_every_fact_of_a_record_is_on_its_page(real: dict[str, bytes]) -> None:
    for record in read_releases():
        text = " ".join(Reader(real[f"releases/{record.id}.html"]).text.split())
        shown = [person.name for person in record.appearances] + [group.as_printed for group in record.groups]
        shown += [office.as_printed for person in record.appearances for office in person.offices]
        shown += [one.as_printed for part in (record.conveyed, record.blocks) for one in part]
        shown += [body.as_printed for body in record.meeting.conveners]
        shown += [
            text for one in record.directives for text in (one.gist, one.heading, one.ordinal_as_printed) if text
        ]
        shown += [one.surface for one in record.formulations] + [one.note for one in record.defects if one.note]
        shown += [one.pointer for one in record.inferred] + [one.annotator for one in record.annotation.passes]
        assert [one for one in shown if " ".join(one.split()) not in text] == [], record.id


def test_an_inferred_value_is_marked_where_it_stands() -> None:
    read = Reader(site_of(invented())[f"releases/{invented().id}.html"])
    assert "inferred" in read.values("class")
    assert "inferred: year from release" in " ".join(read.text.split())


def test_a_withheld_record_has_its_facts_and_no_place_for_a_text() -> None:
    made = MeetingRelease.model_validate_json(json.dumps(withheld()))
    read = Reader(site_of(made)[f"releases/{made.id}.html"])
    assert "h-text" not in read.values("id")
    assert "h-directives" in read.values("id")
    assert not [name for name in read.values("href") if name.startswith("#at-")]


def test_markup_in_every_field_is_text_everywhere() -> None:
    pristine = site_of(invented())
    made = value()

    def spoil(node: Any) -> None:
        members = node.items() if isinstance(node, dict) else enumerate(node)
        for key, item in list(members):
            if isinstance(item, dict | list):
                spoil(item)
            elif item is None or isinstance(item, str):
                before, node[key] = item, f"{key} {EVIL}"
                try:
                    MeetingRelease.model_validate_json(json.dumps(made))
                except ValueError:
                    node[key] = before

    spoil(made)
    record = MeetingRelease.model_validate_json(json.dumps(made))
    for name in ("title", "source_line"):
        assert EVIL in getattr(record.publication, name)
    assert EVIL in str(record.text.content)
    found = site_of(record)
    assert set(found) == set(pristine)
    for path in ("index.html", "overview.html", f"releases/{record.id}.html"):
        read = Reader(found[path])
        assert "x-evil" not in read.tags
        assert "img" not in read.tags
        assert not [name for _, name, _ in read.attributes if name.startswith("on")]
        assert read.tags.count("script") == Reader(pristine[path]).tags.count("script")
    page = Reader(found[f"releases/{record.id}.html"])
    assert page.json[0]["isBasedOn"]["headline"] == record.publication.title
    assert str(record.text.content) in page.text
    assert EVIL.lower() in Reader(found["index.html"]).json[1][0]["text"]


def test_machines_read_release_and_meeting(real: dict[str, bytes]) -> None:
    (read,) = Reader(real[FULL]).json
    assert read["isBasedOn"]["@type"] == "NewsArticle"
    assert read["isBasedOn"]["translationOfWork"]["inLanguage"] == "zh-Hans"
    assert read["about"]["startDate"] == "2023-03-15"
    assert re.fullmatch("sha256:[0-9a-f]{64}", read["identifier"][1])
    for path, content in real.items():
        if path.endswith(".html"):
            assert Reader(content).json[0]["@context"] == "https://schema.org/", path


@given(st.lists(st.tuples(st.integers(0, 140), st.integers(1, 60)), max_size=7))
def test_segments_are_the_text_and_know_what_lies_over_each_character(spans: list[tuple[int, int]]) -> None:
    made = value()
    made["formulations"] = [
        {"key": "a", "surface": "a", "anchor": {"field": "content", "start": at, "end": at + size, "exact": "a"}}
        for at, size in spans
    ]
    record = MeetingRelease.model_validate_json(json.dumps(made))
    text = str(record.text.content)
    parts = segments(record, AnchorField.CONTENT)
    assert "".join(part.text for part in parts) == text
    place = 0
    for part in parts:
        for at in (place, place + len(part.text) - 1):
            over = {mark.part for mark in part.marks if mark.layer == "formulations"}
            assert over == {
                f"formulations-{n}" for n, (start, size) in enumerate(spans) if start <= at < start + size
            }
        place += len(part.text)


def test_a_child_stands_under_its_parent_below_its_frame() -> None:
    first, second = tree(invented())
    assert [node.index for node in first.nodes] == [0]
    assert [(node.index, [child.index for child in node.children]) for node in second.nodes] == [(1, [2]), (3, [])]


def test_an_earlier_site_is_brought_up_to_date(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    assert write_site(folder, [("index.html", b"1"), ("a/old.html", b"1")]) == 2
    assert write_site(folder, [("index.html", b"2")]) == 1
    assert (folder / "index.html").read_bytes() == b"2"
    assert not (folder / "a" / "old.html").exists()


def test_a_folder_of_somebody_elses_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UnreadableFileError, match="not empty and holds no site"):
        write_site(tmp_path, [("index.html", b"")])
    with pytest.raises(UnreadableFileError, match="is a file"):
        write_site(tmp_path / "mine.txt", [])
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
