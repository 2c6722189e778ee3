"""The text reporter: a line a finding, each rule explained once, and the counts at the end."""

from typing import TextIO

from rich.console import Console
from rich.text import Text

from baoji_notices.rules import RULES, Severity
from baoji_notices.validation.diagnostics import Diagnostic
from baoji_notices.validation.engine import Validation
from baoji_notices.validation.reporters.base import Reporter

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow"}


class TextReporter(Reporter):
    """Writes for people; in colour on a terminal, unless NO_COLOR is set."""

    def __init__(self, out: TextIO, max_per_rule: int) -> None:
        super().__init__(out, max_per_rule)
        self._console = Console(file=out, highlight=False, soft_wrap=True)

    def show(self, diagnostic: Diagnostic) -> None:
        """Write one finding, and below the first of its rule why the rule is there."""
        line = Text(f"{_printable(diagnostic.path)}:{diagnostic.line}  {diagnostic.code} {diagnostic.name}  ")
        line.append(diagnostic.severity.value, _STYLES[diagnostic.severity])
        if diagnostic.pointer:
            line.append(f"  {_printable(diagnostic.pointer)}", "cyan")
        if diagnostic.record_id:
            line.append(f"  ({_printable(diagnostic.record_id)})", "dim")
        line.append(f"  {_printable(diagnostic.message)}  hint: {_printable(diagnostic.hint)}")
        self._console.print(line)
        if self.found[diagnostic.code] == 1:
            self._console.print(Text(f"    why: {RULES[diagnostic.code].section('Why')}", "dim"))

    def close(self, run: Validation) -> None:
        """Write how many findings were not shown, and the counts."""
        for code, count in self.hidden.items():
            self._console.print(
                Text(f"{code} {RULES[code].name}: {count} more, not shown (--max-per-rule 0 shows all).")
            )
        counts = [
            _plural(run.records, "record"),
            _plural(run.findings[Severity.ERROR], "error"),
            _plural(run.findings[Severity.WARNING], "warning"),
        ]
        self._console.print(Text(f"{_plural(run.files, 'file')}, {', '.join(counts)}."))


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _printable(text: str) -> str:
    """Show control and formatting characters as escapes, so that data cannot steer a terminal."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in text
    )
