"""The validate command."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from fnmatch import fnmatchcase as fnmatch
from pathlib import Path
from typing import Annotated, cast, get_args

import typer

from baoji_notices.errors import UnreadableFileError
from baoji_notices.paths import data_dir
from baoji_notices.rules import Severity, select_rules
from baoji_notices.sources import STDIN, files_beneath, is_url
from baoji_notices.validation import Validation
from baoji_notices.validation.judging import Engine
from baoji_notices.validation.reporters import REPORTERS
from baoji_notices.validation.workers import check_files, workers_for

_PATTERNS = ("releases*.jsonl", "releases*.jsonl.gz")
_TEXT_CAP = 10
Format = StrEnum("Format", {name: name for name in REPORTERS})  # type: ignore[misc]

EngineChoice = StrEnum("EngineChoice", {name: name for name in get_args(Engine)})  # type: ignore[misc]

_TEXT, _FAST = Format("text"), EngineChoice("fast")


def validate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="JSON Lines files (.gz too), folders, or - for standard input. None: the packaged data.",
        ),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="Form of the report.")] = _TEXT,
    select: Annotated[
        list[str] | None, typer.Option(help="Report only these: codes, beginnings (BN2) or names.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Leave these out.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings count as errors.")] = False,
    max_per_rule: Annotated[
        int | None,
        typer.Option(min=0, help=f"Findings shown of each rule; 0: all. Default: {_TEXT_CAP} in text, else 0."),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Processes that share the lines of the files. [default: 1]")
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS|local", help="A Dask scheduler whose workers share them instead."),
    ] = None,
    engine: Annotated[
        EngineChoice, typer.Option(help="pydantic reads every line without the fast path, and finds the same.")
    ] = _FAST,
) -> int:
    """Check records and report every finding.

    A folder means every releases*.jsonl beneath it. A file with a folder registries/ beside it is judged by
    those registries; in any other file, keys that the packaged registries do not know are warnings.
    """
    codes = select_rules(_words(select), _words(ignore))
    files = list(dict.fromkeys(_files(paths)))
    cap = max_per_rule if max_per_rule is not None else _TEXT_CAP if format_.value == "text" else 0
    reporter = REPORTERS[format_.value](sys.stdout, cap)
    with _progress(files) as progress, workers_for(jobs, cluster) as workers:
        run = Validation(codes, progress, cast(Engine, engine.value))
        try:
            for diagnostic in check_files(run, files, workers):
                reporter.add(diagnostic)
        finally:  # what was found before an interrupt or a failure is reported whole
            reporter.close(run)
    return int(run.findings[Severity.ERROR] > 0 or (strict and run.findings[Severity.WARNING] > 0))


def _words(options: Iterable[str] | None) -> list[str]:
    return [word.strip() for option in options or () for word in option.split(",")]


def _files(paths: Iterable[str] | None) -> Iterator[str]:
    if not paths:
        yield _shown(data_dir() / "releases.jsonl")
        return
    for path in paths:
        if Path(path).is_dir():
            found = sorted(
                file for file in files_beneath(path) if any(fnmatch(Path(file).name, one) for one in _PATTERNS)
            )
            if not found:
                raise UnreadableFileError(f"{path}: no {' or '.join(_PATTERNS)} in this folder. Name a file.")
            yield from found
        elif path == STDIN or is_url(path) or Path(path).exists():
            yield path
        else:
            raise UnreadableFileError(f"{path}: there is no such file or folder. Check the path.")


def _shown(path: Path) -> str:
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


@contextmanager
def _progress(files: list[str]) -> Iterator[Callable[[int], object]]:
    """Show a bar on standard error where that is a terminal and the report does not go there too."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda size: None
        return
    from rich.console import Console
    from rich.progress import Progress

    plain = [path for path in files if not (path == STDIN or path.endswith(".gz") or is_url(path))]
    sizes = [Path(path).stat().st_size for path in plain]
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("validating", total=sum(sizes) if len(sizes) == len(files) else None)
        yield lambda size: bar.advance(task, size)
