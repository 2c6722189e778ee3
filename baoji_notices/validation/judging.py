"""One line judged by itself: by the fast path where that is certain of it, else by Pydantic and every rule."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import ValidationError

from baoji_notices.model import MeetingRelease
from baoji_notices.paths import data_dir
from baoji_notices.records import Line
from baoji_notices.registries import Registries
from baoji_notices.rules import Finding, Level, Rule, rules_at
from baoji_notices.rules.corpus import Facts, facts_of
from baoji_notices.rules.file import FileCase
from baoji_notices.rules.record import RecordCase
from baoji_notices.rules.shape import ShapeCase, shape_cases
from baoji_notices.sources import STDIN, is_url
from baoji_notices.validation.diagnostics import Diagnostic, diagnose
from baoji_notices.validation.fastpath import Batch, FastPath, batches
from baoji_notices.validation.passes import RecordPass

Hits = Iterable[tuple[Rule, Finding]]
Engine = Literal["fast", "pydantic"]
_LONGEST_ID = 80  # characters


class Examined(NamedTuple):
    """What one line yields by itself: its findings, and what the corpus rules need of its record."""

    findings: list[Diagnostic]
    facts: Facts | None


@dataclass(frozen=True)
class Judge:
    """What the lines of one file are judged by: the codes that are reported, and the registries.

    Attributes:
        path: the file as it is named in the report.
        own: whether the registries came with the file.
        engine: "fast" reads most lines by the fast path; "pydantic" none, and finds the same.
    """

    path: str
    codes: frozenset[str]
    registries: Registries
    own: bool
    engine: Engine = "fast"

    def examine(self, lines: Iterable[Line]) -> Iterator[tuple[Line, Examined]]:
        """Check each line by itself, wherever that is done; the corpus rules follow in the order of the file.

        Lines are read some ahead of the one that is yielded.
        """
        if self.engine == "pydantic":
            for line in lines:
                yield line, self._checked(line)
            return
        record_pass = _record_pass(self.codes)
        for some in batches(lines):
            for batch in _fast_path().read(some):
                yield from self._checked_together(batch, record_pass)
            del some, batch  # else they would be held while the next are read

    def _checked_together(self, batch: Batch, record_pass: RecordPass) -> Iterator[tuple[Line, Examined]]:
        cases = [
            None if record is None else RecordCase(record, line, self.registries)
            for line, record in zip(batch.lines, batch.records, strict=True)
        ]
        found = iter(record_pass.check([case for case in cases if case], batch.strings))
        for line, case in zip(batch.lines, cases, strict=True):
            if case is None:
                yield line, self._checked(line)
            else:
                yield line, Examined(self._diagnosed(line, case.record.id, next(found)), facts_of(case))

    def _checked(self, line: Line) -> Examined:
        hits: list[tuple[Rule, Finding]] = []
        facts = self._check_line(line, hits)
        return Examined(self._diagnosed(line, _id_of(line), hits), facts)

    def _diagnosed(self, line: Line, record_id: str | None, hits: Hits) -> list[Diagnostic]:
        shown = record_id and record_id[:_LONGEST_ID]
        return [
            diagnose(rule, finding, path=self.path, line=line.number, record_id=shown, own=self.own)
            for rule, finding in hits
            if rule.code in self.codes
        ]

    def _check_line(self, line: Line, hits: list[tuple[Rule, Finding]]) -> Facts | None:
        for rule, finding in run_rules(rules_at(Level.FILE), FileCase(line)):
            hits.append((rule, finding))
            if rule.stops:
                return None
        record, cases = _shape(line.text or "", line.parsed)
        if record is None:
            for shape_case in cases:
                hits.extend(run_rules(rules_at(Level.SHAPE), shape_case))
            return None
        case = RecordCase(record, line, self.registries)
        hits.extend(run_rules((rule for rule in rules_at(Level.RECORD) if rule.code in self.codes), case))
        return facts_of(case)


@cache
def _fast_path() -> FastPath:
    return FastPath()


@lru_cache(maxsize=4)
def _record_pass(codes: frozenset[str]) -> RecordPass:
    return RecordPass((rule for rule in rules_at(Level.RECORD) if rule.code in codes), _fast_path().strings_of)


def registries_beside(path: str | Path) -> tuple[Path, bool]:
    """Return the folder of the registries that judge a file, and whether they are the file's own."""
    parent = Path(path).parent
    own = str(path) != STDIN and not is_url(path) and (parent / "registries").is_dir()
    return (parent, True) if own else (data_dir(), False)


def run_rules(rules: Iterable[Rule], case: object) -> Iterator[tuple[Rule, Finding]]:
    """Yield what rules find in a case, each with its rule, in the order of the rules."""
    for rule in rules:
        for finding in rule.check(case):
            yield rule, finding


def check_shape(text: str) -> tuple[MeetingRelease | None, list[Finding]]:
    """Return the record that a JSON text holds; or None, and what is wrong with its shape.

    Example:
        >>> record, findings = check_shape("{}")
        >>> findings[0].message
        "the field 'id' is missing."
    """
    record, cases = _shape(text, json.loads(text))
    return record, [finding for case in cases for _, finding in run_rules(rules_at(Level.SHAPE), case)]


def _shape(text: str, value: object) -> tuple[MeetingRelease | None, Iterable[ShapeCase]]:
    version = value.get("schema_version") if isinstance(value, dict) else None
    if isinstance(version, str) and re.fullmatch("(?!1[.])[0-9]+[.][0-9]+", version):
        return None, (ShapeCase("unsupported_version", ("schema_version",), version),)
    try:
        return MeetingRelease.model_validate_json(text), ()
    except ValidationError as error:
        return None, shape_cases(error)


def _id_of(line: Line) -> str | None:
    found = line.parsed.get("id") if not line.overlong and isinstance(line.parsed, dict) else None
    return found if isinstance(found, str) else None
