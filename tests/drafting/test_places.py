"""Which division a text speaks of, and the level and jurisdiction that follow."""

import pytest

from baoji_notices import draft
from baoji_notices.drafting.places import whereabouts
from baoji_notices.drafting.romanised import whereabouts_in_english


def found(
    convener: str | None, *texts: str, scope: str | None = None, content: str = ""
) -> tuple[str | None, str | None]:
    where = whereabouts(convener, scope, (convener, scope, *texts), content)
    return where.level.value if where.level else None, where.division.code if where.division else None


@pytest.mark.parametrize(
    ("convener", "texts", "level", "code"),
    [
        ("宝鸡市信访局", (), "prefectural", "610300"),
        ("市信访局", ("宝鸡市信访局",), "prefectural", "610300"),
        ("区委常委会", ("陈仓区人民政府网",), "county", "610304"),
        ("眉县财政局", (), "county", "610326"),
        ("沁源法院", (), "county", "140431"),  # a short name before its body
        ("省财政厅", ("陕西省财政厅",), "provincial", "610000"),
        ("市财政局", ("北京市财政局",), "provincial", "110000"),  # a city that is a province
        ("市财政局", ("韩城市财政局",), "county", "610581"),  # a city that is a county
        ("周口市中医院", (), "grassroots", "411600"),
        ("楚雄州财政局", (), "prefectural", "532300"),  # 楚雄彝族自治州
        ("新晃县妇联", (), "county", "431227"),  # 新晃侗族自治县
        ("凤翔区柳林镇人民政府", (), "township", "610305"),  # a town whose district is printed before it
        ("雁塔区小寨路街道办事处", (), "township", "610113"),
        ("镇原县人民政府", (), "county", "621027"),
    ],
)
def test_unit_and_place_give_level_and_division(
    convener: str, texts: tuple[str, ...], level: str, code: str
) -> None:
    assert found(convener, *texts) == (level, code)


def test_district_of_many_cities_needs_its_city() -> None:
    assert found("区政府", "鼓楼区人民政府") == ("county", None)
    assert found("区政府", "徐州市鼓楼区人民政府") == ("county", "320302")


def test_city_without_a_name_is_told_by_what_is_below_it() -> None:
    assert found("市信访局", content="各县（市、区）要压实责任。") == ("prefectural", None)
    assert found("市信访局", content="各乡镇要压实责任。") == ("county", None)
    assert found("市信访局", content="各单位要压实责任。") == (None, None)


def test_town_has_the_code_of_its_county() -> None:
    assert found(None, "陈仓区人民政府网", scope="镇") == ("township", "610304")


def test_place_that_is_only_visited_is_not_the_meetings() -> None:
    assert found("县财政局", content="组织干部赴北京市学习。") == ("county", None)


@pytest.mark.parametrize(
    ("convener", "texts", "level", "code"),
    [
        ("Municipal Bureau of Letters and Calls", ("Baoji Letters and Calls Bureau",), "prefectural", "610300"),
        ("Weibin District Government", ("Weibin District of Baoji City",), "county", "610302"),
        ("Weibin District Government", (), "county", None),  # 渭滨 in Baoji, 卫滨 in Xinxiang
        ("county government", ("Mei County held a meeting",), "county", "610326"),
        (
            "Provincial Department of Finance",
            ("Shaanxi Provincial Department of Finance",),
            "provincial",
            "610000",
        ),
        ("Municipal Finance Bureau", (), None, None),
        ("municipal government", ("jingzhou.gov.cn",), "prefectural", "421000"),
        ("Court of Ledong Li Autonomous County", (), "county", "469027"),
        ("Heyuan Garden Office of Yangzhou", ("Yangzhou Heyuan Garden office",), "grassroots", "321000"),
    ],
)
def test_english_names_are_read_by_their_pinyin(
    convener: str, texts: tuple[str, ...], level: str | None, code: str | None
) -> None:
    where = whereabouts_in_english(convener, None, (convener, None, *texts), "")
    assert (where.level.value if where.level else None, where.division.code if where.division else None) == (
        level,
        code,
    )


@pytest.mark.parametrize(
    ("texts", "content", "code"),
    [
        (("县公安局局长", ""), "", None),  # 公安 is a county besides
        (("", "《西安市条例》"), "", None),
        ((), "为建设美丽扶风贡献力量，", "610324"),
        (("", "学习《中共宝鸡市委决定》"), "为全市多作扶风贡献。", "610324"),
    ],
)
def test_county_is_told_by_what_it_says_of_itself(texts: tuple[str, ...], content: str, code: str | None) -> None:
    assert found("县财政局", *texts, content=content) == ("county", code)


def test_english_text_names_its_province_without_the_unit() -> None:
    text = "The Provincial Bee Bureau met to compose a Guizhou chapter. Li Yichun and Wu Lishui of Yichun spoke."
    found = whereabouts_in_english("Provincial Bee Bureau", None, ["Provincial Bee Bureau"], text)
    assert found.division is not None
    assert found.division.code == "520000"


def test_a_name_of_both_a_province_and_its_city_tells_neither() -> None:
    assert whereabouts_in_english("Jilin Bee Group", None, ["Jilin Bee Group"], "").division is None


def test_a_venue_is_no_place_of_the_meeting_in_english() -> None:
    told = "The meeting was held in Changji City."
    assert whereabouts_in_english(None, None, [told], told).division is None


def test_a_town_is_no_county_of_its_name() -> None:
    assert found("沙河乡政府", "沙河乡召开会议") == ("township", None)


def test_city_stands_in_the_dateline() -> None:
    assert found("市政协", content="本报三亚讯 市政协召开会议。") == ("prefectural", "460200")


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        ("4月18日，全国粮食系统工作座谈会在四川省成都市召开。", "central", "100000"),
        ("4月18日，国务院召开全国水利工作电视电话会议。", "central", "100000"),
        ("4月18日，全国文明城市创建工作推进会在宝鸡市召开。", None, None),
        ("4月18日，市财政局召开会议。市财政局局长王文昌主持会议。", None, None),  # no word of 文昌
    ],
)
def test_a_meeting_for_the_whole_country_is_central(text: str, level: str | None, code: str | None) -> None:
    meeting = draft(text).meeting
    assert (meeting.level, meeting.jurisdiction.code if meeting.jurisdiction else None) == (level, code)


@pytest.mark.parametrize(
    "text",
    [
        "3月5日，市水利局召开会议，局长王建国主持，西安市专家到会指导。",
        "咸阳市代表团来访。3月5日，市水利局召开会议，部署工作。",
    ],
)
def test_a_guests_place_is_not_the_meetings(text: str) -> None:
    assert draft(text).meeting.jurisdiction is None
