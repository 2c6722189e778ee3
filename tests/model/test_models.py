"""The models: strict, frozen, without defaults, every field described."""

import json
import re
from typing import Any, get_origin

import pytest
from invented import record, value
from pydantic import ValidationError

from baoji_notices.model import MeetingRelease
from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.model.vocabulary import Level, MeetingKind, Term
from baoji_notices.tables.arrow import is_part


def parts(part: Any = MeetingRelease) -> list[Any]:
    found = [part]
    for shape in shapes_of(part):
        if is_part(shape.inner):
            found += [item for item in parts(shape.inner) if item not in found]
    return found


SHAPES: list[FieldShape] = [shape for part in parts() for shape in shapes_of(part)]


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.__name__)
def test_a_part_has_no_defaults_and_refuses_unknown_fields(part: Any) -> None:
    assert all(info.is_required() for info in part.model_fields.values())
    assert part.model_config["extra"] == "forbid"
    assert part.model_config["strict"]
    assert part.model_config["frozen"]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_field_is_described_in_a_sentence(shape: FieldShape) -> None:
    assert re.fullmatch(r"[A-Z1c].{10,}[.]", shape.description, re.DOTALL), shape.description


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape.inner is str], ids=lambda shape: shape.name)
def test_a_string_is_bounded_below_or_patterned(shape: FieldShape) -> None:
    """An empty string says nothing that null does not say better."""
    assert shape.constraints.get("min_length") == 1 or "pattern" in shape.constraints


def test_patterns_use_ascii_digits_and_are_anchored() -> None:
    patterns = {shape.constraints["pattern"] for shape in SHAPES if "pattern" in shape.constraints}
    assert patterns
    for pattern in patterns:
        assert "\\d" not in pattern
        assert "\\s" not in pattern
        assert pattern.startswith("^")
        assert pattern.endswith("$")


def test_a_record_cannot_be_changed() -> None:
    made = record()
    with pytest.raises(ValidationError):
        made.id = "cn-610302-various-2022-11-07-09"  # type: ignore[misc]
    assert isinstance(made.directives, tuple)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("number", "1"), ("number", True), ("number", 1.0), ("reason", 7)],
    ids=str,
)
def test_nothing_is_converted(name: str, wrong: object) -> None:
    made = value()
    made["revision"][name] = wrong
    with pytest.raises(ValidationError):
        MeetingRelease.model_validate(made)


@pytest.mark.parametrize("text", ["2022-11-07\n", "２０２２-11-07", "2022-11-7", "2022/11/07", ""])
def test_a_date_has_one_form(text: str) -> None:
    made = value()
    made["annotation"]["passes"][0]["date"] = text
    with pytest.raises(ValidationError):
        MeetingRelease.model_validate_json(json.dumps(made))


def test_terms_carry_their_chinese_and_a_gloss() -> None:
    terms = {shape.inner for shape in SHAPES if isinstance(shape.inner, type) and issubclass(shape.inner, Term)}
    assert MeetingKind in terms
    for term in terms:
        assert len({member.zh for member in term}) == len(term), term
        for member in term:
            assert re.search("[\u4e00-\u9fff]", member.zh), member
            assert re.search("[A-Za-z]", member.gloss), member
    assert (Level.COUNTY.zh, str(Level.COUNTY)) == ("县级", "county")


def test_field_shapes_tell_lists_nulls_and_types() -> None:
    shapes = {shape.name: shape for shape in shapes_of(MeetingRelease)}
    assert shapes["directives"].many
    assert not shapes["directives"].nullable
    assert shapes["translation_of"].nullable
    meeting = {shape.name: shape for shape in shapes_of(shapes["meeting"].inner)}
    assert meeting["kinds"].inner is MeetingKind
    assert meeting["kinds"].bounds == {"min_length": 1}
    assert meeting["number"].constraints == {"ge": 1}
    assert all(shape.bounds == {} for shape in SHAPES if not shape.many)
    assert get_origin(meeting["jurisdiction"].inner) is None


def test_fields_that_hold_a_day_or_a_moment_say_so() -> None:
    """Tables give them real dates and times."""
    shapes = [(part.__name__, shape) for part in parts() for shape in shapes_of(part)]
    assert {(name, shape.name): shape.temporal.precision for name, shape in shapes if shape.temporal} == {
        ("ReleasedAt", "value"): "moment",
        ("MeetingDate", "value"): "partial",
        ("MeetingDate", "end"): "partial",
        ("Pass", "date"): "day",
    }
