"""A diagnostic: one finding with its rule and its place, as it is reported."""

from dataclasses import asdict, dataclass
from typing import Any

from baoji_notices.rules import Finding, Level, Related, Rule, Severity

_LONGEST_VALUE = 200  # characters
_LONGEST_POINTER = 500


@dataclass(frozen=True)
class Diagnostic:
    """One finding: which rule, how grave, where, what, with which value, and what to do.

    Attributes:
        line: line in the file, or number of the record, from 1.
        pointer: JSON Pointer (RFC 6901) into the record; empty for the record itself.
        value: the value found, if it is a scalar or a short list of scalars; long strings are cut.

    Diagnostics sort by path, line, code and pointer.
    """

    code: str
    name: str
    severity: Severity
    level: Level
    path: str
    line: int
    pointer: str
    record_id: str | None
    message: str
    value: object
    hint: str
    related: tuple[Related, ...]

    def __lt__(self, other: "Diagnostic") -> bool:
        return self._place < other._place

    @property
    def _place(self) -> tuple[str, int, str, str]:
        return (self.path, self.line, self.code, self.pointer)

    def as_dict(self) -> dict[str, Any]:
        """Return the diagnostic as JSON values, its level by name."""
        return {**asdict(self), "severity": self.severity.value, "level": self.level.name.lower()}


def diagnose(
    rule: Rule, finding: Finding, *, path: str, line: int, record_id: str | None, own: bool
) -> Diagnostic:
    """Make a diagnostic of a finding and its place."""
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=rule.severity_for(own=own),
        level=rule.level,
        path=path,
        line=line,
        pointer=_writable(finding.pointer)[:_LONGEST_POINTER],
        record_id=record_id,
        message=_writable(finding.message),
        value=_shown(finding.value),
        hint=finding.hint or rule.hint,
        related=finding.related,
    )


def _writable(text: str) -> str:
    """Show lone surrogates, which no output can carry, as escapes."""
    return text.encode(errors="backslashreplace").decode()


def _shown(value: object) -> object:
    if isinstance(value, str):
        return _writable(value if len(value) <= _LONGEST_VALUE else value[:_LONGEST_VALUE] + "…")
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list) and len(value) <= 10 and all(isinstance(item, str | int) for item in value):
        return [_shown(item) for item in value]
    return None
