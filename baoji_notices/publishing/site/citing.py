"""How a page cites its record: title, id, version, revision and the hash of the canonical line."""

import hashlib

from baoji_notices.model import MeetingRelease
from baoji_notices.publishing import metadata
from baoji_notices.records import to_line


def line_digest(record: MeetingRelease) -> str:
    """Return the SHA-256 of a record's canonical line, without its line end, as 64 hex digits."""
    return hashlib.sha256(to_line(record).encode()).hexdigest()


def cite_record(record: MeetingRelease) -> str:
    """Return one record's citation as text.

    Example:
        >>> from baoji_notices import read_releases
        >>> "record cn-610300-" in cite_record(next(read_releases()))
        True
    """
    doi = f" https://doi.org/{metadata.DOI}." if metadata.DOI else ""
    return (
        f"{metadata.AUTHORS} ({metadata.YEAR}). {metadata.TITLE} (version {metadata.VERSION}), "
        f"record {record.id}, revision {record.revision.number}, sha256:{line_digest(record)}.{doi}"
    )
