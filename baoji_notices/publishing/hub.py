"""What is published as a dataset: its files, as they are laid out for the Hub and in editions."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

_PAPERS = ("README.md", "DATASHEET.md", "CITATION.cff", "LICENSE-DATA")
_FOLDERS = ("data", "schema")


def published_files(root: Path) -> Iterator[str]:
    """Yield the paths, from the root of a checkout, of all files that belong to the dataset."""
    for name in _PAPERS:
        if (root / name).is_file():
            yield name
    for folder in _FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            hidden = path.name.startswith(".")  # remains of a build cut short
            if path.is_file() and not hidden:
                yield path.relative_to(root).as_posix()


def stage(root: Path, folder: Path) -> list[str]:
    """Lay the dataset out in an empty folder, and return the paths in it.

    It is what goes to the Hub, and `datasets.load_dataset` loads it from where it lies. In README.md links to
    files that do not go along become plain words.

    Raises:
        FileExistsError: if the folder holds something.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty. Name a new folder.")
    paths = list(published_files(root))
    for path in paths:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if path == "README.md":
            paper = without_dead_links((root / path).read_bytes().decode(), paths)
            target.write_bytes(paper.encode())
        else:
            shutil.copyfile(root / path, target)
    return paths


def without_dead_links(paper: str, paths: list[str]) -> str:
    """Return a Markdown paper in which dead links, to files other than these, are plain words; dead pictures go.

    Example:
        >>> without_dead_links("[a](a.md), [code](src)![drawing](a.svg)", ["a.md"])
        '[a](a.md), code'
    """
    there = {*paths, *(parent.as_posix() for path in paths for parent in Path(path).parents)}

    def kept(link: re.Match[str]) -> str:
        target = link[3].partition("#")[0].rstrip("/")
        alive = ":" in link[3] or not target or target in there
        return link[0] if alive else "" if link[1] else link[2]

    return re.sub(r"(!?)\[([^\]]+)\]\(([^)\s]+)\)", kept, paper)
