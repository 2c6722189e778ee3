"""What all reporters share: a cap on the findings shown of each rule, and how places and counts are written."""

from abc import ABC, abstractmethod
from collections import Counter
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit
from urllib.request import url2pathname

from baoji_notices.rules import Severity
from baoji_notices.sources import is_url
from baoji_notices.validation.diagnostics import Diagnostic
from baoji_notices.validation.engine import Validation


class Reporter(ABC):
    """Writes diagnostics to a stream as they come.

    Args:
        out: where to write.
        max_per_rule: how many findings of a rule to show; 0 shows all.
    """

    def __init__(self, out: TextIO, max_per_rule: int) -> None:
        self.out = out
        self.max_per_rule = max_per_rule
        self.found: Counter[str] = Counter()

    def add(self, diagnostic: Diagnostic) -> None:
        """Take one diagnostic, and show it unless enough of its rule were shown."""
        self.found[diagnostic.code] += 1
        if not self.max_per_rule or self.found[diagnostic.code] <= self.max_per_rule:
            self.show(diagnostic)

    @property
    def hidden(self) -> dict[str, int]:
        """How many findings were not shown, by code."""
        if not self.max_per_rule:
            return {}
        surplus = {code: count - self.max_per_rule for code, count in sorted(self.found.items())}
        return {code: count for code, count in surplus.items() if count > 0}

    @abstractmethod
    def show(self, diagnostic: Diagnostic) -> None:
        """Write one diagnostic."""

    @abstractmethod
    def close(self, run: Validation) -> None:
        """Write what stands at the end."""


def counted(run: Validation) -> str:
    """Return the sentence that counts files, records, errors and warnings of a run."""
    counts = [
        _plural(run.files, "file"),
        _plural(run.records, "record"),
        _plural(run.findings[Severity.ERROR], "error"),
        _plural(run.findings[Severity.WARNING], "warning"),
    ]
    return f"{', '.join(counts)}."


def printable(text: str) -> str:
    """Show control and formatting characters as escapes, so that data cannot steer a terminal.

    Example:
        >>> printable("a\\x1b[31mb")
        'a\\\\x1b[31mb'
    """
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in text
    )


def from_here(path: str) -> str:
    """Return a path as other programs look for it: from the working folder where it lies beneath it, with "/".

    An address of a local file is its path; any other address stays as it is.

    Example:
        >>> from_here(str(Path.cwd() / "data" / "releases.jsonl"))
        'data/releases.jsonl'
    """
    if is_url(path) and not path.startswith("file:"):
        return path
    found = Path(url2pathname(urlsplit(path).path) if is_url(path) else path).absolute()
    return (found.relative_to(Path.cwd()) if found.is_relative_to(Path.cwd()) else found).as_posix()


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
