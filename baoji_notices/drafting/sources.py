"""From paths to pages: files, folders, globs, tables of pages in JSONL or CSV, and standard input."""

import csv
import glob
import io
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from baoji_notices.drafting.decoding import EMPTY, MAX_PAGE_BYTES, encoding_of, refuse_binary
from baoji_notices.errors import UnreadableFileError, UnreadablePageError
from baoji_notices.records import JsonFaultError, read_lines
from baoji_notices.sources import STDIN, files_beneath, is_url, open_source

_PAGES = (".html", ".htm", ".shtml", ".xhtml", ".txt")
_JSON = ('{"', "[{", b'{"', b"[{")
_GLOB = re.compile(r"[*?\[]")
_URL = re.compile(r"https?://[^ \t\r\n]+", re.I)
_SNIFFED = 65_536  # bytes by which the encoding of a table is told
_TEXT_COLUMNS = ("html", "text")


@dataclass(frozen=True)
class Source:
    """One page to be read.

    Attributes:
        name: where it comes from: a path, with the line for a row of a table.
        page: its bytes or its text; None if it cannot be read.
        url: its address, where the table gives it.
        problem: why it cannot be read; None if it can.
    """

    name: str
    page: bytes | str | None
    url: str | None = None
    problem: str | None = None


def read_sources(paths: Iterable[str]) -> Iterator[Source]:
    """Read pages, one at a time, in the order of the paths.

    Args:
        paths: files of one page each (HTML or text), folders (every .html, .htm, .shtml, .xhtml and .txt beneath
            them, sorted), globs, tables (.jsonl, .csv) with the columns url and text or html; "-" is one page from
            standard input. A name in .gz is unpacked on the way.

    Returns:
        The pages; one that cannot be read says why, and the others follow.

    Raises:
        TypeError: if one path is given and not a list of paths.
        UnreadableFileError: before anything is read, if a path is missing, or a folder or glob holds no page.

    Example:
        >>> import tempfile
        >>> folder = Path(tempfile.mkdtemp())
        >>> _ = (folder / "a.txt").write_text("区档案局召开会议。", encoding="utf-8")
        >>> [source.page.decode() for source in read_sources([str(folder)])]
        ['区档案局召开会议。']
    """
    if isinstance(paths, str):
        raise TypeError(f"{paths!r} is one path: give a list of paths, such as [{paths!r}].")
    return _read_all([name for path in paths for name in _expand(path)])


def passed_over(paths: Iterable[str]) -> list[str]:
    """Return the files of the folders among the paths that are no pages by their names, sorted.

    Example:
        >>> import tempfile
        >>> folder = Path(tempfile.mkdtemp())
        >>> (folder / "a.pdf").touch()
        >>> [Path(name).name for name in passed_over([str(folder)])]
        ['a.pdf']
    """
    return sorted(
        name for path in paths if Path(path).is_dir() for name in files_beneath(path) if not _is_page(name)
    )


def _expand(path: str) -> list[str]:
    """Return the files behind one path."""
    if not path:
        raise UnreadableFileError("a path is empty: name a page, a folder or -.")
    if path == STDIN or Path(path).is_file():
        return [path]
    if Path(path).is_dir():
        return _pages_beneath(path)
    if _GLOB.search(path):
        matches = glob.glob(path, recursive=True)  # noqa: PTH207 - Path.glob takes no absolute pattern
        found = [match for match in sorted(matches) if Path(match).is_file()]
        if found:
            return found
        raise UnreadableFileError(f"{path}: no file matches: check the pattern.")
    if Path(path).exists():
        return [path]
    if is_url(path):
        raise UnreadableFileError(f"{path}: pages are not fetched: save the page, and name its file.")
    raise UnreadableFileError(f"{path}: there is no such file or folder: check the path.")


def _pages_beneath(folder: str) -> list[str]:
    found = sorted(filter(_is_page, files_beneath(folder)))
    if not found:
        raise UnreadableFileError(f"{folder}: the folder holds no page ({', '.join(_PAGES)}): name its files.")
    return found


def _is_page(name: str) -> bool:
    return name.lower().removesuffix(".gz").endswith(_PAGES)


def _read_all(names: list[str]) -> Iterator[Source]:
    for name in names:
        bare = name.lower().removesuffix(".gz")
        try:
            if bare.endswith((".jsonl", ".ndjson")):
                yield from _read_jsonl(name)
            elif bare.endswith(".csv"):
                yield from _read_csv(name)
            else:
                yield _source(name, _read_page(name))
        except (UnreadableFileError, UnreadablePageError) as error:
            yield Source(name, None, problem=str(error).removeprefix(f"{name}: "))


def _read_page(name: str) -> bytes:
    with open_source(name) as stream:
        try:
            return stream.read(MAX_PAGE_BYTES + 1)
        except (OSError, EOFError, zlib.error) as error:
            raise UnreadableFileError(f"it breaks off or is damaged ({error}): fetch it again.") from None


def _source(name: str, page: bytes | str, url: str | None = None) -> Source:
    """Return a page, or the problem that shows without reading it."""
    if not page.strip():
        return Source(name, None, url, EMPTY)
    if page.lstrip()[:2] in _JSON:
        return Source(name, None, url, "it is JSON, and no page: put it into a .jsonl file, an object a line.")
    if isinstance(page, bytes):
        try:
            refuse_binary(page)
        except UnreadablePageError as error:
            return Source(name, None, url, str(error))
    return Source(name, page, url)


def _read_jsonl(name: str) -> Iterator[Source]:
    with open_source(name) as stream:
        for line in read_lines(stream):
            if not line.body:
                continue
            row = f"{name}:{line.number}"
            if line.overlong:
                yield Source(row, None, problem="the line is longer than 16 MiB: give the page of one release.")
            elif line.text is None:
                yield Source(row, None, problem="the line is not UTF-8: save the file as UTF-8.")
            elif isinstance(line.parsed, JsonFaultError):
                yield Source(row, None, problem=f"the line is not JSON ({line.parsed}): mend it.")
            elif not isinstance(line.parsed, dict):
                yield Source(row, None, problem='the line is no JSON object: give {"url": …, "text": …}.')
            else:
                yield _row(row, line.parsed)


def _read_csv(name: str) -> Iterator[Source]:
    with open_source(name) as stream:
        encoding = encoding_of(stream.read(_SNIFFED), complete=False)
    limit = csv.field_size_limit(MAX_PAGE_BYTES)
    try:
        with open_source(name) as stream, io.TextIOWrapper(stream, encoding, "replace", newline="") as text:
            yield from _csv_rows(name, text)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableFileError(f"it breaks off or is damaged ({error}): fetch it again.") from None
    finally:
        csv.field_size_limit(limit)


def _csv_rows(name: str, stream: Iterable[str]) -> Iterator[Source]:
    reader = csv.reader(stream)
    header: list[str] | None = None
    while True:
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Source(f"{name}:{reader.line_num}", None, None, f"the row cannot be read ({error}): mend it.")
            continue
        if header is None:
            header = [column.strip().lstrip("\ufeff").lower() for column in values]
            if not set(_TEXT_COLUMNS) & set(header):
                yield Source(
                    name,
                    None,
                    None,
                    "its first row names no column text or html: name the columns there, parted by commas.",
                )
                return
        elif values:
            yield _row(f"{name}:{reader.line_num}", dict(zip(header, values, strict=False)))


def _row(name: str, row: Mapping[str, object]) -> Source:
    """Return the page in one row of a table."""
    url = row.get("url") or None
    if url is not None and not (isinstance(url, str) and _URL.fullmatch(url.strip())):
        return Source(
            name,
            None,
            problem=f"its url {str(url)[:80]!r} is no http or https address: mend it or leave it empty.",
        )
    page = next((row[column] for column in _TEXT_COLUMNS if row.get(column)), None)
    if not isinstance(page, str):
        return Source(
            name, None, url, "the row has no text or html, or an empty one: fill in one of these columns."
        )
    return _source(name, page, url.strip() if url else None)
