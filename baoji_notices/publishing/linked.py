"""schema.org JSON-LD for web pages: the dataset, and each record as a part of it."""

from typing import Any

from baoji_notices.model import MeetingRelease
from baoji_notices.model.vocabulary import HostClass
from baoji_notices.publishing import metadata
from baoji_notices.publishing.citation import line_digest
from baoji_notices.version import VERSION

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
        "version": VERSION,
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
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "identifier": [record.id, f"sha256:{line_digest(record)}"],
        "name": record.publication.title or record.id,
        "description": f"Annotation of a release of a meeting, revision {record.revision.number}.",
        "version": str(record.revision.number),
        "license": metadata.LICENCE_URL,
        "creator": whole["creator"],
        "isPartOf": {key: value for key, value in whole.items() if key != "@context"},
        "about": _event(record),
        "isBasedOn": _article(record),
    }


def page_json_ld(name: str) -> dict[str, Any]:
    """Return a page about the dataset as schema.org JSON-LD.

    Example:
        >>> page_json_ld("Codebook")["about"]["@type"]
        'Dataset'
    """
    about = {key: value for key, value in dataset_json_ld().items() if key != "@context"}
    return {"@context": "https://schema.org/", "@type": "WebPage", "name": name, "about": about}


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
        "translationOfWork": publication.translation
        and {"@type": "NewsArticle", "inLanguage": publication.translation.from_language},
    }
    return {key: value for key, value in found.items() if value}


def _organisation(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}
