"""What five engines say of one line, valid or not in its form, and where they may differ, with the reason.

Run as a script to compare more mutants than the tests do: python tests/validation/verdicts.py 200000
ajv is asked if Node.js finds it: NODE_PATH=/path/to/node_modules.
"""

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs

from baoji_notices.paths import data_dir
from baoji_notices.publishing.schema import json_schema
from baoji_notices.records import Line
from baoji_notices.registries import Registries
from baoji_notices.rules import RULES, Level, Severity
from baoji_notices.validation import Diagnostic
from baoji_notices.validation.judging import Engine, Examined, Judge

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from mutants import mutants  # noqa: E402 - the file beside this one

_SCHEMA_FILE = HERE.parents[1] / "schema" / "1.0" / "meeting-release.schema.json"
_REGISTRIES = Registries(data_dir())
_BATCH = 4_000  # lines at a time


@dataclass(frozen=True)
class Limit:
    """A fault that our rules find, and no engine of JSON Schema can.

    Attributes:
        code: our rule.
        reason: why they take the line.
        value: which values of those that the rule finds; all if null.
    """

    code: str
    reason: str
    value: Callable[[object], bool] | None = None


LIMITS = (
    Limit("BN005", "JSON takes a carriage return for white space; how lines end is a rule on files"),
    Limit("BN009", "a schema judges values: of two equal keys their readers have kept the last"),
    Limit("BN013", "JSON's escapes can write half a surrogate pair, and a schema has no word for it"),
    Limit(
        "BN104",
        "JSON Schema calls 1.0 an integer; our rule converts nothing, for readers of other languages make a float of it",
        lambda value: isinstance(value, float) and value.is_integer(),
    ),
)  # fmt: skip


def judged(lines: list[bytes], engine: Engine) -> list[Examined]:
    """Return what one of our engines finds in each line by itself."""
    judge = Judge("mutants.jsonl", frozenset(RULES), _REGISTRIES, own=False, engine=engine)
    return [examined for _, examined in judge.examine(Line(1, line) for line in lines)]


def faults(examined: Examined) -> list[Diagnostic]:
    """Return the errors of form: those that make a line no record."""
    return [one for one in examined.findings if one.severity is Severity.ERROR and one.level <= Level.SHAPE]


def _of_values(is_valid: Callable[[Any], bool]) -> Callable[[list[bytes]], list[bool]]:
    def of_line(line: bytes) -> bool:
        try:
            return is_valid(json.loads(line.decode()))
        except ValueError:  # no JSON, no UTF-8, or a string that is no Unicode text
            return False

    return lambda lines: [of_line(line) for line in lines]


def _by_ajv(lines: list[bytes]) -> list[bool]:
    command = ["node", str(HERE / "verdicts.cjs"), str(_SCHEMA_FILE)]
    run = subprocess.run(command, input=b"\n".join([*lines, b""]), capture_output=True, check=True)
    return [answer == b"1" for answer in run.stdout.split()]


def ajv_is_missing() -> bool:
    """Tell whether Node.js is not there, or does not find ajv."""
    try:
        return subprocess.run(["node", "-e", "require('ajv/dist/2020')"], capture_output=True).returncode != 0
    except FileNotFoundError:
        return True


OTHERS: dict[str, Callable[[list[bytes]], list[bool]]] = {
    "jsonschema": _of_values(jsonschema.Draft202012Validator(json_schema()).is_valid),
    "jsonschema-rs": _of_values(jsonschema_rs.validator_for(json_schema()).is_valid),
    "ajv": _by_ajv,
}


def lines_of(count: int, seed: int = 1) -> Iterator[bytes]:
    """Yield mutants of the real records; one that holds a line end is two lines."""
    real = (data_dir() / "releases.jsonl").read_bytes().splitlines()
    for mutant in islice(mutants(real, seed), count):
        yield from mutant.split(b"\n")


@dataclass
class Comparison:
    """What was compared so far.

    Attributes:
        asked: lines that each engine was asked about, with the seconds that it took, and how many it refused.
        explained: how often each limit of the others explained a difference.
        unexplained: what differs without a reason.
    """

    asked: Counter[str] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)
    invalid: Counter[str] = field(default_factory=Counter)
    explained: Counter[str] = field(default_factory=Counter)
    unexplained: list[str] = field(default_factory=list)

    def compare(self, lines: list[bytes], every: dict[str, int]) -> None:
        """Ask our two engines and others about lines; each of the others about one in so many of them."""
        ours = self._timed("pydantic", lambda: judged(lines, "pydantic"), len(lines))
        fast = self._timed("fast path", lambda: judged(lines, "fast"), len(lines))
        self.unexplained += [
            f"fast path: {line!r}" for line, one, other in zip(lines, ours, fast, strict=True) if one != other
        ]
        for engine, found in (("pydantic", ours), ("fast path", fast)):
            self.invalid[engine] += sum(bool(faults(one)) for one in found)
        for engine, step in every.items():
            some = lines[::step]
            said = self._timed(engine, lambda engine=engine, some=some: OTHERS[engine](some), len(some))
            self.invalid[engine] += said.count(False)
            for line, one, valid in zip(some, ours[::step], said, strict=True):
                self._weigh(engine, line, faults(one), valid)

    def _weigh(self, engine: str, line: bytes, found: list[Diagnostic], valid: bool) -> None:
        if valid == (not found):
            return
        limits = [_limit(one) for one in found]
        if valid and all(limits):
            self.explained.update(f"{engine} {limit.code}" for limit in set(limits) if limit)
        else:
            codes = [one.code for one in found]
            self.unexplained.append(f"{engine} says {'valid' if valid else 'invalid'}, we {codes}: {line!r}")

    def _timed(self, engine: str, ask: Callable[[], list[Any]], number: int) -> list[Any]:
        begin = time.perf_counter()
        said = ask()
        self.seconds[engine] += time.perf_counter() - begin
        self.asked[engine] += number
        return said


def _limit(one: Diagnostic) -> Limit | None:
    for limit in LIMITS:
        if limit.code == one.code and (not limit.value or limit.value(one.value)):
            return limit
    return None


def main(count: int) -> int:
    """Compare so many mutants; 1 if a difference has no reason."""
    every = {"jsonschema": 10, "jsonschema-rs": 1} | ({} if ajv_is_missing() else {"ajv": 1})
    made, comparison = lines_of(count), Comparison()
    while lines := list(islice(made, _BATCH)):
        comparison.compare(lines, every)
        print(f"{comparison.asked['pydantic']} lines", file=sys.stderr)
    print("| engine | lines | invalid | seconds |\n|---|---|---|---|")
    for engine, number in comparison.asked.items():
        print(f"| {engine} | {number} | {comparison.invalid[engine]} | {comparison.seconds[engine]:.0f} |")
    print(f"{count} mutants. Differences explained by a limit: {dict(comparison.explained)}")
    print(f"Without a reason: {len(comparison.unexplained)}", *comparison.unexplained[:5], sep="\n")
    return int(bool(comparison.unexplained))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000))
