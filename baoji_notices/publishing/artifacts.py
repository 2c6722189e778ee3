"""The artifacts of a build: each derived file with the bytes it should have, made from models and data."""

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from baoji_notices.model import SCHEMA_VERSION, MeetingRelease
from baoji_notices.publishing import metadata
from baoji_notices.publishing.benchmark import BENCHMARK_PATH, benchmark_table
from baoji_notices.publishing.blocks import fill
from baoji_notices.publishing.card import card, edition_block
from baoji_notices.publishing.citation import citation_cff
from baoji_notices.publishing.codebook import codebook
from baoji_notices.publishing.croissant import croissant
from baoji_notices.publishing.datasheet import agreement_table, breakdown, counts, flow, registry_counts, version
from baoji_notices.publishing.deposits import datacite, zenodo
from baoji_notices.publishing.figure import FIGURE_PATH, figure
from baoji_notices.publishing.manifest import manifest
from baoji_notices.publishing.pictures import pictures
from baoji_notices.publishing.schema import schema_bytes
from baoji_notices.records import read_frame, read_releases, to_line
from baoji_notices.registries import Registries
from baoji_notices.sinks import atomic_write
from baoji_notices.tables import TABLES, table_of
from baoji_notices.validation import validate

RELEASES_PATH = "data/releases.jsonl"


def artifacts(
    root: Path, releases: Path | None = None, edition: metadata.Edition | None = None
) -> dict[str, bytes]:
    """Make every derived file of a checkout, by its path from the root.

    Args:
        root: the checkout.
        releases: a file that is to take the place of data/releases.jsonl.
        edition: the edition that lies in root; None is the whole.

    Raises:
        InvalidRecordError: if the rules find an error in the records.
        UnreadableFileError: if a file that is built from is missing or damaged.
    """
    made: dict[str, bytes] = {
        f"schema/{SCHEMA_VERSION}/meeting-release.schema.json": schema_bytes(),
        f"schema/{SCHEMA_VERSION}/codebook.md": codebook(root / "schema" / SCHEMA_VERSION / "guide.toml").encode(),
        "CITATION.cff": citation_cff().encode(),
        ".zenodo.json": zenodo(edition),
    }
    source = releases or root / RELEASES_PATH
    validate(source).raise_for_errors()
    records = list(read_releases(source))
    made[RELEASES_PATH] = b"".join(to_line(record).encode() + b"\n" for record in records)
    tables = {name: _table(root, records, name) for name in TABLES}
    made |= {f"data/parquet/{name}.parquet": content for name, (_, content) in tables.items()}
    digest = hashlib.sha256(made[RELEASES_PATH]).hexdigest()
    made["data/croissant.json"] = croissant(tables, digest, edition)
    made["data/datacite.json"] = datacite(f"{len(records)} records", edition)
    made["data/manifest.json"] = manifest(dict(_listed(root, made, tables)), edition)
    readme = (root / "README.md").read_text(encoding="utf-8")
    made["README.md"] = card(readme, tables, records, digest, edition).encode()
    if edition is None:  # pictures and the benchmark are not part of an edition
        made |= _of_the_whole(root, records, made["README.md"].decode())
    sheet = (root / "DATASHEET.md").read_text(encoding="utf-8")
    blocks = {
        "edition": edition_block(edition),
        "version": version(),
        "counts": counts(records),
        "registries": registry_counts(Registries(root / "data")),
        "flow": flow(read_frame(root / "data" / "frame.jsonl")),
        "breakdown": breakdown(records),
    }
    if edition is None:  # an edition keeps the figures of the whole
        blocks["agreement"] = agreement_table(root / "data" / "annotations")
    made["DATASHEET.md"] = fill(sheet, blocks, "DATASHEET.md").encode()
    return made


def _of_the_whole(root: Path, records: list[MeetingRelease], readme: str) -> dict[str, bytes]:
    drawn = pictures(records, Registries(root / "data"))
    speed = {"benchmark": benchmark_table(root / BENCHMARK_PATH)}
    return {
        **{f"docs/pictures/{picture.name}.svg": picture.svg.encode() for picture in drawn},
        FIGURE_PATH: figure(root, records),
        "README.md": fill(readme, speed, "README.md").encode(),
    }


def stale(root: Path, made: dict[str, bytes]) -> list[str]:
    """Return the paths of derived files that are missing or differ from what they should be."""
    return [path for path, content in made.items() if not _same(root / path, content)]


def write(root: Path, made: dict[str, bytes]) -> list[str]:
    """Write the derived files that differ, each atomically, and return their paths."""
    changed = stale(root, made)
    for path in changed:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        with atomic_write(root / path) as sink:
            sink.write(made[path])
    return changed


def _table(root: Path, records: list[MeetingRelease], name: str) -> tuple[Any, bytes]:
    """Make a table and its Parquet bytes; keep the file's own bytes if they decode to the same table.

    The bytes of Parquet differ between versions of pyarrow, its rows do not.
    """
    table = table_of(records, name)
    path = root / "data" / "parquet" / f"{name}.parquet"
    if path.is_file():
        content = path.read_bytes()
        if _decodes_to(content, table):
            return table, content
    sink = io.BytesIO()
    pq.write_table(table, sink, compression="zstd")
    return table, sink.getvalue()


def _decodes_to(content: bytes, table: Any) -> bool:
    try:
        return bool(pq.read_table(io.BytesIO(content)).equals(table))
    except (OSError, ValueError):  # no Parquet, or damaged: it will be written anew
        return False


def _listed(
    root: Path, made: dict[str, bytes], tables: dict[str, tuple[Any, bytes]]
) -> Iterator[tuple[str, tuple[bytes, int | None]]]:
    rows = {f"data/parquet/{name}.parquet": table.num_rows for name, (table, _) in tables.items()}
    rows[RELEASES_PATH] = made[RELEASES_PATH].count(b"\n")
    for path, content in made.items():
        if path.startswith(("data/", "schema/")):
            yield path, (content, rows.get(path))
    for source in sorted((root / "data").rglob("*")):
        path = source.relative_to(root).as_posix()
        if source.suffix in (".csv", ".jsonl") and path != RELEASES_PATH:
            content = source.read_bytes()
            heading = source.suffix == ".csv"
            yield path, (content, content.count(b"\n") - heading)


def _same(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
