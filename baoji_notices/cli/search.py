"""The search command."""

from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from baoji_notices.cli.export import FromFile
from baoji_notices.cli.terminal import plain
from baoji_notices.errors import UnknownNameError
from baoji_notices.exchange.spans import words_of
from baoji_notices.records import read_releases

_AROUND = 24  # characters shown on either side of what was found
_PLACES = 5  # shown of each record; the rest is counted


def search(
    text: Annotated[str, typer.Argument(help="Words to look for; upper and lower case are alike.")],
    from_: FromFile = None,
) -> None:
    """Find records whose facts or text hold these words, and show where."""
    if not text.strip():
        raise UnknownNameError("there is nothing to look for. Give some words.")
    console = Console(highlight=False)
    number = 0
    for record in read_releases(from_):
        places = [(place, words) for place, words in words_of(record) if text.lower() in words.lower()]
        if not places:
            continue
        number += 1
        title = record.publication.title or record.meeting.kind_as_printed or ""
        console.print(Text(record.id, "bold"))
        console.print(Padding(Text(plain(title), "dim"), (0, 0, 0, 2)))
        for place, words in places[:_PLACES]:
            found = Text(f"{plain(place)}  ", "cyan").append_text(_snippet(words, text))
            console.print(Padding(found, (0, 0, 0, 4)))
        if len(places) > _PLACES:
            console.print(f"    ({len(places) - _PLACES} more places)")
    console.print(f"{number:,} record{'' if number == 1 else 's'}.")


def _snippet(words: str, text: str) -> Text:
    start = words.lower().find(text.lower())
    end = start + len(text)
    before, after = max(0, start - _AROUND), min(len(words), end + _AROUND)
    shown = Text("…" if before else "", "default")
    shown.append(_line(words[before:start]))
    shown.append(_line(words[start:end]), "bold reverse")
    shown.append(_line(words[end:after]))
    return shown.append("…" if after < len(words) else "")


def _line(words: str) -> str:
    return plain(words.replace("\n", " "))
