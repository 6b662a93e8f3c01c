"""The command line of the job, from arguments to an exit code."""

from __future__ import annotations

import argparse
import atexit
import os
import re
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession

from forecast_spark import driver_program, panel
from forecast_spark.failure import (
    BAD_DATA,
    CANNOT_CREATE,
    NO_INPUT,
    SOFTWARE,
    USAGE,
    JobFailure,
    failure_within,
)
from forecast_spark.forecast_table import ForecastTable
from forecast_spark.program import BatchOptions, SharedFile

_NAME = "forecast-spark"
_EXAMPLE = """example:
  spark-submit forecast_panel.py --input panel.csv --output forecasts --horizon 3 \\
    --program ./forecast --ship-program
"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise JobFailure(USAGE, f"{message}; see --help")


def _positive(text: str) -> int:
    if not re.fullmatch("[1-9][0-9]{0,6}", text):
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from 1")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="forecast_panel.py",
        description="Forecasts every series of a panel by 'forecast batch' on Apache Spark.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add(
        "--input",
        required=True,
        metavar="PATH",
        help="a file or folder with the panel, as Spark names it",
    )
    add("--input-format", choices=["csv", "parquet"], default="csv", help="default: csv")
    add(
        "--multiline",
        action="store_true",
        help="quoted names in CSV may hold line breaks; a file is then one task",
    )
    add(
        "--drop-missing",
        action="store_true",
        help="leave out rows without a value, which are errors else",
    )
    add("--output", required=True, metavar="PATH", help="the folder to write; it must not exist")
    add("--output-format", choices=["csv", "parquet"], default="csv", help="default: csv")
    add("--overwrite", action="store_true", help="replace the output folder if it exists")
    add("--horizon", required=True, type=_positive, help="how many periods after the last one")
    add(
        "--level",
        action="append",
        default=[],
        metavar="PERCENT",
        help="coverage of an interval (repeatable)",
    )
    add("--model", default="auto", help="a model of 'forecast batch' (default: auto)")
    priors = parser.add_mutually_exclusive_group()
    priors.add_argument(
        "--priors",
        metavar="FILE",
        help="priors that 'forecast priors' has written; sent to every executor",
    )
    priors.add_argument(
        "--estimate-priors",
        metavar="PANEL",
        help="estimate priors once, from a panel on the driver's disk",
    )
    add(
        "--program",
        default="forecast",
        metavar="PATH",
        help="the command on every machine (default: forecast, in PATH)",
    )
    add(
        "--ship-program",
        action="store_true",
        help="send the driver's copy of the program to the executors",
    )
    add(
        "--partitions",
        type=_positive,
        metavar="N",
        help="how many parts the series are dealt to (default: spark.sql.shuffle.partitions)",
    )
    return parser


def main(arguments: Sequence[str]) -> int:
    """Runs the job and returns its exit code; a failure is a sentence on standard error."""
    try:
        _run(_parser().parse_args(arguments))
    except JobFailure as failure:
        for line in failure.sentence.splitlines():
            print(f"{_NAME}: {line}", file=sys.stderr)
        return failure.code
    return 0


def _run(arguments: argparse.Namespace) -> None:
    folder = Path(tempfile.mkdtemp(prefix="forecast-spark-"))
    # An executor that starts late asks the driver for what was sent: it stays to the very end.
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    options = _local_options(arguments, folder)
    header = driver_program.table_header(options)
    forecasts = ForecastTable(header, is_typed=arguments.output_format == "parquet")
    is_ours = SparkSession.getActiveSession() is None
    spark = _session()
    try:
        _send_package(spark, folder)
        options = _sent(options, spark, ship_program=arguments.ship_program)
        _execute(arguments, spark, options, forecasts)
    except (PySparkException, Py4JError) as error:
        raise _explained(error, arguments) from error
    finally:
        if is_ours:
            spark.stop()


def _session() -> SparkSession:
    """Returns the session of who called, or one of our own; quiet unless the user set its log."""
    spark = SparkSession.builder.appName("forecast").getOrCreate()
    if not spark.sparkContext.getConf().contains("spark.log.level"):
        spark.sparkContext.setLogLevel("WARN")
    return spark


def _local_options(arguments: argparse.Namespace, folder: Path) -> BatchOptions:
    """Returns the options with files where the driver has them; estimates priors if asked to."""
    program = arguments.program
    if os.sep in program:
        program = os.path.abspath(program)
    priors = arguments.priors
    if arguments.estimate_priors:
        priors = str(folder / f"{folder.name}-priors.json")
        driver_program.estimate_priors(program, arguments.estimate_priors, priors)
    return BatchOptions(
        program=SharedFile(program, is_sent=False),
        horizon=arguments.horizon,
        levels=tuple(arguments.level),
        model=arguments.model,
        priors=SharedFile(priors, is_sent=False) if priors else None,
    )


def _sent(options: BatchOptions, spark: SparkSession, *, ship_program: bool) -> BatchOptions:
    """Sends files to the executors, and returns the options with the places they have there."""
    if options.priors is not None:
        options = replace(options, priors=_send(spark, options.priors))
    if ship_program:
        options = replace(options, program=_send(spark, options.program))
    return options


def _send(spark: SparkSession, file: SharedFile) -> SharedFile:
    spark.sparkContext.addFile(file.path)
    return SharedFile(os.path.basename(file.path), is_sent=True)


def _send_package(spark: SparkSession, folder: Path) -> None:
    """Sends this package's modules, which the executors import; an archive was sent already."""
    package = Path(__file__).parent
    if not package.is_dir():
        return
    archive = folder / f"{folder.name}.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for module in sorted(package.glob("*.py")):
            file.write(module, f"{package.name}/{module.name}")
    spark.sparkContext.addPyFile(str(archive))


def _execute(
    arguments: argparse.Namespace,
    spark: SparkSession,
    options: BatchOptions,
    forecasts: ForecastTable,
) -> None:
    read: dict[str, Callable[[], DataFrame]] = {
        "csv": lambda: panel.read_csv(spark, arguments.input, multiline=arguments.multiline),
        "parquet": lambda: spark.read.parquet(arguments.input),
    }
    table = panel.long_table(read[arguments.input_format](), drop_missing=arguments.drop_missing)
    if table.isEmpty():
        raise JobFailure(BAD_DATA, f"{arguments.input}: there is no row; add at least one")
    partitions = arguments.partitions or int(spark.conf.get("spark.sql.shuffle.partitions") or 200)
    writer = panel.forecast(table, options, forecasts, partitions).write.mode(
        "overwrite" if arguments.overwrite else "error"
    )
    # Text, not Spark's CSV: the program's lines are a CSV table already, and stay as they are.
    (writer.parquet if forecasts.is_typed else writer.text)(arguments.output)


def _explained(error: Exception, arguments: argparse.Namespace) -> JobFailure:
    """Returns what a user can do about an error of Spark's."""
    if (failure := failure_within(error)) is not None:
        return failure
    text = str(error)
    if "PATH_NOT_FOUND" in text:
        return JobFailure(
            NO_INPUT, f"{arguments.input}: there is no such file or folder; name one that exists"
        )
    if "PATH_ALREADY_EXISTS" in text:
        sentence = f"{arguments.output}: the folder exists; name another, or use --overwrite"
        return JobFailure(CANNOT_CREATE, sentence)
    if malformed := re.search(r"Malformed records are detected in record parsing: (.*)", text):
        sentence = (
            f"{arguments.input}: a row has not as many fields as the header: {malformed[1][:200]};"
            " a comma inside a field needs quotes around the field, a line break also --multiline"
        )
        return JobFailure(BAD_DATA, sentence)
    if "CSV header does not conform to the schema" in text:
        sentence = (
            f"{arguments.input}: the files have different headers; give them the same columns in"
            " the same order"
        )
        return JobFailure(BAD_DATA, sentence)
    first = next((line for line in text.splitlines() if line.strip()), type(error).__name__)
    return JobFailure(SOFTWARE, f"Spark failed: {first}; its own messages above say more")
