"""What meetings demanded, by type and level: python examples/directive_types.py OUT.svg"""

import sys
from collections import Counter
from collections.abc import Iterable

import altair as alt

from baoji_notices import MeetingRelease, read_releases
from baoji_notices.model.vocabulary import DirectiveType

COPIES = {"mirror", "aggregator"}
COLOURS = {"prefectural": "#3b78b5", "county": "#d1902f"}  # too few releases are of other levels


def chart(records: Iterable[MeetingRelease]) -> alt.TopLevelMixin:
    """Draw the share of releases with a directive of each type, at city and at county level."""
    releases: Counter[str] = Counter()
    counts: Counter[tuple[DirectiveType, str]] = Counter()
    excerpts = 0
    for record in records:  # counted as they are read: any number can be
        level = record.meeting.level
        at_source = any(page.host_class not in COPIES for page in record.publication.pages)
        if record.directives and level in COLOURS and at_source:
            releases[level] += 1
            counts.update({(part.type, level) for part in record.directives if part.type})
            excerpts += record.text.observed.extent == "excerpt"
    totals: Counter[str] = Counter()
    for (kind, _), n in counts.items():
        totals[f"{kind.replace('_', ' ')} {kind.zh}"] += n
    rows = [
        {
            "type": f"{kind.replace('_', ' ')} {kind.zh}",
            "level": level,
            "releases": n,
            "share": round(n / releases[level], 4),
        }
        for (kind, level), n in sorted(counts.items())
    ]
    groups = ", ".join(f"{releases[level]} {level}" for level in COLOURS)
    title = alt.Title(
        "Directives by type and level of the meeting",
        subtitle=[
            f"n = {releases.total()} releases with directives ({groups}), without those that were",
            "seen only on mirrors and aggregators. Numbers beside the bars: releases with the type.",
            f"Lower bounds: of {excerpts} releases only an excerpt was seen. They are what a search",
            "found, which is no sample of what was published, and no measure of what was done.",
        ],
    )
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X("share:Q", title="share of the level's releases").axis(format="%"),
        y=alt.Y("type:N", title=None, sort=sorted(totals, key=lambda kind: (-totals[kind], kind))),
        yOffset=alt.YOffset("level:N", sort=list(COLOURS)),
    )
    bars = base.mark_bar().encode(
        color=alt.Color("level:N", title=None, legend=alt.Legend(orient="bottom-right")).scale(
            domain=list(COLOURS), range=list(COLOURS.values())
        )
    )
    numbers = base.mark_text(align="left", dx=3, fontSize=9).encode(text="releases:Q")
    drawn = (bars + numbers).properties(title=title, width=400, height=alt.Step(11), background="white")
    return drawn.configure_title(anchor="start", frame="bounds")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    chart(read_releases()).save(sys.argv[1])
