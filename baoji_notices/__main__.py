"""python -m baoji_notices: the command line."""

from baoji_notices.cli.main import run

if __name__ == "__main__":
    run()
