"""The engine: reads sources line by line and yields what the rules find, level by level."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from baoji_notices.errors import InvalidRecordError, UnreadableFileError
from baoji_notices.model import MeetingRelease
from baoji_notices.paths import data_dir
from baoji_notices.records import STDIN, Line, open_source, read_lines
from baoji_notices.registries import Registries
from baoji_notices.rules import RULES, Finding, Level, Related, Rule, Severity, rules_at, select_rules
from baoji_notices.rules.corpus import CorpusCase, Seen
from baoji_notices.rules.file import FileCase, is_utf16
from baoji_notices.rules.record import RecordCase
from baoji_notices.rules.shape import ShapeCase, shape_cases
from baoji_notices.validation.diagnostics import Diagnostic, diagnose
from baoji_notices.validation.fastpath import Batch, FastPath, batches
from baoji_notices.validation.passes import RecordPass

Hits = Iterator[tuple[Rule, Finding]]
Source = str | Path | MeetingRelease | dict[str, Any] | Iterable[MeetingRelease | dict[str, Any]]
Engine = Literal["fast", "pydantic"]
_NO_FILE = "<record>"


@dataclass
class Validation:
    """One run of the validator; its counts grow while its diagnostics are drawn.

    Attributes:
        codes: the codes whose findings are reported.
        progress: called with the number of bytes of each line read.
        engine: "fast" reads most lines by the fast path; "pydantic" none, and finds the same.
        files: files read so far.
        records: lines read so far.
        findings: findings so far, by severity.
    """

    codes: frozenset[str] = field(default_factory=lambda: frozenset(RULES))
    progress: Callable[[int], object] = lambda size: None
    engine: Engine = "fast"
    files: int = 0
    records: int = 0
    findings: dict[Severity, int] = field(default_factory=lambda: dict.fromkeys(Severity, 0))
    _seen: Seen = field(default_factory=Seen)
    _registries: dict[Path, Registries] = field(default_factory=dict)
    _fast: dict[Path, tuple[FastPath, RecordPass]] = field(default_factory=dict)

    def check_file(self, path: str | Path) -> Iterator[Diagnostic]:
        """Yield the diagnostics of one file, in the order of its lines.

        A file with a folder registries/ beside it is judged by those, and unknown keys in it are errors;
        any other is judged by the packaged ones, and unknown keys are warnings.

        Raises:
            UnreadableFileError: if the file cannot be opened.
            RegistryError: if a registry beside it is malformed.
        """
        self.files += 1
        parent = Path(path).parent
        own = str(path) != STDIN and (parent / "registries").is_dir()
        registries = self._registries_in(parent if own else data_dir())
        with open_source(path) as source:
            yield from self._check_lines(read_lines(source), str(path), registries, own)

    def check_records(self, records: Iterable[MeetingRelease | dict[str, Any]]) -> Iterator[Diagnostic]:
        """Yield the diagnostics of records in memory; their line is their number from 1.

        Raises:
            InvalidRecordError: if a record cannot be written as JSON.
        """
        lines = (Line(number, _encode(record, number)) for number, record in enumerate(records, 1))
        yield from self._check_lines(lines, _NO_FILE, self._registries_in(data_dir()), own=False)

    def _registries_in(self, root: Path) -> Registries:
        return self._registries.setdefault(root, Registries(root))

    def _check_lines(
        self, lines: Iterable[Line], path: str, registries: Registries, own: bool
    ) -> Iterator[Diagnostic]:
        told: set[str] = set()
        count, damage = 0, None
        try:
            for line, hits in self._judged(lines, path, registries, own):
                count += 1
                self.records += 1
                self.progress(len(line.raw) + 1)
                for rule, finding in hits:
                    if rule.code in self.codes and rule.code not in told:
                        yield self._counted(
                            diagnose(rule, finding, path=path, line=line.number, record_id=_id_of(line), own=own)
                        )
                    if rule.once:
                        told.add(rule.code)
                if is_utf16(line):
                    return
        except UnreadableFileError as error:
            damage = str(error)
        for rule, finding in _run(rules_at(Level.FILE), FileCase(None, damage, count)):
            if rule.code in self.codes:
                yield self._counted(diagnose(rule, finding, path=path, line=count + 1, record_id=None, own=own))

    def _counted(self, diagnostic: Diagnostic) -> Diagnostic:
        self.findings[diagnostic.severity] += 1
        return diagnostic

    def _judged(
        self, lines: Iterable[Line], path: str, registries: Registries, own: bool
    ) -> Iterator[tuple[Line, Hits]]:
        """Yield the lines, each with what is found on it."""
        if self.engine == "pydantic":
            for line in lines:
                yield line, self._check_line(line, path, registries, own)
            return
        fast_path, record_pass = self._fast_path(registries)
        for some in batches(lines):
            for batch in fast_path.read(some):
                yield from self._judged_together(batch, record_pass, path, registries, own)

    def _judged_together(
        self, batch: Batch, record_pass: RecordPass, path: str, registries: Registries, own: bool
    ) -> Iterator[tuple[Line, Hits]]:
        pairs = list(zip(batch.lines, batch.records, strict=True))
        cases = [RecordCase(record, line, registries, own) for line, record in pairs if record is not None]
        found = iter(zip(cases, record_pass.check(cases, batch.survey), strict=True))
        for line, record in pairs:
            if record is None:
                yield line, self._check_line(line, path, registries, own)
            else:
                case, hits = next(found)
                yield line, chain(hits, self._check_corpus(case, path))

    def _check_line(self, line: Line, path: str, registries: Registries, own: bool) -> Hits:
        for rule, finding in _run(rules_at(Level.FILE), FileCase(line)):
            yield rule, finding
            if rule.stops:
                return
        record, cases = _shape(line.text or "", line.parsed)
        if record is None:
            for shape_case in cases:
                yield from _run(rules_at(Level.SHAPE), shape_case)
            return
        case = RecordCase(record, line, registries, own)
        yield from _run((rule for rule in rules_at(Level.RECORD) if rule.code in self.codes), case)
        yield from self._check_corpus(case, path)

    def _check_corpus(self, case: RecordCase, path: str) -> Hits:
        corpus_case = CorpusCase(case, Related(path, case.line.number), self._seen)
        for rule, finding in _run(rules_at(Level.CORPUS), corpus_case):
            yield rule, finding
            if rule.stops:
                return

    def _fast_path(self, registries: Registries) -> tuple[FastPath, RecordPass]:
        if registries.root not in self._fast:
            fast_path = FastPath(registries)
            chosen = (rule for rule in rules_at(Level.RECORD) if rule.code in self.codes)
            self._fast[registries.root] = fast_path, RecordPass(chosen, fast_path)
        return self._fast[registries.root]


def _run(rules: Iterable[Rule], case: object) -> Hits:
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
    return record, [finding for case in cases for _, finding in _run(rules_at(Level.SHAPE), case)]


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
    return found[:80] if isinstance(found, str) else None


def _encode(record: MeetingRelease | dict[str, Any], number: int) -> bytes:
    if not isinstance(record, MeetingRelease | dict):
        raise InvalidRecordError(f"item {number} is {type(record).__name__}, neither a record nor a dict.")
    try:
        if isinstance(record, MeetingRelease):
            return record.model_dump_json().encode()
        return json.dumps(record).encode()  # in ASCII, so that lone surrogates reach the rules
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidRecordError(f"record {number} cannot be written as JSON: {error}") from None


@dataclass(frozen=True)
class Report:
    """The diagnostics of a finished run with its counts.

    Attributes:
        diagnostics: all findings, in the order of files and lines.
        records: lines read.
    """

    diagnostics: tuple[Diagnostic, ...]
    records: int

    @property
    def ok(self) -> bool:
        """Whether no error was found; warnings do not count."""
        return not self.errors

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that are errors."""
        return tuple(item for item in self.diagnostics if item.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The findings that are warnings."""
        return tuple(item for item in self.diagnostics if item.severity is Severity.WARNING)

    def raise_for_errors(self) -> None:
        """Raise InvalidRecordError with the first error, if there is one."""
        if self.errors:
            first = self.errors[0]
            raise InvalidRecordError(
                f"{len(self.errors)} errors in {self.records} records; the first: {first.path}:{first.line} "
                f"{first.code} {first.pointer} {first.message} {first.hint}"
            )


def validate(source: Source | None = None, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Report:
    """Check records by the rules and return all findings.

    Args:
        source: a path to JSON Lines (".gz" too, "-" for standard input), a record, its dict, or an iterable
            of either; None is the packaged data.
        select: codes, beginnings of codes or names of rules to report; empty is all.
        ignore: the same, to leave out.

    Raises:
        UnreadableFileError: if a file cannot be opened.
        UnknownNameError: if select or ignore names no rule.
        InvalidRecordError: if a record in memory cannot be written as JSON.

    Example:
        >>> validate().ok
        True
        >>> [item.code for item in validate({"id": "x"}, select=["wrong-form"]).diagnostics]
        ['BN106']
    """
    run = Validation(select_rules(select, ignore))
    if source is None:
        found = run.check_file(data_dir() / "releases.jsonl")
    elif isinstance(source, str | Path):
        found = run.check_file(source)
    elif isinstance(source, MeetingRelease | dict):
        found = run.check_records([source])
    elif isinstance(source, bytes):
        raise InvalidRecordError("a source is a path, a record, a dict or an iterable of these, not bytes.")
    else:
        found = run.check_records(source)
    diagnostics = tuple(found)
    return Report(diagnostics, run.records)
