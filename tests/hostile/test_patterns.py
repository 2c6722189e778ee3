"""Every pattern of the package against texts made to defeat it: what it repeats, many times, and then no match.

tests/drafting/test_worst.py feeds the drafter whole pages; here each pattern is met alone, also those of models and rules.
"""

import importlib
import json
import pkgutil
import re
import time
from collections.abc import Iterator
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import baoji_notices
from baoji_notices.model import MeetingRelease
from baoji_notices.publishing.schema import schema_bytes

LENGTH = 1_000  # characters; what is exponential takes for ever here
FAR_TOO_LONG = 4  # seconds of processor time for one text; what is cubic takes a fifth of one


def _held(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, tuple | list | frozenset | set):
        for item in value:
            yield from _held(item)
    elif isinstance(value, dict):
        yield from _held(list(value.items()))
    elif isinstance(getattr(value, "regex", None), re.Pattern):
        yield from _held(value.regex)  # type: ignore[attr-defined]


def _patterns() -> dict[str, re.Pattern[str]]:
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(baoji_notices.__path__, "baoji_notices."):
        if module.name.endswith("__main__"):
            continue
        for value in list(vars(importlib.import_module(module.name)).values()):
            for one in _held(value):
                found.setdefault(one.pattern, one)
    for text in re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', schema_bytes().decode()):
        expression = json.loads(text)
        found.setdefault(expression, re.compile(expression))
    return found


PATTERNS = _patterns()


def _sample(nodes: Any) -> str:
    """Return words that a part of a pattern matches, or nearly."""
    return "".join(_one(*node) for node in nodes)


def _one(code: Any, value: Any) -> str:
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.IN:
        return next((_one(*node) for node in value if node[0] in (codes.LITERAL, codes.RANGE)), "1a ")[:1]
    if code is codes.RANGE:
        return chr(value[0])
    if code is codes.ANY or code is codes.NOT_LITERAL:
        return "学"
    if code is codes.CATEGORY:
        return "1"
    if code is codes.BRANCH:
        return _sample(value[1][0])
    if code is codes.SUBPATTERN:
        return _sample(value[3])
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        return _sample(value[2]) * max(value[0], 1)
    return _sample(value) if code is codes.ATOMIC_GROUP else ""


def _attacks(nodes: Any, before: str = "") -> Iterator[str]:
    """Yield texts in which each part that may repeat does so up to LENGTH, and what should follow does not."""
    for code, value in nodes:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            unit = _sample(value[2]) or "a"
            yield before + unit * (LENGTH // len(unit)) + "\x00"
            yield from _attacks(value[2], before)
        elif code is codes.SUBPATTERN:
            yield from _attacks(value[3], before)
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from _attacks(branch, before)
        before += _one(code, value)
    if before:
        yield before * (LENGTH // len(before)) + "\x00"
        yield before[:-1] * (LENGTH // len(before)) + "\x00"


def test_patterns_of_all_rooms_are_known() -> None:
    assert len(PATTERNS) > 300
    assert MeetingRelease.model_json_schema()["properties"]["schema_version"]["pattern"] in PATTERNS


@pytest.mark.parametrize("expression", PATTERNS, ids=range(len(PATTERNS)))
def test_no_text_defeats_a_pattern(expression: str) -> None:
    pattern = PATTERNS[expression]
    for attack in dict.fromkeys(_attacks(parser.parse(expression, pattern.flags))):
        begin = time.process_time()
        pattern.search(attack)
        pattern.match(attack)
        assert time.process_time() - begin < FAR_TOO_LONG, f"{expression} on {attack[:40]!r}"
