"""Files checked by one process or by several workers, with one report."""

import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from baoji_notices.errors import UnreadableFileError
from baoji_notices.validation.diagnostics import Diagnostic
from baoji_notices.validation.engine import Validation
from baoji_notices.validation.tasks import Workers, in_order, tasks


def workers_for(jobs: int | None, cluster: str | None) -> AbstractContextManager[Workers | None]:
    """Start or reach the workers that share the lines of files; None if this process is to check them all.

    Args:
        jobs: processes of this machine; None is one.
        cluster: the address of a Dask scheduler whose workers do it instead, or "local" for one that is
            started here with as many workers as jobs, or one for every core.

    Raises:
        MissingExtraError: if the cluster's library is not installed.
        WorkerError: if the cluster does not answer.
    """
    if cluster is not None:
        from baoji_notices.validation.cluster import dask_workers

        return dask_workers(cluster, jobs)
    if (jobs or 1) == 1:
        return nullcontext()
    from baoji_notices.validation.processes import processes

    return processes(jobs or 1)


def check_files(run: Validation, paths: Iterable[str], workers: Workers | None) -> Iterator[Diagnostic]:
    """Yield the diagnostics of files, the same and in the same order whoever checks them.

    Args:
        run: the run that counts, and holds what the corpus rules have seen.

    Raises:
        UnreadableFileError: if a file cannot be opened, here or on a worker, or was changed meanwhile.
        RegistryError: if a registry beside a file is malformed.
        WorkerError: if a range ends every worker that takes it, or the cluster is gone.
    """
    before = {path: _state(path) for path in paths}
    if workers is None:
        for path in before:
            yield from run.check_file(path)
    else:
        planned = tasks(run, before, workers.count, secrets.token_hex(8))
        yield from run.check_ranges(in_order(planned, workers))
    for path, state in before.items():
        if _state(path) != state:
            raise UnreadableFileError(f"{path}: the file was changed while it was checked. Run again.")


def _state(path: str) -> tuple[int, int, int] | None:
    """Return what tells one state of a file from another; None for what is no file."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return None
    return (found.st_ino, found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None
