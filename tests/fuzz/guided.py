"""One target under atheris, whose choice of inputs is guided by the branches they reach: python guided.py TARGET …

What follows the target is libFuzzer's: folders of inputs and options. run.py starts this.
"""

import random
import sys

import atheris

with atheris.instrument_imports(include=["baoji_notices"]):
    from targets import TARGETS


target = TARGETS[sys.argv.pop(1)]


def mutate(data: bytes, longest: int, seed: int) -> bytes:
    """Change an input by our own ways, or by libFuzzer's, in turn."""
    if seed % 2:
        return bytes(atheris.Mutate(data, longest))
    draw = random.Random(seed)  # noqa: S311 - nothing secret
    return target.mutate(data, draw)[:longest]


atheris.Setup(sys.argv, target.check, custom_mutator=mutate)
atheris.Fuzz()
