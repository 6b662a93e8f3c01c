"""What a command costs, by the operating system's count."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from time import monotonic


@dataclass(frozen=True)
class Cost:
    """CPU and elapsed seconds and the peak of memory of one process."""

    cpu: float
    elapsed: float
    megabytes: float


def cost(command: list[str], output: str | None = None, runs: int = 1, code: int = 0) -> Cost:
    """Runs a command and returns the least cost of some runs; another exit code than `code` ends the program."""
    costs = [_run(command, output, code) for _ in range(runs)]
    return min(costs, key=lambda each: each.cpu)


def _run(command: list[str], output: str | None, code: int) -> Cost:
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    # What is said of an error that is wanted is not to be shown.
    messages = subprocess.DEVNULL if code else None
    with open(output or os.devnull, "wb") as stream:
        start = monotonic()
        process = subprocess.Popen(command, stdout=stream, stderr=messages, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != code:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    # Linux counts in KiB, macOS in bytes.
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Cost(usage.ru_utime + usage.ru_stime, elapsed, usage.ru_maxrss / unit)
