"""The evaluate command."""

import json
import sys
from dataclasses import asdict
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from baoji_notices.cli.agreement import Format
from baoji_notices.cli.reading import each_once
from baoji_notices.comparison import Evaluation
from baoji_notices.comparison import evaluate as compare
from baoji_notices.comparison.evaluation import Difference

_FIGURES = ("exact", "precision", "recall", "f1")
_UNPAIRED = {
    "missing": "gold without a prediction, counted as missed",
    "surplus": "further predictions for what gold has once, counted as wrong",
    "unjudged": "predictions for what gold does not have, not counted",
}


def evaluate(
    gold: Annotated[str, typer.Option("--gold", metavar="A", help="What is right (JSON Lines).")],
    predicted: Annotated[str, typer.Option("--predicted", metavar="B", help="What is measured, such as drafts.")],
    format_: Annotated[Format, typer.Option("--format", help="Form of the report.")] = Format.TEXT,
    differences: Annotated[bool, typer.Option("--differences", help="Print every difference.")] = False,
) -> int:
    """Measure predicted records against gold ones: precision, recall, F1, exact match of each field.

    Records are paired by a page they share, else by the text's hash, else by id, else by title and day of release.
    The docstring of baoji_notices.comparison.evaluate defines every figure.

    JSON has paired (pairs by page, text, id and title), missing, surplus and unjudged (ids), and fields: field,
    gold, predicted, correct, compared, equal, exact, precision, recall, f1; with --differences also differences:
    field, record, pointer, gold, predicted. A figure that cannot be given is null.

    The exit code is 1 if no records are paired.
    """
    found = compare(each_once(gold), each_once(predicted))
    paired = sum(found.paired.values())
    if not paired:
        sys.stderr.write(
            f"no record of {predicted} is of a page in {gold}: nothing was compared. Check the two files.\n"
        )
    told = [one for score in found.fields for one in score.differences] if differences else []
    if format_ is Format.JSON:
        made = _as_json(found) | ({"differences": [asdict(one) for one in told]} if differences else {})
        sys.stdout.write(json.dumps(made, ensure_ascii=False, indent=1) + "\n")
        return int(not paired)
    if paired:
        _print(found)
    for one in told:
        sys.stdout.write(_line(one) + "\n")
    return int(not paired)


def _as_json(found: Evaluation) -> dict[str, Any]:
    made = asdict(found)
    for shown, score in zip(made["fields"], found.fields, strict=True):
        del shown["differences"]
        shown |= {name: getattr(score, name) for name in _FIGURES}
    return made


def _print(found: Evaluation) -> None:
    console = Console(highlight=False, width=80)
    by = ", ".join(f"{count:,} by {name}" for name, count in found.paired.items() if count)
    console.print(f"{sum(found.paired.values()):,} records paired{': ' + by if by else ''}.")
    for name, meaning in _UNPAIRED.items():
        ids = getattr(found, name)
        if ids:
            console.print(f"{len(ids):,} {name} ({meaning}):")
            sys.stdout.write("".join(f"  {one}\n" for one in ids))
    table = Table("field", box=None, pad_edge=False)
    for heading in ("gold", "pred.", "correct", "prec.", "recall", "F1", "exact"):
        table.add_column(heading, justify="right")
    for score in found.fields:
        if score.gold + score.predicted:
            counts = (str(count) for count in (score.gold, score.predicted, score.correct))
            figures = (score.precision, score.recall, score.f1, score.exact)
            table.add_row(score.field, *counts, *map(_number, figures))
    console.print()
    console.print(table)
    empty = [score.field for score in found.fields if not score.gold + score.predicted]
    if empty:
        console.print(f"\nWithout a value on either side: {', '.join(empty)}.")


def _line(one: Difference) -> str:
    values = (json.dumps(value, ensure_ascii=False) for value in (one.gold, one.predicted))
    return f"{one.field}  {one.record}{one.pointer and ' ' + one.pointer}  {' | '.join(values)}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
