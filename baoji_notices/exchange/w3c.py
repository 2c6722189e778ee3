"""W3C Web Annotation: every part of a record as an annotation in JSON-LD, anchored by position and by quote."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from baoji_notices.exchange.spans import LAYERS, REFERENCES, spans_of
from baoji_notices.model import SCHEMA_VERSION, MeetingRelease
from baoji_notices.model.annotation import Anchor
from baoji_notices.sinks import atomic_write, refuse_existing

VOCABULARY = f"urn:baoji-notices:meeting-release:{SCHEMA_VERSION}#"
_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"bn": VOCABULARY}]
_COLLECTION = "urn:baoji-notices:annotations"
_AROUND = 32  # characters of prefix and suffix
_LICENCES = {"CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/"}


def write_w3c(records: Iterable[MeetingRelease], out: Path) -> None:
    """Write the annotations of records as one AnnotationCollection, a page of annotations a record.

    Args:
        records: the records.
        out: the file (JSON-LD), a new one.

    Raises:
        UnwritableFileError: if the file cannot be made, or one is there already.
        InvalidRecordError: if an anchor's words do not stand where it points.

    Example:
        >>> import tempfile
        >>> from baoji_notices import read_releases
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_w3c(read_releases(), Path(folder) / "releases.jsonld")
        ...     json.loads((Path(folder) / "releases.jsonld").read_bytes())["type"]
        'AnnotationCollection'
    """
    refuse_existing(out)
    items = [annotation for record in records for annotation in annotations_of(record)]
    collection = {
        "@context": _CONTEXT,
        "id": _COLLECTION,
        "type": "AnnotationCollection",
        "label": "Annotations of Chinese government meeting releases (会议新闻)",
        "total": len(items),
        "first": {"id": f"{_COLLECTION}:1", "type": "AnnotationPage", "items": items},
    }
    with atomic_write(out) as sink:
        sink.write(json.dumps(collection, ensure_ascii=False, indent=1).encode() + b"\n")


def annotations_of(record: MeetingRelease) -> Iterator[dict[str, Any]]:
    """Yield the annotations of a record; a part without an anchor is about the whole text.

    Example:
        >>> from baoji_notices import read_releases
        >>> next(annotations_of(next(read_releases())))["motivation"]
        'classifying'
    """
    anchored = {(span.layer, span.index) for span in spans_of(record)}  # and each stands where it points
    for layer, part_type in LAYERS.items():
        for index, part in enumerate(getattr(record, layer)):
            yield {
                "id": _part_id(record, layer, index),
                "type": "Annotation",
                "motivation": "classifying",
                "rights": _LICENCES[record.text.rights.annotations],
                "body": {"type": f"bn:{part_type.__name__}", **_facts(record, part)},
                "target": _target(record, part.anchor if (layer, index) in anchored else None),
            }


def _part_id(record: MeetingRelease, layer: str, index: int) -> str:
    return f"urn:baoji-notices:{record.id}:{layer}:{index}"


def _facts(record: MeetingRelease, part: Any) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for name, value in part.model_dump(mode="json", exclude={"anchor"}).items():
        if name in REFERENCES and value is not None:
            facts[f"bn:{name}"] = {"id": _part_id(record, REFERENCES[name], value)}
        elif value is not None and value != []:
            facts[f"bn:{name}"] = _named(value)
    return facts


def _named(value: Any) -> Any:
    """Give the names of nested facts their prefix; keep the order of lists, which JSON-LD else ignores."""
    if isinstance(value, dict):
        return {f"bn:{name}": _named(item) for name, item in value.items() if item is not None}
    return {"@list": [_named(item) for item in value]} if isinstance(value, list) else value


def _target(record: MeetingRelease, anchor: Anchor | None) -> dict[str, Any]:
    field = anchor.field.value if anchor else "content"
    target: dict[str, Any] = {
        "type": "SpecificResource",
        "source": {
            "id": f"urn:baoji-notices:{record.id}:{field}",
            "type": "Text",
            "format": "text/plain",
            "language": record.publication.language.value,
        },
    }
    if record.publication.pages:
        target["scope"] = record.publication.pages[0].url
    if anchor:
        text = (record.publication.title if field == "title" else record.text.content) or ""
        quote = {
            "type": "TextQuoteSelector",
            "exact": anchor.exact,
            "prefix": text[max(0, anchor.start - _AROUND) : anchor.start],
            "suffix": text[anchor.end : anchor.end + _AROUND],
        }
        position = {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}
        target["selector"] = [position, {key: item for key, item in quote.items() if item}]
    return target
