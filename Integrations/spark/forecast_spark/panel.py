"""Panels as Spark data frames: reading, putting the rows of a series together, forecasting."""

from __future__ import annotations

from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812 (the name that Spark's own manual uses)
from pyspark.sql.types import StringType, TimestampNTZType, TimestampType

from forecast_spark.failure import BAD_DATA, JobFailure
from forecast_spark.forecast_table import ForecastTable
from forecast_spark.partition import PartitionForecast
from forecast_spark.program import BatchOptions

# The names that `forecast batch` knows for the three columns.
_LAYOUTS = [("unique_id", "ds", "y"), ("id", "period", "value"), ("series", "year", "value")]
_SPLIT = "split"


def read_csv(spark: SparkSession, path: str, *, multiline: bool) -> DataFrame:
    """Reads CSV files with all fields as text: a number reaches the program as it was written.

    Spark's reader is set to what `forecast batch` does by itself: doubled quotes, blanks around
    a field count only in quotes, and a row with too few or too many fields is an error. For
    that, columns that nobody asked for must be read too, and every file's header is held
    against the first one's. Lines end in LF, lest CRLF within quotes become LF; the CR of a CRLF
    at the end of a line is a blank, which goes.
    """
    return (
        spark.read.option("header", True)
        .option("multiLine", multiline)
        .option("lineSep", "\n")
        .option("escape", '"')
        .option("mode", "FAILFAST")
        .option("columnPruning", False)
        .option("enforceSchema", False)
        .option("ignoreLeadingWhiteSpace", True)
        .option("ignoreTrailingWhiteSpace", True)
        .csv(path)
    )


def long_table(frame: DataFrame, *, drop_missing: bool) -> DataFrame:
    """Returns the columns `id`, `ds` and `y` of a panel, of its `train` rows where it has a split.

    Raises JobFailure when the columns are not there.
    """
    found = frame.columns
    names = next((names for names in _LAYOUTS if set(names) <= set(found)), None)
    if names is None:
        sentence = (
            f"the panel has the columns {', '.join(found) or '(none)'}; it needs unique_id,ds,y"
            " or id,period,value or series,year,value"
        )
        raise JobFailure(BAD_DATA, sentence)
    if _SPLIT in found:
        frame = frame.where(F.col(_SPLIT) == "train")
    series, period, value = names
    table = frame.select(
        F.col(series).cast("string").alias("id"),
        _period(frame, period).alias("ds"),
        F.col(value).alias("y"),
    )
    return table.where(F.col("y").isNotNull()) if drop_missing else table


def _period(frame: DataFrame, name: str) -> Column:
    """A point in time stands for its day; anything else is what it is."""
    is_time = isinstance(frame.schema[name].dataType, TimestampType | TimestampNTZType)
    return F.col(name).cast("date") if is_time else F.col(name)


def forecast(
    table: DataFrame, options: BatchOptions, forecasts: ForecastTable, partitions: int
) -> DataFrame:
    """Forecasts every series of a table with the columns `id`, `ds` and `y`.

    All rows of a series go to one partition and are sorted there: as text, years are no numbers
    (-5, 999, 1000), so the year decides and then the whole, which is a date.
    """
    order = [F.col("ds")]
    if isinstance(table.schema["ds"].dataType, StringType):
        year = F.regexp_extract("ds", r"^\s*(-?\d+)", 1).try_cast("int")
        order = [year, *order]
    return (
        table.repartition(partitions, "id")
        .sortWithinPartitions("id", *order)
        .mapInArrow(PartitionForecast(options, forecasts), forecasts.schema)
    )
