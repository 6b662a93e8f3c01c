"""Claims about the parts that need neither Spark nor the program."""

from __future__ import annotations

import hashlib
import io
import pickle
import sys
import unittest

import pyarrow as pa

import generate_panel
from forecast_spark.failure import BAD_DATA, JobFailure, failure_within
from forecast_spark.filter_process import FilterProcess
from forecast_spark.program import failure_of
from forecast_spark.records import RecordSplitter
from forecast_spark.row_index import RowIndex

_MEGABYTE = 1 << 20


class RecordSplitterTests(unittest.TestCase):
    def test_pieces_of_any_length_give_the_same_records(self) -> None:
        text = 'id,h\na,1\n"b, ""x""\ny",2\n工业,3\n'.encode()
        for length in range(1, len(text) + 1):
            splitter = RecordSplitter()
            pieces = [splitter.add(text[at : at + length]) for at in range(0, len(text), length)]
            self.assertEqual(b"".join(pieces), text)
            self.assertEqual(splitter.records, 4, f"in pieces of {length} bytes")
            self.assertEqual(splitter.rest, b"")
            for piece in pieces:
                self.assertEqual(piece.count(b'"') % 2, 0, "no piece ends within quotes")

    def test_an_unfinished_record_is_kept(self) -> None:
        splitter = RecordSplitter()
        self.assertEqual(splitter.add(b'a\n"b\n'), b"a\n")
        self.assertEqual(splitter.rest, b'"b\n')


class FilterProcessTests(unittest.TestCase):
    def run_python(self, code: str) -> FilterProcess:
        process = FilterProcess([sys.executable, "-c", code], {})
        self.addCleanup(process.close)
        return process

    def test_output_larger_than_any_pipe_does_not_stop_the_input(self) -> None:
        process = FilterProcess(["cat"], {})
        self.addCleanup(process.close)
        piece = bytes(_MEGABYTE)
        taken = 0
        for _ in range(16):
            taken += sum(map(len, process.available()))
            self.assertTrue(process.write(piece))
        taken += sum(map(len, process.finish()))
        self.assertEqual(taken, 16 * _MEGABYTE)
        self.assertEqual(process.exit_code, 0)

    def test_a_program_that_stops_reading_says_why(self) -> None:
        process = self.run_python("import sys; sys.exit('no such thing')")
        while process.write(bytes(_MEGABYTE)):
            pass
        self.assertEqual(list(process.finish()), [])
        self.assertEqual(process.exit_code, 1)
        self.assertEqual(process.messages(), "no such thing")

    def test_many_messages_do_not_block_it(self) -> None:
        process = self.run_python("import sys; sys.stderr.write('x' * (1 << 22)); print('done')")
        self.assertEqual(b"".join(process.finish()), b"done\n")
        self.assertEqual(len(process.messages()), 1 << 16)

    def test_closing_ends_a_program_that_runs(self) -> None:
        process = self.run_python("import time; time.sleep(600)")
        process.close()
        self.assertLess(process.exit_code, 0)


class RowIndexTests(unittest.TestCase):
    def test_lines_lead_to_rows_across_batches(self) -> None:
        index = RowIndex()
        index.add(pa.array(["a", "a", "b"]), pa.array([2001, 2002, 2001]), breaks=False)
        index.add(pa.array(["b", "c"]), pa.array([2002, None]), breaks=False)
        rows = [index.row(line) for line in range(1, 8)]
        expected = [("a", "2001"), ("a", "2002"), ("b", "2001"), ("b", "2002"), ("c", "")]
        self.assertEqual(rows, [None, *expected, None])
        self.assertEqual(index.series, 3, "a series that goes on in the next batch counts once")

    def test_line_breaks_in_names_are_lines(self) -> None:
        index = RowIndex()
        index.add(pa.array(["a\nb", "c\r\nd\re"]), pa.array(["1", "2"]), breaks=True)
        rows = [index.row(line) for line in range(2, 8)]
        first, second = ("a\nb", "1"), ("c\r\nd\re", "2")
        self.assertEqual(rows, [first, first, second, second, second, None])


class FailureTests(unittest.TestCase):
    def test_a_failure_comes_through_the_text_of_another(self) -> None:
        failure = JobFailure(BAD_DATA, 'series “工业\n"x"”: bad]\nsecond line')
        for carried in (
            RuntimeError(f"at\n{failure}\n  at java"),
            pickle.loads(pickle.dumps(failure)),
        ):
            found = failure_within(carried)
            assert found is not None
            self.assertEqual((found.code, found.sentence), (failure.code, failure.sentence))
        self.assertIsNone(failure_within(RuntimeError("something else")))

    def test_a_line_of_the_program_becomes_a_row(self) -> None:
        rows = RowIndex()
        rows.add(pa.array(["a", "a\t"]), pa.array(["2001", "2001"]), breaks=False)
        message = (
            "forecast: standard input, line 3, column 2 (ds): “line 2”: repeats line 2; remove one"
            "\n12 more errors"
        )
        failure = failure_of(65, message, rows, "partition 4")
        self.assertEqual(
            failure.sentence,
            "series “a\\t”, period 2001, ds: “line 2”: repeats the row of series “a”, period 2001;"
            " remove one (partition 4, line 3)\npartition 4: 12 more errors",
        )

    def test_a_signal_is_named(self) -> None:
        failure = failure_of(-9, "", RowIndex(), "partition 4")
        self.assertIn("partition 4: the program was ended by signal 9", failure.sentence)


class GeneratorTests(unittest.TestCase):
    def test_a_panel_is_the_same_everywhere(self) -> None:
        output = io.StringIO()
        generate_panel.write(output, generate_panel.rows(200, 7, awkward=True), awkward=True)
        digest = hashlib.sha256(output.getvalue().encode()).hexdigest()
        self.assertEqual(digest, "c996c8964884e1aa139046f5c1c4933a773c6ecbad876157845eb55211fd84bc")

    def test_a_shorter_panel_begins_a_longer_one(self) -> None:
        shorter = list(generate_panel.rows(50, 1, awkward=False))
        longer = list(generate_panel.rows(60, 1, awkward=False))
        self.assertEqual(longer[: len(shorter)], shorter)


if __name__ == "__main__":
    unittest.main()
