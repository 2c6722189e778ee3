"""The search command."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from baoji_notices.cli.export import FromFile
from baoji_notices.cli.reading import each_once
from baoji_notices.cli.terminal import one_line
from baoji_notices.errors import UnknownNameError
from baoji_notices.exchange.spans import fold, words_of
from baoji_notices.model import MeetingRelease
from baoji_notices.paths import data_dir
from baoji_notices.registries import Registries

_AROUND = 24  # characters shown on either side of what was found
_PLACES = 5  # shown of each record; the rest is counted


def search(
    text: Annotated[
        str, typer.Argument(help="Words to look for; case, width and kind of quotation marks are alike.")
    ],
    from_: FromFile = None,
) -> None:
    """Find records whose facts or text hold all of these words, and show where.

    The names of bodies, events and formulations in the registries are looked through too. Simplified and
    traditional characters are different ones.
    """
    sought = fold(text).split()
    if not sought:
        raise UnknownNameError("there is nothing to look for. Give some words.")
    console = Console(highlight=False)
    registries = Registries(data_dir())
    number = 0
    for record in each_once(from_):
        places = list(_places(record, registries, sought))
        if any(all(word not in fold(words) for _, words in places) for word in sought):
            continue
        number += 1
        title = record.publication.title or record.meeting.kind_as_printed or ""
        console.print(Text(record.id, "bold"))
        console.print(Padding(Text(one_line(title), "dim"), (0, 0, 0, 2)))
        for place, words in places[:_PLACES]:
            found = Text(f"{one_line(place)}  ", "cyan").append_text(_snippet(words, sought))
            console.print(Padding(found, (0, 0, 0, 4)))
        if len(places) > _PLACES:
            console.print(f"    ({len(places) - _PLACES} more places)")
    console.print(f"{number:,} record{'' if number == 1 else 's'}.")


def _places(record: MeetingRelease, registries: Registries, sought: list[str]) -> Iterator[tuple[str, str]]:
    """Yield (JSON Pointer, words) of what holds a word; a key also stands for its names in the registry."""
    for place, words in words_of(record):
        for name in (words, *_names(words, registries)):
            if any(word in fold(name) for word in sought):
                yield place, name


def _names(key: str, registries: Registries) -> Iterator[str]:
    """Yield the names of what a key means; other words have none."""
    if named := registries.bodies.get(key) or registries.events.get(key):
        yield from filter(None, (named.name_zh, named.name_en))
    if known := registries.formulations.get(key):
        yield from filter(None, (known.zh, known.en))


def _snippet(words: str, sought: list[str]) -> Text:
    folded = fold(words)
    start, word = min((folded.find(word), word) for word in sought if word in folded)
    end = start + len(word)
    before, after = max(0, start - _AROUND), min(len(words), end + _AROUND)
    shown = Text("…" if before else "", "default")
    shown.append(one_line(words[before:start]))
    shown.append(one_line(words[start:end]), "bold reverse")
    shown.append(one_line(words[end:after]))
    return shown.append("…" if after < len(words) else "")
