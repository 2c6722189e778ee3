"""The rule command."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from baoji_notices.rules import RULES, select_rules


def rule(
    code: Annotated[str | None, typer.Argument(help="A code (BN214) or a name; none lists them all.")] = None,
) -> None:
    """Explain a rule, or list every code with its name."""
    console = Console(highlight=False)
    if code:
        for found in sorted(select_rules([code])):
            chosen = RULES[found]
            console.print(f"[bold]{chosen.code} {chosen.name}[/bold] ({_severity(found)}, {_level(found)})\n")
            console.print(chosen.explanation + "\n", markup=False)
        return
    table = Table("code", "name", "severity", "level", "finds", box=None, pad_edge=False)
    for found, item in sorted(RULES.items()):
        table.add_row(found, item.name, item.severity, _level(found), item.explanation.partition("\n")[0])
    console.print(table)


def _severity(code: str) -> str:
    own = RULES[code].own_severity
    return f"{RULES[code].severity}{f'; {own} in data with its own registries' if own else ''}"


def _level(code: str) -> str:
    return RULES[code].level.name.lower()
