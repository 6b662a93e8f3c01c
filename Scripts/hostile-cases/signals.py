"""Signals, several writers, and little of what a process needs: outputs whole or untouched, no crash, no hang."""

import os
import random
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from faults import PRINTS, WRITES, baselines, inputs, snapshot
from stage import TIME_LIMIT, Case, Stage
from tables import HEADER, many_series, plan

Check = Callable[[Stage], Iterable[str]]

seed = 0
"""Decides the moments."""


def large_plan(shift: int) -> str:
    """A plan of many indicators, so that there is much to write."""
    body = "".join(plan(f"indicator {number}").split("\n", 1)[1] for number in range(12))
    return plan().split("\n", 1)[0] + "\n" + body.replace(",138,", f",{138 + shift},")


@dataclass(frozen=True)
class Writer:
    """A command that replaces an output, with an old and a new version of it."""

    name: str
    old: tuple[str, ...]
    new: tuple[str, ...]

    def prepared(self, stage: Stage) -> tuple[object, object, float]:
        """Both versions as they are when nothing goes wrong, and how long the new one takes."""
        if self.name in ("batch", "priors"):
            count = 80 if self.name == "batch" else 6  # Priors are estimated for seconds, and written in no time.
            stage.put("old.csv", many_series(count))
            stage.put("new.csv", many_series(count, 7))
        else:
            stage.put("old.csv", large_plan(0))
            stage.put("new.csv", large_plan(1))
        shelf = stage.folder / "shelf"
        shelf.mkdir()
        stage.run(*self.new)
        began = time.monotonic()
        stage.run(*self.new)
        seconds = time.monotonic() - began
        new = snapshot(shelf / "out")
        stage.run(*self.old)
        return snapshot(shelf / "out"), new, seconds


def writer(name: str, *arguments: str) -> Writer:
    """A writer of shelf/out; @ is its input."""

    def with_input(file: str) -> tuple[str, ...]:
        return (*(file if part == "@" else part for part in arguments), "-o", "shelf/out")

    return Writer(name, with_input("old.csv"), with_input("new.csv"))


WRITERS = [
    writer("batch", "batch", "--horizon", "5", "-i", "@"),
    writer("priors", "priors", "-i", "@"),
    writer("report", "report", "--data", "@"),
    writer("baseline", "baseline", "write", "--data", "@"),
]


def interrupted(job: Writer, number: int, rounds: int) -> Check:
    """A signal at random moments: its exit code, the old output or the new, and nothing beside it."""

    def check(stage: Stage) -> Iterable[str]:
        old, new, seconds = job.prepared(stage)
        out, moments = stage.folder / "shelf" / "out", random.Random(f"{seed} {job.name} {number}")
        ended, tries = 0, 0
        while tries < rounds or (ended < rounds // 4 and tries < 10 * rounds):
            tries += 1
            process = stage.start(*job.new)
            if job.name == "baseline" and moments.random() < 0.6:
                wait_for_writing(stage.folder / "shelf", process)
                time.sleep(moments.random() * 0.003)
            else:
                time.sleep(seconds * moments.random() * 1.1)
            process.send_signal(number)
            _, messages = process.communicate(timeout=TIME_LIMIT)
            ended += process.returncode != 0
            if process.returncode == 0:
                seconds *= 0.9  # What was measured was slower than this run: aim earlier.
            if process.returncode not in (0, -number, 128 + number):
                yield f"{job.name} ends with {process.returncode} after signal {number}: {messages[:100]!r}"
            state = snapshot(out)
            if state not in (old, new):
                yield f"{job.name} leaves an output that is neither old nor new after signal {number}"
            left = leftovers(stage)
            if left and number != signal.SIGKILL:
                yield f"{job.name} leaves {left} after signal {number}"
                for name in left:
                    remove(stage.folder / "shelf" / name)
            if state != old:
                stage.run(*job.old)
        if ended < rounds // 4:
            yield f"only {ended} of {tries} were interrupted: the case proves little"
        yield from stage.run(*job.new).succeeds()
        if snapshot(out) != new:
            yield f"{job.name} does not recover from signal {number}"
        if left := leftovers(stage):
            yield f"the next {job.name} leaves {left}"

    return check


def leftovers(stage: Stage) -> list[str]:
    """What lies beside the output."""
    return sorted(file.name for file in (stage.folder / "shelf").iterdir() if file.name != "out")


def wait_for_writing(shelf: Path, process: subprocess.Popen[bytes]) -> None:
    """Waits until the process has put something beside the output, or is at its end."""
    known = set(os.listdir(shelf))
    while process.poll() is None and set(os.listdir(shelf)) <= known:
        time.sleep(0.0002)


def remove(path: Path) -> None:
    """Removes a file or a folder."""
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def two_writers(job: Writer) -> Check:
    """Two at once, and a reader all the while: one version or the other, whole, and both writers succeed."""

    def check(stage: Stage) -> Iterable[str]:
        old, new, _ = job.prepared(stage)
        out = stage.folder / "shelf" / "out"
        for _ in range(5):
            processes = [stage.start(*command) for command in (job.old, job.new)]
            while any(process.poll() is None for process in processes):
                if job.name != "baseline" and snapshot(out) not in (old, new):
                    yield f"a reader finds a part of what {job.name} writes"
                    break
            for process in processes:
                _, messages = process.communicate(timeout=TIME_LIMIT)
                if process.returncode != 0:
                    yield f"{job.name} beside another ends with {process.returncode}: {messages[:100]!r}"
            if snapshot(out) not in (old, new):
                yield f"two writers of {job.name} leave neither version"
        if left := leftovers(stage):
            yield f"two writers of {job.name} leave {left}"

    return check


def ignored_signals(stage: Stage) -> Iterable[str]:
    """A waiting program ends at SIGINT and SIGTERM, with 130 and 143 to a shell."""
    for number, code in [(signal.SIGINT, 130), (signal.SIGTERM, 143)]:
        for command in (("list", "--data", "-"), ("batch", "--horizon", "1"), ("regress", "-", "--response", "y")):
            process = subprocess.Popen(
                [
                    "bash",
                    "-c",
                    '"$0" "$@" & wait $!; echo $?' if number == signal.SIGTERM else 'exec "$0" "$@"',
                    stage.program,
                    *command,
                ]
                if number == signal.SIGINT
                else [stage.program, *command],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                cwd=stage.folder,
                env=stage.environment(),
            )
            time.sleep(0.2)
            process.send_signal(number)
            try:
                process.wait(TIME_LIMIT)
            except subprocess.TimeoutExpired:
                process.kill()
                yield f"{' '.join(command)} does not end at signal {number}"
                continue
            assert process.stdin and process.stderr
            process.stdin.close()
            if process.returncode not in (-number, code):
                yield f"{' '.join(command)} ends with {process.returncode} at signal {number}"
            if process.stderr.read():
                yield f"{' '.join(command)} prints something at signal {number}"


def few_descriptors(stage: Stage, counts: Iterable[int]) -> Iterable[str]:
    """Few file descriptors: it works, or one sentence says why not."""
    inputs(stage)
    baselines(stage)
    for most in counts:
        for command in [*PRINTS, *(command("out") for name, command in WRITES.items() if name != "batch --skip-bad")]:
            run = stage.run(*command, limits={resource.RLIMIT_NOFILE: most})
            if run.code not in (0, 1, 66, 73, 74):
                yield f"{run} with {most} descriptors ends with {run.code}: {run.messages.strip()[:150]!r}"
            if run.code and not run.messages and run.code != 1:
                yield f"{run} with {most} descriptors gives no reason"
            if (stage.folder / "out").exists():
                remove(stage.folder / "out")
    if left := [file.name for file in stage.folder.iterdir() if ".out" in file.name]:
        yield f"{left} are left"


def little_memory(megabytes: int) -> Check:
    """Little memory: it works, or ends with a code of the contract; it never hangs and damages nothing."""

    def check(stage: Stage) -> Iterable[str]:
        inputs(stage)
        baselines(stage)
        for command in [*PRINTS, *(command("out") for name, command in WRITES.items() if name != "batch --skip-bad")]:
            run = stage.run(*command, limits={resource.RLIMIT_AS: megabytes << 20}, seconds=60)
            if not run.timed_out and run.code not in (0, 1, 66, 70, 73, 74):
                yield f"{run} in {megabytes} MB ends with {run.code}: {run.messages.strip()[:150]!r}"
            if (stage.folder / "out").exists():
                remove(stage.folder / "out")
        if left := [file.name for file in stage.folder.iterdir() if ".out" in file.name]:
            yield f"{left} are left"

    return check


def a_million_rows(stage: Stage) -> Iterable[str]:
    """One series of 200,000 periods and 2,000 series: in seconds, or a clear limit."""
    stage.put("long.csv", HEADER + "".join(f"s,{i - 9000},{1000 + i % 97}\n" for i in range(18_000)))
    run = stage.run("batch", "--horizon", "1", "--model", "linear-trend", "-i", "long.csv")
    if run.code not in (0, 65):
        yield f"{run} ends with {run.code}"
    stage.put("many.csv", many_series(2000))
    run = stage.run(
        "batch",
        "--horizon",
        "1",
        "--model",
        "naive",
        "-i",
        "many.csv",
        limits={resource.RLIMIT_AS: 2 << 30},
    )
    yield from run.succeeds()
    stage.put("data.csv", many_series(2000))
    run = stage.run("list", "--data", "data.csv")
    yield from run.succeeds()


def cases() -> Iterator[Case]:
    """All cases of this file."""
    for job in WRITERS:
        for name, number, rounds in [
            ("interrupted", signal.SIGINT, 12),
            ("terminated", signal.SIGTERM, 12),
            ("killed", signal.SIGKILL, 50 if job.name == "baseline" else 20),
        ]:
            after = "the next run clears up" if number == signal.SIGKILL else f"{128 + number}, nothing is left"
            yield Case(
                f"signals/{name}-{job.name}",
                f"signal {number} at {rounds} random moments",
                f"the old output or the new one; {after}",
                interrupted(job, number, rounds),
            )
        yield Case(
            f"signals/two-writers-{job.name}",
            "two writers and a reader",
            "one version or the other, whole",
            two_writers(job),
        )
    yield Case("signals/waiting", "SIGINT and SIGTERM while it waits for input", "130 and 143", ignored_signals)
    # With fewer than 4 descriptors or 150 MB the system's loader can't start the program.
    for name, counts in [("descriptors", (5, 6, 16)), ("one-descriptor", (4,))]:
        yield Case(
            f"means/{name}",
            f"ulimit -n {', '.join(map(str, counts))}",
            "works, or a sentence and a code of the contract",
            lambda stage, counts=counts: few_descriptors(stage, counts),
        )
    for megabytes in (500, 300):
        yield Case(
            f"means/memory-{megabytes}",
            f"{megabytes} MB of address space",
            "works, or ends with a code of the contract; no hang, no crash",
            little_memory(megabytes),
        )
    yield Case("means/size", "a series of 18,000 periods, 2,000 series", "in seconds, or a clear limit", a_million_rows)
