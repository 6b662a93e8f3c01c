"""What the tests share: the program, panels, and tables that are compared by their records."""

from __future__ import annotations

import csv
import io
import os
import random
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

PROGRAM = os.environ["FORECAST_PROGRAM"]
HEADER = ["unique_id", "ds", "y"]

Row = tuple[str | None, object, object]


def panel_text(rows: Iterable[Row]) -> str:
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(HEADER)
    writer.writerows(rows)
    return output.getvalue()


def direct_run(panel: str | Path, *options: str) -> bytes:
    """Returns what one process of the program prints for a panel: a file, or text."""
    source = ["-i", str(panel)] if isinstance(panel, Path) else []
    text = b"" if isinstance(panel, Path) else panel.encode()
    command = [PROGRAM, "batch", *source, *options]
    return subprocess.run(command, input=text, stdout=subprocess.PIPE, check=True).stdout


def sorted_records(tables: Sequence[bytes]) -> list[bytes]:
    """Returns the records of tables as they stand, sorted; each table's header is left out."""
    found: list[bytes] = []
    for table in tables:
        record = b""
        whole: list[bytes] = []
        for line in table.splitlines(keepends=True):
            record += line
            if record.count(b'"') % 2 == 0:
                whole.append(record)
                record = b""
        assert not record, "a table ends within a record"
        found += whole[1:]
    return sorted(found)


def tables_in(folder: Path) -> list[bytes]:
    assert (folder / "_SUCCESS").exists(), f"{folder} is not finished"
    return [part.read_bytes() for part in sorted(folder.glob("part-*"))]


def write_dealt(rows: Sequence[Row], folder: Path, files: int, seed: int = 11) -> None:
    """Writes rows into several files, in any order: of a series some rows in each."""
    mixed = list(rows)
    random.Random(seed).shuffle(mixed)
    folder.mkdir()
    for number in range(files):
        text = panel_text(mixed[number::files])
        (folder / f"{number}.csv").write_text(text, encoding="utf-8", newline="")
