"""The diff command."""

import json
import sys
from typing import Annotated

import typer

from baoji_notices.cli.reading import each_once
from baoji_notices.comparison import Change
from baoji_notices.comparison import diff as compare

_LONGEST = 60  # characters of a value shown
_BEFORE = 20  # of them, those that both have before the first difference


def diff(
    old: Annotated[str, typer.Argument(help="The older JSON Lines file.")],
    new: Annotated[str, typer.Argument(help="The newer one.")],
) -> None:
    """Show what changed between two versions of the data, record by record and field by field."""
    changes = list(compare(each_once(old), each_once(new)))
    for change in changes:
        sys.stdout.write(_line(change) + "\n")
    records = {change.record_id for change in changes}
    sys.stdout.write(f"{len(changes):,} changes in {len(records):,} records.\n")


def _line(change: Change) -> str:
    if not change.pointer:
        return f"{change.kind:8} {change.record_id}"
    if change.kind == "changed":
        old, new = (json.dumps(value, ensure_ascii=False) for value in (change.old, change.new))
        same = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
        start = max(same - _BEFORE, 0) if max(len(old), len(new)) > _LONGEST else 0
        values = " → ".join(_cut(text, start) for text in (old, new))
    else:
        values = _cut(json.dumps(change.new if change.kind == "added" else change.old, ensure_ascii=False), 0)
    return f"{change.kind:8} {change.record_id} {change.pointer}  {values}"


def _cut(text: str, start: int) -> str:
    return ("…" if start else "") + text[start : start + _LONGEST] + ("…" if len(text) > start + _LONGEST else "")
