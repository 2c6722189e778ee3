"""Citations name what was used, and real readers of BibTeX and CSL-JSON get it back."""

import hashlib
import json
import re
import unicodedata
from typing import Any

import bibtexparser
import pytest
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import record

from baoji_notices import cite, read_releases
from baoji_notices.cli.main import main
from baoji_notices.errors import UnknownNameError
from baoji_notices.paths import data_dir
from baoji_notices.publishing import citation, metadata
from baoji_notices.publishing.citation import record_item, rendered
from baoji_notices.version import VERSION

SEED = metadata.EXAMPLE
LINE = next(
    line for line in (data_dir() / "releases.jsonl").read_bytes().splitlines() if f'"id":"{SEED}"'.encode() in line
)
HASH = hashlib.sha256(LINE).hexdigest()
HOSTILE = "100 % {of} $5 & #1_a ~b ^c \\d “两会” <b>"


def bibtex_of(text: str) -> Any:
    library = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    assert library.failed_blocks == []
    (entry,) = library.entries
    return entry


def plain(value: str) -> str:
    """Take the braces off that keep the case of a title."""
    return value.removeprefix("{").removesuffix("}")


def titled(title: str) -> Any:
    made = record()
    return made.model_copy(update={"publication": made.publication.model_copy(update={"title": title})})


@pytest.mark.parametrize("style", citation.STYLES)
def test_a_citation_has_version_revision_and_hash_and_claims_no_doi(style: str) -> None:
    dataset, one = cite(style=style), cite(SEED, style)
    whole = hashlib.sha256((data_dir() / "releases.jsonl").read_bytes()).hexdigest()
    assert f"sha256:{whole}" in dataset
    assert f"sha256:{HASH}" in one
    assert "revision 1" in one
    for text in (dataset, one):
        assert VERSION in text
        assert re.search("doi", text, re.IGNORECASE) is None
        assert text.endswith("\n")


def test_bibtex_is_read_back() -> None:
    entry = bibtex_of(cite(SEED, "bibtex"))
    fields = {key: plain(field.value) for key, field in entry.fields_dict.items()}
    assert entry.entry_type == "misc"
    assert fields["author"] == metadata.AUTHORS
    assert fields["title"].startswith(f"{SEED}, revision 1: Baoji Letters and Calls Bureau conveys")
    assert (fields["version"], fields["year"]) == (VERSION, str(metadata.YEAR))
    assert fields["note"].endswith(HASH)


def test_marks_that_bibtex_reads_as_commands_come_back_as_they_were() -> None:
    entry = bibtex_of(rendered(record_item(titled(HOSTILE)), "bibtex"))
    title = plain(entry.fields_dict["title"].value).replace(
        "ˆ", "^"
    )  # the reader knows the circumflex as an accent
    assert title.endswith(f"revision 1: {HOSTILE}")


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_no_title_breaks_an_entry(title: str) -> None:
    title = unicodedata.normalize("NFC", title)
    item = record_item(titled(title))
    text = rendered(item, "bibtex")
    library = bibtexparser.parse_string(text)
    assert (len(library.entries), library.failed_blocks) == (1, [])
    assert set(library.entries[0].fields_dict) == {"author", "title", "howpublished", "year", "version", "note"}
    lines = rendered(item, "ris").splitlines()
    assert all(re.match("[A-Z][A-Z0-9]  - ", line) for line in lines)
    assert json.loads(rendered(item, "csl-json"))[0]["title"].endswith(title)


@pytest.mark.parametrize("identifier", [None, SEED])
def test_csl_json_is_read_back_by_a_processor(identifier: str | None) -> None:
    items = json.loads(cite(identifier, "csl-json"))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    bibliography.register(Citation([CitationItem(items[0]["id"])]))
    (told,) = map(str, bibliography.bibliography())
    assert metadata.AUTHORS in told
    assert str(metadata.YEAR) in told
    assert (identifier or metadata.TITLE) in told


def test_ris_is_a_data_set_with_its_fields_in_order() -> None:
    lines = cite(SEED, "ris").splitlines()
    assert lines[0] == "TY  - DATA"
    assert lines[-1] == "ER  - "
    assert {line[:2] for line in lines} == {"TY", "ID", "TI", "T2", "AU", "PY", "ET", "N1", "ER"}


def test_a_doi_is_in_every_style_once_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "DOI", "10.9999/invented")
    assert all("10.9999/invented" in cite(style=style) for style in citation.STYLES)
    assert "doi: 10.9999/invented" in citation.citation_cff()


def test_the_readme_cites_as_the_command_does(root: Any) -> None:
    assert cite(style="bibtex") in (root / "README.md").read_text(encoding="utf-8")


def test_every_record_can_be_cited() -> None:
    for one in read_releases():
        assert one.id in rendered(record_item(one), "text")


def test_what_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UnknownNameError, match="no record has the id 'nope'"):
        cite("nope")
    with pytest.raises(UnknownNameError, match="text, bibtex, csl-json, ris"):
        cite(style="apa")
    assert main(["cite", "nope"]) == 2
    assert "no record has the id" in capsys.readouterr().err


def test_the_command_prints_what_the_function_gives(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", SEED, "--style", "csl-json"]) == 0
    assert capsys.readouterr().out == cite(SEED, "csl-json")
