"""Whole pages: header and body of every template in html/, and of every form of plain text in texts.toml."""

import re
import sys
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import trafilatura
from hypothesis import given
from hypothesis import strategies as st

from baoji_notices.drafting.page import Page, read_page
from baoji_notices.errors import UnreadablePageError

HERE = Path(__file__).parent
PAGES = tomllib.loads((HERE / "html" / "pages.toml").read_text(encoding="utf-8"))
TEXTS = tomllib.loads((HERE / "texts.toml").read_text(encoding="utf-8"))


def stated(page: Page) -> dict[str, Any]:
    """Return what a page says in the form of the tables; what is null is left out there."""
    released = page.released_at
    return {
        "title": page.title,
        "source_line": page.source_line,
        "released_at": released.value if released else None,
        "as_printed": released.as_printed if released else None,
        "credits": [[credit.role.value, credit.unit] for credit in page.credits],
        "body": re.sub("\n+", "\n", page.body),  # blank lines have a test of their own
    }


def expected(row: dict[str, Any]) -> dict[str, Any]:
    fields = ("title", "source_line", "released_at", "as_printed")
    return {
        **{name: row.get(name) for name in fields},
        "credits": row.get("credits", []),
        "body": row["body"].strip(),
    }


@pytest.mark.parametrize("name", PAGES)
def test_html(name: str) -> None:
    row = PAGES[name]
    page = read_page((HERE / "html" / f"{name}.html").read_bytes(), url=row.get("url"))
    assert stated(page) == expected(row)
    assert page.site == row.get("site")
    assert page.damaged == 0
    assert page.released_from_url is (row.get("as_printed") is None)


@pytest.mark.parametrize("name", TEXTS)
def test_text(name: str) -> None:
    row = TEXTS[name]
    page = read_page(row["page"], url=row.get("url"))
    assert stated(page) == expected(row)


def test_every_page_has_its_row() -> None:
    assert {path.stem for path in (HERE / "html").glob("*.html")} == set(PAGES)
    assert len(PAGES) >= 20


SHORT_LINES = (HERE / "html" / "short-lines.html").read_bytes()


def test_without_trafilatura_a_page_of_short_lines_is_read_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    page = read_page(SHORT_LINES)
    text, footer = PAGES["short-lines"]["body"].strip(), "值班电话 0000-0000000"
    assert page.title == PAGES["short-lines"]["title"]
    assert page.body.startswith(text)
    assert footer in page.body  # which trafilatura leaves out, see test_html


def test_trafilatura_is_asked_only_where_no_line_is_running_text(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(trafilatura, "extract", lambda page, **_: asked.append(page))
    for name in PAGES:
        read_page((HERE / "html" / f"{name}.html").read_bytes())
    assert len(asked) == 1
    assert PAGES["short-lines"]["title"] in asked[0]


def test_trafilatura_is_not_asked_about_endless_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trafilatura, "extract", lambda page, **_: pytest.fail("asked"))
    with pytest.raises(UnreadablePageError, match="no text"):
        read_page("<div><p>学</p></div>" * 4_000)


@pytest.mark.parametrize(
    ("escaped", "printed"),
    [
        ("&#8203;会议&#xfeff;强调", "会议强调"),
        ("会议&#1;强调&#x1f;", "会议强调"),
        ("会议&#8232;强调", "会议强调"),
        ("cafe&#769;", "caf\u00e9"),
    ],
)
def test_escaped_characters_that_do_not_print_are_left_out(escaped: str, printed: str) -> None:
    assert (
        read_page(f"<p>7月1日，区档案局召开会议。{escaped}，要学习。</p>").body
        == f"7月1日，区档案局召开会议。{printed}，要学习。"
    )


@pytest.mark.parametrize("page", [b"", b" \n ", "\u200b", "<html><body></body></html>", "<p> </p>"])
def test_a_page_without_text_is_refused(page: bytes | str) -> None:
    with pytest.raises(UnreadablePageError, match="no text"):
        read_page(page)


def check(page: bytes | str) -> None:
    """Whatever the input, what comes back keeps its promises, or the page is refused."""
    try:
        read = read_page(page)
    except UnreadablePageError:
        return
    lines = re.sub("\n\n", "\n", read.body).split("\n")
    assert all(line and line == line.strip() for line in lines)
    assert unicodedata.is_normalized("NFC", read.body)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for line in lines for character in line)
    for value in (read.title, read.source_line, read.site):
        assert value is None or (value and "\n" not in value)


def test_a_text_behind_its_header_on_one_line_is_stripped() -> None:
    text = "7月1日，区档案局召开会议，传达学习全市会议精神。"
    assert read_page(f"区档案局召开会议\n（来源：区档案局）　　{text}").body == text


TITLE = "渭河区档案局召开会议"
STATED = "来源：渭河区档案局 发布时间：2024-03-16"
REPORT = "3月15日，渭河区档案局召开会议，局长王小明主持会议。会议要求，一要加强学习；二要抓好落实。"
UNSTOPPED = " ".join(["会议要求各镇各部门加强学习抓好工作落实"] * 8)


@pytest.mark.parametrize(
    ("page", "body"),
    [
        (f"{TITLE} {STATED} {REPORT}（责任编辑：王某）", REPORT),
        (f"{TITLE} {STATED} {REPORT} 责任编辑：王某", REPORT),
        (f"{TITLE} {STATED} {REPORT} 来源：渭河区档案局", REPORT),
        (f"{TITLE} {STATED} {REPORT}会议 来源：{REPORT}", f"{REPORT}会议 来源：{REPORT}"),
        (f"{TITLE} {STATED} 区档案局召开会议。", "区档案局召开会议。"),
        (f"{TITLE} {STATED} {UNSTOPPED}", UNSTOPPED),
        (f"{TITLE} {STATED} {UNSTOPPED} {UNSTOPPED} {UNSTOPPED}", f"{UNSTOPPED} {UNSTOPPED} {UNSTOPPED}"),
        (f"{TITLE} {STATED} 点击：12次 分享到：{REPORT}", REPORT),
        (f"{TITLE} {STATED} 字体：大 中 小 {REPORT}", REPORT),
        (f"标题：{TITLE} {REPORT}", REPORT),
        (f"{TITLE}\n字体：大 中 小 {REPORT} 责任编辑：王某", REPORT),
        (f"{TITLE}\n编辑：王某 会议时间：3月15日，{REPORT}", f"会议时间：3月15日，{REPORT}"),
        (f"{TITLE}\n审核：王某 会议强调，要拓宽信息来源：一是走访。", "会议强调，要拓宽信息来源：一是走访。"),
        (f"{TITLE}\n作者：王某 会议指出，2024年3月1日以来，成效明显。", "会议指出，2024年3月1日以来，成效明显。"),
        (f"标题：{TITLE} {STATED} {REPORT}", REPORT),
        (f"<h1>{TITLE}</h1><div>{STATED} {REPORT} 责任编辑：王某 【打印本页】【关闭窗口】</div>", REPORT),
        (f"<div>{TITLE} {STATED} {REPORT} 责任编辑：王某 【打印本页】【关闭窗口】</div>", REPORT),
    ],
)
def test_a_text_behind_its_header_on_one_line_is_the_body(page: str, body: str) -> None:
    read = read_page(page)
    assert (read.title, read.body) == (TITLE, body)
    if STATED in page:
        assert read.source_line == "渭河区档案局"
        assert read.released_at
        assert read.released_at.value == "2024-03-16"


def test_a_sentence_before_a_header_on_one_line_is_text() -> None:
    line = "The bureau held a meeting on March 15. Source: Weihe Archives Bureau 2024-03-16"
    text = "The meeting required that all must study."
    assert read_page(f"{line}\n{text}").body == f"{line}\n{text}"


def test_short_lines_without_stops_behind_a_title_are_text() -> None:
    lines = [f"传达学习全市第{number}号文件精神并作工作安排部署" for number in range(1, 9)]
    text = "\n".join((*lines, "会议要求，要抓好落实。"))
    read = read_page(f"{TITLE}\n{text}")
    assert (read.title, read.body) == (TITLE, text)
    subtitled = read_page(f"{TITLE}\n区档案局局长王小明出席并主持全天会议议程\n{REPORT}")
    assert (subtitled.title, subtitled.body) == (TITLE, REPORT)


def test_a_page_of_which_most_would_be_dropped_is_refused() -> None:
    news = "\n".join(f"上河县水务局在第{number}号水库开展抗旱保水巡查检查" for number in range(1, 30))
    with pytest.raises(UnreadablePageError, match="neither as a title nor as a header"):
        read_page(f"{news}\n{STATED}\n会议要求，要抓好落实。")


FRAGMENTS = ["来源：", "发布时间：", "2021-03-02 10:22", "某县档案局", "。", "会议强调，要加强学习。", "\n", " ", "（", "）", "上一篇",
             "<p>", "</p>", "<div id=zoom>", "</div>", "<td>", "<!--", "<script>", "date 2021-03-02 ", "Source:", "&nbsp;", "\0", "<h1>",
             "责任编辑：", "图为", "<a href=x>", "<title>", '"', "\ud800", "(wǎng)", "網", "_", "- ", ">", "——"]  # fmt: skip


@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=12), max_size=30))
def test_any_text_is_read_or_refused(parts: list[str]) -> None:
    check("".join(parts))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(page: bytes) -> None:
    check(page)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_breaks_off_is_read_or_refused(name: str) -> None:
    page = (HERE / "html" / f"{name}.html").read_bytes()
    for end in range(0, len(page), 37):
        check(page[:end])


def test_a_bare_time_beside_another_bodys_name_is_the_reposts() -> None:
    text = "7月1日，上河县水务局召开抗旱工作会议，传达学习全省会议精神。"
    page = f"<title>抗旱会议召开_中国养殖网</title><h1>抗旱会议召开</h1><p>2021-07-05 10:00 来源：上河县水务局</p><p>{text}</p>"
    repost = read_page(page, url="http://www.example.com/show-1.html")
    assert (repost.site, repost.source_line, repost.released_at) == ("中国养殖网", "上河县水务局", None)
    assert read_page(page, url="http://www.example.com/2021/0705/1.html").released_at is None
    assert read_page(page, url="http://www.example.com/2021/0702/1.html").released_from_url
    own = read_page(page.replace("中国养殖网", "上河县水务局"), url="http://www.example.com/show-1.html")
    assert own.released_at
    official = read_page(page, url="http://www.upper.gov.cn/show-1.html")
    assert official.released_at
    labelled = read_page(
        page.replace("2021-07-05", "发布时间：2021-07-05"), url="http://www.example.com/show-1.html"
    )
    assert labelled.released_at


def test_the_visible_header_precedes_the_metadata() -> None:
    text = "7月1日，上河县水务局召开抗旱工作会议，传达学习全省会议精神。"
    meta = '<meta name="ContentSource" content="甲办"><meta name="PubDate" content="2021-07-02 08:00">'
    seen = read_page(f"{meta}<h1>抗旱工作会议召开</h1><p>来源：乙办 发布时间：2021年7月2日</p><p>{text}")
    assert seen.source_line == "乙办"
    assert seen.released_at
    assert (seen.released_at.value, seen.released_at.as_printed) == ("2021-07-02", "2021年7月2日")
    unseen = read_page(f"{meta}<h1>抗旱工作会议召开</h1><p>{text}")
    assert unseen.source_line == "甲办"
    assert unseen.released_at
    assert unseen.released_at.value == "2021-07-02T08:00+08:00"
    # A bare date of another day may be anything's.
    other = read_page(f"{meta}<h1>抗旱工作会议召开</h1><p>2019-01-01</p><p>{text}")
    assert other.released_at
    assert other.released_at.value == "2021-07-02T08:00+08:00"


def test_the_address_in_the_metadata() -> None:
    text = "7月1日，上河县水务局召开抗旱工作会议，传达学习全省会议精神。"
    page = read_page(f'<meta name=Url content="http://a.example/t20210702_1.html"><p>{text}')
    assert page.url == "http://a.example/t20210702_1.html"
    assert page.released_from_url
    assert read_page(f'<meta name=Url content="javascript:alert(1)"><p>{text}').url is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("7月1日，县水务局召开会议。", "zh-Hans"),
        ("7月1日，縣水務局召開會議。", "zh-Hant"),
        ("7月1日，縣水務(wù)局召開會(huì)議。", "zh-Hant"),
        ("On July 1, the bureau held a meeting on wells (水井) in the county.", "en"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert read_page(text).language.value == language


def test_blank_lines_between_paragraphs_stay_one_each() -> None:
    text = "区档案局召开会议\n\n来源：区档案局\n\n7月1日，区档案局召开会议。\n会议指出，任务重。\n\n\n\n会议要求，要学习。\n"
    assert read_page(text).body == "7月1日，区档案局召开会议。\n会议指出，任务重。\n\n会议要求，要学习。"


@pytest.mark.parametrize("page", ["\ufeff", b"\xef\xbb\xbf", " \u3000\n", b"\xef\xbb\xbf \r\n"])
def test_a_page_of_white_space_or_a_mark_says_that_it_is_empty(page: bytes | str) -> None:
    with pytest.raises(UnreadablePageError, match="the page is empty"):
        read_page(page)


def test_the_path_of_a_page_is_no_page() -> None:
    with pytest.raises(UnreadablePageError, match=r"pages/a\.html' is a path and no page: read the file first"):
        read_page("pages/a.html")


def test_an_address_that_is_no_text_names_no_host() -> None:
    with pytest.raises(UnreadablePageError, match="names no host"):
        read_page("3月2日，区档案局召开会议。", url=0)  # type: ignore[arg-type]


@pytest.mark.parametrize(("page", "called"), [(None, "NoneType"), (Path("page.txt"), "PosixPath")])
def test_what_is_neither_bytes_nor_text_is_told(page: Any, called: str) -> None:
    with pytest.raises(UnreadablePageError, match=f"bytes or text, not {called}: read the file first"):
        read_page(page)


def test_a_body_of_replacement_characters_is_refused_however_long_the_markup() -> None:
    with pytest.raises(UnreadablePageError, match="20 of 31 characters are damaged"):
        read_page(f"<html>{'<br class=line>' * 40}<p>3月2日，会议召开。{chr(0xFFFD) * 20}。</p></html>")


def test_a_terminals_colours_hide_nothing_and_are_counted() -> None:
    read = read_page("3月2日，区档案局召开会议。会议\x1b[31m强调\x1b[0m，要\x07加强学习。")
    assert (read.body, read.removed) == ("3月2日，区档案局召开会议。会议强调，要加强学习。", 3)


@pytest.mark.parametrize(
    "page",
    [
        "您访问的页面不存在",
        "<title>404</title><h1>404</h1><p>抱歉，您访问的页面已被删除！</p><a href=/>返回首页</a>",
        "<title>提示</title><p>很抱歉，没有找到您要访问的页面，3秒后自动跳转到首页。</p>",
        "<title>404 Not Found</title><p>nginx is running here today.</p>",
        "Page not found. The page you requested could not be found.",
        "<title>502 Bad Gateway</title><p>The server is not ready. Please wait.</p>",
        "您的访问过于频繁，请完成安全验证。",
        "<title>Error 404 (Not Found)!!1</title><p>That is an error. That is all we know.</p>",
        "出错了！\n该信息不存在或已被删除。\n为您推荐：区政府召开常务会议",
    ],
)
def test_a_sites_message_in_place_of_a_page_is_refused(page: str) -> None:
    with pytest.raises(UnreadablePageError, match="in place of a release the site sent a message"):
        read_page(page)


@pytest.mark.parametrize(
    "text",
    [
        "3月2日，区档案局召开会议，通报部分网页内容已失效、页面找不到的问题。",
        "区档案局清理网站，删除内容已失效的网页。" * 16,
    ],
)
def test_a_text_about_missing_pages_is_no_such_message(text: str) -> None:
    assert read_page(text).body == text


@pytest.mark.parametrize(
    "first",
    [
        "On March 3, the county bureau held a meeting, and Li Min presided. It was good. ***",
        "On March 3, the county bureau held a meeting, and Li Min, director of the bureau, presided over it ***",
        "Recently, the county bureau held a meeting, and Li Min, director of the bureau, presided over it ***",
    ],
)
def test_a_paragraph_with_an_end_that_is_masked_is_text(first: str) -> None:
    page = read_page(f"The bee bureau held a meeting\n{first}\nThe meeting stressed that work must go on.")
    assert page.body == f"{first}\nThe meeting stressed that work must go on."


def test_a_long_title_behind_columns_is_the_title_and_greetings_are_none() -> None:
    title = "守牢安全“生命线” 促进高质量发展——河口县第一医院圆满召开2022年度医疗质量与安全管理委员会会议"
    page = f"党委动态\n\n{title}\n\n发布时间：2023-03-24\n\n3月23日，河口县第一医院召开会议。"
    assert read_page(page).title == title
    site = "河口生活网,✅河口资讯网,河口生活频道\n您好,欢迎访问河口生活网!\n热线电话：0000-000000\n河口县召开防汛会议\n"
    assert read_page(f"{site}2022-06-01 来源：河口县\n5月30日，河口县召开防汛会议。").title == "河口县召开防汛会议"
    table = "河口县召开防汛会议 |\n|||\n| 2022-06-01 |\n|\n5月30日，河口县召开防汛会议。 |"
    page = read_page(table)
    assert (page.title, page.body) == ("河口县召开防汛会议", "5月30日，河口县召开防汛会议。")


def test_a_newspapers_text_that_breaks_off_in_mid_line_is_no_title() -> None:
    page = read_page("全力做好全县防汛工作\n本报讯（记者）昨日，我县召开防\n汛工作部署会。会议要求，要加强协调。")
    assert page.title == "全力做好全县防汛工作"
    assert page.body.startswith("本报讯（记者）昨日")


def test_a_caption_that_the_text_tells_again_is_neither_title_nor_text() -> None:
    told = "On the evening of May 2, Li Min, secretary of the committee, presided over the bee meeting."
    page = read_page(
        f"{told} (Photo/Tao Wu)\n{told} He spoke of bees.\nThe meeting stressed that work must go on."
    )
    assert page.title is None
    assert page.body == f"{told} He spoke of bees.\nThe meeting stressed that work must go on."


def test_a_date_among_links_for_the_size_of_letters_is_the_releases() -> None:
    page = "抗旱工作会议召开\n字号：[大 中 小] 视力保护色： 日期：2021-07-05 10:00\n7月1日，上河县水务局召开抗旱工作会议。\n字号：大 中 小"
    read = read_page(page)
    assert read.released_at is not None
    assert read.released_at.value == "2021-07-05T10:00+08:00"
    assert "字号" not in read.body


def test_a_title_may_stand_in_the_breadcrumb_alone() -> None:
    page = read_page(
        "当前位置:首页 > 医院要闻 > 河口县妇幼保健院召开评审部署会\n6月15日，河口县妇幼保健院召开部署会。\n会议强调，要抓紧整改。"
    )
    assert page.title == "河口县妇幼保健院召开评审部署会"
    column = read_page("当前位置:首页 > 医院要闻\n6月15日，河口县妇幼保健院召开部署会。\n会议强调，要抓紧整改。")
    assert column.title is None


def test_services_of_a_site_are_no_part_of_the_title() -> None:
    page = read_page(
        "河口日报 数字报纸\n第02版:要闻\n县政协召开常委会会议\n会议指出，政协要调研摸实情。\n要守好底线。"
    )
    assert (page.title, page.body) == ("县政协召开常委会会议", "会议指出，政协要调研摸实情。\n要守好底线。")


def test_a_newspapers_page_may_be_glued_to_its_day() -> None:
    page = read_page("县委召开学习会\n版次:012023年07月21日\n7月20日，县委召开学习会。")
    assert page.released_at is not None
    assert page.released_at.value == "2023-07-21"


def test_the_day_below_a_text_is_the_only_date_that_a_page_may_give() -> None:
    body = "6月15日，县医院召开部署会。\n会议强调，要抓紧整改。"
    signed = read_page(f"县医院召开部署会\n{body}\n院办公室\n2021年6月15日")
    assert signed.released_at is not None
    assert (signed.released_at.value, signed.body) == ("2021-06-15", body)
    headed = read_page(f"县医院召开部署会\n发布时间：2021-06-17\n{body}\n院办公室\n2021年6月15日")
    assert headed.released_at is not None
    assert headed.released_at.value == "2021-06-17"


def test_a_caption_below_a_pictures_file_goes_with_it() -> None:
    page = read_page(
        "县农业局召开部署会\n3月2日，县农业局召开部署会。\n20190330.jpg\n刘敏局长传达方案\n会议强调，要管好春耕。"
    )
    assert page.body == "3月2日，县农业局召开部署会。\n会议强调，要管好春耕。"


def test_a_correspondent_in_brackets_opens_the_text() -> None:
    page = read_page("县侨联召开代表大会\n日期:2024-10-18\n(通讯员:邓小)侨心向故土。2月6日，县侨联召开代表大会。")
    assert page.body == "侨心向故土。2月6日，县侨联召开代表大会。"


def test_a_disclaimer_glued_to_the_last_sentence_is_none_of_it() -> None:
    page = read_page(
        "The county held a meeting on bees\nOn May 2, the county held a meeting. "
        "It stressed that bees must be fed.Disclaimer: This article is reproduced to convey more information."
    )
    assert page.body.endswith("bees must be fed.")


def test_a_subtitle_above_the_day_is_no_text() -> None:
    subtitle = "传达学习全国水利工作会议和全省水利工作会议精神 研究今年防汛抗旱准备和农田水利建设的重点任务"
    page = read_page(
        f"省水利厅召开党组会议\n{subtitle}\n发布时间：2024-02-23 来源：省水利厅\n2月19日，省水利厅召开会议。"
    )
    assert page.released_at is not None
    assert (page.title, page.source_line, page.released_at.value, page.body) == (
        "省水利厅召开党组会议",
        "省水利厅",
        "2024-02-23",
        "2月19日，省水利厅召开会议。",
    )


def test_a_headline_of_several_lines_has_the_meeting_as_its_title() -> None:
    page = read_page(
        "堅(jiān)持穩中求進\n為建設新市而努力\n市人大會(huì)議開(kāi)幕\n發布時間：2024-02-23\n2月19日，市人大會(huì)議開(kāi)幕。"
    )
    assert page.title == "市人大會(huì)議開(kāi)幕"


def test_links_around_a_text_are_none_of_it() -> None:
    page = read_page(
        "- 关于举办培训班的通知2024-05-22\n- 关于公布名单的通知2024-05-21\n县水利局召开会议\n3月2日，县水利局召开会议。\n"
        "打开某某新闻 查看更多图片\n会议强调，要抓好防汛。\n●县水利局召开党组会议学习条例\n●全县水利系统两人入选"
    )
    assert (page.title, page.body) == ("县水利局召开会议", "3月2日，县水利局召开会议。\n会议强调，要抓好防汛。")


def test_a_document_table_is_no_text() -> None:
    page = read_page("县水利局召开会议\n文件名称：县水利局召开会议\n实施时间：\n3月2日，县水利局召开会议。")
    assert page.body == "3月2日，县水利局召开会议。"


def test_a_bare_time_on_a_medium_is_the_reposts() -> None:
    words = "人民网>>地方\n县水利局召开会议\n2021年07月09日08:36 来源：某某日报\n3月2日，县水利局召开会议。"
    page = read_page(words)
    assert (page.source_line, page.released_at) == ("某某日报", None)


def test_a_sentence_of_a_photograph_is_no_text() -> None:
    page = read_page("县水利局召开会议\n3月12日，县水利局召开会议。丁一 王二 摄\n3月2日，县水利局召开会议。")
    assert page.body == "3月2日，县水利局召开会议。"


def test_captions_that_repeat_the_title_cut_no_body() -> None:
    title, first = "县水利局推进防汛备汛工作", "3月2日，县水利局召开防汛工作会议。"
    captions = "".join(
        f"<p>{title}</p><p>{words}</p>" for words in ("局长陶远讲话，提出要求。", "会议要求，要抓好防汛。")
    )
    page = read_page(
        f"<html><head><meta name='ArticleTitle' content='{title}'></head><body><h1>{title}</h1>"
        f"<div id='zoom'><p>{first}</p>{captions}</div></body></html>"
    )
    assert page.body == f"{first}\n局长陶远讲话，提出要求。\n会议要求，要抓好防汛。"


def test_a_bar_after_an_english_label_parts_it() -> None:
    page = read_page("On May 2, the county held a meeting on bees.\nSource丨Bee Market News Reporter丨Tao Min")
    assert page.source_line == "Bee Market News"


@pytest.mark.parametrize("source", ["某某日报(记者 丁一)", "某某日报 丁一"])
def test_a_reporter_behind_a_source_is_none_of_it(source: str) -> None:
    page = read_page(f"县水利局召开会议\n2021-05-27 08:41:16 来源：{source}\n3月2日，县水利局召开会议。")
    assert page.source_line == "某某日报"


def test_a_medium_in_brackets_behind_the_last_sentence_is_the_source() -> None:
    page = read_page("The bureau held a meeting on May 2.\n\nThe meeting stressed that hives must be kept.(CCTV)")
    assert (page.source_line, page.body.endswith("kept.")) == ("CCTV", True)


@pytest.mark.parametrize("first", ["江西省水利厅欢迎您!", "彩票平台官网登录_电竞下注入口下载"])
def test_greetings_and_spam_are_no_part_of_the_title(first: str) -> None:
    page = read_page(
        f"{first}\n\n区档案局召开党组会议\n日期：2024-11-18 来源：本網(wǎng)\n\n3月2日，区档案局召开党组会议。"
    )
    assert (page.title, page.source_line) == ("区档案局召开党组会议", None)


def test_a_day_beside_a_size_of_letters_is_the_releases() -> None:
    page = read_page("区档案局召开会议\n2023-07-18 20:41:09 字号:\n\n7月18日，区档案局召开会议。")
    assert page.released_at is not None
    assert page.released_at.value.startswith("2023-07-18T20:41:09")


def test_a_headline_that_ends_as_a_sentence_is_the_title_though_brackets_open_the_text() -> None:
    page = read_page(
        "The Hive Symposium was held, and Tao Min gave instructions.\n\n(Reporter Li Na) On April 3, the county bureau of bees held a special meeting on hives and their keepers."
    )
    assert page.title == "The Hive Symposium was held, and Tao Min gave instructions."


def test_a_list_of_columns_is_no_title() -> None:
    columns = "甲镇政务公开 乙镇政务公开 丙镇政务公开 丁镇政务公开"
    assert read_page(f"{columns}\n11月20日，县科学技术协会代表大会召开。").title is None


def test_a_traditional_headline_goes_on_behind_its_verb() -> None:
    headline = "龔望川主持召開會議時強調\n堅決守護一江碧水\n本報訊 6月12日，市委召開會議。"
    assert read_page(headline).title == "龔望川主持召開會議時強調 堅決守護一江碧水"


def test_a_meeting_on_lotteries_is_no_spam() -> None:
    page = read_page("市民政局召开福利彩票工作会议\n\n3月2日，市民政局召开福利彩票工作会议。")
    assert page.title == "市民政局召开福利彩票工作会议"


def test_a_sites_welcome_is_no_text() -> None:
    page = read_page(
        "www.example.com 某县政协网欢迎您!\n\n县政协召开主席会议\n\n发布时间:2016-04-29\n\n4月28日，县政协召开主席会议。"
    )
    assert (page.title, page.body) == ("县政协召开主席会议", "4月28日，县政协召开主席会议。")


def test_no_break_spaces_of_a_text_are_spaces() -> None:
    page = read_page("On May 2,\xa0the bureau held\u202fa meeting.")
    assert page.body == "On May 2, the bureau held a meeting."
