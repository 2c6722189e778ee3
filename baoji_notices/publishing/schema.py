"""The JSON Schema, made from the models, and the guard on versions that are frozen."""

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

from baoji_notices.errors import InvalidRecordError
from baoji_notices.model import SCHEMA_VERSION, MeetingRelease
from baoji_notices.records import walk

SCHEMA_ID = f"urn:baoji-notices:meeting-release:{SCHEMA_VERSION}"


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a record.

    Example:
        >>> json_schema()["$id"]
        'urn:baoji-notices:meeting-release:1.0'
    """
    made = MeetingRelease.model_json_schema()
    for _, node in list(walk(made)):
        if isinstance(node, dict):
            if isinstance(node.get("title"), str):
                del node["title"]  # titles that only repeat the field's name
            if isinstance(node.get("description"), str):
                node["description"] = " ".join(node["description"].partition("\n\nExample:")[0].split())
            if isinstance(node.get("pattern"), str):
                # Python's "$" lets a trailing line feed pass; other engines' does not.
                node["not"] = {"pattern": "\\n"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": f"MeetingRelease {SCHEMA_VERSION}",
        **made,
    }


def schema_bytes() -> bytes:
    """Return the JSON Schema as the bytes of its file."""
    return (json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n").encode()


def check_frozen(folder: Path) -> None:
    """Check that no file of a frozen version differs from the digest it was frozen with.

    Args:
        folder: the schema folder; its frozen.csv has the columns version, file and sha256.

    Raises:
        InvalidRecordError: if a frozen file is gone or was changed.
    """
    with (folder / "frozen.csv").open(encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            path = folder / row["version"] / row["file"]
            digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
            if digest != row["sha256"]:
                raise InvalidRecordError(
                    f"{path} was frozen as {row['sha256'][:12]}… and is now different. "
                    "Restore it, and make a new schema version (schema/POLICY.md)."
                )
