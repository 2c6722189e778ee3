"""Records as rows of the flat tables."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any

import pyarrow as pa

from baoji_notices.errors import InvalidRecordError
from baoji_notices.model import MeetingRelease
from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.tables.arrow import RELEASES, arrow_schema, columns_of, companions, is_part

_BATCH = 1_000  # records whose rows are held as Python objects at a time


def rows_of(record: MeetingRelease, table: str) -> Iterator[dict[str, Any]]:
    """Yield a record's rows of one table: its own row, or one for each item of the list of that name.

    Raises:
        InvalidRecordError: if a date is not in the calendar (BN218).
    """
    shapes = columns_of(table)
    try:
        if table == RELEASES:
            yield _row(record, shapes, "")
            return
        for index, part in enumerate(getattr(record, table)):
            yield {"release_id": record.id, "index": index, **_row(part, shapes, "")}
    except ValueError as error:
        raise InvalidRecordError(
            f"{record.id} has a date that is not in the calendar ({error}). Run baoji-notices validate on the "
            "file: BN218 says where it stands."
        ) from None


def table_of(records: Iterable[MeetingRelease], table: str) -> Any:
    """Return the flat table (pyarrow.Table) of records, in their order.

    Example:
        >>> from baoji_notices import read_releases
        >>> table_of(read_releases(), "blocks").column_names[:3]
        ['release_id', 'index', 'verb']
    """
    batches = [batch[table] for batch in batches_of(records, (table,))]
    return pa.Table.from_batches(batches, schema=arrow_schema(table)).combine_chunks()


def batches_of(records: Iterable[MeetingRelease], tables: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the rows of a thousand records at a time: a pyarrow.RecordBatch for each table.

    Example:
        >>> from baoji_notices import read_releases
        >>> [batch["blocks"].num_columns for batch in batches_of(read_releases(), ["blocks"])]
        [9]
    """
    schemas = {table: arrow_schema(table) for table in tables}
    source = iter(records)
    while some := list(islice(source, _BATCH)):
        yield {
            table: pa.RecordBatch.from_pylist([row for one in some for row in rows_of(one, table)], schema=schema)
            for table, schema in schemas.items()
        }


def _row(part: Any, shapes: tuple[FieldShape, ...], prefix: str) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for shape in shapes:
        name = prefix + shape.name
        value = None if part is None else getattr(part, shape.name)
        if is_part(shape.inner) and not shape.many:
            row.update(_row(value, shapes_of(shape.inner), f"{name}_"))
            continue
        row[name] = _plain(value, shape)
        for companion in companions(name, shape):
            row[companion] = _day(value) if companion.endswith("_day") else _moment(value)
    return row


def _plain(value: Any, shape: FieldShape) -> Any:
    if value is None:
        return None
    if shape.many:
        return [_plain(item, shape._replace(many=False)) for item in value]
    if is_part(shape.inner):
        return {item.name: _plain(getattr(value, item.name), item) for item in shapes_of(shape.inner)}
    if shape.temporal is not None and shape.temporal.precision == "day":
        return _day(value)
    return str(value) if isinstance(value, str) else value


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value[:10]) if value and len(value) >= len("YYYY-MM-DD") else None


def _moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value).astimezone(UTC) if value and "T" in value else None
