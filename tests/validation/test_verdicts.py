"""Five engines agree on which lines are records; where a schema cannot say what a rule says, the reason is written down."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from invented import value

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from verdicts import LIMITS, OTHERS, Comparison, Limit, ajv_is_missing, faults, judged, lines_of  # noqa: E402 - beside

MUTANTS = int(os.environ.get("BAOJI_MUTANTS", "2000"))
LINE = json.dumps(value(), ensure_ascii=False, separators=(",", ":")).encode()
EXAMPLES: dict[str, Callable[[bytes], bytes]] = {
    "BN005": lambda line: line + b"\r",
    "BN009": lambda line: line.replace(b'{"id":', b'{"id":null,"id":'),
    "BN013": lambda line: line.replace(b'"title":"', b'"title":"\\ud800'),
    "BN104": lambda line: line.replace(b'"number":1,', b'"number":1.0,'),
}
needs_ajv = pytest.mark.skipif(ajv_is_missing(), reason="Node.js finds no ajv: npm install ajv, and set NODE_PATH")


@pytest.mark.parametrize(
    "engines",
    [{"jsonschema-rs": 1, "jsonschema": 4}, pytest.param({"ajv": 1}, marks=needs_ajv)],
    ids=["in Python", "ajv"],
)
def test_engines_agree_on_mutants(engines: dict[str, int]) -> None:
    comparison = Comparison()
    comparison.compare(list(lines_of(MUTANTS)), engines)
    assert comparison.unexplained == []
    assert 0 < comparison.invalid["jsonschema-rs" if "jsonschema-rs" in engines else "ajv"] < MUTANTS


@pytest.mark.parametrize(
    ("limit", "engine"),
    [
        pytest.param(limit, engine, marks=[needs_ajv] if engine == "ajv" else [], id=f"{limit.code}-{engine}")
        for limit in LIMITS
        for engine in OTHERS
    ],
)
def test_a_limit_is_one(limit: Limit, engine: str) -> None:
    line = EXAMPLES[limit.code](LINE)
    (examined,) = judged([line], "fast")
    assert [one.code for one in faults(examined)] == [limit.code]
    assert OTHERS[engine]([line, LINE]) == [True, True]
