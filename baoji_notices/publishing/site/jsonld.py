"""What the pages say to machines: schema.org JSON-LD for the dataset and for each release."""

from typing import Any

from baoji_notices.model import MeetingRelease
from baoji_notices.publishing import metadata
from baoji_notices.publishing.site.citing import line_digest

_CONTEXT = "https://schema.org"
_DATASET: dict[str, Any] = {
    "@type": "Dataset",
    "name": metadata.TITLE,
    "version": metadata.VERSION,
    **({"sameAs": f"https://doi.org/{metadata.DOI}"} if metadata.DOI else {}),
}


def dataset_jsonld() -> dict[str, Any]:
    """Return the dataset as schema.org sees it."""
    return {
        "@context": _CONTEXT,
        **_DATASET,
        "description": metadata.ABSTRACT,
        "keywords": list(metadata.KEYWORDS),
        "license": f"https://spdx.org/licenses/{metadata.DATA_LICENCE}",
        "creator": {"@type": "Organization", "name": metadata.AUTHORS},
        "inLanguage": ["en", "zh"],
        "isAccessibleForFree": True,
    }


def page_jsonld(name: str) -> dict[str, Any]:
    """Return any other page of the site as a part of the dataset's site."""
    return {"@context": _CONTEXT, "@type": "WebPage", "name": name, "about": _DATASET}


def release_jsonld(record: MeetingRelease) -> dict[str, Any]:
    """Return a release (NewsArticle) and the meeting it reports (Event); what is not stated is left out.

    Example:
        >>> from baoji_notices import read_releases
        >>> record = next(record for record in read_releases() if record.text.content)
        >>> release_jsonld(record)["about"]["startDate"]
        '2023-03-15'
    """
    publication, meeting = record.publication, record.meeting
    event = {
        "@type": "Event",
        "name": meeting.kind_as_printed or " / ".join(kind.gloss for kind in meeting.kinds),
        "startDate": meeting.date.value,
        "endDate": meeting.date.end,
        "location": {"@type": "Place", "name": meeting.place} if meeting.place else None,
        "organizer": [_organisation(body.as_printed, body.key) for body in meeting.conveners],
    }
    publisher = publication.publisher
    made = {
        "@context": _CONTEXT,
        "@type": "NewsArticle",
        "identifier": record.id,
        "version": str(record.revision.number),
        "headline": publication.title,
        "datePublished": publication.released_at.value if publication.released_at else None,
        "creditText": publication.source_line,
        "publisher": _organisation(publisher.as_printed, publisher.key) if publisher else None,
        "inLanguage": publication.language.value,
        "url": [page.url for page in publication.pages],
        "translationOfWork": {"@type": "NewsArticle", "inLanguage": publication.translation.from_language.value}
        if publication.translation
        else None,
        "about": _stated(event),
        "isPartOf": {**_DATASET, "license": f"https://spdx.org/licenses/{record.text.rights.annotations}"},
        "sha256": line_digest(record),
    }
    return _stated(made)


def _organisation(name: str, key: str | None) -> dict[str, Any]:
    return _stated({"@type": "Organization", "name": name, "identifier": key})


def _stated(members: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in members.items() if value not in (None, [])}
