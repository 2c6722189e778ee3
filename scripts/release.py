"""Make a release of the checkout: version, changelog, tag, packages, and the folder for the Hub."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from contextlib import ExitStack
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from baoji_notices import read_releases
from baoji_notices.errors import BaojiError
from baoji_notices.publishing.hub import stage
from baoji_notices.publishing.metadata import NAME
from baoji_notices.publishing.release import data_changes, dated, freeze, next_version, set_version
from baoji_notices.registries import Registries
from baoji_notices.sinks import atomic_write, one_writer

# The branch with its files, and the tag, in one step: there are both or none.
_INTO_TREE = "--receive-pack=git -c receive.denyCurrentBranch=updateInstead receive-pack"
ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Release; returns 0 if that was done, 2 if it could not be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry-run", action="store_true", help="do it in a copy, without commit and tag")
    options = parser.parse_args()
    try:
        if find_spec("build") is None:
            raise BaojiError("the package build is missing. Install it with: pip install -e '.[dev]'.")
        if _git(ROOT, "status", "--porcelain"):
            raise BaojiError("the tree is not clean. Commit or stash what is open first.")
        version, packages = _tried(ROOT) if options.dry_run else _released(ROOT)
    except subprocess.CalledProcessError as error:
        told = error.stderr or error.stdout or ""
        sys.stderr.write(f"release: {' '.join(map(str, error.cmd))} failed; nothing was tagged.\n{told}")
        return 2
    except (BaojiError, OSError) as error:
        sys.stderr.write(f"release: {error} Nothing was tagged.\n")
        return 2
    upload = f"hf upload NAMESPACE/{NAME} {packages / 'hub'} . --repo-type dataset --delete '*'"
    sys.stdout.write(
        f"{NAME} {version} is {f'tried in {packages.parents[1]}' if options.dry_run else f'tagged v{version}'}; "
        f"its packages are in {packages}.\nTo put the dataset on the Hub, with your namespace:\n"
        f"{upload} --commit-message 'Version {version}'\n"
    )
    return 0


def _tried(root: Path) -> tuple[str, Path]:
    """Make the release in a copy, which stays to be looked at, and return its version and its packages."""
    folder = Path(tempfile.mkdtemp(prefix=f"{NAME}-release-"))
    with ExitStack() as undo:
        undo.callback(shutil.rmtree, folder)
        version = _make(_copy(root, folder / "checkout"))
        undo.pop_all()
    return version, folder / "checkout" / "dist" / version


def _released(root: Path) -> tuple[str, Path]:
    """Make the release in a copy, then take it over: a run that is cut short leaves the checkout as it was."""
    dist = root / "dist"
    dist.mkdir(exist_ok=True)
    making = dist / ".making"
    with one_writer(dist):
        shutil.rmtree(making, ignore_errors=True)  # what a run that was killed has left
        try:
            version = _make(_copy(root, making))
            packages = dist / version
            shutil.rmtree(packages, ignore_errors=True)  # it has no tag, so it is of such a run too
            (making / "dist" / version).rename(packages)
            config = root / _git(root, "rev-parse", "--git-path", "config").strip()
            as_there = ("-c", f"include.path={config.resolve()}")  # who commits, and how it is signed
            _git(making, *as_there, "commit", "--all", "--message", f"Release {version}")
            _git(making, *as_there, "tag", "--annotate", f"v{version}", "--message", f"{NAME} {version}")
            _git(making, "push", "--quiet", "--atomic", _INTO_TREE, "origin", "HEAD", f"v{version}")
        finally:
            shutil.rmtree(making, ignore_errors=True)
    return version, packages


def _copy(root: Path, folder: Path) -> Path:
    _git(root, "clone", "--quiet", root, folder)
    return folder


def _make(root: Path) -> str:
    """Set version, changelog and frozen files in a clean checkout, make the packages, and return the version."""
    _run(root, "scripts/build.py", "--check", "--root", root)
    _run(root, "-m", "baoji_notices", "validate", root / "data")
    version, lines = _version_and_changes(root)
    packages = root / "dist" / version
    today = date.today().isoformat()
    changelog = dated((root / "CHANGELOG.md").read_text(encoding="utf-8"), version, today, lines)
    with atomic_write(root / "CHANGELOG.md") as sink:
        sink.write(changelog.encode())
    set_version(root, _version_of(root), version, today)
    _run(root, "scripts/build.py", "--write", "--root", root)
    freeze(root / "schema", version)
    _run(root, "scripts/build.py", "--check", "--root", root)
    _run(root, "-m", "build", "--outdir", packages, root)
    stage(root, packages / "hub")
    return version


def _version_and_changes(root: Path) -> tuple[str, str]:
    """Return the version that is due, and what the changelog says of the data."""
    records = root / "data" / "releases.jsonl"
    tags = _git(root, "tag", "--list", "v*", "--sort=-version:refname", "--merged", "HEAD").split()
    if not tags:
        return _version_of(root), f"Data: {sum(1 for _ in read_releases(records)):,} records."
    last = tags[0]
    before = json.loads(_git(root, "show", f"{last}:data/manifest.json"))
    after = json.loads((root / "data" / "manifest.json").read_text(encoding="utf-8"))
    version = next_version(last.removeprefix("v"), before, after)
    if before["schema_version"].split(".")[0] != after["schema_version"].split(".")[0]:
        return version, f"Data: follows schema {after['schema_version']}."  # older records do not
    with tempfile.TemporaryDirectory() as folder:
        old = Path(folder) / "releases.jsonl"
        old.write_text(_git(root, "show", f"{last}:data/releases.jsonl"), encoding="utf-8")
        gone = Registries(root / "data").withdrawn
        return version, data_changes(read_releases(old), read_releases(records), gone, last)


def _version_of(root: Path) -> str:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def _git(root: Path, *words: str | Path) -> str:
    command = ["git", *words]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout  # noqa: S603


def _run(root: Path, *words: str | Path) -> None:
    """Run Python in the checkout, with the package that lies there, whichever is installed."""
    environment = {**os.environ, "PYTHONPATH": str(root)}
    command = [sys.executable, *words]
    subprocess.run(command, cwd=root, check=True, capture_output=True, text=True, env=environment)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
