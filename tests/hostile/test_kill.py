"""Writers that are killed at any moment: every file is whole, old or new, and the next run leaves nothing over.

KILLS is how often each writer is killed; the moments are drawn from a seed. KILLS=50 takes some minutes a writer.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from invented import record, sheet
from killing import kill_after

from baoji_notices import read_releases, write_releases
from baoji_notices.errors import UnwritableFileError
from baoji_notices.exchange.label_studio import write_label_studio
from baoji_notices.publishing.artifacts import artifacts, stale
from baoji_notices.sinks import atomic_write, one_writer

KILLS = int(os.environ.get("KILLS", "1"))
ROOT = Path(__file__).resolve().parents[2]
CLI = (sys.executable, "-m", "baoji_notices")


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _is_remains(name: str) -> bool:
    """Tell whether a file is one that readers do not look at, which the next run must take away."""
    return any(part.startswith(".") and part.endswith((".tmp", ".making", ".former")) for part in Path(name).parts)


def _run(command: tuple[str | Path, ...]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _kill_at_random(command: tuple[str | Path, ...], folder: Path, reset: Callable[[], object]) -> None:
    """Kill a command KILLS times, at moments between its start and its usual end; look at the files each time."""
    reset()
    before = _files(folder)
    begin = time.monotonic()
    _run(command)
    usual = time.monotonic() - begin
    after = _files(folder)
    assert after != before
    moments = random.Random(7)  # noqa: S311 - moments, the same in each run
    for _ in range(KILLS):
        reset()
        # Half of the time is the start of Python, in which nothing is written.
        kill_after(usual * moments.uniform(0.4, 1), command)
        for name, content in _files(folder).items():
            if not _is_remains(name) and Path(name).name != ".baoji-notices-site":
                assert content in (before.get(name), after.get(name)), f"{name} is neither old nor new"
    reset()
    _run(command)
    assert _files(folder) == after


EXPORTS = [("sqlite", "made.db"), ("w3c", "made.json")]
EXPORTS += [(form, "made") for form in ("parquet", "csv", "label-studio", "xmi")]


def _commands() -> Iterator[tuple[str, tuple[str, ...]]]:
    for form, name in EXPORTS:
        yield form, ("export", "--to", form, "-o", name)
    yield "site", ("site", "-o", "made")
    yield "draft", ("draft", str(ROOT / "tests/drafting/pages"), "-o", "made.jsonl")
    yield "import", ("import", "tasks.json", "-o", "made.jsonl")


@pytest.mark.parametrize(
    ("name", "arguments"), [*_commands()], ids=lambda one: one if isinstance(one, str) else ""
)
def test_a_killed_command_leaves_files_old_or_new(
    name: str, arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    if name == "import":
        write_label_studio(read_releases(), tmp_path / "tasks")
        (tmp_path / "tasks" / "tasks.json").rename(tmp_path / "tasks.json")

    def reset() -> None:  # what is there already would not be replaced, but for an earlier site
        out = tmp_path / arguments[-1]
        if out.is_file():
            out.unlink()
        elif name != "site" and out.is_dir():
            shutil.rmtree(out)

    _kill_at_random((*CLI, *arguments), tmp_path, reset)
    assert (tmp_path / arguments[-1]).exists()


def test_a_killed_build_is_mended_by_the_next(checkout: Path) -> None:
    def reset() -> None:
        for path in checkout.rglob("*.parquet"):
            path.write_bytes(b"old\n")
        for name in ("data/manifest.json", "data/croissant.json", "CITATION.cff"):
            (checkout / name).write_bytes(b"old\n")

    command = (sys.executable, ROOT / "scripts" / "build.py", "--write", "--root", checkout)
    _kill_at_random(command, checkout, reset)
    with artifacts(checkout) as made:
        assert stale(checkout, made) == []


def test_a_killed_edition_is_mended_by_the_next(checkout: Path, tmp_path: Path) -> None:
    out = tmp_path / "editions"
    command = (sys.executable, ROOT / "scripts" / "build.py", "--write", "--withhold-text", "--root", checkout)
    _kill_at_random((*command, "--out", out / "made"), out, lambda: out.mkdir(exist_ok=True))
    assert sorted(path.name for path in out.iterdir()) == ["made"]


def test_a_killed_add_stores_the_record_or_not(checkout: Path, tmp_path: Path) -> None:
    data, path = checkout / "data" / "releases.jsonl", tmp_path / "sheet.json"
    path.write_text(json.dumps(sheet(), ensure_ascii=False), encoding="utf-8")
    old = data.read_bytes()
    command = (sys.executable, ROOT / "scripts" / "add.py", path, "--root", checkout)
    _kill_at_random(command, checkout, lambda: data.write_bytes(old))
    with artifacts(checkout) as made:
        assert stale(checkout, made) == []


def test_two_builds_at_once_do_not_harm_each_other(checkout: Path) -> None:
    for path in checkout.rglob("*.parquet"):
        path.write_bytes(b"old\n")
    command = (sys.executable, ROOT / "scripts" / "build.py", "--write", "--root", checkout)
    both = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    assert not [name for name in _files(checkout) if _is_remains(name)]
    with artifacts(checkout) as made:
        assert stale(checkout, made) == []


def test_remains_are_taken_away_and_a_living_writer_is_not_disturbed(tmp_path: Path) -> None:
    path = tmp_path / "releases.jsonl"
    for number in (0, 1, 5):
        (tmp_path / f".releases.jsonl.{number}.tmp").write_bytes(b"half a li")
    with atomic_write(path) as outer:
        outer.write(b"outer\n")
        write_releases([record()], path)  # another run, to the same file
        assert list(read_releases(path)) == [record()]
        assert [found.name for found in tmp_path.glob(".*")] == [".releases.jsonl.0.tmp"]
    assert path.read_bytes() == b"outer\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_in_place_of_remains_is_not_followed(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(b"x")
    (tmp_path / ".releases.jsonl.0.tmp").symlink_to(other)
    with pytest.raises(UnwritableFileError, match=r"releases\.jsonl: .*symbolic links"):
        write_releases([record()], tmp_path / "releases.jsonl")
    assert other.read_bytes() == b"x"


def test_a_folder_that_is_not_there_cannot_be_locked(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError, match="No such file"), one_writer(tmp_path / "none"):
        pass
