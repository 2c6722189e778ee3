"""The cite command."""

import sys
from enum import StrEnum
from typing import Annotated

import typer


class Style(StrEnum):
    """The forms of a citation."""

    TEXT = "text"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"
    RIS = "ris"


def cite(
    record_id: Annotated[str | None, typer.Argument(metavar="ID", help="A record; none is the dataset.")] = None,
    style: Annotated[Style, typer.Option(help="The form of the citation.")] = Style.TEXT,
) -> None:
    """Say how to cite the dataset, or one record, with version, revision and hash."""
    from baoji_notices.publishing.citation import cite as cited

    sys.stdout.write(cited(record_id, style))
