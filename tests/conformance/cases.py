"""Conformance cases: for every rule a file with that one fault, and a near miss that is none."""

import gzip
import hashlib
import json
from collections.abc import Callable
from typing import Any

from invented import value, withheld

from baoji_notices.model.identity import page_id

Value = dict[str, Any]
REJECT: dict[str, bytes] = {}
ACCEPT: dict[str, bytes] = {}


def line(made: Any) -> bytes:
    """Return a value as one line of JSON."""
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def edited(edit: Callable[[Value], object], start: Callable[[], Value] = value) -> bytes:
    """Return the invented record after an edit, as a line."""
    made = start()
    edit(made)
    return line(made)


def put(pointer: str, new: Any, *, drop: bool = False) -> Callable[[Value], None]:
    """Return an edit that puts a value at a pointer, or drops what is there."""

    def edit(made: Value) -> None:
        *path, last = (int(part) if part.isdecimal() else part for part in pointer.split("/")[1:])
        target: Any = made
        for part in path:
            target = target[part]
        if drop:
            del target[last]
        else:
            target[last] = new

    return edit


def both(*edits: Callable[[Value], object]) -> Callable[[Value], None]:
    """Return one edit that makes several."""

    def edit(made: Value) -> None:
        for one in edits:
            one(made)

    return edit


def retext(old: str, new: str) -> Callable[[Value], None]:
    """Return an edit that changes the content behind every anchor, with its hash and length."""

    def edit(made: Value) -> None:
        content = made["text"]["content"].replace(old, new)
        made["text"]["content"] = content
        made["text"]["sha256"] = hashlib.sha256(content.encode()).hexdigest()
        made["text"]["observed"]["characters"] = len(content)

    return edit


def append(pointer: str, item: Any) -> Callable[[Value], None]:
    """Return an edit that appends an item to a list."""

    def edit(made: Value) -> None:
        target: Any = made
        for part in pointer.split("/")[1:]:
            target = target[int(part) if part.isdecimal() else part]
        target.append(item)

    return edit


def case(code: str, reject: bytes, accept: bytes, suffix: str = ".jsonl") -> None:
    """Register the two files of a rule."""
    REJECT[code + suffix] = reject
    ACCEPT[code + suffix] = accept


def second(*edits: Callable[[Value], object]) -> bytes:
    """Return another text of the same meeting: its own id, page and words, then the edits."""
    url = "https://archive.example.org/news/2.html"
    own = both(
        put("/id", "cn-610302-various-2022-11-07-02"),
        put("/publication/pages/0/url", url),
        put("/publication/pages/0/page_id", page_id(url)),
        retext("认清形势", "看清形势"),
        put("/directives/0/anchor/exact", "全局上下要看清形势。"),
    )
    return edited(both(own, *edits))


def another(*edits: Callable[[Value], object]) -> bytes:
    """Return another record: a text of the meeting that the same body held the day before, then the edits."""
    day = both(
        put("/id", "cn-610302-various-2022-11-06-01"),
        put("/meeting/date/value", "2022-11-06"),
        put("/meeting/date/as_printed", "11月6日下午"),
    )
    return second(day, *edits)


GOOD = line(value())

# File
case("BN001", gzip.compress(b'{"id":"' + b"x" * (16 * 2**20) + b'"}\n' + GOOD, mtime=0),
     gzip.compress(b" " * (16 * 2**20 - len(GOOD)) + GOOD, mtime=0), ".jsonl.gz")
case("BN002", b"\xef\xbb\xbf" + GOOD, edited(put("/text/rights/note", "A mark \\ufeff named, not there")))
case("BN003", GOOD + "区档案局".encode("gb18030") + b"\n", GOOD)
case("BN004", GOOD[:20] + b"\0" + GOOD[20:], edited(put("/text/rights/note", "NUL is \\u0000")))
case("BN005", GOOD[:-1] + b"\r\n" + another()[:-1] + b"\r\n", edited(put("/text/rights/note", "a\\rb")))
case("BN006", GOOD + b"\n" + another(), GOOD + another())
case("BN007", GOOD + another()[:500], GOOD + another())
case("BN008", GOOD[:-2] + b",}\n", b" " + GOOD[:-1] + b" \n")
case("BN009", b'{"id":"x",' + GOOD[1:], GOOD)
case("BN010", GOOD.replace(b'"count_min":null', b'"count_min":NaN'), GOOD.replace(b'"count_min":null', b'"count_min":0'))
case("BN011", GOOD.replace(b'"number":1,', b'"number":9007199254740992,'),
     edited(both(put("/revision/number", 2**53 - 1), put("/revision/reason", "A number as large as may be"))))
case("BN012", b'{"a":' + b"[" * 65 + b"]" * 65 + b"}\n", GOOD)
case("BN013", GOOD.replace("区档案局办公室".encode(), b"\\ud83d"), GOOD.replace("区档案局办公室".encode(), b"\\ud83d\\ude00"))
case("BN014", b"[" + GOOD[:-1] + b"]\n", GOOD)
case("BN015", GOOD[:-1], GOOD)
case("BN016", gzip.compress(GOOD, 0, mtime=0)[:-12], gzip.compress(GOOD, 0, mtime=0), ".jsonl.gz")
case("BN017", b"", GOOD)

# Shape
case("BN101", edited(put("/schema_version", "2.0")), edited(put("/schema_version", "1.7")))
case("BN102", edited(put("/meeting/place", None, drop=True)), edited(put("/meeting/place", None)))
case("BN103", edited(both(put("/meeting/place", None, drop=True), put("/meeting/palce", "一楼"))),
     edited(put("/meeting/place", "一楼")))
case("BN104", edited(put("/groups/0/count_min", "12")), edited(put("/groups/0/count_min", 12)))
case("BN105", edited(put("/meeting/kinds", ["all-staff"])), edited(append("/meeting/kinds", "other")))
case("BN106", edited(put("/annotation/passes/0/date", "2022-12-01\n")), edited(put("/annotation/passes/0/date", "2022-12-02")))
case("BN107", edited(put("/publication/source_line", "")), edited(put("/publication/source_line", "局")))

# Record: strings
case("BN201", edited(put("/meeting/place", "cafe\u0301")), edited(put("/meeting/place", "caf\u00e9")))
case("BN202", edited(put("/meeting/place", "一楼\u202e会议室")), edited(put("/text/rights/note", "Two\nlines")))
case("BN203", edited(put("/meeting/place", "一楼 ")), edited(put("/meeting/place", "一 楼")))
case("BN204", edited(put("/directives/1/heading", "学" * 61), withheld), edited(put("/directives/1/heading", "学" * 60), withheld))

# Record: text and anchors
case("BN205", edited(put("/formulations/0/anchor/end", 10_000)), GOOD)
case("BN206", edited(put("/formulations/0/anchor/exact", "高质量發展")), GOOD)
case("BN207", edited(put("/groups/0/anchor", None)), edited(put("/groups/0/anchor", None), withheld))
case("BN208", edited(put("/text/sha256", "0" * 64)), GOOD)
case("BN209", edited(put("/text/sha256", None)), edited(put("/text/sha256", "0" * 64), withheld))
case("BN210", edited(put("/text/observed/characters", 7)), edited(put("/text/observed/characters", 7), withheld))
case("BN211", edited(put("/publication/language", "zh-Hant")),
     edited(both(put("/publication/language", "en"), put("/publication/title", "A title long enough to outweigh it")), withheld))
case("BN212", edited(put("/publication/pages/0/role", "translation")),
     edited(both(put("/publication/pages/0/role", "translation"),
                 put("/publication/translation", {"from_language": "en", "method": "human", "original_seen": True}))))

case("BN227", edited(put("/blocks/0/as_printed", "会议认为")), edited(put("/conveyed/0/as_printed", "档案工作会议")))

# Record: dates
case("BN213", edited(put("/inferred", [])),
     edited(both(put("/inferred", []), put("/meeting/date/as_printed", "2022年11月7日下午"))))
case("BN214", edited(put("/publication/released_at/value", "2022-11-06")), edited(put("/publication/released_at/value", "2022-11-07")))
case("BN215", edited(put("/publication/released_at/value", "2023-01-07")), edited(put("/publication/released_at/value", "2023-01-06")))
case("BN216", edited(put("/meeting/date/part_of_day", "morning")),
     edited(both(put("/meeting/date/part_of_day", "evening"), put("/meeting/date/as_printed", "11月7日晚8点"))))
case("BN217", edited(put("/publication/released_at/value", "2022-11-08T00:00+08:00")),
     edited(put("/publication/released_at/value", "2022-11-08T00:01+08:00")))
case("BN218", edited(put("/annotation/passes/0/date", "2022-02-30")), edited(put("/annotation/passes/0/date", "2024-02-29")))
case("BN219", edited(put("/meeting/date/end", "2022-11-07")), edited(put("/meeting/date/end", "2022-11-08")))

case("BN226", edited(both(put("/meeting/date/value", "2022-10-07"), put("/id", "cn-610302-various-2022-10-07-01"))),
     edited(put("/meeting/date/as_printed", "11 月 7日下午")))

# Record: meeting and people
case("BN220", edited(put("/meeting/kind_as_printed", "党组(扩大)会议")),
     edited(both(put("/meeting/kind_as_printed", "党组(扩大)会议暨全体干部会议"),
                 put("/meeting/kinds", ["party_group", "all_staff"]))))
case("BN221", edited(put("/appearances/0/event_roles", ["spoke"])),
     edited(both(put("/appearances/0/event_roles", ["spoke"]), put("/groups/0/event_role", "presided"))))
case("BN222", edited(put("/appearances/0/offices", [])),
     edited(both(put("/appearances/0/offices", []), put("/appearances/0/office_missing", "not_printed"))))
case("BN223", edited(lambda made: made["appearances"][0]["offices"].reverse()), GOOD)
case("BN224", edited(both(put("/groups/0/count_min", 40), put("/groups/0/count_max", 30))),
     edited(both(put("/groups/0/count_min", 40), put("/groups/0/count_max", 40))))
case("BN225", edited(put("/meeting/level", "prefectural")), edited(put("/meeting/level", "township")))

# Record: structure
case("BN230", edited(put("/id", "cn-610302-various-2022-11-08-01")),
     edited(both(put("/id", "cn-610302-various-2022-11-08-01"), put("/revision", {"number": 2, "reason": "Date mended"}))))
case("BN231", edited(put("/blocks/0/speaker", 1)), edited(put("/blocks/0/speaker", 0)))
case("BN232", edited(put("/directives/2/parent", 0)),
     edited(both(put("/directives/3/parent", 1), put("/directives/3/ordinal", 1))))
case("BN233", edited(put("/directives/3/ordinal", 3)),
     edited(both(put("/directives/1/ordinal", 2), put("/directives/3/ordinal", 3), put("/text/observed/extent", "excerpt"))))
case("BN234", edited(put("/directives/1/ordinal_as_printed", None)),
     edited(both(put("/directives/3/ordinal_as_printed", None), put("/directives/3/ordinal", None))))
MACHINE = {"from_language": "en", "method": "machine", "original_seen": False}
case("BN235", edited(both(put("/publication/translation", MACHINE), put("/directives/1/modality", None))),
     edited(put("/publication/translation", {**MACHINE, "method": "human"})))
case("BN236", edited(put("/conveyed/0/number", "〔2022〕7号")),
     edited(both(put("/conveyed/0/number", "〔2022〕7号"), put("/conveyed/0/kind", "document"))))
case("BN237", edited(append("/meeting/kinds", "all_staff")), edited(append("/meeting/kinds", "party_group")))
case("BN238", edited(append("/same_meeting", value()["id"])), edited(append("/same_meeting", "cn-610302-various-2022-11-07-02")))
case("BN239", edited(append("/inferred", {"pointer": "/meeting/place", "rule": "body-from-site"})),
     edited(append("/inferred", {"pointer": "/meeting/kinds/0", "rule": "kind-from-title"})))
case("BN240", edited(put("/publication/pages/0/host", "example.org")),
     edited(put("/publication/pages/0/url", "http://archive.example.org/news/1.html#top")))
case("BN241", edited(put("/revision/number", 2)), edited(put("/revision", {"number": 2, "reason": "Place added"})))
case("BN242", edited(put("/annotation/state", "double")),
     edited(both(put("/annotation/state", "draft"), put("/annotation/passes/0/kind", "rule"), put("/id", "draft-0123456789ab"))))

case("BN243", edited(both(put("/publication/released_at", None))), edited(both(put("/publication/released_at", None), put("/inferred/0/rule", "year-from-text"))))

case("BN244", edited(put("/directives/1/type", None)),
     edited(both(put("/directives/1/type", None), put("/annotation/state", "draft"), put("/annotation/passes/0/kind", "rule"),
                 put("/id", "draft-0123456789ab"))))

# Record: keys
XINFANG = {"as_printed": "市信访局", "key": "610300-xinfang"}
case("BN250", edited(both(put("/meeting/jurisdiction/code", "610399"), put("/id", "cn-610399-various-2022-11-07-01"))), GOOD)
case("BN251", edited(put("/conveyed/0/issuer", {**XINFANG, "key": "610300-xingfang"})), edited(put("/conveyed/0/issuer", XINFANG)))
case("BN252", edited(put("/conveyed/0/event", "2099-quanguo-lianghui")), edited(put("/conveyed/0/event", "2022-dang-20da")))
case("BN253", edited(put("/formulations/0/key", "gao-zhiliang")), GOOD)
case("BN254", edited(put("/formulations/0/surface", "质量发展")), edited(put("/formulations/0/surface", "“高质量发展”"), withheld))
case("BN255", edited(both(put("/meeting/jurisdiction/code", "610322"), put("/id", "cn-610322-various-2022-11-07-01"))),
     edited(both(put("/meeting/jurisdiction/code", "610305"), put("/id", "cn-610305-various-2022-11-07-01"))))

case("BN256", edited(put("/conveyed/0/event", "2023-quanguo-lianghui")), edited(put("/conveyed/0/event", "2022-dang-20da")))

# Corpus
case("BN301", GOOD + second(put("/id", value()["id"])), GOOD + another())
case("BN303", GOOD + edited(put("/id", "cn-610302-various-2022-11-07-02")),
     GOOD + edited(both(put("/id", "cn-610302-various-2022-11-07-02"), put("/meeting/conveners/0/as_printed", "区图书馆"))))

LINKED = put("/same_meeting", [value()["id"]])
case("BN305", GOOD + second(), GOOD + second(LINKED))
SAME_WORDS = both(retext("看清形势", "认清形势"), put("/directives/0/anchor/exact", "全局上下要认清形势。"))
case("BN304", GOOD + second(LINKED, SAME_WORDS), GOOD + another(SAME_WORDS))

# A withdrawn id needs data with a list of withdrawn ids of its own: a folder with its registries.
_HEADS = {
    "divisions.csv": "code,name_zh,name_en,level,valid_from,valid_to,source\n610302,渭滨区,,county,,,example\n",
    "bodies.csv": "key,name_zh,name_en,system,level,division,valid_from,valid_to,source\n",
    "events.csv": "key,name_zh,name_en,level,kind,start,end,source\n",
    "formulations.csv": "key,zh,zh_status,en,en_source,variants,type,scope,source\n"
    "gao-zhiliang-fazhan,高质量发展,attested,,,,strategy,central,example\n",
}
for cases, withdrawn in ((REJECT, value()["id"]), (ACCEPT, "cn-610302-various-2022-11-07-02")):
    cases["BN302/releases.jsonl"] = GOOD
    cases["BN302/withdrawn.csv"] = f"id,date,reason\n{withdrawn},2023-01-01,example\n".encode()
    cases.update({f"BN302/registries/{name}": text.encode() for name, text in _HEADS.items()})
