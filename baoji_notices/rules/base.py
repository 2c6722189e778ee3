"""What a rule is: code, name, severity, level, the function that checks it, and the text that explains it."""

import inspect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cached_property
from typing import Any

from baoji_notices.errors import UnknownNameError


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"  # the data is wrong
    WARNING = "warning"  # a person should look at it


class Level(IntEnum):
    """The stage of validation that a rule belongs to; a stage that finds a fault spares the later ones."""

    FILE = 0
    SHAPE = 1
    RECORD = 2
    CORPUS = 3


@dataclass(frozen=True)
class Related:
    """Another place that a finding speaks of."""

    path: str
    line: int
    record_id: str | None = None


@dataclass(frozen=True)
class Finding:
    """What a rule has found: where in the record (JSON Pointer), what, with which value, and what to do."""

    pointer: str
    message: str
    value: object = None
    hint: str | None = None
    related: tuple[Related, ...] = ()


Check = Callable[..., Iterable[Finding]]


@dataclass(frozen=True)
class Rule:
    """A registered rule; its explanation is the docstring of its function.

    Attributes:
        own_severity: severity in data that brings its own registries, where it differs.
        stops: whether a finding makes the line unreadable, so that nothing more is checked on it.
        once: whether it is reported once a file, because its cause is the file's.
    """

    code: str
    name: str
    severity: Severity
    level: Level
    check: Check
    own_severity: Severity | None = None
    stops: bool = False
    once: bool = False

    @cached_property
    def explanation(self) -> str:
        """What the rule finds, why it matters, an example, and how to mend it."""
        return inspect.getdoc(self.check) or ""

    @cached_property
    def hint(self) -> str:
        """How to mend what the rule finds: the last part of its explanation."""
        return self.section("Mend")

    def section(self, title: str) -> str:
        """Return one part of the explanation ("Why", "Example" or "Mend") on one line."""
        match = re.search(rf"^{title}: (.*?)(?:\n[A-Z][a-z]+: |\Z)", self.explanation, re.DOTALL | re.MULTILINE)
        return " ".join(match[1].split()) if match else ""

    def severity_for(self, *, own: bool) -> Severity:
        """Return the severity in our own data, or in anybody else's."""
        return (self.own_severity or self.severity) if own else self.severity


RULES: dict[str, Rule] = {}
_LEVELS = {"0": Level.FILE, "1": Level.SHAPE, "2": Level.RECORD, "3": Level.CORPUS}


def rule(
    code: str,
    name: str,
    severity: Severity = Severity.ERROR,
    **traits: Any,
) -> Callable[[Check], Check]:
    """Register a function as the rule of a code (BN0xx file, BN1xx shape, BN2xx record, BN3xx corpus).

    Raises:
        ValueError: if the code or the name is taken; codes are never reused.
    """

    def register(check: Check) -> Check:
        if code in RULES or any(name == other.name for other in RULES.values()):
            raise ValueError(f"the rule {code} {name} is registered twice; choose another code and name.")
        RULES[code] = Rule(code, name, severity, _LEVELS[code[2]], check, **traits)
        return check

    return register


def rules_at(level: Level) -> tuple[Rule, ...]:
    """Return the rules of a level in the order of their codes."""
    return tuple(RULES[code] for code in sorted(RULES) if RULES[code].level is level)


def select_rules(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> frozenset[str]:
    """Return the codes that are chosen: those that begin with a selected prefix and with no ignored one.

    Args:
        select: codes, beginnings of codes (BN2) or names; empty selects all.
        ignore: the same, to leave out.

    Raises:
        UnknownNameError: if a word matches no rule, or no rule is left.

    Example:
        >>> sorted(select_rules(["BN30"], ["BN303", "BN304", "duplicate-id"]))
        ['BN302', 'BN305']
    """
    chosen = {code for word in select for code in _matching(word)} if select else set(RULES)
    left = frozenset(chosen - {code for word in ignore for code in _matching(word)})
    if not left:
        raise UnknownNameError("no rule is left: all that are selected are ignored too. Select others.")
    return left


def _matching(word: str) -> set[str]:
    found = {code for code, item in RULES.items() if word and (code.startswith(word.upper()) or item.name == word)}
    if not found:
        raise UnknownNameError(f"no rule is called {word!r}; baoji-notices rule lists them all.")
    return found
