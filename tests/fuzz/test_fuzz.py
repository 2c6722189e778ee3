"""Every target holds on its seeds, on the inputs that once broke it, and on some hundred mutants of them."""

import random
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from targets import TARGETS, Target  # noqa: E402 - the file beside this one

INPUTS = [(target, path) for target in TARGETS.values() for path in target.inputs()]


@pytest.mark.parametrize(("target", "path"), INPUTS, ids=lambda one: getattr(one, "name", ""))
def test_seeds_and_what_was_found(target: Target, path: Path) -> None:
    target.check(path.read_bytes())


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_mutants_of_the_seeds(target: Target) -> None:
    draw = random.Random(1)  # noqa: S311 - nothing secret
    seeds = [path.read_bytes() for path in target.inputs()]
    for _ in range(target.mutants):
        data = draw.choice(seeds)
        for _ in range(draw.choice((1, 2, 4, 8))):
            data = target.mutate(data, draw)[: target.longest]
        try:
            target.check(data)
        except Exception as error:
            error.add_note(f"The input, to be kept in tests/fuzz/corpus/: {data!r}")
            raise
