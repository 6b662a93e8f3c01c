"""`forecast batch` end to end: cost by the number of series, threads, memory.

Usage: batch.py PROGRAM [--most SERIES]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from aims import Aims
from measured import Cost, cost

_YEARS = range(2005, 2025)


def write_panel(path: Path, count: int) -> None:
    """Writes series of twenty years that grow by some percent, the same in every run."""
    state = 7
    with path.open("w", encoding="ascii") as panel:
        panel.write("unique_id,ds,y\n")
        for number in range(count):
            value = 50.0 + number % 1000
            for year in _YEARS:
                state = state * 16807 % 2147483647
                value *= 0.98 + 0.16 * state / 2147483647
                panel.write(f"s{number},{year},{value:.2f}\n")


def batch(program: str, panel: Path, model: str, threads: int, runs: int) -> Cost:
    """Returns the least cost of forecasting a panel one step ahead."""
    command = [program, "batch", "-i", str(panel), "--horizon", "1", "--model", model]
    return cost([*command, "--threads", str(threads), "-o", os.devnull], runs=runs)


def show_growth(program: str, panels: dict[int, Path], model: str, aims: Aims) -> None:
    """Prints the cost by the number of series, which is to be linear."""
    costs: dict[int, float] = {}
    print(f"\n{model}, one thread, one step ahead")
    print(f"{'series':>9} {'CPU s':>8} {'µs/series':>10} {'MB/s':>7} {'peak MB':>8}")
    for count, panel in panels.items():
        spent = batch(program, panel, model, 1, runs=3 if count <= 10**5 else 1)
        costs[count] = spent.cpu / count
        megabytes = panel.stat().st_size / 1e6
        print(
            f"{count:>9} {spent.cpu:>8.3f} {1e6 * spent.cpu / count:>10.2f}"
            f" {megabytes / spent.cpu:>7.1f} {spent.megabytes:>8.1f}",
            flush=True,
        )
        if model == "drift" and count == 10**6:
            aims.least("drift, MB a CPU second", megabytes / spent.cpu, 150)
            aims.most("drift, peak MB of a million series", spent.megabytes, 300)
    # What the start costs is no growth.
    first, last = 10**4 if len(costs) > 3 else 10**3, max(costs)
    if first < last:
        name = f"{model}, cost of a series among {last} to one among {first}"
        aims.most(name, costs[last] / costs[first], 1.25)


def show_reader(program: str, panel: Path, count: int) -> None:
    """Prints what reading alone costs: a panel whose first row is bad is read to its end, and nothing is forecast."""
    bad = panel.with_suffix(".bad")
    with panel.open("rb") as good, bad.open("wb") as copy:
        copy.write(good.readline() + b"bad,2000,none\n")
        while block := good.read(1 << 20):
            copy.write(block)
    command = [program, "batch", "-i", str(bad), "--horizon", "1", "--model", "drift", "--threads", "1"]
    spent = cost(command, runs=3, code=65)
    megabytes = bad.stat().st_size / 1e6
    print(f"\nreading alone, {count} series: {megabytes / spent.cpu:.1f} MB a CPU second", flush=True)


def show_threads(program: str, panel: Path, count: int, aims: Aims) -> None:
    """Prints how much sooner two threads end than one."""
    print(f"\ntwo threads against one, {count} series, elapsed seconds")
    for model in ["auto", "drift"]:
        one, two = (batch(program, panel, model, threads, runs=1) for threads in (1, 2))
        ratio = one.elapsed / two.elapsed
        print(f"{model:>9} {one.elapsed:>8.2f} {two.elapsed:>8.2f}  {ratio:.2f} times", flush=True)
        if model == "auto":
            aims.least("auto, two threads to one", ratio, 1.8)


def main() -> None:
    """Makes panels and shows what they cost."""
    parser = argparse.ArgumentParser(description="Measures `forecast batch` on panels of 20 years.")
    parser.add_argument("program")
    parser.add_argument("--most", type=int, default=10**6, help="series at most (default: 1000000)")
    arguments = parser.parse_args()
    aims = Aims()
    with tempfile.TemporaryDirectory() as folder:
        counts = [10**power for power in range(2, 7) if 10**power <= arguments.most]
        panels = {count: Path(folder, f"{count}.csv") for count in counts}
        for count, panel in panels.items():
            write_panel(panel, count)
        show_growth(arguments.program, panels, "drift", aims)
        few = {count: panel for count, panel in panels.items() if count <= 10**4}
        show_growth(arguments.program, few, "auto", aims)
        most = max(count for count in counts if count <= 10**5)
        show_reader(arguments.program, panels[most], most)
        show_threads(arguments.program, panels[most], most, aims)
    sys.exit(aims.told())


if __name__ == "__main__":
    main()
