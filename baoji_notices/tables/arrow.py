"""The Arrow schemas of the flat tables, derived from the models."""

from enum import StrEnum
from functools import cache
from typing import Any

import pyarrow as pa
from pydantic import BaseModel

from baoji_notices.errors import UnknownNameError
from baoji_notices.model import MeetingRelease
from baoji_notices.model.fields import FieldShape, shapes_of

RELEASES = "releases"
CHILD_TABLES = ("appearances", "conveyed", "blocks", "directives", "formulations")
TABLES = (RELEASES, *CHILD_TABLES)
_MOMENT = pa.timestamp("us", tz="UTC")


def columns_of(table: str) -> tuple[FieldShape, ...]:
    """Return the shapes of the fields that a table's columns are made from.

    Raises:
        UnknownNameError: if there is no such table.
    """
    shapes = {shape.name: shape for shape in shapes_of(MeetingRelease)}
    if table == RELEASES:
        return tuple(shape for name, shape in shapes.items() if name not in CHILD_TABLES)
    if table not in CHILD_TABLES:
        raise UnknownNameError(f"no table is called {table!r}; there are {', '.join(TABLES)}.")
    return shapes_of(shapes[table].inner)


@cache
def arrow_schema(table: str) -> Any:
    """Return the Arrow schema (pyarrow.Schema) of a flat table.

    Parts that stand once become columns joined by "_" (meeting_date_value); lists stay lists. A date or time
    keeps its string and has real ones beside it: `…_day` (date32), null unless the day is known, and for
    moments `…_utc` (timestamp in UTC), null unless the clock time is known.

    Example:
        >>> arrow_schema("blocks").names[:3]
        ['release_id', 'index', 'verb']
    """
    keys = [] if table == RELEASES else [pa.field("release_id", pa.string()), pa.field("index", pa.int64())]
    return pa.schema([*keys, *_fields(columns_of(table), "")])


def companions(name: str, shape: FieldShape) -> dict[str, Any]:
    """Return the names and types of the real dates and times beside a string column."""
    if shape.temporal is None or shape.many or shape.temporal.precision == "day":
        return {}
    stem = name.removesuffix("_value")
    found = {f"{stem}_day": pa.date32()}
    if shape.temporal.precision == "moment":
        found[f"{stem}_utc"] = _MOMENT
    return found


def is_part(inner: Any) -> bool:
    """Tell whether a type is a part of a record, not a plain value."""
    return isinstance(inner, type) and issubclass(inner, BaseModel)


def _fields(shapes: tuple[FieldShape, ...], prefix: str) -> list[Any]:
    fields: list[Any] = []
    for shape in shapes:
        name = prefix + shape.name
        if is_part(shape.inner) and not shape.many:
            fields.extend(_fields(shapes_of(shape.inner), f"{name}_"))
        else:
            fields.append(pa.field(name, _type(shape)))
            fields.extend(pa.field(*item) for item in companions(name, shape).items())
    return fields


def _type(shape: FieldShape) -> Any:
    if is_part(shape.inner):
        plain = pa.struct([pa.field(item.name, _type(item)) for item in shapes_of(shape.inner)])
    elif shape.temporal is not None and shape.temporal.precision == "day":
        plain = pa.date32()
    elif isinstance(shape.inner, type) and not issubclass(shape.inner, StrEnum):
        plain = {str: pa.string(), int: pa.int64(), bool: pa.bool_()}[shape.inner]
    else:
        plain = pa.string()
    return pa.list_(plain) if shape.many else plain
