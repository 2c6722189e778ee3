"""What is measured, each in its own process: python contestants.py NAME FILE WARM_UP prints time and memory."""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, redirect_stdout
from pathlib import Path
from typing import Any, ClassVar

Run = Callable[[Path], object]
PROCESSES = os.cpu_count() or 1
AFTERWARDS = ExitStack()  # what is closed when the time is taken; the memory of a process shows when it has ended
ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "schema" / "1.0" / "meeting-release.schema.json"


class MissingError(Exception):
    """A contestant cannot run here; the message says what is missing."""


def _lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as source:
        yield from source


def _expect(valid: object) -> None:
    if not valid:
        raise MissingError("it refuses a valid record")


def orjson_loads() -> Run:
    """The yardstick: the fastest parser of Python, which checks nothing but that a line is JSON."""
    from orjson import loads

    def run(path: Path) -> None:
        for raw in _lines(path):
            loads(raw)

    return run


def _command(*options: str) -> Run:
    """Return a run of the validate command in this process, with its report thrown away."""
    from inspect import signature

    from baoji_notices.cli.main import main
    from baoji_notices.cli.validate import validate

    for option in options:
        if option.startswith("--") and option[2:] not in signature(validate).parameters:
            raise MissingError(f"this checkout has no {option}")

    def run(path: Path) -> None:
        with Path(os.devnull).open("w", encoding="utf-8") as sink, redirect_stdout(sink):
            if main(["validate", str(path), *options]) not in (0, 1):  # a wholly faulty file is measured too
                raise MissingError("the command failed")

    return run


def ours() -> Run:
    """Everything: encoding, JSON, shape, all rules on records and corpus."""
    return _command()


def ours_by_pydantic() -> Run:
    """The same without the fast path."""
    return _command("--engine", "pydantic")


def ours_in_processes() -> Run:
    """The same in as many processes as the machine has cores."""
    return _command("--jobs", str(PROCESSES))


def ours_on_dask() -> Run:
    """The same on a Dask cluster of as many workers, which runs already."""
    _command("--cluster", "local")  # for its refusal
    try:
        from distributed import LocalCluster
    except ImportError:
        raise MissingError("Dask is not installed") from None
    cluster = LocalCluster(n_workers=PROCESSES, threads_per_worker=1, dashboard_address=None)
    AFTERWARDS.callback(cluster.close)
    return _command("--cluster", cluster.scheduler_address)


def pydantic_alone() -> Run:
    """The models alone: the shape, none of the rules."""
    from baoji_notices.model import MeetingRelease

    def run(path: Path) -> None:
        for raw in _lines(path):
            MeetingRelease.model_validate_json(raw)

    return run


def _schema() -> Any:
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


def jsonschema_rs() -> Run:
    """The shape, by the JSON Schema that is made from the models."""
    from jsonschema_rs import validator_for
    from orjson import loads

    validator = validator_for(_schema())

    def run(path: Path) -> None:
        for raw in _lines(path):
            _expect(validator.is_valid(loads(raw)))

    return run


class View:
    """A dict whose members can be read as attributes, so that rules written for records run on it unchanged.

    Attributes:
        __struct_fields__: the names that a part may have, which BN239 asks the type for.
    """

    __struct_fields__: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, members: dict[str, Any]) -> None:
        self._members = members

    def __getattr__(self, name: str) -> Any:
        if name not in self._members:
            raise AttributeError(name)
        found = _view(self._members[name])
        setattr(self, name, found)  # the next time it is found without this method
        return found


def _view(value: Any) -> Any:
    if isinstance(value, dict):
        return View(value)
    return tuple(_view(item) for item in value) if isinstance(value, list) else value


def jsonschema_rs_and_rules() -> Run:
    """The shape as above, then our own rules on records and corpus, over an attribute view of the dict."""
    from jsonschema_rs import validator_for
    from orjson import loads

    from baoji_notices.paths import data_dir
    from baoji_notices.records import Line
    from baoji_notices.registries import Registries
    from baoji_notices.rules import Level, rules_at
    from baoji_notices.rules.corpus import CorpusCase, facts_of
    from baoji_notices.rules.record import RecordCase
    from baoji_notices.rules.seen import Seen

    schema = _schema()
    parts = (schema, *schema["$defs"].values())
    View.__struct_fields__ = frozenset(name for part in parts for name in part.get("properties", ()))
    validator, registries = validator_for(schema), Registries(data_dir())
    record_rules, corpus_rules = rules_at(Level.RECORD), rules_at(Level.CORPUS)

    def run(path: Path) -> None:
        seen = Seen()
        seen.begin_file(str(path), 0)
        for number, raw in enumerate(_lines(path), 1):
            value = loads(raw)
            _expect(validator.is_valid(value))
            view: Any = View(value)
            line = Line(number, raw.removesuffix(b"\n"))
            line.parsed = value  # what orjson has made need not be parsed again
            one = RecordCase(view, line, registries)
            case = CorpusCase(facts_of(one), number - 1, seen, registries)
            for rules, examined in ((record_rules, one), (corpus_rules, case)):
                for rule in rules:
                    _expect(not list(rule.check(examined)))

    return run


def fastjsonschema() -> Run:
    """The shape, by a function that is generated from the schema."""
    from fastjsonschema import compile as generate
    from orjson import loads

    check = generate(_schema())

    def run(path: Path) -> None:
        for raw in _lines(path):
            check(loads(raw))

    return run


def jsonschema() -> Run:
    """The shape, by the reference library of Python."""
    from jsonschema import Draft202012Validator
    from orjson import loads

    validator = Draft202012Validator(_schema())

    def run(path: Path) -> None:
        for raw in _lines(path):
            _expect(validator.is_valid(loads(raw)))

    return run


def check_jsonschema() -> Run:
    """The shape, by the command line tool, from its start; it reads a file a record."""

    def run(path: Path) -> None:
        with tempfile.TemporaryDirectory() as folder:
            files = [Path(folder) / f"{number}.json" for number, _ in enumerate(_lines(path))]
            for file, raw in zip(files, _lines(path), strict=True):
                file.write_bytes(raw)
            command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(SCHEMA), *map(str, files)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words

    return run


def drafting() -> Run:
    """Draft records of plain pages of 2 KB, made of the file's titles and texts; one page a record."""
    try:
        from baoji_notices.drafting import draft
    except ImportError:
        raise MissingError("this checkout has no drafting") from None

    def run(path: Path) -> None:
        for raw in _lines(path):
            record = json.loads(raw)
            text = f"{record['publication']['title']}\n\n{record['text']['content']}".encode()[:2000]
            draft(text.decode(errors="ignore"))

    return run


def our_reader() -> Run:
    """Read JSON Lines into the models."""
    from baoji_notices import read_releases

    return lambda path: sum(1 for _ in read_releases(path))


def datasets_json() -> Run:
    """Load JSON Lines with the datasets library."""
    return _datasets("json", lambda path: [path])


def datasets_parquet() -> Run:
    """Load the six tables, as Parquet, with the datasets library."""
    return _datasets("parquet", lambda path: sorted(path.with_suffix("").glob("*.parquet")))


def _datasets(form: str, files: Callable[[Path], list[Path]]) -> Run:
    import datasets

    datasets.disable_progress_bars()

    def run(path: Path) -> None:
        with tempfile.TemporaryDirectory() as cache:
            for file in files(path):
                datasets.load_dataset(form, data_files=str(file), split="train", cache_dir=cache)

    return run


def make_tables() -> Run:
    """Write the tables of a file, as Parquet, into a folder beside it; what loading them is measured with."""
    from baoji_notices import read_releases
    from baoji_notices.exchange.parquet import write_parquet

    def run(path: Path) -> None:
        folder = path.with_suffix("")
        shutil.rmtree(folder, ignore_errors=True)
        write_parquet(read_releases(path), folder)

    return run


def build() -> Run:
    """Build all that is derived from a file, by the script, in a checkout that has it in place of our data."""

    def run(path: Path) -> None:
        with tempfile.TemporaryDirectory(dir=path.parent) as folder:
            checkout = Path(folder)
            for name in ("data", "schema", "examples"):
                shutil.copytree(ROOT / name, checkout / name, ignore=shutil.ignore_patterns("releases.*"))
            (checkout / "scripts").mkdir()
            for name in ("README.md", "DATASHEET.md", "scripts/bench.json"):
                shutil.copyfile(ROOT / name, checkout / name)
            (checkout / "data" / "releases.jsonl").hardlink_to(path)
            command = [sys.executable, str(ROOT / "scripts" / "build.py"), "--write", "--root", folder]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words

    return run


CONTESTANTS: dict[str, Callable[[], Run]] = {
    one.__name__: one
    for one in (
        *(orjson_loads, ours, ours_in_processes, ours_on_dask, ours_by_pydantic, pydantic_alone),
        *(jsonschema_rs, jsonschema_rs_and_rules, fastjsonschema, jsonschema, check_jsonschema),
        *(drafting, our_reader, datasets_json, datasets_parquet, make_tables, build),
    )
}


def main() -> None:
    """Set the contestant up, let it run over a few records, then measure it on the file."""
    name, path, warm_up = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    try:
        run = CONTESTANTS[name]()
        run(warm_up)
        start = time.perf_counter()
        run(path)
        seconds = time.perf_counter() - start
        AFTERWARDS.close()
    except (MissingError, ImportError) as error:
        sys.stdout.write(json.dumps({"missing": str(error)}))
        return
    usages = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    sys.stdout.write(json.dumps({"seconds": seconds, "peak_mb": max(usages) / 1024}))


if __name__ == "__main__":
    main()
