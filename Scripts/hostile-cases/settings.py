"""Settings, priors, identities, registries and baselines that are damaged."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from stage import Case, Stage
from tables import HEADER, PANEL, plan

Check = Callable[[Stage], Iterable[str]]

DAMAGES = {  # name: text of rules, words of the refusal
    "empty": ("", ()),
    "trailing-comma": ('{\n"P01": {"warning_points": 3,}}', ("line 2",)),
    "twice": ('{"P01": {"warning_points": 3, "warning_points": 4}}', ("warning_points",)),
    "twice-on-top": ('{"P01": {"warning_points": 3}, "P01": {"warning_points": 3}}', ("P01",)),
    "unknown": ('{"P01": {"warning_point": 3}}', ("warning_point", "warning_points")),
    "unknown-on-top": ('{"horizont": 6}', ("horizont",)),
    "text-for-number": ('{"P01": {"warning_points": "six"}}', ("warning_points", "six")),
    "negative": ('{"P01": {"warning_points": -1}}', ("warning_points", "-1")),
    "huge": ('{"P01": {"warning_points": 1e999}}', ("line 1",)),
    "deep": ("[" * 100_000 + "]" * 100_000, ()),
    "deep-objects": ('{"a":' * 100_000 + "1" + "}" * 100_000, ()),
    "nan": ('{"P01": {"warning_points": NaN}}', ("NaN",)),
    "cut-off": ('{"P01": {"warning_points": 3', ()),
    "no-object": ("[1, 2]", ()),
    "zero-byte": ('{"P01": \x00}', ()),
    "latin-1": ('{"P\xe9": 1}'.encode("latin-1"), ()),
}


def rules(text: str | bytes, words: tuple[str, ...]) -> Check:
    """Every command that takes rules refuses the file."""

    def check(stage: Stage) -> Iterable[str]:
        stage.put("plan.csv", plan())
        stage.put("rules.json", text)
        before = stage.names()
        for command in (
            ("outlook", "--series", "gross_output"),
            ("check",),
            ("report", "-o", "page.html"),
            ("baseline", "write", "-o", "baseline"),
        ):
            run = stage.run(*command, "--data", "plan.csv", "--rules", "rules.json")
            yield from run.complains(65, "rules.json", *words)
        yield from stage.leaves(before)

    return check


@cache
def good_priors(program: str) -> str:
    """The priors that are built in, as a file."""
    import subprocess

    return subprocess.run([program, "priors", "--built-in"], capture_output=True, check=True, text=True).stdout


def priors(damage: Callable[[str], str | bytes], words: tuple[str, ...]) -> Check:
    """Every command that takes priors refuses the file."""

    def check(stage: Stage) -> Iterable[str]:
        stage.put("plan.csv", plan())
        stage.put("panel.csv", PANEL)
        stage.put("priors.json", damage(good_priors(stage.program)))
        before = stage.names()
        data = ("--data", "plan.csv")
        for command in (
            ("outlook", "--series", "gross_output", *data),
            ("check", *data),
            ("report", "-o", "page.html", *data),
            ("baseline", "write", "-o", "baseline", *data),
            ("batch", "--horizon", "1", "-i", "panel.csv", "-o", "forecasts.csv"),
            ("evaluate", "-i", "panel.csv"),
        ):
            yield from stage.run(*command, "--priors", "priors.json").complains(65, "priors.json", *words)
        yield from stage.leaves(before)

    return check


def last(text: str, old: str, new: str) -> str:
    """The text with the last of something changed."""
    head, _, tail = text.rpartition(old)
    return head + new + tail


PRIORS_DAMAGES: dict[str, tuple[Callable[[str], str | bytes], tuple[str, ...]]] = {
    "empty": (lambda text: "", ()),
    "cut-off": (lambda text: text[: len(text) // 2], ("line",)),
    "trailing-comma": (lambda text: last(text, "}", ",}"), ("line",)),
    "twice": (lambda text: text.replace('"variance" : 0.5', '"variance" : 0.5, "variance" : 5'), ("variance",)),
    "unknown": (lambda text: text.replace('"variance" : 0.5', '"variance" : 0.5, "varianz" : 5'), ("varianz",)),
    "missing": (lambda text: text.replace('"variance" : 0.5,', ""), ("variance",)),
    "out-of-range": (lambda text: text.replace('"variance" : 0.5', '"variance" : -1'), ("variance",)),
    "text-for-number": (lambda text: text.replace('"variance" : 0.5', '"variance" : "x"'), ("variance",)),
    "nan": (lambda text: text.replace('"variance" : 0.5', '"variance" : NaN'), ("line",)),
    "deep": (lambda text: "[" * 100_000, ()),
    "binary": (lambda text: bytes(range(256)), ()),
}

IDENTITIES = {  # name: text, exit code, words
    "no-equation": ("total industry\n", 65, ("line 1",)),
    "unknown-sign": ("total == industry\n", 65, ("line 1",)),
    "twice": ("total = industry + industry\n", 65, ("line 1", "industry")),
    "of-itself": ("total = total + industry\n", 65, ("line 1", "total")),
    "zero-byte": ("total = ind\x00ustry\n", 65, ("line 1",)),
    "long": ("total = " + " + ".join(f"x{i}" for i in range(20_000)) + "\n", 0, ()),
}


def hierarchy(total: Callable[[int], float]) -> str:
    """A total and its three parts over twelve years."""
    parts = {
        "total": lambda i: total(i),
        "industry": lambda i: 40 + 5 * i,
        "agriculture": lambda i: 20 + i,
        "tertiary": lambda i: 40 + 4 * i,
    }
    return HEADER + "".join(f"{name},{2000 + i},{part(i)}\n" for name, part in parts.items() for i in range(12))


def identities(text: str, code: int, words: tuple[str, ...]) -> Check:
    """The commands that take identities end with a code."""

    def check(stage: Stage) -> Iterable[str]:
        stage.put("data.csv", hierarchy(lambda i: 100 + 10 * i))
        stage.put("sums.txt", text)
        for command in (("list",), ("outlook", "--series", "total"), ("series", "--series", "total")):
            run = stage.run(*command, "--data", "data.csv", "--identities", "sums.txt")
            yield from run.complains(code, "sums.txt", *words) if code else run.succeeds(*words)

    return check


def cycle(stage: Stage) -> Iterable[str]:
    """Equations in a circle: an end, with an agreement or with a sentence that names them."""
    stage.put("data.csv", hierarchy(lambda i: 100 + 10 * i))
    stage.put("sums.txt", "total = industry + agriculture + tertiary\nindustry = total + agriculture\n")
    run = stage.run("outlook", "--series", "total,industry", "--data", "data.csv", "--identities", "sums.txt")
    if run.code == 0 and not ("total" in run.output.decode() and "industry" in run.output.decode()):
        yield f"{run} forgets a series"
    if run.code not in (0, 65):
        yield f"{run} ends with {run.code}"


def adds_up(total: Callable[[int], float], residual: str | None) -> Check:
    """The forecasts add up, and what the history leaves is named where it is beyond its rounding."""

    def check(stage: Stage) -> Iterable[str]:
        stage.put("data.csv", hierarchy(total))
        stage.put("sums.txt", "total = industry + agriculture + tertiary\n")
        data = ("--data", "data.csv", "--identities", "sums.txt")
        run = stage.run("outlook", "--series", "total,industry,agriculture,tertiary", "--format", "json", *data)
        yield from run.succeeds()
        medians = {item["indicator"]: item["forecasts"][0]["median"] for item in json.loads(run.output)}
        parts = sum(medians[name] for name in ("industry", "agriculture", "tertiary"))
        if abs(medians["total"] - parts) > 1e-8 * max(abs(parts), 1):
            yield f"{medians['total']} is not {parts}"
        shown = stage.run("series", "--series", "total", *data).output.decode()
        if residual and residual not in shown:
            yield f"series does not say {residual!r}"
        if residual is None and "does not hold" in shown:
            yield "series finds fault with roundings"

    return check


def missing_part(stage: Stage) -> Iterable[str]:
    """A part that the data don't have is named."""
    stage.put(
        "data.csv",
        "".join(line for line in hierarchy(lambda i: 100 + 10 * i).splitlines(keepends=True) if "tertiary" not in line),
    )
    stage.put("sums.txt", "total = industry + agriculture + tertiary\n")
    run = stage.run("outlook", "--series", "total", "--data", "data.csv", "--identities", "sums.txt")
    yield from run.succeeds("tertiary")


BASELINE_DAMAGES: dict[str, tuple[str, Callable[[bytes], bytes], tuple[str, ...]]] = {
    "cut-off": ("manifest.json", lambda data: data[: len(data) // 2], ("manifest.json",)),
    "empty": ("manifest.json", lambda data: b"", ("manifest.json",)),
    "future": (
        "manifest.json",
        lambda data: data.replace(b"forecast-baseline-1", b"forecast-baseline-999"),
        ("999",),
    ),
    "no-baseline": (
        "manifest.json",
        lambda data: b'{"version":1,"series":{"gdp":{"forecast":[1.0,2.0',
        ("manifest.json",),
    ),
    "one-figure": ("baseline.csv", lambda data: data.replace(b"138", b"139", 1), ("baseline.csv",)),
    "cut-off-table": ("baseline.csv", lambda data: data[:-20], ("baseline.csv",)),
    "deep": ("manifest.json", lambda data: b"[" * 100_000, ("manifest.json",)),
}


def baseline(name: str, damage: Callable[[bytes], bytes], words: tuple[str, ...]) -> Check:
    """A damaged baseline is refused or told to differ, and not touched."""

    def check(stage: Stage) -> Iterable[str]:
        stage.put("plan.csv", plan())
        for folder in ("good", "bad"):
            stage.run("baseline", "write", "-o", folder, "--data", "plan.csv")
        path = stage.folder / "bad" / name
        path.write_bytes(damage(path.read_bytes()))
        before = {file: file.read_bytes() for file in (stage.folder / "bad").iterdir()}
        for command in (("check", "bad", "--data", "plan.csv"), ("diff", "bad", "good"), ("diff", "good", "bad")):
            run = stage.run("baseline", *command)
            # A comparison can be made of a table that was edited, and says that it was.
            allowed = (0, 1, 65) if command[0] == "diff" and name == "baseline.csv" else (1, 65)
            if run.code not in allowed:
                yield f"{run} ends with {run.code}, not 1 or 65: {run.messages.strip()[:150]!r}"
            for word in words:
                if word not in run.messages + run.output.decode():
                    yield f"{run} does not say {word!r}"
        if {file: file.read_bytes() for file in (stage.folder / "bad").iterdir()} != before:
            yield "the damaged baseline was changed"

    return check


def options(stage: Stage) -> Iterable[str]:
    """What the catalogue puts into a configuration is an option here: refused by its name, before all work."""
    stage.put("plan.csv", plan())
    stage.put("panel.csv", PANEL)
    outlook, batch = ("outlook", "--series", "gross_output", "--data", "plan.csv"), ("batch", "-i", "panel.csv")
    for horizon in ("0", "-1", "101", "1000000000", "1.5", "six", "9223372036854775807", "99999999999999999999", ""):
        yield from stage.run(*outlook, "--horizon", horizon).complains(64, "1 to 100")
        yield from stage.run(*batch, "--horizon", horizon).complains(64, "1 to 100")
        yield from stage.run("evaluate", "-i", "panel.csv", "--horizon", horizon).complains(64, "1 to 100")
    for level in ("0", "1e1", "100", "150", "-5", "0.95", "NaN", "x", ""):
        yield from stage.run(*outlook, "--level", level).complains(64, level)
        yield from stage.run(*batch, "--horizon", "1", "--level", level).complains(64, level)
    for threads in ("0", "-1", "257", "x"):
        yield from stage.run(*batch, "--horizon", "1", "--threads", threads).complains(64, "threads")
    for year in ("0", "-1", "99999", "x", "9223372036854775808"):
        yield from stage.run("check", "--data", "plan.csv", "--year", year).complains(64, "year")
        yield from stage.run(*outlook, "--as-of", year).complains(64, "as-of")


REPORTS = {  # name: bytes of a report, exit code
    "empty": (b"", 65),
    "zero-byte": ("2021年，全镇实现工业总产值100\x00亿元。".encode(), 65),
    "binary": (bytes((i * 73 + 41) % 256 for i in range(4096)), 65),
    "mixed": ("工业总产值100亿元。".encode() + "增长5%".encode("gb18030") + b"\xff\xff", 65),
    "cut-off-docx": (b"PK\x03\x04" + b"\x00" * 200, 65),
    "cut-off-pdf": (b"%PDF-1.7\n1 0 obj\n<<", 65),
    "long-line": ("工业总产值" * 100_000 + "100亿元。", None),
    "digits": ("工业总产值" + "9" * 100_000 + "亿元。", None),
    "nested": ("（" * 50_000 + "工业总产值100亿元", None),
}


def report(content: bytes | str, code: int | None) -> Check:
    """A report that isn't one is refused by its name; a strange one is read in seconds."""

    def check(stage: Stage) -> Iterable[str]:
        stage.put("report.txt", content)
        run = stage.run("extract", "report.txt", "--year", "2022", "--area", "town")
        if code:
            yield from run.complains(code, "report.txt")
        elif run.code not in (0, 65):
            yield f"{run} ends with {run.code}"

    return check


REPORT = "政府工作报告\n\n2021年工作回顾\n\n2021年，全镇实现工业总产值112.27亿元，增长11.38%。\n"


def report_encodings(stage: Stage) -> Iterable[str]:
    """One report in several encodings and line ends: the same observations."""
    outputs = {}
    for name, content in [
        ("plain", REPORT.encode()),
        ("mark", b"\xef\xbb\xbf" + REPORT.encode()),
        ("crlf", REPORT.replace("\n", "\r\n").encode()),
        ("cr", REPORT.replace("\n", "\r").encode()),
        ("gb18030", REPORT.encode("gb18030")),
        ("utf-16", REPORT.encode("utf-16")),
    ]:
        stage.put("report.txt", content)
        run = stage.run("extract", "report.txt", "--year", "2022", "--area", "town")
        yield from run.succeeds()
        outputs[name] = run.output
    if b"112.27" not in outputs["plain"]:
        yield "the report is not read"
    for name, output in outputs.items():
        if output != outputs["plain"]:
            yield f"{name} gives other observations"


def unreadable_elsewhere(option: str) -> Check:
    """A settings file that is missing, a folder, or unreadable text ends with 66 or 65 and its name."""

    def check(stage: Stage) -> Iterable[str]:
        stage.put("plan.csv", plan())
        os.mkdir(stage.folder / "folder")
        outlook = ("outlook", "--series", "gross_output", "--data", "plan.csv", option)
        yield from stage.run(*outlook, "none").complains(66, "none")
        yield from stage.run(*outlook, "folder").complains(66, "folder")
        stage.put("binary", bytes(range(256)) * 16)
        yield from stage.run(*outlook, "binary").complains(65, "binary")
        stage.put("empty", "")
        run = stage.run(*outlook, "empty")
        if run.code not in ((0, 65) if option == "--identities" else (65,)):
            yield f"{run} ends with {run.code}"

    return check


def cases() -> Iterator[Case]:
    """All cases of this file."""
    for name, (text, words) in DAMAGES.items():
        yield Case(
            f"rules/{name}", f"rules: {str(text[:40])!r}", "65, and what is wrong by its name", rules(text, words)
        )
    for name, (damage, words) in PRIORS_DAMAGES.items():
        yield Case(
            f"priors/{name}", f"priors, damaged: {name}", "65, and what is wrong by its name", priors(damage, words)
        )
    for name, (text, code, words) in IDENTITIES.items():
        yield Case(
            f"identities/{name}",
            text[:40].strip(),
            "65 with line and name" if code else "read in seconds",
            identities(text, code, words),
        )
    yield Case("identities/cycle", "two equations in a circle", "an end: they agree, or 65", cycle)
    for name, total, residual in [
        ("hold", lambda i: 100 + 10 * i, None),
        ("broken", lambda i: 100 + 10 * i + (7 if i == 5 else 0), "2005: does not hold, residual 7"),
        ("rounded", lambda i: 100 + 10 * i + (0.1 if i % 2 else -0.1), None),
    ]:
        yield Case(
            f"identities/{name}",
            f"a total of three parts, {name}",
            "forecasts add up to 1e-8; a residual beyond the rounding is named",
            adds_up(total, residual),
        )
    yield Case("identities/missing-part", "no figure of one part", "a note that names it", missing_part)
    for name, (file, damage_of, words) in BASELINE_DAMAGES.items():
        yield Case(
            f"baselines/{name}",
            f"{file} of a baseline: {name}",
            "1 or 65 with the file; nothing is changed",
            baseline(file, damage_of, words),
        )
    yield Case("options/values", "horizons, levels, threads and years out of range", "64 with the limits", options)
    for name, (content, code) in REPORTS.items():
        yield Case(
            f"reports/{name}",
            f"a report: {name}",
            "65 with its name" if code else "0 or 65 in seconds",
            report(content, code),
        )
    yield Case(
        "reports/encodings", "one report in six encodings and line ends", "the same observations", report_encodings
    )
    for option in ("--rules", "--priors", "--identities", "--registry"):
        yield Case(
            f"options/{option[2:]}",
            f"{option}: missing, a folder, binary, empty",
            "66, 66, 65, 65",
            unreadable_elsewhere(option),
        )
