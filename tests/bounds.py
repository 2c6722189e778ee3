"""Records at the bounds of the record rules: each row is an edit of the invented record, and all that is found after it."""

import hashlib
from collections.abc import Callable
from typing import Any

from invented import value, withheld

from baoji_notices.model.identity import page_id

Edits = dict[str, Any]
Expected = list[tuple[str, str]]
OTHER_ID = "cn-610302-various-2022-11-07-02"
DRAFT = {"/id": "draft-0123456789ab", "/annotation/state": "draft", "/annotation/passes/0/kind": "rule"}
LINEAGE = {"from_language": "en", "method": "human", "original_seen": True}


def anchor(exact: str, start: int = 0, field: str = "title") -> dict[str, Any]:
    return {"field": field, "start": start, "end": start + len(exact), "exact": exact}


def defect(**given: Any) -> dict[str, Any]:
    return {"kind": "truncated", "note": None, "anchor": anchor(**given)}


def page(number: int, **given: Any) -> dict[str, Any]:
    url = f"https://archive.example.org/news/{number}.html"
    return value()["publication"]["pages"][0] | {"url": url, "page_id": page_id(url)} | given


def edited(start: Callable[[], dict[str, Any]], edits: Edits) -> dict[str, Any]:
    """Return a record after values were put at pointers ("-" is behind the last item of a list)."""
    made = start()
    for pointer, put in edits.items():
        *path, last = pointer.split("/")[1:]
        target: Any = made
        for part in path:
            target = target[int(part)] if isinstance(target, list) else target[part]
        if last == "-":
            target.append(put)
        else:
            target[int(last) if isinstance(target, list) else last] = put
    return made


def value_at(made: Any, pointer: str) -> Any:
    for part in pointer.split("/")[1:]:
        made = made[int(part)] if isinstance(made, list) else made[part]
    return made


# Strings, text and anchors
TEXT: list[tuple[Callable[[], dict[str, Any]], Edits, Expected]] = [
    (value, {"/meeting/place": "a\tb\tc", "/text/rights/note": "a\x7f"}, [("BN202", "/text/rights/note"), ("BN202", "/meeting/place")]),
    (value, {"/text/rights/note": "one\ntwo\tthree"}, [("BN202", "/text/rights/note")]),
    (value, {"/inferred/-": {"pointer": "/meeting/kinds ", "rule": "kind-from-title"}},
     [("BN203", "/inferred/1/pointer"), ("BN239", "/inferred/1/pointer")]),
    (value, {"/directives/1/gist": "one\ntwo", "/annotation/passes/0/note": "one\ntwo"}, []),
    (value, {"/meeting/place": "one\ntwo"}, [("BN202", "/meeting/place")]),
    (value, {"/meeting/place": " 一楼", "/text/rights/note": "b "}, [("BN203", "/text/rights/note"), ("BN203", "/meeting/place")]),
    (withheld, {"/directives/1/heading": "学" * 60 + "a" * 240}, []),
    (withheld, {"/directives/1/heading": "学" * 60 + "a" * 241}, [("BN204", "/directives/1/heading")]),
    (withheld, {"/directives/1/heading": "学" * 61 + "a"}, [("BN204", "/directives/1/heading")]),
    (withheld, {"/text/rights/note": "学" * 61, "/publication/title": "会" * 61}, []),
    (withheld, {"/publication/pages/0": page(1, url=(long := "https://archive.example.org/" + "a" * 240), page_id=page_id(long))}, []),
    (withheld, {"/text/content": "会" * 61, "/text/observed/characters": 61}, [("BN209", "/text/content")]),
    (withheld, {"/groups/0/anchor": anchor("全局上下" * 16, field="content")}, [("BN209", "/groups/0/anchor")]),
    (value, {"/defects/-": defect(exact="召开", start=4)}, []),
    (value, {"/defects/-": defect(exact="召集", start=4)}, [("BN206", "/defects/0/anchor")]),
    (value, {"/defects/-": defect(exact="召开", start=11)}, [("BN205", "/defects/0/anchor")]),
    (value, {"/defects/-": defect(exact="会议", start=10)}, []),  # up to the last character
    (value, {"/defects/-": defect(exact="会议", start=10), "/defects/0/anchor/end": 13}, [("BN205", "/defects/0/anchor")]),
    (value, {"/defects/-": defect(exact="下午", start=5)}, [("BN206", "/defects/0/anchor")]),  # where it stands in the content
    (value, {"/defects/-": defect(exact="讲话。\n", start=value()["text"]["content"].index("讲话。"), field="content")},
     [("BN203", "/defects/0/anchor/exact")]),
    (value, {"/defects/-": defect(exact="召开", start=4), "/publication/title": None}, [("BN205", "/defects/0/anchor")]),
    (value, {"/groups/0/anchor/end": 64}, [("BN205", "/groups/0/anchor")]),
    (value, {"/groups/0/anchor/end": 60}, [("BN205", "/groups/0/anchor")]),
    (value, {"/groups/0/anchor/end": 10_000, "/blocks/0/anchor/exact": "会议指明", "/blocks/0/as_printed": "会议指明"},
     [("BN205", "/groups/0/anchor"), ("BN206", "/blocks/0/anchor")]),
    (withheld, {"/text/status": "full"}, [("BN209", "/text/content"), ("BN209", "/text/sha256")]),
    (value, {"/formulations/0/surface": "高质量"}, [("BN254", "/formulations/0/surface")]),
    (value, {"/conveyed/0/as_printed": "全省", "/groups/0/as_printed": "全县"},
     [("BN227", "/groups/0/as_printed"), ("BN227", "/conveyed/0/as_printed")]),
    (value, {"/formulations/0/surface": "两会"}, [("BN227", "/formulations/0/surface"), ("BN254", "/formulations/0/surface")]),
    (value, {"/appearances/0/anchor": None, "/blocks/0/as_printed": "会议认为"},
     [("BN207", "/appearances/0/anchor"), ("BN227", "/blocks/0/as_printed")]),
]  # fmt: skip

# Language and translation
WORDS: list[tuple[Callable[[], dict[str, Any]], Edits, Expected]] = [
    (withheld, {"/publication/title": title, "/publication/language": language}, [("BN211", "/publication/language")] if wrong else [])
    for title, language, wrong in [
        ("A meeting", "en", False),
        ("ab会议", "en", False),  # as many of the one as of the other
        ("a会议", "en", True),
        ("a办公", "en", True),  # in either script
        ("A meeting", "zh-Hans", True),
        ("A meeting 会", "zh-Hans", False),
        ("2022", "zh-Hans", False),
        (None, "zh-Hans", False),
        (None, "en", False),
        ("会议", "zh-Hans", False),
        ("會議", "zh-Hans", True),
        ("會議", "zh-Hant", False),
        ("会议", "zh-Hant", True),
        ("会議", "zh-Hans", False),  # one of each tells nothing
        ("会議", "zh-Hant", False),
    ]
] + [
    (value, {"/translation_of": OTHER_ID}, [("BN212", "/publication/translation")]),
    (value, {"/publication/pages/-": page(2, role="translation")}, [("BN212", "/publication/translation")]),
    (value, {"/publication/translation": LINEAGE}, []),
    (value, {"/publication/translation": LINEAGE | {"from_language": "zh-Hans"}}, [("BN212", "/publication/translation/from_language")]),
    (value, {"/publication/translation": LINEAGE | {"method": "machine"}}, [("BN235", "/directives/1/modality"), ("BN235", "/directives/3/modality")]),
    (value, {"/publication/translation": LINEAGE | {"method": "machine"}, "/directives/0/modality": "must", "/directives/2/modality": "must"},
     [("BN235", f"/directives/{index}/modality") for index in range(4)]),
]  # fmt: skip

# Dates
DATES: list[tuple[Callable[[], dict[str, Any]], Edits, Expected]] = [
    (value, {"/publication/released_at/value": released}, [("BN217", "/publication/released_at/value")] if midnight else [])
    for released, midnight in [
        ("2022-11-08T00:00:00+08:00", True),
        ("2022-11-08T00:00:01+08:00", False),
        ("2022-11-08T10:00+08:00", False),
        ("2022-11-08", False),
    ]
] + [
    (value, {"/publication/released_at/value": "2023-02-30"}, [("BN218", "/publication/released_at/value")]),
    (value, {"/meeting/date/end": "2022-11-31"}, [("BN218", "/meeting/date/end")]),
    (value, {"/meeting/date/end": "2022-11-06"}, [("BN219", "/meeting/date/end")]),
    (value, {"/meeting/date/value": None, "/meeting/date/end": "2022-11-09", "/inferred": [], "/id": "cn-610302-various-2022-11-08-01"},
     [("BN219", "/meeting/date/end")]),
    (value, {"/meeting/date/value": "2022-11", "/id": "cn-610302-various-2022-11-01"}, []),
    (value, {"/meeting/date/as_printed": None, "/meeting/date/part_of_day": None}, []),
    (value, {"/meeting/date/as_printed": None, "/meeting/date/part_of_day": None, "/inferred": []}, [("BN213", "/meeting/date/value")]),
    (value, {"/inferred/0/pointer": "/meeting/kinds"}, [("BN213", "/meeting/date/value")]),
    (value, {"/inferred/-": {"pointer": "/meeting/kinds", "rule": "kind-from-title"}}, []),
    (value, {"/meeting/date/as_printed": "2021年11月7日下午"}, [("BN226", "/meeting/date/value")]),
    (value, {"/annotation/passes/-": value()["annotation"]["passes"][0] | {"date": "2022-13-01"}}, [("BN218", "/annotation/passes/1/date")]),
    (value, {"/meeting/date/value": "2022-12", "/publication/released_at/value": "2022-11-30", "/id": "cn-610302-various-2022-12-01"},
     [("BN214", "/meeting/date/value")]),
    (value, {"/publication/released_at/value": "2023-01-06"}, []),  # 60 days after
    (value, {"/publication/released_at/value": "2023-01-07"}, [("BN215", "/meeting/date/value")]),
]  # fmt: skip

# Meeting and people
PEOPLE: list[tuple[Callable[[], dict[str, Any]], Edits, Expected]] = [
    (value, {"/appearances/0/office_missing": "not_printed"}, [("BN222", "/appearances/0/office_missing")]),
    (value, {"/appearances/0/offices/0/as_printed": "局长𠮷明远", "/appearances/0/offices/1/as_printed": "党组书记"},
     [("BN223", "/appearances/0/offices/1")]),
    (value, {"/groups/0/count_min": 40, "/groups/0/count_max": None}, []),
    (value, {"/groups/0/count_min": 40, "/groups/0/count_max": 40}, []),  # just so many
    (value, {"/groups/0/count_min": None, "/groups/0/count_max": 40}, []),
    (value, {"/meeting/kind_as_printed": None}, []),
    (withheld, {"/appearances/0/event_roles": ["spoke"]}, []),
    (value, {"/meeting/level": None}, [("BN244", "/meeting/level")]),
    (value, {"/meeting/level": "grassroots"}, []),
    (value, {"/meeting/level": "provincial"}, [("BN225", "/meeting/level")]),
    *[
        (value, {"/meeting/jurisdiction/code": code, "/id": f"cn-{code}-various-2022-11-07-01", "/meeting/level": level}, [])
        for code, level in [("100000", "central"), ("610000", "provincial"), ("610300", "prefectural"), ("610300", "township")]
    ],
]  # fmt: skip

# Structure: references, lists, and the record's account of itself
STRUCTURE: list[tuple[Callable[[], dict[str, Any]], Edits, Expected]] = [
    (value, {"/id": "cn-610303-danganju-2022-11-08-01"}, [("BN230", "/id")] * 3),
    (value, {"/id": "cn-610303-danganju-2022-11-08-01", "/revision": {"number": 2, "reason": "Place mended"}}, []),
    (value, {"/meeting/conveners/0/key": "610300-xinfang", "/id": "cn-610302-xinfang-2022-11-07-01"}, []),
    (value, {"/blocks/0/speaker": 0}, []),
    (value, {"/directives/0/block": 2}, [("BN231", "/directives/0/block")]),
    (value, {"/directives/0/block": 1}, []),
    (value, {"/directives/3/parent": 4, "/directives/3/ordinal": None}, [("BN231", "/directives/3/parent")]),
    (value, {"/blocks/0/speaker": 1, "/directives/0/block": 2}, [("BN231", "/blocks/0/speaker"), ("BN231", "/directives/0/block")]),
    (value, {"/directives/1/ordinal": 2, "/directives/3/ordinal": 3}, [("BN233", "/directives/1/ordinal")]),  # 3 follows 2
    (value, {"/directives/3/ordinal": 1}, []),  # numbering may begin anew
    (value, {"/directives/0/ordinal": 1, "/directives/0/ordinal_as_printed": "一要", "/directives/1/ordinal": 2, "/directives/3/ordinal": 3},
     [("BN233", "/directives/1/ordinal")]),  # it does not go on from one block to another
    (value, {"/directives/2/ordinal": 1, "/directives/2/ordinal_as_printed": "一要", "/directives/3/parent": 1, "/directives/3/block": 0},
     []),  # but below one parent, whatever the block
    (value, {**{f"/directives/{index}/parent": 0 for index in (1, 2, 3)}, "/directives/1/block": 0, "/directives/2/block": 0,
             "/directives/2/ordinal": 2, "/directives/2/ordinal_as_printed": "二要", "/directives/3/ordinal": 1,
             "/directives/-": value()["directives"][3] | {"parent": 0, "block": 0, "ordinal": 3}},
     [("BN233", "/directives/4/ordinal")]),  # 1, 2, 1, 3
    (value, {"/conveyed/0/kind": "document", "/conveyed/0/document_kind": "notice", "/conveyed/0/number": "7"}, []),
    (value, {"/directives/3/ordinal": 4, "/text/observed/extent": "excerpt"}, [("BN233", "/directives/3/ordinal")]),
    (value, {"/conveyed/0/document_kind": "notice"}, [("BN236", "/conveyed/0/document_kind")]),
    (value, {"/conveyed/0/document_kind": "notice", "/conveyed/0/number": "7"},
     [("BN236", "/conveyed/0/document_kind"), ("BN236", "/conveyed/0/number")]),
    (value, {"/same_meeting": [OTHER_ID, OTHER_ID]}, [("BN237", "/same_meeting/1")]),
    (value, {"/publication/pages/-": page(1)}, [("BN237", "/publication/pages/1")]),
    (value, {"/inferred/-": {"pointer": "/meeting/date/value", "rule": "year-from-text"}}, [("BN237", "/inferred/1")]),
    (value, {"/appearances/0/event_roles": ["presided", "spoke", "spoke"]}, [("BN237", "/appearances/0/event_roles/2")]),
    (withheld, {"/formulations/-": withheld()["formulations"][0]}, [("BN237", "/formulations/1")]),
    (value, {"/formulations/-": value()["formulations"][0]}, []),
    (value, {"/translation_of": value()["id"], "/publication/translation": LINEAGE}, [("BN238", "/translation_of")]),
    (value, {"/same_meeting": [OTHER_ID, value()["id"]]}, [("BN238", "/same_meeting/1")]),
    *[
        (value, {"/inferred/-": {"pointer": pointer, "rule": "kind-from-title"}}, [] if there else [("BN239", "/inferred/1/pointer")])
        for pointer, there in [
            ("/meeting/kinds/0", True),
            ("/meeting/kinds/1", False),  # the list has one
            ("/groups/0/kind", True),
            ("/groups/0/count_min", False),  # which is null
            ("/groups/0/~0kind", False),
            ("/groups/0/~1kind", False),
            ("/model_fields", False),
        ]
    ],
    (value, {"/publication/publisher": None, "/inferred/-": {"pointer": "/publication/publisher/key", "rule": "kind-from-title"}},
     [("BN239", "/inferred/1/pointer")]),
    (value, {"/publication/pages/0/page_id": "0" * 12}, [("BN240", "/publication/pages/0/page_id")]),
    (value, {"/publication/pages/0/page_id": "0" * 12, "/publication/pages/0/host": "example.org"},
     [("BN240", "/publication/pages/0/page_id"), ("BN240", "/publication/pages/0/host")]),
    (value, {"/publication/pages/0/url": "http://[archive", "/publication/pages/-": page(2, host="example.org")},
     [("BN240", "/publication/pages/0/url"), ("BN240", "/publication/pages/1/host")]),
    *[  # a key of the address as it stands, not of what tells pages apart
        (value, {"/publication/pages/0": page(1, url=f"https://{address}", host=address.split("/")[0],
                                              page_id=hashlib.sha256(address.encode()).hexdigest()[:12])},
         [("BN240", "/publication/pages/0/page_id")])
        for address in ("www.archive.example.org/news/1.html", "archive.example.org/news/")
    ],
    (value, {"/revision/reason": "Mended"}, [("BN241", "/revision/reason")]),
    (value, {"/revision": {"number": 2, "reason": None}}, [("BN241", "/revision/reason")]),
    (value, DRAFT, []),
    (value, {"/id": DRAFT["/id"]}, []),  # kept until a record is coded twice
    (value, DRAFT | {"/annotation/passes/0/kind": "human"}, [("BN242", "/annotation/state")]),
    (value, {"/annotation/state": "draft"}, [("BN242", "/annotation/state")]),
    (value, DRAFT | {"/annotation/state": "double"}, [("BN242", "/annotation/state"), ("BN242", "/id")]),
    (value, {"/inferred/0/rule": "date-from-url"}, [("BN243", "/inferred/0/rule")]),
    (value, {"/inferred/0/rule": "date-from-url", "/publication/pages/-": page(2022)}, []),
    (value, {"/publication/pages": []}, [("BN244", "/publication/pages")]),
    (value, DRAFT | {"/publication/pages": []}, []),
    *[
        (value, {pointer: None}, [("BN244", pointer)])
        for pointer in ("/publication/pages/0/role", "/groups/0/kind", "/conveyed/0/level", "/directives/2/gist", "/directives/3/type")
    ],
    (value, {"/meeting/jurisdiction": None}, [("BN244", "/meeting/jurisdiction")]),
]  # fmt: skip

# Keys
UNKNOWN = {"as_printed": "某局", "key": "610302-moumou"}
KEYS: list[tuple[Callable[[], dict[str, Any]], Edits, Expected]] = [
    (value, {"/publication/publisher": UNKNOWN}, [("BN251", "/publication/publisher/key")]),
    (value, {"/publication/publisher": None}, []),
    (value, {"/meeting/conveners/-": UNKNOWN}, [("BN251", "/meeting/conveners/1/key")]),
    (value, {"/appearances/0/offices/0/body/key": UNKNOWN["key"]}, [("BN251", "/appearances/0/offices/0/body/key")]),
    (value, {"/conveyed/0/issuer": UNKNOWN}, [("BN251", "/conveyed/0/issuer/key")]),
    (withheld, {"/formulations/0/surface": "「高质量发展」"}, []),
    (value, {"/conveyed/0/event": "2023-quanguo-lianghui", "/meeting/date/value": None, "/inferred": [],
             "/publication/released_at": None, "/id": "cn-610302-various-undated-01"}, []),
    (value, {"/meeting/jurisdiction/code": "610322", "/id": "cn-610322-various-undated-01", "/meeting/date/value": None,
             "/inferred": [], "/publication/released_at": None}, []),
]  # fmt: skip

ROWS = [*TEXT, *WORDS, *DATES, *PEOPLE, *STRUCTURE, *KEYS]
