"""HTML as it is printed: lines, hidden parts, entities, broken markup, and bounded time whatever the markup."""

import time

import pytest

from baoji_notices.drafting.html import scan_html
from baoji_notices.drafting.page import read_page
from baoji_notices.errors import UnreadablePageError


def lines(page: str) -> list[str]:
    return [line.text for line in scan_html(page).lines]


@pytest.mark.parametrize(
    ("page", "printed"),
    [
        ("<p>会议<b>强</b><span>调</span>，</p><p>要学习。</p>", ["会议强调，", "要学习。"]),
        ("一<br>二<br/>三</br>四", ["一", "二", "三", "四"]),
        ("<div>一<div>二</div>三</div>", ["一", "二", "三"]),
        ("<ul><li>一<li>二</ul>", ["一", "二"]),
        ("<p>一<p>二<div>三", ["一", "二", "三"]),
        ("<table><tr><td>一<td>二<tr><td>三</table>", ["一 二", "三"]),
        ("<table><tr><td>一<br>二</td><td>三</td></tr></table>", ["一", "二 三"]),
        ("<pre>一\n二</pre>", ["一", "二"]),
        ("<p>会议\n  强调</p><p>the meeting\n stressed</p>", ["会议强调", "the meeting stressed"]),
        ("<p>&nbsp;&nbsp;　　会议&ldquo;强调&rdquo;&#12290;&amp;amp;</p>", ["会议“强调”。&amp;"]),
        ("a < b 5<6 <3", ["a < b 5<6 <3"]),
    ],
)
def test_lines(page: str, printed: list[str]) -> None:
    assert lines(page) == printed


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>document.write('<p>不见</p>')</script>",
        "<STYLE>p:after{content:'不见'}</STYLE>",
        "<noscript><p>不见</p></noscript>",
        "<template><p>不见</p></template>",
        "<!-- <p>不见</p> -->",
        "<![CDATA[不见]]>",
        "<input type='hidden' value='不见'>",
        "<div style='color:red; DISPLAY : none'>不见<p>不见</p></div>",
        "<p hidden>不见</p>",
        '<p hidden="hidden" class="x">不见</p>',
        "<select><option>不见<option>不见</select>",
        "<textarea>不见</textarea>",
        "<button>不见</button>",
        "<svg><text>不见</text></svg>",
    ],
)
def test_what_is_not_printed_does_not_count(hidden: str) -> None:
    assert lines(f"<p>一</p>{hidden}<p>二</p>") == ["一", "二"]


@pytest.mark.parametrize(
    "shown",
    [
        '<p class="hidden-xs">见</p>',
        '<p style="display:block" data-x="none">见</p>',
        '<div style="visibility: hidden">见</div>',  # WeChat hides its text so until a script shows it
        '<p class="x"">见</p>',
        "<p title='a > b'>见</p>",
        "<p onclick=\"a('<p>')\">见</p>",
        "<p class=x/y>见</p>",
    ],
)
def test_what_is_printed_counts(shown: str) -> None:
    assert lines(f"<p>一</p>{shown}<p>二</p>") == ["一", "见", "二"]


@pytest.mark.parametrize(
    "broken",
    [
        "<p>一</p><p>二</div></span></p><p>三",
        "<b><p>一</b></p><p>二</p><i>三",
        "<div><p>一<p>二</div></div></div><p>三",
    ],
)
def test_broken_markup_loses_nothing(broken: str) -> None:
    assert lines(broken) == ["一", "二", "三"]


def test_a_stray_end_tag_in_a_cell_does_not_close_what_is_around_it() -> None:
    document = scan_html("<div id=zoom><table><tr><td>一</div></td></tr></table><p>二</p></div>")
    (zoom,) = [element for element in document.elements if element.hint == "zoom"]
    assert (zoom.start, zoom.end) == (0, 2)


def test_metadata() -> None:
    document = scan_html(
        '<META NAME="ArticleTitle" CONTENT="甲&quot;乙&quot;"><meta name=PubDate content=2021-03-02>'
        '<meta name="ContentSource" content=""><meta content="丙" property="og:title"><title>丁 &amp;\n 戊</title>'
    )
    assert document.meta == {"articletitle": '甲"乙"', "pubdate": "2021-03-02", "og:title": "丙"}
    assert document.title == "丁 & 戊"


def test_links_and_headings_are_marked() -> None:
    document = scan_html("<h2>标题</h2><p><a href=x>首页</a> 正文</p><p><a name=top>正文</p>")
    assert [(line.heading, line.linked) for line in document.lines] == [(2, 0), (0, 2), (0, 0)]


TEXT = "7月1日，区档案局召开会议，传达学习全市会议精神。"

# Up to a megabyte each, or as many tags as are read: 20,000.
READ = {
    "nested blocks": "<div>" * 19_900,
    "nested inline": "<b><i>" * 9_900,
    "nested lists": "<ul><li>" * 9_900,
    "nested tables": "<table><tr><td>" * 6_600,
    "nested links": "<a href=x>" * 19_900,
    "end tags": "<i>" * 9_900 + "</b></p>" * 4_900,
    "end tags out of scope": "<div><object></div></object>" * 4_900,
    "formatting that is left open": "".join(f"<p><font size={i}>一" for i in range(9_900)),
    "formatting in one paragraph": "<p>"
    + "".join(f"<b id=a{i}>" for i in range(9_900))
    + "</p>"
    + "<p>一" * 9_900,
    "attributes": ("<div " + " ".join(f"a{i}=1" for i in range(1_900)) + ">") * 60,
    "attributes of the root": "".join(f"<html a{i}=1>" for i in range(19_900)),
    "equals signs": "<div a" + "=" * 900_000 + ">",
    "an open tag": "<a " + "b " * 900,
    "an open comment": "<!--" + "-" * 900_000,
    "open quotation marks": "<a b='>" * 19_900 + '"',
    "quoted ends": '<a b=">" ' * 900,
    "a long attribute": "<p title='" + "a " * 450_000 + "'>",
    "entities": "&amp;" * 200_000,
    "a huge entity": "&#" + "9" * 900_000 + ";",
    "titles": "<title>" * 19_900,
    "white space": " \n" * 500_000,
    "metadata": '<meta name=a content="b">' * 19_900,
    "title parts": "<title>" + "会_" * 300_000 + "</title>",
    "cells": "<table><tr>" + "<td>一" * 19_900,
    "cells of white space": "<table><tr>" + "<td> " * 19_900,
    "nothing but NUL": "\0" * 1_000_000,
}
MANY = " ".join(f"a{i}=1" for i in range(120_000))
REFUSED = {
    "nested blocks": ("<div>" * 200_000, "tags"),
    "open tags": ("<a " * 330_000, "tags"),
    "comments": ("<!--" * 250_000, "tags"),
    "angle brackets": ("<" * 1_000_000, "tags"),
    "attributes": (f"<div {MANY}>", "attributes"),
    "attributes of an end tag": (f"</div {MANY}>", "attributes"),
    "attributes behind a quoted end": (f"<div a='>' {MANY}>", "attributes"),
    "attributes behind an open quotation mark in a comment": (f'<!-- <a b=" --><div {MANY}>"', "attributes"),
    "attributes behind an open quotation mark in a script": (
        f"<script>'<a b=\"'</script><div {MANY}>\"",
        "attributes",
    ),
}


@pytest.mark.parametrize("name", READ)
def test_hostile_markup_takes_bounded_time(name: str) -> None:
    started = time.process_time()
    try:
        page = read_page(f"<html><body><p>{TEXT}</p>{READ[name]}")
    finally:
        assert time.process_time() - started < 4  # below 1 s each; without limits the parser takes minutes
    assert TEXT in page.body


@pytest.mark.parametrize("name", REFUSED)
def test_more_markup_than_any_release_has_is_refused_at_once(name: str) -> None:
    markup, what = REFUSED[name]
    started = time.process_time()
    with pytest.raises(UnreadablePageError, match=what):
        read_page(f"<html><body><p>{TEXT}</p>{markup}")
    assert time.process_time() - started < 1


def test_a_script_may_hold_what_looks_like_a_tag() -> None:
    script = "if(a<b){c='x';" + "d = e / f;" * 20_000 + "}"
    assert lines(f"<script>{script}</script><!-- <p {'a ' * 9_000} --><p>一</p>") == ["一"]


def test_doubly_escaped_entities_are_not_resolved_twice() -> None:
    assert lines("<p>&amp;lt;p&amp;gt;</p>") == ["&lt;p&gt;"]
