"""Exchange: records in the forms of other tools, and back from Label Studio."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import cast

from baoji_notices.model import MeetingRelease


class Form(StrEnum):
    """The forms that records can be exported to."""

    PARQUET = "parquet"
    CSV = "csv"
    SQLITE = "sqlite"
    W3C = "w3c"
    LABEL_STUDIO = "label-studio"
    XMI = "xmi"


# Loaded when used: each form has a module of its own, and one of them needs a library of its own.
_WRITERS = {
    Form.PARQUET: ("parquet", "write_parquet"),
    Form.CSV: ("csv", "write_csv"),
    Form.SQLITE: ("sqlite", "write_sqlite"),
    Form.W3C: ("w3c", "write_w3c"),
    Form.LABEL_STUDIO: ("label_studio", "write_label_studio"),
    Form.XMI: ("cas", "write_cas"),
}


def export(records: Iterable[MeetingRelease], form: Form, out: Path) -> None:
    """Write records in another form.

    Args:
        records: the records.
        form: the form.
        out: the file to write (sqlite, w3c), or the folder (parquet, csv, label-studio, xmi).

    Raises:
        UnwritableFileError: if the file or folder cannot be made, or something else is there.
        InvalidRecordError: if a record is not sound enough for the form.
        MissingExtraError: if the form needs a library that is not installed.

    Example:
        >>> import tempfile
        >>> from baoji_notices import read_releases
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     export(read_releases(), Form.CSV, Path(folder) / "tables")
        ...     (Path(folder) / "tables" / "directives.csv").is_file()
        True
    """
    module, name = _WRITERS[form]
    write = getattr(import_module(f"{__name__}.{module}"), name)
    cast(Callable[[Iterable[MeetingRelease], Path], None], write)(records, out)
