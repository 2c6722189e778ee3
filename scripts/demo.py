"""Load every table with the datasets library, as a user would, and print its first rows."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # the data is here; nothing is asked of any network

import datasets
from rich.console import Console
from rich.table import Table

from baoji_notices.tables import TABLES

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = {
    "releases": ("id", "meeting_date_value", "meeting_level"),
    "appearances": ("name", "event_roles"),
    "conveyed": ("level", "kind", "event"),
    "blocks": ("verb", "as_printed"),
    "directives": ("ordinal", "type", "gist"),
    "formulations": ("key", "surface"),
}


def main() -> None:
    """Print a few rows of each table."""
    datasets.disable_progress_bars()
    console = Console()
    with tempfile.TemporaryDirectory() as cache:
        for name in TABLES:
            rows = datasets.load_dataset(str(ROOT), name, split="train", cache_dir=cache)
            shown = min(4, rows.num_rows)
            title = f"{name}: {shown} of {rows.num_rows}"
            table = Table(*COLUMNS[name], title=title, title_justify="left")
            for row in rows.select(range(shown)):
                table.add_row(*(_shown(row[column]) for column in COLUMNS[name]))
            console.print(table)


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


if __name__ == "__main__":
    main()
