"""Kill a command in the middle of its work."""

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path


def kill_after(seconds: float, command: tuple[str | Path, ...], environment: dict[str, str] | None = None) -> None:
    """Start a command, wait, and kill it together with the processes that it has started."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True, env=environment)
    time.sleep(seconds)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
