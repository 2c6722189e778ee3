"""The agreement command."""

import json
import sys
from dataclasses import asdict
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from baoji_notices.cli.reading import each_once
from baoji_notices.comparison import agreement as compare
from baoji_notices.comparison.agreement import Agreement


class Format(StrEnum):
    """Forms of the report."""

    TEXT = "text"
    JSON = "json"


def agreement(
    ours: Annotated[str, typer.Argument(metavar="A", help="One coder's layer (JSON Lines).")],
    theirs: Annotated[str, typer.Argument(metavar="B", help="The other's.")],
    format_: Annotated[Format, typer.Option("--format", help="Form of the report.")] = Format.TEXT,
) -> int:
    """Compare two coded layers: units that both found, labels that both gave, and every difference.

    Layers are paired by page; a difference is named by its page_id. Records coded by a draft of the codebook are
    the pilot and are left out.

    The exit code is 1 if no page was coded by both.
    """
    found = compare(each_once(ours), each_once(theirs))
    if not found.releases:
        sys.stderr.write(
            f"no page is in both {ours} and {theirs}, the pilot left out: nothing was compared. "
            "Check the two files.\n"
        )
    if format_ is Format.JSON:
        made = asdict(found)
        for shown, unit in zip(made["units"], found.units, strict=True):
            shown["f1"] = unit.f1
        for shown, item in zip(made["fields"], found.fields, strict=True):
            shown["raw"] = item.raw
        sys.stdout.write(json.dumps(made, ensure_ascii=False, indent=1) + "\n")
    elif found.releases:
        _print(found)
    return int(not found.releases)


def _print(found: Agreement) -> None:
    console = Console(highlight=False)
    console.print(f"{found.releases:,} releases coded by both.")
    if found.pilot:
        console.print(f"{found.pilot:,} of the pilot, coded by a draft of the codebook, are left out.")
    console.print()
    units = Table("units", "A", "B", "both", "F1", box=None, pad_edge=False)
    for unit in found.units:
        units.add_row(unit.unit, str(unit.ours), str(unit.theirs), str(unit.both), _number(unit.f1))
    fields = Table("field", "n", "equal", "raw", "alpha", "95 % interval", box=None, pad_edge=False)
    for item in found.fields:
        value, low, high = item.alpha or (None, None, None)
        interval = f"{_number(low)} – {_number(high)}" if low is not None else ""
        fields.add_row(item.field, str(item.n), str(item.equal), _number(item.raw), _number(value), interval)
    for table in (units, fields):
        console.print(table)
        console.print()
    if any(item.disagreements for item in found.fields):
        console.print("Differences: field, page_id, A | B.")
    for item in found.fields:
        for one in item.disagreements:
            console.print(
                f"{item.field}  {one.page_id}  {one.ours or '(none)'} | {one.theirs or '(none)'}", markup=False
            )


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
