"""Mutants of records, and the comparison of the two engines on them.

Run as a script to compare more of them than the test does: python tests/validation/mutants.py 100000
"""

import io
import json
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from baoji_notices.paths import data_dir
from baoji_notices.registries import Registries
from baoji_notices.validation import Diagnostic, Validation
from baoji_notices.validation.reporters import REPORTERS

_REGISTRIES: dict[Path, Registries] = {}  # read once, not for each of thousands of files
_VALUES: list[Any] = [
    *(None, True, False, 0, 1, -1, 1.0, 1.5, 2**53 - 1, 2**53, 2**64, "", "x", " ", "1", [], [None], {}, {"x": 1}),
    *(
        "2023-02-30",
        "２０２３-03-15",
        "610399",
        "no-such-key",
        "draft",
        "full",
        "zh-Hant",
        "machine",
        "first:second",
    ),
]
_STRINGS: list[Callable[[str], str]] = [
    lambda text: text + "\n",
    lambda text: "\ufeff" + text,
    lambda text: text + " ",
    lambda text: "\u3000" + text,
    lambda text: text + "e\u0301",
    lambda text: text[:1] + "\t" + text[1:],
    lambda text: text[:1] + "\x7f" + text[1:],
    lambda text: text[:1] + "\x85" + text[1:],
    lambda text: text + "\u202e",
    lambda text: text + "\ufb01\u2126",
    lambda text: text + "\U0001f600",
    lambda text: text + '"\\:/',
    lambda text: text[:-1],
    lambda text: text * 40,
    lambda text: text.upper(),
    lambda text: text.translate({ord("0") + digit: ord("０") + digit for digit in range(10)}),
    lambda text: text + "长" * 61,
    lambda text: "x" * 241,
    lambda text: text + "：" + text,
]
_BYTES: list[Callable[[bytes], bytes]] = [
    lambda raw: b"\xef\xbb\xbf" + raw,
    lambda raw: raw + b"\r",
    lambda raw: b" " + raw + b"\t",
    lambda raw: raw + b"\0",
    lambda raw: raw + b"x",
    lambda raw: raw + b"\n",
    lambda raw: raw[:-1],
    lambda raw: raw[: len(raw) // 2],
    lambda raw: raw.replace(b":", b": ", 3),
    lambda raw: raw.replace(b":null", b":NaN", 1),
    lambda raw: raw.replace(b":null", b":1e999", 1),
    lambda raw: raw.replace(b":null", b":" + b"[" * 70 + b"]" * 70, 1),
    lambda raw: raw.replace(b'"id"', b'"\\u0069d"', 1),
    lambda raw: json.dumps(json.loads(raw)).encode(),
    lambda raw: json.dumps(json.loads(raw), ensure_ascii=False, indent=None).encode(),
    lambda raw: json.dumps(json.loads(raw), ensure_ascii=False, sort_keys=True).encode(),
    lambda raw: json.dumps(json.loads(raw), ensure_ascii=False).encode("gb18030", "replace"),
    lambda raw: b"[" + raw + b"]",
    lambda raw: b"",
    lambda raw: b"{}",
]
# Inside a string, before its end: escapes, halves of surrogate pairs, bytes that are no UTF-8.
_INSIDE = [b"\\ud800", b"\\ud83d\\ude00", b"\\u003a", b"\\u0000", b"\\t", b"\\/", b'\\"', b"\\\\", b"\\n"]
_INSIDE += [b"\xff", b"\xed\xa0\x80", b"\x1f", b"\t", b"\xc2\xa0", b":", b'\\":null,\\"']


def mutants(lines: list[bytes], seed: int) -> Iterator[bytes]:
    """Yield mutants of lines without end: a field dropped, retyped, doubled, or its text or line disfigured."""
    draw = random.Random(seed)  # noqa: S311 - nothing secret
    while True:
        yield mutant_of(draw.choice(lines), draw)


def mutant_of(raw: bytes, draw: random.Random) -> bytes:
    """Return one mutant of a line of JSON; ValueError or LookupError if there is nothing in it to change."""
    way = draw.choice((_dropped, _put, _put, _disfigured, _disfigured, _doubled, _doubled, _moved, None, None))
    if way:
        record = json.loads(raw)
        members = list(_members(record)) if isinstance(record, dict | list) else []
        return way(record, *draw.choice(members), draw)
    if draw.random() < 0.5:
        return draw.choice(_BYTES)(raw)
    ends = [place for place in range(len(raw) - 1) if raw[place : place + 1] == b'"' and place]
    place = draw.choice(ends)
    return raw[:place] + draw.choice(_INSIDE) + raw[place:]


def _members(value: Any) -> Iterator[tuple[Any, Any]]:
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        yield value, key
        if isinstance(value[key], dict | list):
            yield from _members(value[key])


def _line(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")


def _dropped(record: Any, above: Any, key: Any, draw: random.Random) -> bytes:
    del above[key]
    return _line(record)


def _put(record: Any, above: Any, key: Any, draw: random.Random) -> bytes:
    above[key] = draw.choice(_VALUES)
    return _line(record)


def _disfigured(record: Any, above: Any, key: Any, draw: random.Random) -> bytes:
    if isinstance(above[key], str):
        above[key] = draw.choice(_STRINGS)(above[key])
    elif isinstance(above[key], int):
        above[key] += draw.choice((-1, 1, 1000))
    elif isinstance(above[key], list):
        above[key] = draw.choice(([*above[key], *above[key]], above[key][::-1], above[key][1:]))
    else:
        above[key] = draw.choice(_VALUES)
    return _line(record)


def _doubled(record: Any, above: Any, key: Any, draw: random.Random) -> bytes:
    """Write a key twice: the same value again, null, or a disfigured value before or behind."""
    if not isinstance(above, dict):
        above.append(above[key])
        return _line(record)
    other = draw.choice((above[key], None, f"{above[key]}", "a:b", 7))
    mark = "\0".join(("mark", "of", "mutant"))
    swapped = {mark if name == key else name: value for name, value in above.items()}
    above.clear()
    above.update(swapped)
    here, there = (_line({key: value})[1:-1] for value in draw.sample((above[mark], other), 2))
    kept = _line({mark: above[mark]})[1:-1]
    return _line(record).replace(kept, here + draw.choice((b",", b" ,")) + there.replace(b'":', b'" : ', 1), 1)


def _moved(record: Any, above: Any, key: Any, draw: random.Random) -> bytes:
    """Give a value to another field, which may want another type or pattern."""
    other, name = draw.choice(list(_members(record)))
    above[key] = json.loads(json.dumps(other[name]))
    return _line(record)


def findings(path: Path, engine: Any) -> tuple[list[Diagnostic], str]:
    """Return what an engine finds in a file, and how it is printed."""
    run, out = Validation(engine=engine, _registries=_REGISTRIES), io.StringIO()
    reporter = REPORTERS["json"](out, 0)
    found = list(run.check_file(path))
    for item in found:
        reporter.add(item)
    reporter.close(run)
    return found, f"{out.getvalue()}{run.records}{run.findings}"


def disagreements(lines: list[bytes], count: int, folder: Path, seed: int = 1) -> Iterator[str]:
    """Compare the engines on mutants, forty a file among as many whole records; yield where they differ."""
    draw = random.Random(seed)  # noqa: S311 - nothing secret
    source = mutants(lines, seed)
    path = folder / "releases.jsonl"
    for _ in range(0, count, 40):
        mixed = [next(source) for _ in range(40)] + draw.sample(lines, min(40, len(lines)))
        draw.shuffle(mixed)
        path.write_bytes(b"\n".join(mixed) + draw.choice((b"", b"\n")))
        slow, fast = findings(path, "pydantic"), findings(path, "fast")
        if slow != fast:
            here = next((one for one in slow[0] + fast[0] if (one in slow[0]) != (one in fast[0])), None)
            yield f"{here}\n{mixed[here.line - 1].decode(errors='replace') if here else path}"


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    real = (data_dir() / "releases.jsonl").read_bytes().splitlines()
    with tempfile.TemporaryDirectory() as temporary:
        wrong = list(disagreements(real, number, Path(temporary)))
    print("\n\n".join(wrong[:5]))
    print(f"{number} mutants, {len(wrong)} files on which the engines differ")
    sys.exit(bool(wrong))
