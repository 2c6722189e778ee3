"""The import command."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from baoji_notices.cli.export import refuse_output


def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A Label Studio export in its form JSON.")],
    out: Annotated[
        Path, typer.Option("-o", "--output", metavar="OUT", help="The JSON Lines file to write, a new one.")
    ],
) -> None:
    """Turn annotated tasks of Label Studio back into records."""
    from baoji_notices.exchange.label_studio_import import read_label_studio
    from baoji_notices.records import write_releases

    refuse_output(out)
    number = write_releases(read_label_studio(file), out)
    sys.stdout.write(f"{out}: {number:,} record{'' if number == 1 else 's'}.\n")
    sys.stderr.write(f"Check them with: baoji-notices validate {out}\n")
