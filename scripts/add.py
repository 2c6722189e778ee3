"""Add records to data/releases.jsonl from sheets, check the whole, and rebuild what is derived from it."""

import argparse
import heapq
import json
import sys
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from pathlib import Path

from baoji_notices import MeetingRelease, complete, read_releases, write_releases
from baoji_notices.errors import BaojiError
from baoji_notices.publishing.artifacts import artifacts, write
from baoji_notices.publishing.metadata import EXAMPLE
from baoji_notices.records import parse_json
from baoji_notices.rules import Severity
from baoji_notices.sheet import sheet_of
from baoji_notices.sinks import one_writer
from baoji_notices.validation import Validation
from baoji_notices.validation.reporters import REPORTERS

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Add the sheets; returns 0 if they stand in the data, 1 if the rules found errors, 2 if nothing could run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sheets", nargs="*", type=Path, help="JSON files, each a sheet or a list of sheets")
    parser.add_argument("--example", action="store_true", help="print a sheet to start from and stop")
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    options = parser.parse_args()
    if not options.sheets and not options.example:
        parser.error("name a file with sheets, or ask for --example")
    data = options.root / "data" / "releases.jsonl"
    try:
        if options.example:
            sys.stdout.write(_example(data))
            return 0
        with one_writer(data.parent):  # from reading to writing, so that no other's record is lost
            revisions = {record.id: record.revision.number for record in read_releases(data)}
            in_order = all(one < other for one, other in pairwise(revisions))
            added, told = {}, {}
            for path in options.sheets:
                for record in _read(path, revisions):
                    if record.id in added:
                        raise BaojiError(f"{path}: {record.id} is in the sheets twice. Leave one of them.")
                    told[record.id] = _place(record, revisions)
                    added[record.id] = record
            if not added:
                raise BaojiError("the files hold no sheet.")
            if not _store(_merged(data, added, in_order=in_order), set(added), options.root):
                return 1
    except (BaojiError, OSError) as error:
        sys.stderr.write(f"add: {error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write(
            "add: interrupted; each file is whole, old or new. Run `python scripts/build.py --check`.\n"
        )
        return 130
    sys.stdout.write("".join(f"{line}\n" for line in told.values()))
    return 0


def _example(data: Path) -> str:
    found = next((record for record in read_releases(data) if record.id == EXAMPLE), None)
    if found is None:
        raise BaojiError(f"the example, {EXAMPLE}, is not in {data}.")
    shown = sheet_of(found)
    del shown["id"]  # it is minted
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


def _read(path: Path, taken: Container[str]) -> Iterator[MeetingRelease]:
    """Yield the records of a file of sheets; ids that are minted are free ones."""
    try:
        sheets = parse_json(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise BaojiError(f"{path} is not JSON: {error}.") from None
    for number, sheet in enumerate(sheets if isinstance(sheets, list) else [sheets], 1):
        try:
            yield complete(sheet, taken)
        except BaojiError as error:
            raise BaojiError(f"{path}, sheet {number}: {error}") from None


def _place(record: MeetingRelease, revisions: dict[str, int]) -> str:
    """Note a record among the revisions that are there: a new one, or the next of one that is there."""
    known = revisions.get(record.id)
    if known and record.revision.number != known + 1:
        raise BaojiError(
            f"{record.id} is in the data with revision {known}. To correct it give "
            f'"revision": {{"number": {known + 1}, "reason": "…"}}; for another record give no id.'
        )
    revisions[record.id] = record.revision.number
    return f"{'revised' if known else 'added'} {record.id}"


def _merged(data: Path, added: dict[str, MeetingRelease], *, in_order: bool) -> Iterator[MeetingRelease]:
    """Yield what is there and what is added in the order of ids, in which this script leaves the file."""
    by_id = attrgetter("id")
    there: Iterable[MeetingRelease] = (record for record in read_releases(data) if record.id not in added)
    if not in_order:
        there = sorted(there, key=by_id)
    return heapq.merge(there, sorted(added.values(), key=by_id), key=by_id)


def _store(records: Iterable[MeetingRelease], added: set[str], root: Path) -> bool:
    """Put the records and all that is derived in place if the rules find no error; else report, change nothing.

    Of the warnings only those on the added records are shown; the others were looked at before.
    """
    data = root / "data" / "releases.jsonl"
    candidate = data.with_name(".releases.jsonl.candidate.tmp")  # hidden: if it is left over, nothing reads it
    try:
        write_releases(records, candidate)
        run, reporter = Validation(), REPORTERS["text"](sys.stdout, 0)
        for diagnostic in run.check_file(candidate):
            if diagnostic.severity is Severity.ERROR or diagnostic.record_id in added:
                told = diagnostic.message.replace(str(candidate), str(data))
                reporter.add(replace(diagnostic, path="(with the new records) data/releases.jsonl", message=told))
        if run.findings[Severity.ERROR]:
            reporter.close(run)
            return False
        with artifacts(root, candidate) as made:
            write(root, made)
        return True
    finally:
        candidate.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
