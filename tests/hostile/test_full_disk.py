"""No room to write: the file is as it was, nothing is left beside it, and the sentence says which file and what to do."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from baoji_notices import read_releases
from baoji_notices.exchange.label_studio import write_label_studio

ROOT = Path(__file__).resolve().parents[2]
ROOM = 20_000  # bytes that a file may have, in place of a disk that is full


def _without_room() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM))


def _run(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=folder, env=environment, preexec_fn=_without_room
    )


COMMANDS = {
    "parquet": ("export", "--to", "parquet", "-o", "made"),
    "csv": ("export", "--to", "csv", "-o", "made"),
    "sqlite": ("export", "--to", "sqlite", "-o", "made.db"),
    "w3c": ("export", "--to", "w3c", "-o", "made.json"),
    "label-studio": ("export", "--to", "label-studio", "-o", "made"),
    "xmi": ("export", "--to", "xmi", "-o", "made"),
    "site": ("site", "-o", "made"),
    "draft": ("draft", str(ROOT / "tests/drafting/pages"), "-o", "made.jsonl"),
    "import": ("import", "tasks.json", "-o", "made.jsonl"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_without_room_says_so_and_leaves_nothing_half_done(name: str, tmp_path: Path) -> None:
    out = tmp_path / COMMANDS[name][-1]
    if name == "import":
        write_label_studio(read_releases(), tmp_path / "tasks")
        (tmp_path / "tasks" / "tasks.json").rename(tmp_path / "tasks.json")
    done = _run(tmp_path, sys.executable, "-m", "baoji_notices", *COMMANDS[name])
    assert done.returncode == 2, done.stderr
    message = done.stderr.splitlines()[-1]
    assert message.startswith(f"baoji-notices: {COMMANDS[name][-1]}")
    assert message.endswith("It is as it was; make room and run again.")
    assert not out.is_file()
    assert [path for path in tmp_path.rglob("*") if path.name.endswith((".tmp", "-journal"))] == []


def test_a_build_without_room_says_so_and_damages_nothing(checkout: Path) -> None:
    before = (checkout / "README.md").read_bytes()
    (checkout / "data" / "manifest.json").write_bytes(b"old\n")
    (checkout / "data" / "croissant.json").write_bytes(b"old\n")
    done = _run(checkout, sys.executable, ROOT / "scripts/build.py", "--write", "--root", checkout)
    assert done.returncode == 2
    assert done.stderr.startswith("build: ")
    assert done.stderr.endswith("It is as it was; make room and run again.\n")
    assert (checkout / "README.md").read_bytes() == before
    assert not [path for path in checkout.rglob(".*") if path.name.endswith(".tmp")]


def test_a_report_that_cannot_be_written_whole_is_no_clean_exit(tmp_path: Path) -> None:
    (tmp_path / "releases.jsonl").write_bytes(b"x\n" * 1000)
    with (tmp_path / "report.txt").open("wb") as report:
        done = subprocess.run(
            [sys.executable, "-m", "baoji_notices", "validate", "releases.jsonl", "--max-per-rule", "0"],
            stdout=report,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            cwd=tmp_path,
            preexec_fn=_without_room,
        )
    assert done.returncode == 2
    assert "File too large" in done.stderr
