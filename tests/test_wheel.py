"""The wheel, installed in an empty environment: data, schema and command work away from the checkout."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from typing import Any

import pytest

SCRIPT = """
import json, sys
import baoji_notices, datasets, pandas as pd
from baoji_notices.paths import data_dir, schema_dir
from baoji_notices.tables import TABLES
print(json.dumps({
    "folder": str(data_dir()),
    "schema": (schema_dir() / "1.0" / "meeting-release.schema.json").is_file(),
    "records": [record.id for record in baoji_notices.read_releases()],
    "clean": [item.code for item in baoji_notices.validate().errors],
    "rows": {name: baoji_notices.load(name).num_rows for name in TABLES},
    "parquet": {name: len(pd.read_parquet(data_dir() / "parquet" / f"{name}.parquet")) for name in TABLES},
    "loaded": {name: [
        datasets.load_dataset("parquet", data_files=str(data_dir() / "parquet" / f"{name}.parquet"), split="train",
                              cache_dir=sys.argv[1]).num_rows,
        sum(1 for _ in datasets.load_dataset("parquet", data_files=str(data_dir() / "parquet" / f"{name}.parquet"),
                                             split="train", streaming=True)),
    ] for name in TABLES},
}))
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment with the wheel in it; returns its folder of commands."""
    root = Path(__file__).resolve().parent.parent
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(root)]
    subprocess.run(build, check=True, capture_output=True)
    venv.create(folder / "venv", with_pip=True)
    commands = folder / "venv" / "bin"
    (wheel,) = folder.glob("*.whl")
    constraints = str(root / "constraints.txt")
    install = [commands / "python", "-m", "pip", "install", "--quiet", "-c", constraints, wheel]
    subprocess.run(install, check=True, capture_output=True)
    return commands


def run(folder: Path, *command: str | Path) -> Any:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env={**environment, "HF_HUB_OFFLINE": "1"},
    )


def test_data_and_schema_come_with_the_wheel(installed: Path, tmp_path: Path) -> None:
    done = run(tmp_path, installed / "python", "-c", SCRIPT, str(tmp_path / "cache"))
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["folder"].endswith("baoji_notices/_data")
    assert found["schema"]
    assert "cn-610300-xinfang-2023-03-15-01" in found["records"]
    assert found["clean"] == []
    assert found["rows"] == found["parquet"]
    assert found["loaded"] == {name: [count, count] for name, count in found["rows"].items()}
    assert found["rows"]["releases"] == len(found["records"])


def test_the_command_works_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    done = run(tmp_path, installed / "baoji-notices", "validate")
    assert (done.returncode, done.stderr) == (0, "")
    assert " 0 errors, " in done.stdout.splitlines()[-1]
    assert run(tmp_path, installed / "baoji-notices", "schema").stdout.startswith("{")


def test_the_site_has_its_templates_and_says_what_to_install(installed: Path, tmp_path: Path) -> None:
    (wheel,) = installed.parent.parent.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in ("templates/record.html", "static/site.css", "static/index.js"):
        assert f"baoji_notices/publishing/site/{name}" in names
    done = run(tmp_path, installed / "baoji-notices", "site", "-o", "made")
    assert done.returncode == 2
    assert "not installed: " in done.stderr
    assert "Run: pip install 'baoji-notices[site]'" in done.stderr
