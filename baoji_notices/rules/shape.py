"""Shape rules (BN1xx): what the models refuse, in words that name the field and the nearest right one."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ValidationError

from baoji_notices.model import SCHEMA_VERSION, MeetingRelease
from baoji_notices.model.fields import shapes_of
from baoji_notices.records import pointer_to
from baoji_notices.rules.base import Finding, rule

_PATTERN = frozenset({"string_pattern_mismatch"})
_BOUNDS = frozenset({"string_too_short", "too_short", "greater_than_equal", "less_than_equal"})
_VOCABULARY = frozenset({"enum", "literal_error"})
_NAMED = _PATTERN | _BOUNDS | _VOCABULARY | {"missing", "extra_forbidden"}
_FEW_TERMS = 8  # more are looked up in the codebook
_LONGEST_SHOWN = 80  # characters of a value in a message


@dataclass(frozen=True)
class ShapeCase:
    """One fault that the models found: its type, path, input and limits, and what else is wrong beside it."""

    type: str
    loc: tuple[str | int, ...]
    input: Any
    context: dict[str, Any] = field(default_factory=dict)
    message: str = ""
    missing_beside: tuple[str, ...] = ()

    @property
    def pointer(self) -> str:
        """JSON Pointer to the fault."""
        pointer = ""
        for part in self.loc:
            pointer = pointer_to(pointer, part)
        return pointer


def shape_cases(error: ValidationError) -> Iterator[ShapeCase]:
    """Yield the faults of a record; a missing field that was only misspelt is told once, as the misspelling."""
    details = error.errors(include_url=False)
    # A list whose items were all refused is reported as too short besides; only empty ones are.
    details = [item for item in details if not (item["type"] == "too_short" and item["input"])]
    missing: dict[tuple[str | int, ...], tuple[str, ...]] = {}
    for item in details:
        if item["type"] == "missing":
            parent = item["loc"][:-1]
            missing[parent] = (*missing.get(parent, ()), str(item["loc"][-1]))
    explained: set[tuple[str | int, ...]] = set()
    cases = []
    for item in details:
        parent = item["loc"][:-1]
        beside = missing.get(parent, ())
        if item["type"] == "extra_forbidden":
            explained.update((*parent, name) for name in get_close_matches(str(item["loc"][-1]), beside, n=1))
        cases.append(ShapeCase(item["type"], item["loc"], item["input"], item.get("ctx", {}), item["msg"], beside))
    return (case for case in cases if not (case.type == "missing" and case.loc in explained))


def _shown(value: object) -> str:
    text = repr(value) if isinstance(value, str | int | float) else type(value).__name__
    kinds = {"dict": "an object", "list": "an array", "NoneType": "null"}
    text = kinds.get(text, text)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


def _type_at(loc: tuple[str | int, ...]) -> Any:
    """Return the model or type that a path leads to; None where it leads out of the schema."""
    found: Any = MeetingRelease
    for part in loc:
        if isinstance(part, int):
            continue
        if not (isinstance(found, type) and issubclass(found, BaseModel)):
            return None
        found = next((shape.inner for shape in shapes_of(found) if shape.name == part), None)
    return found


@rule("BN101", "unsupported-version", stops=True)
def unsupported_version(case: ShapeCase) -> Iterator[Finding]:
    """A record follows another major version of the schema.

    Why: its other findings would only say that another schema has other fields.
    Example: "schema_version": "2.0"
    Mend: validate it with the release of baoji_notices that knows its version, or convert it.
    """
    if case.type == "unsupported_version":
        yield Finding(
            "/schema_version",
            f"the record follows schema {case.input!r}; this release knows {SCHEMA_VERSION}.",
            case.input,
        )


@rule("BN102", "missing-field")
def missing_field(case: ShapeCase) -> Iterator[Finding]:
    """A field is missing.

    Why: every key is present in every record, so that null always means "not stated in what was seen".
    Example: a meeting without "place".
    Mend: add the field, with null or [] where the text is silent; baoji_notices.complete adds such fields.
    """
    if case.type == "missing":
        yield Finding(case.pointer, f"the field {case.loc[-1]!r} is missing.")


@rule("BN103", "unknown-field")
def unknown_field(case: ShapeCase) -> Iterator[Finding]:
    """A field is not in the schema.

    Why: a misspelt field would silently lose its value.
    Example: "tittle" in place of "title".
    Mend: correct the name or remove the field.
    """
    if case.type != "extra_forbidden":
        return
    parent = _type_at(case.loc[:-1])
    names = [shape.name for shape in shapes_of(parent)] if parent else []
    near = get_close_matches(str(case.loc[-1]), case.missing_beside, n=1) or get_close_matches(
        str(case.loc[-1]), names, n=1
    )
    yield Finding(
        case.pointer,
        f"the field {_shown(str(case.loc[-1]))} is not in the schema.",
        case.input,
        f"did you mean {near[0]!r}?" if near else None,
    )


@rule("BN104", "wrong-type")
def wrong_type(case: ShapeCase) -> Iterator[Finding]:
    """A value has the wrong type.

    Why: nothing is converted, so that "1", 1 and true stay different things in every reader.
    Example: "start": "12"
    Mend: write the value in the type that the schema gives; null only where the schema allows it.
    """
    if case.type not in _NAMED and case.type != "unsupported_version":
        expected = case.message.removeprefix("Input should be ")
        yield Finding(case.pointer, f"should be {expected}; found {_shown(case.input)}.", case.input)


@rule("BN105", "not-in-vocabulary")
def not_in_vocabulary(case: ShapeCase) -> Iterator[Finding]:
    """A value is not one of the terms of its closed list.

    Why: closed lists are what makes records comparable.
    Example: "kinds": ["party group"]
    Mend: choose a term of the list (see schema/1.0/codebook.md), or "other" where there is one.
    """
    if case.type not in _VOCABULARY:
        return
    terms = _type_at(case.loc)
    names = list(terms) if isinstance(terms, type) and issubclass(terms, StrEnum) else []
    near = get_close_matches(str(case.input), names, n=1)
    listed = f" ({', '.join(names)})" if len(names) <= _FEW_TERMS else ""
    expected = f"a term of {terms.__name__}{listed}" if names else str(case.context.get("expected"))
    yield Finding(
        case.pointer,
        f"{_shown(case.input)} is not {expected}.",
        case.input,
        f"did you mean '{near[0]}'?" if near else None,
    )


@rule("BN106", "wrong-form")
def wrong_form(case: ShapeCase) -> Iterator[Finding]:
    """A string does not have the form of its field.

    Why: dates, ids, hashes and keys are compared as strings and must be written in one way.
    Example: "value": "2023-3-15"
    Mend: write the value in the form that the field's description gives.
    """
    if case.type in _PATTERN:
        yield Finding(case.pointer, f"{_shown(case.input)} does not match {case.context['pattern']}.", case.input)


@rule("BN107", "out-of-bounds")
def out_of_bounds(case: ShapeCase) -> Iterator[Finding]:
    """A string or list is empty, or a number too small or too large, where the schema sets a bound.

    Why: an empty string says nothing that null does not say better.
    Example: "title": ""
    Mend: write null where nothing is stated, and at least one item where the list must have one.
    """
    if case.type in _BOUNDS:
        empty = {"too_short": "the list is empty.", "string_too_short": "the string is empty."}
        limit = case.context.get("ge", case.context.get("le"))
        beyond = f"{_shown(case.input)} is {'less' if 'ge' in case.context else 'more'} than {limit}."
        yield Finding(case.pointer, empty.get(case.type, beyond), case.input)
