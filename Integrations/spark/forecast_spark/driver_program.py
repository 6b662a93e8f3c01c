"""What the driver itself runs: the program's header, and pooled priors."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

from forecast_spark.failure import BAD_DATA, NO_INPUT, SOFTWARE, UNAVAILABLE, USAGE, JobFailure
from forecast_spark.program import ENVIRONMENT, BatchOptions

_ONE_SERIES = "unique_id,ds,y\na,2000,1\n"


def table_header(options: BatchOptions) -> str:
    """Forecasts a series of one year: gives the columns, and refuses bad options at once."""
    return _output(options.command(), _ONE_SERIES).partition("\n")[0]


def estimate_priors(program: str, panel: str, output: str) -> None:
    """Estimates priors from a panel on the driver's disk, once for all executors."""
    _output([program, "priors", "--lang", "en", "-i", panel, "-o", output], "")


def _output(command: Sequence[str], text: str) -> str:
    try:
        run = subprocess.run(
            command,
            input=text,
            capture_output=True,
            encoding="utf-8",
            env=os.environ | ENVIRONMENT,
            check=False,
        )
    except OSError as error:
        sentence = (
            f"cannot run {command[0]}: {error.strerror}; build it (Scripts/forecast) and name it"
            " by --program PATH"
        )
        raise JobFailure(UNAVAILABLE, sentence) from error
    if run.returncode == 0:
        return run.stdout
    code = run.returncode if run.returncode in (USAGE, BAD_DATA, NO_INPUT) else SOFTWARE
    # A usage error has lines with the program's own usage, which is not this job's.
    sentence = run.stderr.strip().splitlines()[0] if run.stderr.strip() else "no reason was given"
    raise JobFailure(code, sentence.removeprefix("forecast: ").removeprefix("Error: "))
