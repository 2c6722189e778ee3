"""What the English grammar reads where translators leave words out, part names elsewhere, or join what they find."""

import pytest

from baoji_notices.drafting.english import read
from baoji_notices.drafting.passage import Passage
from baoji_notices.drafting.reading import Reading
from baoji_notices.model.vocabulary import Language


def reading(text: str, title: str | None = None) -> Reading:
    return read(title, Passage(text, Language.EN))


def roles(text: str) -> list[tuple[str, list[str]]]:
    return [(one.name, [role.value for role in one.event_roles]) for one in reading(text).appearances]


def conveyed(text: str) -> list[tuple[str, str, str | None]]:
    found = reading(text).conveyed
    return [(one.as_printed, one.kind.value, one.level.value if one.level else None) for one in found]


def test_the_day_in_a_dateline_with_its_paper_is_not_the_meetings() -> None:
    date = reading("Anxi Net, May 5th (Anxi Daily reporter Li Min) On May 3rd, the court held a symposium.").date
    assert date is not None
    assert date.day == 3


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("thirty-fourth meeting", 34),
        ("twenty first meeting", 21),
        ("20th Party Spirit study exchange meeting", None),
        ("12th party group meeting", 12),
        ("41st directors' meeting", 41),
        ("fourth congress", 4),
    ],
)
def test_numbers_above_twenty_and_numbers_of_congresses(name: str, number: int | None) -> None:
    assert reading(f"On May 3, the County Bee Bureau held the {name}.").number == number


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("commendation conference and special party class", ["signing_award", "lecture"]),
        ("second meeting of the County Committee for Deepening Reform", ["leading_group"]),
        ("third meeting of the Comprehensively Deepening Reform Committee", ["leading_group"]),
        ("report meeting of the Party Committee Publicity Group", ["lecture"]),
        ("mobilization and honey tasting preparation meeting", ["mobilisation"]),
        ("court president's meeting", ["work_conference"]),
        ("first ministerial meeting", ["director_office"]),
        ("theme party day activity", ["branch"]),
        ("third plenary (enlarged) meeting of the County Party Committee", ["party_congress"]),
        ("annual evaluation conference of the leading group and leading cadres", ["other"]),
        ("organization ministers’ meeting", ["work_conference"]),
        ("fourth congress", ["other"]),
        ("conference to commemorate the day of the bees", ["other"]),
        ("conference to commend the keepers", ["signing_award"]),
        ("third session of the fifth teachers' congress", ["other"]),
        ("second meeting of the presidium of the people's congress", ["other"]),
    ],
)
def test_kinds_of_translated_names(name: str, kinds: list[str]) -> None:
    assert [kind.value for kind in reading(f"On May 3, the bureau held the {name}.").kinds] == kinds


def test_an_enlarged_meeting_of_a_party_committee_is_no_topic() -> None:
    met = reading("On May 3, the Party Committee of the Anxi Water Group held an (enlarged) meeting to study it.")
    assert [kind.value for kind in met.kinds] == ["party_committee"]


@pytest.mark.parametrize(
    ("word", "day"), [("Today", 5), ("This afternoon", 5), ("Yesterday", 4), ("The day before yesterday", None)]
)
def test_today_is_the_day_of_the_dateline(word: str, day: int | None) -> None:
    date = reading(f"Anxi Daily, May 5 (Reporter Li Min): {word}, the county court held a symposium.").date
    assert date is not None
    assert (date.as_printed, date.day) == (word, day)


def test_a_dateline_may_name_its_writer_before_the_correspondent() -> None:
    date = reading("Anxi News (Li Min, correspondent Bao Lin): On May 3, the court held a symposium.").date
    assert date is not None
    assert date.as_printed == "May 3"


def test_a_meeting_within_a_session_is_what_met() -> None:
    met = reading("On May 3, the first meeting of the 12th CPPCC held the second meeting of the presidium.")
    assert (met.number, met.conveners) == (2, ("12th CPPCC",))  # its term is printed in its name


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "On May 3, the Anxi Water Bureau Bridge and Lake Work Conference was held.",
            ("Anxi Water Bureau",),
        ),
        (
            "On May 3, the first plenary meeting of the Anxi Federation of Literary and Art Circles was held.",
            ("Anxi Federation of Literary and Art Circles",),
        ),
        ("On May 3, the Anxi Water Bureau Party Group Meeting was held.", ("Anxi Water Bureau Party Group",)),
        (
            "On May 3, the 31st executive meeting of the 3rd district government was held.",
            ("3rd district government",),
        ),
        ("On May 3, the first meeting of the 14th Municipal CPPCC was held.", ("14th Municipal CPPCC",)),
        (
            "On May 3, the second meeting of the joint conference on letters and visits work in the city was held.",
            ("joint conference on letters and visits work",),
        ),
        ("On May 3, a meeting of the city’s bee work and joint conference on bee work was held.", ()),
    ],
)
def test_the_body_in_a_meetings_own_name(text: str, bodies: tuple[str, ...]) -> None:
    assert reading(text).conveners == bodies


def test_a_name_that_is_parted_elsewhere_is_the_same_persons() -> None:
    text = (
        "Deputy Mayor Ergu Buti attended. Deputy Mayor Er Gubuti spoke. Ergubuti pointed out that bees are good."
    )
    met = reading(f"On May 3, the county held a symposium. {text}")
    assert [one.name for one in met.appearances] == ["Ergu Buti"]
    assert [block.speaker for block in met.blocks] == [0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Li Min, mayor, taught a special party class.", [("Li Min", ["spoke"])]),
        ("Li Min, mayor, led a special party lesson.", [("Li Min", ["spoke"])]),
        ("Li Min, mayor, systematically counted and deeply interpreted the spirit.", [("Li Min", ["spoke"])]),
        (
            "Vice Chairman of the County CPPCC Tao Wu, Bao Lin, Gu Yun, and Secretary-General Li Min attended.",
            [
                ("Tao Wu", ["attended"]),
                ("Bao Lin", ["attended"]),
                ("Gu Yun", ["attended"]),
                ("Li Min", ["attended"]),
            ],
        ),
        ("Li Min, mayor, sat in the front row of the rostrum.", [("Li Min", ["attended"])]),
        (
            "Li Min, secretary of the Party Committee of the organs of the county, and Bao Lin, mayor, attended.",
            [("Li Min", ["attended"]), ("Bao Lin", ["attended"])],
        ),
        (
            "Director Li Min of the Municipal Bureau of Letters and Calls presided over the meeting.",
            [("Li Min", ["presided"])],
        ),
        ("Li Min, mayor, was invited to give lectures.", [("Li Min", ["spoke"])]),
        (
            "Li Min, leader of the inspection team, gave feedback, and Bao Lin, mayor, presided over the meeting.",
            [("Li Min", ["spoke"]), ("Bao Lin", ["presided"])],
        ),
        (
            "Li Min, leader of the team, gave honey away, and Bao Lin, mayor, presided over the meeting.",
            [("Bao Lin", ["presided"])],
        ),
        ("Li Min, mayor, attended and gave instructions.", [("Li Min", ["spoke"])]),
        ("County party deputy secretary Li Min presided over the meeting.", [("Li Min", ["presided"])]),
        ("Tao Wu, Bao Lin and other 5 beekeeper representatives spoke.", []),
        (
            "Vice Chairmen Tao Wu and Bao Lin of the Municipal Federation of Trade Unions respectively spoke.",
            [("Tao Wu", ["spoke"]), ("Bao Lin", ["spoke"])],
        ),
    ],
)
def test_parts_that_are_told_in_other_words(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert roles(f"On May 3, the county held a symposium. {text}") == expected


def test_the_head_of_a_district_is_of_the_state_wherever_he_speaks() -> None:
    met = reading("On May 3, the county people’s congress met. Li Min, head of the district, made a report.")
    assert [office.side.value for office in met.appearances[0].offices] == ["state"]


def test_a_number_before_including_counts_the_group() -> None:
    met = reading("On May 3, the bureau held a symposium. 8 comrades including Tao Wu and Bao Lin spoke.")
    assert [(group.count_min, group.count_max) for group in met.groups] == [(8, 8)]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "The purpose of the meeting was to study and understand the spirit of the provincial bee conference.",
            [("provincial bee conference", "meeting", "provincial")],
        ),
        (
            "The meeting conveyed the spirit of the third meeting of the 16th National People’s Congress of Anxi City and the second meeting of the Municipal CPPCC.",
            [
                ("third meeting of the 16th National People’s Congress of Anxi City", "meeting", "prefectural"),
                ("second meeting of the Municipal CPPCC", "meeting", "prefectural"),
            ],
        ),
        (
            "The meeting conveyed the spirit of the national “sweet and clean honey” work video and telephone conference.",
            [("national “sweet and clean honey” work video and telephone conference", "meeting", "central")],
        ),
        (
            "The meeting conveyed the spirit of the provincial bee conference; relevant institutes made exchange speeches; plaques were awarded to two apiaries.",
            [("provincial bee conference", "meeting", "provincial")],
        ),
        (
            "The meeting conveyed the spirit of the provincial bee conference, by-elected the members of the Tenth Session of the association.",
            [("provincial bee conference", "meeting", "provincial")],
        ),
        (
            "Li Min, mayor, conveyed the spirit of the provincial bee conference, and deputy mayor Bao Lin presided over the meeting.",
            [("provincial bee conference", "meeting", "provincial")],
        ),
        (
            "The meeting studied the “Regulations on Honey of the Party“, and the spirit of the national bee seminar.",
            [
                ("Regulations on Honey of the Party", "document", None),
                ("national bee seminar", "meeting", "central"),
            ],
        ),
        (
            "The meeting studied Xi Jinping’s important discourse on bees, and the revised “Regulations on Honey”.",
            [
                ("Xi Jinping’s important discourse on bees", "spirit", "central"),
                ("revised “Regulations on Honey”", "document", None),
            ],
        ),
        (
            "Li Min, mayor, conveyed the spirit of in-depth study of the secretary’s speech at the symposium on bees.",
            [("secretary’s speech at the symposium on bees", "speech", None)],
        ),
        (
            "The meeting studied the speech of the secretary at the Central Political and Legal Work Conference.",
            [("speech of the secretary at the Central Political and Legal Work Conference", "speech", "central")],
        ),
        (
            "The meeting studied the report to the 20th National Congress of the Party, and the Party Constitution.",
            [
                ("report to the 20th National Congress of the Party", "document", "central"),
                ("Party Constitution", "document", None),
            ],
        ),
        (
            "The meeting studied Xi Jinping’s Discussion on Governance.",
            [("Xi Jinping’s Discussion on Governance", "document", "central")],
        ),
        (
            "Li Min led the study of the spirit of the national bee conference, and dean Bao Lin led the study of the spirit of the provincial bee conference.",
            [
                ("national bee conference", "meeting", "central"),
                ("provincial bee conference", "meeting", "provincial"),
            ],
        ),
    ],
)
def test_what_was_passed_on_ends_where_it_does(text: str, items: list[tuple[str, str, str | None]]) -> None:
    assert conveyed(f"On May 3, the county held a symposium. {text}") == items


@pytest.mark.parametrize(
    ("first", "then", "items"),
    [
        (
            "General Secretary Xi Jinping’s important speeches",
            "General Secretary Xi Jinping’s important speech at the bee symposium",
            ["General Secretary Xi Jinping’s important speech at the bee symposium"],
        ),
        (
            "General Secretary Xi Jinping’s important speech",
            "important speech",
            ["General Secretary Xi Jinping’s important speech"],
        ),
        (
            "important instructions during his inspection and research in Anxi",
            "important instructions given by General Secretary Xi Jinping during his inspection in Anxi",
            ["important instructions during his inspection and research in Anxi"],
        ),
        (
            "important instructions during his inspection in Anxi",
            "important instructions during his inspection in Lakeland",
            [
                "important instructions during his inspection in Anxi",
                "important instructions during his inspection in Lakeland",
            ],
        ),
    ],
)
def test_what_is_told_twice_was_passed_on_once(first: str, then: str, items: list[str]) -> None:
    text = f"On May 3, the county held a meeting to study the spirit of {first}. The meeting conveyed the spirit of {then}."
    assert [one for one, _, _ in conveyed(text)] == items


def test_preparations_for_a_session_are_not_passed_on() -> None:
    assert not conveyed(
        "On May 3, the county held a meeting to study and deploy the preparations for the third session."
    )


def test_what_was_told_in_detail_to_all_was_passed_on() -> None:
    text = "On May 3, the court met. Li Min, director, conveyed in detail to all the officers the spirit of the policies."
    assert conveyed(text) == [("policies", "spirit", None)]


def test_what_the_meeting_stressed_behind_what_it_conveyed_has_a_block_of_its_own() -> None:
    met = reading(
        "The meeting conveyed the spirit of the bee conference, and emphasized that all must count bees."
    )
    assert [block.verb.value for block in met.blocks] == ["conveyed", "stressed"]
    assert [one.block for one in met.directives] == [1]


def test_counted_requirements_that_the_next_sentence_tells_open_a_block() -> None:
    text = "Li Min, mayor, conveyed the speech, and put forward two requirements for the bee bureaus. All bureaus should count."
    met = reading(f"On May 3, the county held a symposium. {text}")
    assert [block.verb.value for block in met.blocks] == ["conveyed", "required"]
    assert [one.anchor.exact for one in met.directives if one.anchor] == ["All bureaus should count."]


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        (
            "First, we must count the bees, the meeting stressed. Second, we must feed them.",
            [("First", 1), ("Second", 2)],
        ),
        (
            "The meeting stressed that first of all, we must count. Secondly, we must feed. Finally, we must rest.",
            [("first of all", 1), ("Secondly", 2), ("Finally", 3)],
        ),
        (
            "Li Min, mayor, greeted all, and put forward two hopes: First, be brave. Second, be kind.",
            [("First", 1), ("Second", 2)],
        ),
        ("Li Min, mayor, asked: one must be loyal; two must be kind.", [("one must", 1), ("two must", 2)]),
        (
            "The meeting required the following three aspects of work to be done. First, count. Second, feed.",
            [("First", 1), ("Second", 2)],
        ),
        (
            "Li Min, mayor, arranged the next work: first, to count; second, to feed.",
            [("first", 1), ("second", 2)],
        ),
        (
            "The bureau was required to do more. First is to count. Second is to feed.",
            [("First is", 1), ("Second is", 2)],
        ),
    ],
)
def test_series_in_other_frames(text: str, ordinals: list[tuple[str, int]]) -> None:
    found = reading(f"On May 3, the county held a symposium. {text}").directives
    assert [(one.ordinal_as_printed, one.ordinal) for one in found if one.ordinal] == ordinals


def test_a_notice_behind_the_text_is_no_demand() -> None:
    text = "The meeting required that all count bees.Statement: This article is reprinted, and must not be copied."
    assert [one.anchor.exact for one in reading(text).directives if one.anchor] == ["all count bees."]


def test_a_bare_post_is_on_the_side_of_a_body_in_small_letters() -> None:
    met = reading("On May 3, the provincial procuratorate held a symposium. Li Min, director, spoke.")
    assert [office.side.value for office in met.appearances[0].offices] == ["procuratorate"]


def test_the_title_may_name_the_body_before_a_colon() -> None:
    met = reading("On May 3, a lecture was held.", "County Bee Bureau: hold a lecture on honey")
    assert met.conveners == ("County Bee Bureau",)


@pytest.mark.parametrize(
    "words", ["it’s vital to count bees", "it is urgent to count bees", "it is crucial that all count"]
)
def test_what_is_vital_is_asked(words: str) -> None:
    assert len(reading(f"The meeting pointed out that {words}.").directives) == 1


def test_whom_somebody_speaks_for_is_no_group_of_his() -> None:
    met = reading(
        "On May 3, the bureau met. Li Min, on behalf of the leading group, made a report, and others left."
    )
    assert not met.groups


def test_a_post_in_a_department_in_small_letters_is_of_the_party() -> None:
    met = reading("On May 3, the county met. Li Min, minister of the organization department, spoke.")
    assert [office.side.value for office in met.appearances[0].offices] == ["party"]


def test_a_meeting_that_somebody_chaired_is_what_met() -> None:
    met = reading("On May 3, Li Min, mayor, inspected the hives, and chaired a meeting on honey.")
    assert [kind.value for kind in met.kinds] == ["special_topic"]
