"""schema.org JSON-LD for web pages: the dataset, and each record as a part of it."""

import hashlib
import json
from typing import Any

from baoji_notices.model import MeetingRelease
from baoji_notices.model.vocabulary import HostClass
from baoji_notices.publishing import metadata
from baoji_notices.records import to_line

_COPIES = (HostClass.MIRROR, HostClass.AGGREGATOR)


def dataset_json_ld() -> dict[str, Any]:
    """Return the dataset as schema.org JSON-LD.

    Example:
        >>> dataset_json_ld()["@type"]
        'Dataset'
    """
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": metadata.TITLE,
        "description": metadata.ABSTRACT,
        "version": metadata.VERSION,
        **({"datePublished": metadata.RELEASED} if metadata.RELEASED else {}),
        **({"identifier": f"https://doi.org/{metadata.DOI}"} if metadata.DOI else {}),
        "license": metadata.LICENCE_URL,
        "keywords": list(metadata.KEYWORDS),
        "inLanguage": list(metadata.LANGUAGES),
        "isAccessibleForFree": True,
        "creator": _organisation(metadata.AUTHORS),
        "spatialCoverage": "Baoji, Shaanxi, China",
    }


def record_json_ld(record: MeetingRelease) -> dict[str, Any]:
    """Return a record as schema.org JSON-LD: a dataset in the dataset, about a meeting, based on its release.

    Addresses on mirrors and aggregators are left out. Nulls are left out, as JSON-LD wants.

    Example:
        >>> from baoji_notices import read_releases
        >>> record_json_ld(next(read_releases()))["isPartOf"]["@type"]
        'Dataset'
    """
    whole = dataset_json_ld()
    digest = hashlib.sha256(to_line(record).encode()).hexdigest()
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "identifier": [record.id, f"sha256:{digest}"],
        "name": record.publication.title or record.id,
        "description": f"Annotation of a release of a meeting, revision {record.revision.number}.",
        "version": str(record.revision.number),
        "license": metadata.LICENCE_URL,
        "creator": whole["creator"],
        "isPartOf": {key: value for key, value in whole.items() if key != "@context"},
        "about": _event(record),
        "isBasedOn": _article(record),
    }


def script(value: dict[str, Any]) -> str:
    """Return JSON-LD as the content of a script element: no markup in it can end the element.

    Example:
        >>> script({"name": "</script>"})
        '{"name": "\\\\u003c/script>"}'
    """
    text = json.dumps(value, ensure_ascii=False)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _event(record: MeetingRelease) -> dict[str, Any]:
    meeting = record.meeting
    found = {
        "@type": "Event",
        "name": meeting.kind_as_printed or ", ".join(meeting.kinds),
        "startDate": meeting.date.value,
        "endDate": meeting.date.end,
        "organizer": [_organisation(body.as_printed) for body in meeting.conveners],
        "location": {"@type": "Place", "name": meeting.place} if meeting.place else None,
    }
    return {key: value for key, value in found.items() if value}


def _article(record: MeetingRelease) -> dict[str, Any]:
    publication = record.publication
    found = {
        "@type": "NewsArticle",
        "headline": publication.title,
        "datePublished": publication.released_at.value if publication.released_at else None,
        "inLanguage": publication.language,
        "creditText": publication.source_line,
        "publisher": _organisation(publication.publisher.as_printed) if publication.publisher else None,
        "url": [page.url for page in publication.pages if page.host_class not in _COPIES],
    }
    return {key: value for key, value in found.items() if value}


def _organisation(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}
