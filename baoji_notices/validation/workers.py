"""Files checked by one process or by several workers, with one report."""

import secrets
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext

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
        UnreadableFileError: if a file cannot be opened, here or on a worker.
        RegistryError: if a registry beside a file is malformed.
        WorkerError: if a range ends every worker that takes it, or the cluster is gone.
    """
    if workers is None:
        for path in paths:
            yield from run.check_file(path)
    else:
        planned = tasks(run, paths, workers.count, secrets.token_hex(8))
        yield from run.check_ranges(in_order(planned, workers))
