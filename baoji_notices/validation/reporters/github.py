"""The GitHub reporter: a workflow command a finding, which GitHub shows at the line in the change it checks."""

from baoji_notices.rules import RULES
from baoji_notices.sources import STDIN
from baoji_notices.validation.diagnostics import Diagnostic
from baoji_notices.validation.engine import Validation
from baoji_notices.validation.reporters.base import Reporter, counted, from_here, printable

_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}  # the escapes of actions/toolkit, core/src/command.ts
_PROPERTY = {**_MESSAGE, ":": "%3A", ",": "%2C"}


class GithubReporter(Reporter):
    """Writes `::error file=…,line=…,title=…::message`, paths from the working folder, and the counts."""

    def show(self, diagnostic: Diagnostic) -> None:
        """Write one command."""
        properties = {"title": f"{diagnostic.code} {diagnostic.name}"}
        if diagnostic.path != STDIN:
            properties = {"file": from_here(diagnostic.path), "line": str(diagnostic.line), **properties}
        named = ",".join(f"{key}={_escaped(value, _PROPERTY)}" for key, value in properties.items())
        place = " ".join(filter(None, (diagnostic.record_id, diagnostic.pointer)))
        message = (
            f"{place}: {diagnostic.message}\n{diagnostic.hint}"
            if place
            else (f"{diagnostic.message}\n{diagnostic.hint}")
        )
        self.out.write(f"::{diagnostic.severity.value} {named}::{_escaped(message, _MESSAGE)}\n")

    def close(self, run: Validation) -> None:
        """Write how many findings were not shown, and the counts."""
        for code, count in self.hidden.items():
            self.out.write(f"{code} {RULES[code].name}: {count} more, not shown.\n")
        self.out.write(f"{counted(run)}\n")


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return printable("".join(escapes.get(character, character) for character in text))
