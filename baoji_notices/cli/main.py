"""The command line: one file a command; this one puts them together and turns errors into exit codes."""

import sys
import traceback
from collections.abc import Sequence

import typer

from baoji_notices.cli import rule, schema, validate
from baoji_notices.errors import BaojiError

EXIT_CLEAN, EXIT_FOUND, EXIT_FAILED, EXIT_INTERRUPTED = 0, 1, 2, 130

app = typer.Typer(
    name="baoji-notices",
    help="Validate and look up Chinese government meeting releases (会议新闻).",
    epilog="Exit codes: 0 clean, 1 errors found, 2 could not run, 130 interrupted.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("validate")(validate.validate)
app.command("rule")(rule.rule)
app.command("schema")(schema.schema)


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
    except BrokenPipeError:
        sys.stderr.close()  # the reader has left; the interpreter would complain at exit
        return EXIT_FAILED
    except BaojiError as error:
        return _tell(str(error), EXIT_FAILED)
    except Exception as error:  # noqa: BLE001 - the outermost edge
        if hasattr(error, "format_message"):  # a usage error of the command line library
            return _tell(f"{error.format_message()} See baoji-notices --help.", EXIT_FAILED)
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{frame.filename.rpartition('/')[2]}:{frame.lineno}"
        return _tell(
            f"internal error ({type(error).__name__}: {error}) at {place}. "
            "This is a fault of baoji_notices, not of your data; please report it.",
            EXIT_FAILED,
        )


def run() -> None:
    """Run the command line and leave the process with its exit code."""
    sys.exit(main())


def _tell(message: str, code: int) -> int:
    sys.stderr.write(f"baoji-notices: {message}\n")
    return code
