"""The command `forecast batch`: where it is, its options, and what its messages mean here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pyspark import SparkFiles

from forecast_spark.failure import BAD_DATA, NO_INPUT, SOFTWARE, USAGE, JobFailure
from forecast_spark.row_index import RowIndex

# One thread a task, also inside OpenBLAS: Spark counts one core a task.
ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}

_PLACE = re.compile(r"standard input(?:, line (\d+))?(?:, column \d+(?: \(([^)]*)\))?)?: (.*)")
_OTHER_LINE = re.compile(r"\bline (\d+)(?![^“]*”)")


@dataclass(frozen=True)
class SharedFile:
    """A file that every executor needs: at a path of its own there, or sent with the job."""

    path: str
    is_sent: bool

    def local(self) -> str:
        """Returns the path on the machine that asks."""
        return SparkFiles.get(self.path) if self.is_sent else self.path


@dataclass(frozen=True)
class BatchOptions:
    """What `forecast batch` is asked."""

    program: SharedFile
    horizon: int
    levels: tuple[str, ...]
    model: str
    priors: SharedFile | None = None
    threads: int = 1

    def command(self) -> list[str]:
        """Returns the command line for the machine that asks."""
        words = [self.program.local(), "batch", "--lang", "en", "--threads", str(self.threads)]
        words += ["--horizon", str(self.horizon), "--model", self.model]
        for level in self.levels:
            words += ["--level", level]
        if self.priors is not None:
            words += ["--priors", self.priors.local()]
        return words


def failure_of(exit_code: int, messages: str, rows: RowIndex, place: str) -> JobFailure:
    """Returns what an exit code and messages of the program say about the rows that it was fed.

    The program names lines of its standard input, which no user has seen. Each becomes the series
    and the period of the row; the line and the place, a partition, stand behind.
    """
    if exit_code < 0:
        sentence = (
            f"{place}: the program was ended by signal {-exit_code}; when it is 9, the machine may"
            " lack memory: use more partitions (--partitions)"
        )
        return JobFailure(SOFTWARE, sentence)
    code = exit_code if exit_code in (USAGE, BAD_DATA, NO_INPUT) else SOFTWARE
    lines = messages.removeprefix("forecast: ").splitlines() or ["the program gave no reason"]
    return JobFailure(code, "\n".join(_translated(line, rows, place) for line in lines))


def _translated(line: str, rows: RowIndex, place: str) -> str:
    match = _PLACE.fullmatch(line)
    if match is None:
        return f"{place}: {line}"
    number, column, problem = match.groups()
    row = rows.row(int(number)) if number else None
    if row is None:
        return f"{place}: {problem}"
    subject = named(*row) + (f", {column}" if column else "")
    problem = _OTHER_LINE.sub(lambda other: _other_row(other, rows), problem)
    return f"{subject}: {problem} ({place}, line {number})"


def _other_row(match: re.Match[str], rows: RowIndex) -> str:
    row = rows.row(int(match[1]))
    return match[0] if row is None else f"the row of {named(*row)}"


def named(series: str, period: str) -> str:
    """Names a row in a message: control characters escaped, at most 80 characters each."""
    return f"series “{_escaped(series)}”, period {_escaped(period) or '(none)'}"


def _escaped(text: str) -> str:
    visible = "".join(
        character if character.isprintable() else ascii(character)[1:-1] for character in text[:80]
    )
    return visible + "…" * (len(text) > 80)
