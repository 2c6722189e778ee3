"""Reporters: one file a form; each is fed diagnostics one at a time and closed with the run's counts."""

from collections.abc import Callable
from typing import TextIO

from baoji_notices.validation.reporters.base import Reporter
from baoji_notices.validation.reporters.github import GithubReporter
from baoji_notices.validation.reporters.json import JsonReporter
from baoji_notices.validation.reporters.sarif import SarifReporter
from baoji_notices.validation.reporters.text import TextReporter

REPORTERS: dict[str, Callable[[TextIO, int], Reporter]] = {
    "text": TextReporter,
    "json": JsonReporter,
    "github": GithubReporter,
    "sarif": SarifReporter,
}

__all__ = ["REPORTERS", "Reporter"]
