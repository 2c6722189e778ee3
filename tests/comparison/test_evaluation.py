"""Evaluation of predictions: every figure here is counted by hand from the invented record."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import CONTENT, sheet, value, withheld

from baoji_notices import MeetingRelease, complete
from baoji_notices.comparison import Evaluation, FieldScore, evaluate
from baoji_notices.comparison.readings import Span, meet
from baoji_notices.errors import InvalidRecordError
from baoji_notices.model.identity import page_id
from baoji_notices.model.vocabulary import AnchorField
from baoji_notices.records import parse_record


def made(base: dict[str, Any] | None = None, **changes: Any) -> MeetingRelease:
    """Return the invented record with changes by pointer (meeting__date__value)."""
    base = base or value()
    for pointer, new in changes.items():
        *path, last = pointer.split("__")
        target: Any = base
        for part in path:
            target = target[int(part) if part.isdigit() else part]
        target[int(last) if last.isdigit() else last] = new
    return parse_record(json.dumps(base))


def on_page(number: int, **changes: Any) -> MeetingRelease:
    """Return the invented record as found on a page, with a text of its own, so that nothing else pairs it."""
    url = f"https://archive.example.org/news/{number}.html"
    page = value()["publication"]["pages"][0] | {"url": url, "page_id": page_id(url)}
    return made(publication__pages=[page], text__sha256=f"{number:064x}", id=f"draft-{number:012x}", **changes)


def score(found: Evaluation, field: str) -> FieldScore:
    return next(one for one in found.fields if one.field == field)


def counts(found: Evaluation, field: str) -> tuple[int, int, int]:
    """Gold, predicted, correct."""
    one = score(found, field)
    return one.gold, one.predicted, one.correct


def test_a_prediction_equal_to_gold_is_right_in_everything_and_claims_nothing_of_empty_fields() -> None:
    found = evaluate([made()], [made()])
    assert {one.f1 for one in found.fields} == {1.0, None}
    assert not any(one.differences for one in found.fields)
    empty = score(found, "place")  # nobody printed a place: null and null are equal, and still no merit
    assert (empty.exact, empty.precision, empty.recall, empty.f1) == (None, None, None, None)
    assert (empty.compared, empty.equal) == (1, 1)


def test_nothing_against_nothing_is_no_score() -> None:
    found = evaluate([], [])
    assert {(one.exact, one.precision, one.recall, one.f1) for one in found.fields} == {(None,) * 4}


def test_null_lowers_recall_and_a_wrong_value_lowers_both() -> None:
    gold = [on_page(number) for number in range(1, 5)]
    wrong = {"value": "2022-11-06", "end": None, "vague": False, "part_of_day": None, "as_printed": None}
    predicted = [
        on_page(1),
        on_page(2, meeting__date=wrong | {"value": None}),
        on_page(3, meeting__date=wrong),
        on_page(4),
    ]
    date = score(evaluate(gold, predicted), "date")
    assert (date.gold, date.predicted, date.correct) == (4, 3, 2)
    assert (date.precision, date.recall, date.exact) == (2 / 3, 2 / 4, 2 / 4)
    assert date.f1 == pytest.approx(2 * (2 / 3) * (1 / 2) / (2 / 3 + 1 / 2))
    assert [(one.record, one.gold, one.predicted) for one in date.differences] == [
        ("draft-000000000002", "2022-11-07", None),
        ("draft-000000000003", "2022-11-07", "2022-11-06"),
    ]


def test_titles_are_compared_letter_by_letter_and_names_without_spaces() -> None:
    predicted = made(
        publication__title="区档案局召开 全体干部会议",
        meeting__kind_as_printed="“全体 干部会议”",
        meeting__conveners=[{"as_printed": "区 档案局", "key": None}],
    )
    found = evaluate([made()], [predicted])
    assert counts(found, "title") == (1, 1, 0)
    assert counts(found, "kind_as_printed") == (1, 1, 1)
    assert counts(found, "conveners") == (1, 1, 1)


def test_lists_are_counted_by_their_members() -> None:
    found = evaluate([made()], [made(meeting__kinds=["party_group", "all_staff"])])
    kinds = score(found, "kinds")
    assert (kinds.precision, kinds.recall, kinds.exact) == (1 / 2, 1.0, 0.0)
    assert (kinds.differences[0].gold, kinds.differences[0].predicted) == (
        ["all_staff"],
        ["all_staff", "party_group"],
    )


def test_sets_have_no_order_and_no_name_twice() -> None:
    kinds = ["party_group", "all_staff", "training", "lecture"]
    gold = made(meeting__kinds=kinds, meeting__conveners=[{"as_printed": "区档案局", "key": None}])
    twice = [{"as_printed": name, "key": None} for name in ("区 档案局", "区档案局")]
    found = evaluate([gold], [made(meeting__kinds=kinds[::-1], meeting__conveners=twice)])
    assert (counts(found, "kinds"), score(found, "kinds").exact) == ((4, 4, 4), 1.0)
    assert (counts(found, "conveners"), score(found, "conveners").exact) == ((1, 1, 1), 1.0)


def test_offices_in_another_order_are_right_one_by_one_and_not_exact() -> None:
    offices = value()["appearances"][0]["offices"]
    found = evaluate([made()], [made(appearances__0__offices=offices[::-1])])
    for field in ("appearances.offices", "appearances.posts"):
        assert counts(found, field) == (2, 2, 2)
        assert score(found, field).exact == 0.0


def test_a_post_on_the_wrong_side_is_wrong() -> None:
    found = evaluate([made()], [made(appearances__0__offices__1__side="party")])
    assert counts(found, "appearances.posts") == (2, 2, 1)
    assert counts(found, "appearances.offices") == (2, 2, 2)


def test_a_field_of_a_unit_is_compared_where_both_have_the_unit() -> None:
    item = value()["conveyed"][0]
    predicted = [{**item, "as_printed": "消防条例", "anchor": None}, {**item, "level": None, "kind": "spirit"}]
    found = evaluate([made()], [made(conveyed=predicted)])
    assert counts(found, "conveyed") == (1, 2, 1)
    assert counts(found, "conveyed.kind") == (1, 1, 0)
    assert counts(found, "conveyed.level") == (1, 0, 0)  # a draft may leave it open: no claim, no precision
    assert score(found, "conveyed.level").precision is None
    (kind,) = score(found, "conveyed.kind").differences
    assert (kind.pointer, kind.gold, kind.predicted) == ("/conveyed/0", "meeting", "spirit")
    (unit,) = score(found, "conveyed").differences
    assert (unit.gold, unit.predicted) == ([], ["消防条例"])


def test_a_speaker_is_a_person_and_not_a_number() -> None:
    person = value()["appearances"][0]
    other = {**person, "name": "甲某", "as_printed": "甲某", "anchor": None}
    gold = made(blocks__0__speaker=0)
    found = evaluate([gold], [made(appearances=[other, person], blocks__0__speaker=1)])
    assert counts(found, "blocks.speaker") == (1, 1, 1)
    assert counts(found, "appearances.name") == (1, 2, 1)
    with pytest.raises(InvalidRecordError, match="speaker 7 is no index"):
        evaluate([gold], [made(blocks__0__speaker=7)])


def test_the_presider_is_a_set_of_names() -> None:
    found = evaluate([made()], [made(appearances__0__event_roles=["spoke"])])
    assert counts(found, "presider") == (1, 0, 0)
    assert counts(found, "appearances.event_roles") == (2, 1, 1)


def test_directives_meet_by_their_spans() -> None:
    """The draft takes the third directive for a part of the second, and cuts the last one short."""
    drafted = sheet()
    first, second, _, last = drafted["directives"]
    joined = {**second, "anchor": "一要加强学习。抓好业务学习，抓好警示教育。"}
    drafted["directives"] = [first, joined, {**last, "anchor": "二要抓好落实，", "type": None, "ordinal": None}]
    found = evaluate([complete(sheet())], [complete(drafted)])
    assert counts(found, "directives.span") == (4, 3, 1)  # only the first is as it was
    # 一要加强学习。 is 7 of 21 characters and 抓好业务学习，抓好警示教育。 14, which is over half: the third is met.
    # 二要抓好落实， is 7 of the last one's 15: less than half.
    assert counts(found, "directives.overlap") == (4, 3, 2)
    assert counts(found, "directives") == (4, 3, 2)
    assert counts(found, "directives.parent") == (1, 0, 0)
    assert score(found, "directives").differences[0].gold == ["一要加强学习。", "二要抓好落实，服务高质量发展。"]


def test_a_parent_is_right_if_it_is_the_directive_that_gold_has() -> None:
    drafted = sheet()
    drafted["directives"] = drafted["directives"][1:]
    drafted["directives"][1]["parent"] = 0  # one fewer stands before it
    found = evaluate([complete(sheet())], [complete(drafted)])
    assert counts(found, "directives") == (4, 3, 3)
    assert counts(found, "directives.parent") == (1, 1, 1)


def test_without_anchors_directives_meet_by_block_and_ordinals() -> None:
    """A block that the draft misses does not move the directives of the next one."""
    directives = [{**one, "block": 0} for one in withheld()["directives"][1:]]
    directives[1]["parent"] = 0
    predicted = made(withheld(), blocks=withheld()["blocks"][1:], directives=directives)
    for gold in (made(withheld()), made()):
        found = evaluate([gold], [predicted])
        assert counts(found, "blocks") == (2, 1, 1)
        assert counts(found, "directives") == (4, 3, 3)
        assert counts(found, "directives.ordinal") == (2, 2, 2)


def test_spans_are_left_out_where_gold_carries_no_text() -> None:
    found = evaluate([made(withheld())], [made()])
    assert counts(found, "blocks.span") == counts(found, "content") == (0, 0, 0)
    assert counts(found, "blocks") == (2, 2, 2)


def test_spans_of_a_text_with_words_before_and_after_are_placed_in_golds() -> None:
    drafted = sheet()
    first, second, third = CONTENT.split("\n")
    drafted["text"]["content"] = f"首页。\n{first}\n（供稿）\n{second}\n{third}分享到"
    found = evaluate([complete(sheet())], [complete(drafted)])
    assert counts(found, "content") == (1, 1, 0)
    for name in ("appearances", "conveyed", "blocks", "directives", "formulations"):
        assert score(found, f"{name}.span").f1 == 1.0


def test_a_span_in_words_that_gold_does_not_have_is_wrong() -> None:
    drafted = sheet()
    drafted["text"]["content"] = CONTENT + "\n相关阅读：会议强调"
    drafted["blocks"].append({"verb": "stressed", "as_printed": "会议强调", "anchor": "会议强调"})
    found = evaluate([complete(sheet())], [complete(drafted)])
    assert counts(found, "blocks.span") == counts(found, "blocks.overlap") == (2, 3, 2)


def test_a_span_in_other_words_is_wrong_even_at_the_same_place() -> None:
    drafted = sheet()
    start = CONTENT.index("会议指出")
    drafted["text"]["content"] = "无" * (start - 1) + "\n会议强调\n" + CONTENT
    drafted["blocks"] = [{"verb": "stressed", "as_printed": "会议强调", "anchor": "会议强调"}]
    drafted["directives"] = []
    found = evaluate([complete(sheet())], [complete(drafted)])
    assert counts(found, "blocks.span") == counts(found, "blocks.overlap") == (2, 1, 0)


def test_a_formulation_in_the_right_place_needs_the_right_key() -> None:
    found = evaluate([made()], [made(formulations__0__key="jia-yi")])
    assert counts(found, "formulations.span") == counts(found, "formulations.key") == (1, 1, 0)


def test_two_units_on_the_same_words_are_two() -> None:
    """The shared words of a joint phrase carry two conveyed items."""
    item = value()["conveyed"][0]
    found = evaluate([made(conveyed=[item, item])], [made(conveyed=[item, item])])
    assert counts(found, "conveyed.span") == counts(found, "conveyed") == (2, 2, 2)


def test_a_gold_record_without_a_prediction_is_missed_in_every_field() -> None:
    found = evaluate([on_page(1), on_page(2)], [on_page(1)])
    assert found.missing == ("draft-000000000002",)
    for field in ("title", "kinds", "date.vague", "directives", "blocks.span", "content"):
        one = score(found, field)
        assert (one.gold, one.predicted) == (2 * one.correct, one.correct)
        assert (one.precision, one.recall, one.exact) == (1.0, 0.5, 1.0)
        assert one.differences == ()  # the record is named as a whole


def test_a_second_draft_of_one_page_is_wrong_and_one_of_another_page_is_not_judged() -> None:
    again = on_page(1, meeting__date__value="2022-11-01")
    found = evaluate([on_page(1)], [again, on_page(1), on_page(3)])
    assert (found.missing, found.surplus, found.unjudged) == ((), (again.id,), ("draft-000000000003",))
    assert counts(found, "date") == (1, 2, 1)
    assert counts(found, "directives") == (4, 8, 4)
    assert counts(found, "directives.span") == (4, 4, 4)


NOWHERE = {"publication__pages": [], "text__sha256": None}


@pytest.mark.parametrize(
    ("predicted", "by"),
    [
        (on_page(1), "page"),
        (made(publication__pages=[], id="draft-0123456789ab"), "text"),
        (made(**NOWHERE), "id"),
        (made(**NOWHERE, id="draft-0123456789ab"), "title"),
    ],
)
def test_what_pairs_two_records(predicted: MeetingRelease, by: str) -> None:
    found = evaluate([made()], [predicted])
    assert found.paired == {"page": 0, "text": 0, "id": 0, "title": 0} | {by: 1}


def test_a_title_on_another_day_is_another_release() -> None:
    other = made(**NOWHERE, id="draft-0123456789ab", publication__released_at__value="2023-11-08")
    found = evaluate([made()], [other])
    assert (sum(found.paired.values()), found.missing, found.unjudged) == (0, (made().id,), (other.id,))


def test_any_page_of_a_record_pairs_it() -> None:
    pages = [on_page(number).publication.pages[0].model_dump(mode="json") for number in (5, 1)]
    gold = made(publication__pages=pages)
    assert evaluate([gold], [on_page(1)]).paired["page"] == 1
    assert evaluate([gold], [on_page(2)]).paired["page"] == 0


def test_two_meetings_of_one_page_meet_by_date_and_convener_and_the_rest_in_order() -> None:
    first, second = on_page(1), on_page(1, meeting__date__value="2022-10-01", meeting__number=3)
    assert counts(evaluate([first, second], [second, first]), "number") == (1, 1, 1)
    bare = {"meeting__conveners": [], "meeting__date__value": None}
    undated = [on_page(1, **bare, meeting__number=number) for number in (None, 3)]
    assert counts(evaluate([first, second], undated), "number") == (1, 1, 1)
    assert evaluate([first, first], [first, first]).paired["page"] == 2  # one record given twice is two


def test_what_only_drafts_leave_open_is_no_error() -> None:
    directives = [{**one, "gist": None, "type": None} for one in value()["directives"]]
    open_fields = {"meeting__level": None, "meeting__jurisdiction": None, "directives": directives}
    found = evaluate([made()], [made(**open_fields, publication__pages=[])])
    assert counts(found, "level") == counts(found, "jurisdiction") == (1, 0, 0)
    assert counts(found, "directives.type") == (4, 0, 0)


SPANS = st.lists(
    st.builds(
        lambda start, length: Span(AnchorField.CONTENT, start, start + length, "", "x"),
        st.integers(0, 30),
        st.integers(1, 10),
    ),
    max_size=8,
)


@given(SPANS, SPANS)
def test_every_span_meets_at_most_one_and_the_same_ones_always_meet(ours: list[Span], theirs: list[Span]) -> None:
    for least in (0.5, 1.0):
        pairs = meet(ours, theirs, least)
        assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
        if least == 1.0:
            assert all(ours[row] == theirs[column] for row, column in pairs)
    assert len(meet(ours, ours, 1.0)) == len(ours)


def test_half_of_the_union_is_enough_and_less_is_not() -> None:
    whole = Span(AnchorField.CONTENT, 0, 10, "", "0123456789")
    assert meet([whole], [whole._replace(end=5)], 0.5) == [(0, 0)]
    assert meet([whole], [whole._replace(end=4)], 0.5) == []
    assert meet([whole], [whole._replace(field=AnchorField.TITLE)], 0.5) == []
    # The likest is taken first, wherever it stands.
    assert meet([whole], [whole._replace(end=6), whole], 0.5) == [(0, 1)]


def test_white_space_around_sentences_moves_no_span() -> None:
    spaced = sheet()
    spaced["text"]["content"] = "　　" + spaced["text"]["content"].replace("。", "。\n\n　　")
    found = evaluate([complete(sheet())], [complete(spaced)])
    gold, predicted, correct = counts(found, "blocks.span")
    assert gold == predicted == correct > 0
