"""The same bytes wherever the program runs: locale, clock, threads, kernels, order of rows, names of paths."""

import os
import random
import shutil
from collections.abc import Callable, Iterable, Iterator

from stage import Case, Stage
from tables import HEADER, PANEL, PLAIN, plan, rows

Check = Callable[[Stage], Iterable[str]]

COMMANDS: list[tuple[str, ...]] = [
    ("outlook", "--series", "gdp,industrial_output", "--horizon", "3", "--lang", "en"),
    ("outlook", "--series", "gdp", "--format", "json", "--model", "linear-trend"),
    ("check", "--area", "taiping", "--fail-on", "never", "--format", "json"),
    ("list", "--lang", "en"),
    ("report", "--area", "taiping", "--lang", "en"),
    ("repair", "--area", "taiping", "--format", "json"),
    ("batch", "--horizon", "2", "-i", "panel.csv"),
    ("priors", "-i", "panel.csv"),
    ("evaluate", "-i", "panel.csv", "--model", "linear-trend,theta", "--format", "csv"),
    ("batch", "--horizon", "2", "--model", "arima", "-i", "panel.csv"),
    ("batch", "--horizon", "2", "--model", "quadratic-trend", "-i", "panel.csv"),
    ("regress", "input.csv", "--response", "value", "--terms", "year", "--errors", "newey-west", "--format", "json"),
    ("regress", "input.csv", "--response", "value", "--polynomial", "4", "--of", "year", "--format", "json"),
]

ENVIRONMENTS: dict[str, list[dict[str, str]]] = {
    "locales": [{"LC_ALL": name, "LANG": name} for name in ("C", "de_DE.UTF-8", "tr_TR.UTF-8", "zh_CN.GB18030")],
    "time-zones": [{"TZ": name} for name in ("Asia/Shanghai", "Pacific/Apia", "nonsense")],
    "threads": [{"OPENBLAS_NUM_THREADS": count, "OMP_NUM_THREADS": count} for count in ("1", "4")],
    "kernels": [{"OPENBLAS_CORETYPE": name} for name in ("Haswell", "Zen", "Nehalem", "Prescott")],
    "bare": [{"HOME": "/nonexistent", "TMPDIR": "/nonexistent", "COLUMNS": "7"}, {"MALLOC_PERTURB_": "165"}],
}


def same_bytes(environments: list[dict[str, str]]) -> Check:
    """Every command prints the same bytes in every environment."""

    def check(stage: Stage) -> Iterable[str]:
        stage.put("panel.csv", PANEL)
        stage.put("input.csv", PLAIN)
        for command in COMMANDS:
            # English is said, since the language follows the locale; regress and batch print no words.
            language = () if "--lang" in command else ("--lang", "en")
            expected = stage.run(*command, *language)
            yield from expected.succeeds()
            for environment in environments:
                if stage.run(*command, *language, env=environment).output != expected.output:
                    yield f"{expected} prints other bytes under {environment}"

    return check


def threads(stage: Stage) -> Iterable[str]:
    """--threads changes no byte; nor does a second run."""
    stage.put("panel.csv", PANEL)
    for model in ("auto", "arima"):
        command = ("batch", "--horizon", "2", "--model", model, "-i", "panel.csv")
        expected = stage.run(*command, "--threads", "1")
        yield from expected.succeeds()
        for count in ("2", "3", "8", "256"):
            if stage.run(*command, "--threads", count).output != expected.output:
                yield f"{expected} prints other bytes on {count} threads"


def order(stage: Stage) -> Iterable[str]:
    """The order of rows changes no byte."""
    random_order = random.Random(7)
    lines = [rows(), rows("cpi"), rows("exports", start=3)]
    one = "".join(lines).splitlines(keepends=True)
    plan_lines = plan().splitlines(keepends=True)
    outputs = set()
    for _ in range(4):
        stage.put("input.csv", HEADER + "".join(one))
        stage.put("plan.csv", plan_lines[0] + "".join(plan_lines[1:]))
        data = ("--data", "input.csv", "--data", "plan.csv")
        runs = [
            stage.run("outlook", "--series", "gdp", "--format", "json", *data),
            stage.run("list", *data),
            stage.run("check", "--fail-on", "never", *data),
        ]
        for run in runs:
            yield from run.succeeds()
        outputs.add(tuple(run.output for run in runs))
        random_order.shuffle(one)
        tail = plan_lines[1:]
        random_order.shuffle(tail)
        plan_lines = [plan_lines[0], *tail]
    if len(outputs) != 1:
        yield "the order of rows changes what is printed"


def paths(stage: Stage) -> Iterable[str]:
    """Blanks, quotes, line ends, emoji and a dash in paths of inputs and outputs."""
    folder = stage.folder / 'a b\n"c" 📈'
    folder.mkdir()
    for name in ("in put.csv", "it's;$HOME`x`.csv", "-dash.csv", "%s%n.csv", "*.csv"):
        (folder / name).write_text(plan())
        (folder / "panel.csv").write_text(PANEL)
        path = os.path.join(folder.name, name)
        for command in (
            ("list", "--data", path),
            ("report", "--data", path, "-o", path + ".html"),
            ("baseline", "write", "--data", path, "-o", path + ".d"),
            ("baseline", "check", path + ".d", "--data", path),
            ("batch", "--horizon", "1", "-i", os.path.join(folder.name, "panel.csv"), "-o", path + ".out"),
        ):
            yield from stage.run(*command).succeeds()
    shutil.rmtree(folder)


def long_paths(stage: Stage) -> Iterable[str]:
    """A path beyond what the system takes: 66 for input, 73 for output, and a short message."""
    for path in ("x" * 300, "x/" * 3000 + "x"):
        yield from stage.run("list", "--data", path).complains(66)
        yield from stage.run("batch", "--horizon", "1", "-i", path).complains(66)
        stage.put("plan.csv", plan())
        yield from stage.run("report", "--data", "plan.csv", "-o", path).complains(73)
        yield from stage.run("baseline", "write", "--data", "plan.csv", "-o", path).complains(73)


def umask(stage: Stage) -> Iterable[str]:
    """A strict umask: outputs that their owner can read, and nobody else."""
    stage.put("plan.csv", plan())
    stage.put("panel.csv", PANEL)
    for command in (
        ("report", "--data", "plan.csv", "-o", "page.html"),
        ("batch", "--horizon", "1", "-i", "panel.csv", "-o", "forecasts.csv"),
        ("priors", "-i", "panel.csv", "-o", "priors.json"),
        ("baseline", "write", "--data", "plan.csv", "-o", "baseline"),
    ):
        yield from stage.run(*command, umask=0o077).succeeds()
    for name in ("page.html", "forecasts.csv", "priors.json", "baseline"):
        mode = (stage.folder / name).stat().st_mode & 0o777
        if mode & 0o077 or not mode & 0o400:
            yield f"{name} has the mode {mode:o}"


def cases() -> Iterator[Case]:
    """All cases of this file."""
    for name, environments in ENVIRONMENTS.items():
        given = ", ".join(dict.fromkeys(value for each in environments for value in each.values()))
        yield Case(f"surroundings/{name}", given, "the same bytes from every command", same_bytes(environments))
    yield Case("surroundings/batch-threads", "--threads 1, 2, 3, 8, 256", "the same bytes", threads)
    yield Case("surroundings/order", "rows in any order", "the same bytes", order)
    yield Case("surroundings/paths", "paths with blanks, quotes, line ends, emoji, dashes", "read and written", paths)
    yield Case("surroundings/long-paths", "paths of 300 and 6,000 characters", "66 or 73", long_paths)
    yield Case("surroundings/umask", "umask 077", "outputs for their owner alone", umask)
