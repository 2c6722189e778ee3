"""What archives want to know of the dataset: DataCite JSON, and .zenodo.json."""

import json
from typing import Any

from baoji_notices.publishing import metadata
from baoji_notices.version import VERSION


def datacite(size: str, edition: metadata.Edition | None) -> bytes:
    """Return the DataCite metadata (schema 4.5); the DOI is there once there is one.

    Args:
        size: the size of the dataset, as words.
        edition: the edition described; None is the whole.
    """
    made: dict[str, Any] = {
        **({"doi": metadata.DOI} if metadata.DOI else {}),
        "creators": [{"name": metadata.AUTHORS, "nameType": "Organizational"}],
        "titles": [{"title": metadata.title(edition)}],
        "publisher": {"name": metadata.AUTHORS},
        "publicationYear": str(metadata.YEAR),
        "types": {"resourceType": "Annotated corpus", "resourceTypeGeneral": "Dataset"},
        "subjects": [{"subject": keyword} for keyword in metadata.KEYWORDS],
        **({"dates": [{"date": metadata.RELEASED, "dateType": "Issued"}]} if metadata.RELEASED else {}),
        "language": metadata.LANGUAGES[0],
        "sizes": [size],
        "formats": ["application/jsonlines", "application/x-parquet"],
        "version": VERSION,
        "rightsList": [
            {
                "rights": "Creative Commons Attribution 4.0 International, for the annotations",
                "rightsUri": metadata.LICENCE_URL,
                "rightsIdentifier": metadata.DATA_LICENCE,
                "rightsIdentifierScheme": "SPDX",
                "schemeUri": "https://spdx.org/licenses/",
            }
        ],
        "descriptions": [{"description": metadata.abstract(edition), "descriptionType": "Abstract"}],
        "geoLocations": [{"geoLocationPlace": "Baoji, Shaanxi, China"}],
        "schemaVersion": "http://datacite.org/schema/kernel-4",
    }
    return _written(made)


def zenodo(edition: metadata.Edition | None) -> bytes:
    """Return .zenodo.json: what Zenodo takes from a repository when it archives a release of it."""
    made = {
        "upload_type": "dataset",
        "title": metadata.title(edition),
        "creators": [{"name": metadata.AUTHORS}],
        "description": metadata.abstract(edition),
        "version": VERSION,
        **({"publication_date": metadata.RELEASED} if metadata.RELEASED else {}),
        "access_right": "open",
        "license": metadata.DATA_LICENCE.lower(),
        "keywords": list(metadata.KEYWORDS),
        "language": "eng",
    }
    return _written(made)


def _written(made: dict[str, Any]) -> bytes:
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()
