"""The manifest: every published data and schema file with its hash, size and number of rows."""

import json
from typing import Any

from baoji_notices.model import SCHEMA_VERSION
from baoji_notices.publishing import metadata
from baoji_notices.publishing.contents import Content, digest_of, size_of
from baoji_notices.version import VERSION


def manifest(files: dict[str, tuple[Content, int | None]], edition: metadata.Edition | None) -> bytes:
    """Return manifest.json.

    Args:
        files: content and number of rows (None where rows mean nothing) by path from the root.
        edition: the edition that the files are; None is the whole.
    """
    listed: list[dict[str, Any]] = [
        {
            "path": path,
            "sha256": digest_of(content),
            "bytes": size_of(content),
            **({"rows": rows} if rows is not None else {}),
        }
        for path, (content, rows) in sorted(files.items())
    ]
    made = {
        "name": metadata.NAME,
        **({"edition": edition.name} if edition else {}),
        "version": VERSION,
        "schema_version": SCHEMA_VERSION,
        "files": listed,
    }
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()
