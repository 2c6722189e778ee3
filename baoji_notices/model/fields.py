"""What a field of a part is: nullable or not, one or many, of which type. Everything derived reads this."""

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from baoji_notices.model.base import Temporal


class FieldShape(NamedTuple):
    """The shape of one field.

    Attributes:
        name: the field's name.
        description: its description.
        nullable: whether it may be null.
        many: whether it is a list.
        inner: the type of the value, or of the list's items: a Part, a Term, a Literal, str, int or bool.
        constraints: pattern and bounds of the value (or of the items).
        bounds: bounds of the list itself.
        temporal: the date or time that a string holds.
    """

    name: str
    description: str
    nullable: bool
    many: bool
    inner: Any
    constraints: dict[str, Any]
    bounds: dict[str, Any]
    temporal: Temporal | None


@cache
def shapes_of(part: type[BaseModel]) -> tuple[FieldShape, ...]:
    """Return the shapes of a model's fields, in order.

    Example:
        >>> from baoji_notices.model.release import Revision
        >>> [(shape.name, shape.nullable) for shape in shapes_of(Revision)]
        [('number', False), ('reason', True)]
    """
    hints = get_type_hints(part, include_extras=True)
    return tuple(_shape(name, hints[name], info) for name, info in part.model_fields.items())


def _shape(name: str, hint: Any, info: FieldInfo) -> FieldShape:
    nullable, inner, metadata = _unwrap(hint)
    many = get_origin(inner) is tuple
    if many:
        _, inner, metadata = _unwrap(get_args(inner)[0])
    return FieldShape(
        name=name,
        description=info.description or "",
        nullable=nullable,
        many=many,
        inner=inner,
        constraints=_constraints(metadata),
        bounds=_constraints(tuple(info.metadata)) if many else {},
        temporal=next((item for item in metadata if isinstance(item, Temporal)), None),
    )


def _unwrap(hint: Any) -> tuple[bool, Any, tuple[Any, ...]]:
    """Take Annotated and "| None" off a type, in either order."""
    nullable = False
    metadata: tuple[Any, ...] = ()
    while True:
        if get_origin(hint) is Annotated:
            hint, *extra = get_args(hint)
            metadata = (*metadata, *extra)
        elif get_origin(hint) in (Union, UnionType):
            (hint,) = (argument for argument in get_args(hint) if argument is not NoneType)
            nullable = True
        else:
            return nullable, hint, metadata


def _constraints(metadata: tuple[Any, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for item in metadata:
        for piece in item.metadata if isinstance(item, FieldInfo) else (item,):
            for name in ("pattern", "min_length", "ge"):
                if getattr(piece, name, None) is not None:
                    found[name] = getattr(piece, name)
    return found
