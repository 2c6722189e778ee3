"""The stats command."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from baoji_notices.cli.reading import each_once
from baoji_notices.comparison.statistics import statistics

_SHOWN = 15  # rows of a table; the rest is counted


def stats(
    path: Annotated[str | None, typer.Argument(help="A JSON Lines file; none: the packaged data.")] = None,
) -> None:
    """Count releases by year, level, place, body, kind, language, host, and by what is in them."""
    console = Console(highlight=False)
    for name, counter in statistics(each_once(path)).items():
        ordered = sorted(counter.items()) if name == "year" else counter.most_common()
        table = Table(name, "releases", box=None, pad_edge=False)
        table.columns[1].justify = "right"
        shown = ordered if name == "year" else ordered[:_SHOWN]
        for value, count in shown:
            table.add_row(value, f"{count:,}")
        if len(ordered) > len(shown):
            table.add_row(f"({len(ordered) - len(shown)} more)", "")
        console.print(table)
        console.print()
