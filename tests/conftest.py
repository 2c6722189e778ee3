"""Shared fixtures: the checkout, a copy of it, and offline libraries."""

import os
import shutil
from pathlib import Path

import pytest

os.environ["HF_HUB_OFFLINE"] = "1"  # before datasets is imported: nothing may be asked of any network

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what the build reads and writes, free to be changed."""
    copy = tmp_path / "checkout"
    copy.mkdir()
    for name in ("data", "schema"):
        shutil.copytree(ROOT / name, copy / name)
    shutil.copytree(ROOT / "examples", copy / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "scripts").mkdir()
    for name in ("README.md", "DATASHEET.md", "CITATION.cff", "scripts/bench.json"):
        shutil.copy(ROOT / name, copy / name)
    return copy
