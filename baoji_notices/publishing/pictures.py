"""The overview pictures: counted from the records, drawn by Altair, rendered to SVG by vl-convert."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from baoji_notices.errors import MissingExtraError
from baoji_notices.model import MeetingRelease
from baoji_notices.model.vocabulary import HostClass, Level, Term
from baoji_notices.publishing.lags import lags
from baoji_notices.registries import Registries
from baoji_notices.registries.vocabulary import BodySystem

_TermT = TypeVar("_TermT", bound=Term)
_COPIES = {HostClass.MIRROR, HostClass.AGGREGATOR}
_FORMULATIONS_SHOWN = 14
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


def pictures(records: Sequence[MeetingRelease], registries: Registries) -> list[Picture]:
    """Draw the overview pictures of records; a picture that would be empty is left out.

    Raises:
        MissingExtraError: if Altair or vl-convert is not installed.
    """
    drawn = (
        _by_month(records),
        _lags(records, registries),
        _formulations(records, registries),
        _directives(records, registries),
    )
    return [picture for picture in drawn if picture.rows]


def _by_month(records: Sequence[MeetingRelease]) -> Picture:
    dated = [one for one in records if len(one.meeting.date.value or "") >= len("YYYY-MM") and one.meeting.level]
    counts = Counter(((one.meeting.date.value or "")[:7], _level(one.meeting.level)) for one in dated)
    values = [
        {"month": f"{month}-15", "level": level.value, "rank": _rank(level), "releases": n}
        for (month, level), n in counts.items()
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
            color=_colour("level", {level for _, level in counts}),
            order="rank:Q",
        )
        .properties(width=_WIDTH, height=200)
    )
    return Picture(
        "releases-by-month",
        "Releases by month of the meeting and level",
        f"{_n(dated)}; {len(records) - len(dated):,} without a month or level are not drawn. What was found, not "
        "what was published.",
        _svg(chart) if values else "",
        ("month", "level", "releases"),
        tuple((month, _label(level), str(n)) for (month, level), n in sorted(counts.items(), reverse=True)),
    )


def _lags(records: Sequence[MeetingRelease], registries: Registries) -> Picture:
    found = sorted(lags(records, registries), key=lambda lag: (lag.days, lag.record.id))
    values = [
        {
            "way": f"{lag.event.level.value} → {_level(lag.record.meeting.level).value}",
            "rank": 10 * _rank(lag.event.level) + _rank(_level(lag.record.meeting.level)),
            "level": lag.event.level.value,
            "days": lag.days,
            "nth": nth,
        }
        for lag, nth in zip(found, _nth(found), strict=True)
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
            color=_colour("level", {lag.event.level for lag in found}, legend=False),
        )
        .properties(width=_WIDTH - 100, height=alt.Step(11))
    )
    events = len({lag.event.key for lag in found})
    return Picture(
        "lags",
        "From a conveyed event to the meeting, down the levels",
        f"{len(found)} conveyed items of {events} events in "
        f"{_n({lag.record.id: lag.record for lag in found}.values())}: those "
        "whose event is registered with its day, and whose meeting has one. Too few for rates. Where an event's "
        "last day is not known, from its first.",
        _svg(chart) if values else "",
        ("days", "event", "held", "its level", "meeting", "its level"),
        tuple(
            (
                str(lag.days),
                lag.event.name_zh or lag.event.name_en or lag.event.key,
                lag.event.end or lag.event.start or "",
                _label(lag.event.level),
                lag.record.id,
                _label(_level(lag.record.meeting.level)),
            )
            for lag in found
        ),
    )


def _formulations(records: Sequence[MeetingRelease], registries: Registries) -> Picture:
    dated = [one for one in records if one.meeting.date.value]
    per_year = Counter(
        (key, (one.meeting.date.value or "")[:4])
        for one in dated
        for key in {item.key for item in one.formulations}
    )
    totals: Counter[str] = Counter()
    for (key, _), n in per_year.items():
        totals[key] += n
    top = [key for key, _ in sorted(totals.items(), key=lambda item: (-item[1], item[0]))[:_FORMULATIONS_SHOWN]]
    shown = sorted((top.index(key), year, n) for (key, year), n in per_year.items() if key in top)
    names = [_formulation(key, registries) for key in top]
    values = [{"formulation": names[rank], "year": year, "releases": n} for rank, year, n in shown]
    chart = _heat(values, _altair().X("year:O", title="year of the meeting"), "formulation", names, "releases")
    return Picture(
        "formulations",
        "Formulations over time",
        f"The {len(top)} most frequent of {len(totals)} formulations (提法), by releases that have them; "
        f"{_n(dated)}. Lower bounds: many pages were seen in part.",
        _svg(chart, left=230) if values else "",
        ("formulation", "key", "year", "releases"),
        tuple((names[rank], top[rank], year, str(n)) for rank, year, n in shown),
    )


def _directives(records: Sequence[MeetingRelease], registries: Registries) -> Picture:
    systems = {one.id: system for one in records if (system := _system(one, registries))}
    counted = [one for one in records if one.id in systems and any(item.type for item in one.directives)]
    counts = Counter((item.type, systems[one.id]) for one in counted for item in one.directives if item.type)
    types = _busiest(kind for kind, _ in counts.elements())
    columns = _busiest(system for _, system in counts.elements())
    values = [
        {"type": _words(kind), "system": _words(system), "directives": n} for (kind, system), n in counts.items()
    ]
    across = _altair().X("system:N", title="system of the convener", sort=[_words(system) for system in columns])
    chart = _heat(values, across, "type", [_words(kind) for kind in types], "directives", step=66)
    return Picture(
        "directives",
        "Directives by type and by the convener's system",
        f"{counts.total():,} directives in {_n(counted)}; releases without a convener that the registry knows are "
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


def _n(records: Iterable[MeetingRelease]) -> str:
    """Say how many releases, and how many of them were seen only on copies."""
    found = list(records)
    copies = sum(all(page.host_class in _COPIES for page in one.publication.pages) for one in found)
    return f"n = {len(found):,} releases, {copies:,} of them seen only on mirrors and aggregators"


def _nth(found: Sequence[Any]) -> list[int]:
    """Number the dots that would lie on one another, so that they stand below one another."""
    seen: Counter[Any] = Counter()
    numbers = []
    for lag in found:
        key = (lag.event.level, lag.record.meeting.level, lag.days)
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
