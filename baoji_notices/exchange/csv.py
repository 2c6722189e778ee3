"""CSV: the six flat tables, a file each, for spreadsheets and statistics programs."""

import csv
import io
import json
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from baoji_notices.exchange.spans import new_folder
from baoji_notices.model import MeetingRelease
from baoji_notices.sinks import atomic_write
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
        out: the folder; it is made if it is not there, and files of the same names are replaced.

    Raises:
        UnreadableFileError: if the folder cannot be made.

    Example:
        >>> import tempfile
        >>> from baoji_notices import read_releases
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_csv(read_releases(), Path(folder))
        ...     (Path(folder) / "blocks.csv").read_text(encoding="utf-8-sig")[:21]
        'release_id,index,verb'
    """
    new_folder(out)
    kept = list(records)
    for table in TABLES:
        names = arrow_schema(table).names
        with atomic_write(out / f"{table}.csv") as sink:
            lines = io.TextIOWrapper(sink, encoding="utf-8-sig", newline="")
            writer = csv.writer(lines)  # RFC 4180: lines end in CR LF, quotes are doubled
            writer.writerow(names)
            for record in kept:
                writer.writerows([_cell(row[name]) for name in names] for row in rows_of(record, table))
            lines.flush()
            lines.detach()
    with atomic_write(out / "README.txt") as sink:
        sink.write(_README.encode())


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
