"""The generated blocks of DATASHEET.md: what the dataset holds, counted, and how far the coders agreed."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from baoji_notices.comparison.agreement import ENOUGH, agreement
from baoji_notices.comparison.statistics import count, no_counts
from baoji_notices.model import MeetingRelease
from baoji_notices.model.frame import FrameDecision, FrameRow
from baoji_notices.model.vocabulary import HostClass
from baoji_notices.publishing import metadata
from baoji_notices.records import read_releases
from baoji_notices.registries import Registries
from baoji_notices.tables import CHILD_TABLES
from baoji_notices.version import VERSION

_COUNTED = ("year", "level", "language", "host", "kind", "convener", "directive type")
_COPIES = (HostClass.MIRROR, HostClass.AGGREGATOR)
_SHOWN = 12  # rows of a table; the rest is counted


def version() -> str:
    """Return a sentence that names the version that the papers speak of."""
    state = f"released on {metadata.RELEASED}" if metadata.RELEASED else "not yet released"
    return f"What is said here holds for version {VERSION}, {state}.\n"


def counts(records: Iterable[MeetingRelease]) -> str:
    """Return a sentence that counts the records and their parts."""
    number = full = 0
    keys: set[str] = set()
    parts: Counter[str] = Counter()
    for one in records:
        number += 1
        full += one.text.content is not None
        keys.update(item.key for item in one.formulations)
        parts.update({name: len(getattr(one, name)) for name in (*CHILD_TABLES, "defects")})
    return (
        f"Records: {number:,} ({full:,} with full text). In them: {parts['appearances']:,} appearances, "
        f"{parts['conveyed']:,} conveyed items, {parts['blocks']:,} reporting blocks, "
        f"{parts['directives']:,} directives, {parts['formulations']:,} rows of {len(keys):,} formulations, "
        f"{parts['defects']:,} defects.\n"
    )


def registry_counts(registries: Registries) -> str:
    """Return a sentence that counts the rows of the registries."""
    divisions = sum(len(rows) for rows in registries.divisions.values())
    return (
        f"Rows: divisions {divisions:,}, bodies {len(registries.bodies):,}, events {len(registries.events):,}, "
        f"formulations {len(registries.formulations):,}.\n"
    )


def flow(rows: Iterable[FrameRow]) -> str:
    """Return the table of decisions on the pages of the frame."""
    decided = Counter(row.decision for row in rows)
    lines = [f"| {item.value} | {item.gloss} | {decided[item]:,} |" for item in FrameDecision if decided[item]]
    total = f"| all | every page of the frame | {sum(decided.values()):,} |"
    return "\n".join(["| decision | meaning | pages |", "|---|---|---:|", *lines, total]) + "\n"


def breakdown(records: Iterable[MeetingRelease]) -> str:
    """Return tables that count releases by year, level, language, host, kind, convener and directive type.

    The second count leaves out releases that were seen on mirrors and aggregators only.
    """
    tables, at_source = no_counts(), no_counts()
    for one in records:
        count(one, tables)
        if any(page.host_class not in _COPIES for page in one.publication.pages):
            count(one, at_source)
    blocks = []
    for name in _COUNTED:
        counter = tables[name]
        ordered = sorted(counter.items()) if name == "year" else counter.most_common()
        shown = ordered if name == "year" else ordered[:_SHOWN]
        rest = [f"| ({len(ordered) - len(shown)} more) | | |"] if len(ordered) > len(shown) else []
        lines = [f"| {value} | {n:,} | {at_source[name][value]:,} |" for value, n in shown]
        head = f"| {name} | releases | without mirrors and aggregators |"
        blocks.append("\n".join([head, "|---|---:|---:|", *lines, *rest]) + "\n")
    return "\n".join(blocks)


def agreement_table(folder: Path) -> str:
    """Return the tables of agreement between the two coders' layers in a folder."""
    found = agreement(read_releases(folder / "coder-a.jsonl"), read_releases(folder / "coder-b.jsonl"))
    lines = [
        f"Releases that both coded, pilot left out: {found.releases:,}.\n",
        "| units | A | B | both | F1 |",
        "|---|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {unit.unit} | {unit.ours} | {unit.theirs} | {unit.both} | {unit.f1 or 0:.3f} |" for unit in found.units
    ]
    lines += ["", "| field | n | equal | raw | alpha | 95 % interval |", "|---|---:|---:|---:|---:|---|"]
    for item in found.fields:
        if item.alpha is None:
            value, interval = ("", f"fewer than {ENOUGH}" if item.n < ENOUGH else "no variation")
        else:
            value, interval = f"{item.alpha[0]:.3f}", f"{item.alpha[1]:.3f} to {item.alpha[2]:.3f}"
        lines.append(f"| {item.field} | {item.n} | {item.equal} | {item.raw or 0:.3f} | {value} | {interval} |")
    return "\n".join(lines) + "\n"
