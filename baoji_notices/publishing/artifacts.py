"""The artifacts of a build: each derived file with the bytes it should have, made from models and data."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import zip_longest
from pathlib import Path
from typing import IO

from baoji_notices.model import SCHEMA_VERSION, MeetingRelease
from baoji_notices.publishing import metadata
from baoji_notices.publishing.benchmark import BENCHMARK_PATH, benchmark_table
from baoji_notices.publishing.blocks import fill
from baoji_notices.publishing.card import card, edition_block
from baoji_notices.publishing.citation import citation_cff
from baoji_notices.publishing.codebook import codebook
from baoji_notices.publishing.contents import Content, Table, digest_of, lines_of, opened
from baoji_notices.publishing.croissant import croissant
from baoji_notices.publishing.datasheet import agreement_table, breakdown, counts, flow, registry_counts, version
from baoji_notices.publishing.deposits import datacite, zenodo
from baoji_notices.publishing.figure import FIGURE_PATH, figure
from baoji_notices.publishing.manifest import manifest
from baoji_notices.publishing.pictures import pictures
from baoji_notices.publishing.schema import schema_bytes
from baoji_notices.records import read_frame, read_releases, to_line
from baoji_notices.registries import Registries
from baoji_notices.rules import Severity
from baoji_notices.sinks import atomic_write, scratch_file
from baoji_notices.sources import read_text
from baoji_notices.tables import RELEASES, TABLES
from baoji_notices.tables.parquet import same_rows, write_tables
from baoji_notices.validation import Report, Validation

RELEASES_PATH = "data/releases.jsonl"


@contextmanager
def artifacts(
    root: Path, releases: Path | None = None, edition: metadata.Edition | None = None
) -> Iterator[dict[str, Content]]:
    """Make every derived file of a checkout, by its path from the root; those that are files are open meanwhile.

    The records are read anew for each thing that is made of them, so that any number can be built from: in memory
    are those of one batch, what is counted, and what the validator remembers.

    Args:
        root: the checkout.
        releases: a file that is to take the place of data/releases.jsonl.
        edition: the edition that lies in root; None is the whole.

    Raises:
        InvalidRecordError: if the rules find an error in the records.
        UnreadableFileError: if a file that is built from is missing or damaged.
        UnwritableFileError: if there is no room for what is made.
    """
    with ExitStack() as stack:
        yield _made(root, releases or root / RELEASES_PATH, edition, stack)


def _made(root: Path, source: Path, edition: metadata.Edition | None, stack: ExitStack) -> dict[str, Content]:
    made: dict[str, Content] = {
        f"schema/{SCHEMA_VERSION}/meeting-release.schema.json": schema_bytes(),
        f"schema/{SCHEMA_VERSION}/codebook.md": codebook(root / "schema" / SCHEMA_VERSION / "guide.toml").encode(),
        "CITATION.cff": citation_cff().encode(),
        ".zenodo.json": zenodo(edition),
    }
    _refuse_errors(source)
    made[RELEASES_PATH] = releases = _canonical(root, source, stack)
    tables = _tables(root, _records(releases), stack)
    made |= {f"data/parquet/{name}.parquet": table.content for name, table in tables.items()}
    digest, counted = digest_of(releases), counts(_records(releases))
    example = next((record for record in _records(releases) if record.id == metadata.EXAMPLE), None)
    made["data/croissant.json"] = croissant(tables, digest, edition)
    made["data/datacite.json"] = datacite(f"{tables[RELEASES].rows} records", edition)
    made["data/manifest.json"] = manifest(dict(_listed(root, made, tables, stack)), edition)
    readme = card(read_text(root / "README.md"), tables, counted, example, digest, edition)
    made["README.md"] = readme.encode()
    if edition is None:  # pictures and the benchmark are not part of an edition
        made |= _of_the_whole(root, releases, readme)
    sheet = read_text(root / "DATASHEET.md")
    blocks = {
        "edition": edition_block(edition),
        "version": version(),
        "counts": counted,
        "registries": registry_counts(Registries(root / "data")),
        "flow": flow(read_frame(root / "data" / "frame.jsonl")),
        "breakdown": breakdown(_records(releases)),
    }
    if edition is None:  # an edition keeps the figures of the whole
        blocks["agreement"] = agreement_table(root / "data" / "annotations")
    made["DATASHEET.md"] = fill(sheet, blocks, "DATASHEET.md").encode()
    return made


def _of_the_whole(root: Path, releases: Content, readme: str) -> dict[str, Content]:
    drawn = pictures(_records(releases), Registries(root / "data"))
    speed = {"benchmark": benchmark_table(root / BENCHMARK_PATH)}
    return {
        **{f"docs/pictures/{picture.name}.svg": picture.svg.encode() for picture in drawn},
        FIGURE_PATH: figure(root, _records(releases)),
        "README.md": fill(readme, speed, "README.md").encode(),
    }


def stale(root: Path, made: dict[str, Content]) -> list[str]:
    """Return the paths of derived files that are missing or differ from what they should be."""
    return [path for path, content in made.items() if not _same(root / path, content)]


def write(root: Path, made: dict[str, Content]) -> list[str]:
    """Write the derived files that differ, each atomically, and return their paths."""
    changed = stale(root, made)
    for path in changed:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        with atomic_write(root / path) as sink:
            shutil.copyfileobj(opened(made[path]), sink)
    return changed


def _refuse_errors(source: Path) -> None:
    run = Validation()
    errors = tuple(item for item in run.check_file(source) if item.severity is Severity.ERROR)
    Report(errors, run.records).raise_for_errors()


def _canonical(root: Path, source: Path, stack: ExitStack) -> IO[bytes]:
    """Return the records in canonical form: the file itself, unless it has another."""
    with source.open("rb") as there:
        canonical = all(line == raw for line, raw in zip_longest(_lines(source), there))
    if canonical:
        return stack.enter_context(source.open("rb"))
    made = stack.enter_context(scratch_file(root / "data"))
    made.writelines(_lines(source))
    return made


def _lines(source: Path) -> Iterator[bytes]:
    return (to_line(record).encode() + b"\n" for record in read_releases(source))


def _records(releases: Content) -> Iterator[MeetingRelease]:
    """Read the records anew; what was written in canonical form needs no check of its JSON."""
    return (MeetingRelease.model_validate_json(line) for line in opened(releases))


def _tables(root: Path, records: Iterable[MeetingRelease], stack: ExitStack) -> dict[str, Table]:
    """Make the tables; of one whose file decodes to the same rows, keep the file.

    The bytes of Parquet differ between versions of pyarrow, its rows do not.
    """
    sinks = {name: stack.enter_context(scratch_file(root / "data")) for name in TABLES}
    tables = {}
    for name, written in write_tables(records, sinks).items():
        path, content = root / "data" / "parquet" / f"{name}.parquet", sinks[name]
        if path.is_file() and same_rows(path, content):
            content = stack.enter_context(path.open("rb"))
        tables[name] = Table(content, written.rows, written.nbytes)
    return tables


def _listed(
    root: Path, made: dict[str, Content], tables: dict[str, Table], stack: ExitStack
) -> Iterator[tuple[str, tuple[Content, int | None]]]:
    rows = {f"data/parquet/{name}.parquet": table.rows for name, table in tables.items()}
    rows[RELEASES_PATH] = tables[RELEASES].rows
    for path, content in made.items():
        if path.startswith(("data/", "schema/")):
            yield path, (content, rows.get(path))
    for source in sorted((root / "data").rglob("*")):
        path = source.relative_to(root).as_posix()
        if source.suffix in (".csv", ".jsonl") and path != RELEASES_PATH:
            there = stack.enter_context(source.open("rb"))
            yield path, (there, lines_of(there) - (source.suffix == ".csv"))


def _same(path: Path, content: Content) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as there:
        return digest_of(there) == digest_of(content)
