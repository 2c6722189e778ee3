"""scripts/release.py, in scratch clones: a first release freezes the schema, a second one follows the rule."""

import json
import os
import random
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from datasets import load_dataset
from invented import record
from killing import kill_after

from baoji_notices import MeetingRelease, read_releases
from baoji_notices.errors import BaojiError
from baoji_notices.publishing.hub import published_files
from baoji_notices.publishing.release import data_changes, dated, freeze, next_version
from baoji_notices.publishing.schema import check_frozen
from baoji_notices.tables import TABLES
from baoji_notices.version import VERSION

USUAL = 15  # seconds that a release takes on two cores
LEFT_BEHIND = {".git", ".venv", "dist", "build", "editions", "__pycache__"}


def run(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "TMPDIR": str(folder.parent),
    }
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=environment)


def git(folder: Path, *words: str) -> str:
    done = run(folder, "git", *words)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def release(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return run(folder, sys.executable, folder / "scripts" / "release.py", *options)


def commit(folder: Path, message: str) -> None:
    built = run(folder, sys.executable, "scripts/build.py", "--write", "--root", folder)
    assert built.returncode == 0, built.stderr
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scratch repository with the files of the checkout as they are, in one commit."""
    root = Path(__file__).resolve().parents[2]
    folder = tmp_path_factory.mktemp("release") / "clone"
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=root,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("the checkout is no git repository, so that its files are not known")
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (root / name).is_file() and name.split("/")[0] not in LEFT_BEHIND:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((root / name).read_bytes())
    git(folder, "init", "--quiet")
    git(folder, "config", "user.name", "nobody")
    git(folder, "config", "user.email", "nobody@example.org")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "As it is")
    return folder


@pytest.fixture(scope="module")
def released(clone: Path) -> subprocess.CompletedProcess[str]:
    """The first release, refused once for a tree that is not clean; what the others then look at."""
    (clone / "open.txt").write_text("x", encoding="utf-8")
    refused = release(clone)
    assert (refused.returncode, "the tree is not clean" in refused.stderr) == (2, True)
    (clone / "open.txt").unlink()
    return release(clone)


def test_the_first_release_is_tagged_and_freezes_the_schema(
    clone: Path, released: subprocess.CompletedProcess[str]
) -> None:
    assert (released.returncode, released.stderr) == (0, "")
    assert git(clone, "tag") == f"v{VERSION}"
    assert git(clone, "cat-file", "-t", f"v{VERSION}") == "tag"
    shown = git(clone, "show", f"v{VERSION}:schema/frozen.csv").splitlines()
    assert [row.split(",")[1] for row in shown[1:]] == ["guide.toml", "codebook.md", "meeting-release.schema.json"]
    assert "1.0 is frozen since version" in git(clone, "show", f"v{VERSION}:schema/POLICY.md")
    assert f"\n## {VERSION} (20" in git(clone, "show", f"v{VERSION}:CHANGELOG.md")
    assert "date-released: '20" in git(clone, "show", f"v{VERSION}:CITATION.cff")


def test_the_packages_are_of_that_version(clone: Path, released: subprocess.CompletedProcess[str]) -> None:
    folder = clone / "dist" / VERSION
    assert (folder / f"baoji_notices-{VERSION}.tar.gz").is_file()
    with zipfile.ZipFile(folder / f"baoji_notices-{VERSION}-py3-none-any.whl") as wheel:
        assert 'RELEASED: str | None = "20' in wheel.read("baoji_notices/publishing/metadata.py").decode()
        assert "baoji_notices/_data/croissant.json" in wheel.namelist()


def test_the_folder_for_the_hub_holds_the_dataset_and_loads_from_where_it_lies(
    clone: Path, released: subprocess.CompletedProcess[str], tmp_path: Path
) -> None:
    hub = clone / "dist" / VERSION / "hub"
    there = {path.relative_to(hub).as_posix() for path in hub.rglob("*") if path.is_file()}
    assert there == set(published_files(clone))
    assert {one.split("/")[0] for one in there} == {
        "README.md",
        "DATASHEET.md",
        "CITATION.cff",
        "LICENSE-DATA",
        "data",
        "schema",
    }
    assert "](CONTRIBUTING.md)" not in (hub / "README.md").read_text(encoding="utf-8")
    assert f"hf upload NAMESPACE/baoji_notices {hub} . --repo-type dataset --delete '*'" in released.stdout
    for table in TABLES:
        assert load_dataset(str(hub), table, split="train", cache_dir=str(tmp_path)).num_rows > 0
    listed = json.loads((hub / "data" / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert {item["path"] for item in listed} <= there


def test_the_next_release_says_what_changed_and_needs_a_revision(
    clone: Path, released: subprocess.CompletedProcess[str]
) -> None:
    path = clone / "data" / "releases.jsonl"
    text = path.read_text(encoding="utf-8")
    changed = text.replace('"place":"行政中心"', '"place":"行政中心会议室"', 1)
    assert changed != text
    path.write_text(changed, encoding="utf-8")
    log = clone / "CHANGELOG.md"
    log.write_text(
        log.read_text(encoding="utf-8").replace("\n## ", "\n## next (not yet released)\n\nA place.\n\n## ", 1),
        encoding="utf-8",
    )
    commit(clone, "A place is mended")
    refused = release(clone)
    assert (refused.returncode, "its revision is still 1. Raise it." in refused.stderr) == (2, True)
    line = next(one for one in changed.splitlines() if "行政中心会议室" in one)
    raised = line.replace('"revision":{"number":1,"reason":null}', '"revision":{"number":2,"reason":"Place"}')
    path.write_text(changed.replace(line, raised), encoding="utf-8")
    commit(clone, "With its revision")
    before = git(clone, "rev-parse", "HEAD")
    done = release(clone, "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    state = git(clone, "rev-parse", "HEAD"), git(clone, "tag"), git(clone, "status", "--porcelain")
    assert state == (before, f"v{VERSION}", "")
    assert [path.name for path in (clone / "dist").iterdir()] == [VERSION]  # a dry run leaves nothing behind here
    minor = VERSION.split(".")[1]
    assert f" 0.{int(minor) + 1}.0 is tried in " in done.stdout
    copy = Path(done.stdout.split(" is tried in ")[1].partition(";")[0])
    told = (copy / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"Data since v{VERSION}: 0 records added, 1 revised, 0 withdrawn." in told
    assert "(revision 2): Place" in told
    check_frozen(copy / "schema")


def test_a_killed_release_is_there_whole_or_not_at_all(clone: Path, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    shutil.copytree(clone, scratch)
    first = git(scratch, "rev-list", "--max-parents=0", "HEAD")
    environment = {**os.environ, "PYTHONPATH": str(scratch), "GIT_CONFIG_GLOBAL": os.devnull}
    moments = random.Random(7)  # noqa: S311 - moments, the same in each run
    for _ in range(int(os.environ.get("KILLS", "1"))):
        git(scratch, "reset", "--quiet", "--hard", first)
        for tag in git(scratch, "tag").split():
            git(scratch, "tag", "--delete", tag)
        kill_after(moments.uniform(0.5, USUAL), (sys.executable, scratch / "scripts" / "release.py"), environment)
        assert git(scratch, "status", "--porcelain") == ""
        done = git(scratch, "tag", "--points-at", "HEAD") == f"v{VERSION}"
        assert git(scratch, "tag") == (f"v{VERSION}" if done else "")
        assert git(scratch, "rev-list", "--count", "HEAD") == ("2" if done else "1")
        packages = scratch / "dist" / VERSION
        assert (
            not packages.exists() or len(list(packages.iterdir())) == 3
        )  # wheel, sdist and the folder for the Hub
    if not done:
        assert release(scratch).returncode == 0
    assert [path.name for path in (scratch / "dist").iterdir()] == [VERSION]
    assert git(scratch, "tag", "--points-at", "HEAD") == f"v{VERSION}"


# The rule


def manifest(schema: str = "1.0", **digests: str) -> dict[str, object]:
    return {
        "schema_version": schema,
        "files": [{"path": f"data/{name}.jsonl", "sha256": one} for name, one in digests.items()],
    }


@pytest.mark.parametrize(
    ("after", "due"),
    [
        (manifest(releases="a"), "1.2.4"),
        (manifest(releases="b"), "1.3.0"),
        (manifest("1.1", releases="b"), "1.3.0"),
        (manifest("2.0", releases="a"), "2.0.0"),
    ],
)
def test_a_version_follows_from_what_changed(after: dict[str, object], due: str) -> None:
    assert next_version("1.2.3", manifest(releases="a"), after) == due


def revised(number: int) -> MeetingRelease:
    made = record()
    revision = made.revision.model_copy(update={"number": number, "reason": "Place"})
    meeting = made.meeting.model_copy(update={"place": f"room {number}"})
    return made.model_copy(update={"revision": revision, "meeting": meeting})


def test_changes_are_counted_and_corrections_listed() -> None:
    told = data_changes([record()], [revised(2)], [], "v1")
    assert told.splitlines() == [
        "Data since v1: 0 records added, 1 revised, 0 withdrawn.",
        "",
        f"* {record().id} (revision 2): Place",
    ]
    assert data_changes([], [record()], [], "v1").startswith("Data since v1: 1 records added")


def test_a_record_is_not_changed_or_lost_in_silence() -> None:
    with pytest.raises(BaojiError, match="revision is still 2"):
        data_changes([revised(2)], [revised(2).model_copy(update={"same_meeting": (record().id,)})], [], "v1")
    with pytest.raises(BaojiError, match="is gone since v1"):
        data_changes([record()], [], [], "v1")
    assert "withdrawn" in data_changes([record()], [], [record().id], "v1")


def test_a_changelog_without_an_open_heading_is_told() -> None:
    with pytest.raises(BaojiError, match="no heading"):
        dated("## 1.0.0 (2031-01-02)\n", "1.0.1", "2031-02-03", "Data: none.")


def test_freezing_twice_changes_nothing(checkout: Path) -> None:
    first = freeze(checkout / "schema", "9.9.9")
    assert freeze(checkout / "schema", "9.9.9") == []
    assert set(first) <= {"codebook.md", "meeting-release.schema.json"}
    check_frozen(checkout / "schema")


def test_the_folder_for_the_hub_has_all_records(root: Path) -> None:
    assert "data/releases.jsonl" in set(published_files(root))
    assert len(list(read_releases(root / "data" / "releases.jsonl"))) > 200
