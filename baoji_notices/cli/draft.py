"""The draft command."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import IO, TYPE_CHECKING, Annotated

import typer

from baoji_notices.records import to_line
from baoji_notices.sinks import atomic_write
from baoji_notices.sources import STDIN

if TYPE_CHECKING:
    from baoji_notices.drafting import Drafted


def draft(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Pages (HTML or text), folders and globs of them, tables of pages (JSONL or CSV with url and "
            "text or html), or - for a page on standard input.",
        ),
    ],
    out: Annotated[
        str, typer.Option("-o", "--out", help="JSON Lines file to write; - is standard output.")
    ] = STDIN,
    report: Annotated[
        bool, typer.Option("--report", help="Say of each page what was found and what was not.")
    ] = False,
) -> int:
    """Turn pages into draft records, anchored in their texts, for a coder to go on with.

    A page that cannot be read is told with its reason, and the run goes on; the exit code is then 1. The report
    goes to standard output, or to standard error where the records go there.
    """
    from baoji_notices.drafting import draft_all  # an extra: the other commands work without it
    from baoji_notices.drafting.sources import read_sources

    told = sys.stderr if out == STDIN else sys.stdout
    counts = {True: 0, False: 0}
    sink: IO[bytes] | None = sys.stdout.buffer if out == STDIN else None
    with ExitStack() as stack:
        for drafted in _shown(draft_all(read_sources(paths, out))):
            counts[drafted.record is not None] += 1
            if drafted.record is not None:
                sink = sink or stack.enter_context(
                    atomic_write(out)
                )  # earlier drafts stay if there are no new ones
                sink.write(to_line(drafted.record).encode() + b"\n")
            _tell(drafted, told, report)
    told.write(f"{counts[True]:,} drafted, {counts[False]:,} not.\n")
    if sink is None:
        told.write(f"{out} was not written: there is nothing to write.\n")
    return int(counts[False] > 0)


def _tell(drafted: "Drafted", told: IO[str], report: bool) -> None:
    if drafted.record is None:
        told.write(f"{drafted.name}: error: {drafted.problem}\n")
    elif report:
        found = [name if number == 1 else f"{name} {number}" for name, number in drafted.found.items() if number]
        missing = [name for name, number in drafted.found.items() if not number]
        told.write(f"{drafted.name}: {drafted.record.id}\n")
        told.write(f"  found: {', '.join(found) or 'nothing'}\n")
        told.write(f"  not found: {', '.join(missing) or 'nothing'}\n")


def _shown(pages: "Iterable[Drafted]") -> "Iterator[Drafted]":
    """Show a bar on standard error where that is a terminal and nothing else goes there."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from pages
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(pages, "drafting", console=Console(stderr=True), transient=True)
