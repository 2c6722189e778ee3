"""Croissant 1.1 with its vocabulary for responsible AI: the flat Parquet tables, described from the models."""

import json
from typing import Any

from baoji_notices.model.fields import FieldShape, shapes_of
from baoji_notices.publishing import metadata
from baoji_notices.publishing.citation import dataset_item, rendered
from baoji_notices.publishing.contents import Content, Table, digest_of, size_of
from baoji_notices.tables import RELEASES
from baoji_notices.tables.arrow import columns_of, companions, is_part
from baoji_notices.version import VERSION

_TYPES = {bool: "sc:Boolean", int: "sc:Integer"}
# The context that the specification prescribes; mlcroissant warns of any other.
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def croissant(tables: dict[str, Table], digest: str, edition: metadata.Edition | None) -> bytes:
    """Return croissant.json, which lies beside the folder parquet/.

    Args:
        tables: the tables, by name.
        digest: the SHA-256 of data/releases.jsonl.
        edition: the edition described; None is the whole.
    """
    made: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"],
        "name": metadata.NAME,
        "alternateName": metadata.title(edition),
        "description": metadata.abstract(edition),
        "version": VERSION,
        "license": metadata.LICENCE_URL,
        "keywords": list(metadata.KEYWORDS),
        "inLanguage": list(metadata.LANGUAGES),
        "creator": {"@type": "sc:Organization", "name": metadata.AUTHORS},
        "publisher": {"@type": "sc:Organization", "name": metadata.AUTHORS},
        "citeAs": rendered(dataset_item(digest), "bibtex"),
        **({"datePublished": metadata.RELEASED} if metadata.RELEASED else {}),
        **({"url": f"https://doi.org/{metadata.DOI}"} if metadata.DOI else {}),
        **{f"rai:{name}": value for name, value in metadata.RESPONSIBLE_AI.items()},
        "distribution": [_file(name, table.content) for name, table in tables.items()],
        "recordSet": [_record_set(name) for name in tables],
    }
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def _file(table: str, content: Content) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": f"{table}.parquet",
        "name": f"{table}.parquet",
        "contentUrl": f"parquet/{table}.parquet",
        "contentSize": f"{size_of(content)} B",
        "encodingFormat": "application/x-parquet",
        "sha256": digest_of(content),
    }


def _record_set(table: str) -> dict[str, Any]:
    keys: list[dict[str, Any]] = []
    key: list[dict[str, str]] = [{"@id": f"{RELEASES}/id"}]
    if table == RELEASES:
        told = "A row is a release."
    else:
        keys = [
            _leaf(table, "release_id", "sc:Text", "Id of the release.")
            | {"references": {"field": {"@id": f"{RELEASES}/id"}}},
            _leaf(table, "index", "sc:Integer", "Place in the list of the release, from 0."),
        ]
        key = [{"@id": f"{table}/release_id"}, {"@id": f"{table}/index"}]
        told = f"A row is one of the {table} of a release."
    return {
        "@type": "cr:RecordSet",
        "@id": table,
        "name": table,
        "description": told,
        "key": key,
        "field": [*keys, *_fields(table, columns_of(table), "")],
    }


def _fields(table: str, shapes: tuple[FieldShape, ...], prefix: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for shape in shapes:
        name = prefix + shape.name
        if is_part(shape.inner) and shape.many:
            found.append(_list_of_parts(table, name, shape))
        elif is_part(shape.inner):
            found.extend(_fields(table, shapes_of(shape.inner), f"{name}_"))
        else:
            field = _leaf(table, name, _type(shape), shape.description)
            found.append(field | ({"isArray": True, "arrayShape": "-1"} if shape.many else {}))
            for companion in companions(name, shape):
                moment = companion.endswith("_utc")
                told = f"{name} as a {'timestamp in UTC' if moment else 'date'}; null where it is not known."
                found.append(_leaf(table, companion, "sc:DateTime" if moment else "sc:Date", told))
    return found


def _list_of_parts(table: str, column: str, shape: FieldShape) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table}/{column}",
        "name": column,
        "description": shape.description,
        "isArray": True,
        "arrayShape": "-1",
        "subField": [
            {
                "@type": "cr:Field",
                "@id": f"{table}/{column}/{'/'.join(path)}",
                "name": "_".join(path),
                "description": leaf.description,
                "dataType": _type(leaf),
                "source": _source(table, column) | {"transform": {"jsonPath": ".".join(path)}},
            }
            for path, leaf in _leaves(shape.inner)
        ],
    }


def _leaves(part: Any) -> list[tuple[tuple[str, ...], FieldShape]]:
    """Return the plain fields of a part and of the parts in it, each with its path."""
    found: list[tuple[tuple[str, ...], FieldShape]] = []
    for shape in shapes_of(part):
        if is_part(shape.inner):
            found.extend(((shape.name, *path), leaf) for path, leaf in _leaves(shape.inner))
        else:
            found.append(((shape.name,), shape))
    return found


def _leaf(table: str, column: str, type_: str, told: str) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table}/{column}",
        "name": column,
        "description": told,
        "dataType": type_,
        "source": _source(table, column),
    }


def _source(table: str, column: str) -> dict[str, Any]:
    return {"fileObject": {"@id": f"{table}.parquet"}, "extract": {"column": column}}


def _type(shape: FieldShape) -> str:
    if shape.temporal is not None and shape.temporal.precision == "day":
        return "sc:Date"
    return _TYPES.get(shape.inner, "sc:Text")
