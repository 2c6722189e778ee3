"""Make records in any number (make), or measure the validator beside others on the same files (run, scale)."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

RESULT = Path(__file__).resolve().parent / "bench.json"  # README.md's table is made from it


def main() -> int:
    """Make or measure; returns 0, or 2 for arguments that make no sense."""
    from benchmark.measure import (
        DRAFTING,
        SCALED,
    )  # without the models: a child's peak begins with its parent's size

    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("make", help="write made-up records to standard output as JSON Lines")
    make.add_argument("number", type=_count, metavar="N", help="how many")
    make.add_argument(
        "--faulty", type=_share, default=0.0, metavar="SHARE", help="share with a fault each, 0 to 1"
    )
    make.add_argument("--withheld", action="store_true", help="small records of facts in place of full texts")
    make.add_argument("--seed", type=int, default=0, help="the same seed gives the same bytes (default: 0)")
    run = commands.add_parser("run", help="measure, and write what came out as JSON")
    run.add_argument("--records", type=_count, default=10_000, metavar="N", help="records a file (default: 10000)")
    run.add_argument("--out", type=Path, default=RESULT, help="where to (default: bench.json beside this script)")
    scale = commands.add_parser("scale", help="measure one row at one number of records; the others stay")
    scale.add_argument("key", choices=(*SCALED, DRAFTING), help="what is measured")
    scale.add_argument("number", type=_count, metavar="N", help="how many full texts")
    scale.add_argument("--withheld", action="store_true", help="records of facts in place of full texts")
    scale.add_argument("--out", type=Path, default=RESULT, help="what was measured before (default: as above)")
    options = parser.parse_args()
    return {"make": _make, "run": _run, "scale": _scale}[options.command](options)


def _count(word: str) -> int:
    if not word.isdecimal() or not int(word):
        raise argparse.ArgumentTypeError(f"{word} is no number of records from 1")
    return int(word)


def _share(word: str) -> float:
    try:
        share = float(word)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{word} is no share from 0 to 1")
    return share


def _make(options: argparse.Namespace) -> int:
    from benchmark.faults import spoil
    from benchmark.records import line, records

    try:
        for index, value in enumerate(records(options.number, withheld=options.withheld, seed=options.seed)):
            sys.stdout.buffer.write(spoil(value, index, options.faulty, options.seed) or line(value))
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # whoever reads has seen enough; what is left in the buffer goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _run(options: argparse.Namespace) -> int:
    from benchmark.measure import measure

    return _written(options.out, measure(options.records, lambda told: sys.stderr.write(f"bench: {told}\n")))


def _scale(options: argparse.Namespace) -> int:
    from benchmark.measure import scale

    made = json.loads(options.out.read_text(encoding="utf-8"))
    scale(made, options.key, options.number, "withheld" if options.withheld else "full")
    return _written(options.out, made)


def _written(out: Path, made: dict[str, Any]) -> int:
    out.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(f"wrote {out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
