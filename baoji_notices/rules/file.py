"""File rules (BN0xx): encoding, line ends and JSON, before anything is known of records."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from baoji_notices.records import BOM, LINE_LIMIT, Fault, JsonFaultError, Line
from baoji_notices.rules.base import Finding, Severity, rule

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class FileCase:
    """One line of a file, or its end (no line): what was damaged, and how many lines there were."""

    line: Line | None
    damage: str | None = None
    lines: int = 0


def is_utf16(line: Line) -> bool:
    """Tell whether a file's first line shows that the file is UTF-16, of which no line can be read."""
    return line.number == 1 and line.raw.startswith(UTF16_MARKS) and b"\0" in line.raw


def _fault(case: FileCase, kind: Fault) -> Iterator[Finding]:
    fault = case.line.parsed if case.line else None
    if isinstance(fault, JsonFaultError) and fault.fault is kind:
        yield Finding(fault.pointer, f"{fault}.", fault.value)


@rule("BN001", "line-too-long", stops=True)
def line_too_long(case: FileCase) -> Iterator[Finding]:
    """A line is longer than 16 MiB.

    Why: a reader has to hold a whole line; without a limit one file could fill any memory.
    Example: a file of many records that were joined by spaces in place of line ends.
    Mend: write one record a line.
    """
    if case.line and case.line.overlong:
        yield Finding("", f"the line is longer than {LINE_LIMIT} bytes.")


@rule("BN002", "byte-order-mark", once=True)
def byte_order_mark(case: FileCase) -> Iterator[Finding]:
    """A line begins with a byte order mark.

    Why: JSON may not begin with one (RFC 8259, 8.1), and readers differ in whether they take it.
    Example: a file saved as "UTF-8 with BOM".
    Mend: save the file as UTF-8 without a byte order mark.
    """
    if case.line and case.line.raw.startswith(BOM):
        yield Finding("", "the line begins with a byte order mark (U+FEFF).")


@rule("BN003", "not-utf8", stops=True)
def not_utf8(case: FileCase) -> Iterator[Finding]:
    """A line is not UTF-8.

    Why: every reader of JSON Lines expects UTF-8; GB 18030 or UTF-16 read as UTF-8 loses the text.
    Example: a file exported in GB 18030.
    Mend: convert the file to UTF-8.
    """
    if case.line and case.line.text is None:
        rest = "; the file is UTF-16 and was read no further" if is_utf16(case.line) else ""
        yield Finding("", f"the line is not UTF-8{rest}.")


@rule("BN004", "nul", stops=True)
def nul(case: FileCase) -> Iterator[Finding]:
    """A line holds a NUL byte.

    Why: NUL marks a file that was cut, padded or is no text at all; many programs stop reading there.
    Example: a file whose end was preallocated and never written.
    Mend: write the file again from its source.
    """
    if case.line and b"\0" in case.line.raw:
        yield Finding("", f"byte {case.line.raw.index(0) + 1} of the line is NUL.")


@rule("BN005", "carriage-return", once=True)
def carriage_return(case: FileCase) -> Iterator[Finding]:
    r"""A line holds a carriage return.

    Why: the canonical form ends lines with \n alone; another end changes every hash of the file.
    Example: a file saved with Windows line ends.
    Mend: save the file with \n line ends.
    """
    if case.line and b"\r" in case.line.raw:
        yield Finding("", "the line holds a carriage return (shown once a file).")


@rule("BN006", "blank-line", stops=True)
def blank_line(case: FileCase) -> Iterator[Finding]:
    """A line is empty.

    Why: JSON Lines has one value a line, and some readers stop or fail at an empty one.
    Example: an empty line at the end of a file that was edited by hand.
    Mend: remove the line.
    """
    if case.line and not case.line.body:
        yield Finding("", "the line is empty.")


@rule("BN007", "truncated-line", stops=True)
def truncated_line(case: FileCase) -> Iterator[Finding]:
    """The last line breaks off.

    Why: the file was cut while it was written or copied, and records may be missing.
    Example: a download that ended early.
    Mend: fetch or write the file again.
    """
    if case.line and not case.line.terminated:
        for fault in _fault(case, Fault.INVALID):
            yield Finding("", f"the last line breaks off: {fault.message}")


@rule("BN008", "invalid-json", stops=True)
def invalid_json(case: FileCase) -> Iterator[Finding]:
    """A line is not JSON.

    Why: nothing of the record can be read.
    Example: a comma behind the last member of an object.
    Mend: write records with a JSON library, or with baoji_notices.write_releases.
    """
    if case.line and case.line.terminated:
        first = case.line.number == 1
        indented = first and case.line.body in (b"{", b"[")
        table = first and b"," in case.line.body and not case.line.body.startswith((b"{", b"["))
        hint = (
            "the file looks like indented JSON; write one record a line."
            if indented
            else "the file looks like a table (CSV); write one JSON object a line."
            if table
            else None
        )
        for finding in _fault(case, Fault.INVALID):
            yield replace(finding, hint=hint)


@rule("BN009", "duplicate-key", stops=True)
def duplicate_key(case: FileCase) -> Iterator[Finding]:
    """An object has a key twice.

    Why: readers differ in which value they keep, so one file means two things (RFC 8259, 4).
    Example: {"name": "a", "name": "b"}
    Mend: keep one of the two.
    """
    yield from _fault(case, Fault.DUPLICATE_KEY)


@rule("BN010", "non-finite-number", stops=True)
def non_finite_number(case: FileCase) -> Iterator[Finding]:
    """A number is NaN or infinite.

    Why: JSON has no such numbers, though some writers print them.
    Example: {"count_min": NaN}
    Mend: write null where nothing is known.
    """
    yield from _fault(case, Fault.NON_FINITE)


@rule("BN011", "huge-integer", stops=True)
def huge_integer(case: FileCase) -> Iterator[Finding]:
    """An integer is beyond 2^53 - 1.

    Why: other readers round it to another number (RFC 7493, 2.2); no count or offset is so large.
    Example: {"start": 9007199254740993}
    Mend: check where the number comes from.
    """
    yield from _fault(case, Fault.INTEGER)


@rule("BN012", "deep-nesting", stops=True)
def deep_nesting(case: FileCase) -> Iterator[Finding]:
    """A value is nested deeper than 64 levels.

    Why: a record has 6 levels; deep nesting serves only to exhaust a reader's stack.
    Example: a hundred thousand opening brackets.
    Mend: check where the line comes from.
    """
    yield from _fault(case, Fault.NESTING)


@rule("BN013", "lone-surrogate", stops=True)
def lone_surrogate(case: FileCase) -> Iterator[Finding]:
    r"""A string holds half of a surrogate pair.

    Why: such a string is no Unicode text and cannot be written as UTF-8.
    Example: "\ud83d" without its second half, from a string cut in the middle of a character.
    Mend: cut strings at code points, not at UTF-16 units.
    """
    yield from _fault(case, Fault.SURROGATE)


@rule("BN014", "not-an-object", stops=True)
def not_an_object(case: FileCase) -> Iterator[Finding]:
    """A line is JSON but no object.

    Why: a record is an object.
    Example: the file is one JSON array of records.
    Mend: write one object a line, without an array around them.
    """
    if case.line and not isinstance(case.line.parsed, dict | JsonFaultError):
        kind = {list: "an array", str: "a string", bool: "a boolean", type(None): "null"}
        yield Finding("", f"the line is {kind.get(type(case.line.parsed), 'a number')}, not an object.")


@rule("BN015", "missing-final-newline", Severity.WARNING)
def missing_final_newline(case: FileCase) -> Iterator[Finding]:
    """The last line has no line end.

    Why: a record appended later would be joined to it, and the file is not in canonical form.
    Example: lines joined by line ends without one after the last.
    Mend: end the file with a line end.
    """
    if case.line and not case.line.terminated and isinstance(case.line.parsed, dict):
        yield Finding("", "the last line has no line end.")


@rule("BN016", "damaged-compression")
def damaged_compression(case: FileCase) -> Iterator[Finding]:
    """A compressed file is damaged or breaks off.

    Why: what stands behind the damage cannot be read, so the file was checked only in part.
    Example: a .gz file whose download ended early; or one that unpacks to more than 200 times its size.
    Mend: fetch or write the file again.
    """
    if case.damage:
        yield Finding("", f"{case.damage}; what follows was not checked.")


@rule("BN017", "no-records")
def no_records(case: FileCase) -> Iterator[Finding]:
    """A file holds no line.

    Why: an empty file passes every other check, and is hardly ever what was meant.
    Example: the output of an export that failed.
    Mend: check how the file was made.
    """
    if case.line is None and not case.damage and not case.lines:
        yield Finding("", "the file is empty.")
