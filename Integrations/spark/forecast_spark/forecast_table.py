"""The table of forecasts as Spark sees it: the program's own lines, or typed columns."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.csv as pacsv
from pyspark.sql.types import (
    DataType,
    DoubleType,
    IntegerType,
    StringType,
    StructField,
    StructType,
)

from forecast_spark.failure import SOFTWARE, JobFailure

_TEXT = {"id", "model", "fallback_from"}
_COUNTS = {"h", "n"}
_ARROW = {"string": pa.string(), "int": pa.int32(), "double": pa.float64()}


@dataclass(frozen=True)
class ForecastTable:
    """How records of `forecast batch` become rows.

    As text, a row of the data frame is a run of whole records with the bytes that the program
    printed, which saves taking apart and putting together what nobody looks at. Typed, each
    record is a row.
    """

    header: str  # The program's, without its line break.
    is_typed: bool

    @property
    def schema(self) -> StructType:
        """The columns of the data frame."""
        if not self.is_typed:
            return StructType([StructField("value", StringType(), nullable=False)])
        return StructType([StructField(name, _type(name)) for name in self.header.split(",")])

    def batch(self, header: bytes, body: bytes) -> pa.RecordBatch | None:
        """Returns whole records as rows; the header stands only before a partition's first ones."""
        if header and header.decode().rstrip("\n") != self.header:
            sentence = (
                f"the program's table begins with {header.decode().strip()}, that of the driver's"
                f" with {self.header}; use one version of the program on every machine"
            )
            raise JobFailure(SOFTWARE, sentence)
        if not self.is_typed:
            text = (header + body).decode().removesuffix("\n")  # Spark's writer ends the line.
            return pa.record_batch([pa.array([text], pa.string())], names=["value"])
        if not body:
            return None
        return self._typed(body)

    def _typed(self, body: bytes) -> pa.RecordBatch:
        types = {field.name: _ARROW[field.dataType.simpleString()] for field in self.schema}
        table = pacsv.read_csv(
            io.BytesIO(body),
            pacsv.ReadOptions(
                column_names=list(types), use_threads=False, block_size=max(len(body), 1 << 16)
            ),
            pacsv.ParseOptions(newlines_in_values=True),
            pacsv.ConvertOptions(column_types=types, null_values=[""], strings_can_be_null=True),
        )
        return table.combine_chunks().to_batches()[0]


def _type(column: str) -> DataType:
    if column in _TEXT:
        return StringType()
    return IntegerType() if column in _COUNTS else DoubleType()
