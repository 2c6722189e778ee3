"""Canonical JSON Lines: reading line by line, parsing without surprises, writing byte-stable files."""

import gzip
import json
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from pydantic import ValidationError

from baoji_notices.errors import InvalidRecordError, UnreadableFileError
from baoji_notices.model import MeetingRelease
from baoji_notices.model.base import MAX_INTEGER, Part
from baoji_notices.model.frame import FrameRow
from baoji_notices.paths import data_dir
from baoji_notices.sinks import atomic_write
from baoji_notices.sources import open_source

LINE_LIMIT = 16 * 2**20  # bytes; the one full-text record has 29 KB
NESTING_LIMIT = 64  # levels; a record has 6
BOM = b"\xef\xbb\xbf"
JsonPath: TypeAlias = tuple[Any, ...]  # () or (the path above, key)


class Fault(StrEnum):
    """What is wrong with a line as JSON."""

    INVALID = "invalid"
    DUPLICATE_KEY = "duplicate key"
    NON_FINITE = "non-finite number"
    NESTING = "nesting"
    INTEGER = "integer out of range"
    SURROGATE = "lone surrogate"


class JsonFaultError(InvalidRecordError):
    """A text is not JSON that every reader would read alike."""

    def __init__(self, fault: Fault, message: str, pointer: str = "", value: str | None = None) -> None:
        super().__init__(message)
        self.fault = fault
        self.pointer = pointer
        self.value = value


@dataclass
class Line:
    """One line of a JSON Lines file: its number from 1, its bytes without the line end, and how it ended."""

    number: int
    raw: bytes
    terminated: bool = True
    overlong: bool = False

    @cached_property
    def body(self) -> bytes:
        """The bytes without a byte order mark or surrounding white space."""
        return self.raw.removeprefix(BOM).strip(b" \t\r")

    @cached_property
    def text(self) -> str | None:
        """The line as text; None if it is not UTF-8."""
        try:
            return self.body.decode()
        except UnicodeDecodeError:
            return None

    @cached_property
    def parsed(self) -> object:
        """The JSON value, or the JsonFaultError that parsing raised."""
        try:
            return parse_json(self.text or "")
        except JsonFaultError as error:
            error.__context__ = None  # else the line would hold its own frames, and memory would not stay flat
            return error.with_traceback(None)


def pointer_to(parent: str, key: str | int) -> str:
    """Return the JSON Pointer (RFC 6901) to a member of the value that parent points to."""
    return f"{parent}/{str(key).replace('~', '~0').replace('/', '~1')}"


def walk(value: object) -> Iterator[tuple[str, object]]:
    """Yield (pointer, node) for a JSON value and everything in it, in order."""
    return ((pointer_of(path), node) for path, node, _ in nodes(value))


def nodes(value: object) -> Iterator[tuple[JsonPath, object, int]]:
    """Yield (path, node, depth) without recursion; a path is written out only where it is needed.

    Written out at once, the pointers of a long list under a long key would outgrow the line many times.
    """
    stack: list[tuple[JsonPath, object, int]] = [((), value, 0)]
    while stack:
        path, node, depth = stack.pop()
        yield path, node, depth
        members: Iterable[tuple[str | int, object]] = ()
        if isinstance(node, dict):
            members = node.items()
        elif isinstance(node, list):
            members = enumerate(node)
        stack.extend(reversed([((path, key), item, depth + 1) for key, item in members]))


def pointer_of(path: JsonPath) -> str:
    """Write a path out as a JSON Pointer."""
    keys: list[str | int] = []
    while path:
        path, key = path
        keys.append(key)
    return "".join(pointer_to("", key) for key in reversed(keys))


def parse_json(text: str) -> object:
    """Parse one JSON text, refusing what readers of JSON disagree about.

    Raises:
        JsonFaultError: for text that is not JSON, duplicate keys, NaN or infinities, integers beyond
            2**53 - 1, nesting beyond 64 levels, and lone surrogates (RFC 7493, I-JSON).

    Example:
        >>> parse_json('{"a": [1, null]}')
        {'a': [1, None]}
    """
    duplicates: dict[int, str] = {}
    bad_numbers: list[_BadNumber] = []

    def kept(number: object) -> object:
        if isinstance(number, _BadNumber):
            bad_numbers.append(number)
        return number

    def pairs(members: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(members)
        if len(made) < len(members):
            counts = Counter(key for key, _ in members)
            duplicates[id(made)] = next(key for key, count in counts.items() if count > 1)
        return made

    try:
        value = json.loads(
            text,
            object_pairs_hook=pairs,
            parse_int=lambda literal: kept(_integer(literal)),
            parse_float=lambda literal: kept(_float(literal)),
            parse_constant=lambda literal: kept(_constant(literal)),
        )
    except json.JSONDecodeError as error:
        raise JsonFaultError(Fault.INVALID, f"{error.msg} at column {error.colno}") from None
    except RecursionError:
        raise JsonFaultError(Fault.NESTING, f"nested deeper than {NESTING_LIMIT} levels") from None
    _check_tree(value, text, duplicates, bool(bad_numbers))
    return value


@dataclass(frozen=True)
class _BadNumber:
    """Stands where a number was that readers disagree about, until it is known where that is."""

    fault: Fault
    message: str
    literal: str


def _integer(literal: str) -> object:
    if len(literal) > 17 or abs(int(literal)) > MAX_INTEGER:
        return _BadNumber(Fault.INTEGER, "an integer beyond ±(2^53 - 1)", literal[:40])
    return int(literal)


def _float(literal: str) -> object:
    number = float(literal)
    if number in (float("inf"), float("-inf")):
        return _BadNumber(Fault.NON_FINITE, "a number too large for a double", literal[:40])
    return number


def _constant(literal: str) -> object:
    return _BadNumber(Fault.NON_FINITE, f"{literal} is not JSON", literal)


def _is_deep(value: object) -> bool:
    level = [value] if isinstance(value, dict | list) else []
    depth = 0
    while level and depth < NESTING_LIMIT:
        depth += 1
        members = [item for node in level for item in (node.values() if isinstance(node, dict) else node)]
        level = [item for item in members if isinstance(item, dict | list)]
    return bool(level)


def _check_tree(value: object, text: str, duplicates: dict[int, str], bad_numbers: bool) -> None:
    may_hold_surrogates = "\\ud" in text or "\\uD" in text
    if not (duplicates or bad_numbers or may_hold_surrogates or _is_deep(value)):
        return  # the common case; what follows only finds out where the fault is
    for path, node, depth in nodes(value):
        if depth > NESTING_LIMIT:
            raise JsonFaultError(Fault.NESTING, f"nested deeper than {NESTING_LIMIT} levels", pointer_of(path))
        if isinstance(node, _BadNumber):
            raise JsonFaultError(node.fault, node.message, pointer_of(path), node.literal)
        if duplicates and id(node) in duplicates:
            key = duplicates[id(node)]
            raise JsonFaultError(
                Fault.DUPLICATE_KEY, f"the key {key[:80]!r} stands twice", pointer_of((path, key)), key
            )
        if may_hold_surrogates:
            texts = [node] if isinstance(node, str) else list(node) if isinstance(node, dict) else []
            if any("\ud800" <= character <= "\udfff" for item in texts for character in item):
                raise JsonFaultError(Fault.SURROGATE, "half of a surrogate pair stands alone", pointer_of(path))


def read_lines(source: BinaryIO, first: int = 1) -> Iterator[Line]:
    """Yield the lines of a binary stream; of a line beyond 16 MiB only the beginning is kept.

    Args:
        first: the number of the first line.

    Raises:
        UnreadableFileError: if compressed data breaks off or is damaged.
    """
    number = first - 1
    while True:
        try:
            raw = source.readline(LINE_LIMIT + 1)
            overlong = len(raw) > LINE_LIMIT and not raw.endswith(b"\n")
            rest = raw
            while overlong and rest and not rest.endswith(b"\n"):
                rest = source.readline(LINE_LIMIT)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise UnreadableFileError(f"the compressed data is damaged: {error}") from None
        if not raw:
            return
        number += 1
        yield Line(number, raw[:80] if overlong else raw.removesuffix(b"\n"), rest.endswith(b"\n"), overlong)


def parse_record(text: str | bytes) -> MeetingRelease:
    """Make a record from one line of canonical JSON.

    Raises:
        InvalidRecordError: if the line is not JSON or does not follow the schema.
    """
    try:
        decoded = text.decode() if isinstance(text, bytes) else text
        parse_json(decoded)
        return MeetingRelease.model_validate_json(decoded)
    except UnicodeDecodeError as error:
        raise InvalidRecordError(f"the line is not UTF-8 ({error}): save the file as UTF-8.") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = "".join(f"/{part}" for part in first["loc"])
        raise InvalidRecordError(
            f"{where}: {first['msg']} (the first of {error.error_count()}). "
            "Run baoji-notices validate on the file for all of them."
        ) from None


def _named_lines(source: BinaryIO, path: str | Path) -> Iterator[Line]:
    """Yield the lines of a file; an error names the file, for a command may read several."""
    try:
        yield from read_lines(source)
    except UnreadableFileError as error:
        raise UnreadableFileError(f"{path}: {error}. Fetch or write it again.") from None


def read_releases(path: str | Path | None = None) -> Iterator[MeetingRelease]:
    """Yield the records of a JSON Lines file, one at a time.

    Args:
        path: a file, ".gz" too, or "-" for standard input; None is the packaged data.

    Raises:
        UnreadableFileError: if the file cannot be read.
        InvalidRecordError: at the first line that is no record; `validate` reports them all.

    Example:
        >>> "cn-610300-xinfang-2023-03-15-01" in {record.id for record in read_releases()}
        True
    """
    source_path = data_dir() / "releases.jsonl" if path is None else path
    with open_source(source_path) as source:
        for line in _named_lines(source, source_path):
            try:
                if line.overlong:
                    raise InvalidRecordError(f"the line is over {LINE_LIMIT} bytes.")
                yield parse_record(line.raw)
            except JsonFaultError as error:
                raise InvalidRecordError(
                    f"{source_path}:{line.number} the line is not JSON ({error}): give a file of records, "
                    "one a line (JSON Lines), as baoji-notices draft and scripts/add.py write them."
                ) from None
            except InvalidRecordError as error:
                raise InvalidRecordError(f"{source_path}:{line.number} {error}") from None


def read_frame(path: str | Path | None = None) -> Iterator[FrameRow]:
    """Yield the rows of the frame: every page that was considered, with the decision on it.

    Args:
        path: a JSON Lines file; None is the packaged frame.

    Raises:
        UnreadableFileError: if the file cannot be read.
        InvalidRecordError: at the first line that is no row of the frame.

    Example:
        >>> {row.decision.value for row in read_frame()} >= {"included", "not_a_meeting"}
        True
    """
    source_path = data_dir() / "frame.jsonl" if path is None else path
    with open_source(source_path) as source:
        for line in _named_lines(source, source_path):
            try:
                yield FrameRow.model_validate_json(line.raw)
            except ValidationError as error:
                first = error.errors(include_url=False, include_input=False)[0]
                told = f"{source_path}:{line.number} {first['loc']}: {first['msg']}."
                raise InvalidRecordError(told) from None


def to_line(record: Part) -> str:
    """Return the canonical JSON of a record or a row of the frame: keys in order, no spaces, no line end, NFC.

    Raises:
        InvalidRecordError: if a string is not NFC, for composing it would move the anchors.

    Example:
        >>> record = next(read_releases())
        >>> parse_record(to_line(record)) == record
        True
    """
    value: dict[str, Any] = record.model_dump(mode="json")
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    if not unicodedata.is_normalized("NFC", text):  # or only an escape's last letter composes with what follows
        for pointer, node in walk(value):
            if isinstance(node, str) and not unicodedata.is_normalized("NFC", node):
                raise InvalidRecordError(
                    f"{value.get('id', '')} {pointer}: the string is not in Unicode form NFC; compose it first."
                )
    return text


def write_releases(records: Iterable[Part], path: str | Path) -> int:
    """Write records as canonical JSON Lines, atomically: the file is whole, old or new, at every moment.

    Returns:
        The number of records written.

    Raises:
        InvalidRecordError: if an item is no record, or a string is not NFC; the old file then stays.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_releases([], Path(folder) / "copy.jsonl")
        0
    """
    number = 0
    with atomic_write(path) as sink:
        for record in records:
            if not isinstance(record, Part):
                raise InvalidRecordError(
                    f"item {number + 1} is {type(record).__name__}, and no record. Give a list of records."
                )
            sink.write(to_line(record).encode() + b"\n")
            number += 1
    return number
