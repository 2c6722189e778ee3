"""Make every derived file of the checkout (--write), say which are stale (--check), or make an edition."""

import argparse
import sys
from contextlib import nullcontext
from pathlib import Path

from baoji_notices.errors import BaojiError
from baoji_notices.publishing.artifacts import artifacts, stale, write
from baoji_notices.publishing.edition import NO_NAMES, WITHHELD_TEXT, make_edition
from baoji_notices.publishing.schema import check_frozen
from baoji_notices.sinks import one_writer

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Build or check; returns 0 if nothing is stale, 1 if something is, 2 if nothing could be built."""
    parser = argparse.ArgumentParser(description=__doc__)
    mode = parser.add_mutually_exclusive_group(required=True)
    mode.add_argument("--write", action="store_true", help="write the derived files that differ")
    mode.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is stale")
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    parser.add_argument("--withhold-text", action="store_true", help="with --write: an edition without texts")
    parser.add_argument("--no-names", action="store_true", help="with --write: an edition without names or texts")
    parser.add_argument("--out", type=Path, help="the edition's folder (default: editions/ and its name)")
    options = parser.parse_args()
    edition = NO_NAMES if options.no_names else WITHHELD_TEXT if options.withhold_text else None
    if (edition is not None and options.check) or (options.out is not None and edition is None):
        parser.error("an edition is made with --write, and --out is for editions.")
    try:
        if edition is not None:
            folder = options.out or options.root / "editions" / edition.name
            number = make_edition(options.root, edition, folder)
            sys.stdout.write(f"{folder}: the edition {edition.name}, {number} files. {edition.statement}\n")
            return 0
        alone = one_writer(options.root / "data") if options.write else nullcontext()
        with alone, artifacts(options.root) as made:
            changed = write(options.root, made) if options.write else stale(options.root, made)
        check_frozen(options.root / "schema")
    except (BaojiError, OSError, UnicodeDecodeError) as error:
        sys.stderr.write(f"build: {error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("build: interrupted; each file is whole, old or new. Run it again.\n")
        return 130
    for path in changed:
        sys.stdout.write(f"{'wrote' if options.write else 'stale'} {path}\n")
    if options.check and changed:
        sys.stdout.write("Run: python scripts/build.py --write\n")
        return 1
    sys.stdout.write(f"{len(made)} derived files are current.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
