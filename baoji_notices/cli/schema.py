"""The schema command."""

import sys
from typing import Annotated

import typer

from baoji_notices.model import SCHEMA_VERSION
from baoji_notices.paths import schema_dir


def schema(
    codebook: Annotated[bool, typer.Option("--codebook", help="Print the codebook in its place.")] = False,
) -> None:
    """Print the JSON Schema (draft 2020-12) of a record."""
    name = "codebook.md" if codebook else "meeting-release.schema.json"
    sys.stdout.write((schema_dir() / SCHEMA_VERSION / name).read_text(encoding="utf-8"))
