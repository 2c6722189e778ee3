"""Add records to data/releases.jsonl from sheets, check the whole, and rebuild what is derived from it."""

import argparse
import json
import sys
from pathlib import Path

from baoji_notices import MeetingRelease, complete, read_releases, write_releases
from baoji_notices.errors import BaojiError
from baoji_notices.publishing.artifacts import artifacts, write
from baoji_notices.rules import Severity
from baoji_notices.sheet import sheet_of
from baoji_notices.validation import Validation
from baoji_notices.validation.reporters import REPORTERS

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Add the sheets; returns 0 if they stand in the data, 1 if the rules found errors, 2 if nothing could run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sheets", nargs="*", type=Path, help="JSON files, each a sheet or a list of sheets")
    parser.add_argument("--example", action="store_true", help="print the sheet of the first record and stop")
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    options = parser.parse_args()
    data = options.root / "data" / "releases.jsonl"
    try:
        if options.example:
            shown = sheet_of(next(read_releases(data)))
            sys.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")
            return 0
        records = {record.id: record for record in read_releases(data)}
        added = [record for path in options.sheets for record in _read(path)]
        records.update((record.id, record) for record in added)
        if not _store([records[key] for key in sorted(records)], data):
            return 1
        write(options.root, artifacts(options.root))
    except (BaojiError, OSError) as error:
        sys.stderr.write(f"add: {error}\n")
        return 2
    sys.stdout.write("".join(f"stored {record.id}\n" for record in added))
    return 0


def _read(path: Path) -> list[MeetingRelease]:
    """Read the sheets of a file; a record with an id that is in the data takes its place."""
    try:
        sheets = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise BaojiError(f"{path} is not JSON: {error}") from None
    return [complete(sheet) for sheet in (sheets if isinstance(sheets, list) else [sheets])]


def _store(records: list[MeetingRelease], data: Path) -> bool:
    """Put the records in the place of the data if the rules find no error; else report and leave the data."""
    candidate = data.with_name("releases.candidate.jsonl")
    try:
        write_releases(records, candidate)
        run, reporter = Validation(), REPORTERS["text"](sys.stdout, 0)
        for diagnostic in run.check_file(candidate):
            reporter.add(diagnostic)
        if run.findings[Severity.ERROR]:
            reporter.close(run)
            return False
        candidate.replace(data)
        return True
    finally:
        candidate.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
