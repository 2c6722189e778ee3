"""Tables: records as six flat Arrow tables, written as Parquet and loaded as datasets."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from baoji_notices.errors import UnreadableFileError
from baoji_notices.paths import data_dir
from baoji_notices.tables.arrow import CHILD_TABLES, RELEASES, TABLES, arrow_schema
from baoji_notices.tables.flatten import batches_of, rows_of, table_of

if TYPE_CHECKING:
    import datasets

__all__ = [
    "CHILD_TABLES",
    "RELEASES",
    "TABLES",
    "arrow_schema",
    "batches_of",
    "load",
    "read_table",
    "rows_of",
    "table_of",
]


def parquet_path(table: str) -> Path:
    """Return where a table's Parquet file lies in the packaged data."""
    return data_dir() / "parquet" / f"{table}.parquet"


def read_table(table: str) -> Any:
    """Read a packaged table (pyarrow.Table).

    Raises:
        UnknownNameError: if there is no such table.
        UnreadableFileError: if its file is missing or has other columns than the models.
    """
    import pyarrow.parquet as pq

    schema, path = arrow_schema(table), parquet_path(table)
    if not path.is_file():
        raise UnreadableFileError(f"{path} is missing: run python scripts/build.py --write.")
    found = pq.read_table(path)
    if not found.schema.equals(schema):
        raise UnreadableFileError(
            f"{path} has other columns than the models: run python scripts/build.py --write."
        )
    return found


def load(table: str = RELEASES) -> "datasets.Dataset":
    """Load a packaged table as a datasets.Dataset: from memory, offline, without a cache.

    Args:
        table: releases, appearances, conveyed, blocks, directives or formulations.

    Raises:
        UnknownNameError: if there is no such table.
        UnreadableFileError: if its file is missing or stale.

    Example:
        >>> load("directives").column_names[:3]
        ['release_id', 'index', 'parent']
    """
    found = read_table(table)
    import datasets

    return datasets.Dataset(found)
