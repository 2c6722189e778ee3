"""The engine: reads sources line by line and yields what the rules find, level by level."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import Any, Literal

from baoji_notices.errors import InvalidRecordError, UnreadableFileError
from baoji_notices.model import MeetingRelease
from baoji_notices.paths import data_dir
from baoji_notices.records import Line, read_lines
from baoji_notices.registries import Registries, registries_of
from baoji_notices.rules import RULES, Finding, Level, Rule, Severity, rules_at, select_rules
from baoji_notices.rules.corpus import CorpusCase
from baoji_notices.rules.file import FileCase, is_utf16
from baoji_notices.rules.seen import Seen
from baoji_notices.sources import open_source
from baoji_notices.validation.diagnostics import Diagnostic, diagnose
from baoji_notices.validation.judging import Engine, Examined, Judge, registries_beside, run_rules
from baoji_notices.validation.ranges import Range

Source = str | Path | MeetingRelease | dict[str, Any] | Iterable[MeetingRelease | dict[str, Any]]
_NO_FILE = "<record>"


class _Packaged(Enum):
    """What is checked if no source is given; None is refused: a variable that is None by mistake would pass."""

    DATA = "the packaged data"


_CORPUS_RULES = rules_at(Level.CORPUS)


@dataclass
class CheckedRange:
    """What the lines of a byte range yield, as a worker sends it.

    Attributes:
        rest: the lines of the range that are still to be checked, so that no part grows beyond all bounds.
        size: bytes read.
        unreadable: whether the file turned out to be one of which no line can be read (UTF-16).
        damage: what is wrong with the compressed data, if reading ended there.
    """

    range: Range
    lines: list[Examined] = field(default_factory=list)
    rest: Range | None = None
    size: int = 0
    unreadable: bool = False
    damage: str | None = None


@dataclass
class _File:
    """A file while its lines are merged: what it is judged by, its lines so far, and what was told once."""

    judge: Judge
    lines: int = 0
    told: set[str] = field(default_factory=set)


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

    def check_file(self, path: str | Path) -> Iterator[Diagnostic]:
        """Yield the diagnostics of one file, in the order of its lines.

        A file with a folder registries/ beside it is judged by those, and unknown keys in it are errors;
        any other is judged by the packaged ones, and unknown keys are warnings.

        Raises:
            UnreadableFileError: if the file cannot be opened.
            RegistryError: if a registry beside it is malformed.
        """
        file = self._begin_file(path)
        with open_source(path) as source:
            yield from self._check_lines(read_lines(source), file)

    def check_records(self, records: Iterable[MeetingRelease | dict[str, Any]]) -> Iterator[Diagnostic]:
        """Yield the diagnostics of records in memory; their line is their number from 1.

        Raises:
            InvalidRecordError: if a record cannot be written as JSON.
        """
        lines = (Line(number, _encode(record, number)) for number, record in enumerate(records, 1))
        yield from self._check_lines(lines, self._begin(_NO_FILE, data_dir(), own=False))

    def check_ranges(self, ranges: Iterable[CheckedRange | str]) -> Iterator[Diagnostic]:
        """Yield the diagnostics of files whose lines workers have checked, as if the files had been read here.

        Args:
            ranges: of one file after the other, in their order; a path is a file to be read here.
        """
        for checked in ranges:
            if isinstance(checked, str):
                yield from self.check_file(checked)
                continue
            if checked.range.start == 0:
                file = self._begin_file(checked.range.path)
            for line in checked.lines:
                yield from self._merge(line, file)
            self.progress(checked.size)
            if checked.range.end is None and checked.rest is None and not checked.unreadable:
                yield from self._end(file, checked.damage)

    def _begin_file(self, path: str | Path) -> _File:
        self.files += 1
        root, own = registries_beside(path)
        return self._begin(str(path), root, own=own)

    def _begin(self, path: str, root: Path, *, own: bool) -> _File:
        self._seen.begin_file(path, self.records)
        registries = self._registries.setdefault(root, registries_of(root))
        return _File(Judge(path, self.codes, registries, own, self.engine))

    def _check_lines(self, lines: Iterable[Line], file: _File) -> Iterator[Diagnostic]:
        damage = None
        try:
            for line, examined in file.judge.examine(lines):
                self.progress(len(line.raw) + 1)
                yield from self._merge(examined, file)
                if is_utf16(line):
                    return
        except UnreadableFileError as error:
            damage = str(error)
        yield from self._end(file, damage)

    def _merge(self, line: Examined, file: _File) -> Iterator[Diagnostic]:
        file.lines += 1
        self.records += 1
        for item in line.findings:
            if item.code in file.told:
                continue
            if RULES[item.code].once:
                file.told.add(item.code)
            yield self._counted(item if item.line == file.lines else replace(item, line=file.lines))
        if line.facts is None:
            return
        case = CorpusCase(line.facts, self.records - 1, self._seen, file.judge.registries)
        for rule, finding in run_rules(_CORPUS_RULES, case):
            if rule.code in self.codes:
                yield self._counted(self._diagnosed(rule, finding, file, file.lines, line.facts.record_id))
            if rule.stops:
                return

    def _end(self, file: _File, damage: str | None) -> Iterator[Diagnostic]:
        for rule, finding in run_rules(rules_at(Level.FILE), FileCase(None, damage, file.lines)):
            if rule.code in self.codes:
                yield self._counted(self._diagnosed(rule, finding, file, file.lines + 1, None))

    def _diagnosed(
        self, rule: Rule, finding: Finding, file: _File, line: int, record_id: str | None
    ) -> Diagnostic:
        judge = file.judge
        return diagnose(rule, finding, path=judge.path, line=line, record_id=record_id, own=judge.own)

    def _counted(self, diagnostic: Diagnostic) -> Diagnostic:
        self.findings[diagnostic.severity] += 1
        return diagnostic


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


def validate(
    source: Source | Literal[_Packaged.DATA] = _Packaged.DATA,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    jobs: int = 1,
) -> Report:
    """Check records by the rules and return all findings.

    Args:
        source: a path to JSON Lines (".gz" too, "-" for standard input), a record, its dict, or an iterable
            of either; without one the packaged data is checked.
        select: codes, beginnings of codes or names of rules to report; empty is all.
        ignore: the same, to leave out.
        jobs: processes that share the lines of a file. A script must then call this under
            `if __name__ == "__main__"`; records in memory are checked where they are.

    Raises:
        UnreadableFileError: if a file cannot be opened.
        WorkerError: if the processes end before they have done their work.
        UnknownNameError: if select or ignore names no rule.
        InvalidRecordError: if the source is none of these, or a record in memory cannot be written as JSON.

    Example:
        >>> validate().ok
        True
        >>> [item.code for item in validate({"id": "x"}, select=["wrong-form"]).diagnostics]
        ['BN106']
    """
    run = Validation(select_rules(select, ignore))
    if source is _Packaged.DATA:
        source = data_dir() / "releases.jsonl"
    if isinstance(source, str | Path):
        from baoji_notices.validation.workers import check_files, workers_for  # which rest on this module

        with workers_for(jobs, None) as workers:
            found: Iterable[Diagnostic] = tuple(check_files(run, [str(source)], workers))
    elif isinstance(source, MeetingRelease | dict):
        found = run.check_records([source])
    elif isinstance(source, bytes) or not isinstance(source, Iterable):
        raise InvalidRecordError(
            f"a source is a path, a record, a dict or an iterable of these, not {type(source).__name__}."
        )
    else:
        found = run.check_records(source)
    diagnostics = tuple(found)
    return Report(diagnostics, run.records)
