"""This program beside R's `ets` and statsforecast's DynamicOptimizedTheta: one file, one run.

Usage: peers.py PROGRAM PYTHON DATA, where DATA has the columns id, split, period and value.
"""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from aims import Aims
from measured import Cost, cost

_HORIZON = 6
_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Data:
    """The series to forecast, and what came of them."""

    training: dict[str, list[tuple[int, float]]]
    test: dict[str, list[float]]

    @staticmethod
    def read(path: Path) -> Data:
        """Reads the training and the test rows of a panel."""
        training: dict[str, list[tuple[int, float]]] = {}
        test: dict[str, list[float]] = {}
        with path.open(encoding="utf-8") as rows:
            for row in csv.DictReader(rows):
                if row["split"] == "train":
                    pair = (int(row["period"]), float(row["value"]))
                    training.setdefault(row["id"], []).append(pair)
                else:
                    test.setdefault(row["id"], []).append(float(row["value"]))
        return Data(training, test)

    def write(self, path: Path, count: int | None = None) -> None:
        """Writes the training rows of the first series."""
        with path.open("w", encoding="utf-8") as panel:
            panel.write("unique_id,ds,y\n")
            for name in list(self.training)[:count]:
                panel.writelines(f"{name},{year},{y!r}\n" for year, y in self.training[name])


@dataclass(frozen=True)
class Accuracy:
    """The mean of the scores of all series."""

    smape: float
    mase: float
    msis: float
    coverage: float

    @staticmethod
    def of(path: Path, data: Data) -> Accuracy:
        """Scores forecasts as the M4 competition did, intervals at 95 %."""
        made: dict[str, list[tuple[float, float, float]]] = {}
        with path.open(encoding="utf-8") as rows:
            for row in csv.DictReader(rows):
                numbers = (float(row["mean"]), float(row["lo95"]), float(row["hi95"]))
                made.setdefault(row["id"], []).append(numbers)
        scores = [_scores(made[name], data, name) for name in data.training]
        return Accuracy(*(sum(column) / len(scores) for column in zip(*scores, strict=True)))


def _scores(
    made: list[tuple[float, float, float]], data: Data, name: str
) -> tuple[float, float, float, float]:
    past = [value for _, value in data.training[name]]
    scale = sum(abs(b - a) for a, b in pairwise(past)) / (len(past) - 1)
    actual = data.test[name]
    smape = mase = msis = covered = 0.0
    for value, (mean, low, high) in zip(actual, made[: len(actual)], strict=True):
        smape += 200 * abs(value - mean) / (abs(value) + abs(mean))
        mase += abs(value - mean) / scale
        outside = max(low - value, 0) + max(value - high, 0)
        msis += (high - low + 40 * outside) / scale
        covered += 100 * (low <= value <= high)
    count = len(actual)
    return smape / count, mase / count, msis / count, covered / count


@dataclass(frozen=True)
class Result:
    """The cost and the accuracy of one program."""

    name: str
    whole: Cost
    inner: float
    accuracy: Accuracy

    def line(self, series: int, ours: Result) -> str:
        """A row of the table."""
        rate, own = series / self.inner, series / ours.inner
        scores = self.accuracy
        return (
            f"| {self.name} | {rate:,.0f} | {own / rate:.1f} | {self.whole.elapsed:.2f}"
            f" | {self.whole.elapsed / ours.whole.elapsed:.0f} | {scores.smape:.2f}"
            f" | {scores.mase:.2f} | {scores.msis:.1f} | {scores.coverage:.1f} |"
        )


def _peer(name: str, command: list[str], data: Data, output: Path) -> Result:
    """Runs a peer, which says the seconds behind its start-up in its last line of messages."""
    messages = output.with_suffix(".messages")
    shell = ["sh", "-c", 'exec "$@" 2>"$0"', str(messages), *command]
    whole = cost(shell, str(output))
    inner = float(messages.read_text(encoding="utf-8").split()[-1])
    return Result(name, whole, inner, Accuracy.of(output, data))


def _own(program: str, data: Data, panel: Path, output: Path) -> Result:
    """Runs this program; its start-up is what one series costs."""
    single = output.with_suffix(".single")
    data.write(single, 1)

    def command(path: Path) -> list[str]:
        options = ["--horizon", str(_HORIZON), "--threads", "1"]
        return [program, "batch", "-i", str(path), *options]

    whole = cost(command(panel), str(output), runs=9)
    start = cost(command(single), runs=9)
    return Result("IndicatorForecast auto", whole, whole.cpu - start.cpu, Accuracy.of(output, data))


def main() -> None:
    """Prints a table."""
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    program, python, path = sys.argv[1:]
    data = Data.read(Path(path))
    with tempfile.TemporaryDirectory() as folder:
        panel = Path(folder, "panel.csv")
        data.write(panel)
        arguments = [str(panel), str(_HORIZON)]
        ours = _own(program, data, panel, Path(folder, "ours.csv"))
        theta = [python, str(_HERE / "peers_statsforecast.py"), *arguments]
        ets = ["Rscript", str(_HERE / "peers.R"), *arguments]
        results = [
            ours,
            _peer("statsforecast DynamicOptimizedTheta", theta, data, Path(folder, "theta.csv")),
            _peer("R forecast ets", ets, data, Path(folder, "ets.csv")),
        ]
    series = len(data.training)
    print(f"{series} series, {_HORIZON} steps, intervals of 80 and 95 %, one thread\n")
    print(
        "| program | series a CPU s | ours to it | whole s | it to ours"
        " | sMAPE | MASE | MSIS | 95 % |"
    )
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    for result in results:
        print(result.line(series, ours))
    versions = [
        [python, "-c", "import statsforecast; print('statsforecast', statsforecast.__version__)"],
        ["Rscript", "-e", "cat('forecast', as.character(packageVersion('forecast')), '\\n')"],
    ]
    print()
    for command in versions:
        print(subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip())
    sys.exit(_aims(*results).told())


def _aims(ours: Result, theta: Result, ets: Result) -> Aims:
    """The aims of speed; accuracy has tests of its own."""
    aims = Aims()
    aims.least("series a CPU second to DynamicOptimizedTheta", theta.inner / ours.inner, 10)
    aims.least("series a CPU second to R's ets", ets.inner / ours.inner, 40)
    for peer in (theta, ets):
        aims.least(f"elapsed, {peer.name} to ours", peer.whole.elapsed / ours.whole.elapsed, 20)
    return aims


if __name__ == "__main__":
    main()
