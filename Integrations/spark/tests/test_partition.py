"""Claims about what happens to one partition, with the program and without Spark."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path
from typing import Any

import pyarrow as pa

import generate_panel
from forecast_spark import driver_program
from forecast_spark.failure import BAD_DATA, SOFTWARE, UNAVAILABLE, USAGE, JobFailure
from forecast_spark.forecast_table import ForecastTable
from forecast_spark.partition import PartitionForecast
from forecast_spark.program import BatchOptions, SharedFile
from tests.support import PROGRAM, Row, direct_run, panel_text

_NAMES = ["id", "ds", "y"]


def _options(**changes: Any) -> BatchOptions:
    settings: dict[str, Any] = {
        "program": SharedFile(PROGRAM, is_sent=False),
        "horizon": 2,
        "levels": ("80",),
        "model": "drift",
    }
    return BatchOptions(**settings | changes)


def _batches(rows: list[Row], size: int) -> list[pa.RecordBatch]:
    return [
        pa.record_batch(
            [list(column) for column in zip(*rows[at : at + size], strict=True)], _NAMES
        )
        for at in range(0, len(rows), size)
    ]


def _run(
    batches: list[pa.RecordBatch], options: BatchOptions, *, is_typed: bool = False
) -> list[pa.RecordBatch]:
    table = ForecastTable(driver_program.table_header(_options()), is_typed)
    return list(PartitionForecast(options, table)(iter(batches)))


def _text(batches: list[pa.RecordBatch]) -> bytes:
    return "".join(row + "\n" for batch in batches for row in batch["value"].to_pylist()).encode()


class PartitionTests(unittest.TestCase):
    def failure(self, rows: list[Row], **changes: Any) -> JobFailure:
        with self.assertRaises(JobFailure) as caught:
            _run(_batches(rows, 2), _options(**changes))
        return caught.exception

    def test_awkward_names_come_out_as_from_the_program_itself(self) -> None:
        rows: list[Row] = [(i, str(t), y) for i, t, y in generate_panel.rows(70, 7, awkward=True)]
        expected = direct_run(
            panel_text(rows), "--horizon", "2", "--level", "80", "--model", "drift"
        )
        for size in (1, 7, 10_000):
            self.assertEqual(_text(_run(_batches(rows, size), _options())), expected)

    def test_numbers_reach_the_program_as_the_same_doubles(self) -> None:
        values = [0.1, 1 / 3, 1e-7, 123456789.123, 2.5e20, 5e-324, 1.7976931348623157e149]
        rows: list[Row] = [
            (f"s{n}", 2000 + k, v * (1 + k)) for n, v in enumerate(values) for k in range(4)
        ]
        text = [(name, year, repr(value)) for name, year, value in rows]
        expected = direct_run(
            panel_text(text), "--horizon", "2", "--level", "80", "--model", "drift"
        )
        self.assertEqual(_text(_run(_batches(rows, 3), _options())), expected)

    def test_typed_forecasts_are_the_printed_ones(self) -> None:
        rows: list[Row] = list(generate_panel.rows(70, 7, awkward=True))
        text = _text(_run(_batches(rows, 100), _options()))
        typed = pa.Table.from_batches(_run(_batches(rows, 100), _options(), is_typed=True))
        self.assertEqual(typed.num_rows, 140)
        lines = text.decode().splitlines()
        plain = [line.split(",") for line in lines if line.startswith("é")]
        by_key = {(row["id"], row["h"]): row for row in typed.to_pylist()}
        self.assertGreater(len(plain), 5)
        for name, step, mean, median, lower, upper, model, count, fallback in plain:
            row = by_key[name, int(step)]
            printed = [float(number) for number in (mean, median, lower, upper)]
            self.assertEqual([row["mean"], row["median"], row["lo80"], row["hi80"]], printed)
            self.assertEqual((row["model"], row["n"]), (model, int(count)))
            self.assertEqual(row["fallback_from"], fallback or None)

    def test_no_rows_start_no_process(self) -> None:
        missing = _options(program=SharedFile("/no/such/program", is_sent=False))
        empty = pa.record_batch([pa.array([], pa.string())] * 3, _NAMES)
        self.assertEqual(_run([], missing), [])
        self.assertEqual(_run([empty, empty], missing), [])

    def test_a_bad_value_is_named_by_series_and_period(self) -> None:
        rows: list[Row] = [("a", "2001", "1"), ("a", "2002", "2"), ("工业,\n", "2001", "x")]
        failure = self.failure(rows)
        self.assertEqual(failure.code, BAD_DATA)
        self.assertTrue(
            failure.sentence.startswith("series “工业,\\n”, period 2001, y: “x” is not")
        )
        self.assertTrue(failure.sentence.endswith("(partition 0, line 5)"), failure.sentence)

    def test_a_missing_value_and_a_repeated_period_are_named(self) -> None:
        failure = self.failure([("a", 2001, 1.0), ("b", 2001, None)])
        self.assertIn("series “b”, period 2001, y: “” is not a number", failure.sentence)
        failure = self.failure([("a", 2001, 1.0), ("b", 2001, 1.0), ("b", 2001, 2.0)])
        self.assertIn("series “b”, period 2001, ds: “2001”", failure.sentence)
        self.assertIn("repeats the row of series “b”, period 2001; remove", failure.sentence)

    def test_every_error_of_a_partition_is_told(self) -> None:
        failure = self.failure([("a", 2001, "x"), ("b", None, "1"), (None, 2001, "1")])
        self.assertEqual(len(failure.sentence.splitlines()), 3, failure.sentence)
        self.assertIn("series “b”, period (none), ds", failure.sentence)

    def test_a_name_that_was_not_utf8_is_refused(self) -> None:
        failure = self.failure([("a", 2001, 1.0), ("b\ufffd", 2001, 1.0)])
        self.assertEqual(failure.code, BAD_DATA)
        self.assertIn("series “b\ufffd”, period 2001: the name holds U+FFFD", failure.sentence)

    def test_a_program_that_cannot_run_is_named_with_its_machine(self) -> None:
        failure = self.failure([("a", 2001, 1.0)], program=SharedFile("/no/such", is_sent=False))
        self.assertEqual(failure.code, UNAVAILABLE)
        self.assertIn("cannot run /no/such: No such file or directory", failure.sentence)

    def test_a_lost_forecast_is_noticed(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            lossy = Path(folder, "lossy")
            lossy.write_text(f'#!/bin/sh\n{PROGRAM} "$@" | sed 3d\n')
            lossy.chmod(0o755)
            failure = self.failure(
                [("a", 2001, 1.0)], program=SharedFile(str(lossy), is_sent=False)
            )
        self.assertEqual(failure.code, SOFTWARE)
        self.assertIn("answered 1 series with 2 lines instead of 3", failure.sentence)

    def test_levels_other_than_the_drivers_are_noticed(self) -> None:
        failure = self.failure([("a", 2001, 1.0)], levels=("95",))
        self.assertIn("use one version of the program on every machine", failure.sentence)

    def test_bad_options_are_refused_by_the_driver(self) -> None:
        with self.assertRaises(JobFailure) as caught:
            driver_program.table_header(_options(horizon=101))
        self.assertEqual(caught.exception.code, USAGE)
        self.assertEqual(caught.exception.sentence, "--horizon takes 1 to 100 periods, not 101.")


if __name__ == "__main__":
    unittest.main()
