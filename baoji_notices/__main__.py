"""The way in: the command baoji-notices, and python -m baoji_notices."""

import sys


def run() -> None:
    """Run the command line and leave the process with its exit code; Control-C counts from the first import on."""
    try:
        from baoji_notices.cli.main import run as start

        start()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    run()
