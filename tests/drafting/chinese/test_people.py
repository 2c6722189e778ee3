"""Who the Chinese grammar finds at a meeting, in which roles and offices, and in which groups; all texts invented."""

import pytest

from baoji_notices.drafting.chinese import read
from baoji_notices.drafting.passage import Passage
from baoji_notices.drafting.reading import Reading
from baoji_notices.model.meeting import Appearance
from baoji_notices.model.vocabulary import GroupKind, Language, OfficeMissing


def reading(text: str, title: str | None = None) -> Reading:
    return read(title, Passage(text, Language.ZH_HANS))


def people(text: str) -> dict[str, list[str]]:
    return {one.name: [role.value for role in one.event_roles] for one in reading(text).appearances}


def offices(person: Appearance) -> list[tuple[str, str | None, str, str]]:
    return [
        (one.as_printed, one.body.as_printed if one.body else None, one.post, one.side.value)
        for one in person.offices
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县财政局局长王明远主持会议并讲话。", {"王明远": ["presided", "spoke"]}),
        ("县财政局局长王明远主持会议，并就下一步工作提出要求。", {"王明远": ["presided", "spoke"]}),
        (
            "会议由县财政局局长王明远主持，副县长李建平出席会议并讲话。",
            {"王明远": ["presided"], "李建平": ["spoke"]},
        ),
        ("副县长李建平，县财政局局长王明远出席会议。", {"李建平": ["attended"], "王明远": ["attended"]}),
        ("副县长李建平列席会议。", {"李建平": ["sat_in"]}),
        ("办公室主任赵小云通报了有关情况。", {"赵小云": ["reported"]}),
        ("党组成员钱志刚传达了上级文件精神。", {"钱志刚": ["conveyed"]}),
        ("副局长诸葛明带领大家学习了有关文件。", {"诸葛明": ["led_study"]}),
        (
            "副主席古丽娜·买买提、巴特尔、谭新出席会议。",
            {"古丽娜·买买提": ["attended"], "巴特尔": ["attended"], "谭新": ["attended"]},
        ),
        ("县长王明远主持召开会议，传达学习上级精神，部署防汛工作。", {"王明远": ["presided"]}),
        ("县长王明远主持召开会议，研究有关事宜，并就防汛工作进行安排部署。", {"王明远": ["presided"]}),
        ("州长扎西旺堆，副旗长敖日格勒同志出席会议。", {"扎西旺堆": ["attended"], "敖日格勒": ["attended"]}),
        ("副主席李建平、者明和参加会议。", {"李建平": ["attended"], "者明和": ["attended"]}),
        ("副处长王明远发表讲话。", {"王明远": ["spoke"]}),
        ("副主任王明以及办公室负责同志参加会议。", {"王明": ["attended"]}),
        ("县财政局局长 王明远主持会议。", {"王明远": ["presided"]}),
        ("党委书记易新针对各村工作作了点评。", {"易新": ["spoke"]}),
        ("区政府副区长、区公安分局局长王明远出席会议。", {"王明远": ["attended"]}),
        (
            "副院长邵军、冉学斌、郑少华就各自工作作了部署。",
            {name: ["spoke"] for name in ("邵军", "冉学斌", "郑少华")},
        ),
        ("副县长李建平在分会场收听收看会议。", {"李建平": ["attended"]}),
        (
            "参加会议的有镇长候选人王明远，副镇长李建平，会议由李建平主持。",
            {"王明远": ["attended"], "李建平": ["presided"]},
        ),
        ("县长王明远因事未主持会议，副县长李建平主持会议。", {"李建平": ["presided"]}),
        ("县长王明远没有参加会议。", {}),
        ("会议不是由局长王明远主持，而是由副局长李建平主持。", {"李建平": ["presided"]}),
        ("会议由局长王明远主持，会议决定由副局长李建平主持局机关日常工作。", {"王明远": ["presided"]}),
        ("会议由副局长李建平临时主持。", {"李建平": ["presided"]}),
        ("会议由李建平副局长代为主持。", {"李建平": ["presided"]}),
        ("局长王明远委托副局长李建平主持会议。", {"李建平": ["presided"]}),
        ("副局长李建平受局长王明远委托主持会议。", {"李建平": ["presided"]}),
        ("副局长李建平代表局长王明远讲话。", {"李建平": ["spoke"]}),
        ("副局长李建平宣读了局长王明远的书面讲话。", {"李建平": ["other"]}),
        ("副局长李建平因病请假，副局长王明远列席会议。", {"王明远": ["sat_in"]}),
        ("局长王明远主持全市防汛工作会议。", {"王明远": ["presided"]}),
        ("最后由王明远书记总结强调：一是抓好落实。", {"王明远": ["spoke"]}),
        ("市政协副主席候选人、旗委书记王明远主持会议。", {"王明远": ["presided"]}),
        ("纪检组组长王明远、县教育和体育局局长李建平参加会议。", {"王明远": ["attended"], "李建平": ["attended"]}),
        ("王明远院长在会上肯定了大家的发言，并提出了要求。", {"王明远": ["spoke"]}),
        ("县委书记王明远在六楼主持召开工作部署会议。", {"王明远": ["presided"]}),
        ("县委书记王明远主持召开动员会并讲话。", {"王明远": ["presided", "spoke"]}),
        ("业务副校长王明远对大家提出了期望。", {"王明远": ["spoke"]}),
        ("纪委书记王明远对《关于典型案例的通报》进行了讲解。", {"王明远": ["spoke"]}),
        ("局长王明远向参会人员作说明。", {"王明远": ["spoke"]}),
        ("副市长王明远主持会议。会上，王明远听取了县财政局的汇报。", {"王明远": ["presided"]}),
        ("局长王明远带头领学。", {"王明远": ["led_study"]}),
        ("院长王明远主持会议。王院长原原本本传达了全省法院工作会议精神。", {"王明远": ["presided", "conveyed"]}),
        ("王明远院长原原本本传达了全省法院工作会议精神。", {"王明远": ["conveyed"]}),
        ("一是馆长王明远宣读方案；二是王明远馆长要求抓好落实。", {"王明远": ["other", "spoke"]}),
        ("社区干事王明远作了2023年财务报告。", {"王明远": ["reported"]}),
        ("县委书记王明远同志就如何学习好全会精神提出要求。", {"王明远": ["spoke"]}),
        ("会议邀请州人大常委会副主任才让·诺布列席。", {"才让·诺布": ["sat_in"]}),
        ("会议由王明远主持。", {"王明远": ["presided"]}),
        ("局长王明远提出两点要求：一是迅速传达；二是抓好落实。", {"王明远": ["spoke"]}),
        ("县政府办公室王明远主任主持会议。", {"王明远": ["presided"]}),
        ("王明远、李建平、何国平参加会议。", {name: ["attended"] for name in ("王明远", "李建平", "何国平")}),
        ("副县长，县公安局局长王明远主持会议。", {"王明远": ["presided"]}),
        ("副局长王明远、李建平针对各自工作进行了部署。", {"王明远": ["spoke"], "李建平": ["spoke"]}),
        ("局长王明远就县长李建平提出的意见作出安排。", {"王明远": ["spoke"]}),
        ("副院长王明远提出要做到三个必须。", {"王明远": ["spoke"]}),
        ("王明远局长回顾总结了今年的工作。", {"王明远": ["spoke"]}),
        ("会上，王明远在主旨发言中强调，要抓好普查。", {"王明远": ["spoke"]}),
        ("林场场长巴根主持会议。", {"巴根": ["presided"]}),
        ("副局长王明远、李建平传达了上级文件精神。", {"王明远": ["conveyed"], "李建平": ["conveyed"]}),
        ("副省长王明远立即主持召开会议。", {"王明远": ["presided"]}),
        ("王明远副省长出席会议并作重要讲话。", {"王明远": ["spoke"]}),
        ("王明远园长对大会的闭幕进行了致辞。", {"王明远": ["spoke"]}),
        ("县政协主席王明远，副主席李建平在主席台前排就坐。", {"王明远": ["attended"], "李建平": ["attended"]}),
        ("县司法局局长王明远说道，要抓好清查。", {"王明远": ["spoke"]}),
        ("班主任和任课老师分别介绍了情况。", {}),
    ],
)
def test_roles_follow_the_verbs(text: str, found: dict[str, list[str]]) -> None:
    assert people(text) == found


def test_whoever_stressed_something_spoke() -> None:
    text = "县财政局召开会议。局长王明远主持会议。\n王明远强调，要加强学习。"
    assert people(text) == {"王明远": ["presided", "spoke"]}


def test_a_preposition_before_an_office_is_no_part_of_it() -> None:
    (found,) = reading("在院党委书记王明远的陪同下，副市长一行察看了车间。").appearances
    assert [one.as_printed for one in found.offices] == ["院党委书记"]


def test_pronoun_is_whoever_was_named_last_whatever_he_did() -> None:
    found = reading("局长王明远主持会议，副局长李建平通报情况。局长王明远感谢大家。他强调，要严防事故。")
    assert [block.speaker for block in found.blocks] == [0]


def test_pronoun_is_the_last_person_named() -> None:
    found = reading("院长石明礼同志发出动员令。他强调，要拧成一股绳。")
    assert [(one.name, [role.value for role in one.event_roles]) for one in found.appearances] == [
        ("石明礼", ["spoke"])
    ]
    assert [block.speaker for block in found.blocks] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "党员廖长寿说，清塘是好事。",  # a citizen
        "各村书记、主任参加会议。",
        "副局长高度重视此项工作。",
        "会议传达了县长王明远的批示。",  # named in what is conveyed
        "传达学习省委书记赵大同来我县调研时的讲话精神。",
        "局党组成员参加会议。",
        "县气象局孙局长分析了天气情况。",
        "各科室负责人逐一作了汇报。",
        "镇属有关单位负责人共八十余人参加会议。",
        "青山站副站长、主管场长分别传达了文件。",
        "会议指出，省检察院党组书记、检察长王明远在大会上所作的报告内容翔实。",
        "会议未由局长王明远主持。",
        "副局长王明远主持工作。",
        "会议宣布，王明远同志任市水利局副局长，主持工作。",
        "会议决定，由副局长王明远主持水库建设工作。",
        "会议观看了由市委书记王明远主持的会议录像。",
        "会议回顾了去年由市长王明远主持召开的会议。",
        "党组成员王明远主持的项目获得好评。",
        "原局长王明远同志曾主持上一次会议。",
        "局长王明远本应主持会议，因故未到。",
        "局长王明远无法主持会议。",
        "会议指出，省委书记林大同对我市工作提出了明确要求。",
        "会议集中观看了宣讲团成员王明远的讲课录像。",
        "仓库等重点单位负责人上台进行表态发言。",
        "县政府办公室副主任根据汇报进行了总结。",
        "会议学习了全会精神；王明远县长在全县推进会上的讲话精神；各副局长作了汇报。",
        "县政府召开县长周例会，研究有关工作。",
        "会议传达了上级文件，以及王明远县长批示要求。",
        "会议传达了省委领导批示精神，水利部部长王明远讲话以及工作部署。",
        "王明远副县长在批示中对过去一年的工作给予肯定。",
        "会议商讨关于2016年委员视察有关事宜。",
        "会议要求，要健全履职档案、管好委员考勤、用好平台。",
    ],
)
def test_nobody_is_invented(text: str) -> None:
    assert people(text) == {}


def test_offices_stand_in_printed_order_with_body_post_and_side() -> None:
    (person,) = reading("县委常委、县纪委书记、县监委主任妥文渊主持会议。").appearances
    assert offices(person) == [
        ("县委常委", "县委", "常委", "party"),
        ("县纪委书记", "县纪委", "书记", "party"),
        ("县监委主任", "县监委", "主任", "state"),
    ]
    assert person.anchor is not None
    assert person.anchor.exact == "县委常委、县纪委书记、县监委主任妥文渊"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("县委常委、纪委书记，县委巡察工作领导小组组长何国平出席会议。", ["常委", "书记", "组长"]),
        ("会议邀请县检察院检察长张国和区检察院党组书记、检察长何国平授课。", ["书记", "检察长"]),
        ("八级职员何国平传达了文件。", ["八级职员"]),
        ("省委教育工委副书记，省教育厅党组书记、厅长何国平出席会议。", ["副书记", "书记", "厅长"]),
        ("会议首先由省委教育工委委员，省教育厅副厅长何国平宣读通知。", ["委员", "副厅长"]),
        ("县大学法学院院长、教授何国平作报告。", ["院长", "教授"]),
        ("会议听取并审议了县残联理事长何国平作的工作报告。会议由何国平主持。", ["理事长"]),
        ("省卫生厅医政处何国平处长主持会议。", ["处长"]),
        ("会议上县科协党组书记、主席何国平传达了文件。", ["书记", "主席"]),
        ("据县体育局党组书记、局长何国平介绍，工作已经完成。会议由何国平主持。", ["书记", "局长"]),
        ("省委常委、政法委书记、省信访工作联席会议召集人何国平出席会议。", ["常委", "书记", "召集人"]),
        ("县科协党组全体成员，县纪检组组长何国平参加会议。", ["组长"]),
        ("何国平局长迅速主持召开会议。", ["局长"]),
        ("会上，何国平副县长安排部署了全县春耕工作。", ["副县长"]),
        (
            "市委副书记、市长，兼工委书记、管委会主任，领导小组组长何国平主持会议。",
            ["副书记", "市长", "书记", "主任", "组长"],
        ),
    ],
)
def test_offices_go_back_to_the_name_before(text: str, posts: list[str]) -> None:
    person = reading(text).appearances[-1]
    assert (person.name, [office.post for office in person.offices]) == ("何国平", posts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县人大常委会党组书记、主任米广义主持会议。", [("party", "书记"), ("congress", "主任")]),
        ("县委组织部长米广义主持会议。", [("party", "部长")]),
        ("县长米广义主持会议。", [("state", "县长")]),
        ("县总工会党组书记、常务副主席米广义主持会议。", [("party", "书记"), ("mass_org", "常务副主席")]),
        ("县防指指挥长米广义主持会议。", [("state", "指挥长")]),
        ("镇委委员、副镇长米广义主持会议。", [("party", "委员"), ("state", "副镇长")]),
        ("市少先队总辅导员米广义主持会议。", [("mass_org", "总辅导员")]),
        ("局党组成员副局长米广义主持会议。", [("party", "成员"), ("state", "副局长")]),
        ("地委委员、副专员米广义主持会议。", [("party", "委员"), ("state", "副专员")]),
        ("市总党组书记、副主席米广义主持会议。", [("party", "书记"), ("mass_org", "副主席")]),
        ("我院召开会议。院长米广义主持会议，要求医院各科抓好落实。", [("other", "院长")]),
        ("我院召开会议。院长米广义主持会议，要求法院各庭抓好落实。", [("court", "院长")]),
    ],
)
def test_bare_posts_take_the_side_of_their_body(text: str, expected: list[tuple[str, str]]) -> None:
    (person,) = reading(text).appearances
    assert [(office.side.value, office.post) for office in person.offices] == expected


def test_side_of_a_bare_post_is_that_of_the_convener_where_nothing_else_tells() -> None:
    (person,) = reading("沁源法院召开干警大会。会议由副院长郗国梁主持。").appearances
    assert [office.side.value for office in person.offices] == ["court"]


def test_comrade_without_an_office_says_why() -> None:
    (person,) = reading("柯美玉同志宣读了表彰名单。").appearances
    assert (person.name, person.office_missing) == ("柯美玉", OfficeMissing.NOT_PRINTED)


def test_shared_post_is_each_ones_own() -> None:
    found = reading("副主席吴秀芬、官振华出席会议。").appearances
    assert [(one.name, [office.post for office in one.offices]) for one in found] == [
        ("吴秀芬", ["副主席"]),
        ("官振华", ["副主席"]),
    ]


@pytest.mark.parametrize(
    ("text", "label", "kind", "low", "high", "approximate"),
    [
        ("局机关全体干部共60余人参加会议。", "局机关全体干部", GroupKind.CADRES, 60, None, True),
        ("区领导冀成林、宁卫国、薄秀英参加会议。", "区领导", GroupKind.LEADERSHIP, 3, 3, False),
        ("各镇负责同志参加会议。", "各镇负责同志", None, None, None, False),
        ("全体职工32人参加会议。", "全体职工", GroupKind.STAFF, 32, 32, False),
        ("共计42名居民代表参加会议。", "42名居民代表", GroupKind.PUBLIC, 42, 42, False),
        ("各镇团委书记线上参会。", "各镇团委书记", None, None, None, False),
        ("各县（市、区）林业部门分别汇报了情况。", "各县（市、区）林业部门", GroupKind.UNITS, None, None, False),
        ("各村书记、主任、护林员等近百人参加会议。", "各村书记、主任、护林员", None, None, 100, True),
    ],
)
def test_groups_have_their_counts(
    text: str, label: str, kind: GroupKind | None, low: int | None, high: int | None, approximate: bool
) -> None:
    (group,) = reading(text).groups
    assert (group.as_printed, group.count_min, group.count_max, group.approximate) == (
        label,
        low,
        high,
        approximate,
    )
    assert group.kind is kind


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("副局长王明远向全体参会人员通报了情况。", []),
        ("河口乡党委副书记、乡长出席会议。", []),
        ("县委办，政府办，环保等单位负责人参加会议。", ["县委办，政府办，环保等单位负责人"]),
        ("各街道教育专员，各学校校长、幼儿园园长参加会议。", ["各街道教育专员", "各学校校长、幼儿园园长"]),
        ("会上，县气象局、水利局等相关单位汇报了工作。", ["县气象局"]),
        ("县长王明远要求，要组织召开相关部门参加的协调会。", []),
        ("县教育局、县商务局、县文化和旅游局分别作了交流发言。", ["县教育局"]),
        ("余学明、王喜龙、何国杰等县领导出席会议。", ["县领导"]),
        ("参加会议人员为镇机关中层干部、各村书记。", ["镇机关中层干部", "各村书记"]),
        ("局党组成员参加会议，部分局领导班子成员作交流发言。", ["局党组成员", "部分局领导班子成员"]),
        ("副县长王明远率相关单位负责人参加会议。", ["相关单位负责人"]),
        (
            "社区网格长、专职网格员、微网格长代表，联盟单位代表参加会议。",
            ["社区网格长、专职网格员", "微网格长代表", "联盟单位代表"],
        ),
        ("河口镇召开会议，对安全生产工作进行安排部署，各村书记参会。", ["各村书记"]),
        ("各村支书、镇直单位、包村干部参加会议。", ["各村支书", "镇直单位", "包村干部"]),
        ("来自各乡镇的工会主席参加会议。", ["各乡镇的工会主席"]),
        ("水管站全体干部、各村巡渠护养员参加会议。", ["水管站全体干部", "各村巡渠护养员"]),
        ("会议听取各代表团、老干部列席组的汇报。", []),
        ("局长传达了习近平总书记参加代表团审议时的讲话精神。", []),
        ("会上，县水利局对清淤情况进行了详细汇报。", ["县水利局"]),
        (
            "全乡干部职工、驻村工作队员、各村书记、文书参加会议。",
            ["全乡干部职工", "驻村工作队员", "各村书记、文书"],
        ),
    ],
)
def test_groups_are_of_several(text: str, labels: list[str]) -> None:
    assert [one.as_printed for one in reading(text).groups] == labels


def test_groups_are_told_apart_where_each_is_whole() -> None:
    found = reading("局班子成员、各科室负责人参加会议，部分人大代表列席会议。").groups
    assert [(one.as_printed, one.event_role.value) for one in found] == [
        ("局班子成员", "attended"),
        ("各科室负责人", "attended"),
        ("部分人大代表", "sat_in"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "printed"),
    [
        ("局长王 小 明主持会议。", "王小明", "王 小 明"),
        ("局长王 明主持会议。", "王明", "王 明"),
        ("局长王 明 作讲话。", "王明", "王 明"),
        ("局长王 小 明 主持会议。", "王小明", "王 小 明"),
    ],
)
def test_names_that_are_spaced_letter_by_letter(text: str, name: str, printed: str) -> None:
    found = reading(f"{text}{printed}强调，要加强学习。{name}要求，要抓好落实。")
    (person,) = found.appearances
    assert (person.name, person.as_printed) == (name, printed)
    assert [(block.as_printed, block.speaker) for block in found.blocks] == [
        (f"{printed}强调", 0),
        (f"{name}要求", 0),
    ]


def test_post_behind_a_name_is_that_persons_office() -> None:
    found = reading("胡志平检察长、罗文富副检察长通报了情况。胡志平检察长强调，要抓好落实。")
    assert [(one.name, [office.post for office in one.offices]) for one in found.appearances] == [
        ("胡志平", ["检察长"]),
        ("罗文富", ["副检察长"]),
    ]
    assert [(one.as_printed, one.speaker) for one in found.blocks] == [("胡志平检察长强调", 0)]


def test_known_persons_who_speak_together_all_spoke() -> None:
    text = "副主席吉文雯、容跃峰，秘书长羊文石参加会议。吉文雯、羊文石作了交流发言。"
    assert people(text) == {"吉文雯": ["spoke"], "容跃峰": ["attended"], "羊文石": ["spoke"]}


def test_speech_that_was_conveyed_was_not_given() -> None:
    assert people("副院长葛文林传达学习了市委书记在全会上的讲话。") == {"葛文林": ["conveyed"]}


def test_bureau_with_and_in_its_name_has_one_head() -> None:
    found = reading("区林业和草原局局长白玉山主持会议。")
    assert [one.as_printed for one in found.appearances[0].offices] == ["区林业和草原局局长"]


def test_bare_post_in_a_cppcc_is_of_it() -> None:
    found = reading("会议由县政协主席钟文冠主持。秘书长卓文祥通报了情况。")
    assert [one.offices[0].side.value for one in found.appearances] == ["cppcc", "cppcc"]


def test_groups_each_with_its_number() -> None:
    found = reading("全镇61名人大代表，请假3人，共58名代表、27名列席人员参加了会议。").groups
    assert [(one.as_printed, one.count_min, one.count_max, one.event_role.value) for one in found] == [
        ("58名代表", 58, 58, "attended"),
        ("27名列席人员", 27, 27, "sat_in"),
    ]


def test_a_list_of_groups_with_one_total_is_one_group() -> None:
    found = reading("镇全体班子成员，各村党组织书记、民兵营长，各学校负责人等90多人参加了会议。").groups
    assert [(one.as_printed, one.count_min, one.approximate) for one in found] == [
        ("镇全体班子成员，各村党组织书记、民兵营长，各学校负责人", 90, True)
    ]


def test_words_before_a_list_of_leaders_are_no_office() -> None:
    (person,) = reading("参加会议的县领导有县委常委、副县长王明远。").appearances
    assert [one.as_printed for one in person.offices] == ["县委常委", "副县长"]


def test_who_is_printed_with_his_unit_only_reported() -> None:
    assert people("由县托育服务联席会议办公室（县卫健局）王明远汇报工作。") == {"王明远": ["reported"]}
    assert people("由联席会议办公室汇报工作。") == {}


def test_to_whom_a_unit_reported_is_no_part_of_it() -> None:
    found = reading("局机关党委向党组汇报了工作总结。").groups
    assert [(one.as_printed, one.event_role.value) for one in found] == [("局机关党委", "reported")]


def test_candidates_assistants_and_ranks_are_posts() -> None:
    text = "镇长候选人王明远、县长助理李建平、县政协副县级干部赵小云出席会议。"
    assert [[one.as_printed for one in person.offices] for person in reading(text).appearances] == [
        ["镇长候选人"],
        ["县长助理"],
        ["县政协副县级干部"],
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "参加会议的有旗应急领导小组成员单位负责人；各乡镇分管领导。",
            [("旗应急领导小组成员单位负责人", "attended"), ("各乡镇分管领导", "attended")],
        ),
        (
            "局班子成员、各股室站所负责人及客运企业负责人参加。",
            [("局班子成员", "attended"), ("各股室站所负责人", "attended"), ("客运企业负责人", "attended")],
        ),
        ("全县文保单位、各镇文化站相关负责人参加会议。", [("全县文保单位、各镇文化站相关负责人", "attended")]),
        ("县财政局、海河镇分别作交流发言。", [("县财政局", "spoke")]),
        ("各乡镇负责人依次作了工作汇报。", [("各乡镇负责人", "reported")]),
        ("会议邀请了利害关系人代表列席。", [("利害关系人代表", "sat_in")]),
    ],
)
def test_groups_are_parted_where_each_has_heads_of_its_own(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.as_printed, one.event_role.value) for one in reading(text).groups] == found


def test_several_heads_may_stand_behind_their_names() -> None:
    found = reading(
        "县委组织部何国平副部长、县工商联陈碧霞主席、县侨办吴国梁主任及各镇干部参加了研修。"
    ).appearances
    assert [(one.name, [office.post for office in one.offices]) for one in found] == [
        ("何国平", ["副部长"]),
        ("陈碧霞", ["主席"]),
        ("吴国梁", ["主任"]),
    ]


def test_degrees_and_damage_before_an_office_are_no_part_of_it() -> None:
    lecturer = reading("会议邀请县委党校副校长、博士生导师何国平作了专题讲座。").appearances[0]
    assert [office.as_printed for office in lecturer.offices] == ["县委党校副校长"]
    damaged = reading("会议召开。??h人大常委会主任何国平出席会议并讲话。").appearances[0]
    assert [office.as_printed for office in damaged.offices] == ["人大常委会主任"]


def test_the_not_yet_grown_up_are_no_negation() -> None:
    assert people("县检察院检察长何国平对抓好未成年人检察工作提出要求。") == {"何国平": ["spoke"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "副主任李明、王军和秘书长周海出席会议。",
            {"李明": ["副主任"], "王军": ["副主任"], "周海": ["秘书长"]},
        ),
        ("副县长赵海视频参加会议。", {"赵海": ["副县长"]}),
        ("县政协委员赵海、群众代表孙大妈参加会议。", {"赵海": ["县政协委员"]}),
        ("副县长王勇带队检查。王勇强调，要抓好防汛。", {"王勇": ["副县长"]}),
        ("原局长蔡文讲话。", {"蔡文": ["原局长"]}),
        ("书记钱军委托副局长赵海代为出席会议。", {"赵海": ["副局长"]}),
        ("局长孙立说：“去年来过。”", {"孙立": ["局长"]}),
    ],
)
def test_a_name_ends_where_the_next_word_begins(text: str, found: dict[str, list[str]]) -> None:
    told = reading(text).appearances
    assert {one.name: [office.as_printed for office in one.offices] for one in told} == found


def test_the_front_row_is_a_group_and_its_presider_a_person() -> None:
    found = reading(
        "3月5日，县人民代表大会第三次会议开幕。县委书记、大会执行主席陈明远主持大会。"
        "大会执行主席李东升、周立群、何小平在主席台就座。"
    )
    assert [one.name for one in found.appearances] == ["陈明远"]
    assert [(one.as_printed, one.count_min) for one in found.groups] == [("大会执行主席", 3)]


def test_who_presided_another_day_did_not_here() -> None:
    text = "3月5日，县水利局召开会议，局长周立文主持。上周，副局长何小平主持召开座谈会。会后，王海波主持了培训会。"
    assert people(text) == {"周立文": ["presided"]}


def test_a_place_that_and_follows_is_no_name() -> None:
    told = reading("座谈会上，黄瓜园镇党委书记段秀岭、腾冲市和顺镇党委书记杨柏寒先后发言。").appearances
    assert [(one.name, one.offices[0].as_printed) for one in told] == [
        ("段秀岭", "黄瓜园镇党委书记"),
        ("杨柏寒", "腾冲市和顺镇党委书记"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "会上，学院领导介绍了省委组织部副部长彭泽远、校党委副书记易文彬所作的讲座。",
        "全会强调，要抓好春耕。",
        "支部通过书记领着讲、队员现场讲等形式学习。",
    ],
)
def test_whom_or_what_a_text_only_speaks_of_did_nothing(text: str) -> None:
    assert people(f"3月5日，县水利局召开会议。{text}") == {}


def test_a_name_ends_before_coming() -> None:
    assert people("5月16日，副省长谷长青来到河口，走进林场调研，并主持召开专题会议。") == {"谷长青": ["presided"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("局长高山、教师代表李娜参加会议。", {"高山": ["局长"]}),
        ("主任科员以上干部、书记员参加会议，局长高山主持。", {"高山": ["局长"]}),
        ("县委常委纪委书记林涛主持会议。", {"林涛": ["县委常委", "纪委书记"]}),
        ("局长蔺世和主持会议。", {"蔺世和": ["局长"]}),
    ],
)
def test_who_is_of_a_kind_is_no_name(text: str, found: dict[str, list[str]]) -> None:
    told = reading(text).appearances
    assert {one.name: [office.as_printed for office in one.offices] for one in told} == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "县长邵启文，县人大常委会主任舒志和、县政协主席秦玉芬参加会议。",
            {"邵启文": ["attended"], "舒志和": ["attended"], "秦玉芬": ["attended"]},
        ),
        ("11月8日周敏副县长主持召开供水调度会。", {"周敏": ["presided"]}),
        ("市政府葛建春副书记主持的全市建筑业推进大会在市政府举行。", {"葛建春": ["presided"]}),
        ("市林业局局长邹文海系统总结了林业工作。", {"邹文海": ["spoke"]}),
        ("随后，街道纪工委书记崔莉围绕“学习《简史》第八章”主题进行了研讨发言。", {"崔莉": ["spoke"]}),
        ("主席团常务主席沈若谷、阮士杰、梁惠敏参加会议。", {}),
    ],
)
def test_names_and_roles_in_other_forms(text: str, found: dict[str, list[str]]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("请局长王建国主持会议。", {"王建国": ["局长"]}),
        ("会议听取副市长刘强汇报。", {"刘强": ["副市长"]}),
        ("县水利局前局长李秀英参加会议。", {"李秀英": ["县水利局前局长"]}),
        (
            "副市长李\u3000明、张  伟、王小芳参加会议。",
            {"李明": ["副市长"], "张伟": ["副市长"], "王小芳": ["副市长"]},
        ),
    ],
)
def test_who_was_asked_or_is_printed_with_gaps_keeps_his_office(text: str, found: dict[str, list[str]]) -> None:
    told = reading(text).appearances
    assert {one.name: [office.as_printed for office in one.offices] for one in told} == found


def test_a_place_before_the_verb_is_no_group() -> None:
    assert not reading("副区长杨敏在指挥部参加会议。").groups


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("该办党组书记、特派员卢家辉在会上传达了有关精神。", {"卢家辉": ["该办党组书记", "特派员"]}),
        ("会议听取并原则同意县水利局局长叶明关于河道清淤的情况汇报。", {"叶明": ["县水利局局长"]}),
        ("图为副厅长温林主持会议。", {"温林": ["副厅长"]}),
        ("班子成员任片长，采取错峰入户。", {}),
        ("邵承岳在市委会见市委副书记、市长甄海涛，甄海涛参加会议。", {"甄海涛": ["市委副书记", "市长"]}),
        ("厅党组书记厅长卫崇岭主持会议。", {"卫崇岭": ["厅党组书记", "厅长"]}),
        ("县委学习教育领导小组组长周丰主持会议。", {"周丰": ["县委学习教育领导小组组长"]}),
        # Whose speech was studied spoke elsewhere.
        (
            "局长周丰要求，全体干部要深入学习省人大常委会副主任、市委书记郭青和市长赵俊在全会上的讲话。",
            {"周丰": ["局长"]},
        ),
    ],
)
def test_offices_of_who_is_told_of_in_passing(text: str, found: dict[str, list[str]]) -> None:
    told = reading(text).appearances
    assert {one.name: [office.as_printed for office in one.offices] for one in told} == found


def test_who_is_named_again_with_his_title_still_speaks() -> None:
    found = reading("潘冬局长首先肯定了成绩。潘冬局长说，目标是转型。潘冬局长对明年提出六个“着力”：一要着力开放。")
    assert [(one.name, [role.value for role in one.event_roles]) for one in found.appearances] == [
        ("潘冬", ["spoke"])
    ]
    assert [(block.as_printed, block.speaker) for block in found.blocks] == [
        ("潘冬局长说", 0),
        ("潘冬局长对明年提出", 0),
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("局长王大明因公出差，受其委托，会议由副局长李小强主持。", {"李小强": ["presided"]}),
        ("局长王大明原定主持会议，因防汛未到会。副局长李小强代为主持。", {"李小强": ["presided"]}),
        ("副局长杨修因公出差，委托办公室主任陈琳参加会议。", {"陈琳": ["attended"]}),
        ("局长王大明将主持会议。", {}),
        ("局长王大明主持会议，副局长杨修（主持工作）参加会议。", {"王大明": ["presided"], "杨修": ["attended"]}),
        ("局长王大明还参加会议。", {"王大明": ["attended"]}),
        ("市统计局局长王大明赴省参加会议。", {"王大明": ["attended"]}),
        ("会议指出，去年市委书记高长河在调研时要求，要守住底线。", {}),
        # Who did something else shares nothing with who is named behind him.
        ("局长王大明为先进个人颁奖，副局长李放主持会议。", {"李放": ["presided"]}),
        ("副局长李放介绍工程情况，总工程师王纲参加会议。", {"王纲": ["attended"]}),
        (
            "局长王大明，副局长李放，总工程师王纲参加会议。",
            {name: ["attended"] for name in ("王大明", "李放", "王纲")},
        ),
        ("县委第二巡察组组长甘泉反馈巡察意见。甘泉指出，要抓好整改。", {"甘泉": ["spoke"]}),
        # What follows a report that was heard, the meeting asked for.
        ("会议听取了县住建局局长瓦小匠关于旧房改造的汇报，要求按程序印发实施。", {"瓦小匠": ["reported"]}),
    ],
)
def test_who_was_away_or_told_another_to(text: str, roles: dict[str, list[str]]) -> None:
    found = reading(text).appearances
    assert {one.name: [role.value for role in one.event_roles] for one in found} == roles


def test_bodies_and_sides_of_posts_in_one_word() -> None:
    text = "常委会主任高峰主持会议，驻村第一书记李放、班主任王纲、纪检组长全胜、村监委会主任孙立参加会议。"
    found = [office for one in reading(text).appearances for office in one.offices]
    assert [(one.post, one.body and one.body.as_printed) for one in found] == [
        ("主任", "常委会"),
        ("第一书记", None),
        ("班主任", None),
        ("纪检组长", None),
        ("主任", "村监委会"),
    ]
    assert [found[place].side.value for place in (0, 1, 3, 4)] == ["congress", "party", "party", "other"]
