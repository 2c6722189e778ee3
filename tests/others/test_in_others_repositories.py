"""The pre-commit hook and the GitHub action, run for real in scratch repositories of somebody else."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema.cli.main_command import main as check_jsonschema
from invented import value

ROOT = Path(__file__).resolve().parent.parent.parent
SHIPPED = ("README.md", "LICENSE", "LICENSE-DATA", "pyproject.toml", ".pre-commit-hooks.yaml", "action.yml")
PERSON = {"NAME": "nobody", "EMAIL": "nobody@example.org"}
GIT = {f"GIT_{who}_{key}": text for who in ("AUTHOR", "COMMITTER") for key, text in PERSON.items()}


def run(folder: Path, *command: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {key: text for key, text in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
    return subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**kept, **GIT, "GIT_CONFIG_GLOBAL": os.devnull, **variables},
    )


def git(folder: Path, *arguments: str) -> str:
    done = run(folder, "git", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def put(path: Path, *records: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in records), encoding="utf-8")


def wrong() -> Any:
    made = value()
    made["text"]["sha256"] = "0" * 64
    return made


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of this package, as others would name it."""
    folder = tmp_path_factory.mktemp("ours")
    for name in SHIPPED:
        shutil.copy(ROOT / name, folder / name)
    for name in ("baoji_notices", "data", "schema"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "A version")
    return folder


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """An empty repository of somebody who collects releases."""
    folder = tmp_path / "theirs"
    folder.mkdir()
    git(folder, "init", "--quiet")
    return folder


def test_the_hook_keeps_wrong_records_out_of_a_commit(ours: Path, theirs: Path, tmp_path: Path) -> None:
    config = {
        "repos": [
            {"repo": ours.as_uri(), "rev": git(ours, "rev-parse", "HEAD"), "hooks": [{"id": "baoji-notices"}]}
        ]
    }
    (theirs / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    home = {"PRE_COMMIT_HOME": str(tmp_path / "pre-commit")}
    done = run(theirs, sys.executable, "-m", "pre_commit", "install", "--install-hooks", **home)
    assert done.returncode == 0, done.stdout + done.stderr

    put(theirs / "data" / "releases.jsonl", wrong())
    git(theirs, "add", "--all")
    refused = run(theirs, "git", "commit", "--message", "Collect", **home)
    assert refused.returncode == 1
    assert "data/releases.jsonl:1  BN208 text-hash  error" in refused.stdout + refused.stderr
    assert run(theirs, "git", "rev-parse", "HEAD").returncode != 0  # nothing was committed

    put(theirs / "data" / "releases.jsonl", value())
    put(theirs / "data" / "releases-2.jsonl", value())
    git(theirs, "add", "--all")
    twice = run(theirs, "git", "commit", "--message", "Collect", **home)
    assert "BN301 duplicate-id" in twice.stdout + twice.stderr  # one process sees both files

    git(theirs, "rm", "--quiet", "--force", "data/releases-2.jsonl")
    put(theirs / "notes.jsonl", {"not": "a release"})
    git(theirs, "add", "--all")
    accepted = run(theirs, "git", "commit", "--message", "Collect", **home)
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
    assert "validate meeting releases" in accepted.stdout + accepted.stderr


def test_hooks_and_action_follow_their_schemas() -> None:
    with pytest.raises(SystemExit) as done:
        check_jsonschema(
            ["--builtin-schema", "vendor.github-actions", str(ROOT / "action.yml")], standalone_mode=True
        )
    assert done.value.code == 0
    manifest = run(ROOT, sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml")
    assert manifest.returncode == 0, manifest.stdout


def test_the_steps_of_the_action_install_and_annotate(ours: Path, theirs: Path, tmp_path: Path) -> None:
    """What a runner would do, with a fresh Python first on the path, as setup-python puts it there."""
    action = yaml.safe_load((ours / "action.yml").read_text(encoding="utf-8"))
    setup, install, validate = action["runs"]["steps"]
    assert setup["uses"].startswith("actions/setup-python@")
    assert install["env"] == {"ACTION_PATH": "${{ github.action_path }}"}
    assert validate["env"] == {"PATHS": "${{ inputs.paths }}"}
    venv.create(tmp_path / "python", with_pip=True)
    (packages,) = (tmp_path / "python").glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")  # saves a minute
    path = f"{tmp_path / 'python' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    shell = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c")  # as GitHub calls it
    installed = run(theirs, *shell, install["run"], PATH=path, ACTION_PATH=str(ours))
    assert installed.returncode == 0, installed.stderr
    assert (packages / "baoji_notices" / "_data" / "releases.jsonl").is_file()

    put(theirs / "one city" / "releases.jsonl", wrong())
    put(theirs / "other" / "releases.jsonl", value())
    for paths, code in ((action["inputs"]["paths"]["default"], 1), ("one city\n", 1), ("other", 0)):
        done = run(theirs, *shell, validate["run"], PATH=path, PATHS=paths)
        assert (done.returncode, done.stderr) == (code, "")
        command = "::error file=one city/releases.jsonl,line=1,title=BN208 text-hash::"
        assert (command in done.stdout) == (code == 1)
    hostile = run(theirs, *shell, validate["run"], PATH=path, PATHS="$(touch hacked)\n--help")
    assert hostile.returncode == 2
    assert not (theirs / "hacked").exists()
