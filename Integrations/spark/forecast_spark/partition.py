"""What an executor does with a partition: rows of series in, forecasts out."""

from __future__ import annotations

import io
import re
import socket
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
from pyspark import TaskContext

from forecast_spark.failure import BAD_DATA, SOFTWARE, UNAVAILABLE, JobFailure
from forecast_spark.filter_process import FilterProcess
from forecast_spark.forecast_table import ForecastTable
from forecast_spark.program import ENVIRONMENT, BatchOptions, failure_of, named
from forecast_spark.records import RecordSplitter
from forecast_spark.row_index import RowIndex

# Blanks around a field belong to it only within quotes.
_OUTER_BLANK = re.compile(rb"(?m)^[ \t]|[ \t]$|,[ \t]|[ \t],")
_HEADER = b"unique_id,ds,y\n"
_REPLACEMENT = "\ufffd"  # What Spark's reader puts where bytes are not UTF-8.


@dataclass(frozen=True)
class PartitionForecast:
    """The function for `mapInArrow`: feeds a partition's rows to a process of `forecast batch`.

    The rows of a series stand together, periods ascending. Without rows no process is started.
    """

    options: BatchOptions
    table: ForecastTable

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yields the forecasts of the series of all batches, in their order."""
        batches = iter(batches)
        batch = next((batch for batch in batches if batch.num_rows > 0), None)
        if batch is None:
            return
        run = _Run(self.options, self.table)
        try:
            yield from run.feed(batch)
            for batch in batches:
                yield from run.feed(batch)
            yield from run.finish()
        finally:
            run.close()


class _Run:
    """One process and what is known of its input and output so far."""

    def __init__(self, options: BatchOptions, table: ForecastTable) -> None:
        context = TaskContext.get()
        self._place = f"partition {context.partitionId() if context else 0}"
        self._options = options
        self._table = table
        self._rows = RowIndex()
        self._splitter = RecordSplitter()
        self._is_fed = True
        self._is_header_due = True
        command = options.command()
        try:
            self._process = FilterProcess(command, ENVIRONMENT)
        except OSError as error:
            sentence = (
                f"{self._place} on {socket.gethostname()}: cannot run {command[0]}:"
                f" {error.strerror}; install it there, or send it with --ship-program"
            )
            raise JobFailure(UNAVAILABLE, sentence) from error
        self._process.write(_HEADER)

    def feed(self, batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
        """Writes a batch, and yields what the program had answered to those before it."""
        if batch.num_rows == 0 or not self._is_fed:
            return
        yield from self._forecasts(self._process.available())
        text = _csv(batch)
        self._rows.add(batch.column(0), batch.column(1), breaks=_has_breaks(text, batch.num_rows))
        self._refuse_replacements(batch)
        self._is_fed = self._process.write(text)

    def finish(self) -> Iterator[pa.RecordBatch]:
        """Ends the input and yields the rest; raises unless every series has all its forecasts."""
        yield from self._forecasts(self._process.finish())
        code = self._process.exit_code
        if code != 0 or not self._is_fed:
            raise failure_of(code, self._process.messages(), self._rows, self._place)
        expected = 1 + self._rows.series * self._options.horizon
        if self._splitter.records != expected or self._splitter.rest:
            sentence = (
                f"{self._place}: the program answered {self._rows.series} series with"
                f" {self._splitter.records} lines instead of {expected}; this is a defect, or"
                " names of series differ in nothing but the form of their accents"
            )
            raise JobFailure(SOFTWARE, sentence)

    def close(self) -> None:
        """Ends the process."""
        self._process.close()

    def _forecasts(self, chunks: Iterator[bytes]) -> Iterator[pa.RecordBatch]:
        for chunk in chunks:
            records = self._splitter.add(chunk)
            if not records:
                continue
            header, body = b"", records
            if self._is_header_due:
                header, body = records[: (end := records.index(b"\n") + 1)], records[end:]
                self._is_header_due = False
            if (batch := self._table.batch(header, body)) is not None:
                yield batch

    def _refuse_replacements(self, batch: pa.RecordBatch) -> None:
        ids = batch.column(0)
        if not pa.types.is_string(ids.type):
            return
        place = pc.index(pc.match_substring(ids, _REPLACEMENT), True).as_py()
        if place >= 0:
            row = named(ids[place].as_py(), str(batch.column(1)[place].as_py()))
            sentence = (
                f"{row}: the name holds U+FFFD, which stands for bytes that are not UTF-8"
                f" ({self._place}); convert the input to UTF-8"
            )
            raise JobFailure(BAD_DATA, sentence)


def _csv(batch: pa.RecordBatch) -> bytes:
    """Returns rows as CSV: doubles by their shortest digits, nothing for null.

    Without quotes where no field needs them, since the program reads plain rows much faster.
    """
    try:
        text = _csv_quoting(batch, "none")
    except pa.ArrowInvalid:  # A field holds a comma, a quote or a line break.
        return _csv_quoting(batch, "needed")
    has_blanks = (b" " in text or b"\t" in text) and _OUTER_BLANK.search(text)
    return _csv_quoting(batch, "needed") if has_blanks else text


def _csv_quoting(batch: pa.RecordBatch, style: str) -> bytes:
    sink = io.BytesIO()
    pacsv.write_csv(batch, sink, pacsv.WriteOptions(include_header=False, quoting_style=style))
    return sink.getvalue()


def _has_breaks(text: bytes, rows: int) -> bool:
    return text.count(b"\n") != rows or b"\r" in text
