"""A release: what changed since the last one, the version that follows, and what is written down of it."""

import csv
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from baoji_notices.comparison import diff
from baoji_notices.errors import BaojiError
from baoji_notices.model import SCHEMA_VERSION, MeetingRelease
from baoji_notices.sinks import atomic_write

FROZEN_FILES = ("codebook.md", "guide.toml", "meeting-release.schema.json")
_OPEN_HEADING = re.compile(r"^## .*\(not yet released\)$", re.MULTILINE)
_DRAFT = re.compile(r"^\*\*Status: 1\.0 is a draft until the first release\.\*\*.*$", re.MULTILINE)
_SOURCES = ("data/releases.jsonl", "data/frame.jsonl", "data/annotations/", "data/registries/", "schema/")


def next_version(version: str, before: dict[str, Any], after: dict[str, Any]) -> str:
    """Return the version that follows by the rule of schema/POLICY.md.

    Args:
        version: the last released version.
        before: its manifest.
        after: the present manifest.

    Example:
        >>> same = {"schema_version": "1.0", "files": []}
        >>> next_version("0.1.0", same, same), next_version("0.1.0", same, {**same, "schema_version": "2.0"})
        ('0.1.1', '1.0.0')
    """
    major, minor, patch = (int(part) for part in version.split("."))
    if before["schema_version"].split(".")[0] != after["schema_version"].split(".")[0]:
        return f"{major + 1}.0.0"
    if _digests(before) != _digests(after):
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{patch + 1}"


def data_changes(
    old: Iterable[MeetingRelease], new: Iterable[MeetingRelease], withdrawn: Iterable[str], since: str
) -> str:
    """Return what changed in the data since a version, as lines of the changelog.

    Args:
        old: the records of that version.
        new: the present records.
        withdrawn: ids that are listed as withdrawn.
        since: the version.

    Raises:
        BaojiError: if a record changed without a higher revision, or is gone without being withdrawn.
    """
    before, after = ({record.id: record for record in records} for records in (old, new))
    changed = list(dict.fromkeys(change.record_id for change in diff(before.values(), after.values())))
    added = [key for key in changed if key not in before]
    removed = [key for key in changed if key not in after]
    revised = [key for key in changed if key in before and key in after]
    for key in removed:
        if key not in withdrawn:
            raise BaojiError(f"{key} is gone since {since}. List it in data/withdrawn.csv, or restore it.")
    for key in revised:
        if after[key].revision.number <= before[key].revision.number:
            number = before[key].revision.number
            raise BaojiError(f"{key} changed since {since}, but its revision is still {number}. Raise it.")
    lines = [
        f"Data since {since}: {len(added):,} records added, {len(revised):,} revised, {len(removed):,} withdrawn.",
        *(f"* {key} (revision {after[key].revision.number}): {after[key].revision.reason}" for key in revised),
        *(f"* {key}: withdrawn" for key in removed),
    ]
    return "\n".join([lines[0], "", *lines[1:]] if lines[1:] else lines)


def dated(changelog: str, version: str, day: str, lines: str) -> str:
    """Return the changelog with its open heading closed, and lines on the data beneath it.

    Raises:
        BaojiError: if it has no open heading.

    Example:
        >>> print(dated("## next (not yet released)\\n\\nA fix.\\n", "0.2.0", "2026-12-01", "Data: none."))
        ## 0.2.0 (2026-12-01)
        <BLANKLINE>
        Data: none.
        <BLANKLINE>
        A fix.
        <BLANKLINE>
    """
    made, number = _OPEN_HEADING.subn(lambda _: f"## {version} ({day})\n\n{lines}", changelog, count=1)
    if not number:
        raise BaojiError("CHANGELOG.md has no heading '## … (not yet released)'. Write there what changed.")
    return made


def freeze(folder: Path, version: str) -> list[str]:
    """Freeze the schema version of the models, if it is not frozen yet, and return the files that were frozen.

    Args:
        folder: the schema folder with frozen.csv and POLICY.md.
        version: the version of the package that freezes it.
    """
    with (folder / "frozen.csv").open(encoding="utf-8", newline="") as source:
        rows = list(csv.reader(source))
    frozen = {(row[0], row[1]) for row in rows}
    new = [name for name in FROZEN_FILES if (SCHEMA_VERSION, name) not in frozen]
    for name in new:
        digest = hashlib.sha256((folder / SCHEMA_VERSION / name).read_bytes()).hexdigest()
        rows.append([SCHEMA_VERSION, name, digest])
    if new:
        _write(folder / "frozen.csv", "".join(",".join(row) + "\n" for row in rows))
        policy = (folder / "POLICY.md").read_text(encoding="utf-8")
        _write(folder / "POLICY.md", _DRAFT.sub(f"**Status: 1.0 is frozen since version {version}.**", policy))
    return new


def set_version(root: Path, old: str, new: str, day: str) -> None:
    """Write a version and its day where they are said: pyproject.toml, the package, the metadata.

    Raises:
        BaojiError: if one of the places does not say the old version.
    """
    for name, before, after in (
        ("pyproject.toml", f'^version = "{re.escape(old)}"$', f'version = "{new}"'),
        ("baoji_notices/version.py", f'^VERSION = "{re.escape(old)}"$', f'VERSION = "{new}"'),
        (
            "baoji_notices/publishing/metadata.py",
            '^RELEASED: str \\| None = (None|"[0-9-]+")',
            f'RELEASED: str | None = "{day}"',
        ),
    ):
        text = (root / name).read_text(encoding="utf-8")
        made, number = re.subn(before, lambda _, after=after: after, text, flags=re.MULTILINE)  # type: ignore[misc]
        if number != 1:
            raise BaojiError(f"{name} does not say version or day in the line that it should. Restore the line.")
        _write(root / name, made)


def _digests(manifest: dict[str, Any]) -> dict[str, str]:
    return {item["path"]: item["sha256"] for item in manifest["files"] if item["path"].startswith(_SOURCES)}


def _write(path: Path, text: str) -> None:
    with atomic_write(path) as sink:
        sink.write(text.encode())
