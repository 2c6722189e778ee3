"""The draft of a page: the seed reproduced, the record's own account of itself, and many pages in one run."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from baoji_notices import MeetingRelease, draft, read_releases, validate
from baoji_notices.comparison import evaluate
from baoji_notices.drafting import LONGEST_BODY, Repost, draft_all, with_pages
from baoji_notices.drafting.sources import Source, read_sources
from baoji_notices.errors import UnreadableFileError, UnreadablePageError
from baoji_notices.model.vocabulary import Level
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
    assert drafted[0].record
    assert drafted[2].problem is None
    assert drafted[2].repost == Repost(drafted[0].name, drafted[0].record.id, None)


def test_a_repost_gives_its_address_to_the_first_record() -> None:
    urls = ["https://a.example/1", "https://b.example/2", "https://b.example/2", None]
    first, second, third, fourth = draft_all(Source(f"row {url}", TEXT, url) for url in urls)
    assert first.record
    assert [one.record for one in (second, third, fourth)] == [None] * 3
    assert second.repost
    assert second.repost.page
    assert third.repost == fourth.repost == Repost(first.name, first.record.id, None)
    made = with_pages(first.record, [second.repost.page])
    assert [page.url for page in made.publication.pages] == urls[:2]
    assert parse_record(to_line(made)) == made


def test_damage_that_the_record_does_not_show_is_told() -> None:
    pages = [TEXT.encode() + b"\0", f"<p>{TEXT}</p>".encode() + b"\xe6", TEXT.encode()]
    (one,), (two,), (none,) = ([*draft_all([Source("a", page)])] for page in pages)
    assert ["1 control character" in warning for warning in one.warnings] == [True]
    assert ["1 character of the page could not be decoded" in warning for warning in two.warnings] == [True]
    assert none.warnings == ()


@pytest.mark.parametrize(
    ("header", "day", "warning"),
    [
        ("来源：区档案局 发布时间：2021-02-30", "2月8日", "the release time '2021-02-30' is no day of the calendar"),
        ("来源：区档案局 发布时间：2021-03-02", "2月30日", "the meeting's date '2月30日' is no day of the calendar"),
        ("来源：区档案局 发布时间：2021-03-02", "13月5日", "the meeting's date '13月5日' is no day"),
        ("来源：区档案局 发布时间：2021-03-02", "2月28日至30日", "the meeting's date '2月28日至30日' is no day"),
        ("来源：区档案局 发布时间：2021-03-02", "3月9日", "the meeting's date '3月9日' is after the release time 2021-03-02"),
        ("来源：区档案局 发布时间：2021-03-02", "2022年3月1日", "'2022年3月1日' is after the release time 2021-03-02"),
    ],
)  # fmt: skip
def test_times_that_cannot_be_are_told(header: str, day: str, warning: str) -> None:
    (one,) = draft_all([Source("a", f"区档案局召开会议\n{header}\n{day}，区档案局召开全体干部会议。")])
    (told,) = one.warnings
    assert warning in told


@pytest.mark.parametrize("day", ["3月1日", "3月1日至2日", "近日"])
def test_times_that_can_be_are_no_doubt(day: str) -> None:
    (one,) = draft_all([Source("a", f"区档案局召开会议\n发布时间：2021-03-02\n{day}，区档案局召开全体干部会议。")])
    assert one.warnings == ()


@pytest.mark.parametrize(
    ("second", "header"),
    [
        ("区卫健局召开会议\n来源：区卫健局 2021-11-10\n11月9日，区卫健局召开会议。", "来源：区卫健局 2021-11-10"),
        ("date 2021-11-10 The office met\nThe office held a meeting.", "date 2021-11-10 The office met"),
    ],
)
def test_two_releases_in_one_page_are_told(second: str, header: str) -> None:
    (one,) = draft_all([Source("a", f"区档案局召开会议\n来源：区档案局 2021-11-09\n{TEXT}\n{second}")])
    (told,) = one.warnings
    assert f"a header of its own ({header}): if the page holds two releases" in told


def test_several_who_preside_are_told() -> None:
    (one,) = draft_all([Source("a", f"{TEXT}\n3月4日，市财政局召开局务会议。局长李建平主持会议。")])
    (told,) = one.warnings
    assert "2 persons preside (王明远, 李建平): if they preside over meetings of their own" in told


def test_a_page_without_a_meeting_is_told() -> None:
    (one,) = draft_all([Source("a", "鸡蛋两个，番茄三个，先炒鸡蛋，再炒番茄，加盐出锅。")])
    assert one.record
    assert ["nothing of a meeting" in warning for warning in one.warnings] == [True]


def test_traditional_text_has_its_formulations_and_shared_offices_as_printed() -> None:
    pytest.importorskip("opencc", reason="traditional characters are folded by the extra drafting-hant")
    made = draft("3月5日，縣財政局召開會議。副局長王明遠、李建平出席會議。會議強調，要做到“兩個維護”。")
    assert [(one.key, one.surface) for one in made.formulations] == [
        (one.key, "“兩個維護”") for one in draft("会议强调，要做到“两个维护”。").formulations
    ]
    assert [one.offices[0].as_printed for one in made.appearances] == ["副局長", "副局長"]


def test_traditional_characters_without_their_extra_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Source("a", "3月5日，寶雞市信訪局召開黨組會議，傳達學習全國兩會精神。")
    (one,) = draft_all([page])
    assert one.warnings == ()
    monkeypatch.setattr("baoji_notices.drafting.chinese.script._converter", lambda: None)
    (one,) = draft_all([page])
    assert "pip install 'baoji-notices[drafting-hant]'" in one.warnings[0]


def test_all_libraries_that_are_missing_are_named_at_once() -> None:
    code = (
        "import sys; sys.modules |= dict.fromkeys(['cn2an', 'selectolax'])\n"
        "try: import baoji_notices.drafting\n"
        "except ImportError as error: print(error)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told == "not installed: cn2an, selectolax. Run: pip install 'baoji-notices[drafting]'\n"


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
    assert one.found["jurisdiction"] == 1
    assert isinstance(one.record, MeetingRelease)


@pytest.mark.parametrize(
    ("convener", "level"),
    [("镇机关党支部", Level.TOWNSHIP), ("财政部", Level.CENTRAL), ("县财政局党支部", Level.COUNTY)],
)
def test_a_branch_is_no_ministry(convener: str, level: Level) -> None:
    assert draft(f"6月28日，{convener}召开党员大会。").meeting.level == level
