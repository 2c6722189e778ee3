"""The overview pictures: counted from the records, drawn by Altair, rendered to SVG by vl-convert."""

import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from baoji_notices.errors import MissingExtraError
from baoji_notices.model import MeetingRelease
from baoji_notices.model.vocabulary import DirectiveType, HostClass, Level, Term
from baoji_notices.publishing.lags import lags
from baoji_notices.registries import Event, Registries
from baoji_notices.registries.vocabulary import BodySystem

_TermT = TypeVar("_TermT", bound=Term)
_COPIES = {HostClass.MIRROR, HostClass.AGGREGATOR}
_FORMULATIONS_SHOWN = 14
_DOTS = 1_000  # more would be neither seen apart nor drawn in a reasonable time
_COLOURS = {  # told apart on white and on black, and by people who do not see red or green
    Level.CENTRAL: "#b5452f",
    Level.PROVINCIAL: "#8e6bb0",
    Level.PREFECTURAL: "#3b78b5",
    Level.COUNTY: "#d1902f",
    Level.TOWNSHIP: "#5a9367",
    Level.GRASSROOTS: "#87888c",
}
_WIDTH = 560


@dataclass(frozen=True)
class Picture:
    """A picture with what a reader needs beside it.

    Attributes:
        name: file name without its ending, and address on the page.
        title: what is drawn.
        caption: how it was counted, from how many releases, and what it cannot show.
        svg: the picture.
        columns: headings of the same numbers as a table.
        rows: its rows.
    """

    name: str
    title: str
    caption: str
    svg: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def pictures(records: Iterable[MeetingRelease], registries: Registries) -> list[Picture]:
    """Draw the overview pictures of records; a picture that would be empty is left out.

    The records are gone through once, and none is kept.

    Raises:
        MissingExtraError: if Altair or vl-convert is not installed.
    """
    counted = (_Months(), _Lags(registries), _Formulations(registries), _Directives(registries))
    for record in records:
        for one in counted:
            one.add(record)
    return [picture for picture in (one.drawn() for one in counted) if picture.rows]


@dataclass
class _Number:
    """How many releases, and how many of them were seen only on copies."""

    releases: int = 0
    copies: int = 0

    def add(self, record: MeetingRelease) -> None:
        self.releases += 1
        self.copies += all(page.host_class in _COPIES for page in record.publication.pages)

    def __str__(self) -> str:
        return f"n = {self.releases:,} releases, {self.copies:,} of them seen only on mirrors and aggregators"


@dataclass
class _Months:
    n: _Number = field(default_factory=_Number)
    left_out: int = 0
    counts: Counter[tuple[str, Level]] = field(default_factory=Counter)

    def add(self, record: MeetingRelease) -> None:
        month = (record.meeting.date.value or "")[: len("YYYY-MM")]
        if len(month) < len("YYYY-MM") or not record.meeting.level:
            self.left_out += 1
            return
        self.n.add(record)
        self.counts[month, record.meeting.level] += 1

    def drawn(self) -> Picture:
        values = [
            {"month": f"{month}-15", "level": level.value, "rank": _rank(level), "releases": n}
            for (month, level), n in self.counts.items()
        ]
        alt = _altair()
        chart = (
            alt.Chart(_data(values))
            .mark_bar(width=2.4)
            .encode(
                x=alt.X(
                    "month:T",
                    title="month of the meeting",
                    axis=alt.Axis(format="%Y", tickCount={"interval": "year", "step": 2}),
                ),
                y=alt.Y("releases:Q", title="releases"),
                color=_colour("level", {level for _, level in self.counts}),
                order="rank:Q",
            )
            .properties(width=_WIDTH, height=200)
        )
        return Picture(
            "releases-by-month",
            "Releases by month of the meeting and level",
            f"{self.n}; {self.left_out:,} without a month or level are not drawn. What was found, not "
            "what was published.",
            _svg(chart) if values else "",
            ("month", "level", "releases"),
            tuple(
                (month, _label(level), str(n)) for (month, level), n in sorted(self.counts.items(), reverse=True)
            ),
        )


class _Dot(NamedTuple):
    """A lag without its record, which is not kept."""

    days: int
    record_id: str
    held: Level
    event: Event


class _Lags:
    def __init__(self, registries: Registries) -> None:
        self.registries = registries
        self.n = _Number()
        self.events: set[str] = set()
        self.number = 0
        self.dots: list[_Dot] = []
        self.chance = random.Random(0)  # noqa: S311 - a sample, the same each time

    def add(self, record: MeetingRelease) -> None:
        found = list(lags([record], self.registries))
        if found:
            self.n.add(record)
        for lag in found:
            self.events.add(lag.event.key)
            self.number += 1
            dot = _Dot(lag.days, record.id, _level(record.meeting.level), lag.event)
            if len(self.dots) < _DOTS:
                self.dots.append(dot)
            elif (place := self.chance.randrange(self.number)) < _DOTS:  # each has the same chance to be drawn
                self.dots[place] = dot

    def drawn(self) -> Picture:
        dots = sorted(self.dots, key=lambda dot: (dot.days, dot.record_id))
        values = [
            {
                "way": f"{dot.event.level.value} → {dot.held.value}",
                "rank": 10 * _rank(dot.event.level) + _rank(dot.held),
                "level": dot.event.level.value,
                "days": dot.days,
                "nth": nth,
            }
            for dot, nth in zip(dots, _nth(dots), strict=True)
        ]
        alt = _altair()
        chart = (
            alt.Chart(_data(values))
            .mark_circle(size=75, opacity=0.85)
            .encode(
                x=alt.X(
                    "days:Q", title="days from the event's last day to the meeting", axis=alt.Axis(tickMinStep=20)
                ),
                y=alt.Y("way:N", title=None, sort=alt.EncodingSortField("rank", order="ascending")),
                yOffset=alt.YOffset("nth:O"),
                color=_colour("level", {dot.event.level for dot in dots}, legend=False),
            )
            .properties(width=_WIDTH - 100, height=alt.Step(11))
        )
        drawn = f" {_DOTS:,} of them, drawn by lot, are shown." if self.number > _DOTS else ""
        return Picture(
            "lags",
            "From a conveyed event to the meeting, down the levels",
            f"{self.number:,} conveyed items of {len(self.events)} events in {self.n}: those "
            "whose event is registered with its day, and whose meeting has one. Too few for rates. Where an "
            f"event's last day is not known, from its first.{drawn}",
            _svg(chart) if values else "",
            ("days", "event", "held", "its level", "meeting", "its level"),
            tuple(
                (
                    str(dot.days),
                    dot.event.name_zh or dot.event.name_en or dot.event.key,
                    dot.event.end or dot.event.start or "",
                    _label(dot.event.level),
                    dot.record_id,
                    _label(dot.held),
                )
                for dot in dots
            ),
        )


@dataclass
class _Formulations:
    registries: Registries
    n: _Number = field(default_factory=_Number)
    per_year: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, record: MeetingRelease) -> None:
        if record.meeting.date.value:
            self.n.add(record)
            year = record.meeting.date.value[:4]
            self.per_year.update((key, year) for key in {item.key for item in record.formulations})

    def drawn(self) -> Picture:
        totals: Counter[str] = Counter()
        for (key, _), n in self.per_year.items():
            totals[key] += n
        top = sorted(totals, key=lambda key: (-totals[key], key))[:_FORMULATIONS_SHOWN]
        shown = sorted((top.index(key), year, n) for (key, year), n in self.per_year.items() if key in top)
        names = [_formulation(key, self.registries) for key in top]
        values = [{"formulation": names[rank], "year": year, "releases": n} for rank, year, n in shown]
        chart = _heat(values, _altair().X("year:O", title="year of the meeting"), "formulation", names, "releases")
        return Picture(
            "formulations",
            "Formulations over time",
            f"The {len(top)} most frequent of {len(totals)} formulations (提法), by releases that have them; "
            f"{self.n}. Lower bounds: many pages were seen in part.",
            _svg(chart, left=230) if values else "",
            ("formulation", "key", "year", "releases"),
            tuple((names[rank], top[rank], year, str(n)) for rank, year, n in shown),
        )


@dataclass
class _Directives:
    registries: Registries
    n: _Number = field(default_factory=_Number)
    counts: Counter[tuple[DirectiveType, BodySystem]] = field(default_factory=Counter)

    def add(self, record: MeetingRelease) -> None:
        system = _system(record, self.registries)
        types = [item.type for item in record.directives if item.type]
        if system and types:
            self.n.add(record)
            self.counts.update((kind, system) for kind in types)

    def drawn(self) -> Picture:
        counts = self.counts
        types = _busiest(kind for kind, _ in counts.elements())
        columns = _busiest(system for _, system in counts.elements())
        values = [
            {"type": _words(kind), "system": _words(system), "directives": n}
            for (kind, system), n in counts.items()
        ]
        across = _altair().X("system:N", title="system of the convener", sort=[_words(item) for item in columns])
        chart = _heat(values, across, "type", [_words(kind) for kind in types], "directives", step=66)
        return Picture(
            "directives",
            "Directives by type and by the convener's system",
            f"{counts.total():,} directives in {self.n}; releases without a convener that the registry knows are "
            "not drawn. Coders agree less on the type than on anything else (see the datasheet).",
            _svg(chart, left=150) if values else "",
            ("type", "system", "directives"),
            tuple(
                (f"{_words(kind)} {kind.zh}", f"{_words(system)} {system.zh}", str(counts[kind, system]))
                for kind in types
                for system in columns
                if counts[kind, system]
            ),
        )


def _system(record: MeetingRelease, registries: Registries) -> BodySystem | None:
    """Return the system of the first convener that the registry knows."""
    known = (registries.bodies.get(body.key) for body in record.meeting.conveners if body.key)
    return next((body.system for body in known if body), None)


def _busiest(terms: Iterable[_TermT]) -> list[_TermT]:
    """Return each term once, the most frequent first."""
    return sorted(counted := Counter(terms), key=lambda term: (-counted[term], term))


def _words(term: Term) -> str:
    return term.value.replace("_", " ")


def _heat(values: list[dict[str, Any]], x: Any, row: str, rows: list[str], count: str, step: int = 29) -> Any:
    """Return a chart of counts as numbers in cells, the darker the more."""
    alt = _altair()
    x.axis = alt.Axis(labelAngle=0, labelExpr="split(datum.label, ' ')")  # a word a line
    base = alt.Chart(_data(values)).encode(
        x=x, y=alt.Y(f"{row}:N", title=None, sort=rows, axis=alt.Axis(labelLimit=0))
    )
    most = max((value[count] for value in values), default=1)
    colour = alt.Color(f"{count}:Q", legend=None, scale=alt.Scale(range=["#c9dcef", "#1f4e86"], domain=[1, most]))
    told = alt.condition(f"datum.{count} > {most / 2}", alt.value("#ffffff"), alt.value("#10243a"))
    cells = base.mark_rect().encode(color=colour) + base.mark_text(fontSize=11).encode(
        text=f"{count}:Q", color=told
    )
    return cells.properties(width=alt.Step(step), height=alt.Step(22))


def _nth(dots: Sequence[_Dot]) -> list[int]:
    """Number the dots that would lie on one another, so that they stand below one another."""
    seen: Counter[Any] = Counter()
    numbers = []
    for dot in dots:
        key = (dot.event.level, dot.held, dot.days)
        numbers.append(seen[key])
        seen[key] += 1
    return numbers


def _level(level: Level | None) -> Level:
    return level or Level.GRASSROOTS


def _rank(level: Level) -> int:
    return list(Level).index(level)


def _label(level: Level) -> str:
    return f"{level.value} {level.zh}"


def _formulation(key: str, registries: Registries) -> str:
    entry = registries.formulations.get(key)
    return (entry.zh or entry.en or key) if entry else key


def _altair() -> Any:
    try:
        import altair
    except ImportError as error:
        raise MissingExtraError("site", error.name or "") from None
    return altair


def _data(values: list[dict[str, Any]]) -> Any:
    return _altair().Data(values=values)


def _colour(field: str, levels: set[Level], *, legend: bool = True) -> Any:
    alt = _altair()
    domain = [level for level in Level if level in levels]
    return alt.Color(
        f"{field}:N",
        scale=alt.Scale(domain=[level.value for level in domain], range=[_COLOURS[level] for level in domain]),
        legend=alt.Legend(title=None, orient="top") if legend else None,
    )


def _svg(chart: Any, left: int | None = None) -> str:
    """Render a chart; with a left margin of its own, nothing in it depends on the fonts of the machine."""
    try:
        import vl_convert
    except ImportError as error:
        raise MissingExtraError("site", error.name or "") from None
    if left is not None:
        padding = {"left": left, "right": 10, "top": 10, "bottom": 55}
        chart = chart.properties(autosize=_altair().AutoSizeParams(type="none"), padding=padding)
    chart = chart.configure_view(stroke=None).configure_axis(
        labelFontSize=12, titleFontSize=12, titleFontWeight="normal", labelLimit=240
    )
    chart = chart.configure_legend(labelFontSize=12, symbolType="square")
    svg: str = vl_convert.vegalite_to_svg(chart.to_dict())
    # Tiny differences of floating point between machines are no difference of the picture.
    return re.sub(r"[0-9]+\.[0-9]{4,}", lambda match: f"{float(match[0]):.3f}", svg) + "\n"
