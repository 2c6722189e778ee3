"""What all reporters share: a cap on the findings shown of each rule."""

from abc import ABC, abstractmethod
from collections import Counter
from typing import TextIO

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
