"""schema/LIMITS.md is true: each value is that of the constant or option it names, and no limit is left out."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from baoji_notices.cli.validate import _TEXT_CAP
from baoji_notices.model.base import MAX_INTEGER

TEXT = (Path(__file__).resolve().parents[2] / "schema" / "LIMITS.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.split("|")[1:-1]] for line in TEXT.splitlines() if line.startswith("| ")][
    1:
]
NAMED = {row[3].strip("`"): row[1] for row in ROWS if row[3].startswith("`baoji_notices.")}
LIMITS = re.compile(r"^(_?[A-Z]+_LIMIT|MAX_[A-Z_]+|_MOST_(?:TAGS|ATTRIBUTES)|LONGEST_[A-Z]+|GZIP_[A-Z]+) ?=", re.M)


@pytest.mark.parametrize("name", NAMED)
def test_a_value_is_that_of_its_constant(name: str) -> None:
    module, _, constant = name.rpartition(".")
    found = re.search(r"([0-9,]+)( MiB)?", NAMED[name])
    assert found, f"{name} has no number in the table"
    stated = int(found[1].replace(",", "")) * (2**20 if found[2] else 1)
    assert getattr(import_module(module), constant) == stated


def test_the_values_without_a_constant_of_their_own_are_true() -> None:
    values = {row[0]: row[1] for row in ROWS}
    assert values["an integer"] == f"±{MAX_INTEGER:,} (2^53 - 1)"
    assert values["findings shown of a rule, as text"].startswith(f"{_TEXT_CAP};")


def test_every_limit_of_the_package_is_in_the_table() -> None:
    package = Path(__file__).resolve().parents[2] / "baoji_notices"
    found = {name for path in package.rglob("*.py") for name in LIMITS.findall(path.read_text(encoding="utf-8"))}
    assert len(found) >= 8
    assert found - {name.rpartition(".")[2] for name in NAMED} == {"MAX_INTEGER"}
