"""One fault in a made-up record: an edit for every rule that one edited record can break."""

import random
from collections.abc import Callable
from typing import Any

from benchmark.records import Value, line
from benchmark.sources import pick

# Left out are the rules that no single edited line breaks: of a file's end or its compression (BN007, BN015,
# BN016, BN017), told once a file (BN002, BN005), of a line of 16 MiB (BN001), of a blank line (BN006), of keys
# in data with registries of its own (BN302), and of two records together (BN301, BN303 to BN305).
BYTES: dict[str, Callable[[bytes], bytes]] = {
    "BN003": lambda raw: raw.replace(b'"rights"', b'"rights\xff"', 1),
    "BN004": lambda raw: raw.replace(b'"rights"', b'"rights\0"', 1),
    "BN008": lambda raw: raw[:-2] + b",}\n",
    "BN009": lambda raw: b'{"id":"x",' + raw[1:],
    "BN010": lambda raw: raw.replace(b'"number":', b'"number":NaN,"of":', 1),
    "BN011": lambda raw: raw.replace(b'"number":', b'"number":9007199254740992,"of":', 1),
    "BN012": lambda raw: raw.replace(b'"number":', b'"number":' + b"[" * 65 + b"]" * 65 + b',"of":', 1),
    "BN013": lambda raw: raw.replace(b'"source_text":"', b'"source_text":"\\ud83d', 1),
    "BN014": lambda raw: b"[" + raw[:-1] + b"]\n",
}


def _put(pointer: str, new: Any) -> Callable[[Value], bool]:
    """Return an edit that puts a value at a pointer; it does not apply where the record has no such place."""

    def edit(made: Value) -> bool:
        *path, last = (int(part) if part.isdecimal() else part for part in pointer.split("/")[1:])
        target: Any = made
        for part in path:
            if target is None or (isinstance(part, int) and part >= len(target)):
                return False
            target = target[part]
        if target is None or (isinstance(last, int) and last >= len(target)):
            return False
        target[last] = new(target[last]) if callable(new) else new
        return True

    return edit


def _if(applies: Callable[[Value], object], edit: Callable[[Value], bool]) -> Callable[[Value], bool]:
    """Return an edit that applies under a condition only."""
    return lambda made: bool(applies(made)) and edit(made)


def _drop(made: Value) -> bool:
    del made["meeting"]["place"]
    return True


def _rename(made: Value) -> bool:
    made["meeting"]["palce"] = made["meeting"].pop("place")
    return True


def _full(made: Value) -> bool:
    return bool(made["text"]["status"] == "full")


def _dated(made: Value) -> bool:
    return bool(made["meeting"]["date"]["value"] and made["publication"]["released_at"])


def _first(made: Value) -> bool:
    return bool(made["revision"]["number"] == 1)


def _heard(made: Value) -> bool:
    """Whether the text says that somebody presided."""
    return _full(made) and ("主持" in made["text"]["content"] or "presided" in made["text"]["content"])


def _nobody_presides(made: Value) -> bool:
    for person in made["appearances"]:
        person["event_roles"] = ["spoke"]
    for group in made["groups"]:
        group["event_role"] = "attended"
    return True


def _own_parent(made: Value) -> bool:
    if not made["directives"] or made["directives"][-1]["ordinal"]:
        return False
    made["directives"][-1]["parent"] = len(made["directives"]) - 1
    return True


def _free_county(made: Value) -> bool:
    """Whether another county's code is the only thing that is wrong: 610322 was given up in January 2021."""
    held = made["meeting"]["date"]["value"] or ""
    return not _first(made) and made["meeting"]["level"] == "county" and held > "2021-02"


def _swap_offices(made: Value) -> bool:
    for person in made["appearances"]:
        first, *_, last = offices if len(offices := person["offices"]) > 1 else [{}, {}]
        if (
            first
            and first["as_printed"] not in last["as_printed"]
            and last["as_printed"] not in first["as_printed"]
        ):
            offices.reverse()
            return True
    return False


EDITS: dict[str, Callable[[Value], bool]] = {
    "BN101": _put("/schema_version", "2.0"),
    "BN102": _drop,
    "BN103": _rename,
    "BN104": _put("/revision/number", "1"),
    "BN105": _put("/meeting/kinds", ["all-staff"]),
    "BN106": _put("/annotation/passes/0/date", "2022-12-01\n"),
    "BN107": _put("/annotation/passes/0/annotator", ""),
    "BN201": _put("/meeting/place", "cafe\u0301"),
    "BN202": _put("/meeting/place", "one\u202etwo"),
    "BN203": _put("/meeting/place", "one "),
    "BN204": _if(lambda made: not _full(made), _put("/meeting/place", "室" * 61)),
    "BN205": _put("/blocks/0/anchor/end", 10**6),
    "BN206": _put("/blocks/0/anchor/start", lambda start: start + 1),
    "BN207": _if(_full, _put("/blocks/0/anchor", None)),
    "BN208": _if(_full, _put("/text/sha256", "0" * 64)),
    "BN209": _if(_full, _put("/text/sha256", None)),
    "BN210": _if(_full, _put("/text/observed/characters", 7)),
    "BN211": _if(
        lambda made: made["publication"]["language"] == "zh-Hans" and _full(made),
        _put("/publication/language", "zh-Hant"),
    ),
    "BN212": _if(
        lambda made: made["publication"]["language"] != "en", _put("/publication/pages/0/role", "translation")
    ),
    "BN213": _if(
        lambda made: any(one["pointer"] == "/meeting/date/value" for one in made["inferred"]),
        _put("/inferred", []),
    ),
    "BN214": _if(_dated, _put("/publication/released_at/value", "2018-12-31")),
    "BN215": _if(_dated, _put("/publication/released_at/value", "2026-06-01")),
    "BN216": _if(_dated, _put("/meeting/date/part_of_day", "noon")),
    "BN217": _put("/publication/released_at/value", lambda value: f"{value[:10]}T00:00+08:00"),
    "BN218": _put("/annotation/passes/0/date", "2022-02-30"),
    "BN219": _put("/meeting/date/end", "2001-01-01"),
    "BN220": _if(
        lambda made: "all_staff" not in made["meeting"]["kinds"], _put("/meeting/kind_as_printed", "全体干部会议")
    ),
    "BN221": _if(_heard, _nobody_presides),
    "BN222": _put("/appearances/0/offices", []),
    "BN223": _if(_full, _swap_offices),
    "BN224": _if(
        lambda made: made["groups"],
        lambda made: bool(made["groups"][0].update(count_min=40, count_max=30) or True),
    ),
    "BN225": _put("/meeting/level", "central"),
    "BN226": _if(
        lambda made: _dated(made) and made["meeting"]["date"]["part_of_day"] is None,
        _put("/meeting/date/as_printed", "1949年2月3日"),
    ),
    "BN227": _if(_full, _put("/blocks/0/as_printed", "会议提出")),
    "BN230": _if(_first, _put("/id", lambda own: "cn-000000" + own[9:])),
    "BN231": _put("/blocks/0/speaker", 99),
    "BN232": _own_parent,
    "BN233": _if(lambda made: _full(made) and made["directives"][0]["ordinal"], _put("/directives/0/ordinal", 40)),
    "BN234": _if(
        lambda made: made["directives"] and made["directives"][0]["ordinal"],
        _put("/directives/0/ordinal_as_printed", None),
    ),
    "BN235": _if(lambda made: made["publication"]["language"] == "en", _put("/directives/0/modality", "must")),
    "BN236": _if(
        lambda made: made["conveyed"] and made["conveyed"][0]["kind"] != "document",
        _put("/conveyed/0/number", "7"),
    ),
    "BN237": _put("/meeting/kinds", lambda kinds: [*kinds, kinds[0]]),
    "BN238": lambda made: bool(made["same_meeting"].append(made["id"]) or True),
    "BN239": _put("/inferred", lambda rows: [*rows, {"pointer": "/meeting/mood", "rule": "body-from-site"}]),
    "BN240": _put("/publication/pages/0/host", "example.org"),
    "BN241": _if(_first, _put("/revision/number", 2)),
    "BN242": _put("/annotation/state", "draft"),
    "BN243": _if(
        lambda made: made["publication"]["released_at"] is None, _put("/inferred/0/rule", "year-from-release")
    ),
    "BN244": _put("/directives/0/type", None),
    "BN250": _if(_free_county, _put("/meeting/jurisdiction/code", "610399")),
    "BN251": _put("/publication/publisher/key", "610300-xingfang"),
    "BN252": _put("/conveyed/0/event", "2099-quanguo-lianghui"),
    "BN253": _put("/formulations/0/key", "gao-zhiliang"),
    "BN254": _put("/formulations/0/key", "gongye-qiangshi-1459"),
    "BN255": _if(_free_county, _put("/meeting/jurisdiction/code", "610322")),
    "BN256": _put("/conveyed/0/event", "2026-02-zhengzhiju"),
}
CODES = sorted({*EDITS, *BYTES})


def spoil(value: Value, index: int, share: float, seed: int) -> bytes | None:
    """Return the line of a record with one fault, or None if this record is one of those that stay whole.

    Args:
        value: the record, which is changed.
        index: its number, by which the faulty ones are spread evenly: exactly the share, rounded down.
        share: the share of faulty records, 0 to 1.
        seed: the same seed gives the same faults.
    """
    if int((index + 1) * share) == int(index * share):
        return None
    rng = random.Random((seed << 41) + index)  # noqa: S311 - nothing is kept secret
    while True:  # some rules apply to some records only; many to every one
        made = faulty_line(value, pick(rng, CODES))
        if made:
            return made


def faulty_line(value: Value, code: str) -> bytes | None:
    """Return the line of a record that breaks one rule; None, with the record as it was, where it cannot."""
    if code in BYTES:
        return BYTES[code](line(value))
    return line(value) if EDITS[code](value) else None
