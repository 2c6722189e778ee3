"""The run of the benchmark: every contestant in turn on the same files, several times, and what came out."""

import importlib.metadata
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ROUNDS = 3
_WARM_UP = 50  # records
_LOADED = 2_000  # records at most that are loaded by the datasets library and drafted
_LIBRARIES = ("orjson", "pydantic", "msgspec", "jsonschema-rs", "fastjsonschema", "jsonschema", "check-jsonschema",
              "distributed", "datasets", "pyarrow")  # fmt: skip
_TIMEOUT = 60  # seconds for npm to install ajv


class Contestant(NamedTuple):
    """A row of the table: how it is called, and of how many records it gets one."""

    key: str
    name: str
    share: int = 1


YARDSTICK = Contestant("orjson_loads", "`orjson.loads`, which only parses")
CONTESTANTS = (
    YARDSTICK,
    Contestant("ours", "baoji_notices, one process: all rules"),
    Contestant("ours_in_processes", "baoji_notices `--jobs`, a process a core"),
    Contestant("ours_on_dask", "baoji_notices `--cluster`, a Dask worker a core, started before"),
    Contestant("ours_by_pydantic", "baoji_notices `--engine pydantic`", 10),
    Contestant("pydantic_alone", "Pydantic alone: shape"),
    Contestant("jsonschema_rs", "orjson and jsonschema-rs: shape"),
    Contestant("jsonschema_rs_and_rules", "orjson, jsonschema-rs and the same rules on dicts", 10),
    Contestant("ajv", "ajv on Node.js: shape"),
    Contestant("fastjsonschema", "orjson and fastjsonschema: shape", 10),
    Contestant("jsonschema", "orjson and jsonschema: shape", 100),
    Contestant("check_jsonschema", "check-jsonschema, with its start: shape", 100),
)
SCALED = ("ours", "ours_in_processes", "make_tables", "build")
DRAFTING = "drafting"
_LOADING = (
    Contestant("our_reader", "JSON Lines by `read_releases`, into the models"),
    Contestant("datasets_json", "JSON Lines by datasets"),
    Contestant("datasets_parquet", "the six tables, as Parquet, by datasets"),
)
Result = dict[str, Any]


def measure(number: int, tell: Callable[[str], object]) -> Result:
    """Measure everything and return it as JSON values.

    Args:
        number: full texts in the file that the contestants read; five times as many facts-only records are as
            large, and scaling goes from a tenth to ten times that number.
        tell: called with a line about what is being measured.
    """
    with tempfile.TemporaryDirectory() as folder:
        files = _Files(Path(folder))
        node = _node_modules(Path(folder))
        tables, numbers = {}, {"full": number, "withheld": number * 5}
        for kind in numbers:
            tell(f"{numbers[kind]:,} {kind} records, {len(CONTESTANTS)} contestants, {ROUNDS} rounds")
            tables[kind] = _compare(files, kind, numbers[kind], node)
        tell("scaling, a faulty file, loading, drafting, starting")
        return {
            "date": datetime.now(UTC).date().isoformat(),
            "machine": _machine(),
            "versions": _versions(),
            "rounds": ROUNDS,
            "files": {kind: _size(files.of(kind, wanted)) for kind, wanted in numbers.items()},
            "rows": [
                {"key": one.key, "name": one.name, **{kind: table[one.key] for kind, table in tables.items()}}
                for one in CONTESTANTS
            ],
            "scaling": _scaling(files, number),
            "faulty": _faulty(files, number),
            "loading": _loading(files, min(number, _LOADED)),
            "drafting": _drafting(files, min(number, _LOADED)),
            "start": _start(),
        }


class _Files:
    """Files of made-up records, each made when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, kind: str, number: int) -> Path:
        """Return a file of full, withheld or faulty records."""
        path = self._folder / f"{kind}-{number}.jsonl"
        if not path.exists():
            options = {"full": (), "withheld": ("--withheld",), "faulty": ("--faulty", "1")}[kind]
            command = [sys.executable, str(HERE.parent / "bench.py"), "make", str(number), *options]
            with path.open("wb") as sink:
                subprocess.run(command, check=True, stdout=sink)  # noqa: S603 - our own words
        return path


def _once(key: str, path: Path, warm_up: Path, node: Path | str | None = None) -> Result:
    """Run a contestant in a process of its own: seconds and peak memory, or what is missing."""
    command = [sys.executable, "-P", str(HERE / "contestants.py"), key, str(path), str(warm_up)]
    environment = os.environ | {"HF_HUB_OFFLINE": "1"}
    if key == "ajv":
        if not isinstance(node, Path):
            return {"missing": node}
        schema = ROOT / "schema" / "1.0" / "meeting-release.schema.json"
        command = ["node", str(HERE / "ajv.cjs"), str(schema), str(path), str(warm_up)]
        environment["NODE_PATH"] = str(node)
    done = subprocess.run(  # noqa: S603 - our own words
        command, check=False, capture_output=True, text=True, env=environment
    )
    if done.returncode:
        sys.stderr.write(done.stderr)  # whole here; in the table without the paths that it may name
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        return {"missing": f"it failed with {last.partition(':')[0][:80]}"}
    made: Result = json.loads(done.stdout.splitlines()[-1])
    return made | _size(path) if "seconds" in made else made


def _compare(files: _Files, kind: str, number: int, node: Path | str) -> dict[str, Result]:
    """Let all contestants run in turn, for a machine is busy or not; ratios are taken round by round."""
    warm_up = files.of(kind, _WARM_UP)
    paths = {one.key: files.of(kind, max(number // one.share, 10)) for one in CONTESTANTS}
    runs: dict[str, list[Result]] = {one.key: [] for one in CONTESTANTS}
    for _ in range(ROUNDS):
        for one in CONTESTANTS:
            if not any("missing" in run for run in runs[one.key]):
                runs[one.key].append(_once(one.key, paths[one.key], warm_up, node))
    return {key: _median(found, runs[YARDSTICK.key]) for key, found in runs.items()}


def _median(runs: list[Result], yardstick: list[Result]) -> Result:
    missing = next((run for run in runs if "missing" in run), None)
    if missing:
        return missing
    pairs = zip(runs, yardstick, strict=True)
    return {
        "records": runs[0]["records"],
        "seconds": round(statistics.median(run["seconds"] for run in runs), 4),
        "ratio": round(statistics.median(_pace(run) / _pace(by) for run, by in pairs), 2),
        "peak_mb": round(max(run["peak_mb"] for run in runs)),
    }


def _pace(run: Result) -> float:
    return float(run["seconds"]) / int(run["bytes"])


def _scaling(files: _Files, number: int) -> list[Result]:
    rows = []
    for wanted in (max(number // 10, 1), number, number * 10):
        rows += [_scaled(files, key, wanted) for key in SCALED]
    return rows


def _scaled(files: _Files, key: str, number: int, kind: str = "full") -> Result:
    run = _once(key, files.of(kind, number), files.of(kind, _WARM_UP))
    return {"key": key, "kind": kind, "records": number} | _rounded(run)


def scale(made: Result, key: str, number: int, kind: str) -> None:
    """Measure a row anew, or at another number of records, and put it among those there.

    Args:
        key: one of SCALED, or DRAFTING for the pages drafted in a second.
        kind: "full" or "withheld" records; pages are always full texts.
    """
    with tempfile.TemporaryDirectory() as folder:
        files = _Files(Path(folder))
        if key == DRAFTING:
            made["drafting"] = _drafting(files, number)
            return
        row = _scaled(files, key, number, kind)

    def place(one: Result) -> tuple[str, int, int]:
        return one["kind"], one["records"], SCALED.index(one["key"])

    made["scaling"] = sorted([one for one in made["scaling"] if place(one) != place(row)] + [row], key=place)


def _faulty(files: _Files, number: int) -> Result:
    """Compare a file in which every record is faulty with a clean one, with the report capped as by default."""
    warm_up = files.of("full", _WARM_UP)
    runs = [
        tuple(_once("ours", files.of(kind, number), warm_up) for kind in ("faulty", "full")) for _ in range(ROUNDS)
    ]
    missing = next((run for pair in runs for run in pair if "missing" in run), None)
    return missing or {"ratio": round(statistics.median(_pace(bad) / _pace(good) for bad, good in runs), 2)}


def _loading(files: _Files, number: int) -> list[Result]:
    path, warm_up = files.of("full", number), files.of("full", _WARM_UP)
    _once("make_tables", path, warm_up)
    return [{"name": one.name, "records": number} | _rounded(_once(one.key, path, warm_up)) for one in _LOADING]


def _drafting(files: _Files, number: int) -> Result:
    run = _once("drafting", files.of("full", number), files.of("full", _WARM_UP))
    return run if "missing" in run else {"pages_per_second": round(number / run["seconds"])}


def _rounded(run: Result) -> Result:
    if "missing" in run:
        return run
    return {"seconds": round(run["seconds"], 3), "peak_mb": round(run["peak_mb"])}


def _start() -> Result:
    """Time what a user waits for: the import beyond Python's own start, and the packaged data from a shell."""
    bare, imported = _wall("-c", "pass"), _wall("-c", "import baoji_notices")
    return {"import": round(imported - bare, 3), "validate": round(_wall("-m", "baoji_notices", "validate"), 3)}


def _wall(*words: str) -> float:
    times = []
    for _ in range(ROUNDS + 2):
        start = time.perf_counter()
        subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)  # noqa: S603
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _node_modules(folder: Path) -> Path | str:
    """Install ajv into a temporary folder; return where it is, or why it is not there."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return "Node.js is not installed"
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), "ajv"]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_TIMEOUT)  # noqa: S603 - our own words
    except subprocess.SubprocessError:
        return "npm could not install ajv"
    return folder / "node_modules"


def _size(path: Path) -> Result:
    with path.open("rb") as source:
        return {"records": sum(1 for _ in source), "bytes": path.stat().st_size}


def _machine() -> Result:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cores": os.cpu_count(),
        "memory_gb": round(memory / 2**30),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
    }


def _versions() -> dict[str, str]:
    found = {}
    for name in _LIBRARIES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:  # its rows say that it is missing
            continue
    return found
