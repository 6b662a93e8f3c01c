"""A hundred thousand series by `spark-submit`, with an executor killed in the middle."""

from __future__ import annotations

import json
import os
import resource
import stat
import subprocess
import sys
import tempfile
import time
import unittest
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.support import PROGRAM, direct_run, sorted_records, tables_in

_HOME = Path(__file__).parent.parent
_SERIES = int(os.environ.get("FORECAST_SPARK_SERIES", "100000"))
_OPTIONS = ["--horizon", "3", "--model", os.environ.get("FORECAST_SPARK_MODEL", "auto")]
_PARTITIONS = 16
_TURN = 6

# Stands in for the program. The process that has the turn answers half of its partition and then
# kills the executor that it works for: a moment that depends on no clock.
_KILLER = """#!{python}
import os, signal, subprocess, sys

def executor():
    process = os.getppid()
    while process > 1:
        with open(f"/proc/{{process}}/cmdline", "rb") as file:
            if b"CoarseGrainedExecutorBackend" in file.read():
                return process
        with open(f"/proc/{{process}}/stat") as file:
            process = int(file.read().rpartition(")")[2].split()[1])
    return None

def turn():
    number = 1
    while True:
        try:
            os.mkdir(os.path.join({folder!r}, str(number)))
            return number
        except FileExistsError:
            number += 1

command = [{program!r}, *sys.argv[1:]]
victim = executor()
if victim is None or turn() != {turn}:
    os.execv(command[0], command)
answer = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
sys.stdout.buffer.write(answer[: len(answer) // 2])
sys.stdout.flush()
with open(os.path.join({folder!r}, "killed"), "w") as file:
    file.write(str(victim))
os.kill(victim, signal.SIGKILL)
"""


@unittest.skipUnless(sys.platform == "linux", "finds its executor in /proc")
class LostExecutorTests(unittest.TestCase):
    def test_a_killed_executor_changes_no_byte(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            panel = folder / "panel.csv"
            with panel.open("wb") as file, _timed(f"generate {_SERIES} series"):
                generator = str(_HOME / "generate_panel.py")
                command = [sys.executable, generator, "--series", str(_SERIES)]
                subprocess.run(command, stdout=file, check=True)
            with _timed("one process of the program"):
                expected = direct_run(panel, *_OPTIONS)
            with _timed("the job, which loses an executor"):
                found = self.job(panel, folder)
            self.assertEqual(len(found), _SERIES * 3)
            self.assertTrue(found == sorted_records([expected]), "the forecasts differ")
            self.check_loss(folder)

    def test_an_exit_code_comes_through_spark_submit(self) -> None:
        command = ["spark-submit", str(_HOME / "forecast_panel.py"), "--horizon", "none"]
        run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        self.assertEqual(run.returncode, 64, run.stderr)
        self.assertIn("forecast-spark: argument --horizon: “none” is not a whole", run.stdout)

    def job(self, panel: Path, folder: Path) -> list[bytes]:
        killer = folder / "killer"
        turns = folder / "turns"
        turns.mkdir()
        text = _KILLER.format(python=sys.executable, program=PROGRAM, folder=str(turns), turn=_TURN)
        killer.write_text(text)
        killer.chmod(killer.stat().st_mode | stat.S_IXUSR)
        events = folder / "events"
        events.mkdir()
        settings = {
            "spark.eventLog.enabled": "true",
            "spark.eventLog.dir": events.as_uri(),
            "spark.eventLog.compress": "false",
        }
        command = ["spark-submit"]
        for key, value in settings.items():
            command += ["--conf", f"{key}={value}"]
        output = folder / "forecasts"
        command += [str(_HOME / "forecast_panel.py"), "--input", str(panel)]
        command += ["--output", str(output), "--partitions", str(_PARTITIONS)]
        command += ["--program", str(killer), *_OPTIONS]
        run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        return sorted_records([table for table in tables_in(output) if table])

    def check_loss(self, folder: Path) -> None:
        """Makes sure that the executor was lost while it worked, and that others did the rest."""
        victim = (folder / "turns" / "killed").read_text()
        self.assertFalse(Path("/proc", victim).exists(), "the executor is gone")
        events = list(_events(folder / "events"))
        removed = [event for event in events if event["Event"] == "SparkListenerExecutorRemoved"]
        self.assertEqual(len(removed), 1, "one executor was lost")
        added = [event for event in events if event["Event"] == "SparkListenerExecutorAdded"]
        self.assertEqual(len(added), 3, "another took its place")
        reasons = [
            event["Task End Reason"]["Reason"]
            for event in events
            if event["Event"] == "SparkListenerTaskEnd"
        ]
        self.assertIn("ExecutorLostFailure", reasons, "it was lost with a task")


def _events(folder: Path) -> Iterator[dict[str, Any]]:
    for file in sorted(folder.rglob("events_*")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


class _timed:  # noqa: N801 (reads as a phrase)
    """Prints seconds, and CPU seconds of the processes that ended meanwhile."""

    def __init__(self, what: str) -> None:
        self._what = what

    def __enter__(self) -> None:
        self._start = time.monotonic(), _cpu_seconds()

    def __exit__(self, *_: object) -> None:
        seconds = time.monotonic() - self._start[0]
        cpu = _cpu_seconds() - self._start[1]
        print(f"{self._what}: {seconds:.1f} s, {cpu:.1f} s of CPU", flush=True)


def _cpu_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    unittest.main()
