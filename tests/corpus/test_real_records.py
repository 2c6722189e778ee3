"""Every real record, walked whole."""

import re

import pytest

from baoji_notices import MeetingRelease, read_releases, validate
from baoji_notices.paths import data_dir
from baoji_notices.records import parse_record, to_line
from baoji_notices.registries import Registries
from baoji_notices.rules.record import anchors
from baoji_notices.sheet import complete, sheet_of

PATH = data_dir() / "releases.jsonl"
LINES = PATH.read_bytes().splitlines(keepends=True)
RECORDS = list(read_releases())
IDS = [record.id for record in RECORDS]


# Warnings that were looked at, by page: the data is right as it is.
REVIEWED = {
    ("BN215", "3255acdb394a"),  # the page does print 2020-06-30 under a meeting of 17 February
    ("BN225", "a8b032aaf184"),  # a county's meeting, but the page does not print which county
}


def test_the_data_has_no_error_and_no_warning_that_was_not_looked_at() -> None:
    report = validate(PATH)
    assert report.errors == ()
    pages = {record.id: record.publication.pages[0].page_id for record in RECORDS}
    assert {(item.code, pages[item.record_id or ""]) for item in report.warnings} == REVIEWED


@pytest.mark.parametrize("line", LINES, ids=IDS)
def test_a_record_comes_back_byte_for_byte(line: bytes) -> None:
    assert to_line(parse_record(line)).encode() + b"\n" == line


@pytest.mark.parametrize("record", RECORDS, ids=IDS)
def test_a_record_can_be_made_again_from_its_sheet(record: MeetingRelease) -> None:
    assert complete(sheet_of(record)) == record


@pytest.mark.parametrize("record", [item for item in RECORDS if item.text.content], ids=lambda item: item.id)
def test_every_occurrence_of_a_formulation_is_annotated(record: MeetingRelease) -> None:
    """Of overlapping ones the leftmost, and of these the longest."""
    forms = {form: key for key, row in Registries(data_dir()).formulations.items() for form in row.surfaces}
    pattern = re.compile("|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True)))
    texts = {"title": record.publication.title or "", "content": record.text.content or ""}
    expected = [
        (forms[match[0]], field, *match.span())
        for field, text in texts.items()
        for match in pattern.finditer(text)
    ]
    found = [
        (item.key, item.anchor.field.value, item.anchor.start, item.anchor.end)
        for item in record.formulations
        if item.anchor
    ]
    assert found == expected


@pytest.mark.parametrize("record", [item for item in RECORDS if item.text.content], ids=lambda item: item.id)
def test_parts_stand_in_the_order_of_the_text(record: MeetingRelease) -> None:
    for name in ("appearances", "conveyed", "blocks", "directives", "defects"):
        starts = [part.anchor.start for part in getattr(record, name) if part.anchor]
        assert starts == sorted(starts), name


def test_the_seed_is_what_its_page_says() -> None:
    """Checked by hand against the page."""
    seed = RECORDS[IDS.index("cn-610300-xinfang-2023-03-15-01")]
    assert seed.publication.source_line == "Baoji Letters and Calls Bureau"
    assert seed.publication.released_at is not None
    assert seed.publication.released_at.value == "2023-03-16T10:48+08:00"
    assert seed.meeting.date.part_of_day == "afternoon"
    assert (seed.meeting.kinds, seed.meeting.enlarged) == (("all_staff",), False)
    (presider,) = seed.appearances
    assert presider.event_roles == ("presided", "spoke")
    assert [(office.post, office.side) for office in presider.offices] == [
        ("Deputy Secretary-General", "state"),
        ("Secretary", "party"),
        ("Director", "state"),
    ]
    assert [item.level for item in seed.conveyed] == ["central", "provincial", "prefectural"]
    assert [block.verb for block in seed.blocks] == ["pointed_out", "required"]
    numbered = [item.ordinal for item in seed.directives if item.ordinal]
    children = [sum(item.parent == index for item in seed.directives) for index in range(len(seed.directives))]
    assert numbered == [1, 2, 3]
    assert [count for count in children if count] == [4, 3, 3]
    assert len(seed.directives) == 14
    assert all(anchor.exact for _, anchor in anchors(seed))
    assert all(item.anchor for name in ("directives", "formulations", "defects") for item in getattr(seed, name))
    assert {item.pointer for item in seed.inferred} >= {"/meeting/date/value"}


def test_the_only_running_text_is_the_seed() -> None:
    carried = [record.id for record in RECORDS if record.text.content is not None]
    assert carried == ["cn-610300-xinfang-2023-03-15-01"]
