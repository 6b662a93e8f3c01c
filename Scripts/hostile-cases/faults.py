"""Faults of files, disks and pipes: exit codes of the contract, outputs whole or untouched."""

import ctypes
import os
import resource
import shutil
import signal
import subprocess
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from stage import CRASHES, TIME_LIMIT, Case, Stage
from tables import PANEL, PLAIN, many_series, plan

Check = Callable[[Stage], Iterable[str]]

READS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "list": lambda path: ("list", "--data", path),
    "outlook": lambda path: ("outlook", "--series", "gdp", "--data", path),
    "series": lambda path: ("series", "--series", "gdp", "--data", path),
    "check": lambda path: ("check", "--data", path),
    "report": lambda path: ("report", "--data", path),
    "repair": lambda path: ("repair", "--data", path),
    "convert": lambda path: ("convert", "--data", path),
    "evaluate": lambda path: ("evaluate", "--data", path),
    "baseline write": lambda path: ("baseline", "write", "-o", "baseline", "--data", path),
    "batch": lambda path: ("batch", "--horizon", "1", "-i", path),
    "batch to a file": lambda path: ("batch", "--horizon", "1", "-i", path, "-o", "forecasts.csv"),
    "evaluate -i": lambda path: ("evaluate", "-i", path),
    "priors": lambda path: ("priors", "-i", path),
    "priors to a file": lambda path: ("priors", "-i", path, "-o", "priors.json"),
    "regress": lambda path: ("regress", path, "--response", "value"),
    "extract": lambda path: ("extract", path, "--year", "2022"),
    "identities": lambda path: ("list", "--identities", path),
    "rules": lambda path: ("check", "--rules", path),
    "registry": lambda path: ("list", "--registry", path),
    "batch --priors": lambda path: ("batch", "--horizon", "1", "-i", "panel.csv", "--priors", path),
}

WRITES: dict[str, Callable[[str], tuple[str, ...]]] = {
    "report": lambda path: ("report", "--data", "plan.csv", "-o", path),
    "batch": lambda path: ("batch", "--horizon", "2", "-i", "panel.csv", "-o", path),
    "batch --skip-bad": lambda path: (
        "batch",
        "--horizon",
        "2",
        "-i",
        "bad.csv",
        "--skip-bad",
        path,
        "-o",
        "good-" + os.path.basename(path),
    ),
    "priors": lambda path: ("priors", "-i", "panel.csv", "-o", path),
    "baseline": lambda path: ("baseline", "write", "--data", "plan.csv", "-o", path),
}

PRINTS: list[tuple[str, ...]] = [
    ("list",),
    ("outlook", "--series", "gdp"),
    ("outlook", "--series", "gdp", "--format", "json"),
    ("series", "--series", "gdp"),
    ("check", "--area", "taiping", "--fail-on", "never"),
    ("report", "--area", "taiping"),
    ("repair", "--area", "taiping"),
    ("convert",),
    ("evaluate", "-i", "panel.csv", "--model", "naive"),
    ("batch", "--horizon", "2", "-i", "panel.csv"),
    ("priors", "-i", "panel.csv"),
    ("priors", "--built-in"),
    ("regress", "plain.csv", "--response", "value", "--terms", "year"),
    ("extract", "report.txt", "--year", "2022", "--area", "town"),
    ("baseline", "diff", "one", "two"),
    ("--help",),
    ("--version",),
    ("help", "batch"),
]


def inputs(stage: Stage) -> None:
    """Everything that the commands above read."""
    stage.put("plan.csv", plan())
    stage.put("panel.csv", PANEL)
    stage.put("plain.csv", PLAIN)
    stage.put("bad.csv", PANEL + "z,2000,x\n")
    stage.put("report.txt", "2021年，全镇实现工业总产值112.27亿元，增长11.38%。\n")


def baselines(stage: Stage) -> None:
    """Two baselines that differ."""
    for name, figure in [("one", "138"), ("two", "139")]:
        stage.put("differs.csv", plan().replace(",138,", f",{figure},"))
        stage.run("baseline", "write", "--data", "differs.csv", "-o", name)


def not_root() -> dict[str, object]:
    """The options of a run for which modes count: root's own runs lose the right to pass over them.

    Another user would not do: the program may stand in a folder that only root may enter.
    """
    if os.getuid() != 0:
        return {}
    library = ctypes.CDLL(None, use_errno=True)

    def drop() -> None:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            if library.prctl(24, capability, 0, 0, 0):  # PR_CAPBSET_DROP: the program that is started lacks it.
                raise OSError(ctypes.get_errno(), "a capability can't be dropped")

    return {"preexec_fn": drop}


# Inputs


def no_input(prepare: Callable[[Stage], str], *words: str, **options: object) -> Check:
    """Every command that reads a file ends with 66 and its name, writes nothing, and prints nothing."""

    def check(stage: Stage) -> Iterable[str]:
        inputs(stage)
        path = prepare(stage)
        before = stage.names()
        for command in READS.values():
            yield from stage.run(*command(path), **options).complains(66, path, *words)
        yield from stage.leaves(before)

    return check


def unreadable(stage: Stage) -> Iterable[str]:
    """A file of mode 0."""
    inputs(stage)
    os.chmod(stage.put("secret.csv", PLAIN), 0)
    for command in READS.values():
        yield from stage.run(*command("secret.csv"), **not_root()).complains(66, "secret.csv", "Permission denied")


def link(name: str, target: str) -> Callable[[Stage], str]:
    """Puts a link."""

    def prepare(stage: Stage) -> str:
        os.symlink(target, stage.folder / name)
        return name

    return prepare


def folder_for_file(stage: Stage) -> str:
    os.mkdir(stage.folder / "folder")
    return "folder"


def devices(stage: Stage) -> Iterable[str]:
    """/dev/null is an empty file; a folder's pipes and closed standard input are no hang."""
    inputs(stage)
    for name, command in READS.items():
        run = stage.run(*command("/dev/null"))
        allowed = (0, 65) if name in ("identities", "extract") else (65,)
        if run.code not in allowed:
            yield f"{run} ends with {run.code}"
    for command in READS.values():
        if (run := stage.run(*command("-"), stdin=b"")).code not in (0, 65, 66, 64):
            yield f"{run} ends with {run.code} on empty standard input"
        closed = subprocess.run(
            ["sh", "-c", 'exec "$0" "$@" <&-', stage.program, *command("-")],
            timeout=TIME_LIMIT,
            cwd=stage.folder,
            env=stage.environment(),
            capture_output=True,
        )
        if closed.returncode not in (0, 64, 65, 66, 74) or closed.returncode in CRASHES:
            yield f"{' '.join(command('-'))} ends with {closed.returncode} where standard input is closed"


def standard_input(stage: Stage) -> Iterable[str]:
    """- reads what a file of the same bytes reads."""
    inputs(stage)
    for name, file in [
        ("convert", "plan.csv"),
        ("check", "plan.csv"),
        ("batch", "panel.csv"),
        ("priors", "panel.csv"),
        ("regress", "plain.csv"),
        ("extract", "report.txt"),
    ]:
        from_file = stage.run(*READS[name](file))
        piped = stage.run(*READS[name]("-"), stdin=(stage.folder / file).read_bytes())
        if piped.output.replace(b"standard input", file.encode()) != from_file.output and name != "extract":
            yield f"{piped} reads other than {file}"
        if piped.code != from_file.code:
            yield f"{piped} ends with {piped.code}, not {from_file.code}"


def named_pipe(stage: Stage) -> Iterable[str]:
    """A named pipe that is fed slowly is read to its end."""
    inputs(stage)
    for name, content in [("convert", plan()), ("batch", PANEL), ("priors", PANEL), ("regress", PLAIN)]:
        os.mkfifo(stage.folder / "pipe")
        terms = ("--terms", "year") if name == "regress" else ()
        process = stage.start(*READS[name]("pipe"), *terms)

        def feed(content: str = content) -> None:
            with open(stage.folder / "pipe", "wb") as pipe:
                for start in range(0, len(content), 997):
                    pipe.write(content[start : start + 997].encode())
                    pipe.flush()

        writer = threading.Thread(target=feed, daemon=True)
        writer.start()
        try:
            _, messages = process.communicate(timeout=TIME_LIMIT)
            if process.returncode != 0:
                yield f"{name} of a pipe ends with {process.returncode}: {messages[:150]!r}"
        except subprocess.TimeoutExpired:
            process.kill()
            yield f"{name} hangs on a pipe"
        os.unlink(stage.folder / "pipe")


def vanished(stage: Stage) -> Iterable[str]:
    """An input that goes while another is read: 66 with its name, the output as it was."""
    inputs(stage)
    for name, first, then, output in [("batch", "-i", "-i", "out.csv"), ("priors", "-i", "-i", "out.csv")]:
        stage.put(output, "old")
        second = stage.put("second.csv", PANEL.replace("s", "t"))
        os.mkfifo(stage.folder / "pipe")
        before = stage.names()
        horizon = ("--horizon", "1") if name == "batch" else ()
        process = stage.start(name, *horizon, first, "pipe", then, "second.csv", "-o", output)
        with open(stage.folder / "pipe", "wb") as pipe:
            pipe.write(PANEL[: len(PANEL) // 2].encode())
            pipe.flush()
            second.unlink()
            pipe.write(PANEL[len(PANEL) // 2 :].encode())
        _, messages = process.communicate(timeout=TIME_LIMIT)
        if process.returncode != 66 or b"second.csv" not in messages:
            yield f"{name} ends with {process.returncode}, not 66: {messages[:150]!r}"
        if (stage.folder / output).read_text() != "old":
            yield f"{name} changes its output although an input has gone"
        second.write_text("")
        yield from stage.leaves(before)
        os.unlink(stage.folder / "pipe")


# Outputs


def snapshot(path: Path) -> object:
    """What is at a path: bytes of a file, or of the files of a folder."""
    if path.is_dir():
        return {file.name: file.read_bytes() for file in path.iterdir()}
    return path.read_bytes() if path.exists() else None


@contextmanager
def read_only(stage: Stage) -> Iterator[dict[str, object]]:
    """A folder that can't be written to: by its mode, for a user for whom modes count."""
    shelf = stage.folder / "shelf"
    shelf.chmod(0o555)
    try:
        yield not_root()
    finally:
        shelf.chmod(0o755)


def read_only_folder(stage: Stage) -> Iterable[str]:
    """73 with the path, what is in the folder stays."""
    inputs(stage)
    (stage.folder / "shelf").mkdir()
    for name, command in WRITES.items():
        for old in (True, False):
            path = f"shelf/{name.split()[0]}-{old}"
            if old and name != "batch --skip-bad":
                yield from stage.run(*command(path)).succeeds()
            before, state = stage.names(), snapshot(stage.folder / path)
            with read_only(stage) as options:
                run = stage.run(*command(path), **options)
            words = ("shelf",) if name == "baseline" else (path,)
            # A file that may be written to can't be replaced in a folder that may not.
            yield from run.complains(73, *words)
            if snapshot(stage.folder / path) != state:
                yield f"{run} changes what it can't replace"
            yield from stage.leaves(before)


def no_such_folder(stage: Stage) -> Iterable[str]:
    """An output in a folder that isn't there: 73 with the path; nothing is created."""
    inputs(stage)
    before = stage.names()
    for command in WRITES.values():
        yield from stage.run(*command("nowhere/out")).complains(73, "nowhere")
        yield from stage.leaves(before, "good-out")
    for name, command in WRITES.items():
        os.mkdir(stage.folder / f"taken-{name.split()[0]}")
        stage.put(f"taken-{name.split()[0]}/mine.txt", "mine")
        run = stage.run(*command(f"taken-{name.split()[0]}"))
        yield from run.complains(73, "taken")
        shutil.rmtree(stage.folder / f"taken-{name.split()[0]}")


def links(stage: Stage) -> Iterable[str]:
    """An output that is a link: the link stays, and its target is replaced whole; a circle is 73."""
    inputs(stage)
    for name, command in WRITES.items():
        if name in ("baseline", "batch --skip-bad"):
            continue
        target = stage.put(f"target-{name}", "old")
        os.symlink(target.name, stage.folder / f"link-{name}")
        yield from stage.run(*command(f"link-{name}")).succeeds()
        if not (stage.folder / f"link-{name}").is_symlink() or target.read_text() == "old":
            yield f"{name} replaces a link instead of what it leads to"
        os.symlink("circle", stage.folder / "circle")
        yield from stage.run(*command("circle")).complains(73, "circle")
        os.unlink(stage.folder / "circle")


@contextmanager
def full_disk(stage: Stage, kilobytes: int) -> Iterator[tuple[Path, Mapping[int, int]]]:
    """A small disk of its own where one may be mounted, else a limit on the size of files."""
    disk = stage.folder / "disk"
    disk.mkdir()
    mounted = (
        os.getuid() == 0
        and subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(disk)], capture_output=True
        ).returncode
        == 0
    )
    try:
        yield disk, {} if mounted else {resource.RLIMIT_FSIZE: 1024}
    finally:
        if mounted:
            subprocess.run(["umount", str(disk)], check=False)


def disk_is_full(stage: Stage) -> Iterable[str]:
    """74 and the reason; the old output stays, and nothing is left beside it."""
    inputs(stage)
    signal_ignored = {"restore_signals": False}
    for name, command in WRITES.items():
        with full_disk(stage, 256) as (disk, limits):
            path = f"disk/{name.split()[0]}"
            if name == "baseline":
                yield from stage.run(*command(path)).succeeds()
            else:
                stage.put(path, "old")
            state = snapshot(stage.folder / path)
            if not limits:
                with open(disk / "filler", "wb", buffering=0) as filler:
                    for size in (4096, 1):
                        try:
                            while filler.write(b"x" * size):
                                pass
                        except OSError:
                            continue
            run = stage.run(*command(path), limits=limits, **signal_ignored)
            if run.code not in (73, 74) or (run.code == 73 and name not in ("baseline",)):
                yield f"{run} on a full disk ends with {run.code}, not 74: {run.messages[:150]!r}"
            if "No space" not in run.messages and "too large" not in run.messages:
                yield f"{run} does not say that the disk is full: {run.messages[:150]!r}"
            if snapshot(stage.folder / path) != state:
                yield f"{run} damages the old output on a full disk"
            if left := sorted({file.name for file in disk.iterdir()} - {name.split()[0], "filler"}):
                yield f"{run} leaves {left} on a full disk"
        (stage.folder / "disk").rmdir() if not any((stage.folder / "disk").iterdir()) else shutil.rmtree(
            stage.folder / "disk"
        )
        for rest in stage.folder.glob("good-*"):
            rest.unlink()


def full_device(stage: Stage) -> Iterable[str]:
    """/dev/full as standard output and as a file: 74, and that it is full."""
    inputs(stage)
    baselines(stage)
    for command in PRINTS:
        with open("/dev/full", "wb") as full:
            run = stage.run(*command, stdout=full)
        yield from run.complains(74, "No space left")
    for name in ("report", "batch", "priors"):
        yield from stage.run(*WRITES[name]("/dev/full")).complains(74, "No space left")


def closed_output(stage: Stage) -> Iterable[str]:
    """Standard output that is closed: 74, and no file is written to instead."""
    inputs(stage)
    baselines(stage)
    before = {file: file.read_bytes() for file in stage.folder.rglob("*") if file.is_file()}
    for command in PRINTS:
        run = subprocess.run(
            ["sh", "-c", 'exec "$0" "$@" >&-', stage.program, *command],
            timeout=TIME_LIMIT,
            cwd=stage.folder,
            env=stage.environment(),
            capture_output=True,
        )
        if run.returncode != 74:
            yield f"{' '.join(command)} with standard output closed ends with {run.returncode}, not 74"
    for name, command_of in WRITES.items():
        if name != "batch --skip-bad":
            run = subprocess.run(
                ["sh", "-c", 'exec "$0" "$@" >&- 2>&-', stage.program, *command_of("out-" + name)],
                timeout=TIME_LIMIT,
                cwd=stage.folder,
                env=stage.environment(),
            )
            again = stage.run(*command_of("again-" + name))
            if (
                run.returncode != 0
                or again.code != 0
                or snapshot(stage.folder / f"out-{name}") != snapshot(stage.folder / f"again-{name}")
            ):
                yield f"{name} writes another file where the streams are closed"
    if any(file.read_bytes() != content for file, content in before.items()):
        yield "an input was written to"


def closed_pipe(stage: Stage) -> Iterable[str]:
    """A reader that leaves ends the program quietly, by SIGPIPE or at its end."""
    inputs(stage)
    stage.put("many.csv", many_series(400))
    for command in [*PRINTS, ("batch", "--horizon", "5", "-i", "many.csv"), ("convert", "--data", "many.csv")]:
        if command[:2] == ("baseline", "diff"):
            continue
        process = stage.start(*command, stdout=subprocess.PIPE)
        assert process.stdout and process.stderr
        process.stdout.read(1)
        process.stdout.close()
        messages = process.stderr.read()
        code = process.wait(TIME_LIMIT)
        if code not in (0, 141, -signal.SIGPIPE):
            yield f"{' '.join(command)} ends with {code} when its reader leaves"
        if messages and b"note" not in messages:
            yield f"{' '.join(command)} complains when its reader leaves: {messages[:100]!r}"


def usage(stage: Stage) -> Iterable[str]:
    """What can't be meant is refused by its name on standard error; help goes to standard output."""
    inputs(stage)
    for command in PRINTS[:-3]:
        yield from stage.run(*command, "--horizont", "6").complains(64, "--horizont")
    yield from stage.run("outlook", "--series", "gdp", "--horizont", "6").complains(64, "--horizon")
    for words in ([], ["list"], ["batch"], ["baseline", "write"], ["extract"], ["help", "regress"]):
        run = stage.run(*words, "--help") if words[:1] != ["help"] else stage.run(*words)
        yield from run.succeeds()
        if not run.output or run.messages:
            yield f"{run} does not print help to standard output"
    for words in (
        ["lst"],
        ["list", "--format", "yaml"],
        ["batch"],
        ["--series"],
        ["baseline"],
        ["\x1b[31m"],
        ["x" * 9999],
    ):
        run = stage.run(*words)
        if words != ["baseline"]:
            yield from run.complains(64)


def cases() -> Iterator[Case]:
    """All cases of this file."""
    yield Case(
        "inputs/missing",
        "a path that isn't there",
        "66 with path and reason",
        no_input(lambda stage: "none.csv", "No such file"),
    )
    yield Case("inputs/folder", "a folder for a file", "66 with path", no_input(folder_for_file))
    yield Case("inputs/unreadable", "a file of mode 0", "66 with path and reason", unreadable)
    yield Case(
        "inputs/link-circle",
        "a link to itself",
        "66 with path and reason",
        no_input(link("circle.csv", "circle.csv"), "symbolic links"),
    )
    yield Case(
        "inputs/link-to-nothing",
        "a link to nothing",
        "66 with path and reason",
        no_input(link("nothing.csv", "/nonexistent/x"), "No such file"),
    )
    yield Case(
        "inputs/devices", "/dev/null, empty and closed standard input", "65 as of an empty file; no hang", devices
    )
    yield Case("inputs/standard-input", "- for a file", "what the file gives", standard_input)
    yield Case("inputs/named-pipe", "a named pipe, fed in pieces", "read to its end", named_pipe)
    yield Case("inputs/vanished", "a file that goes while another is read", "66, the output as it was", vanished)
    yield Case(
        "outputs/read-only", "a folder that can't be written to", "73 with path; what is there stays", read_only_folder
    )
    yield Case(
        "outputs/nowhere",
        "a folder that isn't there, or holds other things",
        "73; nothing is made or removed",
        no_such_folder,
    )
    yield Case("outputs/links", "links as outputs", "the link stays, its target is replaced; a circle is 73", links)
    yield Case(
        "outputs/full-disk",
        "a disk without room, new or over an old output",
        "74 with the reason; the old output stays, nothing is left",
        disk_is_full,
    )
    yield Case("outputs/full-device", "/dev/full as standard output and as a file", "74 with the reason", full_device)
    yield Case("outputs/closed", "standard output closed", "74; no file is written to instead", closed_output)
    yield Case("outputs/reader-leaves", "a reader that leaves", "0 or SIGPIPE, in silence", closed_pipe)
    yield Case("options/usage", "misspelt options, subcommands and values", "64 by name on standard error", usage)
