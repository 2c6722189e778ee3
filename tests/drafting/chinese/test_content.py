"""What the Chinese grammar reads of the content: conveyed items, frames and directives; all texts invented."""

import pytest

from baoji_notices.drafting.chinese import read
from baoji_notices.drafting.passage import Passage
from baoji_notices.drafting.reading import Reading
from baoji_notices.model.vocabulary import Language, Modality


def reading(text: str) -> Reading:
    return read(None, Passage(text, Language.ZH_HANS))


def conveyed(text: str) -> list[tuple[str, str, str | None]]:
    return [
        (one.as_printed, one.kind.value, one.level.value if one.level else None) for one in reading(text).conveyed
    ]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "会议传达学习了习近平总书记重要讲话精神和全省安全生产会议精神。",
            [("习近平总书记重要讲话精神", "speech", "central"), ("全省安全生产会议精神", "meeting", "provincial")],
        ),
        (
            "会议传达学习了全国、全省教育工作会议精神。",
            [
                ("全国、全省教育工作会议精神", "meeting", "central"),
                ("全国、全省教育工作会议精神", "meeting", "provincial"),
            ],
        ),
        (
            "县财政局召开会议，传达学习省委十四届四次全会精神，研究部署防汛工作。",
            [("省委十四届四次全会精神", "meeting", "provincial")],
        ),
        (
            "会议学习了《信访工作条例》《中华人民共和国会计法》。",
            [("《信访工作条例》", "document", None), ("《中华人民共和国会计法》", "document", "central")],
        ),
        (
            "会议进一步深入学习贯彻省委全会精神。",
            [("省委全会精神", "meeting", "provincial")],
        ),
        (
            "会议传达了中央信访工作联席会议办公室、国家信访局专题会议精神。",
            [("中央信访工作联席会议办公室、国家信访局专题会议精神", "meeting", "central")],
        ),
        (
            "会议学习了市委书记李建平在甲会议上的批示精神、市委书记李建平在乙日到来之际作出的重要指示精神。",
            [
                ("市委书记李建平在甲会议上的批示精神", "instruction", "prefectural"),
                ("市委书记李建平在乙日到来之际作出的重要指示精神", "instruction", "prefectural"),
            ],
        ),
        (
            "会议传达学习中央财经委员会第六次、省委财经委员会第三次会议精神。",
            [
                ("中央财经委员会第六次、省委财经委员会第三次会议精神", "meeting", "central"),
                ("中央财经委员会第六次、省委财经委员会第三次会议精神", "meeting", "provincial"),
            ],
        ),
        (
            "会议传达了习近平总书记在甲会议、乙会议上的重要讲话精神。",
            [("习近平总书记在甲会议、乙会议上的重要讲话精神", "speech", "central")],
        ),
        (
            "会议专题学习传达了全省财政工作会议精神。",
            [("全省财政工作会议精神", "meeting", "provincial")],
        ),
        (
            "会议学习并讨论了《河口县改革实施方案》。",
            [("《河口县改革实施方案》", "document", "county")],
        ),
        (
            "会议学习了省委《总结经验，加强建设》，传达学习了全市财政工作会议精神。",
            [
                ("省委《总结经验，加强建设》", "document", "provincial"),
                ("全市财政工作会议精神", "meeting", "prefectural"),
            ],
        ),
        (
            "会议传达了司法部、省厅、市局工作会议精神。",
            [
                ("司法部、省厅、市局工作会议精神", "meeting", level)
                for level in ("central", "provincial", "prefectural")
            ],
        ),
        (
            "会议传达了省委学习贯彻习近平总书记重要讲话精神研讨班精神。",
            [("省委学习贯彻习近平总书记重要讲话精神研讨班精神", "meeting", "provincial")],
        ),
        (
            "会上传达学习了习近平总书记看望参加政协会议的民盟、致公党委员时的重要讲话精神。",
            [("习近平总书记看望参加政协会议的民盟、致公党委员时的重要讲话精神", "speech", "central")],
        ),
        (
            "会议传达学习了全国两会精神，中国共产党内蒙古自治区第十一届委员会第十一次全体会议精神。",
            [
                ("全国两会精神", "meeting", "central"),
                ("中国共产党内蒙古自治区第十一届委员会第十一次全体会议精神", "meeting", "provincial"),
            ],
        ),
        (
            "学校召开会议学习、研讨了市纪委《典型案例的通报》。",
            [("市纪委《典型案例的通报》", "document", "prefectural")],
        ),
        (
            "会议传达了自治区政府、市政府、自治区商务厅安全会议精神。",
            [
                ("自治区政府、市政府、自治区商务厅安全会议精神", "meeting", level)
                for level in ("provincial", "prefectural")
            ],
        ),
        (
            "会议学习了市纪委《典型案例的通报》（后简称《通报》）。",
            [("市纪委《典型案例的通报》", "document", "prefectural")],
        ),
        ("副局长王明远领学了《条例》并作交流发言。", [("《条例》", "document", None)]),
        ("会议学习和讨论了全会精神。", [("全会精神", "meeting", None)]),
        ("会议学习领会省委十四届四次全会精神。", [("省委十四届四次全会精神", "meeting", "provincial")]),
        ("会议学习了《条例》并通报了两起案例。", [("《条例》", "document", None)]),
        (
            "校长王明远传达了全市教育工作会议精神：1.要抓安全；2.要抓值班。",
            [("全市教育工作会议精神", "meeting", "prefectural")],
        ),
        (
            "会议传达学习全国审计工作会议精神，全面落实省、市关于审计工作的要求。",
            [("全国审计工作会议精神", "meeting", "central")],
        ),
        (
            "会议学习了“坚持为了人民，发展依靠人民”的重要论述。",
            [("“坚持为了人民，发展依靠人民”的重要论述", "spirit", None)],
        ),
        (
            "局长王明远组织学习了《防汛通知》并对防汛工作作了安排。",
            [("《防汛通知》", "document", None)],
        ),
        (
            "会议传达了3月5日召开的第十次全省法院工作会议精神。",
            [("第十次全省法院工作会议精神", "meeting", "provincial")],
        ),
        (
            "会议传达学习了2025年全国、全省林业工作会议精神。",
            [("2025年全国、全省林业工作会议精神", "meeting", level) for level in ("central", "provincial")],
        ),
        (
            "会议传达了省水利厅厅长讲话以及作出的工作部署。",
            [("省水利厅厅长讲话", "speech", "provincial")],
        ),
        (
            "会议传达了省委书记关于防汛工作的批示精神。",
            [("省委书记关于防汛工作的批示精神", "instruction", "provincial")],
        ),
    ],
)
def test_items_are_split_and_levelled(text: str, items: list[tuple[str, str, str | None]]) -> None:
    assert conveyed(text) == items


@pytest.mark.parametrize(
    "text",
    [
        "为贯彻落实全省财政工作会议精神，县财政局召开会议。",
        "会议要求，要深入学习贯彻党的二十大精神。",
        "按照全市防汛工作会议精神，县水利局召开会议。",
        "县财政局召开党组理论学习中心组学习会。",
        "会议就学习贯彻全会精神提出要求。",
        "会议决定召开第十六次会议，建议议程是：传达学习省人大会议精神。",
        "要把精神传达到全县各基层工会。",
        "县财政局召开会议，动员部署学习贯彻落实党的二十大精神工作。",
        "县财政局制定了《学习贯彻党的二十大精神工作方案》。",
        "县团委召开学习座谈会。",
        "会议的任务是再学习再领会。",
        "会议未传达省委文件精神。",
        "会议没有学习中央文件精神。",
        "会议将于下周传达省委全会精神。",
        "会议指出，上次会议传达学习了省委全会精神。",
        "会议通报了未传达学习省委全会精神的单位。",
        "会议听取传达学习省委全会精神情况汇报。",
        "会议学习贯彻重要讲话、会议、文件精神。",
        "通过此次学习研讨，大家认识到，学习贯彻全国两会精神是当前的一项重要任务。",
        "全局干部掀起学习省委全会精神的热潮。",
        "副局长王明远分享了学习习近平总书记重要指示精神的心得体会。",
        "县司法局召开党组理论学习中心组学习专题研讨会。",
        "班子成员学习了规定篇目。",
        "让青年干部学习先进的站房管理做法。",
    ],
)
def test_what_is_only_invoked_or_asked_for_is_not_conveyed(text: str) -> None:
    assert conveyed(text) == []


def frames(text: str) -> list[tuple[str, str, int | None]]:
    return [(one.as_printed, one.verb.value, one.speaker) for one in reading(text).blocks]


def test_frames_name_their_verb_and_speaker() -> None:
    text = (
        "局长王明远主持会议。会议指出，今年任务很重。会议传达学习了上级精神。"
        "王明远强调，要加强学习。他要求，各科室要抓好落实。会议审议通过了工作方案。"
    )
    assert frames(text) == [
        ("会议指出", "pointed_out", None),
        ("会议传达学习了", "conveyed", None),
        ("王明远强调", "stressed", 0),
        ("他要求", "required", 0),
        ("会议审议通过了", "decided", None),
    ]


def tree(text: str) -> list[tuple[str | None, int | None, int | None, str]]:
    return [
        (one.ordinal_as_printed, one.ordinal, one.parent, one.anchor.exact if one.anchor else "")
        for one in reading(text).directives
    ]


def test_ordinals_have_their_bodies() -> None:
    assert tree("会议要求，一要加强学习，提高认识；二要压实责任。三要抓好落实，按时完成。") == [
        ("一要", 1, None, "一要加强学习，提高认识；"),
        ("二要", 2, None, "二要压实责任。"),
        ("三要", 3, None, "三要抓好落实，按时完成。"),
    ]


def test_leading_is_a_demand_and_a_main_point_is_none() -> None:
    text = "会议强调，一要守住底线。二要领导带头。三要抓住要领。"
    assert [one.ordinal for one in reading(text).directives] == [1, 2, 3]


def test_what_the_meeting_asks_is_no_persons_demand() -> None:
    found = reading("会议由县长王明远主持。会议听取了秘书长李建平的汇报。会议同意上述方案，要求办公室做好筹备。")
    assert [(one.as_printed, one.speaker) for one in found.blocks][-1] == ("要求", None)


def test_a_demand_amid_a_list_belongs_to_its_item() -> None:
    text = "院长王明远指出，一是要开展排查，要求庭室全面梳理。二是要加强宣传。"
    found = reading(text)
    assert [one.as_printed for one in found.blocks] == ["院长王明远指出"]
    assert [one.ordinal for one in found.directives] == [1, 2]


def test_another_style_inside_an_ordinal_is_a_level_below() -> None:
    text = "会议要求：\n一是压实工作责任。\n1.科室要亲自抓；2.专班要驻点督。\n二是守牢安全底线。"
    assert [(printed, parent) for printed, _, parent, _ in tree(text)] == [
        ("一是", None),
        ("1", 0),
        ("2", 0),
        ("二是", None),
    ]


@pytest.mark.parametrize("text", ["会议强调，1、抓学习。2、抓审计。", "会议强调，一、要抓学习；二、要抓审计。"])
def test_a_list_may_begin_behind_a_comma(text: str) -> None:
    assert [one.ordinal for one in reading(text).directives] == [1, 2]


def test_ordinal_that_counts_on_is_a_sibling_whatever_its_style() -> None:
    assert [parent for *_, parent, _ in tree("会议要求，一是要抓学习。二是要抓落实。三要抓宣传。")] == [
        None,
        None,
        None,
    ]


def test_unnumbered_demands_are_one_a_sentence() -> None:
    text = "会议强调，要盘活存量，清理沉淀；要厉行节约。严禁超预算支出。近年来工作取得了明显成效。"
    assert [exact for *_, exact in tree(text)] == ["要盘活存量，清理沉淀；要厉行节约。", "严禁超预算支出。"]


@pytest.mark.parametrize(
    "text",
    [
        "会议指出，过去一年成绩来之不易。",
        "会议认为，存在几个问题：一是认识不足；二是人手短缺。",
        "会议听取了一季度工作汇报，审议通过了实施方案。",
        "会议共有三项议程。一是通报情况；二是表态发言。",
        "会议指出，这是全面建成小康社会的需要；是协调发展的需要。",
        "会议强调，发展来之不易。大家表示，要向王明远同志学习。",
        "会议强调，发展来之不易。双方一致表示，要常来常往。",
        "会议指出，确保安全度汛是眼下最要紧的任务。",
        "会议指出，加快水网工程建设是今年全区水利工作的重点。",
    ],
)
def test_descriptions_are_no_directives(text: str) -> None:
    assert tree(text) == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("会议要求，必须抓好落实。", Modality.MUST),
        ("会议要求，各科室应当举一反三。", Modality.SHOULD),
        ("会议要求，严禁超预算支出。", Modality.PROHIBIT),
        ("会议要求，力争年底前完工。", Modality.STRIVE),
        ("会议要求，扛起主要责任，做到应收尽收。", None),
    ],
)
def test_modality_is_that_of_the_first_modal_word(text: str, modality: Modality | None) -> None:
    (directive,) = reading(text).directives
    assert directive.modality is modality


def test_addressee_deadline_and_heading_are_as_printed() -> None:
    text = "会议要求，县住建局、县城管局要在10月底前完成施工。一是严明工作纪律。管住自己。二是压实责任，抓好落实。"
    first, second, third = reading(text).directives
    assert (first.addressee, first.deadline) == ("县住建局、县城管局", "10月底前")
    assert second.heading == "严明工作纪律"
    assert third.heading is None  # no clauses behind it set it out: a label or half of a demand


def test_traditional_text_with_pinyin_is_read_and_kept_as_printed() -> None:
    text = "9月12日,集團總經理冉啟華主持召開(kāi)會(huì)議。會(huì)議要求,集團黨(dǎng)組織要壓實責任。"
    found = read(None, Passage(text, Language.ZH_HANT))
    (person,) = found.appearances
    assert (person.name, person.as_printed, person.offices[0].as_printed, person.offices[0].post) == (
        "冉启华",
        "冉啟華",
        "集團總經理",
        "总经理",
    )
    assert found.blocks[0].as_printed == "會(huì)議要求"
    assert found.directives[0].anchor is not None
    assert found.directives[0].anchor.exact == "集團黨(dǎng)組織要壓實責任。"


def test_numbered_heading_on_its_own_line_has_the_paragraph_below() -> None:
    text = "会议要求：\n一、严格管理，提升质效\n坚持以办案为中心。继续按月通报。\n二、改进作风\n保持定力。"
    assert [(one.ordinal, one.heading) for one in reading(text).directives] == [
        (1, "严格管理，提升质效"),
        (2, "改进作风"),
    ]


def test_sentence_before_the_next_ordinal_ends_the_one_before() -> None:
    text = "会议要求，一是要抓好学习。不得缺席；二是要守纪律。"
    anchors = [one.anchor.exact for one in reading(text).directives if one.anchor]
    assert anchors == ["一是要抓好学习。不得缺席；", "二是要守纪律。"]


def test_purpose_before_a_frame_is_no_demand() -> None:
    text = "主任王明远主持会议。王明远强调，要加强学习。为确保落实，王明远提出要求：一要抓紧；二要抓实。"
    assert [one.ordinal for one in reading(text).directives] == [None, 1, 2]


@pytest.mark.parametrize(
    "text",
    [
        "会议要求，各单位要抓好落实，认真学习省委全会精神。",
        "会议指出，这次会议是在深入学习贯彻省委全会精神之际召开的。",
    ],
)
def test_study_that_is_spoken_of_is_not_conveyed(text: str) -> None:
    assert conveyed(text) == []


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "会议传达学习了副省长、市委书记徐文启在市委全会上的讲话。",
            [("副省长、市委书记徐文启在市委全会上的讲话", "speech", "prefectural")],
        ),
        (
            "会议学习了《省卫健委党组落实中央规定精神的通知》。",
            [("《省卫健委党组落实中央规定精神的通知》", "document", "provincial")],
        ),
        (
            "会上，县长宋清明传达省委全会精神，主任祁学文传达市委工作会议精神。",
            [("省委全会精神", "meeting", "provincial"), ("市委工作会议精神", "meeting", "prefectural")],
        ),
    ],
)
def test_level_is_that_of_the_body_it_came_from(text: str, items: list[tuple[str, str, str]]) -> None:
    assert conveyed(text) == items


def test_quoted_words_before_a_demand_begin_no_frame() -> None:
    text = "会议强调，要落实“质量年”要求，抓好办案。"
    assert [one.as_printed for one in reading(text).blocks] == ["会议强调"]


def test_a_speech_that_is_only_mentioned_is_no_block() -> None:
    text = "县长王明远出席会议。县长王明远作重要讲话并提出工作要求。\n会议指出，要加强学习。"
    assert [one.as_printed for one in reading(text).blocks] == ["会议指出"]


def test_those_who_are_asked_before_a_list_are_anchored_without_the_comma() -> None:
    found = reading("会议要求，全体干部要认清形势，一是要加强学习。二是要改进作风。").directives
    assert found[0].anchor
    assert found[0].anchor.exact == "全体干部要认清形势，"
    assert [one.parent for one in found] == [None, 0, 0]


@pytest.mark.parametrize(
    "text",
    [
        "副局长王明远对设施维护作出了要求，安排了下一步工作。",
        "副局长王明远提出工作要求，局长李建平作总结。",
        "副局长王明远围绕专项斗争的部署要求、工作重点进行宣讲。",
        "副局长王明远对大会的召开表示祝贺。",
        "会议强调",
        "县长王明远作重要讲话。会议圆满结束。",
        "按照县财政局要求，要抓好清查的各镇已经上报。",
        "各镇要抓紧清查，对照省市通知要求，整理台账。",
        "局长王明远对县财政局副局长李建平提出的“三查”进行了讲解。",
        "县长王明远主持会议。副县长李建平对明年工作提出了具体要求。\n王明远最后总结，感谢大家的支持。",
        "局长王明远就审计工作进行了安排部署。会后，与会人员签了字。",
        "局长王明远主持召开会议，就落实全省会议要求，做好清查工作进行再部署。",
        "局长王明远围绕讲话的丰富内涵、清查的时代要求和县情作了辅导。",
    ],
)
def test_no_block_where_nothing_is_reported(text: str) -> None:
    assert reading(text).blocks == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议研究并原则同意了有关方案。", ("会议研究并原则同意了", "decided")),
        ("县长王明远说，要抓好防汛。", ("县长王明远说", "other")),
        ("会议传达了省委精神，强调要抓好落实。", ("强调", "stressed")),
        ("王明远就学习精神，向全县提出四点要求：抓好落实。", ("向全县提出四点要求", "required")),
        ("会议全文学习了《条例》。", ("会议全文学习了", "conveyed")),
        ("会议安排，今年全市要开好局。", ("会议安排", "arranged")),
        ("会议还就学习宣传工作提出了明确要求。一要抓好宣讲。", ("会议还就学习宣传工作提出了明确要求", "required")),
        (
            "县长王明远就做好防汛工作，强调了具体意见。一是抓好巡查。",
            ("县长王明远就做好防汛工作，强调了具体意见", "stressed"),
        ),
        ("社区书记作了总结发言，强调了：一是加强宣传。", ("强调了", "stressed")),
        ("副厅长王明远在讲话中强调了三点意见：一是抓好落实。", ("副厅长王明远在讲话中强调了三点意见", "stressed")),
        ("书记王明远提出相关要求，并号召全镇上下抓好落实。", ("并号召", "other")),
        ("会议指出，省委全会提出“两个维护”，对工作提出了明确要求。全市要抓好落实。", ("会议指出", "pointed_out")),
        ("县财政局就抓好清查提出具体要求：一要加强学习。", ("县财政局就抓好清查提出具体要求", "required")),
        ("局长王明远汇报情况；二是王局长作强调：各站要加强学习。", ("王局长作强调", "stressed")),
        ("会议传达了精神，并部署了下一步学习工作：一是要学原文。", ("并部署了下一步学习工作", "arranged")),
        ("会上宣读了通知，并就审计工作提出三项要求。一是突出重点。", ("并就审计工作提出三项要求", "required")),
        ("县长王明远讲话指出，一是要做好宣传。", ("县长王明远讲话指出", "pointed_out")),
        ("会议原则同意上述方案。", ("会议原则同意", "decided")),
        ("会议听取了汇报；通过了选举办法。", ("通过了", "decided")),
        ("会议听取讨论了调研报告。", ("会议听取讨论了", "other")),
        ("会议审议通过选举办法；审议通过议程；审议通过日程。", ("会议审议通过", "decided")),
        ("会议建议：第六次会议于3月召开。", ("会议建议", "other")),
        ("局长王明远主持会议并强调，各站要加强巡查。", ("局长王明远主持会议并强调", "stressed")),
        (
            "局长王明远对二季度工作提出了四个要求:一是标杆要求。",
            ("局长王明远对二季度工作提出了四个要求", "required"),
        ),
        (
            "最后由场长王明远做会议总结并提出三点要求：一是加强巡查。",
            ("场长王明远做会议总结并提出三点要求", "required"),
        ),
        (
            "书记王明远对值守工作作出以下具体要求：一是要在岗。",
            ("书记王明远对值守工作作出以下具体要求", "required"),
        ),
        ("县长王明远作重要讲话。一是准确把握大势。二是抓好落实。", ("县长王明远作重要讲话", "other")),
        ("县长王明远主持会议。王明远常务副县长强调要抓好落实。", ("王明远常务副县长强调", "stressed")),
        ("视频会上，省民政厅党组要求各级民政系统要集体研学。", ("省民政厅党组要求", "required")),
        ("院长王明远主持会议。王明远院长原原本本传达了全会精神。", ("王明远院长原原本本传达了", "conveyed")),
        (
            "县长王明远就学好“两会”精神提出三点要求：一要加强学习。",
            ("县长王明远就学好“两会”精神提出三点要求", "required"),
        ),
    ],
)
def test_frames_of_other_forms(text: str, found: tuple[str, str]) -> None:
    last = reading(text).blocks[-1]
    assert (last.as_printed, last.verb.value) == found


@pytest.mark.parametrize(
    "text",
    [
        "会议要求，要绷紧思想之弦。各企业要吸取教训，不得松懈。要扣紧责任链条。运管所要落实值守。",
        "会议强调，群众思想要真做通。果园是大家的饭碗，务必打消顾虑。\n会议要求，防控措施要真落地。要推广新办法，优先供应种苗。",
    ],
)
def test_a_heading_in_a_sentence_of_its_own_has_its_explanation(text: str) -> None:
    found = reading(text).directives
    assert [one.heading for one in found] == [
        ("要绷紧思想之弦" if "弦" in text else "群众思想要真做通"),
        ("要扣紧责任链条" if "弦" in text else "防控措施要真落地"),
    ]


def test_a_text_that_breaks_off_behind_its_modal_asks_for_nothing_more() -> None:
    assert len(reading("会议要求，要加强学习。要本着").directives) == 1


def test_labels_before_a_comma_are_headings_where_they_are_set_out() -> None:
    text = "会议要求，一是压实责任，各村要包干到户，层层签字；二是要备足物资，逐件登记；三是各村要报送台账；四是统一思想，提高认识，克服松劲情绪。"
    assert [one.heading for one in reading(text).directives] == ["压实责任", "要备足物资", None, None]


@pytest.mark.parametrize("stop", ["；", "。"])
def test_first_ordinal_may_stand_behind_those_who_are_asked(stop: str) -> None:
    text = f"会议要求，全县统战干部一要加强学习，吃透指标{stop}二要加强对接，分解任务。"
    assert [(one.ordinal, one.ordinal_as_printed) for one in reading(text).directives] == [
        (1, "一要"),
        (2, "二要"),
    ]


def test_what_was_done_is_no_demand_though_a_list_tells_it() -> None:
    text = (
        "会议要求，要压实责任。他从两个方面作了总结回顾。一是清查全面铺开，在登记方面取得突破；二是服务全面优化。"
        "最后，会议强调，一是全县上下干出了亮眼成绩；二是要转变观念。"
    )
    assert [one.anchor.exact for one in reading(text).directives if one.anchor] == [
        "要压实责任。",
        "二是要转变观念。",
    ]


def test_what_the_meeting_asks_of_the_work_is_its_own_block() -> None:
    text = "局长王明远指出，播种面积增加。会议对当前工作提出三点要求：（一）压实责任；（二）备足物资。"
    found = reading(text)
    assert [one.as_printed for one in found.blocks] == ["局长王明远指出", "会议对当前工作提出三点要求"]
    assert [one.block for one in found.directives] == [1, 1]


def test_first_number_in_brackets_may_stand_behind_the_modal() -> None:
    text = "会议要求，各镇、各部门要（一）压实清查责任；（二）加强值班值守。"
    assert [one.ordinal_as_printed for one in reading(text).directives] == ["（一）", "（二）"]


def test_circled_numbers_are_ordinals() -> None:
    found = reading("会议要求，要落实两项任务：①压实清查责任；②加强值班值守。").directives
    assert [(one.ordinal_as_printed, one.ordinal) for one in found if one.ordinal] == [("①", 1), ("②", 2)]


def test_headings_in_one_paragraph_are_the_parents_of_their_lists() -> None:
    text = (
        "镇长王明远指出，麦收在即。要求各村：\n一、落实责任。支书负总责。 二、突出重点。一是清理杂草。二是播放禁令。\n"
        "三、加强巡查。昼夜巡逻。"
    )
    assert [(one.ordinal_as_printed, one.parent) for one in reading(text).directives] == [
        ("一", None),
        ("二", None),
        ("一是", 1),
        ("二是", 1),
        ("三", None),
    ]


def test_what_was_conveyed_may_stand_behind_its_day() -> None:
    text = "会议传达学习了《信访工作条例》，3月28日省委常委会会议精神及4月3日市委农村工作会议精神，市委书记王明远在全市招商大会上的讲话精神。"
    assert [name for name, _, _ in conveyed(text)] == [
        "《信访工作条例》",
        "省委常委会会议精神",
        "市委农村工作会议精神",
        "市委书记王明远在全市招商大会上的讲话精神",
    ]


def test_a_frame_on_a_line_of_its_own_has_the_paragraph_below() -> None:
    text = "县长王明远主持会议。\n就抓好下半年任务落实，王明远强调\n要抓好春耕。"
    found = reading(text)
    assert [(one.as_printed, one.speaker) for one in found.blocks] == [("王明远强调", 0)]
    assert [one.anchor.exact for one in found.directives if one.anchor] == ["要抓好春耕。"]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_what_was_arranged_is_reported_by_the_list_behind_the_colon(gap: str) -> None:
    text = f"县长王明远主持会议。副校长李文就“三个方面”作了具体安排：{gap}一是教师提前到岗；二是逐室检修线路。"
    found = reading(text)
    assert [(one.as_printed, one.verb.value, one.speaker) for one in found.blocks] == [
        ("副校长李文就“三个方面”作了具体安排", "arranged", 1)
    ]
    assert [one.ordinal for one in found.directives] == [1, 2]


def test_a_sentence_of_another_person_is_none_of_the_last_ordinal() -> None:
    found = reading("局长王明远强调，一要统一思想。二要持续用力。李建平科长作表态发言，表示要照单全收。")
    assert [one.anchor.exact for one in found.directives if one.anchor] == ["一要统一思想。", "二要持续用力。"]


def test_an_issuer_is_a_body_and_no_place_where_somebody_spoke() -> None:
    found = reading(
        "会议传达学习了习近平总书记在中央政治局第十次集体学习时的重要讲话精神、省委《关于治水的意见》。"
    )
    assert [item.issuer.as_printed if item.issuer else None for item in found.conveyed] == [None, "省委"]


def test_a_short_heading_has_its_explanation_whatever_its_elders_have() -> None:
    found = reading("会议要求，一要端正态度，不拖不绕。二要造势发动。用喇叭讲清好处。三要备足药物，不漏一户。")
    assert [one.anchor.exact for one in found.directives if one.anchor] == [
        "一要端正态度，不拖不绕。",
        "二要造势发动。用喇叭讲清好处。",
        "三要备足药物，不漏一户。",
    ]


def test_to_hold_fast_is_a_demand_and_urgent_is_none() -> None:
    found = reading("会议强调，各站要紧盯堤坝。当前最要紧的是堤坝安全。")
    assert [one.anchor.exact for one in found.directives if one.anchor] == ["各站要紧盯堤坝。"]


def test_what_was_arranged_is_reported_by_the_list_in_the_next_paragraphs() -> None:
    found = reading("局长王明远就保洁工作进行了安排部署。\n一是盯紧广场。\n二是备足车辆。")
    assert [(one.as_printed, one.verb.value) for one in found.blocks] == [
        ("局长王明远就保洁工作进行了安排部署", "arranged")
    ]
    assert [one.ordinal for one in found.directives] == [1, 2]


def test_a_paragraph_that_begins_with_another_person_is_not_what_the_last_one_said() -> None:
    found = reading("校长王明远讲话。王明远希望老师们做好防汛。\n最后，王校长主持签约，要求真务实的作风写在墙上。")
    assert [one.anchor.exact for one in found.directives if one.anchor] == ["老师们做好防汛。"]


def test_opinions_that_are_only_mentioned_before_the_next_frame_are_no_block() -> None:
    text = "检察长王明远就贯彻会议精神提出具体意见。他指出，两级院要反复学。"
    assert [one.as_printed for one in reading(text).blocks] == ["他指出"]


def test_demands_of_two_clauses_in_a_row_are_headings_of_what_stands_behind_them() -> None:
    text = (
        "局长王明远强调，全局要抓好春耕。要对表对标干，主动履职尽责。结合职能，认真查找短板。"
        "要分级分类讲，营造浓厚氛围。按照安排，认真组织宣讲。"
    )
    assert [one.anchor.exact for one in reading(text).directives if one.anchor] == [
        "全局要抓好春耕。",
        "要对表对标干，主动履职尽责。结合职能，认真查找短板。",
        "要分级分类讲，营造浓厚氛围。按照安排，认真组织宣讲。",
    ]


def test_what_a_lead_leaves_open_and_the_text_tells_is_conveyed_once() -> None:
    lead = "3月5日，县水利局召开会议，传达学习省市有关会议精神，研究防汛抗旱、水库管护和春灌供水等当前几项重点工作，安排下一阶段的主要任务，通报有关情况，动员全局上下担当作为、真抓实干、奋勇争先、再创佳绩。"
    told = "会议传达了全省水利工作会议精神、全市水利工作会议精神。"
    assert [item[0] for item in conveyed(lead + told)] == ["全省水利工作会议精神", "全市水利工作会议精神"]
    assert [item[0] for item in conveyed(lead)] == ["省市有关会议精神", "省市有关会议精神"]


def test_instructions_of_the_general_secretary_go_on_behind_a_comma() -> None:
    text = "会议传达学习了习近平总书记对防汛作出的重要指示精神，以及对工业作出的重要指示精神，研究有关事宜。"
    assert conveyed(text) == [
        ("习近平总书记对防汛作出的重要指示精神", "instruction", "central"),
        ("对工业作出的重要指示精神", "instruction", "central"),
    ]


def test_first_and_next_before_a_modal_are_ordinals_beside_third() -> None:
    text = "局长王明远要求，首先要扛牢责任；其次要护航企业；第三要严抓治理。"
    assert [(one.ordinal_as_printed, one.ordinal) for one in reading(text).directives] == [
        ("首先", 1),
        ("其次", 2),
        ("第三", 3),
    ]


def test_what_is_asked_behind_a_description_is_a_demand() -> None:
    described = "局长王明远指出，做好迎评具有重要意义，各部门要统一思想。"
    assert len(reading(described).directives) == 1
    pledged = "局长王明远指出，工作有成效。大家一致表示，具有重要意义，全系统要统一思想。"
    assert reading(pledged).directives == ()


def test_a_list_announced_within_an_ordinal_is_below_it() -> None:
    text = "会议要求，一要深学。要做到三个坚持：一是读，二是写，三是联系实际学。二要真信。"
    assert [(one.ordinal_as_printed, one.parent) for one in reading(text).directives] == [
        ("一要", None),
        ("一是", 0),
        ("二是", 0),
        ("三是", 0),
        ("二要", None),
    ]


def test_what_was_required_is_no_frame_and_an_item_of_two_bodies_has_no_issuer() -> None:
    assert reading("会议要求的任务已经完成。").blocks == ()
    assert conveyed("会议未能传达学习《条例》。") == []
    shared = reading("会议传达了省委、市委经济工作会议精神。").conveyed
    assert [(one.level and one.level.value, one.issuer) for one in shared] == [
        ("provincial", None),
        ("prefectural", None),
    ]


def test_first_next_last_are_ordinals_where_they_ask() -> None:
    text = "会议指出，首先，要提高认识；其次，要压实责任；最后，要强化督导。最后，会议研究了其他事项。"
    assert [(one.ordinal_as_printed, one.ordinal) for one in reading(text).directives] == [
        ("首先", 1),
        ("其次", 2),
        ("最后", 3),
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("会议强调，各单位要闻令而动，守住底线。", 1),
        ("会议指出，全县锚定“两个确保”，实施十大战略。", 0),
        ("会议指出，会议应到代表163名，实到158名。", 0),
        ("会议指出，要抓好春耕备耕和防汛抗旱各项工作，守住底线。着力管好种子。全面检修农机。", 3),
        ("会议指出，着力管好种子是去年的经验。", 0),
    ],
)
def test_what_asks_and_what_only_sounds_so(text: str, number: int) -> None:
    assert len(reading(text).directives) == number


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "副局长施国良结合工作实际，就怎样以督查带创建，完成验收任务提出要求：一是统一思想；二是盯住难点。",
            "副局长施国良结合工作实际，就怎样以督查带创建，完成验收任务提出要求",
        ),
        (
            "会议在听取供热准备情况汇报后强调，要完成检修任务。",
            "会议在听取供热准备情况汇报后强调",
        ),
    ],
)
def test_what_leads_up_to_a_verb_belongs_to_its_frame(text: str, frame: str) -> None:
    assert [one.as_printed for one in reading(text).blocks] == [frame]


def test_a_speech_at_several_events_is_one_of_each() -> None:
    text = "会议传达学习了习近平总书记在中央城市工作会议上、在长江经济带发展座谈会上的重要讲话精神。"
    assert [one[:2] for one in conveyed(text)] == [
        ("习近平总书记在中央城市工作会议上", "speech"),
        ("在长江经济带发展座谈会上的重要讲话精神", "speech"),
    ]


def test_what_a_lead_leaves_open_is_told_below() -> None:
    text = (
        "县水利局召开会议，传达学习习近平总书记重要讲话精神和省、市重要会议精神。"
        "会议传达学习了习近平总书记在中央城市工作会议上的重要讲话精神。"
    )
    assert [one[0] for one in conveyed(text)] == ["习近平总书记在中央城市工作会议上的重要讲话精神"]


def test_what_is_being_studied_everywhere_was_not_conveyed_here() -> None:
    assert conveyed("眼下，全区正在认真学习贯彻习近平总书记重要讲话精神。") == []


def test_ordinals_without_spaces_or_commas() -> None:
    assert [one.ordinal for one in reading("会议要求:1.提高认识.2.落实责任.3.严格考核.").directives] == [1, 2, 3]
    named = reading("会议强调，第一是抓学习；第二是抓落实。").directives
    assert [one.ordinal_as_printed for one in named] == ["第一", "第二"]


def test_what_was_arranged_is_reported_where_its_list_follows() -> None:
    found = reading("会议安排部署了近期工作：一是开展检查；二是完成整改。会议安排部署了其他工作。")
    assert [one.as_printed for one in found.blocks] == ["会议安排部署了近期工作"]
    assert len(found.directives) == 2


def test_a_deadline_is_no_part_of_whom_is_asked() -> None:
    (asked,) = reading("会议强调，8月底前县财政局要拨付资金。").directives
    assert (asked.addressee, asked.deadline) == ("县财政局", "8月底前")


def test_a_bodys_own_paper_is_not_conveyed() -> None:
    assert conveyed("会议学习了本局《考勤制度》。") == []


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("会议传达了县长对精神文明建设和文化工作的重要讲话精神。", ["县长对精神文明建设和文化工作的重要讲话精神"]),
        ("会议学习了全会精神和新举措、新要求。", ["全会精神"]),
        ("会议传达了国务院食安委、省食安委全体会议精神。", ["国务院食安委、省食安委全体会议精神"] * 2),
    ],
)
def test_items_with_joints_inside(text: str, items: list[str]) -> None:
    assert [one[0] for one in conveyed(text)] == items


def test_a_document_told_again_with_whose_it_is_is_one() -> None:
    text = "会议学习了《论党员的修养》。副书记池明远领学了某某同志所作的《论党员的修养》的演讲。"
    assert [printed for printed, _, _ in conveyed(text)] == ["《论党员的修养》"]


def test_what_somebody_without_a_block_is_quoted_with_is_no_demand() -> None:
    text = "会议要求全体职工尽快进入角色。\n“我们要养好每一株树木，扩大增彩工程范围。”该中心工作人员表示。"
    assert [one.anchor.exact for one in reading(text).directives if one.anchor] == ["全体职工尽快进入角色。"]


def test_what_was_conveyed_by_somebody_unnamed_opens_a_block() -> None:
    assert frames("会上，县人社局负责人传达了全省就业会议精神。") == [
        ("会上，县人社局负责人传达了", "conveyed", None)
    ]


def test_who_attended_is_no_part_of_the_demand_before() -> None:
    text = "会议要求，要抓好落实。 李秀英出席会议。"
    assert [text[one.start : one.end] for one in (one.anchor for one in reading(text).directives)] == [
        "要抓好落实。"
    ]


@pytest.mark.parametrize(
    "text", ["荆州理应当好先锋，办好龙舟文化周使命重大。", "青禾在全省理应当好表率，意义重大，影响深远。"]
)
def test_what_a_place_ought_to_be_is_no_demand(text: str) -> None:
    assert not reading(f"会议指出，{text}").directives


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "会议传达学习国务院办公厅《甲的意见》，国家发展改革委、水利部联合印发的《乙规划》，以及省委办公厅《丙的通知》精神。",
            [
                "国务院办公厅《甲的意见》",
                "国家发展改革委、水利部联合印发的《乙规划》",
                "省委办公厅《丙的通知》精神",
            ],
        ),
        (
            "3月2日，区政府党组召开会议，传达学习总书记重要指示精神及上级有关政策和部署要求。\n会议传达学习了习近平总书记在农村工作会议上的重要讲话精神。",
            ["习近平总书记在农村工作会议上的重要讲话精神"],
        ),
        ("5月16日，青禾中院召开书记员跟案学习活动座谈会。", []),
    ],
)
def test_items_of_lists_and_of_leads_that_leave_them_open(text: str, items: list[str]) -> None:
    assert [printed for printed, _, _ in conveyed(text)] == items


def test_a_surname_with_the_head_of_a_group_speaks() -> None:
    found = reading("县委督导组组长庞立秋指出，要对照要求。庞组长强调，青禾中心要突出重点。")
    assert [block.as_printed for block in found.blocks] == ["县委督导组组长庞立秋指出", "庞组长强调"]


def test_who_attended_is_no_part_of_the_last_ordinal() -> None:
    text = "会议要求，一要盯紧诉前化解。二要用好调解室。 院领导、各部门负责人参加会议。"
    found = [one.anchor for one in reading(text).directives]
    assert [text[one.start : one.end] for one in found] == ["一要盯紧诉前化解。", "二要用好调解室。"]


@pytest.mark.parametrize(
    "demand",
    [
        "要压实责任，并对下一步工作进行了部署。",
        "要靠实责任，要靠前服务企业。",
        "各镇抓好春耕生产，并对防汛进行了安排。",
    ],
)
def test_a_demand_stays_one_beside_what_was_arranged(demand: str) -> None:
    assert len(reading(f"会议要求，{demand}").directives) == 1


def test_a_notice_on_a_document_is_another_document() -> None:
    text = "会议学习了《处分条例》和省纪委关于学习贯彻《处分条例》的通知。"
    assert [printed for printed, _, _ in conveyed(text)] == [
        "《处分条例》",
        "省纪委关于学习贯彻《处分条例》的通知",
    ]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "县水利局召开调度会，进一步传达学习全国水利会议、全省防汛会议精神。",
            ["全国水利会议", "全省防汛会议精神"],
        ),
        (
            "会议传达学习了习近平总书记考察湖南重要讲话重要指示精神。",
            ["习近平总书记考察湖南重要讲话", "重要指示精神"],
        ),
        (
            "会议传达学习了全国水利大会精神特别是习近平总书记重要讲话精神。",
            ["全国水利大会精神", "习近平总书记重要讲话精神"],
        ),
        # The same session by its full and its short name.
        (
            "会议传达了中国共产党安庆市第十二届委员会第九次全体会议精神。院长传达了市委十二届九次全会精神。",
            ["中国共产党安庆市第十二届委员会第九次全体会议精神"],
        ),
        # Another house's session bears the same numbers.
        (
            "会议传达了县总工会十届四次全会精神。院长传达了县委十届四次全会精神。",
            ["县总工会十届四次全会精神", "县委十届四次全会精神"],
        ),
    ],
)
def test_conveyed_items_in_further_forms(text: str, items: list[str]) -> None:
    assert [printed for printed, _, _ in conveyed(text)] == items


@pytest.mark.parametrize(
    "told",
    [
        "会议指出，巡视整改是贯彻落实部署的必须要求。",
        "会议要求，河道清淤事关大局，是街道工作的重中之重。",
        "会议要求，区政协三次会议是在加快落实重大战略之际召开的一次承前启后的会议。",
        "会议要求，重点水利工程是今年全市兴水惠农的一场硬仗。",
        "会议要求，习近平总书记的重要讲话，用五个“必须”概括了规律性认识。",
        "会议要求，今年全市奋力争先、力争进位，呈现五个鲜明特点。",
    ],
)
def test_what_is_judged_or_told_is_no_demand(told: str) -> None:
    assert not reading(f"局长王明远主持会议。{told}").directives


def test_a_pledge_is_reported_and_asks_nothing() -> None:
    found = reading("局长王明远主持会议。王明远作表态发言，表示要照单全收。")
    assert [block.as_printed for block in found.blocks] == ["王明远作表态发言，表示"]
    assert not found.directives


def test_what_a_meeting_discussed_is_a_block() -> None:
    found = reading("会议协商讨论了调研报告；会议首先，组织与会同志逐字学习了《条例》。")
    assert [block.as_printed for block in found.blocks] == [
        "会议协商讨论了",
        "会议首先，组织与会同志逐字学习了",
    ]


def test_what_is_to_secure_a_meeting_is_no_frame_of_it() -> None:
    assert not reading("局长王明远主持会议，保证会议选举圆满完成。").blocks


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("会议强调，全会明确要求“要以审计监督服务发展”，为我们指明了方向。", []),
        ("局长康有渔指出，过去有的单位不重视，存在“要我干”的思想。", []),
        ("局长杨修强调，各乡镇要种足种好。农户李二柱说，今年一定要多种五亩。", ["各乡镇要种足种好。"]),
        ("局长龙在田表示，将认真落实巡察组要求，确保整改到位。", []),
        ("局长龙在田表示，要将群众放在心上，确保整改到位。", ["要将群众放在心上，确保整改到位。"]),
        (
            "会议强调，一季度取得三项成绩：一是收入增长；二是投诉下降。要抓好二季度工作。",
            ["要抓好二季度工作。"],
        ),
        ("局长杨修说，需要指出的是，上半年不要求报送的单位有3家。", []),
        # What was done besides, or will be, ends what is asked.
        ("会议强调，要压实责任。会上还签订了责任书。", ["要压实责任。"]),
        ("会议强调，要压实责任。通过此次会议，大家为下一步要开展的工作打下了基础。", ["要压实责任。"]),
        ("会议强调，要压实责任。下一步，县卫健局将加强值守，确保群众需要。", ["要压实责任。"]),
        ("局长艾民强调：“一定要守住底线。”副局长凌云补充说，要加强协作。", ["“一定要守住底线。”"]),
        ("会议认为，当前形势依然严峻，需要引起高度重视。", []),
    ],
)
def test_what_others_say_pledge_or_have_achieved_is_no_demand(text: str, asked: list[str]) -> None:
    assert [one.anchor.exact for one in reading(text).directives if one.anchor] == asked
