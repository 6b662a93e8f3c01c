#!/usr/bin/env python3
"""Plays hostile input and faults against the program; prints a line a failing case, and a summary.

usage: run.py PROGRAM [--only TEXT] [--seed N] [--jobs N] [--verbose] [--settled] [--list]
"""

import argparse
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import edges
import faults
import figures
import files
import names
import settings
import signals
import surroundings
from stage import Case

MODULES = (files, figures, names, settings, edges, surroundings, faults, signals)


def parsed() -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the release build of forecast")
    parser.add_argument("--only", default="", help="cases whose name has this text")
    parser.add_argument("--seed", type=int, default=20_220_329, help="decides the moments of signals")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2, help="cases at a time")
    parser.add_argument("--verbose", action="store_true", help="print every failure of a case, and the slowest cases")
    parser.add_argument("--settled", action="store_true", help="leave out what open.txt names")
    parser.add_argument("--list", action="store_true", help="print the cases as a table, and run none")
    return parser.parse_args()


def play(case: Case, program: str, folder: Path) -> tuple[Case, list[str], float]:
    """Plays a case: what is wrong, and how long it took."""
    began = time.monotonic()
    try:
        failures = case.failures(program, folder)
    except Exception as error:  # A case that can't be judged has failed.
        failures = [f"the case itself fails: {type(error).__name__}: {error}"]
    return case, failures, time.monotonic() - began


def open_cases() -> dict[str, str]:
    """The cases that fail because of a known defect, and the defect."""
    text = (Path(__file__).parent / "open.txt").read_text(encoding="utf-8")
    lines = [line.split("\t", 1) for line in text.splitlines() if line and not line.startswith("#")]
    return {name: defect for name, defect in lines}


def chosen(options: argparse.Namespace) -> list[Case]:
    """The cases asked for, in order; every name stands for one."""
    cases = [case for module in MODULES for case in module.cases()]
    names = [case.name for case in cases]
    if len(set(names)) != len(names):
        raise SystemExit(f"a name stands for two cases: {sorted(name for name in names if names.count(name) > 1)}")
    if strange := open_cases().keys() - set(names):
        raise SystemExit(f"open.txt names what is no case: {sorted(strange)}")
    left_out = open_cases() if options.settled else {}
    return [case for case in cases if options.only in case.name and case.name not in left_out]


def table(cases: list[Case]) -> str:
    """The cases in Markdown, with what is open."""
    rows = ["| case | given | expected | open |", "|---|---|---|---|"]
    for case in cases:
        cells = (case.name, case.given, case.expected, open_cases().get(case.name, ""))
        rows.append("| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |")
    return "\n".join(rows)


def main() -> int:
    """Plays the cases."""
    options = parsed()
    signals.seed = options.seed
    cases = chosen(options)
    if options.list:
        print(table(cases))
        return 0
    began, failed, durations = time.monotonic(), 0, []
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder, ThreadPoolExecutor(options.jobs) as pool:
        program = os.path.abspath(options.program)
        for case, failures, seconds in pool.map(lambda case: play(case, program, Path(folder)), cases):
            failed += bool(failures)
            durations.append((seconds, case.name))
            if failures:
                more = f" (and {len(failures) - 1} more)" if len(failures) > 1 else ""
                shown = "\n  ".join(failures) if options.verbose else failures[0] + more
                print(f"{case.name} [{seconds:.1f} s]: {shown}", flush=True)
    if options.verbose:
        print("slowest:", ", ".join(f"{name} {seconds:.1f} s" for seconds, name in sorted(durations)[:-11:-1]))
    seconds = time.monotonic() - began
    left_out = f", {len(open_cases())} open ones left out" if options.settled else ""
    print(f"hostile: {len(cases)} cases, {failed} failed{left_out}, in {seconds:.0f} s (seed {options.seed})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
