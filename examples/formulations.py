"""Formulations (提法) by year of the meeting: python examples/formulations.py OUT.svg"""

import sys
from collections import Counter
from collections.abc import Iterable

import altair as alt

from baoji_notices import MeetingRelease, read_releases
from baoji_notices.paths import data_dir
from baoji_notices.registries import Registries

COPIES = {"mirror", "aggregator"}
SHOWN = 14


def chart(records: Iterable[MeetingRelease]) -> alt.TopLevelMixin:
    """Draw how many releases of a year have each of the most frequent formulations."""
    at_source = [
        record for record in records if any(page.host_class not in COPIES for page in record.publication.pages)
    ]
    dated = [(record.meeting.date.value[:4], record) for record in at_source if record.meeting.date.value]
    releases = Counter(year for year, _ in dated)
    counts = Counter((key, year) for year, record in dated for key in {part.key for part in record.formulations})
    totals: Counter[str] = Counter()
    for (key, _), n in counts.items():
        totals[key] += n
    top = sorted(totals, key=lambda key: (-totals[key], key))[:SHOWN]
    lexicon = Registries(data_dir()).formulations
    labels = {key: lexicon[key].zh or lexicon[key].en or key for key in top}
    columns = {year: f"{year} (n={releases[year]})" for year in sorted(releases)}
    rows = [
        {
            "formulation": labels[key],
            "year": columns[year],
            "releases": n,
            "share": round(n / releases[year], 4),
        }
        for (key, year), n in sorted(counts.items())
        if key in top
    ]
    excerpts = sum(record.text.observed.extent == "excerpt" for _, record in dated)
    undated = len(at_source) - len(dated)
    title = alt.Title(
        "Formulations by year of the meeting",
        subtitle=[
            f"n = {len(dated)} releases, without {undated} whose year is not known and those that were",
            "seen only on mirrors and aggregators. Numbers: releases with the formulation, darker",
            f"the larger their share of the year's; the {len(top)} most frequent of {len(totals)} formulations.",
            f"Lower bounds: of {excerpts} releases only an excerpt was seen, and some formulations were",
            "registered after the coding. They are what a search found: no trend is shown by them.",
        ],
    )
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X("year:O", title=None).axis(orient="top", labelAngle=-90).scale(domain=list(columns.values())),
        y=alt.Y("formulation:N", title=None, sort=list(labels.values())).axis(labelLimit=300),
    )
    cells = base.mark_rect().encode(
        color=alt.Color("share:Q", legend=None).scale(range=["#dce8f4", "#5b8fc7"], domain=[0, 1])
    )
    numbers = base.mark_text(fontSize=10).encode(text="releases:Q")
    drawn = (cells + numbers).properties(title=title, width=alt.Step(25), height=alt.Step(20), background="white")
    return drawn.configure_title(anchor="start", frame="bounds")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    chart(read_releases()).save(sys.argv[1])
