"""A case, the folder it plays in, and what holds for every run of the program."""

import os
import re
import resource
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

TIME_LIMIT = 180.0
"""Seconds after which a run counts as hanging: a hang has no end, and a slow machine under load is none."""

CRASHES = {
    -signal.SIGILL,
    -signal.SIGTRAP,
    -signal.SIGABRT,
    -signal.SIGBUS,
    -signal.SIGFPE,
    -signal.SIGSEGV,
    132,
    133,
    134,
    135,
    136,
    139,
}

NOT_A_NUMBER = re.compile(rb"(?<![A-Za-z_])(nan|inf|infinity)(?![A-Za-z_])", re.IGNORECASE)
NEGATIVE_ZERO = re.compile(rb"(?<![\w.])-0(\.0*)?(?![\w.])")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]")
QUOTED = re.compile("“([^”]*)”")


@dataclass(frozen=True)
class Run:
    """What a run gave; the code is negative where a signal ended it."""

    arguments: tuple[str, ...]
    code: int
    output: bytes
    messages: str
    timed_out: bool = False

    def complains(self, code: int, *words: str) -> Iterable[str]:
        """Says where a refusal isn't one: of this exit code, on standard error alone, with all the words."""
        if self.code != code:
            yield f"{self} ends with {self.code}, not {code}: {self.messages.strip()[:200]!r}"
            return
        if self.output:
            yield f"{self} prints {self.output[:60]!r} although it refuses"
        for word in words:
            if word not in self.messages:
                yield f"{self} does not say {word!r}: {self.messages.strip()[:200]!r}"

    def succeeds(self, *words: str) -> Iterable[str]:
        """Says where a success isn't one: exit code 0, with all the words among the messages."""
        if self.code != 0:
            yield f"{self} ends with {self.code}: {self.messages.strip()[:200]!r}"
        for word in words:
            if word not in self.messages:
                yield f"{self} does not say {word!r}: {self.messages.strip()[:200]!r}"

    def __str__(self) -> str:
        return " ".join(self.arguments)[:120]


@dataclass
class Stage:
    """A fresh folder in which a case runs the program, and what the general rules found."""

    program: str
    root: Path
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder = self.root / "outer" / "inner"
        self.folder.mkdir(parents=True)
        for name in ("home", "tmp"):
            (self.root / name).mkdir()

    def put(self, name: str, content: str | bytes) -> Path:
        """Writes an input."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def environment(self, changes: Mapping[str, str] = {}) -> dict[str, str]:  # noqa: B006
        """The environment of a run: English, and every place that it might write to is watched."""
        kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}
        own = {
            "LC_ALL": "C.UTF-8",
            "HOME": str(self.root / "home"),
            "TMPDIR": str(self.root / "tmp"),
            "SWIFT_BACKTRACE": "enable=no",
        }
        return kept | own | dict(changes)

    def start(self, *arguments: str, **options: object) -> subprocess.Popen[bytes]:
        """Starts the program and does not wait for it."""
        settings: dict[str, object] = {
            "cwd": self.folder,
            "env": self.environment(),
            "stdin": subprocess.DEVNULL,
            "stdout": subprocess.DEVNULL,
            "stderr": subprocess.PIPE,
        } | options
        return subprocess.Popen([self.program, *arguments], **settings)  # type: ignore[call-overload]

    def run(
        self,
        *arguments: str,
        stdin: bytes | None = None,
        env: Mapping[str, str] = {},  # noqa: B006
        limits: Mapping[int, int] = {},
        seconds: float = TIME_LIMIT,  # noqa: B006
        numbers: bool = True,
        **options: object,
    ) -> Run:
        """Runs the program to its end and holds the run against the general rules."""

        def limit() -> None:
            for kind, most in ({resource.RLIMIT_CORE: 0} | dict(limits)).items():
                resource.setrlimit(kind, (most, most))

        settings: dict[str, object] = {
            "cwd": self.folder,
            "env": self.environment(env),
            "preexec_fn": limit,
            "stdout": subprocess.PIPE,
            "stderr": subprocess.PIPE,
        }
        settings |= {"stdin": subprocess.DEVNULL} if stdin is None else {"input": stdin}
        try:
            ended = subprocess.run(  # type: ignore[call-overload]
                [self.program, *arguments], timeout=seconds, **(settings | options)
            )
        except subprocess.TimeoutExpired as late:
            self.faults.append(f"{' '.join(arguments)[:120]} is not done after {seconds:.0f} s")
            return Run(arguments, -signal.SIGALRM, late.stdout or b"", "", timed_out=True)
        messages = (ended.stderr or b"").decode("utf-8", "backslashreplace")
        run = Run(arguments, ended.returncode, ended.stdout or b"", messages)
        self.faults += general_faults(run, numbers)
        return run

    def names(self) -> set[str]:
        """All that is in the watched folders, by path; what a case made is told from what the program left."""
        return {str(path.relative_to(self.root)) for path in self.root.rglob("*")}

    def leaves(self, before: set[str], *made: str) -> Iterable[str]:
        """Says which files are there beside those from before and those named, or no longer."""
        inside = {str((self.folder / name).relative_to(self.root)) for name in made}
        for name in sorted(self.names() - before - inside):
            yield f"{name} is left"
        for name in sorted(before - self.names()):
            yield f"{name} is gone"

    def clear(self) -> None:
        """Removes everything."""
        shutil.rmtree(self.root, ignore_errors=True)


def general_faults(run: Run, numbers: bool = True) -> list[str]:
    """What no run may do: crash, print what is no number, or garble its messages."""
    faults = []
    if run.code in CRASHES:
        faults.append(f"{run} crashes ({run.code}): {run.messages.strip()[-200:]!r}")
    if numbers and (found := NOT_A_NUMBER.search(run.output)):
        faults.append(f"{run} prints {found.group().decode()}")
    if numbers and (found := NEGATIVE_ZERO.search(run.output)):
        faults.append(f"{run} prints {found.group().decode()}")
    if found := CONTROL.search(run.messages):
        faults.append(f"{run} writes a raw {found.group()!r} to standard error")
    if len(run.messages.splitlines()) > 45 or len(run.messages) > 20_000:
        faults.append(f"{run}: {len(run.messages)} characters of messages are too many")
    for value in QUOTED.findall(run.messages):
        if len(value) > 81:
            faults.append(f"{run} quotes {len(value)} characters of a value")
    return faults


@dataclass(frozen=True)
class Case:
    """One case: what is given, what is to come of it, and how that is checked."""

    name: str
    given: str
    expected: str
    check: Callable[[Stage], Iterable[str]]

    def failures(self, program: str, folder: Path) -> list[str]:
        """Plays the case; returns a sentence for each thing that isn't as it should be."""
        stage = Stage(program, folder / self.name.replace("/", "-"))
        try:
            found = list(self.check(stage))
            watched = [stage.root / "home", stage.root / "tmp"]
            found += [f"{path} is left" for place in watched for path in place.iterdir()]
            return list(dict.fromkeys(stage.faults + found))
        finally:
            stage.clear()
