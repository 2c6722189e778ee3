"""The diff command."""

import json
import sys
from typing import Annotated

import typer

from baoji_notices.comparison import Change
from baoji_notices.comparison import diff as compare
from baoji_notices.records import read_releases

_LONGEST = 60  # characters of a value shown


def diff(
    old: Annotated[str, typer.Argument(help="The older JSON Lines file.")],
    new: Annotated[str, typer.Argument(help="The newer one.")],
) -> None:
    """Show what changed between two versions of the data, record by record and field by field."""
    changes = list(compare(read_releases(old), read_releases(new)))
    for change in changes:
        sys.stdout.write(_line(change) + "\n")
    records = {change.record_id for change in changes}
    sys.stdout.write(f"{len(changes):,} changes in {len(records):,} records.\n")


def _line(change: Change) -> str:
    if not change.pointer:
        return f"{change.kind:8} {change.record_id}"
    values = {"changed": f"{_shown(change.old)} → {_shown(change.new)}", "added": _shown(change.new)}
    return f"{change.kind:8} {change.record_id} {change.pointer}  {values.get(change.kind, _shown(change.old))}"


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
