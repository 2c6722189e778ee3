"""The show command: a record in the terminal, its facts, its tree of directives, its text with coloured spans."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from baoji_notices.cli.export import FromFile, chosen
from baoji_notices.cli.terminal import one_line, plain
from baoji_notices.exchange.spans import Span, shown_text, spans_of
from baoji_notices.model import MeetingRelease
from baoji_notices.model.content import Directive
from baoji_notices.model.meeting import Group
from baoji_notices.model.vocabulary import Term

# Inner spans are painted over outer ones; a mark names the part where there is no colour.
_STYLES = {
    "directives": "blue",
    "groups": "cyan",
    "appearances": "bold cyan",
    "conveyed": "green",
    "blocks": "bold yellow",
    "formulations": "magenta",
    "defects": "white on red",
}
_MARKS = {
    "appearances": "a",
    "groups": "g",
    "conveyed": "c",
    "blocks": "b",
    "directives": "d",
    "formulations": "f",
    "defects": "x",
}


def show(
    record_id: Annotated[str, typer.Argument(metavar="ID", help="Id of the record.")], from_: FromFile = None
) -> None:
    """Show a record: its facts, its directives as a tree, and its text with the spans coloured."""
    (record,) = chosen([record_id], from_)
    console = Console(highlight=False)
    console.print(Text(record.id, "bold"))
    console.print(_facts(record))
    for name, lines in (
        ("appearances", _appearances(record)),
        ("groups", _groups(record)),
        ("conveyed", _conveyed(record)),
    ):
        _list(console, name, lines)
    if record.blocks or record.directives:
        console.print(_tree(record))
    _list(console, "formulations", _formulations(record))
    _list(console, "defects", _defects(record))
    if record.text.content is None:
        console.print(Text("\nThe text is withheld: these are facts, not its words.", "dim"))
        return
    console.print()
    console.print(_legend(console.color_system is not None and not console.no_color))
    console.print(_text(record, marked=console.color_system is None or console.no_color))


def _facts(record: MeetingRelease) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    inferred = {item.pointer: item.rule for item in record.inferred}
    for name, pointer, value in _rows(record):
        if value:
            shown = Text(one_line(value))
            rule = next((rule for place, rule in inferred.items() if pointer and place.startswith(pointer)), None)
            if rule:
                shown.append(f"  (inferred: {_term(rule)})", "yellow")
            table.add_row(name, shown)
    return table


def _rows(record: MeetingRelease) -> Iterator[tuple[str, str, str]]:
    """Yield (name, pointer, value) of the facts of the record as a whole."""
    publication, meeting = record.publication, record.meeting
    released, date = publication.released_at, meeting.date
    yield "title", "/publication/title", publication.title or ""
    yield "source", "/publication/source_line", publication.source_line or ""
    yield "released", "/publication/released_at", _printed(released.value, released.as_printed) if released else ""
    yield "language", "", _term(publication.language)
    for page in publication.pages:
        yield "page", "", f"{page.url} ({_term(page.host_class)})"
    yield "kind", "/meeting/kinds", _printed(", ".join(map(_term, meeting.kinds)), meeting.kind_as_printed)
    day = " to ".join(value for value in (date.value, date.end) if value) or ("vague" if date.vague else "")
    part = f" {_term(date.part_of_day)}" if date.part_of_day else ""
    yield "held", "/meeting/date", _printed(day + part, date.as_printed)
    yield "by", "/meeting/conveners", "; ".join(_printed(body.as_printed, body.key) for body in meeting.conveners)
    yield "level", "/meeting/level", _term(meeting.level) if meeting.level else ""
    yield "place", "/meeting/place", meeting.place or ""
    yield "state", "", f"revision {record.revision.number}, {_term(record.annotation.state)}"


def _appearances(record: MeetingRelease) -> Iterator[str]:
    for person in record.appearances:
        offices = "; ".join(office.as_printed for office in person.offices)
        roles = ", ".join(_term(role) for role in person.event_roles)
        yield f"{_printed(person.name, person.as_printed)}: {roles}" + (f" ({offices})" if offices else "")


def _groups(record: MeetingRelease) -> Iterator[str]:
    for group in record.groups:
        yield f"{group.as_printed}: {_term(group.event_role)}{_count(group)}"


def _count(group: Group) -> str:
    least, most = group.count_min, group.count_max
    if least is None and most is None:
        return ""
    if most is None:
        number = f"{least} or more"
    elif least is None:
        number = f"at most {most}"
    else:
        number = f"{least}" if least == most else f"{least} to {most}"
    return f", {'about ' if group.approximate else ''}{number}"


def _conveyed(record: MeetingRelease) -> Iterator[str]:
    for item in record.conveyed:
        facts = [_term(value) for value in (item.kind, item.document_kind, item.level) if value]
        yield f"{item.as_printed}: {', '.join(facts)}" + (f" [{item.event}]" if item.event else "")


def _formulations(record: MeetingRelease) -> Iterator[str]:
    """Yield one line: the keys, with how often each occurs."""
    counts: dict[str, int] = {}
    for item in record.formulations:
        counts[item.key] = counts.get(item.key, 0) + 1
    if counts:
        yield ", ".join(key + (f" × {count}" if count > 1 else "") for key, count in counts.items())


def _defects(record: MeetingRelease) -> Iterator[str]:
    for defect in record.defects:
        yield _term(defect.kind) + (f": {defect.note}" if defect.note else "")


def _list(console: Console, name: str, lines: Iterable[str]) -> None:
    for number, line in enumerate(lines):
        if number == 0:
            console.print(Text(f"\n{name}", _STYLES[name]))
        mark = f"{_MARKS[name]}{number} " if name != "formulations" else ""
        console.print(Padding(Text(one_line(mark + line), overflow="fold"), (0, 0, 0, 2)))


def _tree(record: MeetingRelease) -> Tree:
    """Return blocks with their directives; directives outside any block stand at the top."""
    root = Tree(Text("\nblocks and directives", "bold"), guide_style="dim")
    blocks = {
        index: root.add(Text(f"b{index} {one_line(block.as_printed)}", _STYLES["blocks"]))
        for index, block in enumerate(record.blocks)
    }
    placed: dict[int, Tree] = {}
    for index, directive in enumerate(record.directives):
        above = placed.get(directive.parent) if directive.parent is not None else None
        if above is None:
            above = blocks.get(directive.block, root) if directive.block is not None else root
        placed[index] = above.add(_directive(index, directive))
    return root


def _directive(index: int, directive: Directive) -> Text:
    shown = Text()
    shown.append(f"d{index} ", "dim")
    if directive.ordinal_as_printed:
        shown.append(f"{one_line(directive.ordinal_as_printed)} ", _STYLES["directives"])
    shown.append(one_line(directive.heading or directive.gist or "?"))
    facts = [_term(value) for value in (directive.type, directive.modality) if value]
    return shown.append(f"  {', '.join(facts)}" if facts else "", "dim")


def _legend(coloured: bool) -> Text:
    legend = Text("text  ", "bold")
    for name, style in _STYLES.items():
        legend.append(name if coloured else f"{{{_MARKS[name]} {name}}}", style).append(" ")
    return legend


def _text(record: MeetingRelease, marked: bool) -> Text:
    words = shown_text(record)
    spans = sorted(spans_of(record), key=lambda span: (span.start, -span.end))
    if marked:
        return Text(plain(_with_marks(words, spans)))
    shown = Text()
    for start, end, style in _painted(len(words), spans):
        shown.append(plain(words[start:end]), style)
    return shown


def _painted(length: int, spans: list[Span]) -> Iterator[tuple[int, int, str]]:
    """Yield pieces of the text with the style of the shortest span that covers each."""
    borders = sorted({0, length, *(span.start for span in spans), *(span.end for span in spans)})
    for start, end in pairwise(borders):
        over = [span for span in spans if span.start <= start and end <= span.end]
        yield start, end, _STYLES[min(over, key=lambda span: span.end - span.start).layer] if over else ""


def _with_marks(words: str, spans: list[Span]) -> str:
    opened: dict[int, str] = {}
    closed: dict[int, str] = {}
    for span in spans:
        opened[span.start] = opened.get(span.start, "") + f"{{{_MARKS[span.layer]}{span.index} "
        closed[span.end] = closed.get(span.end, "") + "}"
    pieces = (
        closed.get(place, "") + opened.get(place, "") + words[place : place + 1] for place in range(len(words) + 1)
    )
    return "".join(pieces)


def _printed(value: str, as_printed: str | None) -> str:
    return f"{value} ({as_printed})" if as_printed and as_printed != value else value


def _term(term: Any) -> str:
    return f"{term.value} {term.zh}" if isinstance(term, Term) else str(term)
