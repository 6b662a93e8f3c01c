"""Claims about the whole job, on a cluster of two executors that are processes of their own."""

from __future__ import annotations

import contextlib
import io
import random
import subprocess
import tempfile
import unittest
from collections.abc import Sequence
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql import functions as F  # noqa: N812

import generate_panel
from forecast_spark.command import main
from tests.support import (
    PROGRAM,
    Row,
    direct_run,
    panel_text,
    sorted_records,
    tables_in,
    write_dealt,
)

_OPTIONS = ["--horizon", "2", "--level", "80", "--level", "97.5"]


class JobTests(unittest.TestCase):
    spark: SparkSession
    folder: Path

    @classmethod
    def setUpClass(cls) -> None:
        cls.spark = SparkSession.builder.appName("spark-test").getOrCreate()
        cls.addClassCleanup(cls.spark.stop)
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))

    def setUp(self) -> None:
        self.output = self.folder / f"output-{self.id()}"

    def run_job(
        self, source: Path, options: Sequence[str] = (), *, code: int = 0, model: str = "drift"
    ) -> str:
        """Runs the job and returns its messages, which are the exit code's reason."""
        arguments = ["--input", str(source), "--output", str(self.output), *_OPTIONS]
        arguments += ["--program", PROGRAM, "--model", model, "--partitions", "3", *options]
        messages = io.StringIO()
        with contextlib.redirect_stderr(messages):
            found = main(arguments)
        self.assertEqual(found, code, messages.getvalue())
        return messages.getvalue()

    def dealt(self, rows: Sequence[Row], files: int = 3) -> Path:
        folder = self.folder / f"input-{self.id()}"
        write_dealt(rows, folder, files)
        return folder

    def test_a_panel_in_any_order_gives_what_the_program_gives(self) -> None:
        # Rows of a series lie in three files, names hold commas, quotes, line breaks and Chinese,
        # and -5, 999 and 1000 are in the order of numbers.
        rows: list[Row] = list(generate_panel.rows(140, 7, awkward=True))
        rows += [(" a ", year, str(7 + year % 9)) for year in (-5, 0, 7, 999, 1000, 1001)]
        rows += [("two\r\nlines", year, "2.5") for year in (2001, 2002, 2003)]
        rows += [("dates", f"{year}-12-31", str(year % 10 + 1)) for year in range(2000, 2006)]
        self.run_job(self.dealt(rows), ["--multiline"], model="auto")
        expected = direct_run(panel_text(rows), *_OPTIONS)
        tables = tables_in(self.output)
        self.assertEqual(sorted_records(tables), sorted_records([expected]))
        header = expected.partition(b"\n")[0]
        self.assertEqual({table.partition(b"\n")[0] for table in tables}, {header})

    def test_parquet_priors_and_a_program_that_is_sent(self) -> None:
        rows = list(generate_panel.rows(200, 3, awkward=False))
        random.Random(5).shuffle(rows)
        typed = [(name, year, float(value)) for name, year, value in rows]
        source = self.folder / "typed"
        frame = self.spark.createDataFrame(typed, "unique_id string, ds int, y double")
        frame.repartition(3).write.parquet(str(source))
        panel = self.folder / "panel.csv"
        panel.write_text(panel_text(sorted(rows)), encoding="utf-8")

        options = ["--input-format", "parquet", "--output-format", "parquet", "--ship-program"]
        self.run_job(source, [*options, "--estimate-priors", str(panel)], model="auto")

        priors = self.folder / "priors.json"
        subprocess.run([PROGRAM, "priors", "-i", panel, "-o", priors], check=True)
        expected = direct_run(panel, *_OPTIONS, "--priors", str(priors))
        self.assertNotEqual(expected, direct_run(panel, *_OPTIONS), "these priors are others")
        found = self.spark.read.parquet(str(self.output)).orderBy("id", "h").collect()
        header, *lines = expected.decode().splitlines()
        self.assertEqual(len(found), len(lines))
        for row, line in zip(found, lines, strict=True):
            self.assertEqual(list(row.asDict()), header.split(","))
            for value, printed in zip(row, line.split(","), strict=True):
                self.assertEqual(value, type(value)(printed) if value is not None else None, line)

    def test_three_series_on_many_partitions(self) -> None:
        rows: list[Row] = [(name, year, "1.5") for name in "abc" for year in (2001, 2002)]
        source = self.dealt(rows)
        read = self.spark.read.csv(str(source), header=True)
        places = read.select("unique_id", F.spark_partition_id()).distinct().collect()
        self.assertGreater(len(places), 3, "the rows of a series lie in several partitions")
        self.run_job(source, ["--partitions", "8"])
        expected = direct_run(panel_text(rows), *_OPTIONS, "--model", "drift")
        self.assertEqual(
            sorted_records([table for table in tables_in(self.output) if table]),
            sorted_records([expected]),
        )

    def test_a_bad_row_fails_the_job_and_leaves_no_table(self) -> None:
        rows: list[Row] = list(generate_panel.rows(60, 7, awkward=False))
        rows.append(("工业", 2001, "12,5"))
        messages = self.run_job(self.dealt(rows), code=65)
        self.assertRegex(
            messages,
            r"^forecast-spark: series “工业”, period 2001, y: “12,5” is not a number .*"
            r" \(partition \d, line \d+\)\n$",
        )
        self.assertEqual([*self.output.rglob("part-*"), *self.output.glob("_SUCCESS")], [])

    def test_rows_without_a_value_are_errors_or_are_left_out(self) -> None:
        rows: list[Row] = [("a", year, year) for year in range(1, 9)]
        source = self.dealt([*rows, ("a", 9, "")])
        messages = self.run_job(source, code=65)
        self.assertIn("series “a”, period 9, y: “” is not a number", messages)
        self.run_job(source, ["--drop-missing", "--overwrite"])
        expected = direct_run(panel_text(rows), *_OPTIONS, "--model", "drift")
        tables = [table for table in tables_in(self.output) if table]
        self.assertEqual(sorted_records(tables), sorted_records([expected]))

    def test_input_that_cannot_be_read_is_named(self) -> None:
        messages = self.run_job(self.folder / "nowhere", code=66)
        self.assertIn("nowhere: there is no such file or folder", messages)

        for name, text, reason in [
            ("short", "unique_id,ds,y\na,2001\n", "a row has not as many fields as the header"),
            ("long", "unique_id,ds,y\na,2001,1,5\n", "a row has not as many fields as the header"),
            ("break", 'unique_id,ds,y\n"a\nb",2001,1\n', "a line break also --multiline"),
            ("columns", "town,ds,y\na,2001,1\n", "the panel has the columns town, ds, y; it needs"),
            ("header", "unique_id,ds,y\n", "there is no row"),
            ("empty", "", "the panel has the columns (none)"),
        ]:
            source = self.folder / f"{name}.csv"
            source.write_text(text)
            self.assertIn(reason, self.run_job(source, code=65), name)

        mixed = self.folder / "mixed"
        mixed.mkdir()
        (mixed / "1.csv").write_text("unique_id,ds,y\na,2001,1\n")
        (mixed / "2.csv").write_text("unique_id,y,ds\nb,1,2001\n")
        self.assertIn("different headers", self.run_job(mixed, code=65))

    def test_an_output_that_exists_stays(self) -> None:
        self.output.mkdir()
        (self.output / "mine").write_text("mine")
        rows: list[Row] = [("a", 2001, 1)]
        messages = self.run_job(self.dealt(rows), code=73)
        self.assertIn("the folder exists; name another, or use --overwrite", messages)
        self.assertEqual((self.output / "mine").read_text(), "mine")

    def test_options_are_checked_before_any_work(self) -> None:
        nowhere = self.folder / "nowhere"
        self.assertIn("--horizon", self.run_job(nowhere, ["--horizon", "0"], code=64))
        self.assertIn("'magic'", self.run_job(nowhere, ["--model", "magic"], code=64))
        self.assertIn("no-priors", self.run_job(nowhere, ["--priors", "no-priors"], code=66))
        self.assertIn("--program", self.run_job(nowhere, ["--program", "./none"], code=69))


if __name__ == "__main__":
    unittest.main()
