"""The codebook: every field and every term, made from the models, and how to decide, from the coding guide."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from baoji_notices.errors import UnreadableFileError
from baoji_notices.model import SCHEMA_VERSION, MeetingRelease
from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.model.vocabulary import Term
from baoji_notices.publishing import metadata
from baoji_notices.registries import Body, Division, Event, FormulationEntry, Withdrawn
from baoji_notices.sources import read_text
from baoji_notices.tables.arrow import is_part

_STATE = "were frozen with the first release" if metadata.RELEASED else "are a draft until the first release"
_HEAD = f"""# Codebook {SCHEMA_VERSION}

Made by `python scripts/build.py --write` from the models and `guide.toml`; do not edit. How to decide was
frozen as 1.0 after a pilot of 30 pages; parts and closed lists {_STATE}.

How to read it: every key is present in every record. `null` means *not stated in what was seen*; a list may be
empty. `as_printed` keeps the wording, the normalised value stands beside it. Values that the text does not
state outright are listed in `inferred`. Offsets count Unicode code points, half-open, from 0; indexes count
from 0.
"""

_TABLES = """## Tables

The Parquet tables hold the same facts. A part that stands once is spread over columns joined by `_`
(`meeting_date_value`); `release_id` and `index` (the place in the record's list, from 0) lead each table but
`releases`, and `block`, `parent` and `speaker` are such places in the same release. Beside the string of a date
stand `…_day` (a date, null unless the day is known) and, for the release, `…_utc` (a timestamp, null unless the
time is known).
"""
_REGISTRIES: dict[str, type[BaseModel]] = {
    "divisions.csv": Division,
    "bodies.csv": Body,
    "events.csv": Event,
    "formulations.csv": FormulationEntry,
    "withdrawn.csv": Withdrawn,
}


def codebook(guide: Path) -> str:
    """Return the codebook as Markdown: rules of coding, how to decide each field, all parts, all closed lists.

    Args:
        guide: the coding guide (TOML): a list `rule` of title and text, and a table `field` of what is to be
            decided, each with a Chinese and an English example of a wording and its coding.

    Raises:
        UnreadableFileError: if the guide is missing, or is no TOML.
    """
    try:
        coding = tomllib.loads(read_text(guide))
    except tomllib.TOMLDecodeError as error:
        raise UnreadableFileError(f"{guide} is not TOML: {error}.") from None
    parts, terms = _reachable()
    lines = [_HEAD, "## Rules of coding\n"]
    lines.extend(f"### {rule['title']}\n\n{rule['text']}\n" for rule in coding["rule"])
    lines.append("## How to decide\n\nThe examples are invented.\n")
    for name, entry in coding["field"].items():
        lines.append(f"### `{name}`\n\n{entry['decide']}\n")
        lines.extend(f"* {words} → {coded}" for words, coded in (entry["zh"], entry["en"]))
        lines.append("")
    lines.append("## Parts\n")
    for part in parts:
        lines.append(f"### {part.__name__}\n\n{_first_sentence(part)}\n")
        lines.append("| field | type | holds |\n|---|---|---|")
        lines.extend(
            f"| `{shape.name}` | {_type_name(shape)} | {shape.description} |" for shape in shapes_of(part)
        )
        lines.append("")
    lines.append(_TABLES)
    lines.append(
        "## Registries\n\nCSV files in `data/registries/`, and `data/withdrawn.csv`. An empty cell is null.\n"
    )
    for name, row in _REGISTRIES.items():
        lines.append(f"### `{name}`\n\n{_first_sentence(row)}\n\n| column | holds |\n|---|---|")
        lines.extend(f"| `{column}` | {info.description} |" for column, info in row.model_fields.items())
        lines.append("")
        inner = (info.annotation for info in row.model_fields.values())
        terms += [one for one in inner if isinstance(one, type) and issubclass(one, Term) and one not in terms]
    lines.append("## Closed lists\n")
    for term in terms:
        lines.append(f"### {term.__name__}\n\n{_first_sentence(term)}\n")
        lines.append("| value | 中文 | meaning |\n|---|---|---|")
        lines.extend(f"| `{member.value}` | {member.zh} | {member.gloss} |" for member in term)
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _reachable() -> tuple[list[Any], list[type[Term]]]:
    """Return all parts and closed lists in the order in which a reader meets them."""
    parts: list[Any] = []
    terms: list[type[Term]] = []

    def visit(part: Any) -> None:
        if part in parts:
            return
        parts.append(part)
        for shape in shapes_of(part):
            if is_part(shape.inner):
                visit(shape.inner)
            elif isinstance(shape.inner, type) and issubclass(shape.inner, Term) and shape.inner not in terms:
                terms.append(shape.inner)

    visit(MeetingRelease)
    return parts, terms


def _first_sentence(documented: Any) -> str:
    return " ".join(str(documented.__doc__).partition("\n\n")[0].split())


def _type_name(shape: FieldShape) -> str:
    inner = shape.inner
    if get_origin(inner) is not None:
        name = " or ".join(f"`{value}`" for value in get_args(inner))
    elif is_part(inner) or (isinstance(inner, type) and issubclass(inner, Term)):
        name = f"[{inner.__name__}](#{inner.__name__.lower()})"
    else:
        name = {str: "text", int: "integer", bool: "true or false"}[inner]
    notes = list(_notes(shape))
    return name + (f" ({', '.join(notes)})" if notes else "")


def _notes(shape: FieldShape) -> Iterator[str]:
    if shape.many:
        yield "list, at least one" if shape.bounds.get("min_length") else "list"
    if shape.nullable:
        yield "or null"
