"""SQLite: typed tables with primary and foreign keys and full-text search, for SQL and for Datasette."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin

from baoji_notices.errors import InvalidRecordError, UnwritableFileError
from baoji_notices.exchange.spans import REFERENCES, is_term, words_of
from baoji_notices.model import MeetingRelease
from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.sinks import atomic_write, refuse_existing
from baoji_notices.tables import RELEASES, TABLES, rows_of
from baoji_notices.tables.arrow import columns_of, companions, is_part

# The trigram tokenizer finds any three characters in a row, so that it needs no words, which Chinese does not
# separate. What is shorter is found by: select * from words where text like '%信访%'.
_SEARCH = """\
create table words (
  id integer primary key,
  release_id text not null references releases(id),
  place text not null,
  text text not null,
  unique (release_id, place)
) strict;
create virtual table words_fts using fts5(text, content="words", content_rowid="id", tokenize="trigram");
"""


class Table(NamedTuple):
    """A table of the database.

    Attributes:
        name: its name.
        keys: its primary key: columns with their types.
        columns: the other columns: (name, rest of its definition).
        parent: the table that its rows belong to, by all but the last of the keys.
    """

    name: str
    keys: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, str], ...]
    parent: str | None


def write_sqlite(records: Iterable[MeetingRelease], out: Path) -> None:
    """Write records as an SQLite database; the file is whole, old or new, at every moment.

    A list of parts is a table of its own, a list of words or terms a JSON array. `words` holds every string
    of the records with its place, and `words_fts` searches it.

    Args:
        records: the records, each id once.
        out: the file, a new one.

    Raises:
        UnwritableFileError: if the file cannot be made, or one is there already.
        InvalidRecordError: if an id stands twice or an index points nowhere.

    Example:
        >>> import tempfile
        >>> from baoji_notices import read_releases
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_sqlite(read_releases(), Path(folder) / "releases.db")
        ...     with closing(sqlite3.connect(Path(folder) / "releases.db")) as database:
        ...         database.execute("select count(*) from releases").fetchone() >= (1,)
        True
    """
    refuse_existing(out)
    with atomic_write(out) as sink, closing(sqlite3.connect(sink.name)) as database:
        try:
            _fill(database, records)
        except sqlite3.OperationalError as error:
            raise UnwritableFileError(f"{out}: {error}. It is as it was; make room and run again.") from None


@cache
def tables() -> tuple[Table, ...]:
    """Return the tables that the models make, parents before their children.

    Example:
        >>> [table.name for table in tables() if table.parent == "appearances"]
        ['appearances_offices']
    """
    found: list[Table] = []
    for name in TABLES:
        keys = (("id", "text"),) if name == RELEASES else (("release_id", "text"), ("index", "integer"))
        found.extend(_tables(name, keys, columns_of(name), None if name == RELEASES else RELEASES))
    return tuple(found)


def _tables(
    name: str, keys: tuple[tuple[str, str], ...], shapes: tuple[FieldShape, ...], parent: str | None
) -> Iterator[Table]:
    columns: list[tuple[str, str]] = []
    lists: list[tuple[str, FieldShape]] = []
    for column, shape, nullable in _leaves(shapes, "", False):
        if shape.many and is_part(shape.inner):
            lists.append((column, shape))
        elif (column, "text") not in keys:
            columns.append((column, _definition(column, shape, nullable)))
            columns.extend((companion, "text") for companion in companions(column, shape))
    yield Table(name, keys, tuple(columns), parent)
    above = (("release_id", "text"), *((f"{name}_{key}", kind) for key, kind in keys[1:]))
    for column, shape in lists:
        yield from _tables(_list_name(name, column), (*above, ("index", "integer")), shapes_of(shape.inner), name)


def _list_name(table: str, column: str) -> str:
    return column if table == RELEASES else f"{table}_{column}"


def _leaves(shapes: tuple[FieldShape, ...], prefix: str, nullable: bool) -> Iterator[tuple[str, FieldShape, bool]]:
    """Yield the columns of a part: those of parts that stand once are joined to it, as in the flat tables."""
    for shape in shapes:
        if is_part(shape.inner) and not shape.many:
            yield from _leaves(shapes_of(shape.inner), f"{prefix}{shape.name}_", nullable or shape.nullable)
        else:
            yield prefix + shape.name, shape, nullable or shape.nullable


def _definition(column: str, shape: FieldShape, nullable: bool) -> str:
    empty = "" if nullable else " not null"
    if shape.many:
        return f"text{empty} check (json_type(\"{column}\") = 'array')"
    if is_term(shape) or get_origin(shape.inner) is not None:
        terms = [str(term) for term in (shape.inner if is_term(shape) else get_args(shape.inner))]
        told = ", ".join("'" + term.replace("'", "''") + "'" for term in terms)
        return f'text{empty} check ("{column}" in ({told}))'
    if shape.inner is bool:
        return f'integer{empty} check ("{column}" in (0, 1))'
    return ("integer" if shape.inner is int else "text") + empty


def _create(table: Table) -> str:
    names = [key for key, _ in table.keys]
    lines = [f'  "{name}" {kind} not null' for name, kind in table.keys]
    lines += [f'  "{name}" {definition}' for name, definition in table.columns]
    lines.append(f"  primary key ({_quoted(names)})")
    if table.parent == RELEASES:
        lines.append('  foreign key ("release_id") references "releases" ("id")')
    elif table.parent:
        lines.append(f'  foreign key ({_quoted(names[:-1])}) references "{table.parent}" ("release_id", "index")')
    for name, _ in table.columns:
        if name in REFERENCES and table.name in TABLES:
            target = f'"{REFERENCES[name]}" ("release_id", "index")'
            lines.append(f'  foreign key ("release_id", "{name}") references {target}')
    return f'create table "{table.name}" (\n' + ",\n".join(lines) + "\n) strict;\n"


def _fill(database: sqlite3.Connection, records: Iterable[MeetingRelease]) -> None:
    database.execute("pragma journal_mode = off")  # a journal would be left beside by a run that is killed
    database.execute("pragma foreign_keys = on")
    database.executescript("".join(_create(table) for table in tables()) + _SEARCH)
    layout = {table.name: table for table in tables()}
    for record in records:
        try:
            for name in TABLES:
                for row in rows_of(record, name):
                    _insert(database, layout, layout[name], row)
        except sqlite3.IntegrityError as error:
            raise InvalidRecordError(
                f"{record.id} cannot be stored: {error}. Run baoji-notices validate on the file first."
            ) from None
        database.executemany(
            "insert into words (release_id, place, text) values (?, ?, ?)",
            [(record.id, place, text) for place, text in words_of(record)],
        )
    database.execute("insert into words_fts (words_fts) values ('rebuild')")
    database.commit()
    database.execute("pragma optimize")


def _insert(database: sqlite3.Connection, layout: dict[str, Table], table: Table, row: dict[str, Any]) -> None:
    names = [name for name, _ in (*table.keys, *table.columns)]
    marks = ", ".join("?" * len(names))
    statement = f'insert into "{table.name}" ({_quoted(names)}) values ({marks})'  # noqa: S608 - names are ours
    database.execute(statement, [_value(row.get(name)) for name in names])
    for column, items in row.items():
        child = layout.get(_list_name(table.name, column))
        if child is None or child.parent != table.name or not isinstance(items, list):
            continue
        above = [row[key] for key, _ in table.keys]
        for index, item in enumerate(items):
            keys = dict(zip((key for key, _ in child.keys), (*above, index), strict=True))
            _insert(database, layout, child, keys | _flat(item, ""))


def _flat(item: dict[str, Any], prefix: str) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name, value in item.items():
        row |= _flat(value, f"{prefix}{name}_") if isinstance(value, dict) else {prefix + name: value}
    return row


def _value(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def _quoted(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
