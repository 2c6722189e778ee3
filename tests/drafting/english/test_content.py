"""What the English grammar reads of what was said: items conveyed, frames, directives; all texts are invented."""

import pytest

from baoji_notices.drafting.english import read
from baoji_notices.drafting.passage import Passage
from baoji_notices.drafting.reading import Reading
from baoji_notices.model.content import Directive
from baoji_notices.model.vocabulary import Language

HELD = "On May 2, the county held a work conference. "


def reading(text: str) -> Reading:
    return read(None, Passage(HELD + text, Language.EN))


def conveyed(text: str) -> list[tuple[str, str, str | None]]:
    return [(one.as_printed, one.kind.value, one.level and one.level.value) for one in reading(text).conveyed]


def words(directive: Directive) -> str:
    assert directive.anchor is not None
    return directive.anchor.exact


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "The meeting conveyed the spirit of the provincial bee conference.",
            [("provincial bee conference", "meeting", "provincial")],
        ),
        (
            "The meeting conveyed and studied the spirit of the national and provincial video and telephone conferences on bees.",
            [
                ("national and provincial video and telephone conferences on bees", "meeting", level)
                for level in ("central", "provincial")
            ],
        ),
        (
            "The meeting conveyed the spirit of learning from the provincial bee conference and the enlarged meeting of the Standing Committee of the Municipal Party Committee, listened to reports and arranged the work.",
            [
                ("provincial bee conference", "meeting", "provincial"),
                (
                    "enlarged meeting of the Standing Committee of the Municipal Party Committee",
                    "meeting",
                    "prefectural",
                ),
            ],
        ),
        (
            "The meeting studied the spirit of General Secretary Xi Jinping’s important speech at the National Bee Conference and discussed how to apply it.",
            [
                (
                    "General Secretary Xi Jinping’s important speech at the National Bee Conference",
                    "speech",
                    "central",
                )
            ],
        ),
        (
            "The meeting conveyed the spirit of General Secretary Xi Jinping’s important instructions on bees.",
            [("General Secretary Xi Jinping’s important instructions on bees", "instruction", "central")],
        ),
        (
            "The meeting studied the “Opinions on Bee Keeping” of the provincial Party committee.",
            [("Opinions on Bee Keeping", "document", "provincial")],
        ),
        (
            "The meeting conveyed the spirit of the provincial bee conference, the ways of the towns used reports, looked for gaps.",
            [("provincial bee conference", "meeting", "provincial")],
        ),
        (
            "The meeting conveyed the spirit of the video conference on bees in the province, and the Notice of the Anxi City Bee Headquarters on the Swarms.",
            [
                ("video conference on bees in the province", "meeting", "provincial"),
                ("Notice of the Anxi City Bee Headquarters on the Swarms", "document", "prefectural"),
            ],
        ),
        (
            "The meeting conveyed the spirit of the province's and city's bee conferences, and read out the list.",
            [
                ("province's and city's bee conferences", "meeting", level)
                for level in ("provincial", "prefectural")
            ],
        ),
        (
            "The meeting conveyed the spirit of the provincial “year of the busy bee” promotion meeting.",
            [("provincial “year of the busy bee” promotion meeting", "meeting", "provincial")],
        ),
        (
            "The meeting conveyed the “Notice of the Anxi Intermediate People's Court on Bees”.",
            [("Notice of the Anxi Intermediate People's Court on Bees", "document", "prefectural")],
        ),
        (
            "Li Min led everyone to study the spirit of the provincial bee conference.",
            [("provincial bee conference", "meeting", "provincial")],
        ),
        (
            "The meeting studied the notice of the municipal government on bees, while Tao Min exchanged views.",
            [("notice of the municipal government on bees", "document", "prefectural")],
        ),
        (
            "The meeting conveyed the spirit of the provincial bee conference; studied the notice of the municipal government on bees.",
            [
                ("provincial bee conference", "meeting", "provincial"),
                ("notice of the municipal government on bees", "document", "prefectural"),
            ],
        ),
        (
            "The meeting conveyed and studied in writing the spirit of the provincial bee conference; conveyed and studied "
            "the notice of the municipal government on bees.",
            [
                ("provincial bee conference", "meeting", "provincial"),
                ("notice of the municipal government on bees", "document", "prefectural"),
            ],
        ),
        (
            "The meeting studied “Notes on Bees of the Party”, and Tao Min, head of the county, and Lu Na, mayor, made speeches.",
            [("“Notes on Bees of the Party”", "document", None)],
        ),
        (
            "The meeting conveyed the spirit of the national, provincial, and state bee conferences.",
            [
                ("national, provincial, and state bee conferences", "meeting", level)
                for level in ("central", "provincial", "prefectural")
            ],
        ),
        (
            "The meeting conveyed Governor Tao Min's speech at the bee conference, and Governor Tao Min's speech.",
            [("Governor Tao Min's speech at the bee conference", "speech", None)],
        ),
    ],
)
def test_conveyed_items(text: str, items: list[tuple[str, str, str | None]]) -> None:
    assert conveyed(text) == items


def test_purpose_of_the_meeting_conveys() -> None:
    text = "The bureau held a symposium to convey the spirit of the county's two sessions, and arrange the work."
    item = read(None, Passage(text, Language.EN)).conveyed[0]
    assert (item.as_printed, item.anchor and item.anchor.exact) == (
        "county's two sessions",
        "county's two sessions",
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The meeting conveyed the spirit of the city’s “first meeting of spring”.", "meeting"),
        ("The meeting conveyed the city’s “Notice on Holding the First Meeting of Spring”.", "document"),
        ("The meeting passed on the spirit of the provincial conference.", "meeting"),
    ],
)
def test_kind_of_what_is_conveyed(text: str, kind: str) -> None:
    assert [item.kind.value for item in reading(text).conveyed] == [kind]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("the General Secretary’s important speech and instructions during his inspection in Hunan.", ["central", "central"]),
        ("the “Rules for Bee Keepers above the County Level”.", [None]),
        ("the provincial governor’s speech and the spirit of the city’s conference.", ["provincial", "prefectural"]),
    ],
)  # fmt: skip
def test_instructions_have_the_level_of_the_speech_that_they_stand_beside(
    text: str, levels: list[str | None]
) -> None:
    assert [one[2] for one in conveyed(f"The meeting conveyed the spirit of {text}")] == levels


def test_conveyed_item_names_its_issuer_and_document() -> None:
    item = reading(
        "The meeting studied the “Opinions on Bee Keeping” of the provincial Party committee."
    ).conveyed[0]
    assert item.issuer is not None
    assert (item.issuer.as_printed, item.document_kind and item.document_kind.value) == (
        "provincial Party committee",
        "opinion",
    )


@pytest.mark.parametrize(
    "text",
    [
        "In order to implement the spirit of the provincial conference, the meeting arranged the work.",
        "The meeting studied the plan for a new bridge.",
        "The meeting was held to study the topic of the spirit of bees.",
        "All towns must study the spirit of the provincial conference.",
        "The meeting conveyed the spirit of the meeting.",
        "The meeting conveyed the spirit of the symposium.",
        "The meeting conveyed the spirit of superior documents and meetings.",
        "They will turn what they have learned into new measures.",
        "The meeting pointed out that the county had studied the spirit of the provincial conference.",
        "Mayor Tao Min spoke, emphasizing to study the spirit of the provincial conference.",
        "The meeting studied the relevant matters of the 15th Congress of the county.",
        "The meeting discussed and studied the “Work Plan for Counting Bees”.",
        "The meeting did not convey the spirit of the provincial conference.",
        "The bureau has not yet conveyed the spirit of the provincial conference.",
        "The bureau will convey the spirit of the provincial conference next week.",
        "The bureau postponed conveying the spirit of the provincial conference.",
        "The bureau failed to convey the spirit of the provincial conference.",
        "Instead of conveying the spirit of the provincial conference, the meeting counted bees.",
        "The bureau held a meeting not to convey the spirit of the provincial conference but to count bees.",
        "A meeting will be held to convey the spirit of the provincial conference.",
        "Principal Tao Min conveyed the holiday greetings of the provincial party committee to all teachers.",
        "Before the meeting was held, the bureau held a study meeting to convey the spirit of the provincial conference.",
        "The meeting examined and studied work matters such as the “Pilot Plan for Bees (Draft for Review)”.",
        "It requires each town to convey the spirit of the provincial conference.",
        "The meeting conveyed neither the spirit of the provincial conference nor that of the city.",
    ],
)
def test_what_is_invoked_or_asked_is_not_conveyed(text: str) -> None:
    assert conveyed(text) == []


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        ("The meeting pointed out that bees matter.", [("The meeting pointed out that", "pointed_out", None)]),
        ("Conference pointed out that bees matter.", [("Conference pointed out that", "pointed_out", None)]),
        (
            "The meeting also emphasized that bees matter.",
            [("The meeting also emphasized that", "stressed", None)],
        ),
        (
            "According to the requirements of the meeting, first, bees.",
            [("According to the requirements of the meeting", "required", None)],
        ),
        ("Furthermore, it was stressed that bees matter.", [("it was stressed that", "stressed", None)]),
        (
            "It was pointed out at the meeting that bees matter.",
            [("It was pointed out at the meeting that", "pointed_out", None)],
        ),
        ("Attendees were required to count bees.", [("Attendees were required to", "required", None)]),
        ("The meeting heard a report.", [("The meeting heard", "other", None)]),
        ("The meeting hoped that all cadres would count.", [("The meeting hoped that", "other", None)]),
        ("The meeting also reminded that bees sting.", [("The meeting also reminded that", "other", None)]),
        ("The meeting deployed the work: first, count.", [("The meeting deployed", "arranged", None)]),
        (
            "Tao Min, mayor, made requirements for the bees: first, count.",
            [("Tao Min, mayor, made requirements", "required", 0)],
        ),
        (
            "Tao Min, mayor, put forward three points of opinion: 1. Count.",
            [("Tao Min, mayor, put forward three points", "other", 0)],
        ),
        ("The meeting requirements, count the bees.", [("The meeting requirements", "required", None)]),
        (
            "Members from the hills were urged to count bees. They were also encouraged to feed them.",
            [
                ("Members from the hills were urged to", "other", None),
                ("They were also encouraged to", "other", None),
            ],
        ),
        ("At the meeting, the notice was conveyed and studied.", [("was conveyed and studied", "conveyed", None)]),
        (
            "The plan and the rules were deliberated and passed.",
            [("were deliberated and passed", "decided", None)],
        ),
        ("Mayor Tao Min conveyed the notice of the province.", [("Mayor Tao Min conveyed", "conveyed", 0)]),
        ("Mayor Tao Min commented that bees matter.", [("Mayor Tao Min commented that", "other", 0)]),
        ("The meeting reviewed and approved the plan.", [("The meeting reviewed and approved", "decided", None)]),
        ("Meeting requirements, count the bees.", [("Meeting requirements", "required", None)]),
        ("Conference requirement: count the bees.", [("Conference requirement", "required", None)]),
        (
            "The party committee emphasized the need to count.",
            [("The party committee emphasized", "stressed", None)],
        ),
        (
            "The first plenary meeting heard a report.",
            [("The first plenary meeting heard", "other", None)],
        ),
        (
            "At the meeting, we first learned the spirit of the notice.",
            [("At the meeting, we first learned", "conveyed", None)],
        ),
        ("The meeting focused on bees and emphasized that they matter.", [("emphasized that", "stressed", None)]),
        (
            "The meeting focused on bees and emphasized the need to count.",
            [("emphasized", "stressed", None)],
        ),
        (
            "Mayor Tao Min stressed at the first meeting of the session that bees matter.",
            [("Mayor Tao Min stressed at the first meeting of the session that", "stressed", 0)],
        ),
        ("Mayor Tao Min stressed that bees matter.", [("Mayor Tao Min stressed that", "stressed", 0)]),
        ("Mayor Tao Min presided. He demanded that bees be counted.", [("He demanded that", "required", 0)]),
        (
            "Mayor Tao Min pointed out in his closing speech that bees matter.",
            [("Mayor Tao Min pointed out in his closing speech that", "pointed_out", 0)],
        ),
        ("Mayor Tao Min presided. He thinks that bees matter.", [("He thinks that", "held", 0)]),
        (
            "Mayor Tao Min presided. Gu Wen demanded that towns feed bees; he asked the county to count them.",
            [("Gu Wen demanded that", "required", 1), ("he asked", "required", 1)],
        ),
        (
            "Tsering Dorje, mayor, presided over the meeting. Tsering Dorje stressed that bees matter.",
            [("Tsering Dorje stressed that", "stressed", 0)],
        ),
        (
            "Ms. Tao Min, chairperson, presided. Ms. Tao stressed that bees matter.",
            [("Ms. Tao stressed that", "stressed", 0)],
        ),
        ("Mayor Tao Min presided. Mayor Tao hopes that bees thrive.", [("Mayor Tao hopes that", "other", 0)]),
        (
            "Tao Min, mayor, put forward three requirements: first, count.",
            [("Tao Min, mayor, put forward three requirements", "required", 0)],
        ),
    ],
)
def test_frames_with_verb_and_speaker(text: str, frames: list[tuple[str, str, int | None]]) -> None:
    assert [(one.as_printed, one.verb.value, one.speaker) for one in reading(text).blocks] == frames


@pytest.mark.parametrize(
    "text",
    [
        "The meeting arranged the work of the next stage.",
        "The meeting also studied other matters.",
        "Mayor Tao Min affirmed the work and made arrangements.",
        "It is reported that 5 towns took part.",
        "Everyone said that the plan was reviewed and passed.",
        "Everyone said that they would work hard.",
        "Mayor Tao Min heard the keepers and pointed out the deficiencies.",
        "Mayor Tao Min highlighted the deficiencies of the hives.",
    ],
)
def test_what_reports_no_words_is_no_frame(text: str) -> None:
    assert reading(text).blocks == ()


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        (
            "first, we must count; second, we must weigh; third, report.",
            [("first", 1), ("second", 2), ("third", 3)],
        ),
        ("Firstly, count the bees. Secondly, weigh them.", [("Firstly", 1), ("Secondly", 2)]),
        ("one is to count bees, the second is to weigh them.", [("one is", 1), ("the second is", 2)]),
        ("1. Count the bees. 2. Weigh the bees.", [("1.", 1), ("2.", 2)]),
        ("(1) count the bees; (2) weigh the bees.", [("(1)", 1), ("(2)", 2)]),
        ("① count the bees; ② weigh the bees.", [("①", 1), ("②", 2)]),
        ("one yes Bees should be counted. two yes They should be fed.", [("one yes", 1), ("two yes", 2)]),
        (
            "one is to count bees; the other is to weigh them; the third is to feed them.",
            [("one is", 1), ("the other is", 2), ("the third is", 3)],
        ),
        ("First we must count bees. Second we must weigh them.", [("First", 1), ("Second", 2)]),
        ("One must count bees. Two must weigh them.", [("One must", 1), ("Two must", 2)]),
        ("First, count the bees.Second, weigh the bees.", [("First", 1), ("Second", 2)]),
        (
            "one is to count bees; 2 it is to weigh them; 3 it is to feed them.",
            [("one is", 1), ("2 it is", 2), ("3 it is", 3)],
        ),
    ],
)
def test_ordinals_each_make_a_directive(text: str, ordinals: list[tuple[str, int]]) -> None:
    found = reading(f"The meeting required: {text}").directives
    assert [(one.ordinal_as_printed, one.ordinal) for one in found] == ordinals
    assert all(one.parent is None and one.block == 0 for one in found)


def test_a_demand_with_a_colon_is_above_its_series_and_the_next_of_its_kind_ends_it() -> None:
    found = reading(
        "The meeting stressed that it is necessary to be calm. It is necessary to hold the key points: First, we must count. "
        "Second, we must feed. It is necessary to report, and in time."
    ).directives
    assert [(one.ordinal, one.parent, one.heading) for one in found] == [
        (None, None, None),
        (None, None, "It is necessary to hold the key points"),
        (1, 1, None),
        (2, 1, None),
        (None, None, None),
    ]


def test_three_things_that_are_said_behind_it_are_no_demand_yet() -> None:
    found = reading(
        "The meeting stressed that we must do three things: the first is to count; the second is to feed."
    )
    assert [one.ordinal for one in found.directives] == [1, 2]


def test_what_participants_agree_on_is_no_demand() -> None:
    assert demands("The meeting stressed that bees are good. Participants agreed that they must be fed.") == []


def test_a_series_can_begin_inside_its_first_demand() -> None:
    found = reading(
        "Mayor Tao Min stressed that all should firstly count. Secondly, every town had to feed."
    ).directives
    assert [(one.ordinal_as_printed, words(one)) for one in found] == [
        ("firstly", "all should firstly count."),
        ("Secondly", "Secondly, every town had to feed."),
    ]


def test_what_was_arranged_behind_a_series_is_no_part_of_it() -> None:
    found = reading(
        "Mayor Tao Min required: first, count bees; second, feed them. Gu Wen made specific arrangements for the hives."
    ).directives
    assert [words(one) for one in found] == ["first, count bees;", "second, feed them."]


def test_sentences_with_a_subject_of_their_own_stand_beside_a_demand() -> None:
    found = reading(
        "The meeting stressed that bees matter. It is necessary to clear the ways for the bees. "
        "Members from the hills should go to the hives."
    ).directives
    assert [(one.heading, words(one)[:7]) for one in found] == [(None, "It is n"), (None, "Members")]


def test_ordinals_must_follow_one_another() -> None:
    found = reading("The meeting required: third, people come first, second to none.").directives
    assert [one.ordinal for one in found] == [None]


def test_heading_with_its_explanation_is_one_directive() -> None:
    text = "The meeting stressed that first, we must count bees. All towns should finish before June 20. Second, rest."
    first, second = reading(text).directives
    assert words(first) == "first, we must count bees. All towns should finish before June 20."
    assert (first.heading, first.addressee, first.deadline) == (
        "we must count bees",
        "All towns",
        "before June 20",
    )
    assert (second.heading, words(second)) == (None, "Second, rest.")


def test_headed_parts_are_children_of_their_ordinal() -> None:
    text = (
        "The meeting required: first, we must take care of bees. Learn from books. Every keeper should read about the seasons. "
        "Keep the hives clean. Brush them every week, and wash them in spring. Second, we must sell honey."
    )
    parent, book, clean, sell = reading(text).directives
    assert [one.parent for one in (parent, book, clean, sell)] == [None, 0, 0, None]
    assert words(parent) == "first, we must take care of bees."
    assert (book.heading, clean.heading) == ("Learn from books", "Keep the hives clean")


def test_ordinals_under_a_bare_demand_are_its_children() -> None:
    text = (
        "The meeting demanded that honey should be made better. One is to count bees. The second is to weigh them."
    )
    top, one, two = reading(text).directives
    assert (top.heading, [one.parent, two.parent]) == ("honey should be made better", [0, 0])


def test_each_demanding_sentence_is_a_directive_and_semicolons_split_none() -> None:
    text = (
        "The meeting emphasized that it is necessary to count bees; it is necessary to weigh bees. The bees are doing well. "
        "We must sell honey in every town. Members of the bureau attended the meeting."
    )
    found = [words(one) for one in reading(text).directives]
    assert found == [
        "it is necessary to count bees; it is necessary to weigh bees.",
        "We must sell honey in every town.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting pointed out that 2022 was a good year and the work was praised.",
        "The meeting decided to set up a working group.",
        "The meeting stressed that it is necessary to",
        "Bees must be counted.",
        "Mayor Tao Min hopes that entrepreneurs would invest more.",
    ],
)
def test_reports_hopes_and_fragments_are_no_directives(text: str) -> None:
    assert reading(text).directives == ()


def test_frame_that_requires_makes_a_demand_of_what_follows() -> None:
    text = "The meeting stressed the need to treat bees well. Attendees were required to read more."
    found = reading(text).directives
    assert [words(one) for one in found] == ["treat bees well.", "read more."]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("we must tighten responsibility", "responsibility"),
        ("it is necessary to strengthen publicity", "publicise"),
        ("it is necessary to strengthen supervision and inspection", "supervision"),
        ("all cadres should study the spirit of the congress", "study"),
        ("all towns should investigate hidden dangers", "stability_risk"),
        ("all towns should do well", None),
        ("first, strengthen publicity", "publicise"),
        ("we must rely on the masses", "mass_work"),
        ("all towns should rectify what was found", None),
        ("we must study safety", None),
        ("we must learn in the woods", None),
        ("we must be strict in accountability", None),
        ("all departments should protect safety", None),
    ],
)
def test_type_only_where_the_words_leave_no_doubt(text: str, kind: str | None) -> None:
    directive = reading(f"The meeting stressed that {text}.").directives[0]
    assert (directive.type and directive.type.value) == kind
    assert directive.modality is None
    assert directive.gist is None


def demands(text: str) -> list[tuple[str | None, str]]:
    return [(one.heading, words(one)) for one in reading(text).directives]


def test_passives_with_their_own_subject_head_nothing() -> None:
    text = (
        "The meeting requested that the hives should be checked one by one. The bureau should take the lead in it."
    )
    assert demands(text) == [
        (None, "the hives should be checked one by one."),
        (None, "The bureau should take the lead in it."),
    ]


def test_words_before_a_comma_are_no_heading() -> None:
    text = "The meeting required: First, protect the bees, and count them monthly. Second, feed them. Buy sugar in time."
    assert [(one.heading, one.ordinal) for one in reading(text).directives] == [(None, 1), ("feed them", 2)]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The meeting also stressed strengthening safety at the hives.", True),
        ("The meeting stressed that strengthening safety is a task of all times.", False),
        ("The meeting stressed that bees are good. In the new year, push the counts forward.", True),
        ("The meeting stressed that bees are good. Steadily tackle the mites.", True),
        ("The meeting stressed that bees are good. Control is exact.", False),
        ("The meeting stressed that feeding bees is a responsibility that we must shoulder.", False),
        ("The meeting stressed that bees are good. It’s necessary to count them.", True),
        ("The meeting stressed that bees are good. The bureau called on keepers to count them.", True),
        ("The meeting stressed that bees are good. I hope that everyone will count them.", True),
        ("At the meeting, the importance of counting bees was emphasized.", True),
        ("The meeting highlighted the necessity of publicity for bees.", True),
        ("The meeting stressed that bees are good. It is hoped that all keepers will count them.", True),
        ("The meeting stressed that bees are good. It is important to count them.", True),
        ("The meeting stressed the importance of discipline among keepers.", True),
        ("The meeting stressed that bees are good. This round of counts should be exact.", True),
        ("The meeting stressed that bees are good. To count them well, the county will hire keepers.", False),
        ("The meeting stressed that bees are good.Editor: Tao Min", False),
        ("The meeting stressed that bees are good. (By Tao Min, edited by Gu Wen who must count)", False),
        ("The meeting stressed that bees are good. It is hoped that the investors will come again.", False),
        ("The meeting pointed out, to carry out the count, is a major task of the county.", False),
        ("The meeting placed a strong emphasis on the count of bees.", True),
        ("The meeting stressed once again the necessity of counts.", True),
        ("The meeting stressed that the requirements of the year are: to count the bees.", True),
        ("The meeting noted that over the past year, Anxi has counted well; the counts should rise.", False),
        (
            "The meeting stressed that bees are good. The participants have expressed that they should count.",
            False,
        ),
        ("Mayor Tao Min presided. He hoped that all teachers and students would count the bees.", True),
    ],
)
def test_other_forms_of_demands(text: str, asked: bool) -> None:
    assert bool(demands(text)) is asked


def test_a_cardinal_with_a_comma_opens_a_series() -> None:
    text = (
        "The meeting demanded, one, we should be loyal to bees. Second, we must be kind. Third, we should be fast."
    )
    assert [one.ordinal for one in reading(text).directives] == [1, 2, 3]


def test_lines_without_stops_head_the_paragraphs_behind_them() -> None:
    text = "Mayor Gu Wen emphasized:\n\nKeep the hives\n\nCount the bees. Weigh them daily.\n\nHoney of quality\n\nAll towns must test it."
    found = reading(text).directives
    assert [(one.heading, words(one).split("\n\n")[-1]) for one in found] == [
        ("Keep the hives", "Count the bees. Weigh them daily."),
        ("Honey of quality", "All towns must test it."),
    ]


def test_numbers_on_lines_of_their_own_open_headed_demands() -> None:
    text = "Meeting requirements\n\nzero one\n\nKeep the hives\n\nCount the bees.\n\nzero two\n\nAll towns must test the honey.\n\nzero three"
    found = reading(text).directives
    assert [(one.ordinal_as_printed, one.ordinal, one.heading) for one in found] == [
        ("zero one", 1, "Keep the hives"),
        ("zero two", 2, None),
    ]


def test_who_attended_is_no_explanation_of_a_demand() -> None:
    text = "Mayor Gu Wen emphasized that it is necessary to count bees. Tao Min, Member of the Standing Committee of the Municipal Party Committee and Secretary of the Political and Legal Affairs Committee of the Municipal Party Committee, attended the meeting."
    assert [words(one) for one in reading(text).directives] == ["it is necessary to count bees."]


def test_a_frame_behind_a_quotation_reports_it() -> None:
    text = "Gu Wen, mayor of the county, presided. “The bees are well. No unit may disturb them, and each must feed them.” Said Gu Wen."
    found = reading(text)
    assert [(block.as_printed, block.speaker) for block in found.blocks] == [("Said Gu Wen", 0)]
    assert [words(one) for one in found.directives] == ["No unit may disturb them, and each must feed them."]


def test_of_two_verbs_in_one_frame_the_first_is_taken() -> None:
    text = "Mayor Gu Wen said that the bees were well, and demanded that every unit should count them."
    found = reading(text)
    assert [block.as_printed for block in found.blocks] == ["Mayor Gu Wen said that"]
    assert [words(one) for one in found.directives] == ["every unit should count them."]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("At the meeting, the “Urgent Notice on Bees in Spring” was conveyed and studied.", ["Urgent Notice on Bees in Spring"]),
        ("The county held a meeting to convey the spirit of the city’s conference, and to rearrange the work.", ["city’s conference"]),
        ("The meeting conveyed the spirit of the provincial conference, awarded plaques to keepers, and signed letters.", ["provincial conference"]),
        ("The meeting learned the history of the People’s Congress system.", []),
        ("The meeting studied the implementation of the Regulations on Bees.", []),
        ("The meeting conveyed the spirit of the city’s conference and plan the work of the next half of the year.", ["city’s conference"]),
        ("The meeting conveyed the speech of Gu Wen, Director of the Bee Bureau, at the city’s bee forum.", ["speech of Gu Wen, Director of the Bee Bureau, at the city’s bee forum"]),
        ("The meeting conveyed the spirit of the city’s conference, and then Tao Min conveyed the notice of the province.", ["city’s conference", "notice of the province"]),
        ("The meeting conveyed the spirit of the city’s conference, especially the spirit of the mayor’s speech.", ["city’s conference", "mayor’s speech"]),
        ("The meeting conveyed the “Notice on Bees in Spring”;At the same time the work was arranged.", ["Notice on Bees in Spring"]),
        ("At the meeting, the “Urgent Notice on Bees” forwarded by the county was conveyed.", ["Urgent Notice on Bees"]),
        ("Mayor Tao Min led all the party members to learn the documents of the provincial conference.", ["documents of the provincial conference"]),
        ("The conference communicated the spirit of the city’s conference.", ["city’s conference"]),
        ("At the meeting, the spirit of the executive committee of the city’s union was conveyed.", ["executive committee of the city’s union"]),
    ],
)  # fmt: skip
def test_lists_of_conveyed_items_end(text: str, items: list[str]) -> None:
    assert [one[0] for one in conveyed(text)] == items


def test_a_study_meeting_on_the_spirit_of_a_speech_conveys_it() -> None:
    text = "The bureau held a study meeting on the spirit of the provincial governor’s important speech on bees."
    assert conveyed(text) == [("provincial governor’s important speech on bees", "speech", "provincial")]


def test_a_text_that_somebody_led_everyone_to_study_is_conveyed() -> None:
    text = "Li Min led everyone to carefully study the important speech on bees, and took the lead in the self-examination."
    assert [one.as_printed for one in reading(text).conveyed] == ["important speech on bees"]
    assert [(one.as_printed, one.verb.value) for one in reading(text).blocks] == [
        ("Li Min led everyone to carefully study", "conveyed")
    ]


def test_a_speech_at_a_meeting_with_a_by_name_is_a_speech() -> None:
    found = conveyed("The meeting conveyed the important speech at the “first meeting of spring”.")
    assert found == [("important speech at the “first meeting of spring”", "speech", None)]


def test_requirements_that_the_next_paragraphs_number_open_a_block() -> None:
    text = (
        "Li Min, director of the bureau, spoke and put forward two requirements for doing a good job in the new year.\n"
        "1. Look after the hives. It is necessary to check them.\n2. Sell the honey. It is necessary to find buyers."
    )
    assert [(one.as_printed, one.verb.value) for one in reading(text).blocks] == [
        ("put forward two requirements", "required")
    ]
    assert [one.ordinal for one in reading(text).directives] == [1, 2]


def test_a_second_verb_behind_what_was_conveyed_opens_a_block_of_its_own() -> None:
    text = "Li Min, director of the bureau, conveyed the spirit of the bee conference, and required the members to report."
    assert [one.verb.value for one in reading(text).blocks] == ["conveyed", "required"]


def test_ordinals_translated_word_for_word_make_a_series() -> None:
    text = (
        "The meeting demanded: it is to pay attention to the hives, all must be checked; two is to drill, everybody must "
        "take part; the three is to write reports."
    )
    assert [(one.ordinal_as_printed, one.ordinal) for one in reading(text).directives] == [
        ("it is", 1),
        ("two is", 2),
        ("the three is", 3),
    ]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("However, compared with other counties, there is still a gap, some hives need to be mended.", False),
        ("However, there is still a gap, and every village must mend its hives.", True),
        ("It is of necessity to mend the hives.", True),
        ("The old hives are to be closed without hesitation.", True),
    ],
)
def test_what_is_wanting_is_told_and_not_demanded(sentence: str, asked: bool) -> None:
    assert bool(reading(f"The meeting pointed out that bees are useful. {sentence}").directives) is asked


def test_what_must_be_done_before_who_was_urged_stands_alone() -> None:
    text = (
        "It was stressed that the hives must be locked, and the cadres of the towns were urged to count the bees."
    )
    assert [words(one) for one in reading(text).directives] == ["the hives must be locked", "count the bees."]


def test_what_another_stressed_in_the_next_paragraph_is_no_part_of_a_series() -> None:
    text = "Mayor Tao Min urged them. First, count the bees.\n\nGu from the bureau spoke and stressed that bees matter."
    assert [words(one) for one in reading(text).directives] == ["First, count the bees."]


def test_an_ordinal_cut_before_its_verb_is_left_out() -> None:
    text = (
        "The meeting demanded: first, count the bees. Second, all the keepers of the old towns along the river o"
    )
    assert [words(one) for one in reading(text).directives] == ["first, count the bees."]


def test_what_a_studied_text_says_is_no_demand() -> None:
    text = "The meeting mainly studied the case that keepers should be kept from debts."
    assert reading(text).directives == ()


def test_also_begins_a_demand_of_its_own() -> None:
    text = "The meeting stressed that it is necessary to count the bees. We also must feed them well."
    assert [one.heading for one in reading(text).directives] == [None, None]


def test_what_was_called_for_before_a_requirement_stands_alone() -> None:
    text = (
        "Li Min, director of the bureau, called for the villages to mend their hives before winter, and required that "
        "the schools plant clover and linden trees in the spring."
    )
    assert [words(one) for one in reading(text).directives] == [
        "the villages to mend their hives before winter",
        "the schools plant clover and linden trees in the spring.",
    ]


def test_a_congress_elected_and_voted() -> None:
    text = "The meeting elected the director of the commission. The meeting voted to adopt the resolution on bees."
    assert [(one.as_printed, one.verb.value) for one in reading(text).blocks] == [
        ("The meeting elected", "decided"),
        ("The meeting voted to adopt", "decided"),
    ]


def test_conveyed_without_a_subject_opens_a_block() -> None:
    text = "Conveyed and studied the spirit of the provincial bee conference."
    assert [(one.as_printed, one.verb.value) for one in reading(text).blocks] == [
        ("Conveyed and studied", "conveyed")
    ]


def test_what_was_affirmed_is_no_part_of_a_demand() -> None:
    text = "The meeting urged all towns to mend the hives. Li Min affirmed the achievements of the past month."
    assert [words(one) for one in reading(text).directives] == ["all towns to mend the hives."]


def test_what_was_stressed_behind_what_was_reviewed_opens_a_block() -> None:
    long = "the list of hives, the list of bees and the list of keepers in the valley " * 4
    text = f"The meeting reviewed {long}, and emphasized that it is necessary to count all bees."
    assert [one.as_printed for one in reading(text).blocks] == ["The meeting reviewed", "emphasized that"]


def test_the_meeting_is_it_behind_a_first_frame() -> None:
    text = "The meeting stressed that bees are good. It called for the towns to count them. It pointed out that honey sells."
    assert [(one.as_printed, one.speaker) for one in reading(text).blocks] == [
        ("The meeting stressed that", None),
        ("It called for", None),
        ("It pointed out that", None),
    ]


def test_it_alone_is_no_meeting() -> None:
    assert reading("The notice was long. It emphasized that bees are good.").blocks == ()


def test_who_is_required_to_do_something_opens_a_block() -> None:
    found = reading("All departments at all levels are required to count the bees daily.")
    assert [one.as_printed for one in found.blocks] == ["All departments at all levels are required to"]
    assert [words(one) for one in found.directives] == ["count the bees daily."]


def test_what_somebody_encouraged_behind_an_urge_has_a_block_of_its_own() -> None:
    text = "Mayor Gu Wen urged the shops to sell honey, and encouraged cadres to plant clover."
    found = reading(text)
    assert [one.as_printed for one in found.blocks] == ["Mayor Gu Wen urged", "encouraged"]
    assert [words(one) for one in found.directives] == ["the shops to sell honey", "cadres to plant clover."]


def test_what_a_second_verb_requested_is_asked_without_a_modal_word() -> None:
    text = "Mayor Gu Wen said that he would obey, and requested that the stations report the swarms daily."
    assert [words(one) for one in reading(text).directives] == ["the stations report the swarms daily."]


def test_aspects_may_stand_between_a_speaker_and_the_requirements() -> None:
    text = "Mayor Gu Wen from four aspects put forward requirements for the work: one is to count; two is to feed."
    assert [(one.ordinal, one.block) for one in reading(text).directives] == [(1, 0), (2, 0)]


def test_questions_are_no_demands() -> None:
    assert reading("Mayor Gu Wen visited the keepers and asked the growers how much honey they sold.").blocks == ()


def test_a_series_that_begins_with_must_first_goes_on_at_a_semicolon() -> None:
    text = "The meeting stressed that units must first count the bees; second, feed them; third, rest."
    assert [one.ordinal for one in reading(text).directives] == [1, 2, 3]


def test_second_goes_on_a_series_whose_first_is_not_marked() -> None:
    text = "She. Mayor Gu Wen demanded, one, absolute calm. Second, we must count. Third, we must rest."
    assert [one.ordinal for one in reading(text).directives] == [None, 2, 3]


def test_ordinals_that_lost_their_space_are_ordinals() -> None:
    text = "The meeting required:One mustCount the bees well. Feed them.TwoGive full play to the hives. Mend them."
    assert [(one.ordinal, one.heading) for one in reading(text).directives] == [
        (1, "Count the bees well"),
        (2, "Give full play to the hives"),
    ]


def test_next_step_is_above_its_series() -> None:
    text = "Mayor Gu Wen stressed that the next step is to study bees. First, careful work. Units should count."
    assert [(one.heading, one.parent) for one in reading(text).directives] == [
        ("the next step is to study bees", None),
        ("careful work", 0),
    ]


def test_what_they_should_do_is_a_demand() -> None:
    text = "The meeting stressed that towns must count the bees, hive by hive. They should feed them, too. They were glad."
    assert [words(one) for one in reading(text).directives] == [
        "towns must count the bees, hive by hive.",
        "They should feed them, too.",
    ]


@pytest.mark.parametrize(
    ("demand", "heading"),
    [
        ("one is to count the bees, each hive once a day;", "to count the bees"),
        ("one is to count the bees, so that none is lost;", None),
        ("one is to keep bees healthy, warm and calm;", None),
        ("First, we must count the bees, hive by hive;", "we must count the bees"),
        ("First, every keeper must count, hive by hive;", None),
    ],
)
def test_a_phrase_before_a_comma_heads_what_tells_how(demand: str, heading: str | None) -> None:
    assert reading(f"The meeting required: {demand} second, feed them.").directives[0].heading == heading


def test_a_signature_behind_the_last_stop_is_no_demand() -> None:
    text = "The meeting stressed that we must count the bees。(Tao Min)"
    assert [words(one) for one in reading(text).directives] == ["we must count the bees。"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("The meeting conveyed the spirit of the bee conference of the city, circulated the counts.", ["bee conference of the city"]),
        ("The meeting conveyed the spirit of the bee conference of the district and deployed the work.", ["bee conference of the district"]),
        ("The meeting was to convey the spirit of the city bee conference, summarize the year.", []),
        ("The purpose of the meeting was to convey the spirit of the city bee conference.", ["city bee conference"]),
        (
            "The meeting studied the Secretary's speech during his visit to the hives and the “Notice on Feeding Bees”.",
            ["Secretary's speech during his visit to the hives", "Notice on Feeding Bees"],
        ),
        ("Mayor Gu Wen led everyone to seriously study the “Notice on Feeding Bees”.", ["Notice on Feeding Bees"]),
        (
            "Mayor Gu Wen led the whole staff to study the Notice on Printing and Distributing the Guide to Bees.",
            ["Notice on Printing and Distributing the Guide to Bees"],
        ),
        ("The meeting conveyed the spirit of the county and county mayor symposium.", ["county and county mayor symposium"]),
        ("The bureau held a meeting to study in depth the speech of the Premier.", ["speech of the Premier"]),
        ("The meeting conveyed the spirit of the city conference; studied the \" Implementation Plan for Bees\".", ["city conference"]),
        ("The bureau held a meeting to convey the essence of the city conference, and to study measures.", ["city conference"]),
        ("Mayor Gu Wen conveyed to the whole police the spirit of learning from the instructions of the province.", ["instructions of the province"]),
        ("The rules were learned; “bees for all” was sung.", []),
        (
            "The meeting conveyed the spirit of the Second Plenary Session of the 20th CPC Central Committee and studied the spirit of the Second Plenary Session of the 20th Central Committee.",
            ["Second Plenary Session of the 20th CPC Central Committee"],
        ),
    ],
)  # fmt: skip
def test_an_item_ends_where_the_meeting_went_on(text: str, items: list[str]) -> None:
    assert [one.as_printed for one in reading(text).conveyed] == items


def test_a_meeting_for_a_plan_is_no_document_and_of_the_level_it_begins_with() -> None:
    text = "The meeting conveyed the spirit of the county meeting for the national plan on bees."
    assert conveyed(text) == [("county meeting for the national plan on bees", "meeting", "county")]


def test_what_a_higher_meeting_conveyed_is_not_of_the_own_meeting() -> None:
    text = (
        "On May 2, the city held a meeting to convey the spirit of the provincial conference. "
        "After the meeting of the city, Anxi County held a meeting to deploy the work."
    )
    assert conveyed(text) == []


def test_requirements_may_be_told_by_a_verb_behind_a_comma() -> None:
    text = "Mayor Gu Wen made specific requirements for the next step, noting that towns should count the bees."
    found = reading(text)
    assert [one.as_printed for one in found.blocks] == ["Mayor Gu Wen made specific requirements"]
    assert [words(one) for one in found.directives] == ["towns should count the bees."]


@pytest.mark.parametrize("against", [" but not", ", rather than", " instead of", " and not"])
def test_what_is_set_against_an_item_is_not_conveyed(against: str) -> None:
    text = f"The meeting conveyed the spirit of the municipal conference{against} the spirit of the provincial conference."
    assert conveyed(text) == [("municipal conference", "meeting", "prefectural")]


def test_ordinals_each_with_a_paragraph_of_its_own_have_it_as_their_body() -> None:
    text = (
        "Mayor Tao Min stressed:\n\nThe first is to count the bees.\n\nThis year nobody has counted them.\n\n"
        "The second is to feed them.\n\nThe sugar must be in the hives by June.\n\nThe meeting was held by video."
    )
    assert [words(one).split("\n")[-1] for one in reading(text).directives] == [
        "This year nobody has counted them.",
        "The sugar must be in the hives by June.",
    ]


def test_a_paragraph_behind_a_series_in_one_paragraph_each_stands_alone() -> None:
    text = "Mayor Tao Min stressed:\n\nFirst, count the bees.\n\nSecond, feed them.\n\nAll towns must report."
    assert [words(one) for one in reading(text).directives] == [
        "First, count the bees.",
        "Second, feed them.",
        "All towns must report.",
    ]


@pytest.mark.parametrize("last", ["Let us keep the honey sweet.", "In addition, all towns must report."])
def test_what_is_set_apart_behind_a_series_is_a_demand_of_its_own(last: str) -> None:
    text = f"The meeting required: First, count the bees. Second, feed them. {last}"
    assert [words(one) for one in reading(text).directives][2:] == [last]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Mayor Tao Min reported on bees, requiring each town to count them.", "requiring"),
        ("Mayor Tao Min commented on the meeting, thinking that it was well.", "thinking that"),
        (
            "Mayor Tao Min emphasized on the meeting that bees matter.",
            "Mayor Tao Min emphasized on the meeting that",
        ),
        ("Mayor Tao Min spoke. He expressed the hope that bees would thrive.", "He expressed the hope that"),
        ("The meeting pointed out that bees matter. It highlighted the need to count them.", "It highlighted"),
        ("The meeting was held. Listened to the reports of 4 towns, and studied the work.", "Listened to"),
        ('Mayor Tao Min spoke. "We must count the bees. We should feed them." said Tao Min.', "said Tao Min"),
        ("Mayor Tao Min spoke. Towns should count the bees, Tao added.", "Tao added"),
        ("Mayor Tao Min stressed that bees matter. Towns should count them, he said.", "he said"),
        (
            "The meeting was held. “It’s necessary to count the bees,” the meeting pointed out.",
            "the meeting pointed out",
        ),
        ("The meeting put forward that bees matter.", "The meeting put forward that"),
        ("The meeting was held. Every town and unit was urged to count bees.", "Every town and unit was urged to"),
        (
            "The meeting was held. At the same time, the relevant departments are required to count bees.",
            "the relevant departments are required to",
        ),
        ("Mayor Tao Min asked, first, to count the bees.", "Mayor Tao Min asked"),
        ("At the meeting, the need to count the bees was stressed.", "was stressed"),
        ("Dean Tao Min spoke. He encouraged keepers to count their bees.", "He encouraged"),
        ("Dean Tao Min spoke of fires, urging them to take care.", "urging"),
        (
            "Dean Tao Min put forward five-point opinion: first, count.",
            "Dean Tao Min put forward five-point opinion",
        ),
        ("The meeting was held. The attendees were urged to count bees.", "The attendees were urged to"),
        ("Mayor Tao Min delivered a speech, stressing the need to count bees.", "stressing"),
        ("Mayor Tao Min presided. He pointed that bees matter.", "He pointed that"),
        ("Mayor Tao Min presided. Towns should count the bees, added Tao.", "added Tao"),
        (
            "Mayor Tao Min presided. Towns should count the bees, said Tao Min in his speech.",
            "said Tao Min in his speech",
        ),
        ("Mayor Tao Min presided. “You should count the bees”, Tao requested.", "Tao requested"),
        ("Mayor Tao Min presided. According to Tao, the bees are well.", "According to Tao"),
        (
            "The meeting was held. According to the meeting, the key tasks include: first, count.",
            "According to the meeting, the key tasks include",
        ),
        ("The meeting was held. The assembly approved the list of keepers.", "The assembly approved"),
        ("The meeting was held. The congress voted on the list.", "The congress voted"),
        ("The meeting determines that the next count is in May.", "The meeting determines that"),
        (
            "The meeting was held. It’s made clear at the meeting that bees matter.",
            "It’s made clear at the meeting that",
        ),
        ("During the session, decisions were made on the count of bees.", "decisions were made"),
        ("The tasks of this year were outlined at the session.", "were outlined at the session"),
        ("The meeting also discussed the count of bees.", "The meeting also discussed"),
        (
            "The meeting was held. The meeting concentrated on conveying and studying the spirit of the bee conference.",
            "The meeting concentrated on conveying and studying",
        ),
        (
            "The specific requirements were made at the meeting: first, count.",
            "The specific requirements were made at the meeting",
        ),
        ("The meeting outlined several key points. First, count.", "The meeting outlined"),
        ("Mayor Tao Min also indicated that bees matter.", "Mayor Tao Min also indicated that"),
        (
            "Mayor Tao Min concluded the meeting by saying: “Count the bees.”",
            "Mayor Tao Min concluded the meeting by saying",
        ),
        (
            "Mayor Tao Min made arrangements in four aspects by noting that bees should be fed.",
            "Mayor Tao Min made arrangements in four aspects by noting that",
        ),
        ("Mayor Tao Min summarized the work of the year: the bees were well.", "Mayor Tao Min summarized"),
        (
            "Mayor Tao Min arranged the work of the new season. First, count the bees.",
            "Tao Min arranged the work of the new season",
        ),
        (
            "The bee station put forward requirements for the next step. First, count the bees.",
            "put forward requirements for the next step",
        ),
        ("Tao Min, mayor, presided. Mayor Tao spoke. He urged keepers to count.", "He urged"),
        (
            "Mr. Minhui Tao, dean of the college, presided. Mr. Tao stressed that bees matter.",
            "Mr. Tao stressed that",
        ),
    ],
)
def test_other_frames(text: str, frame: str) -> None:
    anchors = [block.anchor for block in reading(text).blocks]
    assert frame in [anchor.exact for anchor in anchors if anchor]


def test_requirements_that_the_next_sentence_tells_open_no_block_of_their_own() -> None:
    text = "Mayor Tao Min presided. Mayor Tao outlined specific requirements. He urged keepers to count the bees."
    assert [one.as_printed for one in reading(text).blocks] == ["He urged"]


def test_what_stands_before_who_said_it_is_asked() -> None:
    text = "Mayor Tao Min presided over the meeting. Towns should count the bees, Tao said. Bees are well."
    found = reading(text)
    assert [words(one) for one in found.directives] == ["Towns should count the bees"]


def test_what_the_meeting_focused_on_is_no_part_of_a_demand() -> None:
    text = "The meeting stressed counting bees. It also focused on honey."
    assert [words(one) for one in reading(text).directives] == ["counting bees."]


def test_what_the_speaker_also_expressed_is_no_part_of_a_demand() -> None:
    text = "Mayor Tao Min stressed that we must feed bees. He expressed his idea that Anxi would be green."
    assert [words(one) for one in reading(text).directives] == ["we must feed bees."]


def test_the_next_sentence_with_a_subject_of_its_own_explains_no_need() -> None:
    text = "The meeting stressed the need to focus on bees. Honey should be a priority. The meeting also outlined requirements for the towns. They must count."
    assert [words(one) for one in reading(text).directives] == [
        "focus on bees.",
        "Honey should be a priority.",
        "They must count.",
    ]


def test_what_a_body_aims_at_explains_no_need() -> None:
    text = "The meeting stressed the need to count bees. The county aims to sell its honey."
    assert [words(one) for one in reading(text).directives] == ["count bees."]


def test_what_the_speaker_did_behind_an_ordinal_makes_no_heading_of_it() -> None:
    text = (
        "The meeting required: First, count. Second, bees should be fed. He expressed his thanks to the keepers."
    )
    assert [one.heading for one in reading(text).directives] == [None, None]


def test_a_misspelt_fourth_goes_on_a_series() -> None:
    text = "The meeting required: First, count. Second, feed. Third, weigh. Forth, sell in every town."
    assert [one.ordinal for one in reading(text).directives] == [1, 2, 3, 4]


def test_a_meeting_that_summed_up_its_work_said_nothing() -> None:
    assert reading("The meeting summed up the work of the first half of the year.").blocks == ()


def test_efforts_go_on_a_series() -> None:
    text = "The meeting required: One should count the bees. Two efforts to feed them. Three to keep them warm."
    assert [one.ordinal for one in reading(text).directives] == [1, 2, 3]


def test_what_stands_behind_a_principle_is_asked() -> None:
    text = (
        "The meeting pointed out that bees matter. In accordance with the principle of care, hand over the hives."
    )
    assert [words(one) for one in reading(text).directives] == [
        "In accordance with the principle of care, hand over the hives."
    ]


def test_what_a_meeting_centred_on_or_was_to_convey_is_conveyed() -> None:
    held = "On May 2, the bureau held a meeting"
    assert [
        item[0] for item in conveyed(f"{held}, focusing on studying the spirit of the National Bee Conference.")
    ] == ["National Bee Conference"]
    text = f"{held}, to study General Secretary Xi Jinping’s important speech on bees, convey and implement the spirit of the provincial bee meeting."
    assert [item[0] for item in conveyed(text)] == [
        "General Secretary Xi Jinping’s important speech on bees",
        "provincial bee meeting",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "The participants acknowledged that bees must be fed.",
        "During the discussion, everyone expressed that bees must be fed.",
        "To feed bees is to feed the county.",
        "Fully implementing the hive system is a major decision made by the county to ensure that bees are fed.",
    ],
)
def test_what_is_only_told_asks_for_nothing(told: str) -> None:
    assert reading(f"The meeting pointed out that the year was good. {told}").directives == ()


def test_a_call_on_somebody_asks_only_with_an_aim() -> None:
    assert reading("Mayor Tao Min called on the Department of Bees, and went home.").blocks == ()
    assert len(reading("Mayor Tao Min called on all towns to feed the bees.").directives) == 1


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        ("It is learned that bees like rain.", []),
        ("Tao Min, director of the bureau, stressed that bees must be fed, asking teachers to watch.", 1),
        ("The meeting laid stress once more on feeding the bees.", 1),
        ("Director Tao Min states 4 requirements: the first is to feed the bees.", 1),
    ],
)
def test_frames_of_less_common_verbs(text: str, frames: int | list[str]) -> None:
    assert len(reading(text).blocks) == (frames or 0)


def test_a_review_by_another_conference_asks_for_nothing() -> None:
    text = (
        "The meeting pointed out that the Central Bee Conference was critical. "
        "The conference summed up why the hives have to be held in one's own hands. We must feed the bees."
    )
    assert [words(one) for one in reading(text).directives] == ["We must feed the bees."]


def test_an_item_ends_where_the_report_goes_on() -> None:
    text = (
        "The meeting conveyed the spirit of the provincial bee conference, dwelt on the lecture of Director Qin."
    )
    assert [one[0] for one in conveyed(text)] == ["provincial bee conference"]


def test_a_session_may_focus_on_studying() -> None:
    text = "The group held a study with the focus on studying and carrying out General Secretary Xi Jinping’s important expositions on bees."
    assert [one[0] for one in conveyed(text)] == ["General Secretary Xi Jinping’s important expositions on bees"]


def test_an_item_ends_where_another_person_acts() -> None:
    text = "Director Liu Yang conveyed the spirit of the county bee meeting, and deputy director Wang Qiang arranged the work."
    assert [one[0] for one in conveyed(text)] == ["county bee meeting"]


def test_what_was_stressed_while_conveying_is_a_frame() -> None:
    text = "Director Liu Yang conveyed the spirit of the county bee meeting, emphasizing the two points of the county: First, we must feed the bees."
    assert [one.as_printed for one in reading(text).blocks][-1] == "emphasizing"


@pytest.mark.parametrize(
    "text",
    [
        "On May 3, the group held a session. The purpose of the session was to carefully read and grasp General Secretary Xi Jinping’s important speech on bees.",
        "On May 3, the mayor chaired a meeting to review and carry out the spirit of General Secretary Xi Jinping’s important speech on bees.",
    ],
)
def test_what_a_meeting_was_for_was_passed_on(text: str) -> None:
    assert [one[0] for one in conveyed(text)] == ["General Secretary Xi Jinping’s important speech on bees"]


def test_the_basics_that_were_learned_are_no_item() -> None:
    assert conveyed("The meeting learned the origin and basic rules of beekeeping.") == []


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "The meeting conveyed the instructions of Tao Min, Secretary of the Party Committee, and Li Na, Mayor, on fires.",
            ["instructions of Tao Min, Secretary of the Party Committee", "Li Na, Mayor, on fires"],
        ),
        (
            "The meeting conveyed the spirit of the second meeting of the National Hive Committee and the Provincial Party "
            "Committee Hive Leading Group.",
            ["second meeting of the National Hive Committee", "Provincial Party Committee Hive Leading Group"],
        ),
        (
            "The meeting also centered on the spirit of Premier Li’s remarks on hives.",
            ["Premier Li’s remarks on hives"],
        ),
        (
            "Tao Min led everyone to carefully read the communiqué of the Fifth Plenary Session.",
            ["communiqué of the Fifth Plenary Session"],
        ),
        (
            "The meeting was held to study the spirit of the hive conference, and deeply study and implement General Secretary "
            "Xi Jinping's important instructions on hives.",
            ["hive conference", "General Secretary Xi Jinping's important instructions on hives"],
        ),
        (
            "At the meeting, the spirit of the provincial and municipal women's federation was conveyed in writing.",
            ["provincial and municipal women's federation"] * 2,
        ),
    ],
)
def test_items_that_are_passed_on_in_other_words(text: str, items: list[str]) -> None:
    assert [printed for printed, _, _ in conveyed(text)] == items


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The meeting arranged the harvest, requiring that all keepers should report.", "requiring that"),
        ("It heard the report on hives.", "It heard"),
        (
            "Tao Min spoke. Tao Min summed up the meeting by saying: “We should report.”",
            "Tao Min summed up the meeting by saying",
        ),
        ("(Continued from page one) The meeting stressed that all must report.", "The meeting stressed that"),
    ],
)
def test_frames_at_other_places(text: str, frame: str) -> None:
    assert frame in [block.as_printed for block in reading(text).blocks]


def test_first_amid_a_sentence_opens_the_series_that_second_goes_on() -> None:
    asked = reading(
        "The meeting stressed that the bureau should pull one rope, first, to count hives; second, they should drill."
    ).directives
    assert [one.ordinal_as_printed for one in asked if one.ordinal] == ["first", "second"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Effort Strengthen the return visit and aim at old hives.",
        "We will use more practical efforts to send water to the hives.",
        "Flood protection work, take the toughest measures to clear channels.",
    ],
)
def test_demands_word_for_word(sentence: str) -> None:
    assert [
        words for _, words in demands(f"The meeting stressed that all must report daily to the bureau. {sentence}")
    ][-1] == sentence


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Tao Min spoke. Tao Min asked, to keep at the hives.", "Tao Min asked"),
        ("Main arrangements have been made for hives, requiring all stations to hold up the lists.", "requiring"),
    ],
)
def test_frames_whose_demand_has_no_that(text: str, frame: str) -> None:
    found = reading(text)
    assert [block.as_printed for block in found.blocks] == [frame]
    assert len(found.directives) == 1


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "The meeting conveyed the spirit of the Provincial Hive Conference; Tian Ye read the notice.",
            ["Provincial Hive Conference"],
        ),
        (
            "The meeting conveyed the spirit of the Hive Conference, and stressing “pick the hat” did so.",
            ["Hive Conference"],
        ),
    ],
)
def test_what_somebody_did_behind_a_list_is_no_item(text: str, items: list[str]) -> None:
    assert [printed for printed, _, _ in conveyed(text)] == items


def test_what_was_answered_asks_for_nothing() -> None:
    text = "The meeting pointed out that the plenum answered where reform should go and who it relies on."
    assert not reading(text).directives


def test_what_a_stop_has_cut_out_of_a_quotation_asks_nothing() -> None:
    found = reading(
        "The meeting pointed out that the county worked on “keeping warm. Homes must be cared for” demands and arrangements were met."
    )
    assert not found.directives


def test_what_the_general_secretary_asked_for_elsewhere_is_told() -> None:
    text = "The meeting stressed that bees come first. General Secretary Xi Jinping emphasized at the symposium that it is necessary to keep bees."
    assert not reading(text).directives


def test_the_spirit_of_a_meeting_that_lost_its_noun_is_conveyed() -> None:
    text = "First, it reported the accident; second, it conveyed the spirit of the province's forest television and telephone."
    assert [printed for printed, _, _ in conveyed(text)] == ["province's forest television and telephone"]


def test_what_a_numbered_demand_includes_is_part_of_it() -> None:
    text = "The meeting required the following: First, spread the hives. This includes counting the boxes. Second, sell honey."
    assert [words(one) for one in reading(text).directives] == [
        "First, spread the hives. This includes counting the boxes.",
        "Second, sell honey.",
    ]


def test_how_things_stand_is_no_demand() -> None:
    text = "The meeting stressed that bees come first. But, the way to honey is long and we have to run faster."
    assert not [one for one in reading(text).directives if "But" in words(one)]


@pytest.mark.parametrize(
    ("end", "asked"),
    [
        ("It is necessary to sort out in advance the", []),
        ("It is necessary to keep a close eye on “", []),
        (
            "It is necessary to start early with the hives, the",
            ["It is necessary to start early with the hives, the"],
        ),
    ],
)
def test_what_breaks_off_before_it_asks_is_no_directive(end: str, asked: list[str]) -> None:
    found = reading(f"The meeting emphasized that it is necessary to keep the honey dry. {end}")
    assert [one.anchor.exact for one in found.directives if one.anchor] == [
        "it is necessary to keep the honey dry.",
        *asked,
    ]


def test_the_session_at_which_somebody_speaks_is_of_his_frame() -> None:
    found = reading(
        "Li Min stressed at the third plenary session of the Party Committee on bees that honey must be kept."
    )
    assert [one.anchor.exact for one in found.directives if one.anchor] == ["honey must be kept."]


def test_parts_behind_an_ordinal_are_as_in_the_one_before() -> None:
    headed = "First, we must firmly grasp the study of bees. Learn at the desk. All keepers should read the book. Learn in the woods. All keepers should walk there. "
    plain = "Second, we must firmly grasp the harvest. We must weigh the honey of every village in good time. We must lend the carts of the towns to the keepers. We must send the older hands of the schools."
    under = [one.parent for one in reading(f"The meeting stressed: {headed}{plain}").directives]
    alone = [one.parent for one in reading(f"The meeting stressed: {plain.replace('Second', 'First')}").directives]
    assert under == [None, 0, 0, None, 3, 3, 3]
    assert alone == [None]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The meeting emphasized work. Resident Sun Erniang said that the noise must be solved.", []),
        (
            "The meeting stressed three problems: first, staff are too few; second, beds are old. We must act.",
            ["We must act."],
        ),
        (
            "The meeting pointed out that in the past, some units thought that they must be forced to act.",
            [],
        ),
        ("The meeting noted that Mayor Bao Zheng had required that audits must be strict.", []),
    ],
)
def test_what_others_asked_or_is_counted_off_is_no_demand(text: str, asked: list[str]) -> None:
    assert [one.anchor.exact for one in reading(text).directives if one.anchor] == asked


def test_all_of_a_list_are_addressed() -> None:
    (found,) = reading(
        "The meeting required that all towns, streets and departments must organize inspections."
    ).directives
    assert found.addressee == "all towns, streets and departments"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "The meeting required that everyone should study hard. The county has 12 scenic spots.",
            ["everyone should study hard."],
        ),
        (
            "The meeting emphasized that it is necessary to speed up the progress. The relevant departments should cooperate.",
            ["it is necessary to speed up the progress.", "The relevant departments should cooperate."],
        ),
        (
            "The meeting required: first, raise awareness; second, ensure safety. Everyone at the meeting signed a letter.",
            ["first, raise awareness;", "second, ensure safety."],
        ),
        (
            "Director Ke Xin summarized the work of last year: first, sports developed; second, the industry grew.",
            [],
        ),
    ],
)
def test_what_follows_a_short_demand_and_is_none(text: str, asked: list[str]) -> None:
    assert [one.anchor.exact for one in reading(text).directives if one.anchor] == asked


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "President Niu Sen conveyed the spirit of the county health work conference; Vice President Ji Rong arranged the work.",
            ["county health work conference"],
        ),
        (
            "Director Wei Han conveyed the spirit of the city’s bee conference, and Deputy Director Hua Ye read the documents.",
            ["city’s bee conference"],
        ),
        (
            "The Bureau held a meeting to learn and convey the spirit of the municipal housing work conference.",
            ["municipal housing work conference"],
        ),
        (
            "The Bureau held a meeting and studied and conveyed the spirit of the municipal safety meeting.",
            ["municipal safety meeting"],
        ),
    ],
)
def test_conveyed_items_end_where_somebody_else_acts(text: str, items: list[str]) -> None:
    assert [one.as_printed for one in reading(text).conveyed] == items
