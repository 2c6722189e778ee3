"""Days from a conveyed event to the meeting that conveyed it: python examples/lags.py OUT.svg"""

import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date

import altair as alt

from baoji_notices import MeetingRelease, read_releases
from baoji_notices.paths import data_dir
from baoji_notices.registries import Registries

COPIES = {"mirror", "aggregator"}
COLOURS = {"central": "#b5452f", "provincial": "#8e6bb0", "prefectural": "#3b78b5"}
SEEN = ("elsewhere", "only on mirrors and aggregators")
DAY = len("YYYY-MM-DD")


def chart(records: Iterable[MeetingRelease]) -> alt.TopLevelMixin:
    """Draw a mark for each conveyed item whose event and meeting are both known to the day."""
    events = Registries(data_dir()).events
    found: Counter[tuple[int, str, str, int, str]] = Counter()
    releases: dict[str, bool] = {}
    conveyed = 0
    for record in records:
        held = record.meeting.date.value or ""
        copy = all(page.host_class in COPIES for page in record.publication.pages)
        for item in record.conveyed:
            conveyed += 1
            event = events.get(item.event or "")
            ended = (event.end or event.start or "") if event else ""
            if event and len(held) == len(ended) == DAY:
                days = (date.fromisoformat(held) - date.fromisoformat(ended)).days
                level = list(COLOURS).index(event.level)
                found[level, ended, event.name_zh or event.name_en or event.key, days, SEEN[copy]] += 1
                releases[record.id] = copy
    rows = [
        {"event": f"{name} {ended}", "level": list(COLOURS)[level], "days": days, "seen": seen, "items": n}
        for (level, ended, name, days, seen), n in sorted(found.items())
    ]
    total, copied = found.total(), sum(releases.values())
    title = alt.Title(
        "From a conveyed event to the meeting that conveyed it",
        subtitle=[
            f"n = {total} of {conveyed} conveyed items: those whose event is registered, where the day of",
            f"event and meeting is known; in {len(releases)} releases, {copied} of them seen only on mirrors and",
            "aggregators. Larger marks are two items. From an event's last day, or its first where no",
            "other is known. They are what a search found and what has dates; what was not conveyed, or",
            "was conveyed without a release, cannot be seen: no typical lag is shown by them.",
        ],
    )
    drawn = (
        alt.Chart(alt.Data(values=rows), title=title)
        .mark_point(filled=True, opacity=0.9)
        .encode(
            x=alt.X("days:Q", title="days"),
            y=alt.Y("event:N", title=None, sort=None).axis(labelLimit=400, grid=True),
            color=alt.Color("level:N", title="event").scale(domain=list(COLOURS), range=list(COLOURS.values())),
            shape=alt.Shape("seen:N", title="release seen").scale(domain=SEEN, range=["circle", "triangle-up"]),
            size=alt.Size("items:Q", legend=None).scale(domain=[1, 2], range=[60, 160]),
        )
        .properties(width=320, height=alt.Step(20), background="white")
    )
    return drawn.configure_title(anchor="start", frame="bounds").configure_legend(orient="bottom")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    chart(read_releases()).save(sys.argv[1])
