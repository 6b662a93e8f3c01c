"""Which series and period stands in which line of what a partition fed to the program."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

_LINE_END = re.compile(r"\r\n|\r|\n")
_HEADER_LINES = 1


@dataclass(frozen=True)
class _Block:
    """Rows of one Arrow batch: names run-length encoded, periods as places in a dictionary."""

    first_line: int
    ids: Any
    periods: Any
    starts: list[int] | None  # First lines of the rows, where a row may take several.

    def row(self, line: int) -> int:
        """Returns the row that a line of the file belongs to."""
        if self.starts is None:
            return line - self.first_line
        return bisect_right(self.starts, line) - 1


class RowIndex:
    """Finds a row by its line, and counts series; some 6 bytes a row."""

    def __init__(self) -> None:
        """Starts below the header."""
        self.series = 0
        self._next_line = _HEADER_LINES + 1
        self._last_id: object = self
        self._blocks: list[_Block] = []

    def add(self, ids: pa.Array, periods: pa.Array, *, breaks: bool) -> None:
        """Adds the rows of a batch; `breaks` tells that fields hold line breaks."""
        runs = pc.run_end_encode(ids)
        starts = None
        lines = len(ids)
        if breaks:
            counts = [
                1 + _line_ends(name) + _line_ends(period)
                for name, period in zip(ids, periods, strict=True)
            ]
            starts = list(accumulate(counts[:-1], initial=self._next_line))
            lines = sum(counts)
        self._blocks.append(_Block(self._next_line, runs, periods.dictionary_encode(), starts))
        self._next_line += lines
        self.series += len(runs.values) - (runs.values[0].as_py() == self._last_id)
        self._last_id = runs.values[-1].as_py()

    def row(self, line: int) -> tuple[str, str] | None:
        """Returns the series and the period of a line; None for the header and beyond the rows."""
        if not _HEADER_LINES < line < self._next_line:
            return None
        place = bisect_right([block.first_line for block in self._blocks], line) - 1
        block = self._blocks[place]
        row = block.row(line)
        return _text(block.ids[row]), _text(block.periods[row])


def _text(scalar: pa.Scalar) -> str:
    value = scalar.as_py()
    return "" if value is None else str(value)


def _line_ends(scalar: pa.Scalar) -> int:
    return len(_LINE_END.findall(_text(scalar)))
