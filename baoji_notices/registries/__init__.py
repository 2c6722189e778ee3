"""The open lists: typed loaders over registries/*.csv and withdrawn.csv, beside the data they serve."""

import csv
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from baoji_notices.errors import RegistryError
from baoji_notices.paths import data_dir
from baoji_notices.registries.rows import Body, Division, Event, FormulationEntry, Withdrawn

_WITHDRAWN = "withdrawn.csv"
AnyRow = TypeVar("AnyRow", bound=BaseModel)

__all__ = [
    "Body",
    "Division",
    "Event",
    "FormulationEntry",
    "Registries",
    "Withdrawn",
    "read_rows",
    "registries_of",
]


def registries_of(root: Path) -> "Registries":
    """Return the registries of a folder, those of the last call if their files are the same: reading takes 0.1 s.

    Example:
        >>> registries_of(data_dir()) is registries_of(data_dir())
        True
    """
    files = (
        path for folder in (root, data_dir()) for path in (*folder.glob("registries/*.csv"), folder / _WITHDRAWN)
    )
    states = ((path, path.stat()) for path in files if path.is_file())
    return _kept(root, frozenset((path, state.st_mtime_ns, state.st_size) for path, state in states))


@lru_cache(maxsize=1)
def _kept(root: Path, _: frozenset[tuple[Path, int, int]]) -> "Registries":
    return Registries(root)


def read_rows(path: Path, row_type: type[AnyRow]) -> list[AnyRow]:
    """Read a registry file (CSV, UTF-8, one header line) into typed rows.

    Raises:
        RegistryError: if the file is missing or a row is malformed; the message names file, line and column.

    Example:
        >>> rows = read_rows(data_dir() / "registries" / "events.csv", Event)
        >>> {row.kind.value for row in rows} <= {"congress", "plenum", "meeting", "speech", "inspection",
        ...                                      "instruction"}
        True
    """
    rows: list[AnyRow] = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as source:  # spreadsheets write a byte order mark
            reader = csv.DictReader(source, restkey="(columns beyond the heading)", strict=True)
            if set(reader.fieldnames or ()) != set(row_type.model_fields):
                raise RegistryError(f"{path}:1 the heading must be {','.join(row_type.model_fields)}. Mend it.")
            for cells in reader:
                rows.append(row_type.model_validate({key: cell or None for key, cell in cells.items()}))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise RegistryError(f"{path}: {error}. The registry cannot be read; restore the file.") from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        column = ".".join(str(part) for part in first["loc"])
        raise RegistryError(
            f"{path}:{reader.line_num} {column}: {first['msg']}; found {first['input']!r}. Mend the row."
        ) from None
    return rows


class Registries:
    """The registries that a file of records is judged by.

    Args:
        root: the folder that holds registries/ and withdrawn.csv; a file that is not there is the packaged one.

    Example:
        >>> Registries(data_dir()).bodies["610300-xinfang"].name_zh
        '宝鸡市信访局'
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def divisions(self) -> dict[str, tuple[Division, ...]]:
        """Divisions by code; a code that was renamed has several rows."""
        grouped: dict[str, tuple[Division, ...]] = {}
        for row in read_rows(self._path("registries/divisions.csv"), Division):
            grouped[row.code] = (*grouped.get(row.code, ()), row)
        return grouped

    @cached_property
    def bodies(self) -> dict[str, Body]:
        """Bodies by key."""
        return self._by_key("bodies.csv", Body)

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by key."""
        return self._by_key("events.csv", Event)

    @cached_property
    def formulations(self) -> dict[str, FormulationEntry]:
        """Formulations by key."""
        return self._by_key("formulations.csv", FormulationEntry)

    @cached_property
    def withdrawn(self) -> dict[str, Withdrawn]:
        """Withdrawn records by id."""
        return {row.id: row for row in read_rows(self._path(_WITHDRAWN), Withdrawn)}

    @cached_property
    def spans(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """The times for which each division held: from a date until before another; "" and "9" are open."""
        return {
            code: tuple((row.valid_from or "", row.valid_to or "9") for row in rows)
            for code, rows in self.divisions.items()
        }

    @cached_property
    def lasting(self) -> frozenset[str | None]:
        """The keys of bodies that held at all times, as far as is known, and None, which names no body."""
        lasting = (row.key for row in self.bodies.values() if not (row.valid_from or row.valid_to))
        return frozenset([None, *lasting])

    @cached_property
    def surfaces(self) -> dict[str, frozenset[str]]:
        """The forms of each formulation, by its key."""
        return {key: entry.surfaces for key, entry in self.formulations.items()}

    def _path(self, name: str) -> Path:
        return self.root / name if (self.root / name).is_file() else data_dir() / name

    def _by_key(self, name: str, row_type: type[AnyRow]) -> dict[str, AnyRow]:
        path = self._path(f"registries/{name}")
        found: dict[str, AnyRow] = {}
        for row in read_rows(path, row_type):
            key = str(getattr(row, "key"))  # noqa: B009 - the rows' base class has no key
            if key in found:
                raise RegistryError(f"{path}: the key {key!r} stands twice. Keep one row.")
            found[key] = row
        return found
