"""How the dataset and its records are cited: BibTeX, CSL-JSON, RIS, text, and CITATION.cff."""

import hashlib
import json
import re
from typing import Any

from baoji_notices.errors import UnknownNameError
from baoji_notices.model import MeetingRelease
from baoji_notices.paths import data_dir
from baoji_notices.publishing import metadata
from baoji_notices.records import read_releases, to_line
from baoji_notices.registries import Registries
from baoji_notices.version import VERSION

STYLES = ("text", "bibtex", "csl-json", "ris")
_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "{}&%$#_"},
}


def cite(record_id: str | None = None, style: str = "text") -> str:
    """Return how to cite the packaged dataset, or one record of it, with version, revision and hash.

    A record's hash is the SHA-256 of its line in data/releases.jsonl without the line end, the dataset's that
    of the whole file: they name exactly what was used.

    Args:
        record_id: the record; None is the dataset.
        style: text, bibtex, csl-json or ris.

    Raises:
        UnknownNameError: if there is no such record or style.

    Example:
        >>> print(cite("cn-610300-xinfang-2023-03-15-01").partition(":")[0])
        baoji_notices contributors (2026). cn-610300-xinfang-2023-03-15-01, revision 1
    """
    if style not in STYLES:
        raise UnknownNameError(f"no style is called {style!r}; there are {', '.join(STYLES)}.")
    if record_id is None:
        item = dataset_item(hashlib.sha256((data_dir() / "releases.jsonl").read_bytes()).hexdigest())
    else:
        item = record_item(_found(record_id))
    return rendered(item, style)


def dataset_item(digest: str) -> dict[str, Any]:
    """Return the dataset as an item of CSL-JSON; digest is the SHA-256 of data/releases.jsonl."""
    key = f"{metadata.NAME}_{VERSION}"
    return _item(key, metadata.TITLE, f"data/releases.jsonl sha256:{digest}")


def record_item(record: MeetingRelease) -> dict[str, Any]:
    """Return one record as an item of CSL-JSON, a part of the dataset.

    Example:
        >>> record_item(next(read_releases()))["container-title"]
        'baoji_notices: Chinese government meeting releases'
    """
    revision = f"revision {record.revision.number}"
    title = f"{record.id}, {revision}"
    if record.publication.title:
        title += f": {record.publication.title}"
    item = _item(f"{record.id}_r{record.revision.number}", title, f"{revision} sha256:{line_digest(record)}")
    return {**item, "container-title": metadata.TITLE}


def line_digest(record: MeetingRelease) -> str:
    """Return the SHA-256 of a record's canonical line, without its line end, as 64 hex digits.

    Example:
        >>> len(line_digest(next(read_releases())))
        64
    """
    return hashlib.sha256(to_line(record).encode()).hexdigest()


def rendered(item: dict[str, Any], style: str) -> str:
    """Write an item of CSL-JSON in one of the styles, with a line end."""
    if style == "csl-json":
        return json.dumps([item], ensure_ascii=False, indent=2) + "\n"
    if style == "bibtex":
        return _bibtex(item)
    return _ris(item) if style == "ris" else _text(item)


def citation_cff() -> str:
    """Return CITATION.cff (Citation File Format 1.2.0) for the dataset."""
    import yaml

    fields = {
        "cff-version": "1.2.0",
        "message": "If you use this dataset, please cite it as below, with the version that you used.",
        "type": "dataset",
        "title": metadata.TITLE,
        "version": VERSION,
        **({"date-released": metadata.RELEASED} if metadata.RELEASED else {}),
        "authors": [{"name": metadata.AUTHORS}],
        "abstract": metadata.ABSTRACT,
        "keywords": list(metadata.KEYWORDS),
        "license": metadata.DATA_LICENCE,
        **({"doi": metadata.DOI} if metadata.DOI else {}),
    }
    made: str = yaml.safe_dump(fields, sort_keys=False, allow_unicode=True, width=100)
    return made


def _found(record_id: str) -> MeetingRelease:
    for record in read_releases():
        if record.id == record_id:
            return record
    gone = Registries(data_dir()).withdrawn.get(record_id)
    if gone is not None:
        raise UnknownNameError(
            f"{record_id} was withdrawn on {gone.date} ({gone.reason}); it is not cited any more."
        )
    raise UnknownNameError(f"no record has the id {record_id!r}. Ids stand first in the lines of releases.jsonl.")


def _item(key: str, title: str, note: str) -> dict[str, Any]:
    return {
        "id": key,
        "type": "dataset",
        "title": title,
        "author": [{"literal": metadata.AUTHORS}],
        "issued": {"date-parts": [_date_parts()]},
        "version": VERSION,
        "note": note,
        **({"DOI": metadata.DOI} if metadata.DOI else {}),
    }


def _date_parts() -> list[int]:
    return [int(part) for part in metadata.RELEASED.split("-")] if metadata.RELEASED else [metadata.YEAR]


def _bibtex(item: dict[str, Any]) -> str:
    fields = {
        "author": "{" + _latex(item["author"][0]["literal"]) + "}",  # doubly braced: no person's name
        "title": "{" + _latex(item["title"]) + "}",  # and so kept in its case
        "howpublished": _latex(f"In: {item['container-title']}") if "container-title" in item else None,
        "year": str(item["issued"]["date-parts"][0][0]),
        "version": item["version"],
        "doi": item.get("DOI"),
        "note": _latex(f"Dataset, version {item['version']}, {item['note']}"),  # most styles print no version
    }
    given = {name: value for name, value in fields.items() if value}
    width = max(map(len, given))
    lines = ",\n".join(f"  {name:{width}} = {{{value}}}" for name, value in given.items())
    return f"@misc{{{item['id']},\n{lines}\n}}\n"


def _latex(text: str) -> str:
    return "".join(_LATEX.get(character, character) for character in _one_line(text))


def _ris(item: dict[str, Any]) -> str:
    date = [f"{part:02d}" for part in item["issued"]["date-parts"][0]]
    fields = [
        ("TY", "DATA"),
        ("ID", item["id"]),
        ("TI", item["title"]),
        ("T2", item.get("container-title")),
        ("AU", item["author"][0]["literal"]),
        ("PY", date[0]),
        ("DA", "/".join(date) if len(date) > 1 else None),
        ("ET", item["version"]),
        ("DO", item.get("DOI")),
        ("N1", item["note"]),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {_one_line(value)}\n" for tag, value in fields if value is not None)


def _text(item: dict[str, Any]) -> str:
    year = item["issued"]["date-parts"][0][0]
    within = f" In {item['container-title']}" if "container-title" in item else ""
    doi = f" https://doi.org/{item['DOI']}." if "DOI" in item else ""
    title = item["title"] + ("." if within else "")
    told = f"{title}{within} (Version {item['version']}) [Data set]. {item['note']}.{doi}"
    return f"{item['author'][0]['literal']} ({year}). {_one_line(told)}\n"


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
