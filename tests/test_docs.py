"""The examples in docstrings run, and every public function and class has a docstring."""

import ast
import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest

import baoji_notices

MODULES = [
    item.name for item in pkgutil.walk_packages(baoji_notices.__path__, "baoji_notices.") if "._" not in item.name
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_are_true(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_short_and_says_what_it_is_for(name: str) -> None:
    source = Path(str(importlib.import_module(name).__file__)).read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source))
    assert source.count("\n") < 400


@pytest.mark.parametrize("name", MODULES)
def test_public_definitions_are_documented(name: str) -> None:
    tree = ast.parse(Path(str(importlib.import_module(name).__file__)).read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.ClassDef)
    bare = [
        node.name
        for node in tree.body
        if isinstance(node, kinds) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert bare == []
