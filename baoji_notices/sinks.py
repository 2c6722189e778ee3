"""Where bytes are written to: files that are whole, old or new, at every moment, and one writer at a time."""

import errno
import os
import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from baoji_notices.errors import BaojiError, UnwritableFileError

try:
    import fcntl
except ImportError:  # Windows: there what a killed run has left stays, and writers do not wait for each other
    fcntl = None  # type: ignore[assignment]

_WRITERS = 8  # of one file at once; the last to end has the file
_ELSEWHERE = "Name one in a folder that can be written to"
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def atomic_write(path: str | Path) -> Iterator[IO[bytes]]:
    """Open a file for writing that takes the place of path only once it is whole and on disk.

    What a run that was killed had begun of the same file is taken away first.

    Raises:
        UnwritableFileError: if it is a folder, a device or a pipe, if it cannot be made there, if there is no
            room for it, or if eight other runs are writing it.
    """
    target = _resolved(path)  # a link stays a link
    try:
        if target.exists() and not target.is_file():
            raise UnwritableFileError(f"{path}: this is no file that could be replaced. Name a file.")
        temporary, opened = _begin(target)
    except OSError as error:
        if isinstance(error, BaojiError):
            raise
        raise _failed(path, error) from None
    try:
        with opened as sink, ExitStack() as undo:
            undo.callback(
                temporary.unlink, missing_ok=True
            )  # while it is locked: afterwards it may be another run's
            yield sink
            sink.flush()
            os.fsync(sink.fileno())
            if target.exists():
                temporary.chmod(target.stat().st_mode)
            temporary.replace(target)
            undo.pop_all()
    except OSError as error:
        if isinstance(error, BaojiError) or error.errno not in _NO_ROOM:
            raise
        raise _failed(path, error) from None


@contextmanager
def scratch_file(folder: Path) -> Iterator[IO[bytes]]:
    """Open a file without a name, for what must be made whole before it is known what becomes of it.

    It is gone once it is closed, also with a process that is killed.

    Args:
        folder: where its bytes are to lie, if that can be written to; else they lie where temporary files do.

    Raises:
        UnwritableFileError: if there is no room for it.
    """
    place = folder if os.access(folder, os.W_OK) else Path(tempfile.gettempdir())
    try:
        with tempfile.TemporaryFile(dir=place) as opened:
            yield opened
    except OSError as error:
        if isinstance(error, BaojiError) or error.errno not in _NO_ROOM:
            raise
        raise _failed(place, error) from None


@contextmanager
def atomic_folder(path: str | Path, is_former: Callable[[Path], bool] = lambda folder: False) -> Iterator[Path]:
    """Make a folder that is there only once it is whole; what a run that was killed had begun is taken away first.

    Args:
        path: where the folder is to be: a new or an empty one.
        is_former: tells whether a folder that is there is an earlier one, which may be replaced.

    Raises:
        UnwritableFileError: if something else is there, or the folder cannot be made.
    """
    target = _resolved(path)
    if target in (target.parent, Path.cwd()):
        raise UnwritableFileError(f"{path}: this folder is in use. Name a new one, or an empty one elsewhere.")
    making, former = (target.with_name(f".{target.name}.{state}") for state in ("making", "former"))
    if not target.parent.is_dir():
        raise UnwritableFileError(f"{target.parent}: there is no such folder. Make it, or name another.")
    with one_writer(target.parent):
        if former.exists() and not target.exists():  # a run was killed between the two renamings
            former.rename(target)
        if not is_former(target):
            refuse_existing(path)
        if target.is_file():  # an empty one
            raise UnwritableFileError(f"{path}: this is a file. Name a folder; it may be a new one.")
        shutil.rmtree(making, ignore_errors=True)
        try:
            making.mkdir()
            yield making
            shutil.rmtree(former, ignore_errors=True)
            if target.exists():
                target.rename(former)
            making.rename(target)
        except OSError as error:
            if isinstance(error, BaojiError):
                raise
            raise _failed(path, error) from None
        finally:
            shutil.rmtree(making, ignore_errors=True)
            if target.exists():
                shutil.rmtree(former, ignore_errors=True)


def refuse_existing(path: str | Path) -> None:
    """Refuse to write where something is already: it may be somebody's work.

    Raises:
        UnwritableFileError: if a file or folder that is not empty, a device or a pipe is there;
            if the name ends in .gz, for what is written is not packed.
    """
    target = _resolved(path)
    if target.exists() and not (target.is_file() or target.is_dir()):
        raise UnwritableFileError(f"{path}: this is no file that could be replaced. Name a file or a folder.")
    if target.suffix == ".gz":
        raise UnwritableFileError(f"{path}: what is written is not packed. Leave .gz out, and pack the file then.")
    if any(target.iterdir()) if target.is_dir() else target.is_file() and target.stat().st_size:
        raise UnwritableFileError(f"{path} is there already, and is not replaced. Remove it, or name another.")


@contextmanager
def one_writer(folder: str | Path) -> Iterator[None]:
    """Wait until no other process writes into a folder, and keep others waiting meanwhile.

    The lock is the folder's own: nothing is left behind, also by a process that is killed.

    Raises:
        UnwritableFileError: if the folder cannot be opened.
    """
    if fcntl is None:
        yield
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise UnwritableFileError(f"{folder}: {error.strerror}. Check the path and its permissions.") from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _resolved(path: str | Path) -> Path:
    """Return where a path leads.

    Raises:
        UnwritableFileError: if it leads nowhere: a link to itself, or what can be no path here.
    """
    try:
        return Path(path).resolve()
    except (OSError, RuntimeError, TypeError, ValueError) as error:
        raise UnwritableFileError(f"{str(path)!r} leads to no place: {error}. Name a file.") from None


def _failed(path: str | Path, error: OSError) -> UnwritableFileError:
    advice = "It is as it was; make room and run again" if error.errno in _NO_ROOM else _ELSEWHERE
    return UnwritableFileError(f"{path}: {error.strerror or error}. {advice}.")


def _begin(target: Path) -> tuple[Path, IO[bytes]]:
    """Make the file that is to take the place of another; it is locked for as long as it is open."""
    if fcntl is None:
        temporary = target.with_name(f".{target.name}.{secrets.token_hex(6)}.tmp")
        return temporary, temporary.open("xb")
    begun: tuple[Path, IO[bytes]] | None = None
    for number in range(_WRITERS):
        temporary = target.with_name(f".{target.name}.{number}.tmp")
        if begun is None:
            begun = _take(temporary)
        else:
            _remove_remains(temporary)
    if begun is None:
        raise UnwritableFileError(
            f"{target}: {_WRITERS} other runs are writing this file. Wait until they have ended."
        )
    return begun


def _take(temporary: Path) -> tuple[Path, IO[bytes]] | None:
    """Make a temporary file, unless another run has it."""
    while True:
        try:
            opened = temporary.open("xb")
        except FileExistsError:
            if not _remove_remains(temporary):
                return None
            continue
        # Between these lines another run may have taken it for remains: then a new one is made.
        if _lock(opened.fileno()) and _is_at(temporary, opened.fileno()):
            return temporary, opened
        opened.close()


def _remove_remains(temporary: Path) -> bool:
    """Take away what a killed run has begun; return whether no run has it, for locks end with their process."""
    try:
        descriptor = os.open(temporary, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        return True
    try:
        if not _lock(descriptor):
            return False
        if _is_at(temporary, descriptor):
            temporary.unlink()
        return True
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> bool:
    """Lock an open file, and tell whether no other process had it; without a lock where none can be had."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in (errno.ENOLCK, errno.ENOTSUP):
            raise
    return True


def _is_at(path: Path, descriptor: int) -> bool:
    """Tell whether an open file is the one that stands at a path."""
    try:
        return os.path.samestat(path.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
