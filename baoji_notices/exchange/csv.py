"""CSV: the six flat tables, a file each, for spreadsheets and statistics programs."""

import csv
import json
from collections.abc import Iterable
from contextlib import ExitStack
from datetime import date, datetime
from pathlib import Path
from typing import Any

from baoji_notices.model import MeetingRelease
from baoji_notices.sinks import atomic_folder
from baoji_notices.tables import TABLES, arrow_schema, rows_of

# A spreadsheet runs a cell that begins so as a formula; the full-width ones count in Japanese and Chinese
# editions. The apostrophe is in the list so that taking one off again always gives the words back.
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
_README = """\
Six tables of Chinese government meeting releases, a row a thing; join them by release_id.

UTF-8 with a byte order mark, without which Excel shows Chinese as garbage. In R:
    read.csv("directives.csv", fileEncoding = "UTF-8-BOM", na.strings = "")
An empty cell means: not stated in what was seen. Lists are JSON. Times ending in Z are UTC.
References such as block and parent count from 0, like the column index of the table that they point into.

A cell of words that begins with one of = + - @ ' (also full-width), a tab or a line end has one apostrophe put
before it, so that no spreadsheet runs it as a formula. Take that apostrophe off to have the words: in R,
sub("^'", "", x); in Python, baoji_notices.exchange.csv.unguarded. Excel shows no more than 32,767
characters of a cell.
"""


def write_csv(records: Iterable[MeetingRelease], out: Path) -> None:
    """Write the flat tables into a folder, a CSV file each, and a README.txt that says how to read them.

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
        ...     write_csv(read_releases(), Path(folder))
        ...     (Path(folder) / "blocks.csv").read_text(encoding="utf-8-sig")[:21]
        'release_id,index,verb'
    """
    with atomic_folder(out) as folder, ExitStack() as stack:
        (folder / "README.txt").write_text(_README, encoding="utf-8")
        columns = {table: arrow_schema(table).names for table in TABLES}
        writers = {}
        for table, names in columns.items():
            sink = (folder / f"{table}.csv").open("w", encoding="utf-8-sig", newline="")
            # As RFC 4180 has it by default: lines end in CR LF, quotes are doubled.
            writers[table] = csv.writer(stack.enter_context(sink))
            writers[table].writerow(names)
        for record in records:
            for table, names in columns.items():
                writers[table].writerows([_cell(row[name]) for name in names] for row in rows_of(record, table))


def guarded(words: str) -> str:
    """Put an apostrophe before words that a spreadsheet would run as a formula.

    Example:
        >>> guarded("=1+1"), guarded("会议指出")
        ("'=1+1", '会议指出')
    """
    return f"'{words}" if words.startswith(_RISKY) else words


def unguarded(cell: str) -> str:
    """Give back the words of a cell.

    Example:
        >>> unguarded(guarded("'=1+1")), unguarded("会议指出")
        ("'=1+1", '会议指出')
    """
    return cell.removeprefix("'")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"  # as R and Excel write them
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=date.isoformat)
    return guarded(value) if isinstance(value, str) else str(value)
