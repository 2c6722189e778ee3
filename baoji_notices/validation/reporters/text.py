"""The text reporter: a line a finding, each rule explained once, and the counts at the end."""

from typing import TextIO

from rich.console import Console
from rich.text import Text

from baoji_notices.rules import RULES, Severity
from baoji_notices.validation.diagnostics import Diagnostic
from baoji_notices.validation.engine import Validation
from baoji_notices.validation.reporters.base import Reporter, counted, printable

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow"}


class TextReporter(Reporter):
    """Writes for people; in colour on a terminal, unless NO_COLOR is set."""

    def __init__(self, out: TextIO, max_per_rule: int) -> None:
        super().__init__(out, max_per_rule)
        self._console = Console(file=out, highlight=False, soft_wrap=True)

    def show(self, diagnostic: Diagnostic) -> None:
        """Write one finding, and below the first of its rule why the rule is there."""
        line = Text(f"{printable(diagnostic.path)}:{diagnostic.line}  {diagnostic.code} {diagnostic.name}  ")
        line.append(diagnostic.severity.value, _STYLES[diagnostic.severity])
        if diagnostic.pointer:
            line.append(f"  {printable(diagnostic.pointer)}", "cyan")
        if diagnostic.record_id:
            line.append(f"  ({printable(diagnostic.record_id)})", "dim")
        line.append(f"  {printable(diagnostic.message)}  hint: {printable(diagnostic.hint)}")
        self._console.print(line)
        if self.found[diagnostic.code] == 1:
            self._console.print(Text(f"    why: {RULES[diagnostic.code].section('Why')}", "dim"))

    def close(self, run: Validation) -> None:
        """Write how many findings were not shown, and the counts."""
        for code, count in self.hidden.items():
            self._console.print(
                Text(f"{code} {RULES[code].name}: {count} more, not shown (--max-per-rule 0 shows all).")
            )
        self._console.print(Text(counted(run)))
