"""Invented records for the tests: no place, person or meeting in them is real."""

from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from baoji_notices import MeetingRelease, complete

# 𠮷 lies outside the Basic Multilingual Plane: whoever counts UTF-16 units or bytes gets every offset wrong.
CONTENT = (
    "11月7日下午，区档案局召开全体干部会议，传达学习全市档案工作会议精神。区档案局党组书记、局长𠮷明远主持会议并讲话。\n"
    "会议指出，全局上下要认清形势。\n"
    "会议要求，一要加强学习。抓好业务学习，抓好警示教育。二要抓好落实，服务高质量发展。"
)
SHEET: dict[str, Any] = {
    "publication": {
        "title": "区档案局召开全体干部会议",
        "source_line": "区档案局",
        "publisher": {"as_printed": "区档案局"},
        "released_at": {"value": "2022-11-08T09:30+08:00", "as_printed": "2022-11-08 09:30"},
        "pages": [
            {
                "url": "https://archive.example.org/news/1.html",
                "host_class": "government",
                "role": "original",
                "language": "zh-Hans",
            }
        ],
        "language": "zh-Hans",
        "credits": [{"role": "reporting", "unit": "区档案局办公室"}],
    },
    "text": {
        "status": "full",
        "content": CONTENT,
        "observed": {"extent": "full"},
        "rights": {"source_text": "unknown"},
    },
    "meeting": {
        "kinds": ["all_staff"],
        "kind_as_printed": "全体干部会议",
        "enlarged": False,
        "date": {
            "value": "2022-11-07",
            "vague": False,
            "part_of_day": "afternoon",
            "as_printed": "11月7日下午",
        },
        "conveners": [{"as_printed": "区档案局"}],
        "level": "county",
        "jurisdiction": {"code": "610302", "revision": "2026"},
    },
    "appearances": [
        {
            "name": "𠮷明远",
            "as_printed": "𠮷明远",
            "event_roles": ["presided", "spoke"],
            "offices": [
                {
                    "as_printed": "区档案局党组书记",
                    "body": {"as_printed": "区档案局党组"},
                    "post": "书记",
                    "side": "party",
                },
                {"as_printed": "局长", "post": "局长", "side": "state"},
            ],
            "anchor": "区档案局党组书记、局长𠮷明远",
        }
    ],
    "groups": [
        {
            "as_printed": "全局上下",
            "kind": "staff",
            "approximate": False,
            "event_role": "attended",
            "anchor": "全局上下",
        }
    ],
    "conveyed": [
        {
            "as_printed": "全市档案工作会议精神",
            "kind": "meeting",
            "level": "prefectural",
            "anchor": "全市档案工作会议精神",
        }
    ],
    "blocks": [
        {"verb": "pointed_out", "as_printed": "会议指出", "anchor": "会议指出"},
        {"verb": "required", "as_printed": "会议要求", "anchor": "会议要求"},
    ],
    "directives": [
        {"block": 0, "gist": "See the situation as it is", "type": "study", "anchor": "全局上下要认清形势。"},
        {
            "block": 1,
            "ordinal_as_printed": "一要",
            "ordinal": 1,
            "gist": "Study more",
            "type": "study",
            "modality": "must",
            "anchor": "一要加强学习。",
        },
        {
            "parent": 1,
            "block": 1,
            "gist": "Study the trade, and learn from others' misconduct",
            "type": "study",
            "anchor": "抓好业务学习，抓好警示教育。",
        },
        {
            "block": 1,
            "ordinal_as_printed": "二要",
            "ordinal": 2,
            "gist": "Carry it out",
            "type": "implement",
            "modality": "must",
            "anchor": "二要抓好落实，服务高质量发展。",
        },
    ],
    "formulations": [{"key": "gao-zhiliang-fazhan", "surface": "高质量发展", "anchor": "高质量发展"}],
    "inferred": [{"pointer": "/meeting/date/value", "rule": "year-from-release"}],
    "annotation": {
        "state": "single",
        "passes": [{"annotator": "nobody", "kind": "human", "codebook": "1.0", "date": "2022-12-01"}],
    },
}


def sheet() -> dict[str, Any]:
    """Return a fresh copy of the invented sheet."""
    return deepcopy(SHEET)


def record() -> MeetingRelease:
    """Return the invented record."""
    return complete(sheet())


def value() -> dict[str, Any]:
    """Return the invented record as JSON values, free to be changed."""
    made: dict[str, Any] = record().model_dump(mode="json")
    return made


def withheld() -> dict[str, Any]:
    """Return the invented record as JSON values with its text withheld."""
    made = value()
    made["text"] |= {"status": "withheld", "content": None, "sha256": None}
    for name in ("appearances", "groups", "conveyed", "blocks", "directives", "formulations", "defects"):
        for part in made[name]:
            part["anchor"] = None
    return made


def put_anywhere(made: dict[str, Any], data: st.DataObject, wrong: list[Any]) -> None:
    """Put one of some wrong values in a place that Hypothesis draws, however deep."""
    target: Any = made
    while True:
        key = data.draw(st.sampled_from(sorted(target) if isinstance(target, dict) else range(len(target))))
        below = target[key]
        if not isinstance(below, dict | list) or not below or data.draw(st.booleans()):
            break
        target = below
    target[key] = data.draw(st.sampled_from(wrong))
