"""How inputs are changed: JSON by the mutants of the validator's tests, texts by phrases and odd characters."""

import random
import sys
from collections.abc import Callable
from functools import cache

from mutants import mutant_of  # with the tests of the validator, whose folder targets.py puts on the path

from baoji_notices.drafting.patterns import Pattern

Mutator = Callable[[bytes, random.Random], bytes]
_ODD = [
    chr(code) for code in (0, 0x7F, 0x85, 0xA0, 0x301, 0x200B, 0x202E, 0x2028, 0x3000, 0xFEFF, 0xFFFD, 0x1F600)
]
_ODD += [
    "\r",
    "\t",
    "\n\n",
    "０",
    "²",
    "①",
    "〇",
    "十",
    "百",
    "’",
    "“",
    "”",
    "（",
    ")",
    "、",
    "http://[",
    "&#x110000;",
]
_ODD += [
    "<p>",
    "</div>",
    "<!--",
    "<meta name='url' content='http://[::1'>",
    "<td>",
    "<script>",
    "]]>",
    "&nbsp;",
    "%",
]
_NUMBERS = [
    "0",
    "00",
    "1",
    "13",
    "29",
    "31",
    "32",
    "99",
    "1900",
    "2023",
    "2099",
    "９",
    "十一",
    "三十二",
    "二〇二三",
]


def mutate_json(data: bytes, draw: random.Random) -> bytes:
    """Change one line of JSON as the validator's tests do; what is no JSON, as bytes."""
    lines = data.split(b"\n")
    place = draw.randrange(len(lines))
    try:
        lines[place] = mutant_of(lines[place], draw)
    except (ValueError, LookupError, RecursionError):
        return _mutate_bytes(data, draw)
    return b"\n".join(lines)


def mutate_text(data: bytes, draw: random.Random) -> bytes:
    """Take out, double or move a stretch of a text, or put in a phrase, a number or an odd character."""
    if draw.random() < 0.1:
        return _mutate_bytes(data, draw)
    text = data.decode(errors="replace")
    start, place = (draw.randrange(len(text) + 1) for _ in range(2))
    end = min(len(text), start + draw.choice((1, 1, 2, 5, 20, 200)))
    piece, rest = text[start:end], text[:start] + text[end:]
    way = draw.randrange(6)
    if way == 0:
        text = rest
    elif way == 1:
        text = text[:place] + piece * draw.choice((1, 1, 2, 50)) + text[place:]
    elif way == 2:
        text = rest[:place] + piece + rest[place:]
    else:
        text = (
            text[:start] + draw.choice((_ODD, _NUMBERS, _phrases())[way - 3]) + text[draw.choice((start, end)) :]
        )
    return text.encode(errors="replace")


def _mutate_bytes(data: bytes, draw: random.Random) -> bytes:
    start = draw.randrange(len(data) + 1)
    return data[:start] + draw.randbytes(draw.randrange(3)) + data[start + draw.randrange(3) :]


@cache
def _phrases() -> list[str]:
    """Return the examples of all tables of the drafter."""
    modules = [module for name, module in sys.modules.items() if name.startswith("baoji_notices.drafting.")]
    tables = [value for module in modules for value in vars(module).values() if isinstance(value, tuple)]
    return sorted({one.example for table in tables for one in table if isinstance(one, Pattern)})
