"""The command line: one file a command; this one puts them together and turns errors into exit codes."""

import os
import sys
import traceback
from collections.abc import Sequence
from inspect import cleandoc
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from baoji_notices import __version__
from baoji_notices.cli import (
    agreement,
    cite,
    diff,
    draft,
    evaluate,
    export,
    import_,
    rule,
    schema,
    search,
    show,
    site,
    stats,
    validate,
)
from baoji_notices.errors import BaojiError

EXIT_CLEAN, EXIT_FOUND, EXIT_FAILED, EXIT_INTERRUPTED = 0, 1, 2, 130

app = typer.Typer(
    name="baoji-notices",
    epilog="Exit codes: 0 clean, 1 errors found, 2 could not run, 130 interrupted.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"baoji-notices {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Validate, draft and look up Chinese government meeting releases (会议新闻)."""


def _flowing(text: str | None) -> str:
    """Return a docstring with each paragraph on one line: the help then breaks it at the width of the terminal."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in cleandoc(text or "").split("\n\n"))


for _command in (
    validate.validate,
    rule.rule,
    schema.schema,
    stats.stats,
    diff.diff,
    agreement.agreement,
    draft.draft,
    evaluate.evaluate,
    show.show,
    search.search,
    export.export,
    import_.import_,
    site.site,
    cite.cite,
):
    app.command(_command.__name__.rstrip("_"), help=_flowing(_command.__doc__))(_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: the words after the program's name; None takes those of the process.

    Example:
        >>> main(["rule", "BN999"])
        2
    """
    try:
        result = app(args=arguments, standalone_mode=False)
        if result == EXIT_INTERRUPTED:  # the command line library turns Control-C into its exit code
            return _tell("interrupted.", EXIT_INTERRUPTED)
        return result if isinstance(result, int) else EXIT_CLEAN
    except SystemExit:  # the command line library leaves so when the reader of its output has left
        return EXIT_FAILED
    except BaojiError as error:
        return _tell(str(error), EXIT_FAILED)
    except OSError as error:
        place = error.filename or "a file"
        return _tell(f"{place}: {error.strerror or error}. Check the path and its permissions.", EXIT_FAILED)
    except Exception as error:  # noqa: BLE001 - the outermost edge
        if hasattr(error, "format_message"):  # a usage error of the command line library
            if not error.format_message():  # it has printed the help already
                return EXIT_FAILED
            return _tell(_usage(error.format_message(), getattr(error, "ctx", None)), EXIT_FAILED)
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{frame.filename.rpartition('/')[2]}:{frame.lineno}"
        return _tell(
            f"internal error ({type(error).__name__}: {error}) at {place}. "
            "This is a fault of baoji_notices, not of your data; please report it.",
            EXIT_FAILED,
        )


def _usage(message: str, context: typer.Context | None) -> str:
    """Return what was wrong with the words of a command, and where its help is."""
    command = f" {context.info_name}" if context and context.parent else ""
    stop = "" if message.endswith((".", "?")) else "."
    return f"{message.replace('Value error, ', '')}{stop} See baoji-notices{command} --help."


def run() -> None:
    """Run the command line and leave the process with its exit code."""
    if sys.stderr is None:  # closed (2>&-): what is told there is lost, and nothing else
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for as long as the process lives
    if sys.stdout is None:
        sys.exit(_tell("standard output is closed. Open it, or send it to a file (> FILE).", EXIT_FAILED))
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal without Chinese still gets a report
    sys.exit(main())


def _tell(message: str, code: int) -> int:
    sys.stderr.write(f"baoji-notices: {message}\n")
    return code
