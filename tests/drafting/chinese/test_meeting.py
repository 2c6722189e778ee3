"""What the Chinese grammar reads of the meeting: date, kind, number, conveners, mode and place; all texts invented."""

import pytest

from baoji_notices.drafting.chinese import read
from baoji_notices.drafting.chinese.dates import own_year
from baoji_notices.drafting.passage import Passage
from baoji_notices.drafting.reading import Reading
from baoji_notices.model.vocabulary import Language, MeetingKind, PartOfDay


def reading(text: str, title: str | None = None) -> Reading:
    return read(title, Passage(text, Language.ZH_HANS))


@pytest.mark.parametrize(
    ("text", "printed", "month", "day", "part"),
    [
        ("3月5日下午,县财政局召开会议。", "3月5日下午", 3, 5, PartOfDay.AFTERNOON),
        ("4 月27日，县财政局召开会议。", "4 月27日", 4, 27, None),
        ("县财政局于11月2日晚8点召开会议。", "11月2日晚8点", 11, 2, PartOfDay.EVENING),
        ("6月1日14:30，县财政局召开会议。", "6月1日14:30", 6, 1, PartOfDay.AFTERNOON),
        ("为贯彻全省财政会议精神，7月9日，县财政局召开会议。", "7月9日", 7, 9, None),
        ("新闻网9月1日讯 8月30日上午，县财政局召开会议。", "8月30日上午", 8, 30, PartOfDay.MORNING),
        ("15日上午，县财政局召开会议。", "15日上午", None, 15, PartOfDay.MORNING),
        ("元月15日，县财政局召开会议。", "元月15日", 1, 15, None),
        ("3.15日，县财政局召开会议。", "3.15日", 3, 15, None),
        ("三月十五日，县财政局召开会议。", "三月十五日", 3, 15, None),
        ("本报3月4日讯 今天上午，县财政局召开会议。", "今天上午", 3, 4, PartOfDay.MORNING),
        ("今天（3月4日）上午，县财政局召开会议。", "今天（3月4日）上午", 3, 4, PartOfDay.MORNING),
        ("县财政局昨天(4日)召开会议。", "昨天(4日)", None, 4, None),
    ],
)
def test_date_is_the_meetings(
    text: str, printed: str, month: int | None, day: int, part: PartOfDay | None
) -> None:
    date = reading(text).date
    assert date is not None
    assert (date.as_printed, date.month, date.day, date.part_of_day) == (printed, month, day, part)


def test_date_beside_the_meeting_is_its_own() -> None:
    date = reading("3月9日，县法院观看了市中院召开的宣讲会。3月11日下午，县法院召开党组会议。").date
    assert date is not None
    assert date.as_printed == "3月11日下午"


def test_date_of_something_conveyed_is_not_the_meetings() -> None:
    assert reading("县财政局召开会议，传达学习9月1日国务院常务会议精神。").date is None


def test_vague_day_behind_a_long_purpose_is_the_meetings() -> None:
    purpose = "为进一步做好夏季安全生产、消防安全、防汛防台及老年群体关爱保障等各项工作，织密安全守护和邻里守望的网络，切实保障群众安全，"
    date = reading(f"{purpose}日前，县财政局召开会议。").date
    assert date is not None
    assert (date.vague, date.as_printed) == (True, "日前")


def test_range_keeps_both_ends() -> None:
    date = reading("5月28日至6月2日，县委党校举办干部培训班。").date
    assert date is not None
    assert (date.month, date.day, date.end_month, date.end_day) == (5, 28, 6, 2)


def test_lost_digits_give_no_day() -> None:
    date = reading("815日下午，县财政局召开会议。").date
    assert date is not None
    assert (date.as_printed, date.month, date.day, date.part_of_day) == (
        "815日下午",
        None,
        None,
        PartOfDay.AFTERNOON,
    )


def test_a_month_whose_sign_is_lost_gives_no_day() -> None:
    date = reading("8 12 日 ，县财政局召开会议。").date
    assert date is not None
    assert (date.as_printed, date.month, date.day) == ("8 12 日", None, None)


def test_the_year_that_a_text_plans_for_is_the_meetings_if_no_other_is_printed() -> None:
    assert reading("3月6日，县财政局召开会议。会议强调，2010年要抓好清查。").own_year == 2010
    assert reading("3月6日，县财政局召开会议。会议总结2009年工作，强调2010年要抓好清查。").own_year is None
    assert reading("12月6日，县财政局召开会议。会议强调，2010年要抓好清查。").own_year is None


def test_vague_words_stay_vague() -> None:
    date = reading("近日，县财政局召开会议。").date
    assert date is not None
    assert (date.vague, date.as_printed, date.day) == (True, "近日", None)


@pytest.mark.parametrize(
    ("text", "kinds", "printed"),
    [
        ("县财政局召开党组（扩大）会议。", [MeetingKind.PARTY_GROUP], "党组（扩大）会议"),
        ("县财政局召开全县财政工作会议。", [MeetingKind.WORK_CONFERENCE], "财政工作会议"),
        ("县长王明远主持召开县政府第24次常务会议。", [MeetingKind.GOVERNMENT_EXECUTIVE], "常务会议"),
        ("县政协召开十届三次主席会议。", [MeetingKind.CHAIRPERSONS], "主席会议"),
        ("县人大常委会召开第九次主任会议。", [MeetingKind.CHAIRPERSONS], "主任会议"),
        ("县纪委监委召开集体廉政谈话会。", [MeetingKind.OTHER], None),
        (
            "县财政局召开总结表彰大会暨动员部署会。",
            [MeetingKind.SIGNING_AWARD, MeetingKind.MOBILISATION],
            "总结表彰大会暨动员部署会",
        ),
        ("全县重点项目现场推进会在河口镇召开。", [MeetingKind.PROGRESS], None),
        ("河口镇召开村党组织书记述职评议会。", [MeetingKind.REPORT_BACK], None),
        ("县生态环境局召开局务会议。", [MeetingKind.DIRECTOR_OFFICE], "局务会议"),
        ("省生态环境厅召开厅务会议。", [MeetingKind.DIRECTOR_OFFICE], "厅务会议"),
        ("河口镇召开春耕工作安排会。", [MeetingKind.MOBILISATION], None),
        ("县委班子召开学习贯彻新时代思想主题教育专题民主生活会。", [MeetingKind.DEMOCRATIC_LIFE], None),
        ("河口街道召开文明建设工作落实推进会。", [MeetingKind.PROGRESS], None),
        ("我县召开安委会、消委会全体成员会议。", [MeetingKind.LEADING_GROUP], None),
        ("县总工会第十二届委员会第二次全体会议召开。", [MeetingKind.OTHER], "全体会议"),
        ("第二支部召开支部党员会议。", [MeetingKind.BRANCH], None),
        ("河口镇召开2023年下半年征兵工作动员会。", [MeetingKind.MOBILISATION], "征兵工作动员会"),
        ("全市法院审判质效推进会召开。", [MeetingKind.PROGRESS], None),
        ("河口镇第十九届人民代表大会第四次会议召开。", [MeetingKind.CONGRESS], "第四次会议"),
        ("县长王明远主持召开县政府党组理论学习中心组学习会议。", [MeetingKind.THEORY_STUDY_GROUP], "学习会议"),
        ("县委常委、统战部部长王明远召开部长办公会。", [MeetingKind.DIRECTOR_OFFICE], "部长办公会"),
        ("县气象局召开汛期灾害风险会商会。", [MeetingKind.OTHER], None),
        ("县财政局召开专题学习会议集中学习条例。", [MeetingKind.SPECIAL_TOPIC], "专题学习会议"),
        (
            "局长王明远组织召开局党组会议暨党组中心组理论学习，学习条例。",
            [MeetingKind.PARTY_GROUP, MeetingKind.THEORY_STUDY_GROUP],
            None,
        ),
        ("县法院召开行政学习会议。\n会后，刑庭立即召开宣传部署会。", [MeetingKind.OTHER], None),
        (
            "县法院组织干警学习了市中院召开的专题宣讲会。县法院召开党组会议。",
            [MeetingKind.PARTY_GROUP],
            "党组会议",
        ),
        ("县防汛抗旱指挥部召开防汛工作会议。", [MeetingKind.WORK_CONFERENCE], "防汛工作会议"),
        ("县防汛抗旱指挥部召开第一次全体会议。", [MeetingKind.LEADING_GROUP], "全体会议"),
        ("县执法局召开户外广告安全会议。", [MeetingKind.SPECIAL_TOPIC], None),
        ("全省会议结束后，市政府立即套开全市土壤普查动员电视电话会议。", [MeetingKind.MOBILISATION], None),
        ("县委书记王明远主持召开县委常委（扩大）会。", [MeetingKind.PARTY_STANDING_COMMITTEE], None),
        ("县团委召开学习座谈会。", [MeetingKind.SYMPOSIUM], "学习座谈会"),
    ],
)
def test_kind_is_that_of_the_last_noun_and_printed_with_a_short_topic_or_none(
    text: str, kinds: list[MeetingKind], printed: str | None
) -> None:
    found = reading(text)
    assert (list(found.kinds), found.kind_as_printed) == (kinds, printed)


def test_number_and_enlarged_are_read_from_the_name() -> None:
    found = reading("县委理论学习中心组举行2023年第3次集体学习（扩大）会议。")
    assert (found.number, found.enlarged) == (3, True)
    assert reading("县财政局召开工作会议。").enlarged is False


@pytest.mark.parametrize(
    ("text", "conveners"),
    [
        ("3月5日，县财政局召开会议。", ["县财政局"]),
        ("县财政局和县税务局联合召开座谈会。", ["县财政局", "县税务局"]),
        ("县长王明远主持召开县政府常务会议。", ["县政府"]),
        ("我县召开农村工作会议。", []),
        ("河口镇召开防汛工作推进会。", []),
        ("全县农村工作会议召开。", []),
        ("河口全省法院工作会议召开。", []),
        ("县长王明远主持召开县政府党组(扩大)会议。", ["县政府党组"]),
        ("十五届县委常委会第96次会议召开。", ["十五届县委常委会"]),
        ("3月11日，县水利局未召开党组会议。", []),
        ("3月11日，县水利局拟于3月15日召开党组会议。", []),
        ("县长王明远主持召开河口县第二次防汛会商会。", []),
        ("3月5日，市委组织部召开全体人员会议。", ["市委组织部"]),
        ("3月5日，县财政局于四楼会议室召开会议。", ["县财政局"]),
        ("县委书记王明远主持召开县委常委（扩大）会。", ["县委"]),
        ("县委书记王明远主持召开十三届县委第32次常委会会议。", ["十三届县委"]),
        ("市政府、市中级人民法院第三次联席会议召开。", ["市政府", "市中级人民法院"]),
        ("县科学技术协会第六次代表大会在县城召开。", ["县科学技术协会"]),
        ("3月5日，县供销社工作大会圆满结束。", ["县供销社"]),
        ("县卫生健康局“七一”表彰暨“医德医风”推进会在县城召开。", ["县卫生健康局"]),
        ("县长王明远主持召开县政府2023年第13次常务会议。", ["县政府"]),
        ("3月5日，县委政研室(改革办、督查办)召开机关全体会议。", ["县委政研室(改革办、督查办)"]),
        ("4月8日，县委理论学习中心组2019年第3次集体(扩大)学习会召开。", ["县委理论学习中心组"]),
        (
            "县政协社会和法制委员会与县政协提案委员会联合召开全体会议。",
            ["县政协社会和法制委员会", "县政协提案委员会"],
        ),
        ("3月5日，全市法院诉讼服务中心建设推进会召开。", []),
        ("3月5日，全县社会救助工作领导小组（扩大）会议召开。", ["社会救助工作领导小组"]),
        ("3月5日，县委第一巡察组召开巡察县财政局党组工作动员会议。", ["县委第一巡察组"]),
        ("3月5日，河口水利委员会会同县水利局召开座谈会。", ["河口水利委员会", "县水利局"]),
        ("3月5日，县阅读促进活动组委会和执委会第一次会议召开。", ["县阅读促进活动组委会", "执委会"]),
        ("3月5日，河口“四季读书·进乡村”协调小组召开会议。", ["河口“四季读书·进乡村”协调小组"]),
        ("3月5日，河口电力集团有限公司帮扶工作座谈会在县城召开。", ["河口电力集团有限公司"]),
        ("3月5日，县教育局2024年校园安全督查动员大会在县城召开。", ["县教育局"]),
        ("随后，调研组一行又来到局机关召开座谈会。", []),
        ("3月5日，县政协十四届三次会议举行第二次全体会议。", ["县政协"]),
        ("3月5日，县绿化委员会召开贯彻落实《河口县绿化办法》推进会暨授牌仪式。", ["县绿化委员会"]),
        ("3月5日，省委人才工作会议在县城召开。", ["省委"]),
        ("3月5日，林业管理科全体人员于办公室召开科室会议。", ["林业管理科"]),
        ("3月5日，副市长王明远参加了河口经开区党工委“三严三实”专题民主生活会。", ["河口经开区党工委"]),
        (
            "3月5日，中国人民政治协商会议河口县第九届委员会第三次会议，在河口剧院开幕。",
            ["中国人民政治协商会议河口县第九届委员会"],
        ),
        ("3月5日，由县法学会和县司法局主办的“法治研讨会”在县城成功举办。", ["县法学会", "县司法局"]),
    ],
)
def test_conveners_are_bodies_as_printed(text: str, conveners: list[str]) -> None:
    assert list(reading(text).conveners) == conveners


def test_another_bodys_meeting_before_it_is_not_the_one_of_the_title() -> None:
    text = "近日，省环保厅召开全省环保工作视频会议。会后，区环保局立即召开了党风廉政专题会议。"
    found = reading(text, "区环保局召开党风廉政专题会议")
    assert (found.conveners, list(found.kinds)) == (("区环保局",), [MeetingKind.SPECIAL_TOPIC])


def test_party_group_is_whose_the_title_says() -> None:
    found = reading("10月17日，县水利局党组书记王明远主持召开第17次党组会议。", "局党组召开第17次会议")
    assert found.conveners == ("局党组",)


def test_party_group_of_a_body_named_before_is_not_named_twice() -> None:
    found = reading("县长王明远主持召开县政府党组理论学习中心组学习会议暨党组会议。")
    assert found.conveners == ("县政府党组理论学习中心组",)


def test_year_of_a_half_year_is_the_meetings() -> None:
    assert reading("7月18日，河口镇召开2023年下半年征兵工作动员会。").own_year == 2023


def test_kind_in_the_title_only_is_told() -> None:
    found = reading("3月5日，县财政局组织干部学习有关文件。", "县财政局召开党组理论学习中心组学习会")
    assert (list(found.kinds), found.kind_from_title) == ([MeetingKind.THEORY_STUDY_GROUP], True)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("县教育局召开视频会议。", "video"),
        ("县教育局召开工作会议。会议设主会场和分会场。", "hybrid"),
        ("县教育局以电视电话会议形式召开工作会议。", "video"),
        ("全省视频会议结束后，县教育局召开工作会议。", None),
        ("省委召开动员会。县四套班子通过视频方式收听收看会议。", None),
    ],
)
def test_mode_is_this_meetings(text: str, mode: str | None) -> None:
    found = reading(text).mode
    assert (found.value if found else None) == mode


def test_place_is_where_it_was_held() -> None:
    assert reading("3月5日，县财政局在三楼会议室召开会议。").place == "三楼会议室"
    assert reading("3月5日，县财政局于三楼会议室召开会议。").place == "三楼会议室"
    assert reading("3月5日，三部门在河口联合召开会议。").place == "河口"
    assert reading("全省工作座谈会在我市召开。").place is None
    assert reading("会议定于3月20日再次召开。").place is None
    assert reading("会议决定，4月2日下午在三楼会议室召开座谈会。").place is None
    assert reading("3月5日，县财政局在全县范围内开展学习。").place is None
    assert reading("会议指出，全会是在关键时期召开的一次重要会议。").place is None
    assert reading("市检察院副检察长何国平在河口检察院开展调研并召开座谈会。").place is None
    watched = "3月5日，全国大会在首都开幕。"
    assert reading(f"{watched}随后，县财政局党组书记何国平主持召开党组会议。").place is None


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("县政府召开第31次常务会议", 31),
        ("县政府第三十一次常务会议研究防汛工作", 31),
        ("县政府召开第３１次常务会议", 31),
        ("县政府召开常务会议传达学习省政府第8次常务会议精神", None),
        ("县政府召开第3次党组会议", None),  # another meeting
        ("县政府召开第五次全国经济普查工作会议", None),
    ],
)
def test_a_number_that_stands_in_the_title_only(title: str, number: int | None) -> None:
    text = "3月5日，县长王明远主持召开县政府常务会议，研究防汛工作。"
    assert reading(text, title).number == number
    assert reading(text.replace("府常", "府第7次常"), title).number == 7


@pytest.mark.parametrize("printed", ["3月１５日下午", "３月15日下午", "３月１５日下午"])
def test_dates_in_full_width_digits(printed: str) -> None:
    date = reading(f"{printed}，县财政局召开会议。").date
    assert date
    assert (date.as_printed, date.month, date.day) == (printed, 3, 15)


@pytest.mark.parametrize(
    ("text", "conveners", "kinds"),
    [
        (
            "县政协主席戴文昭主持召开县政协十一届十八次常委会会议。",
            ["县政协"],
            [MeetingKind.CPPCC_STANDING_COMMITTEE],
        ),
        (
            "8月3日，县政府召开党组会议和第19次常务会议。",
            ["县政府"],
            [MeetingKind.PARTY_GROUP, MeetingKind.GOVERNMENT_EXECUTIVE],
        ),
        (
            "2月1日，市政协党组理论学习中心组进行集体学习研讨。",
            ["市政协党组理论学习中心组"],
            [MeetingKind.THEORY_STUDY_GROUP],
        ),
        ("3月5日，我县矿山、消防专班安全专题会议召开。", [], [MeetingKind.SPECIAL_TOPIC]),
        ("3月5日，省人大常委会党组召开第21次（扩大）会议。", ["省人大常委会党组"], [MeetingKind.PARTY_GROUP]),
        (
            "中国人民政治协商会议第十届河口县委员会第四次会议开幕。",
            ["中国人民政治协商会议第十届河口县委员会"],
            [MeetingKind.CPPCC],
        ),
        ("3月5日，县委宣传部召开部务会。", ["县委宣传部"], [MeetingKind.DIRECTOR_OFFICE]),
        ("3月5日，县总社召开传达全国代表大会精神会议。", ["县总社"], [MeetingKind.SPECIAL_TOPIC]),
        ("3月5日，市青联十一届五次常委会召开。", ["市青联"], [MeetingKind.OTHER]),
        ("记者从县审计汇报会上获悉，春耕已经开始。", [], [MeetingKind.REPORT_BACK]),
        ("9月5日，县财政局召开党委委员会（扩大）会议。", ["县财政局"], [MeetingKind.PARTY_COMMITTEE]),
        (
            "9月5日，县财政局党组理论学习中心组举行深入学习贯彻省委全会精神专题学习会。",
            ["县财政局党组理论学习中心组"],
            [MeetingKind.THEORY_STUDY_GROUP],
        ),
        ("9月5日，调研暨技术协作研讨交流会在县城召开。", [], [MeetingKind.SYMPOSIUM]),
        ("9月5日，县医院召开《2023医疗管理工作会议》。", ["县医院"], [MeetingKind.WORK_CONFERENCE]),
        (
            "9月5日，县司法局召开以“高质量法治”党组理论学习中心组学习专题研讨会。",
            ["县司法局"],
            [MeetingKind.THEORY_STUDY_GROUP],
        ),
        ("9月5日，县信访局召开局务会（扩大）视频会议。", ["县信访局"], [MeetingKind.DIRECTOR_OFFICE]),
        ("9月5日，县委统战部部长办公会召开。", ["县委统战部"], [MeetingKind.DIRECTOR_OFFICE]),
        ("9月5日，县质协召开情况通报会。", ["县质协"], [MeetingKind.REPORT_BACK]),
        ("9月5日，县农业农村局组织召开落实强县工程工作动员会。", ["县农业农村局"], [MeetingKind.MOBILISATION]),
        ("9月5日，县疾控中心举行专题调研暨研讨交流会。", ["县疾控中心"], [MeetingKind.SYMPOSIUM]),
        ("9月5日，县政协社会和法制委员会召开全体委员会议。", ["县政协社会和法制委员会"], [MeetingKind.OTHER]),
        ("9月5日，县学校职工暨工会会员大会召开。", [], [MeetingKind.ALL_STAFF, MeetingKind.OTHER]),
        ("9月5日，县文联第十次代表大会完成各项议程在县城闭幕。", ["县文联"], [MeetingKind.OTHER]),
    ],
)
def test_names_of_meetings_hold_bodies_sessions_and_kinds(
    text: str, conveners: list[str], kinds: list[MeetingKind]
) -> None:
    found = reading(text)
    assert (list(found.conveners), list(found.kinds)) == (conveners, kinds)


@pytest.mark.parametrize("text", ["市委常委会第6次会议召开。", "8月5日，县委常委会(扩大)会议召开。"])
def test_bare_meeting_with_number_or_body_gives_no_printed_kind(text: str) -> None:
    assert reading(text).kind_as_printed is None


def test_number_of_a_meeting_that_was_watched_is_not_this_ones() -> None:
    assert reading("3月5日，我县组织收听收看省委防控工作第二十四次专题会议。").number is None


def test_the_own_meeting_behind_one_that_was_watched_is_the_releases() -> None:
    watched = "3月5日，全国防汛电视电话会议召开，县水利局在分会场收听收看。"
    own = "会后，局长何国平主持召开局党组会议，传达学习会议精神。"
    assert [kind.value for kind in reading(watched + own).kinds] == ["party_group"]


def test_number_of_a_census_is_not_the_meetings() -> None:
    assert reading("我区召开第三次全国农业普查工作会议。").number is None


def test_number_of_a_meeting_that_is_conveyed_is_not_this_ones() -> None:
    assert reading("12月1日，县医院召开市委十二届九次全会精神传达学习会。").number is None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("3月5日，县委理论学习中心组第九次集体学习会暨全县干部大讲堂举行。", ["theory_study_group", "lecture"]),
        ("3月5日，由县委组织部、河口同乡会联合举办干部研修班第四期，进行学习。", ["training"]),
        ("3月5日，县人民代表大会第三次会议团长会议在会议中心召开。", ["other"]),
        ("3月5日，县长何国平到河口镇调研。在现场办公会上，有关部门汇报情况。", ["on_site"]),
        ("3月5日下午，在桥头社区居民恳谈会上，居民们谈了想法。", ["symposium"]),
    ],
)
def test_less_common_names_tell_their_kinds(text: str, kinds: list[str]) -> None:
    assert [kind.value for kind in reading(text).kinds] == kinds


def test_bodies_of_a_course_are_its_hosts() -> None:
    text = "3月5日，由河口县委组织部、河口同乡会联合举办干部研修班第四期，进行学习。"
    assert reading(text).conveners == ("河口县委组织部", "河口同乡会")


def test_a_clause_before_a_bodys_congress_is_no_part_of_its_name() -> None:
    assert reading("4月17日，备受全县科技界关注的县科协第五次代表大会开幕。").conveners == ("县科协",)


def test_a_meeting_to_come_is_not_this_one() -> None:
    found = reading("5月10日，县水利局召开会议。副局长李明将于5月20日主持召开推进会。")
    assert ([kind.value for kind in found.kinds], found.date and found.date.as_printed, found.place) == (
        ["other"],
        "5月10日",
        None,
    )


@pytest.mark.parametrize(
    ("text", "conveners"),
    [
        ("4月2日，市水利局局长陶远带队到茶镇调研河道管护，并召开座谈会。", ("市水利局",)),
        (
            "4月2日，县政协副主席陶远率县政协调研组来茶镇调研。座谈会上，镇长何平汇报了情况。",
            ("县政协调研组",),
        ),
        ("市医保局高度重视，第一时间召开党组会议。", ("市医保局",)),
        ("4月2日，省科技厅与淮北市召开工作会议。", ("省科技厅",)),
        ("4月2日，县委县政府召开农村工作会议。", ("县委", "县政府")),
        ("4月2日，县十七届人大四次会议主席团举行第三次会议。", ("县十七届人大四次会议主席团",)),
        ("4月2日，学校2024年秋季开学工作会议在报告厅召开。", ("学校",)),
        ("4月2日，全省高校现代产业学院建设工作推进会召开。", ()),
        ("4月2日，副市长陶远到茶镇检查防汛。", ()),
    ],
)
def test_conveners_beside_the_verb_or_its_visit(text: str, conveners: tuple[str, ...]) -> None:
    assert reading(text).conveners == conveners


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("4月2日，县水利局召开专题工作会议。", ["work_conference"]),
        ("4月2日，省科技厅召开厅市会商会议。", ["other"]),
        ("4月2日，县长何平主持召开县政府党组会议和全体会议。", ["party_group", "government_plenary"]),
        (
            "中国人民政治协商会议河口市第五届委员会第三次会议12日在河口市召开。",
            ["cppcc"],
        ),
    ],
)
def test_names_that_end_in_another_noun_tell_its_kind(text: str, kinds: list[str]) -> None:
    assert [kind.value for kind in reading(text).kinds] == kinds


def test_the_young_in_a_name_hide_no_year() -> None:
    assert reading("9月12日，市民政局召开2024年市未成年人保护工作会议。").own_year == 2024


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("县公安局召开会议，部署8月20日至30日专项行动。", None),
        ("县水利局召开会议，通报8月25日发生的险情。", None),
        ("为贯彻落实8月20日全省法院工作会议精神，8月30日下午，区法院召开全体干警大会。", "8月30日下午"),
        ("8月30日县委召开会议，8月31日县水利局召开会议，局长高山主持。", "8月31日"),
    ],
)
def test_other_days_are_not_the_meetings(text: str, printed: str | None) -> None:
    date = reading(text, "县水利局召开会议").date
    assert (date and date.as_printed) == printed


def test_the_title_tells_whose_meeting_a_text_of_two_is_about() -> None:
    text = "8月30日县委召开会议，8月31日县水利局召开会议，传达县委会议精神。"
    assert reading(text, "县水利局召开会议").conveners == ("县水利局",)


def test_offices_of_a_joint_body_name_are_one_body() -> None:
    assert reading("4月2日，县委县政府信访局召开会议。").conveners == ("县委县政府信访局",)


def test_a_sentence_of_the_day_alone_dates_the_meeting_behind_it() -> None:
    date = reading("2022年8月29日，暑意未消。大柳幼儿园召开安全动员会。").date
    assert (date and date.as_printed) == "2022年8月29日"


def test_a_quoted_name_behind_another_meeting_hides_it_not() -> None:
    found = reading("4月2日，市政府召开全市医保工作推进会暨第二期“局长课堂”。")
    assert found.conveners == ("市政府",)
    assert found.kinds == (MeetingKind.PROGRESS, MeetingKind.LECTURE)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("3月2日，市委宣传部召开部长述职暨宣传工作务虚会。", ["report_back", "other"]),
        ("3月2日，县卫健局召开庆祝医师节暨全县卫生健康工作会议。", ["other", "work_conference"]),
        ("3月2日，市政协三次会议主席团举行第二次会议。", ["other"]),
        ("3月2日，农业和农村委员会召开全体会议。", ["other"]),
        ("3月2日，全市总工会主席会议召开。", ["work_conference"]),
        ("3月2日，全市控辍保学电视电话会召开。", ["special_topic"]),
        ("3月2日，副县长与部门负责人集中收听收看全省防汛抗旱工作电视电话会议。", ["work_conference"]),
        ("3月2日，区领导到区档案局机关进行调研座谈。", ["symposium"]),
        (
            "3月2日，县政府召开反诈工作联席会议2021年全体会议暨“断卡”行动推进会议。",
            ["joint_conference", "progress"],
        ),
        (
            "3月2日，全省治水视频会议召开，副县长在分会场参加会议。视频会散会后，我县召开全县治水动员会。",
            ["mobilisation"],
        ),
    ],
)
def test_kinds_of_meetings_that_are_less_often_told(text: str, kinds: list[str]) -> None:
    assert [kind.value for kind in reading(text).kinds] == kinds


@pytest.mark.parametrize(
    ("text", "conveners"),
    [
        ("3月2日，州长主持召开州政府党组会议暨理论学习中心组学习会议。", ("州政府党组",)),
        ("3月2日，县政府第四轮安全生产督导工作动员部署会召开。", ("县政府",)),
        ("3月2日，市委第三巡回指导组召开动员会议。", ("市委第三巡回指导组",)),
        (
            "3月2日，县人大常委会主任沈伯涛来我院视察调研执行工作。沈伯涛与我院干警进行了座谈交流。",
            ("县人大常委会",),
        ),
    ],
)
def test_conveners_that_another_word_tells(text: str, conveners: tuple[str, ...]) -> None:
    assert reading(text).conveners == conveners


@pytest.mark.parametrize(
    ("text", "kinds", "conveners"),
    [
        (
            "6月12日，市委书记龚望川主持召开市委常委会扩大会议时强调，要守护湖泊。",
            ["party_standing_committee"],
            ("市委常委会",),
        ),
        ("5月16日，青禾中院召开书记员跟案学习活动座谈会。", ["symposium"], ("青禾中院",)),
        (
            "3月14日，青禾市人大常委会党组理论学习中心组专题学习（扩大）会议召开。",
            ["theory_study_group"],
            ("青禾市人大常委会党组理论学习中心组",),
        ),
        ("3月21日，市委召开深入贯彻八项规定精神学习教育工作会议。", ["work_conference"], ("市委",)),
        ("3月21日，县林业局召开古树保护工作调度例会。", ["progress"], ("县林业局",)),
        ("3月21日，县林业局开展理论中心组学习。", ["theory_study_group"], ("县林业局",)),
        ("3月22日，副市长程牧野在全市育秧观摩会议上指出，各县要抢抓农时。", ["on_site"], ()),
    ],
)
def test_meetings_whose_names_tell_more_than_a_noun(
    text: str, kinds: list[str], conveners: tuple[str, ...]
) -> None:
    found = reading(text)
    assert ([kind.value for kind in found.kinds], found.conveners) == (kinds, conveners)


@pytest.mark.parametrize("body", ["市发改委", "市发展和改革委员会", "区卫生健康委员会"])
def test_a_department_that_is_called_a_commission_is_no_leading_group(body: str) -> None:
    assert "leading_group" not in [kind.value for kind in reading(f"3月2日，{body}召开会议，研究油菜生产。").kinds]


def test_a_label_before_a_title_is_none_of_the_convener() -> None:
    assert reading("3月2日，会议召开。", "【会议】市林业局召开座谈会").conveners == ("市林业局",)


def test_the_days_of_a_month_are_no_place() -> None:
    assert reading("蔡家坡镇于9月中旬召开防汛工作会。").place is None


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("2024-2025学年度上学期开学教职工大会", 2024),
        ("2024-2025学年下学期教职工大会", 2025),
        ("2024-2025学年第一学期期末教职工大会", None),  # in either of the two
    ],
)
def test_the_year_of_a_schools_term(name: str, year: int | None) -> None:
    assert own_year(name) == year


def test_a_bodys_own_meeting_with_branch_venues_stays_its_own() -> None:
    found = reading(
        "3月2日，县委召开农村工作会议。县委书记王建国强调，要抓好春耕。会议以视频形式召开，各镇设分会场。会议结束后，县委副书记李明召开座谈会。"
    )
    assert ([kind.value for kind in found.kinds], found.conveners) == (["work_conference"], ("县委",))
    assert "王建国" in [one.name for one in found.appearances]


@pytest.mark.parametrize(
    ("text", "kinds", "conveners"),
    [
        ("3月2日，我市召开突出水环境问题交办会议。", ["special_topic"], ()),
        ("3月2日，全市党委书记招商工作交流会举行。", ["other"], ()),
        ("3月2日，贯彻全国粮食会议精神暨全省粮库建设调度会召开。", ["progress"], ()),
        (
            "3月2日，市水利局党组理论学习中心组集体学习全国水利大会精神。",
            ["theory_study_group"],
            ("市水利局党组理论学习中心组",),
        ),
        ("3月2日，各乡传达了中心组集体学习要求。县水利局召开座谈会。", ["symposium"], ("县水利局",)),
        ("3月2日，县政协主席龚时雨主持召开十届十五次常委会议。", ["cppcc_standing_committee"], ()),
        ("3月2日，县委书记龚时雨主持召开十四届十五次常委会议。", ["party_standing_committee"], ()),
        ("3月2日，县农业局召开拖拉机整治工作紧急视频会议。", ["work_conference"], ("县农业局",)),
        ("3月2日，县水利局召开主要负责人述责报告工作会。", ["report_back"], ("县水利局",)),
        ("0724下午县水利局召开党组会议。", ["party_group"], ("县水利局",)),
        ("近日，县水利局就两起溃坝，在三塔镇召开警示教育大会。", ["other"], ("县水利局",)),
        ("3月2日，省森防指召开防火工作视频会议。", ["work_conference"], ("省森防指",)),
        ("3月2日，我市召开会议部署协调省残运会的具体事宜。", ["special_topic"], ()),
        ("3月2日，中共隆河区委召开五届九次全委（扩大）会议。", ["party_congress"], ("中共隆河区委",)),
        (
            "3月2日，省水利厅召开全省系统贯彻落实国务院部署保障供水视频会议。",
            ["special_topic"],
            ("省水利厅",),
        ),
        ("3月2日，市长骆秉谦带队调研养老服务，并召开座谈会当面听取意见。", ["symposium"], ()),
        ("3月2日，县审计局局长母锋同志一行到东新中学组织召开进场会。", ["other"], ("县审计局",)),
        ("3月2日，临空产业园召开动员会。", ["mobilisation"], ()),
    ],
)
def test_meetings_that_are_called_in_further_forms(
    text: str, kinds: list[str], conveners: tuple[str, ...]
) -> None:
    found = reading(text)
    assert ([kind.value for kind in found.kinds], found.conveners) == (kinds, conveners)


def test_the_day_of_a_congress_that_closes() -> None:
    date = reading("9月19日下午，共青团县第五次代表大会在完成全部选举事项后闭幕。").date
    assert date is not None
    assert (date.month, date.day) == (9, 19)


@pytest.mark.parametrize(
    ("text", "conveners", "people"),
    [
        (
            "5月10日，省安委会召开全省安全生产视频会议，副省长顾明出席会议并讲话。会后，县应急局召开会议，局长邵康主持会议。",
            ("县应急局",),
            ["邵康"],
        ),
        # Nobody above met: what is told first is this meeting.
        ("5月10日，县应急局召开会议，局长邵康主持会议。会后，各镇召开会议。", ("县应急局",), ["邵康"]),
    ],
)
def test_the_own_meeting_behind_a_higher_one(text: str, conveners: tuple[str, ...], people: list[str]) -> None:
    found = reading(text)
    assert (found.conveners, [one.name for one in found.appearances]) == (conveners, people)
