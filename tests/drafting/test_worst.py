"""The worst pages that a megabyte can hold: each is read, or refused with its reason, and no pattern explodes on it.

The figure that is promised, two seconds, is measured by the benchmark; here a page that takes many times that, as
backtracking or quadratic work would make it, fails.
"""

import time
from contextlib import suppress

import pytest

from baoji_notices.drafting import draft
from baoji_notices.errors import UnreadablePageError

MEGABYTE = 2**20
FAR_TOO_LONG = 20  # seconds of processor time, ten times what is promised

UNITS = {
    "one character": "学",
    "one letter": "a",
    "spaces": " ",
    "digits": "1",
    "commas": "，",
    "full stops": "。",
    "line feeds": "\n学",
    "empty lines": "\n",
    "years on lines of their own": "2024\n\n",
    "units without a head": "各局、",
    "provinces": "in Guizhou ",
    "opening quotes": "“",
    "opening brackets": "（",
    "opening book marks": "《",
    "frames": "会议强调，",
    "frames with demands": "会议强调，要加强学习。",
    "ordinals": "一要加强学习；",
    "ordinals that rise": "一是要抓。二是要抓。三是要抓。",
    "ordinals with bodies": "一是压实责任。要抓好落实。",
    "verbs of convening": "组织",
    "convened again and again": "召开会",
    "persons": "局长王明远、",
    "persons who speak": "局长王明远强调，要学。",
    "persons without an end": "副局长王",
    "posts": "书记",
    "conveyed items": "传达学习了全省会议精神、",
    "conveyed and left open": "会议传达学习了省市有关会议精神。会议传达了全省水利建设工作会议精神。",
    "conveyed without an end": "会议传达学习了上级",
    "groups": "各镇负责同志、",
    "groups who attend": "各科室负责人参加会议，",
    "convened": "县财政局召开",
    "dates": "3月5日",
    "sources": "来源：县财政局 ",
    "release times": "发布时间：2021-03-02 10:00 ",
    "English words": "the Municipal ",
    "English capitals": "Wang Ming, ",
    "English frames": "The meeting emphasized that we must study. ",
    "English ordinals": "First, we must study. Second, we must work. ",
    "English conveyed": "conveyed the spirit of the meeting and ",
    "English people": "Wang Ming, secretary of the Party Group, ",
    "pinyin": "會(huì)",
    "tags": "<p>会议强调，要学。</p>",
    "nested tags": "<div>",
    "closed tags": "</div>",
    "entities": "&amp;",
    "broken entities": "&#x",
    "attributes": '<p class="a" ',
    "comments": "<!--",
    "tables": "<td>学</td>",
    "links": '<a href="/1.html">县财政局召开会议</a>',
}


def _distinct_names() -> str:
    """Return a page of as many different speakers as it can hold."""
    letters = "明远建平志刚小云国华文斌丽芳永康海燕"
    names = (f"王{one}{other}" for one in letters for other in letters)
    return "".join(f"局长{name}主持会议。{name}强调，要学。" for name in names) * 40


PAGES = {name: unit * (MEGABYTE // len(unit.encode())) for name, unit in UNITS.items()}
PAGES["names"] = _distinct_names()
PAGES["different items"] = "".join(
    f"会议传达了全省{one}{other}工作会议精神。"
    for one in "水利农业林业财政税务审计教育卫生" * 40
    for other in range(60)
)
PAGES["behind a lead"] = "3月5日，县财政局召开会议。会议要求，" + "要" * (MEGABYTE // 3)


@pytest.mark.parametrize("name", PAGES)
def test_a_megabyte_is_read_or_refused_in_time(name: str) -> None:
    begin = time.process_time()
    with suppress(UnreadablePageError):
        assert draft(PAGES[name]).id.startswith("draft-")
    assert time.process_time() - begin < FAR_TOO_LONG
