"""The draft command."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Annotated

import typer

from baoji_notices.errors import UnreadableFileError
from baoji_notices.records import parse_record, to_line
from baoji_notices.sinks import atomic_write, refuse_existing
from baoji_notices.sources import STDIN

if TYPE_CHECKING:
    from baoji_notices.drafting import Drafted
    from baoji_notices.model.publication import Page


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
        str, typer.Option("-o", "--out", help="JSON Lines file to write, a new one; - is standard output.")
    ] = STDIN,
    report: Annotated[
        bool, typer.Option("--report", help="Say of each page what was found and what was not.")
    ] = False,
) -> int:
    """Turn pages into draft records, anchored in their texts, for a coder to go on with.

    A page that cannot be read is told with its reason, and the run goes on; the exit code is then 1. The address
    of a page with the text of an earlier one is added to that one's record, so records are written when all pages
    are read. What is told goes to standard output, or to standard error where the records go there.
    """
    from baoji_notices.drafting import draft_all  # an extra: the other commands work without it
    from baoji_notices.drafting.sources import passed_over, read_sources

    if out != STDIN:
        refuse_existing(out)
    told = sys.stderr if out == STDIN else sys.stdout
    sources, others = read_sources(paths), passed_over(paths)
    drafts = reposts = failures = 0
    pages: dict[str, list[Page]] = {}
    with ExitStack() as stack:
        spool = TemporaryFile()  # noqa: SIM115 - on disk, for any record may get another page until the end
        stack.callback(_let_go, spool)
        sink: IO[bytes] | None = sys.stdout.buffer if out == STDIN else None
        for drafted in _shown(draft_all(sources)):
            if drafted.record is not None:
                drafts += 1
                sink = sink or stack.enter_context(atomic_write(out))  # no file for nothing
                spool.write(to_line(drafted.record).encode() + b"\n")
            elif drafted.repost is not None:
                reposts += 1
                if drafted.repost.page is not None:
                    pages.setdefault(drafted.repost.release, []).append(drafted.repost.page)
            else:
                failures += 1
            _tell(drafted, told, report)
        if not drafts + reposts + failures:
            raise UnreadableFileError(
                f"{', '.join(paths)}: there is no page in it. Check that it is the right one."
            )
        if sink is not None:
            spool.seek(0)
            sink.writelines(_with_pages(spool, pages) if pages else spool)
    same = f"{reposts:,} with the text of one before, " if reposts else ""
    told.write(f"{drafts:,} drafted, {same}{failures:,} not.\n")
    if others:
        first = "".join(map(_printed, others[0]))
        which = f"{len(others):,} other files, such as {first}, have" if len(others) > 1 else f"{first} has"
        told.write(f"{which} no page's name: name what is to be read.\n")
    if sink is None:
        told.write(f"{out} was not written: there is nothing to write.\n")
    return int(failures > 0)


def _let_go(spool: IO[bytes]) -> None:
    """Close the spool; if the disk has no room for its last bytes either, that was told at the first."""
    with suppress(OSError):
        spool.close()


def _with_pages(lines: Iterable[bytes], pages: "dict[str, list[Page]]") -> Iterator[bytes]:
    """Yield the lines of records, those with further pages anew."""
    from baoji_notices.drafting import with_pages

    for line in lines:
        more = pages.get(json.loads(line)["id"])
        yield to_line(with_pages(parse_record(line), more)).encode() + b"\n" if more else line


def _tell(drafted: "Drafted", told: IO[str], report: bool) -> None:
    for one in _lines(drafted, report):
        try:
            told.write("".join(map(_printed, one)) + "\n")
        except BrokenPipeError:  # whoever read the report has seen enough; the records are still wanted
            os.dup2(os.open(os.devnull, os.O_WRONLY), told.fileno())


def _lines(drafted: "Drafted", report: bool) -> Iterator[str]:
    if drafted.problem is not None:
        yield f"{drafted.name}: error: {drafted.problem}"
    elif drafted.repost is not None:
        first, release = drafted.repost.first, drafted.repost.release
        added = "its address is added to" if drafted.repost.page else "there is no new address to be added to"
        yield f"{drafted.name}: the text is that of {first}; {added} the pages of {release}."
        if drafted.repost.differs:
            yield f"{drafted.name}: warning: it has another {', another '.join(drafted.repost.differs)}; not kept."
    elif drafted.record is not None and report:
        found = [name if number == 1 else f"{name} {number}" for name, number in drafted.found.items() if number]
        missing = [name for name, number in drafted.found.items() if not number]
        yield f"{drafted.name}: {drafted.record.id}"
        yield f"  found: {', '.join(found) or 'nothing'}"
        yield f"  not found: {', '.join(missing) or 'nothing'}"
    for warning in drafted.warnings:
        yield f"{drafted.name}: warning: {warning}"


def _printed(character: str) -> str:
    """Return a character so that it ends no line of the report: a file's name may hold line breaks."""
    return character if character.isprintable() else character.encode("unicode_escape").decode()


def _shown(pages: "Iterable[Drafted]") -> "Iterator[Drafted]":
    """Show a bar on standard error where that is a terminal and nothing else goes there."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from pages
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(pages, "drafting", console=Console(stderr=True), transient=True)
