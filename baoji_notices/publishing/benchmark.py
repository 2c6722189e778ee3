"""The benchmark's table in README.md, made from the JSON that scripts/bench.py run wrote."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from baoji_notices.errors import UnreadableFileError

BENCHMARK_PATH = "scripts/bench.json"


def benchmark_table(path: Path) -> str:
    """Return the table of speeds with what else was measured, its machine and its date.

    Raises:
        UnreadableFileError: if the file is missing or holds something else.
    """
    try:
        made = json.loads(path.read_text(encoding="utf-8"))
        return "\n".join([*_table(made), "", *(f"* {line}" for line in _lines(made))]) + "\n"
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise UnreadableFileError(
            f"{path}: not what the benchmark writes ({error!r}). Run: python scripts/bench.py run"
        ) from None


def _table(made: dict[str, Any]) -> Iterator[str]:
    full, withheld, machine = made["files"]["full"], made["files"]["withheld"], made["machine"]
    yield (
        f"Time as a multiple of `orjson.loads`, byte for byte: {_file(full)} with full text, {_file(withheld)} "
        f"with facts only, all invented. Medians of {made['rounds']} runs, set-up not counted; {machine['cores']} "
        f"cores, {machine['memory_gb']} GB, {machine['system']}, Python {machine['python']}, {made['date']}."
    )
    yield from ("", "| | full text | facts only | peak memory |", "|---|---:|---:|---:|")
    for row in made["rows"]:
        if "ratio" in row["full"] and "ratio" in row["withheld"]:
            sample = row["full"]["records"]
            name = row["name"] + (f" ({sample:,} records)" if sample < full["records"] else "")
            peak = max(row["full"]["peak_mb"], row["withheld"]["peak_mb"])
            cells = (_times(row[kind]["ratio"]) for kind in ("full", "withheld"))
            yield f"| {name} | {' | '.join(cells)} | {peak:,} MB |"


_SCALED = (
    ("ours", "checked by one process"),
    ("ours_in_processes", "checked with `--jobs`, a process a core"),
    ("make_tables", "made into Parquet tables (`export`)"),
    ("build", "checked and built from, every derived file anew (`scripts/build.py`)"),
)


def _scaling(made: dict[str, Any]) -> Iterator[str]:
    for kind, what in (("full", "Full texts"), ("withheld", "Records of facts")):
        for key, name in _SCALED:
            rows = [row for row in made["scaling"] if (row["key"], row["kind"]) == (key, kind)]
            if rows and all("seconds" in row for row in rows):
                times = ", ".join(
                    f"{row['records']:,} in {_seconds(row['seconds'])} s ({row['peak_mb']} MB)" for row in rows
                )
                yield f"{what} {name}: {times}."


def _lines(made: dict[str, Any]) -> Iterator[str]:
    yield from _scaling(made)
    if "ratio" in made["faulty"]:
        yield f"A file in which every record is faulty takes {made['faulty']['ratio']:.2g} times as long."
    start = made["start"]
    yield (
        f"`import baoji_notices` takes {start['import']:.2g} s; `baoji-notices validate` on the packaged data, "
        f"from a cold start, {start['validate']:.2g} s."
    )
    loaded = [row for row in made["loading"] if "seconds" in row]
    if loaded:
        times = "; ".join(f"{row['name']} in {row['seconds']:.2g} s" for row in loaded)
        yield f"{loaded[0]['records']:,} full texts are loaded from {times}."
    if "pages_per_second" in made["drafting"]:
        yield f"Pages of 2 KB drafted in a second: {made['drafting']['pages_per_second']:,}."
    missing = [f"{row['name']} ({row['full']['missing']})" for row in made["rows"] if "missing" in row["full"]]
    if missing:
        yield f"Not measured: {'; '.join(missing)}."


def _file(file: dict[str, int]) -> str:
    return f"{file['records']:,} records of {file['bytes'] / file['records'] / 1000:.0f} KB"


def _seconds(seconds: float) -> str:
    return f"{seconds:.3g}" if seconds < 1_000 else f"{seconds:,.0f}"


def _times(ratio: float) -> str:
    return f"{ratio:.1f}" if ratio < 10 else f"{ratio:,.0f}"
