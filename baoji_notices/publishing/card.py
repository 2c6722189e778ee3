"""The dataset card: README.md's YAML block, and the blocks in it that are made from data and metadata."""

import json
import re
from typing import Any

import yaml

from baoji_notices.model import MeetingRelease
from baoji_notices.publishing import metadata
from baoji_notices.publishing.blocks import fill
from baoji_notices.publishing.citation import dataset_item, rendered
from baoji_notices.publishing.contents import Table, digest_of, size_of
from baoji_notices.sheet import sheet_of
from baoji_notices.tables import RELEASES, arrow_schema
from baoji_notices.version import VERSION

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))

_WIDTH = 88  # characters of a line in the README


def card(
    readme: str,
    tables: dict[str, Table],
    counted: str,
    example: MeetingRelease | None,
    digest: str,
    edition: metadata.Edition | None,
) -> str:
    """Return README.md with its YAML block and its generated blocks made anew.

    Args:
        readme: the present text of README.md.
        tables: the tables, by name.
        counted: the sentence that counts the records.
        example: the record that is shown; None if the dataset does not have it.
        digest: the SHA-256 of data/releases.jsonl.
        edition: the edition that the card is of; None is the whole.

    Raises:
        InvalidRecordError: if README.md lacks one of the markers of the generated blocks.
    """
    body = re.sub(r"\A---\n.*?\n---\n", "", readme, count=1, flags=re.DOTALL)
    blocks = {
        "edition": edition_block(edition),
        "counts": counted,
        "record": _record_shown(example),
        "citation": f"```bibtex\n{rendered(dataset_item(digest), 'bibtex')}```\n",
    }
    return f"---\n{_front_matter(tables, edition)}---\n{fill(body, blocks, 'README.md')}"


def edition_block(edition: metadata.Edition | None) -> str:
    """Return the paragraph that says what an edition leaves out; nothing for the whole."""
    if edition is None:
        return ""
    return (
        f"**This is the edition {edition.name}.** {edition.statement} Where the rest of this paper speaks of what "
        "is left out here, it describes the whole dataset; figures of agreement were computed on the whole. The "
        "data and their papers are here; the package, the examples and the scripts of which it speaks are not.\n"
    )


def _front_matter(tables: dict[str, Table], edition: metadata.Edition | None) -> str:
    from datasets import Features
    from datasets.info import DatasetInfo, DatasetInfosDict
    from datasets.splits import SplitDict, SplitInfo
    from huggingface_hub import DatasetCardData

    rows = tables[RELEASES].rows
    front: dict[str, Any] = {
        "license": "cc-by-4.0",
        "language": list(metadata.LANGUAGES),
        "pretty_name": metadata.title(edition),
        "size_categories": [next((name for limit, name in _SIZES if rows < limit), "n>1M")],
        "task_categories": ["text-classification", "token-classification"],
        "tags": list(metadata.KEYWORDS),
        # The version and the digest are part of datasets' cache key; without them edited data loads as old.
        "configs": [
            {
                "config_name": name,
                "default": name == RELEASES,
                "version": VERSION,
                "description": f"sha256:{digest_of(table.content)}",
                "data_files": [{"split": "train", "path": f"data/parquet/{name}.parquet"}],
            }
            for name, table in tables.items()
        ],
    }
    infos = DatasetInfosDict()
    for name, table in tables.items():
        infos[name] = DatasetInfo(
            features=Features.from_arrow_schema(arrow_schema(name)),
            splits=SplitDict({"train": SplitInfo("train", table.nbytes, table.rows)}),
            download_size=size_of(table.content),
            dataset_size=table.nbytes,
        )
    data: Any = DatasetCardData()
    infos.to_dataset_card_data(data)
    front["dataset_info"] = data.to_dict()["dataset_info"]
    made: str = yaml.safe_dump(front, sort_keys=False, allow_unicode=True, width=100)
    return made


def _record_shown(found: MeetingRelease | None) -> str:
    """Show some fields of the example: what most people look for first."""
    if found is None:
        return f"The example, {metadata.EXAMPLE}, is not in this edition.\n"
    sheet = sheet_of(found)  # which leaves out what is null or empty
    persons = [
        _some(person, "name", "event_roles")
        | {"offices": [office["as_printed"] for office in person.get("offices", ())]}
        for person in sheet.get("appearances", ())[:1]
    ]
    shown = {
        "id": sheet["id"],
        "publication": _some(sheet["publication"], "title", "source_line", "released_at"),
        "meeting": _some(sheet["meeting"], "kinds", "date", "conveners", "level"),
        "appearances": persons,
        "conveyed": [
            _some(item, "as_printed", "kind", "level", "event") for item in sheet.get("conveyed", ())[:1]
        ],
        "directives": [
            {key: value for key, value in item.items() if key != "anchor"}
            for item in sheet.get("directives", ())[1:2]
        ],
        "inferred": sheet.get("inferred", []),
    }
    return f"```json\n{_laid_out(shown)}\n```\n"


def _some(part: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: part[key] for key in keys if key in part}


def _laid_out(value: Any, indent: str = "", room: int = _WIDTH) -> str:
    """Write a value on one line where it fits, else its members on lines of their own."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) <= room or not isinstance(value, dict | list):
        return flat
    deeper = indent + "  "
    room = _WIDTH - len(deeper)
    if isinstance(value, list):
        inner = [_laid_out(item, deeper, room) for item in value]
    else:
        inner = [
            f"{json.dumps(key)}: {_laid_out(item, deeper, room - len(key) - 4)}" for key, item in value.items()
        ]
    start, end = "[]" if isinstance(value, list) else "{}"
    return f"{start}\n{deeper}" + f",\n{deeper}".join(inner) + f"\n{indent}{end}"
