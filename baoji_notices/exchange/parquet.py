"""Parquet: the six flat tables with their types, a file each, written while the records are read."""

from collections.abc import Iterable
from pathlib import Path

from baoji_notices.model import MeetingRelease
from baoji_notices.sinks import atomic_folder
from baoji_notices.tables import TABLES

_README = """\
Six tables of Chinese government meeting releases, a row a thing; join them by release_id.

In Python: pandas.read_parquet("directives.parquet"), or
    datasets.load_dataset("parquet", data_files="directives.parquet")
A null means: not stated in what was seen. Columns ending in _day are dates, those ending in _utc times in UTC.
References such as block and parent count from 0, like the column index of the table that they point into.
"""


def write_parquet(records: Iterable[MeetingRelease], out: Path) -> None:
    """Write the flat tables into a folder, a Parquet file each, and a README.txt that says how to read them.

    Only the records of one batch are in memory, so that any number can be written.

    Args:
        records: the records.
        out: a new or empty folder.

    Raises:
        UnwritableFileError: if the folder cannot be made, or holds something else.
        InvalidRecordError: if a date is not in the calendar.

    Example:
        >>> import tempfile
        >>> from baoji_notices import read_releases
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_parquet(read_releases(), Path(folder))
        ...     sorted(path.stem for path in Path(folder).glob("*.parquet"))[:2]
        ['appearances', 'blocks']
    """
    from baoji_notices.tables.parquet import write_tables

    with atomic_folder(out) as folder:
        (folder / "README.txt").write_text(_README, encoding="utf-8")
        write_tables(records, {table: folder / f"{table}.parquet" for table in TABLES})
