"""Writes a panel of made-up annual series, the same for the same arguments everywhere.

`python generate_panel.py --series 100000 > panel.csv`. A series depends on the seed and on its
number alone, so a shorter panel is the beginning of a longer one.
"""

from __future__ import annotations

import argparse
import csv
import math
import sys
from collections.abc import Iterator
from random import Random
from typing import TextIO

_LAST_YEAR = 2023
_LENGTHS = range(2, 31)
# Most reports go back less than ten years: the chance of a length falls as the length grows.
_WEIGHTS = [1 / length for length in _LENGTHS]
_AWKWARD = [
    "工业总产值,{}",
    'the "new" zone {}',
    "line\nbreak {}",
    "{}, 镇",
    " blank {} ",
    "é {}",
    "'{}",
]


def series(seed: int, number: int) -> list[tuple[int, str]]:
    """Returns years and values of a series that grows about 6 % a year, six digits printed."""
    random = Random(f"{seed}/{number}")  # Text as a seed is hashed with SHA-512, on every version.
    length = random.choices(_LENGTHS, _WEIGHTS)[0]
    logarithm = math.log(10) * random.uniform(0, 5)
    growth = random.gauss(0.06, 0.03)
    noise = 0.06 * math.exp(random.gauss(0, 0.5))
    rows = []
    for year in range(_LAST_YEAR - length + 1, _LAST_YEAR + 1):
        logarithm += growth + random.gauss(0, noise)
        rows.append((year, f"{math.exp(logarithm):.6g}"))
    return rows


def name(number: int, *, awkward: bool) -> str:
    """Returns the name of a series; awkward ones hold commas, quotes, line breaks, Chinese."""
    plain = f"town-{number:08d}"
    return _AWKWARD[number % len(_AWKWARD)].format(number) if awkward else plain


def rows(count: int, seed: int, *, awkward: bool) -> Iterator[tuple[str, int, str]]:
    """Yields the rows of a panel: the rows of a series stand together, years ascending."""
    for number in range(count):
        identity = name(number, awkward=awkward)
        for year, value in series(seed, number):
            yield identity, year, value


def write(output: TextIO, panel: Iterator[tuple[str, int, str]], *, awkward: bool) -> None:
    """Writes rows as CSV with a header; awkward names in quotes, which keep blanks around them."""
    writer = csv.writer(
        output, lineterminator="\n", quoting=csv.QUOTE_ALL if awkward else csv.QUOTE_MINIMAL
    )
    writer.writerow(["unique_id", "ds", "y"])
    writer.writerows(panel)


def main() -> None:
    """Writes a panel to standard output."""
    parser = argparse.ArgumentParser(description="Writes a panel of made-up annual series as CSV.")
    parser.add_argument("--series", type=int, default=100_000, help="default: 100000")
    parser.add_argument("--seed", type=int, default=7, help="default: 7")
    parser.add_argument(
        "--awkward", action="store_true", help="names with commas, quotes, line breaks"
    )
    arguments = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    panel = rows(arguments.series, arguments.seed, awkward=arguments.awkward)
    write(sys.stdout, panel, awkward=arguments.awkward)


if __name__ == "__main__":
    main()
