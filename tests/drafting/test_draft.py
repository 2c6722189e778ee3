"""The draft of a page: the seed reproduced, the record's own account of itself, and many pages in one run."""

import json
from pathlib import Path

import pytest

from baoji_notices import MeetingRelease, draft, read_releases, validate
from baoji_notices.comparison import evaluate
from baoji_notices.drafting import LONGEST_BODY, draft_all
from baoji_notices.drafting.sources import Source, read_sources
from baoji_notices.errors import UnreadableFileError, UnreadablePageError
from baoji_notices.records import parse_record, to_line

SEED = next(one for one in read_releases() if one.id == "cn-610300-xinfang-2023-03-15-01")
TEXT = "3月5日下午，宝鸡市信访局召开党组会议，传达学习全国两会精神。市信访局局长王明远主持会议并讲话。\n会议要求，要加强学习。"


def seed_page() -> str:
    """The seed in the form it was found in: date and title, source, release time, and the body of its record."""
    return (
        f" date 2023-03-16 {SEED.publication.title}\n\n\n\nSource: {SEED.publication.source_line}\n\n"
        f"Release time: 2023-03-16 10:48\n\n{SEED.text.content}"
    )


def test_the_seed_is_reproduced() -> None:
    made = draft(seed_page())
    assert made.text.content == SEED.text.content
    assert made.publication.title == SEED.publication.title
    assert made.publication.released_at == SEED.publication.released_at
    assert made.meeting == SEED.meeting
    assert made.appearances == SEED.appearances
    assert made.blocks == SEED.blocks
    assert made.inferred == SEED.inferred


def test_what_the_seed_conveys_and_asks_for_is_reproduced() -> None:
    made = draft(seed_page())
    assert [(one.kind, one.level, one.event) for one in made.conveyed] == [
        (one.kind, one.level, one.event) for one in SEED.conveyed
    ]
    assert [one.issuer.key if one.issuer else None for one in made.conveyed] == [
        one.issuer.key if one.issuer else None for one in SEED.conveyed
    ]
    top = [one for one in SEED.directives if one.parent is None]
    assert [
        (one.block, one.ordinal, one.ordinal_as_printed, one.heading, one.anchor)
        for one in made.directives
        if one.parent is None
    ] == [(one.block, one.ordinal, one.ordinal_as_printed, one.heading, one.anchor) for one in top]


def test_formulations_of_the_seed_are_found() -> None:
    found = next(one for one in evaluate([SEED], [draft(seed_page())]).fields if one.field == "formulations.span")
    assert found.recall is not None
    assert found.recall >= 0.9


def test_a_draft_says_what_it_is() -> None:
    made = draft(TEXT)
    assert made.id.startswith("draft-")
    assert made.annotation.state == "draft"
    assert [(one.kind, one.annotator.startswith("baoji-notices draft ")) for one in made.annotation.passes] == [
        ("rule", True)
    ]
    assert made.publication.pages == ()
    assert all(one.gist is None for one in made.directives)


def test_the_id_is_that_of_the_text() -> None:
    assert draft(TEXT).id == draft(TEXT).id != draft(TEXT + "要抓好落实。").id


def test_a_draft_is_canonical_and_valid() -> None:
    made = draft(TEXT)
    assert parse_record(to_line(made)) == made
    assert validate(made).errors == ()


def test_keys_of_our_registries_are_resolved() -> None:
    made = draft(f"宝鸡市信访局召开党组会议\n来源：宝鸡市信访局 2023-03-06\n{TEXT}")
    assert made.meeting.conveners[0].key == "610300-xinfang"
    assert made.meeting.jurisdiction is not None
    assert (made.meeting.jurisdiction.code, made.meeting.level) == ("610300", "prefectural")
    assert [one.event for one in made.conveyed] == ["2023-quanguo-lianghui"]  # it had begun on 4 March


def test_a_yearly_event_is_never_taken_for_last_years() -> None:
    """The registry knows the sessions of 2024 without the day they began, so those of 2023 are the last it can date."""
    made = draft(
        "渭河区档案局召开会议\n来源：渭河区档案局 2024-03-06\n3月5日，区档案局召开会议，传达学习全国两会精神。"
    )
    assert [(one.as_printed, one.event) for one in made.conveyed] == [("全国两会精神", None)]


def test_the_address_is_the_records_page() -> None:
    made = draft(TEXT, url="https://xfj.baoji.gov.cn/art/2023/3/6/art_1.html")
    (page,) = made.publication.pages
    assert (page.host, page.host_class, page.role) == ("xfj.baoji.gov.cn", "government", None)
    assert made.publication.released_at is not None
    assert (made.publication.released_at.value, made.publication.released_at.as_printed) == ("2023-03-06", None)
    assert {(one.pointer, one.rule.value) for one in made.inferred} >= {("/meeting/date/value", "date-from-url")}


@pytest.mark.parametrize("page", ["", "   \n", b"\x89PNG\r\n\x1a\n\0\0", b"%PDF-1.7 \0", "来源：县财政局"])
def test_what_is_no_release_is_told(page: bytes | str) -> None:
    with pytest.raises(UnreadablePageError):
        draft(page)


def test_a_text_beyond_any_release_is_refused_with_its_length() -> None:
    with pytest.raises(UnreadablePageError, match="give the page of one release"):
        draft("会议要求，要加强学习。" * (LONGEST_BODY // 10))


def test_a_page_that_reports_no_meeting_invents_none() -> None:
    made = draft("我县今年粮食丰收。农民们非常高兴。全县粮食总产量比去年增加。")
    assert made.meeting.kinds == ("other",)
    assert (made.meeting.date.value, made.meeting.conveners, made.appearances, made.conveyed, made.directives) == (
        None,
        (),
        (),
        (),
        (),
    )


def test_many_pages_go_on_behind_one_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.html").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "c.txt").write_text(TEXT, encoding="gb18030")
    (tmp_path / "d.txt").write_text(TEXT.replace("5日", "6日"), encoding="utf-8")
    drafted = list(draft_all(read_sources([str(tmp_path)])))
    assert [(Path(one.name).name, one.record is not None) for one in drafted] == [
        ("a.txt", True),
        ("b.html", False),
        ("c.txt", False),
        ("d.txt", True),
    ]
    assert drafted[1].problem
    assert "a.txt" in (drafted[2].problem or "")


def test_a_row_of_a_table_has_its_address(tmp_path: Path) -> None:
    table = tmp_path / "pages.jsonl"
    table.write_text(json.dumps({"url": "https://example.org/1", "text": TEXT}) + "\n{broken\n", encoding="utf-8")
    first, second = draft_all(read_sources([str(table)]))
    assert first.record is not None
    assert [page.url for page in first.record.publication.pages] == ["https://example.org/1"]
    assert second.record is None
    assert second.problem


def test_a_missing_path_is_told_before_anything_runs() -> None:
    with pytest.raises(UnreadableFileError, match="no such file"):
        read_sources(["/nowhere/at/all"])


def test_found_says_what_a_coder_has_to_look_for() -> None:
    (one,) = draft_all([Source("a.txt", TEXT)])
    assert one.found["meeting date"] == 0
    assert one.found["conveyed"] == 1
    assert isinstance(one.record, MeetingRelease)
