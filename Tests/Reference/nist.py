#!/usr/bin/env python3
"""Writes the NIST StRD fixtures: the data of each set, and its certified values as printed.

usage: nist.py SOURCE TARGET

SOURCE holds NAME.csv (y, x1, ...) and NAME.certified.json (with `certified_text`), and may hold a
folder `extra` of sets on raw calendar years (with `certified_30_digits`). TARGET receives the CSV
files unchanged and `certified.json`, one object a set with the figures alone.
"""

import json
import shutil
import sys
from pathlib import Path


def figures(path):
    """The figures of one set: the model's shape, and every certified number as text."""
    source = json.loads(path.read_text())
    values = source.get("certified_text") or source["certified_30_digits"]
    kept = {"n": source["n"]}
    kept.update({key: source[key] for key in ("intercept", "polynomial_degree") if key in source})
    if path.parent.name == "extra":
        kept.update(intercept=True, polynomial_degree=len(values["coefficients"]) - 1)
    kept.update(values)
    return kept


def main(source, target):
    paths = sorted(source.glob("*.certified.json")) + sorted(source.glob("extra/*.certified.json"))
    certified = {}
    for path in paths:
        name = path.name.removesuffix(".certified.json")
        certified[name] = figures(path)
        shutil.copyfile(path.with_name(name + ".csv"), target / (name + ".csv"))
    text = json.dumps(certified, indent=1, sort_keys=True)
    (target / "certified.json").write_text(text + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
