"""The fast path: msgspec types made from the models judge a line; what they refuse, Pydantic judges and words."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Annotated, Any, NamedTuple

import msgspec
from pydantic import BaseModel

from baoji_notices.errors import UnreadableFileError
from baoji_notices.model import MeetingRelease
from baoji_notices.model.annotation import Anchor
from baoji_notices.model.base import MAX_INTEGER, Part
from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.records import Line

_ESCAPED = {b"n", b'"'}
# Strings that are looked at apart, because they are the bulk of a record.
_QUOTED = {(MeetingRelease, "text.content"), (Anchor, "exact")}
_MOST_KNOWN = 1024  # strings remembered of each pattern, so that memory stays flat
_LONGEST_PLAIN = 240


@cache
def struct_of(part: type[BaseModel]) -> type[msgspec.Struct]:
    """Return the msgspec type with the fields of a model, its bounds and lists; patterns are left to `read`."""
    fields = [(shape.name, _type_of(shape)) for shape in shapes_of(part)]
    # gc=False: parts form a tree, so that counting references frees them
    return msgspec.defstruct(part.__name__, fields, frozen=True, forbid_unknown_fields=True, gc=False)


def _type_of(shape: FieldShape) -> Any:
    bounds = {name: bound for name, bound in shape.constraints.items() if name != "pattern"}
    inner: Any = struct_of(shape.inner) if _is_part(shape.inner) else shape.inner
    if shape.inner is int:
        bounds["le"] = MAX_INTEGER
    if bounds:
        inner = Annotated[inner, msgspec.Meta(**bounds)]
    if shape.many:
        inner = Annotated[tuple[inner, ...], msgspec.Meta(**shape.bounds)]
    return inner | None if shape.nullable else inner


def _is_part(inner: Any) -> bool:
    return isinstance(inner, type) and issubclass(inner, Part)


class _Known:
    """The strings that are known to match a pattern and to be plain, so that most need no match."""

    def __init__(self, pattern: str) -> None:
        self._match = re.compile(pattern).fullmatch
        self._known: set[str | None] = {None}

    def covers(self, strings: Sequence[str | None]) -> bool:
        """Tell whether all strings match, or are null where the type allows it, and are short printable ASCII."""
        if self._known.issuperset(strings):
            return True
        fresh: set[Any] = set(strings) - self._known
        together = "".join(fresh)
        plain = together.isascii() and together.isprintable() and " " not in together
        if not plain or max(map(len, fresh)) > _LONGEST_PLAIN or not all(map(self._match, fresh)):
            return False
        if len(self._known) > _MOST_KNOWN:
            self._known = {None}
        self._known |= fresh
        return True


@cache
def _known(pattern: str) -> _Known:
    return _Known(pattern)


Getter = Callable[[Any], Any]


class _Step(NamedTuple):
    """What is taken from all parts of one type at once; a call for each part would cost more than decoding it.

    Attributes:
        strings: reads all strings that no pattern binds, as one tuple.
        patterned: what reads strings with one pattern, and whether as a list.
        children: what reads the parts that it has, and whether as a list.
    """

    part: type[Part]
    strings: Getter | None
    patterned: tuple[tuple[_Known, Getter, bool], ...]
    children: tuple[tuple[type[Part], Getter, bool], ...]


def _leaves(part: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, FieldShape]]:
    """Yield the fields of a part, and of the parts that it always has, with their paths."""
    for shape in shapes_of(part):
        yield prefix + shape.name, shape
        if _is_part(shape.inner) and not (shape.many or shape.nullable):
            yield from _leaves(shape.inner, f"{prefix}{shape.name}.")


def _reads_all(paths: Sequence[str]) -> Getter:
    """Return what reads some paths as one tuple."""
    get = attrgetter(*paths)
    return get if len(paths) > 1 else lambda part: (get(part),)


def _step(part: type[Part]) -> _Step:
    free: list[str] = []
    bound: dict[str, list[str]] = {}
    patterned, children = [], []
    for path, shape in _leaves(part):
        pattern = shape.constraints.get("pattern")
        if shape.inner is str and (part, path) not in _QUOTED:
            if pattern is None:
                free.append(path)
                assert not shape.many, path  # noqa: S101 - no part of the schema has a list of free strings
            elif shape.many:
                patterned.append((_known(pattern), attrgetter(path), True))
            else:
                bound.setdefault(pattern, []).append(path)
        elif _is_part(shape.inner) and (shape.many or shape.nullable):
            children.append((shape.inner, attrgetter(path), shape.many))
    for pattern, paths in bound.items():
        many = len(paths) > 1
        patterned.append((_known(pattern), attrgetter(*paths), many))
    return _Step(part, _reads_all(free) if free else None, tuple(patterned), tuple(children))


def _steps(part: type[Part], done: dict[type[Part], _Step]) -> dict[type[Part], _Step]:
    """Fill in the steps of a type and of all below it, those below first."""
    if part not in done:
        step = _step(part)
        for child, _, _ in step.children:
            _steps(child, done)
        done[part] = step
    return done


class Batch(NamedTuple):
    """Some lines with what stands on them; None for a record stands for a line that only Pydantic can judge.

    Attributes:
        strings: those of the records that no pattern binds, but for contents and what anchors quote.
    """

    lines: Sequence[Line]
    records: Sequence[Any]
    strings: list[str]


class FastPath:
    """Decodes lines and tells which of them are certainly well-formed records of the right shape."""

    def __init__(self) -> None:
        self._decode = msgspec.json.Decoder(struct_of(MeetingRelease)).decode
        self._encode = msgspec.json.Encoder().encode
        self._steps = tuple(reversed(_steps(MeetingRelease, {}).values()))

    def read(self, lines: Sequence[Line]) -> Iterator[Batch]:
        """Yield the lines in batches with their records, which have the attributes of a MeetingRelease.

        Whether strings match their patterns shows only for a batch as a whole; where some do not, it is halved
        until they stand alone.
        """
        return self._sift(lines, [self._record_on(line) for line in lines])

    def _record_on(self, line: Line) -> Any:
        """Return the record on a line that no reader could read otherwise, and no file rule speaks of."""
        raw = line.raw
        try:
            record = self._decode(raw)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return None
        again = self._encode(record)
        if not line.terminated:
            return None
        return record if raw == again or _is_plain(raw, again) else None

    def _sift(self, lines: Sequence[Line], records: Sequence[Any]) -> Iterator[Batch]:
        strings = self.strings_of([record for record in records if record is not None])
        if strings is not None:
            yield Batch(lines, records, strings)
        elif len(lines) == 1:
            yield Batch(lines, [None], [])
        else:
            middle = len(lines) // 2
            yield from self._sift(lines[:middle], records[:middle])
            yield from self._sift(lines[middle:], records[middle:])

    def strings_of(self, records: Sequence[Any]) -> list[str] | None:
        """List the strings of records that no pattern binds, but for contents and what anchors quote.

        Of the others, those that match are short printable ASCII; None if one is not, or misses its pattern.
        """
        parts: dict[type[Part], list[Any]] = {step.part: [] for step in self._steps}
        parts[MeetingRelease].extend(records)
        strings: list[str | None] = []
        patterned: dict[_Known, list[str | None]] = {}
        for step in self._steps:
            here = parts[step.part]
            if not here:
                continue
            if step.strings:
                strings.extend(chain.from_iterable(map(step.strings, here)))
            for known, get, many in step.patterned:
                found = map(get, here)
                patterned.setdefault(known, []).extend(chain.from_iterable(found) if many else found)
            for child, get, many in step.children:
                found = map(get, here)
                parts[child].extend(chain.from_iterable(found) if many else filter(None, found))
        if all(known.covers(some) for known, some in patterned.items()):
            return list(filter(None, strings))
        return None


def _is_plain(raw: bytes, canonical: bytes) -> bool:
    """Tell whether a line says just what its canonical form says, in another order or with spaces.

    Of two members with one key the last was kept, so such a line has more colons. Line ends and quotes are escaped
    in any text; another escape might hide a colon, or what file rules look for.
    """
    return (
        raw.startswith(b"{")  # a byte order mark or a space before it is msgspec's to take or not
        and b"\r" not in raw
        and {piece[:1] for piece in raw.split(b"\\")[1:]} <= _ESCAPED
        and raw.count(b":") == canonical.count(b":")
    )


def batches(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield lines some at a time, as many as stay in a processor's cache.

    Raises:
        UnreadableFileError: as lines does, after all lines before the damage were yielded.
    """
    batch: list[Line] = []
    size = 0
    try:
        for line in lines:
            batch.append(line)
            size += len(line.raw)
            if size > 256_000 or len(batch) >= 32 or line.number == 1:
                yield batch
                batch, size = [], 0
    except UnreadableFileError:
        yield batch
        raise
    if batch:
        yield batch
