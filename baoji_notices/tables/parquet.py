"""The flat tables as Parquet files: written while the records are read, and compared a piece at a time."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from baoji_notices.model import MeetingRelease
from baoji_notices.tables.arrow import arrow_schema
from baoji_notices.tables.flatten import batches_of

_GROUP = 2**25  # bytes of rows that make a row group; it costs some 20 KB of memory until the file is closed
_COMPARED = 1_000  # rows at a time


class Written(NamedTuple):
    """A table that was written: its rows, and the bytes that they take in memory."""

    rows: int
    nbytes: int


def write_tables(records: Iterable[MeetingRelease], sinks: Mapping[str, Path | IO[bytes]]) -> dict[str, Written]:
    """Write flat tables as Parquet, each to a file of its own.

    Only the records of one batch are in memory, and of each table some 32 MiB of rows, so that any number can be
    written.

    Args:
        records: the records.
        sinks: a path, or a file open for writing, by the name of the table.

    Returns:
        What was written, by the name of the table.

    Raises:
        UnknownNameError: if there is no such table.
        InvalidRecordError: if a date is not in the calendar.

    Example:
        >>> import io
        >>> from baoji_notices import read_releases
        >>> sink = io.BytesIO()
        >>> write_tables(read_releases(), {"releases": sink})["releases"].rows == sum(1 for _ in read_releases())
        True
    """
    written = dict.fromkeys(sinks, Written(0, 0))
    with ExitStack() as stack:
        writers = {
            table: stack.enter_context(pq.ParquetWriter(sink, arrow_schema(table), compression="zstd"))
            for table, sink in sinks.items()
        }
        held: dict[str, list[pa.RecordBatch]] = {table: [] for table in sinks}
        for batches in batches_of(records, sinks):
            for table, batch in batches.items():
                rows, nbytes = written[table]
                written[table] = Written(rows + batch.num_rows, nbytes + batch.nbytes)
                held[table].append(batch)
                if sum(one.nbytes for one in held[table]) >= _GROUP:
                    writers[table].write_table(pa.Table.from_batches(held[table]))
                    held[table].clear()
        for table, batches_left in held.items():
            if batches_left:
                writers[table].write_table(pa.Table.from_batches(batches_left))
    return written


def same_rows(one: Path | IO[bytes], other: Path | IO[bytes]) -> bool:
    """Tell whether two Parquet files hold the same columns and rows; a damaged file holds none.

    Example:
        >>> from baoji_notices.paths import data_dir
        >>> blocks, releases = (data_dir() / "parquet" / f"{name}.parquet" for name in ("blocks", "releases"))
        >>> same_rows(blocks, blocks), same_rows(blocks, releases)
        (True, False)
    """
    try:
        with pq.ParquetFile(one) as first, pq.ParquetFile(other) as second:
            return (
                first.schema_arrow.equals(second.schema_arrow)
                and first.metadata.num_rows == second.metadata.num_rows
                and all(ours.equals(theirs) for ours, theirs in zip(_pieces(first), _pieces(second), strict=True))
            )
    except (OSError, ValueError):
        return False


def _pieces(file: pq.ParquetFile) -> Iterator[Any]:
    """Yield the rows in tables of one length, however they are grouped in the file."""
    held = file.schema_arrow.empty_table()
    for batch in file.iter_batches(_COMPARED):
        held = pa.concat_tables([held, pa.Table.from_batches([batch])])
        while held.num_rows >= _COMPARED:
            yield held.slice(0, _COMPARED)
            held = held.slice(_COMPARED)
    yield held
