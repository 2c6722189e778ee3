"""The fast path: msgspec types made from the models judge a line; what they refuse, Pydantic judges and words."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from operator import attrgetter, methodcaller
from typing import Annotated, Any, NamedTuple

import msgspec
from pydantic import BaseModel

from baoji_notices.errors import UnreadableFileError
from baoji_notices.model import MeetingRelease
from baoji_notices.model.annotation import Anchor
from baoji_notices.model.base import MAX_INTEGER, Part
from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.records import Line
from baoji_notices.registries import Registries
from baoji_notices.rules.record import Survey

_ESCAPED = {b"n", b'"'}
_exact, _content, _colons = attrgetter("exact"), attrgetter("text.content"), methodcaller("count", ":")
# Strings that are looked at apart, because they are the bulk of a record.
_QUOTED = {(MeetingRelease, "text.content"), (Anchor, "exact")}
_MOST_KNOWN = 4096  # strings remembered of each pattern, so that memory stays flat


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


class _Step(NamedTuple):
    """How all parts of one type are surveyed at once; a call for each part would cost more than decoding it."""

    part: type[Part]
    members: int  # of its JSON object, with those of the objects that it always has
    strings: Callable[[Any], tuple[str | None, ...]] | None
    string_lists: tuple[Callable[[Any], tuple[str, ...]], ...]
    patterned: tuple[tuple[Callable[[Any], Any], bool, "_Known"], ...]
    children: tuple[tuple[Callable[[Any], Any], bool, type[Part]], ...]


class _Known:
    """The strings that are known to match a pattern, so that most are looked up and not matched."""

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)
        self._known: set[str | None] = {None}

    def covers(self, strings: Iterable[str | None]) -> bool:
        """Tell whether all strings match; null does, where the type allows it."""
        strings = tuple(strings)
        if self._known.issuperset(strings):
            return True
        fresh = [string for string in strings if string not in self._known]
        if not all(self._pattern.fullmatch(string or "") for string in fresh):
            return False
        if len(self._known) > _MOST_KNOWN:
            self._known = {None}
        self._known.update(fresh)
        return True


def _leaves(part: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, FieldShape]]:
    """Yield the fields of a part, and of the parts that it always has, with their paths."""
    for shape in shapes_of(part):
        yield prefix + shape.name, shape
        if _is_part(shape.inner) and not (shape.many or shape.nullable):
            yield from _leaves(shape.inner, f"{prefix}{shape.name}.")


@cache
def _known(pattern: str) -> _Known:
    return _Known(pattern)


def _tuple_of(*paths: str) -> Callable[[Any], tuple[Any, ...]]:
    get = attrgetter(*paths)
    return get if len(paths) > 1 else lambda part: (get(part),)


def _step(part: type[Part]) -> _Step:
    leaves = list(_leaves(part))
    strings = [
        path for path, shape in leaves if shape.inner is str and not shape.many and (part, path) not in _QUOTED
    ]
    return _Step(
        part,
        len(leaves),
        _tuple_of(*strings) if strings else None,
        tuple(attrgetter(path) for path, shape in leaves if shape.inner is str and shape.many),
        tuple(
            (attrgetter(path), shape.many, _known(shape.constraints["pattern"]))
            for path, shape in leaves
            if "pattern" in shape.constraints
        ),
        tuple(
            (attrgetter(path), shape.many, shape.inner)
            for path, shape in leaves
            if _is_part(shape.inner) and (shape.many or shape.nullable)
        ),
    )


def _steps(part: type[Part], done: dict[type[Part], _Step]) -> dict[type[Part], _Step]:
    """Fill in the steps of a type and of all below it, those below first."""
    if part not in done:
        step = _step(part)
        for _, _, child in step.children:
            _steps(child, done)
        done[part] = step
    return done


class Batch(NamedTuple):
    """Some lines with what stands on them; None for a record stands for a line that only Pydantic can judge."""

    lines: Sequence[Line]
    records: Sequence[Any]
    survey: Survey


class FastPath:
    """Decodes lines and tells which of them are certainly well-formed records of the right shape.

    Args:
        registries: by what the records will be judged.
    """

    def __init__(self, registries: Registries) -> None:
        self._registries = registries
        self._decode = msgspec.json.Decoder(struct_of(MeetingRelease)).decode
        self._steps = tuple(reversed(_steps(MeetingRelease, {}).values()))

    def read(self, lines: Sequence[Line]) -> Iterator[Batch]:
        """Yield the lines in batches with their records, which have the attributes of a MeetingRelease.

        Some faults show only for a batch as a whole; it is then halved until the fault stands alone.
        """
        return self._sift(lines, [self._record_on(line) for line in lines])

    def _record_on(self, line: Line) -> Any:
        raw = line.raw
        # A byte order mark or a space before the object is msgspec's to take or not, so it is not asked.
        if line.overlong or not line.terminated or not raw.startswith(b"{") or b"\r" in raw:
            return None
        # Line ends and quotes are escaped in any text; another escape might hide what is looked for below.
        if b"\\" in raw and not {piece[:1] for piece in raw.split(b"\\")[1:]} <= _ESCAPED:
            return None
        try:
            return self._decode(raw)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return None

    def _sift(self, lines: Sequence[Line], records: Sequence[Any]) -> Iterator[Batch]:
        survey = self._judge([pair for pair in zip(lines, records, strict=True) if pair[1] is not None])
        if survey:
            yield Batch(lines, records, survey)
        elif len(lines) == 1:
            yield Batch(lines, [None], self.gather([])[0])
        else:
            middle = len(lines) // 2
            yield from self._sift(lines[:middle], records[:middle])
            yield from self._sift(lines[middle:], records[middle:])

    def _judge(self, pairs: Sequence[tuple[Line, Any]]) -> Survey | None:
        """Return what the records hold; None if a string misses its pattern, or a key may stand twice.

        Of two keys the last was kept, so the lines have more members than the records: more colons outside
        strings. No escape was let through that could hide a colon inside one.
        """
        survey, members = self.gather([record for _, record in pairs])
        for step in self._steps:
            for get, many, known in step.patterned:
                found = map(get, survey.parts[step.part])
                if not known.covers(chain.from_iterable(found) if many else found):
                    return None
        quoted = chain(survey.contents, map(_exact, survey.parts[Anchor]))
        colons = "".join(survey.strings).count(":") + sum(map(_colons, quoted))
        return survey if sum(line.raw.count(b":") for line, _ in pairs) == members + colons else None

    def gather(self, records: Sequence[Any]) -> tuple[Survey, int]:
        """Return the parts and strings of records, and the number of members of all their objects."""
        parts: dict[type[Part], list[Any]] = {step.part: [] for step in self._steps}
        parts[MeetingRelease].extend(records)
        strings: list[str | None] = []
        members = 0
        for step in self._steps:
            here = parts[step.part]
            if not here:
                continue
            members += step.members * len(here)
            if step.strings:
                strings.extend(chain.from_iterable(map(step.strings, here)))
            for get in step.string_lists:
                strings.extend(chain.from_iterable(map(get, here)))
            for get, many, child in step.children:
                found = map(get, here)
                parts[child].extend(chain.from_iterable(found) if many else filter(None, found))
        contents = list(filter(None, map(_content, records)))
        return Survey(records, parts, list(filter(None, strings)), contents, self._registries), members


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
            if size > 64_000 or len(batch) >= 32 or line.number == 1:
                yield batch
                batch, size = [], 0
    except UnreadableFileError:
        yield batch
        raise
    if batch:
        yield batch
