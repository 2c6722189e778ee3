"""The JSON reporter: one list of diagnostics, an item a line, in the order of files and lines."""

import json
from typing import TextIO

from baoji_notices.validation.diagnostics import Diagnostic
from baoji_notices.validation.engine import Validation
from baoji_notices.validation.reporters.base import Reporter


class JsonReporter(Reporter):
    """Writes a JSON list whose items are diagnostics."""

    def __init__(self, out: TextIO, max_per_rule: int) -> None:
        super().__init__(out, max_per_rule)
        self._separator = "[\n"

    def show(self, diagnostic: Diagnostic) -> None:
        """Write one item of the list."""
        self.out.write(self._separator + json.dumps(diagnostic.as_dict(), ensure_ascii=False))
        self._separator = ",\n"

    def close(self, run: Validation) -> None:
        """Close the list."""
        self.out.write("[]\n" if self._separator == "[\n" else "\n]\n")
