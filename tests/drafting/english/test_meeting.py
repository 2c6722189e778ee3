"""What the English grammar reads of the meeting itself: date, kinds, number, mode, place, bodies; all texts invented."""

import pytest

from baoji_notices.drafting.english import read
from baoji_notices.drafting.passage import Passage
from baoji_notices.drafting.reading import PrintedDate, Reading
from baoji_notices.model.vocabulary import Language, MeetingKind, MeetingMode, PartOfDay


def reading(text: str, title: str | None = None) -> Reading:
    return read(title, Passage(text, Language.EN))


def date(text: str) -> PrintedDate:
    found = reading(text).date
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On the afternoon of March 15, the bureau held a symposium.",
            PrintedDate("the afternoon of March 15", month=3, day=15, part_of_day=PartOfDay.AFTERNOON),
        ),
        ("On June 1st, the bureau held a symposium.", PrintedDate("June 1st", month=6, day=1)),
        ("On the 15th, the bureau held a symposium.", PrintedDate("the 15th", day=15)),
        ("On 12 May, the bureau held a symposium.", PrintedDate("12 May", month=5, day=12)),
        (
            "At 14:00 on February 3, 2023, the bureau held a symposium.",
            PrintedDate("14:00 on February 3, 2023", 2023, 2, 3, part_of_day=PartOfDay.AFTERNOON),
        ),
        (
            "From October 12 to 14, the bureau held a training course.",
            PrintedDate("October 12 to 14", month=10, day=12, end_month=10, end_day=14),
        ),
        (
            "From the 6th to the 8th of May, the bureau held a training course.",
            PrintedDate("the 6th to the 8th of May", month=5, day=6, end_month=5, end_day=8),
        ),
        (
            "From May 30 to June 2, the bureau held a training course.",
            PrintedDate("May 30 to June 2", month=5, day=30, end_month=6, end_day=2),
        ),
        ("Recently, the bureau held a symposium.", PrintedDate("Recently", vague=True)),
        ("The bureau recently held a symposium.", PrintedDate("recently", vague=True)),
        ("A few days ago, the bureau held a symposium.", PrintedDate("A few days ago", vague=True)),
        (
            "This morning, the bureau held a symposium.",
            PrintedDate("This morning", part_of_day=PartOfDay.MORNING),
        ),
        (
            "In order to keep the roads safe,In the morning of March 9,the bureau held a symposium.",
            PrintedDate("the morning of March 9", month=3, day=9, part_of_day=PartOfDay.MORNING),
        ),
        ("A symposium was held by the county court on July 8.", PrintedDate("July 8", month=7, day=8)),
        (
            "On March 1, heavy snow fell in the hills. On March 3, the bureau held a symposium.",
            PrintedDate("March 3", month=3, day=3),
        ),
        (
            "2013 in January 22nd, the bureau held a symposium.",
            PrintedDate("2013 in January 22nd", year=2013, month=1, day=22),
        ),
        (
            "The morning of March 27, the bureau held a workshop.",
            PrintedDate("The morning of March 27", month=3, day=27, part_of_day=PartOfDay.MORNING),
        ),
        (
            "In order to study the spirit of the conference, the bureau recently held a symposium.",
            PrintedDate("recently", vague=True),
        ),
        (
            "The bureau held a plenary meeting July 17 to count bees.",
            PrintedDate("July 17", month=7, day=17),
        ),
        (
            "In order to further count bees and sell honey, the farm held a meeting on hives on the night of May 2.",
            PrintedDate("the night of May 2", month=5, day=2, part_of_day=PartOfDay.EVENING),
        ),
        (
            "On the morning of 28th, the bureau held a symposium.",
            PrintedDate("the morning of 28th", day=28, part_of_day=PartOfDay.MORNING),
        ),
        (
            "August 14, 2023 – On August 12, the bureau held a symposium.",
            PrintedDate("August 12", month=8, day=12),
        ),
        (
            "Anxi, Inner Hills – On May 2, the bureau held a symposium.",
            PrintedDate("May 2", month=5, day=2),
        ),
        (
            "Anxi City, China – On May 2, the bureau held a symposium.",
            PrintedDate("May 2", month=5, day=2),
        ),
        (
            "Afternoon of May 2, the bureau held a symposium.",
            PrintedDate("Afternoon of May 2", month=5, day=2, part_of_day=PartOfDay.AFTERNOON),
        ),
        (
            "In order to count bees, the county held a meeting on bees in 2018 on April 11.",
            PrintedDate("April 11", year=2018, month=4, day=11),
        ),
        (
            "Anxi Daily News (Reporter Tao Li) On February 18 afternoon, the county held a symposium.",
            PrintedDate("February 18 afternoon", month=2, day=18, part_of_day=PartOfDay.AFTERNOON),
        ),
    ],
)
def test_date_is_read_as_printed(text: str, expected: PrintedDate) -> None:
    assert date(text) == expected


def test_a_day_whose_signs_are_lost_is_printed_without_a_day() -> None:
    expected = PrintedDate("the afternoon of 1117", part_of_day=PartOfDay.AFTERNOON)
    assert date("On the afternoon of 1117, the bureau held a meeting.") == expected


def test_a_clock_behind_the_place_gives_the_day() -> None:
    found = date("The session was held in Room 3 at 2 pm on May 17, 2012.")
    assert found is not None
    assert (found.as_printed, found.year, found.part_of_day) == ("2 pm on May 17, 2012", 2012, PartOfDay.AFTERNOON)


@pytest.mark.parametrize(
    "text",
    [
        "The bureau held a symposium to convey the spirit of the meeting held on March 3.",
        "The bureau held a symposium. All towns must report before March 3.",
        "The bureau held a symposium attended by 30 people.",
    ],
)
def test_days_of_other_things_are_no_date(text: str) -> None:
    assert reading(text).date is None


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("a meeting of all staff", ["all_staff"]),
        ("a work promotion meeting", ["progress"]),
        ("an on-site promotion meeting", ["progress"]),
        ("an on-site meeting", ["on_site"]),
        ("a promotion symposium", ["symposium"]),
        ("a mobilization and deployment meeting", ["mobilisation"]),
        ("the 2023 forestry work conference", ["work_conference"]),
        ("a special democratic life meeting", ["democratic_life"]),
        ("the second joint conference on bees", ["joint_conference"]),
        ("a party group (expanded) meeting and the sixth meeting of chairmen", ["party_group", "chairpersons"]),
        (
            "an enlarged meeting of the Party Group, as well as a study of the theoretical study center group",
            ["party_group", "theory_study_group"],
        ),
        ("the 61st standing meeting of the county government", ["government_executive"]),
        ("the meeting of chief procurators", ["work_conference"]),
        ("a conference of directors of letters and calls bureaus", ["work_conference"]),
        ("a swearing-in meeting", ["mobilisation"]),
        ("a meeting for all staff", ["all_staff"]),
        ("the annual democratic life of the leaders", ["democratic_life"]),
        ("the fifth (enlarged) meeting of the committee of the fifteenth session", ["other"]),
        ("a work report meeting", ["report_back"]),
        ("a training course for young clerks", ["training"]),
        ("a bee protection video conference", ["special_topic"]),
        ("a meeting to study bees", ["special_topic"]),
        ("a meeting of officials", ["all_staff"]),
        ("a meeting of Party branch secretaries", ["other"]),
        ("the third meeting of the executive committee", ["other"]),
        ("the 3rd (enlarged) meeting of the Political and Legal Affairs Committee", ["leading_group"]),
        ("a meeting on the arrangements and deployment of the work", ["mobilisation"]),
        ("a meeting on the promotion and deployment of bee keeping", ["progress", "mobilisation"]),
        ("a promotional meeting on bee keeping", ["progress"]),
        ("a special working meeting", ["special_topic"]),
        ("a joint general meeting of party members", ["branch"]),
        ("a joint prevention and joint control work promotion meeting", ["progress"]),
        ("an annual recognition conference", ["signing_award"]),
        ("an emergency bee protection teleconference", ["special_topic"]),
        ("a meeting of middle-level cadres", ["all_staff"]),
        ("a working meeting on the recognition of keepers", ["signing_award"]),
        (
            "a county mayor’s work meeting and the 42nd executive meeting",
            ["director_office", "government_executive"],
        ),
        ("the 3rd meeting of the rural working committee", ["leading_group"]),
        (
            "the 12th meeting of the Standing Committee of the 9th Anxi District Committee of the Chinese People’s "
            "Political Consultative Conference",
            ["cppcc_standing_committee"],
        ),
        ("a special warning education on debts", ["special_topic"]),
        ("a conference on the prevention of bee diseases and hive work", ["work_conference"]),
        ("a recommendation and election meeting", ["other"]),
        ("the founding meeting of the Bee Committee", ["other"]),
        ("a special office meeting on bees", ["special_topic"]),
        ("the conference of presidents of the courts of the city", ["work_conference"]),
        ("the first kindergarten affairs meeting", ["director_office"]),
        ("the 2021 hive work teleconference", ["work_conference"]),
        ("the first meeting of all middle-level cadres", ["all_staff"]),
        ("the work meeting of the directors of the Anxi Bee Bureau", ["work_conference"]),
        (
            "the plenary meeting of the Bee Committee of the Anxi People’s Political Consultative Conference",
            ["other"],
        ),
        ("a video conference in the city for the count of bees", ["special_topic"]),
    ],
)
def test_kinds_by_the_codebook(name: str, kinds: list[str]) -> None:
    assert [kind.value for kind in reading(f"On May 2, the county held {name}.").kinds] == kinds


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        ("Anxi Committee of the Communist Youth League", "an enlarged meeting of its standing committee", "other"),
        ("County Federation of Trade Unions", "the third plenary session of its committee", "other"),
        (
            "Anxi County Party Committee",
            "an enlarged meeting of its standing committee",
            "party_standing_committee",
        ),
    ],
)
def test_a_committee_of_a_mass_organisation_is_none_of_the_party(body: str, name: str, kind: str) -> None:
    assert [one.value for one in reading(f"On May 2, the {body} held {name}.").kinds] == [kind]


def test_a_study_group_meets_to_study() -> None:
    for name in ("special meeting", "seminar for theoretical learning"):
        found = reading(f"On May 2, the Theory Study Center Group of the bureau held a {name}.")
        assert found.kinds == (MeetingKind.THEORY_STUDY_GROUP,)


def test_body_tells_the_kind_where_the_name_does_not() -> None:
    found = reading("On May 2, the Standing Committee of the County Party Committee held an enlarged meeting.")
    assert found.kinds == (MeetingKind.PARTY_STANDING_COMMITTEE,)
    assert (found.kind_as_printed, found.enlarged) == ("enlarged meeting", True)


def test_a_standing_committee_can_be_held() -> None:
    found = reading("On May 2, Anxi City CPPCC held its 14th standing committee.")
    assert (found.kinds, found.number, found.conveners) == (
        (MeetingKind.CPPCC_STANDING_COMMITTEE,),
        14,
        ("Anxi City CPPCC",),
    )


def test_a_symposium_on_an_inspection_is_held_by_the_body_that_inspected() -> None:
    visit = "On May 2, an inspection team of the Anxi Committee of the CPPCC came to the hills. "
    found = reading(visit + "It saw bees. " * 4 + "A symposium was held after the inspection.")
    assert (found.kinds, found.kind_from_title, found.conveners) == (
        (MeetingKind.SYMPOSIUM,),
        False,
        ("Anxi Committee of the CPPCC",),
    )


def test_the_year_of_a_democratic_life_meeting_is_the_one_it_reviews() -> None:
    assert reading("On January 20, the bureau held the 2021 annual democratic life meeting.").own_year is None


def test_name_has_no_article_owner_or_topic() -> None:
    found = reading("On May 2, the city’s bee keeping work promotion meeting was held in Anxi Town.")
    assert (found.kind_as_printed, found.conveners, found.place) == (
        None,  # how much of the topic belongs to the kind is a coder's own judgement
        (),
        "Anxi Town",
    )
    assert reading("The city’s work promotion meeting was held.").kind_as_printed == "work promotion meeting"


def test_name_in_the_title_only() -> None:
    found = reading("Wang Min, director of the bureau, spoke.", title="Anxi Bee Bureau Holds Symposium")
    assert (found.kinds, found.kind_from_title) == ((MeetingKind.SYMPOSIUM,), True)


def test_no_meeting_named_means_nothing_is_known_of_it() -> None:
    found = reading("The bees are doing well this year.")
    assert (found.kinds, found.kind_as_printed, found.enlarged, found.date) == ((), None, None, None)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Mayor Tao Min presided over the 12th executive meeting of the county government.", 12),
        ("The 38th (enlarged) meeting of the Standing Committee of the 16th county Party committee was held.", 38),
        ("The city held the second joint conference on bees.", 2),
        ("The city CPPCC held the 29th chairman's meeting of the 7th session.", 29),
        ("The county union held an (enlarged) meeting of the thirteenth session.", None),
        ("The 16th County Party Committee held a meeting on bees.", None),
        ("The city held the first quarter work meeting.", None),
    ],
)
def test_number_is_the_meetings_and_not_the_bodys(text: str, number: int | None) -> None:
    assert reading(f"On May 2, {text}").number == number


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "the Municipal Finance Bureau and the Taxation Bureau jointly held a symposium.",
            ["Municipal Finance Bureau", "Taxation Bureau"],
        ),
        ("the Bureau of Letters and Calls held a symposium.", ["Bureau of Letters and Calls"]),
        (
            "the Human Resources and Social Security Bureau of Anxi City held a symposium.",
            ["Human Resources and Social Security Bureau of Anxi City"],
        ),
        (
            "the District Party Committee and District Government held a symposium.",
            ["District Party Committee", "District Government"],
        ),
        (
            "a special meeting was held by the Party Committee of Anxi Hospital.",
            ["Party Committee of Anxi Hospital"],
        ),
        (
            "Mayor Tao Min presided over the 12th executive meeting of the county government.",
            ["county government"],
        ),
        ("our hospital held a symposium.", ["our hospital"]),
        (
            "the Municipal Finance Bureau – one of the oldest in the city – convened a symposium.",
            ["Municipal Finance Bureau"],
        ),
        (
            "Tao Min, secretary of the district committee, and the district committee held a symposium.",
            [],
        ),
        ("the Forestry Bureau’s 2023 work conference was held.", ["Forestry Bureau"]),
        (
            "the third meeting of the leading group of the county party committee (the county group for bee keeping) was held.",
            ["leading group of the county party committee (the county group for bee keeping)"],
        ),
        ("the city held a joint meeting of the four major teams.", []),
        (
            "to make a good start, the morning of May 3, the County Bee Bureau held a symposium.",
            ["County Bee Bureau"],
        ),
        ("the Party Group of the CPPCC held a study session of its center group.", ["Party Group of the CPPCC"]),
        (
            "the plenary meeting of the County Party Committee’s Rural Work Leading Group in 2024 was held.",
            ["County Party Committee’s Rural Work Leading Group"],
        ),
        (
            "the third meeting of the District Letters and Visits Work Joint Conference was held.",
            ["District Letters and Visits Work Joint Conference"],
        ),
        (
            "the Third Plenary Session of the 14th Anxi County Committee of the Communist Party of China was held.",
            ["14th Anxi County Committee of the Communist Party of China"],
        ),
        (
            "a work meeting on bees organized by the Municipal Forestry Bureau was held in the hills.",
            ["Municipal Forestry Bureau"],
        ),
        ("the city’s conference of directors of the bureaus was held.", []),
        (
            "the fire brigade of the Anxi County Forestry Bureau in Anxi held a symposium.",
            ["fire brigade of the Anxi County Forestry Bureau"],
        ),
        (
            "in line with the plan of the central, provincial and county committees, the County Bee Bureau held a symposium.",
            ["County Bee Bureau"],
        ),
        ("leading cadres of the Municipal Bee Bureau held a symposium.", []),
        ("a delegation of the Bee Society held a symposium.", []),
        ("ABF held a symposium.", ["ABF"]),
        (
            "the first meeting of the leading group for bee keeping of the county was held.",
            ["leading group for bee keeping of the county"],
        ),
        ("Anxi District held a symposium.", []),
        (
            "the fifth meeting of directors of the Standing Committee of the 12th Municipal People’s Congress was held.",
            ["Standing Committee of the 12th Municipal People’s Congress"],
        ),
        (
            "the Fourth Plenary Session of the Fifth Anxi Commission for Discipline Inspection was held.",
            ["Fifth Anxi Commission for Discipline Inspection"],
        ),
        ("our city held a symposium.", []),
        ("the city held a symposium.", []),
        ("Tao Min, director of the Forestry Bureau, hosted a symposium.", []),
        (
            "Anxi District held a typhoon work conference and the plenary meeting of the Flood Control Headquarters.",
            ["Flood Control Headquarters"],
        ),
        ("the democratic life meeting of the leadership team of Anxi Hospital was held.", ["Anxi Hospital"]),
        (
            "the 11th Plenary Session of the 12th Communist Party of China (CPC) Anxi Municipal Committee took place.",
            ["12th Communist Party of China (CPC) Anxi Municipal Committee"],
        ),
        (
            "the report meeting of the County Bee Bureau to study the spirit of the National Congress was held.",
            ["County Bee Bureau"],
        ),
        ("SWF held its Mid-Year Sum-up.", ["SWF"]),
        ("SoB held a symposium.", ["SoB"]),
        ("honey was sold and the Bee Bureau held a symposium.", []),
        (
            "in order to count bees, promote honey, and ensure the supply, Anxi Bee Bureau held a symposium.",
            ["Anxi Bee Bureau"],
        ),
        (
            "a research meeting was convened in Anxi by the CPC County Committee and the County Government.",
            ["CPC County Committee", "County Government"],
        ),
        (
            "the Fourth Plenary Session of the Fifth Inspection Commission in Anxi New Area, Fuxi was held.",
            ["Fifth Inspection Commission"],
        ),
        ("the Bee Federation has convened a symposium.", ["Bee Federation"]),
        ("the symposium of the County Bee Bureau was convoked.", ["County Bee Bureau"]),
        ("the county bureau failed to hold the executive meeting of the county government.", []),
        ("the executive meeting of the county government was not held.", []),
        (
            "the closing ceremony for the second session of the 16th Anxi People’s Congress was held.",
            ["16th Anxi People’s Congress"],
        ),
        (
            "the County Committee and County Government organizations held a symposium.",
            ["County Committee", "County Government"],
        ),
        ("Anxi FLC held a symposium.", ["Anxi FLC"]),
        ("the Anxi Bee Industry Co., Ltd. held a symposium.", ["Anxi Bee Industry Co., Ltd."]),
        ("the Eighth Party Congress of Anxi University opened.", ["Anxi University"]),
        ("the Ninth Congress of the Anxi Bee Federation closed in Anxi.", ["Anxi Bee Federation"]),
        ("Anxi Town held a work meeting of the Bee Committee for the Elderly.", ["Bee Committee for the Elderly"]),
        (
            "On May 2, the first day of the new semester, the first meeting of all cadres of Anxi Bee College in the new "
            "semester was held.",
            ["Anxi Bee College"],
        ),
        (
            "the plenary meeting of the Honey, Wax and Bees Committee of the Anxi Consultative Conference was held.",
            ["Honey, Wax and Bees Committee of the Anxi Consultative Conference"],
        ),
        (
            "After the symposium of the Anxi Bee Bureau was held, the Anxi Honey Bureau held a symposium.",
            ["Anxi Honey Bureau"],
        ),
        ("the Anxi Bee Bureau on the afternoon of March 3, 2024 held a symposium.", ["Anxi Bee Bureau"]),
        (
            "Tao Min presided over the 3rd meeting of the CPC Anxi Rural Working Committee held in Anxi.",
            ["CPC Anxi Rural Working Committee"],
        ),
        (
            "Tao Min presided over the meeting of the leading group for the care of hives of the county committee.",
            ["leading group for the care of hives of the county committee"],
        ),
    ],
)
def test_conveners_are_bodies_and_no_places_or_persons(text: str, bodies: list[str]) -> None:
    assert list(reading(f"On May 2, {text}").conveners) == bodies


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("the bureau held a video dispatch meeting.", MeetingMode.VIDEO),
        ("the bureau held a work conference through a video platform.", MeetingMode.VIDEO),
        ("the bureau held a work conference. Towns attended at sub-venues.", MeetingMode.HYBRID),
        ("the bureau held a work conference. It conveyed the provincial video conference.", None),
    ],
)
def test_mode_only_where_it_is_said_of_this_meeting(text: str, mode: MeetingMode | None) -> None:
    assert reading(f"On May 2, {text}").mode == mode


def test_room_is_the_place() -> None:
    text = "On May 2, the bureau held a work conference in the third-floor meeting room of the bureau."
    assert reading(text).place == "third-floor meeting room of the bureau"


def test_the_floor_belongs_to_the_room() -> None:
    text = "On May 2, the bureau held a work conference in the meeting room on the 4th floor of the district government."
    assert reading(text).place == "meeting room on the 4th floor of the district government"


def test_a_place_in_what_was_said_is_none() -> None:
    text = "On May 2, the bureau held a symposium. Mayor Tao Min wants the poor in the hills see the change of the school."
    assert reading(text).place is None


def test_a_day_in_the_next_sentence_is_better_than_recently() -> None:
    found = date(
        "The bureau recently convened a symposium. The meeting, which took place on May 2, was a short one."
    )
    assert (found.as_printed, found.day, found.vague) == ("May 2", 2, False)


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("2021 annual work conference and the video conference on bees", (MeetingKind.WORK_CONFERENCE,)),
        ("propaganda work conference", (MeetingKind.WORK_CONFERENCE,)),
        (
            "plenary meeting of the Political and Legal Committee in 2022 and the mobilization meeting",
            (MeetingKind.LEADING_GROUP, MeetingKind.MOBILISATION),
        ),
        ("bee protection promotion meeting", (MeetingKind.PROGRESS,)),
        ("dispatching video conference", (MeetingKind.PROGRESS,)),
    ],
)
def test_the_words_before_the_noun_decide(name: str, kinds: tuple[MeetingKind, ...]) -> None:
    assert reading(f"On May 2, the city’s {name} was held.").kinds == kinds


def test_a_session_that_holds_its_closing_meeting_is_what_met() -> None:
    found = reading(
        "On May 2, the Third Session of the Fourth Anxi Municipal Committee of the Chinese People's Political "
        "Consultative Conference held its closing meeting."
    )
    assert (found.kinds, found.number, found.kind_as_printed, found.conveners) == (
        (MeetingKind.CPPCC,),
        3,
        "Third Session",
        ("Fourth Anxi Municipal Committee of the Chinese People's Political Consultative Conference",),
    )


def test_a_name_with_a_year_is_not_given() -> None:
    assert reading("On May 2, the bureau held the 2022 Democratic Life Meeting.").kind_as_printed is None


def test_a_meeting_on_arranging_is_a_mobilisation() -> None:
    found = reading("On May 2, Anxi Town held a meeting on the arrangement and deployment of bee keeping.")
    assert (found.kinds, found.kind_as_printed) == (
        (MeetingKind.MOBILISATION,),
        "meeting on the arrangement and deployment",
    )


def test_a_body_that_only_the_title_names_held_the_meeting() -> None:
    found = reading("On May 2, Tao Min presided over a symposium.", title="County Bee Bureau held a symposium")
    assert found.conveners == ("County Bee Bureau",)


def test_the_own_meeting_is_the_one_after_the_higher_meeting() -> None:
    found = reading(
        "On May 2, the city’s video conference on bees was held. Tao Min listened at the county branch venue. "
        "After the city’s video conference, the county immediately held a symposium to study it."
    )
    assert (found.kinds, found.mode) == ((MeetingKind.SYMPOSIUM,), None)


@pytest.mark.parametrize(
    "own",
    [
        "Subsequently, the Anxi County Government held a symposium to study it.",
        "The Anxi County Government held a symposium on bees immediately after the video conference.",
    ],
)
def test_the_own_meeting_is_told_behind_the_higher_one(own: str) -> None:
    higher = "On May 2, the City Government held a video conference on bees. Tao Min watched at the branch venue. "
    assert reading(higher + own).conveners == ("Anxi County Government",)


def test_the_own_meeting_can_be_told_by_who_presided_over_it() -> None:
    found = reading(
        "On May 2, Anxi District organized a teleconference on the national prevention of fires. After the meeting, "
        "Tao Min, head of the district, presided over the dispatching meeting of the district."
    )
    assert (found.kinds, found.mode) == ((MeetingKind.PROGRESS,), None)


def test_a_meeting_that_studied_was_held() -> None:
    found = reading(
        "On May 2, the 21st (expanded) meeting of the Party Group of the Anxi Bee Bureau studied the speech."
    )
    assert (found.conveners, found.number) == (("Party Group of the Anxi Bee Bureau",), 21)
    assert found.kinds == (MeetingKind.PARTY_GROUP,)


@pytest.mark.parametrize(
    "text",
    [
        "On May 2, members who attended the third session of the Anxi People's Congress discussed bees.",
        "The meeting pointed out that the Bee Work Conference is an important meeting held at a critical time.",
    ],
)
def test_a_meeting_that_is_only_spoken_of_is_not_what_met(text: str) -> None:
    assert reading(text).kinds == ()


@pytest.mark.parametrize("after", ["At the symposium held later", "During the discussion"])
def test_a_discussion_behind_an_investigation_is_a_symposium(after: str) -> None:
    found = reading(f"On May 2, Tao Min led a team to Anxi to investigate bees. {after}, Lu Na reported on hives.")
    assert found.kinds == (MeetingKind.SYMPOSIUM,)


def test_a_symposium_behind_an_inspection_met() -> None:
    found = reading("On May 2, the committee inspected the hives. At the subsequent symposium, it heard reports.")
    assert found.kinds == (MeetingKind.SYMPOSIUM,)


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("the city's 2021 work conference", 2021),
        ("the 2021 work conference of the party", 2021),
        ("the meeting on work and the 2020 counts", None),
        ("the collective meeting of the 2020 sampling enterprises", None),
    ],
)
def test_the_year_stands_at_the_head_or_the_end_of_a_name(name: str, year: int | None) -> None:
    assert reading(f"On March 1, the bureau held {name}.").own_year == year


def test_two_years_of_school_are_not_the_year_of_the_meeting() -> None:
    found = reading("On February 17, the school held the staff meeting of the 2022-2023 academic year.")
    assert found.own_year is None


def test_a_year_before_the_verb_is_no_place() -> None:
    found = reading("The study meeting of the bureau in 2023 was held at the bee center, to study the speech.")
    assert found.place == "bee center"


@pytest.mark.parametrize("name", ["12th executive meeting", "bee keeping work conference"])
def test_a_name_with_number_or_topic_is_not_given(name: str) -> None:
    assert reading(f"On May 2, Tao Min presided over the {name}.").kind_as_printed is None


def test_a_cut_title_before_the_text_names_no_meeting() -> None:
    found = reading(
        "On May 2, Anxi Town held a meeting on the arr\n\n"
        "On May 2, Anxi Town held a meeting on the arrangement and deployment of bee keeping."
    )
    assert found.kinds == (MeetingKind.MOBILISATION,)


def test_a_session_that_closed_is_what_met() -> None:
    found = reading(
        "On the afternoon of May 2, the third session of the sixth People's Congress of Anxi District, Lower City, "
        "successfully completed the agenda and closed successfully."
    )
    assert (found.kinds, found.kind_as_printed, found.number) == ((MeetingKind.CONGRESS,), "third session", 3)
    assert found.conveners == ("sixth People's Congress of Anxi District, Lower City",)


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("87th meeting of the Standing Committee of the County Party Committee", "87th meeting"),
        ("provincial bee reform leading group meeting", "leading group meeting"),
        ("research & scheduling meeting on bees", "research & scheduling meeting"),
    ],
)
def test_plain_forms_of_a_name_are_printed(name: str, printed: str) -> None:
    assert reading(f"On May 2, Li Min presided over the {name}.").kind_as_printed == printed


def test_digits_of_a_lost_date_belong_to_no_body() -> None:
    found = reading("6 18, the provincial bee reform leading group meeting was held in Anxi.")
    assert found.conveners == ("provincial bee reform leading group",)
    found = reading(
        "In order to learn, in accordance with the plan,52On the evening of Monday, the Bee Bureau held a meeting."
    )
    assert found.conveners == ("Bee Bureau",)


def test_venues_told_far_below_make_the_meeting_a_hybrid() -> None:
    text = "On May 2, a video meeting was held. " + "It was good. " * 4
    venues = "Leaders attended at the main venue. Others attended at each branch venue."
    assert reading(text + venues).mode == MeetingMode.HYBRID


def test_a_town_of_a_county_that_holds_a_meeting_is_the_scope() -> None:
    title = "Luhe Town of Anxi County held a promotion meeting"
    assert reading("The meeting was presided over by Li Min.", title).scope == "Luhe Town"


def test_a_visit_is_of_the_body_whose_team_it_was() -> None:
    text = (
        "On May 2, the inspection team of the Standing Committee of the Anxi Municipal People's Congress, led by deputy "
        "director Tao Min, investigated the hives in Meixi County and held a symposium."
    )
    assert reading(text).conveners == ("Standing Committee of the Anxi Municipal People's Congress",)


def test_what_a_body_did_first_is_no_part_of_its_name() -> None:
    assert (
        reading("On May 2, the team of the County Bee Bureau tasted the honey and held a symposium.").conveners
        == ()
    )


def test_two_branches_hold_a_meeting_of_both() -> None:
    text = (
        "On May 2, Tao Min presided over a joint general meeting of party members of the party branch of the bee station and "
        "the second party branch of the mill team."
    )
    assert reading(text).conveners == ("party branch of the bee station", "second party branch of the mill team")


def test_meeting_to_which_a_body_gathered_is_its_own() -> None:
    text = "On May 2, the Standing Committee of the County Party Committee gathered for a meeting to discuss bees."
    assert [one.value for one in reading(text).kinds] == ["party_standing_committee"]


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("in No. 1 conference room of Lindong campus", "No. 1 conference room of Lindong campus"),
        ("at the Anxi Children's Activity Center", "Anxi Children's Activity Center"),
        ("in the recording studio", "recording studio"),
    ],
)
def test_places_with_numbers_and_capitals(where: str, place: str) -> None:
    assert reading(f"On May 2, a symposium was held {where} to discuss bees.").place == place


def test_a_year_behind_the_name_is_the_meetings() -> None:
    found = reading("On July 2, the second plenary meeting of the leading group in 2024 was held.")
    assert found.own_year == 2024


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On May 2, the county held a meeting to promote the spring ploughing work.", MeetingKind.PROGRESS),
        (
            "On May 2, the District CPPCC held the 22th Chairmen Session of the 6th Meeting.",
            MeetingKind.CHAIRPERSONS,
        ),
        (
            "On May 2, the representative meeting of the Working Committee of Anxi Zone was held.",
            MeetingKind.PARTY_CONGRESS,
        ),
        (
            "On May 2, the bee bureau held a debriefing summary and honoring conference.",
            MeetingKind.SIGNING_AWARD,
        ),
    ],
)
def test_less_common_names_tell_their_kinds(text: str, kind: MeetingKind) -> None:
    assert reading(text).kinds == (kind,)


def test_a_mere_meeting_has_its_name_in_the_title() -> None:
    text = "On June 16, the Bee Bureau held a meeting on hives during the festival."
    found = reading(text, "The Bee Bureau held the festival hive patrol scheduling meeting")
    assert (found.kinds, found.kind_from_title) == ((MeetingKind.PROGRESS,), True)


def test_a_meeting_of_no_listed_kind_stands_beside_another() -> None:
    found = reading("On May 2, the Bee Association held the 2018 annual meeting and seminar.")
    assert set(found.kinds) == {MeetingKind.OTHER, MeetingKind.SYMPOSIUM}


def test_bodies_behind_a_dateline_and_with_for_in_their_names() -> None:
    dateline = "November 22, [Capital City] – The Standing Committee of the Provincial Party Committee convened a meeting."
    assert reading(dateline).conveners == ("Standing Committee of the Provincial Party Committee",)
    named = "On May 2, the Fifth Meeting of the Municipal Party Committee's Committee for Law-based Governance was held."
    assert reading(named).conveners == ("Municipal Party Committee's Committee for Law-based Governance",)


def test_a_damaged_day_is_no_date() -> None:
    assert reading("On the afternoon of May 1 4, the bureau held a symposium.").date is None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "On May 2, the bureau held an expanded meeting of the Party Group, along with a study of the theoretical study center group.",
            {MeetingKind.PARTY_GROUP, MeetingKind.THEORY_STUDY_GROUP},
        ),
        ("On May 2, the bureau held a regular work meeting.", {MeetingKind.OTHER}),
        ("On May 2, the school held the third parents' committee meeting.", {MeetingKind.OTHER}),
        ("On May 2, the college held a research conference on bees.", {MeetingKind.SYMPOSIUM}),
    ],
)
def test_names_of_two_and_of_no_kind(text: str, kinds: set[MeetingKind]) -> None:
    assert set(reading(text).kinds) == kinds


def test_enlarged_is_no_part_of_a_body_and_a_year_may_stand_in_a_name() -> None:
    held = "On May 2, the Municipal Theory Study Group (Expanded) held a study session."
    assert reading(held).conveners == ("Municipal Theory Study Group",)
    assert reading("On May 2, the first plenary meeting in 2022 of the city's bee work was held.").own_year == 2022


def test_bodies_of_a_town_and_meetings_that_are_only_dispatched() -> None:
    held = "On May 2, the Party Committee and Government of Guozhen Town held a meeting."
    assert reading(held).conveners == ("Party Committee", "Government of Guozhen Town")
    sent = reading("On May 2, National Bee Bureau video dispatched the feeding of hives in key provinces.")
    assert (sent.conveners, sent.kinds, sent.mode) == (
        ("National Bee Bureau",),
        (MeetingKind.PROGRESS,),
        MeetingMode.VIDEO,
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On May 2, the hospital held a conference on leadership’s work in 2021.", MeetingKind.OTHER),
        (
            "On May 2, the mayor called for the keepers. The keepers and the mayor had an exchange forum.",
            MeetingKind.SYMPOSIUM,
        ),
        (
            "On May 2, Tao Min led a team to the Provincial Bee Department to report on the work.",
            MeetingKind.REPORT_BACK,
        ),
    ],
)
def test_what_a_meeting_without_a_name_was(text: str, kind: MeetingKind) -> None:
    assert reading(text).kinds == (kind,)


def test_a_slogan_before_a_body_is_none_of_its_name() -> None:
    held = "Tie the rope tight -- Anxi County Hospital held a promotion meeting."
    assert reading(held).conveners == ("Anxi County Hospital",)


@pytest.mark.parametrize(
    ("text", "conveners", "kind"),
    [
        (
            "Tao Min, director of the Municipal Bee Bureau, led a team to Cha Town to investigate hives. At the symposium "
            "held later, she spoke.",
            ("Municipal Bee Bureau",),
            MeetingKind.SYMPOSIUM,
        ),
        (
            "On May 2, the Standing Committee of the County Party Committee came together for a meeting.",
            ("Standing Committee of the County Party Committee",),
            MeetingKind.PARTY_STANDING_COMMITTEE,
        ),
        (
            "On May 2, the team of the Anxi County Court arranged a pre-holiday reminder meeting.",
            ("team of the Anxi County Court",),
            MeetingKind.OTHER,
        ),
        (
            "Anxi passed the hive plan on May 2 at the fourth meeting of the CPC Anxi municipal committee for "
            "comprehensively deepening reform.",
            ("CPC Anxi municipal committee for comprehensively deepening reform",),
            MeetingKind.LEADING_GROUP,
        ),
        (
            "November 3 afternoon, the province held a conference, the morning of November 4, held in the county the "
            "county government to autumn hive work conference to convey it.",
            ("county government",),
            MeetingKind.WORK_CONFERENCE,
        ),
        (
            "On the 17th, the mobilization meeting for the inspection work of the Provincial Party Committee was held.",
            ("Provincial Party Committee",),
            MeetingKind.MOBILISATION,
        ),
        (
            "So as to keep bees, the Primary Department held a meeting of all teachers.",
            ("Primary Department",),
            MeetingKind.ALL_STAFF,
        ),
    ],
)
def test_whose_a_meeting_is_can_be_told_otherwise(
    text: str, conveners: tuple[str, ...], kind: MeetingKind
) -> None:
    found = reading(text)
    assert (found.conveners, found.kinds) == (conveners, (kind,))


@pytest.mark.parametrize(
    ("text", "title", "kinds"),
    [
        (
            "On May 2, the county held a meeting to study hives. The hive mobilization meeting studied the plan.",
            None,
            [MeetingKind.MOBILISATION],
        ),
        ("On May 2, Tao Min gave a special lecture on hives to the brigades.", None, [MeetingKind.LECTURE]),
        (
            "On May 2, the Hive Work Commendation and Keeper Team Promotion Conference was held.",
            None,
            [MeetingKind.SIGNING_AWARD, MeetingKind.PROGRESS],
        ),
        ("The bureau reviewed its hives.", "Anxi city hive work conference", [MeetingKind.WORK_CONFERENCE]),
        (
            "On May 2, the bureau held a special meeting on hives.",
            "The Hive Symposium was held",
            [MeetingKind.SPECIAL_TOPIC],
        ),
    ],
)
def test_kinds_that_another_sentence_or_the_title_tells(
    text: str, title: str | None, kinds: list[MeetingKind]
) -> None:
    assert list(reading(text, title).kinds) == kinds


def test_the_day_behind_a_weekday_is_the_meetings() -> None:
    assert date("The symposium was held Tuesday morning on March 11, 2019.").day == 11


@pytest.mark.parametrize("words", ["wrapped up", "drew to a close"])
def test_a_meeting_that_ended_tells_whose_it_was(words: str) -> None:
    found = reading(f"On May 2, the seventh meeting of the Standing Committee of the People's Congress {words}.")
    assert found.conveners == ("Standing Committee of the People's Congress",)


def test_last_night_is_no_part_of_a_body() -> None:
    assert reading("Last night, the District Health Bureau held a meeting.").conveners == (
        "District Health Bureau",
    )


@pytest.mark.parametrize("name", ["a docking meeting", "a feedback meeting", "a press conference"])
def test_named_kinds_that_the_list_has_not_are_other(name: str) -> None:
    assert reading(f"On May 2, the bureau held {name}. The meeting required hives.").kinds == (MeetingKind.OTHER,)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Recently, the bureau gathered 17 homes to carry out a group reminder talk.", MeetingKind.OTHER),
        (
            "Tao Min, mayor, visited hives. In the subsequent meeting of the forum, Tao Min spoke.",
            MeetingKind.SYMPOSIUM,
        ),
        (
            "Snow melts. Bees hum. Doors open. Bells ring. On May 2, all the staff sat together in the hall to hold a work "
            "meeting on hives.",
            MeetingKind.WORK_CONFERENCE,
        ),
    ],
)
def test_kinds_of_meetings_that_are_told_aside(text: str, kind: MeetingKind) -> None:
    assert reading(text).kinds == (kind,)


@pytest.mark.parametrize(
    ("text", "kind", "conveners"),
    [
        (
            "Kong Fan, Secretary of the Municipal Party Committee, emphasized at the Sixth Plenary Session of the 14th Municipal Party "
            "Committee on the afternoon of the 21st that hives come first.",
            MeetingKind.PARTY_CONGRESS,
            ("14th Municipal Party Committee",),
        ),
        (
            "On July 11, the District Committee and District Government Semi-annual Work Meeting was held.",
            MeetingKind.WORK_CONFERENCE,
            ("District Committee", "District Government"),
        ),
        (
            "On March 21, Tao Min presided over the Provincial Forest Fire Prevention Headquarters Scheduling Conference.",
            MeetingKind.PROGRESS,
            ("Provincial Forest Fire Prevention Headquarters",),
        ),
        (
            "On January 17, Anxi Department of Agriculture held a briefing for veteran experts.",
            MeetingKind.OTHER,
            ("Anxi Department of Agriculture",),
        ),
        (
            "On May 2, the District Party Committee held a meeting of the Standing Party Committee.",
            MeetingKind.PARTY_STANDING_COMMITTEE,
            ("District Party Committee",),
        ),
        (
            "On May 2, the county held a plenary meeting of the Flood Control Committee.",
            MeetingKind.LEADING_GROUP,
            ("Flood Control Committee",),
        ),
    ],
)
def test_meetings_in_further_forms(text: str, kind: MeetingKind, conveners: tuple[str, ...]) -> None:
    found = reading(text)
    assert (found.kinds, found.conveners) == ((kind,), conveners)


@pytest.mark.parametrize(
    "lead",
    ["Upper Valley News", "Anxi Daily (Reporter Li Min)", "News from this newspaper (correspondent Tao Wu)"],
)
def test_a_medium_may_stand_before_the_day(lead: str) -> None:
    date = reading(f"{lead} On the morning of May 30, the third meeting of the committee opened.").date
    assert date is not None
    assert (date.month, date.day) == (5, 30)


@pytest.mark.parametrize(
    ("text", "kind", "conveners"),
    [
        (
            "On May 2, the Xuanshan delegation attending the Second Session of the 14th Anhui Provincial People’s Congress held a plenary "
            "meeting.",
            MeetingKind.OTHER,
            ("Xuanshan delegation",),
        ),
        (
            "On May 2, the Anxi Bureau of Bees and the Anxi County Government together held a meeting to count hives.",
            MeetingKind.SPECIAL_TOPIC,
            ("Anxi Bureau of Bees", "Anxi County Government"),
        ),
        (
            "On May 2, the Anxi Bureau of Bees organized hive knowledge training activities.",
            MeetingKind.TRAINING,
            ("Anxi Bureau of Bees",),
        ),
        (
            "On May 2, Anxi Statistical Bureau held a plenary conference.",
            MeetingKind.ALL_STAFF,
            ("Anxi Statistical Bureau",),
        ),
        (
            "On May 2, the Anxi Bureau of Bees held the summary meeting of the hive census.",
            MeetingKind.OTHER,
            ("Anxi Bureau of Bees",),
        ),
        (
            "On the 24th, the second plenary meeting of the first session of the 8th Municipal People’s Congress elected Li Min as director.",
            MeetingKind.CONGRESS,
            ("8th Municipal People’s Congress",),
        ),
        ("On May 2, the Lishan Hometown Honey Conference was held in the hall.", MeetingKind.OTHER, ()),
        (
            "On May 2, the city-wide bee service development conference was held, studying the spirit of the plenary session and deploying the bee keeping work for the current and future period.",
            MeetingKind.WORK_CONFERENCE,
            (),
        ),
        ("On May 2, the city-wide bee service development conference was held.", MeetingKind.SPECIAL_TOPIC, ()),
        (
            "On May 2, the Bureau held a meeting on hives. The meeting looked back on bee safety in the first half of the year, and laid out the work in the second half of the year.",
            MeetingKind.WORK_CONFERENCE,
            ("Bureau",),
        ),
        (
            "On May 2, the Commission of Bees held an expanded meeting to study the spirit of the conference.",
            MeetingKind.OTHER,
            ("Commission of Bees",),
        ),
        (
            "On May 2, Li Min held an office day in Anxi and checked the Anxi Bee Workshop Project. On the same day, the Anxi Hive Scheduling Meeting was held.",
            MeetingKind.PROGRESS,
            (),
        ),
        (
            "On May 2, a teleconference on hive safety, honey storage, and bee counting work was held in the region.",
            MeetingKind.WORK_CONFERENCE,
            (),
        ),
        ("On May 2, the Region’s Lecture Group came to Ordan City to preach.", MeetingKind.LECTURE, ()),
    ],
)
def test_meetings_of_delegations_events_and_lines_of_work(
    text: str, kind: MeetingKind, conveners: tuple[str, ...]
) -> None:
    found = reading(text)
    assert (found.kinds, found.conveners) == ((kind,), conveners)


def test_a_day_without_its_month_ends_a_sentence() -> None:
    date = reading("The provincial conference on bees was held on the 30th. Governor Tao Min attended it.").date
    assert date is not None
    assert (date.month, date.day) == (None, 30)


def test_a_session_at_which_somebody_spoke_is_met_by_those_of_his_own_level() -> None:
    said = "Li Min, secretary of the Municipal Party Committee, emphasized at the third plenary session of the {} Party Committee on bees that honey must be kept."
    own, higher = reading(said.format("Municipal")), reading(said.format("Provincial"))
    assert (own.kinds, own.conveners) == ((MeetingKind.PARTY_CONGRESS,), ("Municipal Party Committee",))
    assert higher.conveners == ()
