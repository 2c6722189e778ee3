"""Whom the English grammar finds at a meeting: names, offices, roles and groups; all persons are invented."""

import pytest

from baoji_notices import draft
from baoji_notices.drafting.english import read
from baoji_notices.drafting.english.names import is_name
from baoji_notices.drafting.english.offices import offices_of
from baoji_notices.drafting.passage import Passage
from baoji_notices.drafting.reading import Reading
from baoji_notices.model.vocabulary import GroupKind, Language, OfficeMissing

HELD = "On May 2, the county held a work conference. "


def reading(text: str, title: str | None = None) -> Reading:
    return read(title, Passage(HELD + text, Language.EN))


def roles(text: str) -> dict[str, list[str]]:
    return {one.name: [role.value for role in one.event_roles] for one in reading(text).appearances}


def offices(text: str) -> dict[str, list[str]]:
    return {one.name: [office.as_printed for office in one.offices] for one in reading(text).appearances}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("Lei", "Huihui"), True),
        (("Ouyang", "Xiu"), True),
        (("Lv", "Ming"), True),
        (("LYU", "Chuanyi"), True),
        (("LI", "MIN"), False),
        (("Xi’an", "City"), False),
        (("Party", "Group"), False),
        (("Deputy", "Wang"), False),
    ],
)
def test_names_are_pinyin(words: tuple[str, str], expected: bool) -> None:
    assert is_name(*words) is expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Tao Min, director of the bureau, presided over the meeting and delivered a speech.",
            {"Tao Min": ["presided", "spoke"]},
        ),
        (
            "Director of the Bureau Tao Min attended the meeting and delivered an important speech.",
            {"Tao Min": ["spoke"]},
        ),
        ("The meeting was presided over by Tao Min, director of the bureau.", {"Tao Min": ["presided"]}),
        (
            "Tao Min, director of the bureau, organized a special meeting of the bureau.",
            {"Tao Min": ["presided"]},
        ),
        (
            "The meeting was presided over and addressed by Tao Min, director of the bureau.",
            {"Tao Min": ["presided", "spoke"]},
        ),
        (
            "Tao Min, director of the bureau, passed on the spirit of the conference.",
            {"Tao Min": ["conveyed"]},
        ),
        (
            "Tao Min, director of the court, fan Yulin, head of the school, as well as delegates attended the meeting.",
            {"Tao Min": ["attended"], "fan Yulin": ["attended"]},
        ),
        (
            "Attending the meeting were Tao Min, director of the bureau, and Gu Wen, deputy director.",
            {"Tao Min": ["attended"], "Gu Wen": ["attended"]},
        ),
        (
            "The meeting was chaired by Director Tao Min, with Deputy Director Gu Wen in attendance.",
            {"Tao Min": ["presided"], "Gu Wen": ["attended"]},
        ),
        ("Under the chairmanship of Mayor Tao Min, the plan was discussed.", {"Tao Min": ["presided"]}),
        ("Mayor Tao Min of the town put forward three opinions: one is to count.", {"Tao Min": ["spoke"]}),
        (
            "Deputy mayor Tao Min was present as a nonvoting delegate.",
            {"Tao Min": ["sat_in"]},
        ),
        (
            "Vice Chairmen Gu Wen, Siqin Gaowa and Ye Qin, as well as Secretary General Tao Min, were in attendance.",
            {name: ["attended"] for name in ("Gu Wen", "Siqin Gaowa", "Ye Qin", "Tao Min")},
        ),
        (
            "Tao Min, director of the bureau, circulated the results of the check.",
            {"Tao Min": ["reported"]},
        ),
        (
            "Director Tao Min on the work of this year put forward four requirements.",
            {"Tao Min": ["spoke"]},
        ),
        (
            "Director Tao Min studied the spirit of the provincial conference.",
            {"Tao Min": ["led_study"]},
        ),
        (
            "Director Tao Min presided, and Deputy Director Gu Wen reported on the work.",
            {"Tao Min": ["presided"], "Gu Wen": ["reported"]},
        ),
        (
            "Director Tao Min attended and spoke, while deputy director Gu Wen chaired the meeting.",
            {"Tao Min": ["spoke"], "Gu Wen": ["presided"]},
        ),
        (
            "It was chaired by Director Tao Min, and Gu Wen, deputy director, made a speech.",
            {"Tao Min": ["presided"], "Gu Wen": ["spoke"]},
        ),
        (
            "Director Tao Min presided over the meeting, conveyed the spirit of the provincial meeting and led everyone to study the rules.",
            {"Tao Min": ["presided", "conveyed", "led_study"]},
        ),
        ("Tao Min, chairman of the CPPCC, attended the meeting as a nonvoting delegate.", {"Tao Min": ["sat_in"]}),
        ("Director Tao Min presided. Tao Min stressed that work is work.", {"Tao Min": ["presided", "spoke"]}),
        ("Director Tao Min inspected the dam, and presided over a symposium.", {"Tao Min": ["presided"]}),
        ("Director Tao Min presided. He demanded that all towns report.", {"Tao Min": ["presided", "spoke"]}),
        (
            "Secretary Tao Min presided. Secretary Tao emphasized that bees matter.",
            {"Tao Min": ["presided", "spoke"]},
        ),
        ("President TAO Min presided. TAO pointed out that bees matter.", {"TAO Min": ["presided", "spoke"]}),
        ("Mayer Tao Min presided over the meeting.", {"Tao Min": ["presided"]}),
        ("A meeting was held, with Mayor Tao Min hosting and delivering a speech.", {"Tao Min": ["presided", "spoke"]}),
        ("Mayor Tao Min comprehensively summarized the work.", {"Tao Min": ["spoke"]}),
        ("Mayor Tao Min presented a work report.", {"Tao Min": ["reported"]}),
        ("Tao Min, mayor, and Gu Wen, head of the county, were invited to attend the meeting.", {"Tao Min": ["attended"], "Gu Wen": ["attended"]}),
        ("Tao Min, mayor, inspected the hills, and Gu Wen, head of the county, delivered a speech.", {"Gu Wen": ["spoke"]}),
        ("Mayor Tao Min stressed that Gu Wen, head of the county, has made a speech.", {"Tao Min": ["spoke"]}),
        ("Deputy mayor Tao Wen Min attended the meeting.", {"Tao Wen Min": ["attended"]}),
        ("County Head Er Gubuti presided. Ergubuti pointed out that bees matter.", {"Er Gubuti": ["presided", "spoke"]}),
        ("It was chaired by Tao Min, mayor, on Monday.", {"Tao Min": ["presided"]}),
        ("County head Tao Min attended the meeting and speech. Tao min pointed out that bees matter.", {"Tao Min": ["spoke"]}),
        (
            "Also taking part in the meeting were: Tao Min, head of the county; and Gu Wen, chair of the CPPCC.",
            {"Tao Min": ["attended"], "Gu Wen": ["attended"]},
        ),
        ("Deputy Secretary Tao Min elaborated on the work.", {"Tao Min": ["spoke"]}),
        ("In attendance were Branch Secretary Tao Min and branch members.", {"Tao Min": ["attended"]}),
        ("Firstly, TAO Min, mayor, introduced the agenda.", {"TAO Min": ["reported"]}),
        ("Dean Tao Min welcomed the new members of the school and introduced the agenda.", {"Tao Min": ["reported"]}),
        ("Dean Tao Min presented the working plans.", {"Tao Min": ["reported"]}),
        ("Mayor Tao Min laid great emphasis on bees.", {"Tao Min": ["spoke"]}),
        (
            "The meeting was attended by city leaders Ye Qin and Lu Bo, as well as Tao Min, director of the zone.",
            {"Tao Min": ["attended"]},
        ),
        (
            "Tao Min, chairman of Anxi Bee Co., Ltd. and three keepers including Gu Wen and Ye Qin attended the meeting.",
            {"Tao Min": ["attended"]},
        ),
    ],
)  # fmt: skip
def test_roles_follow_the_verbs(text: str, found: dict[str, list[str]]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Tao Min, member of the Standing Committee of the County Party Committee, director of the Propaganda Department, and deputy county mayor, presided.",
            {
                "Tao Min": [
                    "member of the Standing Committee of the County Party Committee",
                    "director of the Propaganda Department",
                    "deputy county mayor",
                ]
            },
        ),
        (
            "Deputy Secretary of the Municipal Party Committee and Mayor Tao Min presided.",
            {"Tao Min": ["Deputy Secretary of the Municipal Party Committee", "Mayor"]},
        ),
        (
            "Tao Min, Director of the Bureau of Letters and Calls, presided.",
            {"Tao Min": ["Director of the Bureau of Letters and Calls"]},
        ),
        (
            "Municipal Party Committee Secretary Tao Min presided.",
            {"Tao Min": ["Municipal Party Committee Secretary"]},
        ),
        ("Tao Min (director of the bureau) presided.", {"Tao Min": ["director of the bureau"]}),
        (
            "Vice Chairmen Gu Wen, Ye Qin, and Secretary-General Tao Min attended.",
            {"Gu Wen": ["Vice Chairmen"], "Ye Qin": ["Vice Chairmen"], "Tao Min": ["Secretary-General"]},
        ),
        (
            "Gu Wen, Ye Qin, members of the Standing Committee of the County Party Committee, attended.",
            {
                name: ["members of the Standing Committee of the County Party Committee"]
                for name in ("Gu Wen", "Ye Qin")
            },
        ),
        (
            "Gu Wen, Ye Qin, vice chairmen of the CPPCC, and members of the Standing Committee of the CPPCC attended.",
            {name: ["vice chairmen of the CPPCC"] for name in ("Gu Wen", "Ye Qin")},
        ),
        (
            "Tao Min, party committee secretary of Fuluo Town, presided.",
            {"Tao Min": ["party committee secretary of Fuluo Town"]},
        ),
        (
            "Tao Min, secretary of the committee and convener of the joint conference, presided.",
            {"Tao Min": ["secretary of the committee", "convener of the joint conference"]},
        ),
        ("The county party secretary Tao Min presided.", {"Tao Min": ["county party secretary"]}),
        (
            "Tao Min, Section chief of the Organization Department, presided.",
            {"Tao Min": ["Section chief of the Organization Department"]},
        ),
        (
            "Tao Min, Procurator General, presided.",
            {"Tao Min": ["Procurator General"]},
        ),
        (
            "Aisikeer Aili, deputy director of the bureau, presided.",
            {"Aisikeer Aili": ["deputy director of the bureau"]},
        ),
        ("Altan, secretary of the party group, presided.", {"Altan": ["secretary of the party group"]}),
        ("Mayor Bater Tumur presided.", {"Bater Tumur": ["Mayor"]}),
        (
            "taominhua, Secretary of the county Party committee, presided.",
            {"taominhua": ["Secretary of the county Party committee"]},
        ),
    ],
)
def test_offices_are_split_and_shared(text: str, found: dict[str, list[str]]) -> None:
    assert offices(text) == found


@pytest.mark.parametrize(
    ("printed", "body", "post", "side"),
    [
        ("Secretary of the Party Leadership Group", "Party Leadership Group", "Secretary", "party"),
        ("party secretary of the municipal government", "municipal government", "party secretary", "party"),
        ("Municipal Party Committee Secretary", "Municipal Party Committee", "Secretary", "party"),
        ("County Mayor", None, "County Mayor", "state"),
        ("head of the district", None, "head of the district", "state"),
        ("head of the county government", "county government", "head", "state"),
        ("vice president of the Party School", "Party School", "vice president", "party"),
        ("chairman of the CPPCC", "CPPCC", "chairman", "cppcc"),
        (
            "director of the Standing Committee of the Municipal People’s Congress",
            "Standing Committee of the Municipal People’s Congress",
            "director",
            "congress",
        ),
        ("president of the Municipal Court", "Municipal Court", "president", "court"),
        ("president of the hospital", "hospital", "president", "other"),
        ("secretary of the branch", "branch", "secretary", "party"),
        (
            "member of the theoretical study center group",
            "theoretical study center group",
            "member",
            "party",
        ),
        ("discipline inspection team leader", None, "team leader", "party"),
        ("deputy team leader of the discipline team", "discipline team", "deputy team leader", "party"),
        ("Chief Prosecutor of the Procuratorate", "Procuratorate", "Chief Prosecutor", "procuratorate"),
        ("vice chairwoman of the Women’s Federation", "Women’s Federation", "vice chairwoman", "mass_org"),
    ],
)
def test_office_has_body_post_and_side(printed: str, body: str | None, post: str, side: str) -> None:
    office = reading(f"Tao Min, {printed}, presided.").appearances[0].offices[0]
    told = (office.as_printed, office.body.as_printed if office.body else None, office.post, office.side.value)
    assert told == (printed, body, post, side)


def test_a_dean_is_none_of_the_state() -> None:
    assert [office.side.value for office in offices_of(["Vice Dean", "Dean of the court"])] == ["other", "court"]


def test_bare_post_is_on_the_side_of_the_body_that_met() -> None:
    text = "On May 2, the Anxi Committee of the CPPCC held a symposium. Vice chairman Tao Min presided."
    assert read(None, Passage(text, Language.EN)).appearances[0].offices[0].side.value == "cppcc"


def test_anchor_is_the_name_with_its_offices() -> None:
    anchor = reading("Then Tao Min, the director of the bureau, presided.").appearances[0].anchor
    assert anchor is not None
    assert anchor.exact == "Tao Min, the director of the bureau"


def test_missing_office_says_why() -> None:
    text = "Tao Min presided over the meeting. Comrade Gu Wen made a speech."
    told = {
        one.name: one.office_missing for one in reading(text, "Mayor Tao Min chairs a work conference").appearances
    }
    assert told == {"Tao Min": OfficeMissing.KNOWN_FROM_TITLE, "Gu Wen": OfficeMissing.NOT_PRINTED}


@pytest.mark.parametrize(
    "text",
    [
        "The meeting conveyed the speech of General Secretary Xi Jinping.",
        "The meeting conveyed the speech of Governor Tao Min.",
        "The requirements put forward by Tao Min, governor of the province, were studied.",
        "Tao Min attended the meeting.",
        "Director Gu Wen listened to farmer Tao Min, and said that it was well.",
        "Meng County reported on the work.",
    ],
)
def test_those_of_whom_nothing_is_told_are_left_out(text: str) -> None:
    assert "Tao Min" not in roles(text)
    assert "Xi Jinping" not in roles(text)


@pytest.mark.parametrize(
    ("text", "label", "kind", "low", "high", "approximate"),
    [
        (
            "More than 60 town cadres attended the meeting.",
            "More than 60 town cadres",
            GroupKind.CADRES,
            60,
            None,
            True,
        ),
        (
            "More than 70 people including heads of departments and section chiefs attended.",
            "More than 70 people including heads of departments and section chiefs",
            GroupKind.UNITS,
            70,
            None,
            True,
        ),
        ("Nearly 100 people attended the meeting.", "Nearly 100 people", None, None, 100, True),
        ("12 deputies attended the meeting.", "12 deputies", GroupKind.DEPUTIES, 12, 12, False),
        ("46 fire wardens attended the meeting.", "46 fire wardens", None, 46, 46, False),
        ("Three officials spoke.", "Three officials", None, 3, 3, False),
        ("Taking part were the heads of departments.", "heads of departments", GroupKind.UNITS, None, None, False),
        (
            "The heads of relevant departments attended the meeting.",
            "heads of relevant departments",
            GroupKind.UNITS,
            None,
            None,
            False,
        ),
        (
            "City leaders Tao Min and Gu Wen attended the meeting.",
            "City leaders Tao Min and Gu Wen",
            GroupKind.LEADERSHIP,
            2,
            2,
            False,
        ),
        (
            "The Forestry Bureau and the Water Bureau reported on the work.",
            "Forestry Bureau",
            GroupKind.UNITS,
            None,
            None,
            False,
        ),
    ],
)
def test_groups(
    text: str, label: str, kind: GroupKind | None, low: int | None, high: int | None, approximate: bool
) -> None:
    group, *others = reading(text).groups
    assert not others
    assert (group.as_printed, group.kind, group.count_min, group.count_max) == (label, kind, low, high)
    assert group.approximate is approximate


@pytest.mark.parametrize(
    "text", ["All the participants signed.", "The meeting reported on the work.", "Attendees made speeches."]
)
def test_participants_at_large_are_no_group(text: str) -> None:
    assert reading(text).groups == ()


def test_a_total_of_several_groups_stands_with_the_first() -> None:
    found = reading(
        "Heads of towns and representatives of the hives of more than 120 people attended the meeting."
    ).groups
    assert [(one.as_printed, one.count_min, one.approximate) for one in found] == [
        ("Heads of towns", 120, True),
        ("representatives of the hives", None, False),
    ]


def test_a_total_behind_a_comma_is_no_part_of_the_last_group() -> None:
    found = reading(
        "Members of the leadership team and all cadres, a total of 40 people, attended the meeting."
    ).groups
    assert [(one.as_printed, one.count_min) for one in found] == [
        ("Members of the leadership team", 40),
        ("all cadres", None),
    ]


def test_a_team_leader_is_an_office_and_heads_no_list() -> None:
    text = "Inspector Tao Min and inspection team leader Gu Wen attended the meeting."
    assert offices(text) == {"Tao Min": ["Inspector"], "Gu Wen": ["inspection team leader"]}


def test_who_took_part_can_stand_behind_the_verb() -> None:
    text = "Participating in the meeting were Tao Min, director of the bureau, and Gu Wen, deputy director."
    assert roles(text) == {"Tao Min": ["attended"], "Gu Wen": ["attended"]}


def test_an_office_torn_from_its_body_ends_before_the_joint() -> None:
    assert offices("Tao Min, deputy director of the Bee Bureau of, presided.") == {
        "Tao Min": ["deputy director of the Bee Bureau"]
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Li Min, routine deputy chief of the group, chaired the meeting.",
            {"Li Min": ["routine deputy chief of the group"]},
        ),
        (
            "The county chairman of the CPPCC and party secretary Gu Wen presided over the meeting.",
            {"Gu Wen": ["county chairman of the CPPCC", "party secretary"]},
        ),
        (
            "Tao Min, branch secretary and director of the center, conveyed the notice.",
            {"Tao Min": ["branch secretary", "director of the center"]},
        ),
        (
            "The meeting was attended by key officials, including Tao Min, the head of the team, and Gu Wen, the deputy mayor.",
            {"Tao Min": ["head of the team"], "Gu Wen": ["deputy mayor"]},
        ),
        (
            "Mayor Tao Min, who is also the deputy secretary of the committee, attended and spoke.",
            {"Tao Min": ["Mayor", "deputy secretary of the committee"]},
        ),
        (
            "SDU President Tao Min, also Secretary of the Party Committee, presided.",
            {"Tao Min": ["SDU President", "Secretary of the Party Committee"]},
        ),
        (
            "County Party Committee standing Committee, deputy county magistrate Tao Min presided.",
            {"Tao Min": ["County Party Committee standing Committee", "deputy county magistrate"]},
        ),
        (
            "Tao Min, dean of the School of Law, Hexi University, presided.",
            {"Tao Min": ["dean of the School of Law, Hexi University"]},
        ),
        (
            "Tao Min, Party secretary of Anxi in Fuxi, the capital of a province, presided.",
            {"Tao Min": ["Party secretary of Anxi in Fuxi"]},
        ),
        (
            "Tao Min, chief of the Division of Bees & Honey, presided.",
            {"Tao Min": ["chief of the Division of Bees & Honey"]},
        ),
        (
            "Tao Min, secretary of the bureau, sat in the front row. Tao Min presided over the meeting.",
            {"Tao Min": ["secretary of the bureau"]},
        ),
        ("Mayor Nobu Hoshi presided over the meeting.", {"Nobu Hoshi": ["Mayor"]}),
        ("Tao Min- President of the Anxi CPPCC hosted the meeting.", {"Tao Min": ["President of the Anxi CPPCC"]}),
        (
            "Tao Min, deputy Party chief and acting head of the district, attended and spoke.",
            {"Tao Min": ["deputy Party chief", "acting head of the district"]},
        ),
        (
            "City Commission for Discipline Inspection Secretary Tao Min presided.",
            {"Tao Min": ["City Commission for Discipline Inspection Secretary"]},
        ),
    ],
)
def test_offices_in_other_forms(text: str, found: dict[str, list[str]]) -> None:
    assert offices(text) == found
    assert reading(text).groups == ()


def test_he_is_not_whoever_presided_when_a_leader_of_the_state_stands_before() -> None:
    text = "The meeting, presided over by Tao Min, was held a year after Xi Jinping’s visit, during which he delivered a speech."
    assert roles(text) == {"Tao Min": ["presided"]}


def test_a_name_is_one_however_its_surname_is_printed() -> None:
    text = "First, long Junfeng, deputy secretary of the branch, presided. Long Junfeng gave a lecture."
    assert roles(text) == {"long Junfeng": ["presided", "spoke"]}


@pytest.mark.parametrize(
    "text",
    [
        "Anxi District Committee hosted the meeting.",
        "The meeting was chaired by the Deputy Secretary of the county Party committee.",
        "Director Tao Mon of the Standing Committee chaired the session.",
    ],
)
def test_neither_who_hosts_nor_an_official_is_a_committee_that_presides(text: str) -> None:
    assert reading(text).groups == ()


def test_departments_of_a_court_are_on_its_side_and_its_hospital_is_the_court() -> None:
    text = "On May 2, the People’s Court of Anxi County held a special meeting. Tao Min, president of the hospital, presided. Gu Wen, director of the Political Department, spoke. Li Lei, director of the County Bee Bureau, spoke."
    found = read(None, Passage(text, Language.EN)).appearances
    assert [person.offices[0].side.value for person in found] == ["court", "court", "state"]


def test_a_surname_printed_twice_is_nobody() -> None:
    text = "Luo Luo in the meeting looked at the year. He thinks that bees matter."
    assert reading(text).appearances == ()


def test_semicolons_part_the_persons_of_a_list() -> None:
    text = "Tao Min, county mayor; Gu Wen, director of the bureau; and the heads of relevant units attended the meeting."
    assert roles(text) == {"Tao Min": ["attended"], "Gu Wen": ["attended"]}
    assert [group.as_printed for group in reading(text).groups] == ["heads of relevant units"]


def test_a_group_that_follows_an_office_is_no_part_of_it() -> None:
    text = "Gu Wen, a member of the Party Group and deputy director of the bureau, and the persons in charge of sections attended the meeting."
    assert offices(text) == {"Gu Wen": ["member of the Party Group", "deputy director of the bureau"]}


def test_he_is_whom_the_sentence_before_begins_with() -> None:
    text = "Party Secretary and Director Gu Wen focused on the bees. He pointed out that they are well."
    assert roles(text) == {"Gu Wen": ["spoke"]}
    assert offices(text) == {"Gu Wen": ["Party Secretary", "Director"]}


def test_offices_are_taken_from_a_sentence_that_tells_no_part() -> None:
    text = "Gu Wen, mayor of the county, came to guide the bee keepers. Gu Wen stressed that bees matter."
    assert offices(text) == {"Gu Wen": ["mayor of the county"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gu Wen, mayor of the county, held a special meeting on bees.", {"Gu Wen": ["presided"]}),
        ("Director Gu Wen of the County Bee Bureau chaired the session.", {"Gu Wen": ["presided"]}),
        ("Deputy Mayor Gu Wen attended the session as an observer.", {"Gu Wen": ["sat_in"]}),
        ("A total of 39 people attended the meeting, including Gu Wen, county mayor.", {"Gu Wen": ["attended"]}),
        ("Gu Wen, director of the bureau, summarized the work of the year.", {"Gu Wen": ["spoke"]}),
    ],
)
def test_roles_by_other_words(text: str, expected: dict[str, list[str]]) -> None:
    assert roles(text) == expected


def test_groups_with_the_participation_of() -> None:
    text = "The meeting was presided over by Mayor Gu Wen, with the participation of the leadership team and the heads of towns."
    assert [group.as_printed for group in reading(text).groups] == ["leadership team", "heads of towns"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Tao Min, Gu Wen and other city leaders attended the meeting.", ["Tao Min, Gu Wen and other city leaders"]),
        ("Tao Min, mayor, and other city leaders attended the meeting.", ["other city leaders"]),
        ("All the judicial police attended the meeting.", ["All the judicial police"]),
        (
            "Leaders of the Court, the Presidents of all courts and relevant catering units attended the meeting.",
            ["Leaders of the Court", "Presidents of all courts", "relevant catering units"],
        ),
        ("The leader of the education bureau, traffic bureau, made a speech.", ["leader of the education bureau"]),
        ("Mine cadres and workers and town leaders attended the meeting.", ["Mine cadres and workers", "town leaders"]),
        ("All party members and cadres and head nurses attended the meeting.", ["All party members and cadres", "head nurses"]),
        ("The bee bureau and the clover and flower bureau reported respectively.", ["bee bureau"]),
        ("All cadres and workers of the bureau attended the meeting.", ["All cadres and workers of the bureau"]),
        ("Persons in charge of Anxi District, Fuxi County and Meixi City attended.", ["Persons in charge of Anxi District, Fuxi County and Meixi City"]),
        ("More than 60 people, including town cadres and heads of mines, attended the meeting.", ["More than 60 people, including town cadres and heads of mines"]),
        ("The bureau held a meeting, and all party members and directors, a total of 57 people, attended the meeting.", ["all party members", "directors"]),
        ("Heads of the party and government departments attended the meeting.", ["Heads of the party and government departments"]),
        ("All cadres of the bureau and its subordinate units attended the meeting.", ["All cadres of the bureau and its subordinate units"]),
        ("Together with heads of departments, cadres of the towns attended the meeting.", ["heads of departments", "cadres of the towns"]),
        ("Tao Min, Gu Wen and other standing members of the committee attended the meeting.", ["Tao Min, Gu Wen and other standing members of the committee"]),
        ("The directors fully prepared, spoke with data.", []),
        ("The participating squadrons respectively reported the work.", ["participating squadrons"]),
        ("Other cadres of the county; secretaries of the towns; and heads of units attended the meeting.", ["Other cadres of the county", "secretaries of the towns", "heads of units"]),
        ("Heads of towns and more than 80 law enforcement backbones attended the meeting.", ["Heads of towns", "more than 80 law enforcement backbones"]),
        ("Municipal officials including Ye Qin and Lu Bo attended the meeting.", ["Municipal officials including Ye Qin and Lu Bo"]),
        ("The leadership team of the school, as well as all faculty and staff, attended the meeting.", ["leadership team of the school", "all faculty and staff"]),
        ("The school party and government leadership team attended the meeting.", ["school party and government leadership team"]),
        (
            "The heads of the Bee Bureau, the Honey Center and the relevant departments attended the meeting.",
            ["heads of the Bee Bureau, the Honey Center and the relevant departments"],
        ),
        ("The comrades saw Tao Min Town Ye Qin, and made speeches.", []),
        ("Dean Tao Min welcomed the new members of the school and introduced the agenda.", []),
    ],
)  # fmt: skip
def test_a_group_is_not_cut_inside(text: str, labels: list[str]) -> None:
    assert [group.as_printed for group in reading(text).groups] == labels


def test_a_total_is_given_to_the_first_group_of_its_list() -> None:
    groups = reading("All town cadres, the heads of schools, more than 180 people attended.").groups
    assert [(one.as_printed, one.count_min, one.approximate) for one in groups] == [
        ("All town cadres", 180, True),
        ("heads of schools", None, False),
    ]


def test_she_is_an_official_whose_name_is_no_pinyin() -> None:
    text = "Oyunbat, secretary of the Party group, chaired. Director Tao Min spoke. Oyunbat underlined the need to act. She further stressed haste."
    found = reading(text)
    assert [(block.as_printed, block.speaker) for block in found.blocks] == [
        ("Oyunbat underlined", 0),
        ("She further stressed", 0),
    ]


@pytest.mark.parametrize(("convener", "side"), [("Anxi Water Company", "other"), ("Anxi Water Bureau", "state")])
def test_a_bare_post_of_a_company_is_no_post_of_the_state(convener: str, side: str) -> None:
    found = read(None, Passage(f"On May 2, {convener} held a symposium. Chairman Tao Min spoke.", Language.EN))
    assert found.appearances[0].offices[0].side.value == side


def test_a_day_between_name_and_verb_parts_them_not() -> None:
    found = read(
        None, Passage("Li Min, deputy secretary and mayor, on May 2 presided over the bee meeting.", Language.EN)
    )
    assert [(one.name, [office.as_printed for office in one.offices]) for one in found.appearances] == [
        ("Li Min", ["deputy secretary", "mayor"])
    ]


def test_offices_before_other_leaders_belong_to_the_name_before_them() -> None:
    text = "Li Min, deputy secretary of the committee and mayor of Anxi, and municipal leaders Tao Wu and Bao Lin were present."
    assert offices(text) == {"Li Min": ["deputy secretary of the committee", "mayor of Anxi"]}
    assert [one.as_printed for one in reading(text).groups] == ["municipal leaders Tao Wu and Bao Lin"]


def test_what_is_joined_with_an_article_is_no_part_of_an_office() -> None:
    text = (
        "The meeting was presided over by Li Min, deputy director of the management office, and the management office "
        "leading group and department managers attended the meeting."
    )
    assert offices(text) == {"Li Min": ["deputy director of the management office"]}


def test_who_went_on_an_inspection_first_keeps_the_office_told_there() -> None:
    text = "On May 2, Li Min, secretary of the committee, went to the hives. Tao Wu, mayor, presided over the meeting. Li Min stressed that bees are useful."
    assert list(offices(text)) == ["Li Min", "Tao Wu"]
    assert offices(text)["Li Min"] == ["secretary of the committee"]


def test_members_of_a_branch_are_on_the_partys_side() -> None:
    found = reading("Li Min, president of the court, presided. Tao Wu, branch committee member, spoke.")
    assert found.appearances[1].offices[0].side.value == "party"


def test_a_bureau_of_two_things_reports_as_one() -> None:
    text = "At the meeting, the District Housing and Construction Bureau reported the list of old houses."
    assert [one.as_printed for one in reading(text).groups] == ["District Housing and Construction Bureau"]


def test_together_with_joins_two_officials() -> None:
    text = "Li Min, deputy mayor of Anxi, together with Tao Wu, secretary general of Anxi government, attended the meeting."
    assert offices(text) == {
        "Li Min": ["deputy mayor of Anxi"],
        "Tao Wu": ["secretary general of Anxi government"],
    }


def test_comrades_behind_a_name_that_parts_its_post_are_a_group() -> None:
    text = "Mayor Li Min, Procurator General Tao Wu of the Municipal Procuratorate, and comrades in charge of the Audit Office attended the meeting."
    assert [one.as_printed for one in reading(text).groups] == ["comrades in charge of the Audit Office"]


def test_who_led_a_team_presided_nothing() -> None:
    text = "The team led by deputy director Tao Min counted the hives. Tao Min stressed that bees are useful."
    assert roles(text) == {"Tao Min": ["spoke"]}
    assert offices(text) == {"Tao Min": ["deputy director"]}
    assert roles("The meeting was led by Mayor Tao Min.") == {"Tao Min": ["presided"]}


def test_who_was_invited_to_speak_spoke_and_is_he() -> None:
    text = "The bureau invited Tao Min, chief of the bee section, to give a lecture. He pointed out that bees are useful."
    found = reading(text)
    assert roles(text) == {"Tao Min": ["spoke"]}
    assert found.blocks[0].speaker == 0


def test_an_adverb_before_the_verb_is_no_part_of_an_office() -> None:
    text = "Tao Min, deputy secretary of the committee and mayor, immediately hosted the meeting."
    assert offices(text) == {"Tao Min": ["deputy secretary of the committee", "mayor"]}
    assert roles(text) == {"Tao Min": ["presided"]}


def test_commas_of_a_department_part_no_offices() -> None:
    text = "Tao Min, deputy director of Department of Bees, Clover and Linden Trees of Anxi County, reported on the counts."
    assert offices(text) == {
        "Tao Min": ["deputy director of Department of Bees, Clover and Linden Trees of Anxi County"]
    }


def test_neither_a_symposium_nor_an_official_of_another_script_is_a_person_or_a_committee() -> None:
    assert (
        roles("The meeting conveyed the spirit of the County Mayor Symposium, and put forward suggestions.") == {}
    )
    text = "Tursun bahar, member of the Standing Committee of the Party committee, presided over the meeting."
    assert reading(text).groups == ()


def test_a_number_behind_the_last_of_several_groups_counts_all() -> None:
    groups = reading("Directors of departments and pharmacists more than 30 people attended the meeting.").groups
    assert [(one.as_printed, one.count_min) for one in groups] == [
        ("Directors of departments", 30),
        ("pharmacists", None),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "was not presided over by",
        "was never chaired by",
        "should have been chaired by",
        "was to be chaired by",
        "will be presided over by",
        "is usually presided over by",
        "would have been presided over by",
    ],
)
def test_who_did_not_preside_or_is_only_to_preside_has_no_part(told: str) -> None:
    assert roles(f"The meeting {told} Tao Min, director of the bureau.") == {}
    assert roles(f"The meeting {told} Tao Min, director, but Gu Wen, deputy director, presided over it.") == {
        "Gu Wen": ["presided"]
    }


@pytest.mark.parametrize(
    "text",
    [
        "The previous meeting was presided over by Tao Min, director of the bureau.",
        "Last year’s meeting was presided over by Tao Min, director of the bureau.",
        "If the meeting is chaired by Tao Min, director of the bureau, it is short.",
        "Had the meeting been chaired by Tao Min, director of the bureau, it would be short.",
        "The next meeting, chaired by Tao Min, director of the bureau, is in June.",
        "Earlier, Tao Min, director of the bureau, presided over a rally.",
        "The national conference, presided over by Tao Min, minister of bees, was held on March 1.",
        "The bee conference, presided over by Tao Min, Premier, was held on March 1.",
        "The meeting was presided over by Xi Jinping Thought.",
    ],
)
def test_who_presided_over_another_meeting_has_no_part_in_this_one(text: str) -> None:
    assert roles(f"{text} Gu Wen, deputy director, spoke.") == {"Gu Wen": ["spoke"]}


@pytest.mark.parametrize(
    "away",
    [
        "was absent; ",
        "was on leave, and ",
        "was away on a business trip, so ",
        "was ill and ",
        "did not attend the meeting, and ",
        "was unable to attend the meeting; ",
        "asked for leave, ",
    ],
)
def test_who_stayed_away_has_no_part(away: str) -> None:
    text = f"Tao Min, director of the bureau, {away}Gu Wen, deputy director, presided and delivered a speech."
    assert roles(text) == {"Gu Wen": ["presided", "spoke"]}


@pytest.mark.parametrize("joint", ["except", "with the exception of", "other than", "but not"])
def test_who_is_excepted_is_no_part_of_a_group(joint: str) -> None:
    groups = reading(f"The meeting was attended by all cadres {joint} Tao Min.").groups
    assert [group.as_printed for group in groups] == ["all cadres"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Tao Min, executive deputy commander-in-chief of the flood headquarters and deputy district chief, spoke.",
            ["executive deputy commander-in-chief of the flood headquarters", "deputy district chief"],
        ),
        ("Deputy battalion commander Tao Min spoke.", ["Deputy battalion commander"]),
        ("Deputy battalion commander Tao Min, the squadron captains attended.", ["Deputy battalion commander"]),
        (
            "Tao Min, a second-class researcher of the Bee Bureau, spoke.",
            ["second-class researcher of the Bee Bureau"],
        ),
        (
            "Comrade Tao Min, Director of the Bee Bureau, and Comrade Gu Wen, Deputy Director, attended.",
            ["Director of the Bee Bureau"],
        ),
        ("Party secretary Comrade Tao Min spoke.", ["Party secretary"]),
        (
            "Tao Min, deputy secretary of the Bee Committee in charge of daily work, spoke.",
            ["deputy secretary of the Bee Committee"],
        ),
    ],
)
def test_offices_of_commands_classes_and_comrades(text: str, found: list[str]) -> None:
    assert offices(text)["Tao Min"] == found


def test_the_members_behind_names_are_others() -> None:
    text = (
        "School leaders Tao Min, Gu Wen, the members of the bee keeping group and 26 cadres attended the meeting."
    )
    assert offices(text) == {}
    assert [group.as_printed for group in reading(text).groups] == [
        "School leaders Tao Min, Gu Wen",
        "members of the bee keeping group",
        "26 cadres",
    ]


def test_who_held_a_meeting_in_a_bureau_and_stressed_something_spoke() -> None:
    text = "Bee Bureau director Tao Min in the bee bureau held the bee safety meeting stressed that bees matter."
    assert roles(text) == {"Tao Min": ["spoke"]}
    assert offices(text) == {"Tao Min": ["Bee Bureau director"]}


def test_not_only_denies_nothing() -> None:
    text = "Tao Min, director of the bureau, not only presided over the meeting but also delivered a speech."
    assert roles(text)["Tao Min"][0] == "presided"


@pytest.mark.parametrize("nobody", ["No leaders", "None of the cadres", "Neither leaders nor cadres"])
def test_nobody_is_no_group(nobody: str) -> None:
    assert reading(f"{nobody} attended the meeting.").groups == ()


def test_posts_of_several_are_listed_behind_including() -> None:
    text = "Present at the meeting were Tao Min, mayor of Anxi, and vice mayors including Gu Wen and Bai Lu."
    found = reading(text)
    assert offices(text) == {"Tao Min": ["mayor of Anxi"], "Gu Wen": ["vice mayors"], "Bai Lu": ["vice mayors"]}
    assert found.groups == ()


def test_who_presided_can_stand_at_the_head() -> None:
    text = "Presided over by Tao Min, mayor of Anxi, the meeting was held in May. Chaired by him, it went well."
    assert roles(text) == {"Tao Min": ["presided"]}


def test_a_surname_can_be_printed_last() -> None:
    text = "Mr. Minhui Tao, as the dean of the college, conducted the meeting. Mr. Tao delivered a speech."
    assert roles(text) == {"Minhui Tao": ["presided", "spoke"]}
    assert offices(text) == {"Minhui Tao": ["dean of the college"]}


def test_a_stroke_parts_offices_and_an_abbreviation_is_none_of_them() -> None:
    text = "Deputy Secretary/Mayor Tao Min presided. Gu Wen, director of the Bee Bureau (ABB), delivered a speech."
    assert offices(text) == {"Tao Min": ["Deputy Secretary", "Mayor"], "Gu Wen": ["director of the Bee Bureau"]}


def test_who_presided_above_by_the_surname_alone_is_none_of_those_who_met() -> None:
    text = "Mayor Tao Min presided. Tao Min said that on May 1, Governor Ye chaired a meeting of the province."
    assert roles(text) == {"Tao Min": ["presided", "spoke"]}


def test_offices_are_those_of_the_first_mention() -> None:
    text = "Tao Min, deputy chief of the Anxi Bee Bureau, came to the hives. Tao Min, deputy chief, said that bees matter."
    assert offices(text) == {"Tao Min": ["deputy chief of the Anxi Bee Bureau"]}


def test_those_who_attended_behind_who_are_a_group_without_it() -> None:
    text = (
        "Leaders of the traffic brigade and forest police attended the meeting. The clerks who took part were 9."
    )
    assert [one.as_printed for one in reading(text).groups] == ["Leaders of the traffic brigade and forest police"]


def test_a_total_in_total_is_a_total() -> None:
    text = "The heads of the towns, the keepers, more than 90 people in total attended the meeting."
    assert [one.count_min for one in reading(text).groups][:1] == [90]


def test_reporters_named_in_the_dateline_have_no_part() -> None:
    text = "Anxi Daily, New Anxi Client News (Tao Min, Gu Wen) On May 2, the bureau held a symposium. Bai Lu presided."
    found = read(None, Passage(text, Language.EN))
    assert [one.name for one in found.appearances] == ["Bai Lu"]
    assert found.date is not None
    assert found.date.as_printed == "May 2"


def test_he_is_whose_surname_the_sentence_before_begins_with() -> None:
    text = "Tao Min chaired the meeting and Gu Wen, mayor, attended. Gu said that bees matter. He urged them to count."
    assert roles(text) == {"Tao Min": ["presided"], "Gu Wen": ["spoke"]}


def test_those_who_attend_attended_and_etc_is_none_of_them() -> None:
    text = "The heads of the towns, party member representatives, etc, more than 200 people attend the meeting."
    found = reading(text).groups
    assert [(one.as_printed, one.count_min) for one in found] == [
        ("heads of the towns", 200),
        ("party member representatives", None),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Tao Min, mayor of the county, Lu Na, chairman of the County CPPCC, Bao Li, deputy secretary of the county party "
            "committee and other leaders of several teams of the county and other in-service cadres attended the meeting.",
            ["Tao Min", "Lu Na", "Bao Li"],
        ),
        (
            "Tao Min, mayor of the county, and Lu Na, chairman of the County CPPCC, and county leader Bao Li sat in on the meeting.",
            ["Tao Min", "Lu Na"],
        ),
        (
            "Tao Min, mayor of the county, and Lu Na, deputy bureau-level inspector of the Bee Bureau, accompanied the investigation.",
            ["Tao Min", "Lu Na"],
        ),
    ],
)
def test_all_of_a_list_took_part(text: str, names: list[str]) -> None:
    found = draft(f"On May 2, the county held a meeting on bees. {text}")
    assert [(one.name, len(one.offices) > 0) for one in found.appearances] == [(name, True) for name in names]


def test_whom_a_group_includes_has_no_office_of_it() -> None:
    found = draft(
        "On May 2, the county held a meeting. Leaders of the four teams of the county including Tao Min, director of the Bee "
        "Bureau, and Lu Na, chairman of the County CPPCC, attended the meeting."
    )
    assert {office.as_printed for one in found.appearances for office in one.offices} <= {
        "director of the Bee Bureau",
        "chairman of the County CPPCC",
    }


def test_a_leader_named_alone_behind_a_heading_is_a_group() -> None:
    found = draft(
        "On May 2, the county held a meeting. Tao Min, mayor of the county, and county leader Bao Li sat in on the meeting."
    )
    assert [one.as_printed for one in found.groups] == ["county leader Bao Li"]


def test_what_was_learned_on_a_visit_was_not_passed_on() -> None:
    found = draft(
        "On May 2, Tao Min, vice mayor, came to inspect bees. Tao Min and his party went deep into the hives, learned on the "
        "spot about honey, and learned in detail about wax. At the symposium, Lu Na gave a report on bees."
    )
    assert found.blocks == ()


def test_an_office_behind_as_is_the_persons_who_follows() -> None:
    text = "As the chairman of the District CPPCC, Hao Junping delivered a speech."
    assert offices(text) == {"Hao Junping": ["chairman of the District CPPCC"]}
    assert roles(text) == {"Hao Junping": ["spoke"]}


def test_leaders_of_a_place_with_titles_before_their_names_are_a_group() -> None:
    found = reading("Leaders of Anxi Mr. Bai Shuming and Mr. Meng Fanjie attended the conference.")
    assert found.appearances == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Director Tao Min kindly received the delegates at the meeting.", {"Tao Min": ["other"]}),
        ("The meeting was held by Tao Min, director of the bureau.", {"Tao Min": ["presided"]}),
        ("Duan jingzhou, secretary of the bureau, presided over the meeting.", {"Duan jingzhou": ["presided"]}),
    ],
)
def test_less_common_words_tell_a_role_or_a_name(text: str, found: dict[str, list[str]]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Tao Min, Leader of the District Fire Prevention and Fighting Leading Group, spoke.",
            ["Leader of the District Fire Prevention and Fighting Leading Group"],
        ),
        ("Propaganda minister Tao Min spoke.", ["Propaganda minister"]),
        (
            "The secretary of the county party committee, Tao Min, secretary of the Zone Working Committee, and Li Na, "
            "director of the Bee Bureau, attended the meeting.",
            ["secretary of the county party committee", "secretary of the Zone Working Committee"],
        ),
    ],
)
def test_offices_are_whole(text: str, found: list[str]) -> None:
    assert offices(text)["Tao Min"] == found


def test_executive_chairmen_are_a_group() -> None:
    found = reading("Executive chairmen Tao Min, Li Na and Bao Lin sat in the front row.")
    assert (found.appearances, [one.count_min for one in found.groups]) == ((), [3])


def test_whoever_was_stood_in_for_did_not_preside() -> None:
    text = "The meeting was chaired by Deputy Director Gao Shan on behalf of Director Li Ming."
    assert roles(text) == {"Gao Shan": ["presided"]}


def test_a_list_in_small_letters_has_its_deputies() -> None:
    found = offices(
        "County court director tu bin, deputy director rao hua, gan lian, fu daoping attended the meeting."
    )
    assert found["tu bin"] == ["County court director"]
    assert found["rao hua"] == found["gan lian"] == found["fu daoping"] == ["deputy director"]


def test_a_post_in_the_singular_behind_two_names_is_of_both() -> None:
    found = offices(
        "Tao Min and Li Na, member of the Party group and deputy director of the bureau, attended the meeting."
    )
    assert found["Tao Min"] == found["Li Na"]


def test_standing_chairmen_behind_their_names_are_no_persons_with_a_post() -> None:
    assert "Tao Min" not in offices("Tao Min, Li Na and Bao Lin, standing chairmen of the presidium, attended.")


def test_whose_meeting_a_comrade_chaired_ends_no_name() -> None:
    text = 'Chaired by the Deputy Secretary of the party, comrade Tao Min\'s "hive mobilization meeting" was held.'
    assert roles(text) == {"Tao Min": ["presided"]}


def test_a_region_is_nobody() -> None:
    found = offices("Tao Min, chairman of the association in Hong Kong, presided over the meeting.")
    assert found == {"Tao Min": ["chairman of the association in Hong Kong"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Mayor Tao Min, Vice Mayor Li Na and others attended the meeting.",
            {"Tao Min": ["attended"], "Li Na": ["attended"]},
        ),
        ("Tao Min, mayor, and others attended the meeting.", {"Tao Min": ["attended"]}),
        ("Squadron Leader Tao Min spoke.", {"Tao Min": ["spoke"]}),
        (
            "Tao Min, director of the District Water Bureau, led a team to hold an on-site meeting.",
            {"Tao Min": ["presided"]},
        ),
        ("Tao Min, deputy county governor, joined in and guided the meeting.", {"Tao Min": ["attended"]}),
    ],
)
def test_roles_beside_others_and_of_leaders(text: str, found: dict[str, list[str]]) -> None:
    assert roles(text) == found


@pytest.mark.parametrize(
    "names", ["Deputy Director Tao Min and Li Na", "Tao Min, member of the Party group and Li Na"]
)
def test_a_post_in_the_singular_before_the_second_name_is_not_hers(names: str) -> None:
    assert "Li Na" not in offices(f"{names} attended the meeting.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # What translators print once belongs to all that follow.
        (
            "Party Committee Member and Deputy Director Zhang Rong, He Xue, Li Gui, and Party Committee Member and Chief Agronomist "
            "Wang Zhi delivered speeches.",
            {
                "Zhang Rong": ["Party Committee Member", "Deputy Director"],
                "He Xue": ["Party Committee Member", "Deputy Director"],
                "Li Gui": ["Party Committee Member", "Deputy Director"],
                "Wang Zhi": ["Party Committee Member", "Chief Agronomist"],
            },
        ),
        (
            "Mei Fang, Vice Chairman of the CPPCC, Geng Su, Pei Da, and Secretary-General Kuang Rui attended the meeting.",
            {
                "Mei Fang": ["Vice Chairman of the CPPCC"],
                "Geng Su": ["Vice Chairman of the CPPCC"],
                "Pei Da": ["Vice Chairman of the CPPCC"],
                "Kuang Rui": ["Secretary-General"],
            },
        ),
        # The head's own post is shared by nobody.
        (
            "Mei Fang, Chairman of the CPPCC, Geng Su, Pei Da, and Secretary-General Kuang Rui attended the meeting.",
            {"Mei Fang": ["Chairman of the CPPCC"], "Kuang Rui": ["Secretary-General"]},
        ),
        (
            "Director Zhang Rong, He Xue, Li Gui, and Chief Agronomist Wang Zhi delivered speeches.",
            {"Zhang Rong": ["Director"], "He Xue": [], "Li Gui": [], "Wang Zhi": ["Chief Agronomist"]},
        ),
        (
            "The following figures attended the meeting: Bian Li, Director of the Standing Committee; Mu Hong, Deputy Secretary of the "
            "District Party Committee.",
            {
                "Bian Li": ["Director of the Standing Committee"],
                "Mu Hong": ["Deputy Secretary of the District Party Committee"],
            },
        ),
    ],
)
def test_offices_in_lists(text: str, found: dict[str, list[str]]) -> None:
    assert offices(text) == found


def test_who_expresses_thanks_spoke() -> None:
    assert roles("Minister Hao Run expressed his heartfelt thanks to the retired agronomists.") == {
        "Hao Run": ["spoke"]
    }


def test_an_assistant_of_the_dean_keeps_his_post() -> None:
    found = offices("The meeting was presided over by Secretary Ou Lan and attended by Dean Assistant Tian Kai.")
    assert found == {"Ou Lan": ["Secretary"], "Tian Kai": ["Dean Assistant"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bureau held a meeting. Former director Zhao Gao, who chaired the last meeting, was praised.", {}),
        (
            "The Bureau held a meeting to convey the spirit of the economic work conference presided over by Mayor Bao Zheng on "
            "February 20. Director Li Xiaoqiang delivered a speech.",
            {"Li Xiaoqiang": ["spoke"]},
        ),
        ("The meeting emphasized work. Resident Sun Erniang said that the noise must be solved.", {}),
    ],
)
def test_who_acted_elsewhere_or_is_of_the_public(text: str, found: dict[str, list[str]]) -> None:
    assert roles(text) == found


def test_an_attorney_general_presides() -> None:
    text = "Party Secretary and Attorney General Luo Ning presided over the meeting. Ren Yi, deputy director in charge, attended the meeting."
    assert offices(text) == {
        "Luo Ning": ["Party Secretary", "Attorney General"],
        "Ren Yi": ["deputy director in charge"],
    }
