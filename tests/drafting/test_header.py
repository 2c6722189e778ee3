"""Header lines, release times, furniture and credits: every row of every table, and what is no header."""

import time

import pytest

from baoji_notices.drafting.credits import CREDIT_LEADS, CREDIT_TAILS, credits_of, is_unit
from baoji_notices.drafting.folding import fold
from baoji_notices.drafting.furniture import FURNITURE, Furniture, furniture
from baoji_notices.drafting.header import read_header
from baoji_notices.drafting.labels import LABELS, Role
from baoji_notices.drafting.moments import DATES, find_moment
from baoji_notices.drafting.patterns import Pattern, first_match


def fields(line: str) -> list[tuple[str, str]]:
    header = read_header(line)
    return [(one.role.value, one.value) for one in header.fields] if header else []


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.role.value)
def test_every_label_is_read_with_and_without_spaces(label: object) -> None:
    assert isinstance(label, tuple)
    role, words, example = label
    header = read_header(example)
    assert header
    assert header.fields[0].role is role
    value = "2021-03-02" if role in (Role.RELEASED, Role.DATED, Role.UPDATED, Role.MADE) else "某县档案局"
    for word in words.split():
        for line in (
            f"{word.replace('_', ' ')}：{value}",
            f"{' '.join(word)} : {value}" if not word.isascii() else "",
        ):
            assert not line or fields(line) == [(role.value, "" if role is Role.NOISE else value)], line


@pytest.mark.parametrize("counter", ["浏览量", "阅读", "阅读量", "点击量"])
def test_a_counter_behind_a_source_without_a_space_is_no_part_of_it(counter: str) -> None:
    assert fields(f"文章来源: 某县档案局{counter}:发布时间:2021-03-02") == [
        ("source", "某县档案局"),
        ("noise", ""),
        ("released", "2021-03-02"),
    ]


@pytest.mark.parametrize("pattern", [*DATES, *CREDIT_LEADS, *CREDIT_TAILS], ids=lambda pattern: pattern.name)
def test_every_row_matches_its_example(pattern: Pattern[object]) -> None:
    assert pattern.regex.search(fold(pattern.example).text)


@pytest.mark.parametrize("pattern", FURNITURE, ids=lambda pattern: pattern.name)
def test_every_row_of_furniture_matches_its_own_example(pattern: Pattern[Furniture]) -> None:
    assert first_match(FURNITURE, fold(pattern.example).text) is pattern


@pytest.mark.parametrize(
    "pattern", [*DATES, *FURNITURE, *CREDIT_LEADS, *CREDIT_TAILS], ids=lambda pattern: pattern.name
)
@pytest.mark.parametrize("filler", ["2", "会", "a ", " ", "(", "1月", "> ", "会议 "])
def test_no_row_is_slow(pattern: Pattern[object], filler: str) -> None:
    started = time.process_time()
    pattern.regex.search(pattern.example[:4] + filler * (20_000 // len(filler)))
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("2021-03-02", "2021-03-02"),
        ("2021.3.2", "2021-03-02"),
        ("2021/3/2 9:05:07", "2021-03-02T09:05:07+08:00"),
        ("2021年3月2日9时5分", "2021-03-02T09:05+08:00"),
        ("2021年03月02日 星期二 10:22", "2021-03-02T10:22+08:00"),
        ("2021-03-02T10:22:05", "2021-03-02T10:22:05+08:00"),
        ("2021-03-02 10:22:05.0", "2021-03-02T10:22:05+08:00"),
        ("2021-03-02 下午 3:05", "2021-03-02T15:05+08:00"),
        ("2021-03-02 12:30 PM", "2021-03-02T12:30+08:00"),
        ("2021-03-02 00:00:00", "2021-03-02"),
        ("2021-03-02 0:00", "2021-03-02"),
        ("2021-03-02 00:00:01", "2021-03-02T00:00:01+08:00"),
        ("2021-03-02 24:00", "2021-03-02"),
        ("02.03.2021 18:22", "2021-03-02T18:22+08:00"),
        ("June 14, 2023 09:59", "2023-06-14T09:59+08:00"),
        ("09:59 on June 14, 2023", "2023-06-14T09:59+08:00"),
        ("Sept. 3rd, 2022", "2022-09-03"),
        ("14 June 2023", "2023-06-14"),
        ("二〇二一年十二月二十一日", "2021-12-21"),
        ("2021 03/02 12:54", "2021-03-02T12:54+08:00"),
        ("2021-02-29", None),
        ("2021-13-01", None),
        ("2020-02-29", "2020-02-29"),
    ],
)
def test_release_times(printed: str, value: str | None) -> None:
    moment = find_moment(fold(printed).text)
    assert moment
    assert (moment.start, moment.end, moment.value) == (0, len(printed), value)


@pytest.mark.parametrize(
    "words", ["3月2日", "2021年3月", "120210302", "2021-2022", "1.2.3", "编号2021031234", "12021-03-02"]
)
def test_what_is_no_full_date(words: str) -> None:
    assert find_moment(words) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("【来源：某县档案局】【日期：2021-03-02】", [("source", "某县档案局"), ("dated", "2021-03-02")]),
        ("来源：某县（区）档案局 作者：", [("source", "某县（区）档案局"), ("reporting", "")]),
        ("信息来源：某县档案局发布时间：2021-03-02", [("source", "某县档案局"), ("released", "2021-03-02")]),
        (
            "2021-03-02 10:22　来源：某日报　点击：12",
            [("bare date", "2021-03-02 10:22"), ("source", "某日报"), ("noise", "")],
        ),
        ("来源：某日报 2021-03-02 打印 关闭", [("source", "某日报"), ("bare date", "2021-03-02")]),
        ("来源：某某日报 某某网", [("source", "某某日报 某某网")]),
        ("(责任编辑：丁某某)", [("editing", "丁某某")]),
        ("发布日期 2021-03-02", [("released", "2021-03-02")]),
        (
            "Source: County Media Centre | Updated: 2021-03-02",
            [("source", "County Media Centre"), ("updated", "2021-03-02")],
        ),
        (
            "Source: Letters and Visits Bureau of the Lower Anxi Valley Reading times: 121",
            [("source", "Letters and Visits Bureau of the Lower Anxi Valley"), ("noise", "")],
        ),
        (
            "From: County Archives Posting time: 2021-03-02",
            [("source", "County Archives"), ("released", "2021-03-02")],
        ),
        ("來(lái)源：某縣新聞網(wǎng)", [("source", "某縣新聞網(wǎng)")]),
        ("| 要闻动态 |2021-03-02", [("bare date", "2021-03-02")]),
        ("发布时间:21年03月02日 来源：某县档案局", [("released", "21年03月02日"), ("source", "某县档案局")]),
        ("2021-03-02", [("bare date", "2021-03-02")]),
        ("某某新闻网 2021-03-02 08:12", [("bare date", "2021-03-02 08:12")]),
    ],
)
def test_header_lines(line: str, expected: list[tuple[str, str]]) -> None:
    assert fields(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "会议要求，一要加强学习；二要压实责任。",
        "会议指出，要拓宽信息来源：一是走村入户；二是设立信箱。",
        "时间：3月2日上午",
        "2021年3月2日，区档案局召开会议。",
        "2021年全区档案工作会议召开",
        "会议主题：备战汛期",
        "The source of the problem is the old pipe.",
    ],
)
def test_what_is_no_header(line: str) -> None:
    assert read_header(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "会议要求，要管好二维码，群众扫一扫就能看到办理进度。",
        "区档案局召开会议",
        "一是压实工作责任。",
        "会议强调",
        "要在现场办公。",
        "会议通报了版权所有者的三起投诉，要求逐一答复。",
        "上一篇文章已经办结的，要回头看。",
        "首先，丁某某传达了全市会议精神。",
        "大会现场发放了资料，与会人员观看了警示教育片，并到展厅参观。",
        "Print shops in the county must register again before June.",
    ],
)
def test_what_is_no_furniture(line: str) -> None:
    assert furniture(line) is None


def test_text_behind_a_header_is_kept() -> None:
    header = read_header("来源：区档案局 3月2日，区档案局召开全体干部会议，传达学习全市会议精神。")
    assert header
    assert header.rest == "3月2日，区档案局召开全体干部会议，传达学习全市会议精神。"


def test_a_long_line_behind_a_header_is_kept_whole() -> None:
    text = "3月2日，区档案局召开会议。" * 60
    header = read_header(f"发布时间：2021-03-02 {text}")
    assert header
    assert header.rest == text


@pytest.mark.parametrize(
    "words",
    [
        "区档案局",
        "县融媒体中心",
        "某某日报",
        "县委办",
        "某县人民法院",
        "上河镇",
        "某某新聞網(wǎng)",
        "Valley Daily",
    ],
)
def test_units(words: str) -> None:
    assert is_unit(words)


@pytest.mark.parametrize("words", ["丁某某", "欧阳会", "本站", "admin", "张社", "A Person", "网站编辑"])
def test_persons_are_no_units(words: str) -> None:
    assert not is_unit(words)


def test_credits_of_the_text_itself() -> None:
    def units(body: str) -> list[str | None]:
        return [credit.unit for credit in credits_of([], body)]

    assert units("上河日报讯（记者 丁某某）3月2日，会议召开。") == ["上河日报"]
    assert units("本报讯（记者 丁某某）3月2日，会议召开。") == []
    assert units("会议召开。（县水务局供稿）") == ["县水务局"]
    assert units("会议召开。（县水务局 丁某某 戴某某）") == ["县水务局"]
    assert units("会议召开。（丁某某）") == []
    assert units("会议研究了其他事项（略）") == []


def test_a_source_may_be_named_without_a_mark() -> None:
    assert fields("內容來自sina新聞") == [("source", "sina新聞")]
    assert read_header("内容来自基层的声音，要认真听取。") is None


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("2025-03-05T16:00:00Z", "2025-03-06T00:00:00+08:00"),
        ("2025-03-05T16:00:00+00:00", "2025-03-06T00:00:00+08:00"),
        ("2025-03-05T16:00-0500", "2025-03-06T05:00+08:00"),
        ("2025-03-05T16:00:00+08:00", "2025-03-05T16:00:00+08:00"),
        ("2025-03-05 16:00 GMT", "2025-03-06T00:00+08:00"),
        ("2025-03-05 10:00-11:30", "2025-03-05T10:00+08:00"),  # a range, and no zone
        ("2025-03-05T16:00-17:30", "2025-03-05T16:00+08:00"),
        ("2025-03-05T16:00:00+99:00", "2025-03-05T16:00:00+08:00"),  # no zone that there is
        ("Wed Mar 05 2025 16:00:00 GMT+0800", "2025-03-05T16:00:00+08:00"),
    ],
)
def test_a_time_of_another_zone_is_told_in_beijings(printed: str, value: str) -> None:
    moment = find_moment(printed)
    assert moment is not None
    assert moment.value == value
