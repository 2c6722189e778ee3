"""The export command."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from baoji_notices.cli.reading import each_once
from baoji_notices.errors import UnknownNameError, UnwritableFileError
from baoji_notices.exchange import Form
from baoji_notices.exchange import export as write
from baoji_notices.model import MeetingRelease
from baoji_notices.sinks import refuse_existing

FromFile = Annotated[
    str | None, typer.Option("--from", metavar="FILE", help="A JSON Lines file; none: the packaged data.")
]


def export(
    out: Annotated[
        Path, typer.Option("-o", "--output", metavar="OUT", help="The file or folder to write, a new one.")
    ],
    to: Annotated[Form, typer.Option("--to", help="Form: sqlite and w3c make a file, the others a folder.")],
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="Records; none: all.")] = None,
    from_: FromFile = None,
) -> None:
    """Write records for other tools: spreadsheets, SQL and Datasette, annotation tools."""
    refuse_output(out)
    written = left_out = 0

    def counted() -> Iterator[MeetingRelease]:  # they are written while they are read, however many there are
        nonlocal written, left_out
        for record in chosen(ids or [], from_):
            kept = to is not Form.XMI or bool(record.text.content)
            written, left_out = written + kept, left_out + (not kept)
            yield record

    write(counted(), to, out)
    sys.stdout.write(f"{out}: {written:,} record{'' if written == 1 else 's'} as {to.value}.\n")
    if left_out:
        sys.stderr.write(f"{left_out:,} further ones are left out: their text is withheld.\n")


def refuse_output(out: Path) -> None:
    """Refuse an output that has no name, or where something is already.

    Raises:
        UnwritableFileError: if it is so.
    """
    if str(out) in ("", ".", "-"):
        raise UnwritableFileError("the output has no name of its own. Name a file or a folder.")
    refuse_existing(out)


def chosen(ids: list[str], path: str | None) -> Iterator[MeetingRelease]:
    """Yield the records with these ids, in the order of the file; without ids, all.

    Raises:
        UnknownNameError: after the last record, if an id is in none of them.
    """
    missing = dict.fromkeys(ids)
    for record in each_once(path):
        if not ids or record.id in ids:
            missing.pop(record.id, None)
            yield record
    if missing:
        raise UnknownNameError(
            f"no record has the id {', '.join(missing)}. Find it with: baoji-notices search TEXT"
        )
