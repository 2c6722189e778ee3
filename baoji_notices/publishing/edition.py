"""Editions: the dataset whole and valid, but without its text, or without the names of persons."""

import csv
import io
import shutil
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

import pyarrow.parquet as pq

from baoji_notices.errors import InvalidRecordError
from baoji_notices.model import MeetingRelease
from baoji_notices.publishing.artifacts import artifacts, write
from baoji_notices.publishing.hub import stage
from baoji_notices.publishing.metadata import Edition
from baoji_notices.publishing.reduction import LEFT_OUT, Names, address_without_words, without_text
from baoji_notices.records import read_frame, read_releases, write_releases
from baoji_notices.sinks import atomic_folder

WITHHELD_TEXT = Edition(
    "withheld-text",
    "It leaves out the text of every release: content, anchors (whose words are the text's), repeated rows of a "
    "formulation, and any label long enough to be a passage. Titles, short labels as printed, and the hash and "
    "the length of a text stay.",
)
NO_NAMES = Edition(
    "no-names",
    "It leaves out the names of persons. A person is `(person N)`, the N-th named on that page, with roles and "
    "offices. What may hold a name is left out, whether it does or not: the text of every release with its "
    "anchors, titles, source lines, credited units, notes and reasons of coders, and the words of addresses (an "
    "address whose path has words is cut down to its host, and has another `page_id`). Groups, conveyed speeches, "
    "instructions and spirits, and the frames of persons have the coded term in place of the words. In other "
    "words every name of the data is replaced by `(name)`. The names of state leaders stay in the names of "
    "formulations, events, documents and gists (习近平新时代中国特色社会主义思想). **It is no anonymous "
    "dataset**: office and date tell who it was to whoever looks it up, and most addresses lead to the page.",
)
_LAYERS = "annotations/*.jsonl"
_PART = 2**20  # bytes looked through at a time
_LONGEST = 1_000  # bytes of a name, which may stand where two parts meet


def make_edition(root: Path, edition: Edition, folder: Path) -> int:
    """Make an edition of the dataset of a checkout in a folder of its own, and return its number of files.

    Args:
        root: the checkout.
        edition: WITHHELD_TEXT or NO_NAMES; the latter leaves the text out as well.
        folder: where it is to lie. An earlier edition there is replaced.

    Raises:
        UnwritableFileError: if something else lies there.
        InvalidRecordError: if the records have errors, or a name is left.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    manifest, sign = folder / "data" / "manifest.json", f'"edition": "{edition.name}"'
    with atomic_folder(folder, lambda _: manifest.is_file() and sign in manifest.read_text("utf-8")) as making:
        stage(root, making)
        shutil.rmtree(making / "data" / "parquet")  # nothing of the whole is to be kept
        names = _reduced(making, edition)
        with artifacts(making, edition=edition) as made:
            write(making, made)
        files = [path for path in making.rglob("*") if path.is_file()]
        for path in files:
            for text in _words_of(path):
                if (name := names.left_in(text)) is not None:
                    raise InvalidRecordError(
                        f"{path.relative_to(making)} still holds the name {name!r}. Report it."
                    )
        return len(files)


def _reduced(folder: Path, edition: Edition) -> Names:
    """Reduce the sources in a folder; return the names that may not be found in it."""
    data = folder / "data"
    layers = [data / "releases.jsonl", *sorted(data.glob(_LAYERS))]
    if edition is not NO_NAMES:
        _rewrite(layers, without_text)
        return Names(tuple)
    names = Names(lambda: chain.from_iterable(map(read_releases, layers)))
    _rewrite(layers, names.without)
    frame = [names.without_words(row) for row in read_frame(data / "frame.jsonl")]
    frame.sort(key=lambda row: row.page_id)
    write_releases(frame, data / "frame.jsonl")
    for path in (*sorted((data / "registries").glob("*.csv")), data / "withdrawn.csv"):
        _without_words(path)
    return names


def _rewrite(layers: Iterable[Path], reduce: Callable[[MeetingRelease], MeetingRelease]) -> None:
    for path in layers:
        write_releases(map(reduce, read_releases(path)), path)


def _without_words(path: Path) -> None:
    """Cut addresses down in the sources of a registry, and leave out why records were withdrawn."""
    with path.open(encoding="utf-8", newline="") as source:
        rows = list(csv.reader(source))
    heading, *rest = rows
    for row in rest:
        for number, column in enumerate(heading):
            if column == "reason":
                row[number] = LEFT_OUT
            elif column.endswith("source"):
                addresses = row[number].split("|")
                row[number] = "|".join(
                    address_without_words(one) if one.startswith("http") else one for one in addresses
                )
    sink = io.StringIO()
    csv.writer(sink, lineterminator="\n").writerows([heading, *rest])
    path.write_text(sink.getvalue(), encoding="utf-8")


def _words_of(path: Path) -> Iterator[str]:
    """Yield all words in a file: its text, or the cells and the statistics of a Parquet file."""
    if path.suffix == ".jsonl":  # which alone may be too long to be held; no string has a line end in it
        with path.open(encoding="utf-8") as source:
            yield from source
    elif path.suffix == ".parquet":
        with path.open("rb") as file:
            before = b""
            while part := file.read(_PART):
                yield (before + part).decode(errors="replace")
                before = (before + part)[-_LONGEST:]
        with pq.ParquetFile(path) as table:
            for batch in table.iter_batches(1_000):
                yield str(batch.to_pylist())
    else:
        yield path.read_text(encoding="utf-8")
