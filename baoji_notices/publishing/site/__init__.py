"""The reading site: static pages that work from a file and under any prefix, and ask nothing of any host."""

from collections.abc import Iterable
from pathlib import Path

from baoji_notices.errors import UnreadableFileError
from baoji_notices.publishing.site.pages import pages
from baoji_notices.sinks import atomic_write

__all__ = ["pages", "write_site"]

_LISTING = ".baoji-notices-site"  # in a site's folder: the files that belong to it


def write_site(folder: Path, made: Iterable[tuple[str, bytes]]) -> int:
    """Write a site into a folder, and return the number of its files.

    A folder that holds an earlier site is brought up to date: pages that are no longer made are taken away.

    Args:
        folder: a new or empty folder, or one with an earlier site.
        made: the files by their paths in the folder.

    Raises:
        UnreadableFileError: if the folder is a file, or holds anything else than a site.
    """
    listing = folder / _LISTING
    if folder.exists() and not folder.is_dir():
        raise UnreadableFileError(f"{folder} is a file. Name a new or empty folder for the site.")
    if folder.is_dir() and not listing.is_file() and any(folder.iterdir()):
        raise UnreadableFileError(f"{folder} is not empty and holds no site. Name a new or empty folder.")
    before = set(listing.read_text(encoding="utf-8").splitlines()) if listing.is_file() else set()
    folder.mkdir(parents=True, exist_ok=True)
    listing.touch()  # a folder whose writing was interrupted can be written again
    listed: list[str] = []
    for path, content in made:
        listed.append(path)
        if path not in before:  # so that the next run knows it, also if this one is killed
            with listing.open("a", encoding="utf-8") as begun:
                begun.write(f"{path}\n")
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        with atomic_write(folder / path) as sink:
            sink.write(content)
    for path in before - set(listed):
        if (folder / path).resolve().is_relative_to(folder.resolve()):
            (folder / path).unlink(missing_ok=True)
    with atomic_write(listing) as sink:
        sink.write("".join(f"{path}\n" for path in sorted(listed)).encode())
    return len(listed)
