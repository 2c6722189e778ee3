"""Every table of patterns of the drafter: each example is matched by its own row, names are unique, nothing explodes."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import baoji_notices.drafting
from baoji_notices.drafting.patterns import Pattern


def _modules() -> Iterator[object]:
    for found in pkgutil.walk_packages(baoji_notices.drafting.__path__, "baoji_notices.drafting."):
        yield importlib.import_module(found.name)


def _tables() -> dict[str, tuple[Pattern[object], ...]]:
    return {
        f"{module.__name__}.{name}": value
        for module in _modules()
        for name, value in vars(module).items()
        if isinstance(value, tuple) and value and all(isinstance(one, Pattern) for one in value)
    }


def _expressions() -> dict[str, re.Pattern[str]]:
    found = {
        f"{module.__name__}.{name}": value
        for module in _modules()
        for name, value in vars(module).items()
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str)
    }
    rows = {f"{table}.{one.name}": one.regex for table, several in TABLES.items() for one in several}
    return found | rows


TABLES = _tables()
EXPRESSIONS = _expressions()


def test_there_are_tables_for_both_languages() -> None:
    homes = {name.split(".")[2] for name in TABLES}
    assert {"chinese", "english"} <= homes


@pytest.mark.parametrize(
    ("table", "number"), [(name, number) for name in TABLES for number in range(len(TABLES[name]))]
)
def test_each_example_is_matched_by_its_row(table: str, number: int) -> None:
    one = TABLES[table][number]
    assert one.regex.search(one.example), f"{table}: the row {one.name!r} does not match {one.example!r}"


@pytest.mark.parametrize("table", TABLES)
def test_names_are_unique_in_a_table(table: str) -> None:
    names = [one.name for one in TABLES[table]]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_digits_are_ascii(name: str) -> None:
    assert "\\d" not in EXPRESSIONS[name].pattern, f"{name}: \\d matches full-width digits; write [0-9]"


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_a_repetition_has_kept_its_braces(name: str) -> None:
    lost = re.search(r"\([0-9]+, [0-9]+\)", EXPRESSIONS[name].pattern)
    assert lost is None, f"{name}: in a formatted string a repetition takes double braces, and {lost} has one pair"
