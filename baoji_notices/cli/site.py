"""The site command."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from baoji_notices.paths import data_dir
from baoji_notices.records import read_releases
from baoji_notices.registries import Registries


def site(
    output: Annotated[Path, typer.Option("-o", "--output", help="A new or empty folder, or an earlier site's.")],
) -> None:
    """Write the reading site: static pages to open in a browser, from a file or from any server."""
    from rich.console import Console
    from rich.progress import track

    from baoji_notices.publishing.site import pages, write_site

    console = Console(stderr=True)
    made = track(
        pages(read_releases(), Registries(data_dir())),
        "writing pages",
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    count = write_site(output, made)
    sys.stdout.write(f"{count:,} files in {output}. Open {output / 'index.html'} in a browser.\n")
