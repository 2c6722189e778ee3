"""The generated blocks of DATASHEET.md: what the dataset holds, counted."""

from collections.abc import Sequence

from baoji_notices.model import MeetingRelease
from baoji_notices.registries import Registries
from baoji_notices.tables import CHILD_TABLES


def counts(records: Sequence[MeetingRelease]) -> str:
    """Return a sentence that counts the records and their parts."""
    parts = {name: sum(len(getattr(one, name)) for one in records) for name in (*CHILD_TABLES, "defects")}
    keys = len({item.key for one in records for item in one.formulations})
    full = sum(one.text.content is not None for one in records)
    return (
        f"Records: {len(records):,} ({full:,} with full text). In them: {parts['appearances']:,} appearances, "
        f"{parts['conveyed']:,} conveyed items, {parts['blocks']:,} reporting blocks, "
        f"{parts['directives']:,} directives, {parts['formulations']:,} rows of {keys:,} formulations, "
        f"{parts['defects']:,} defects.\n"
    )


def registry_counts(registries: Registries) -> str:
    """Return a sentence that counts the rows of the registries."""
    divisions = sum(len(rows) for rows in registries.divisions.values())
    return (
        f"Rows: divisions {divisions:,}, bodies {len(registries.bodies):,}, events {len(registries.events):,}, "
        f"formulations {len(registries.formulations):,}.\n"
    )
