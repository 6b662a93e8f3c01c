"""Names that would like to be more than names: kept, escaped for whatever shows them, and never used as paths."""

import csv
import io
import json
import os
import pty
import re
import select
import time
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser

from stage import TIME_LIMIT, Case, Stage
from tables import HEADER, MADE, plan, quoted, value

Check = Callable[[Stage], Iterable[str]]

NAMES = {
    "comma": "GDP, total",
    "quote": 'GDP "real"',
    "line-end": "GDP\nreal",
    "crlf": "GDP\r\nreal",
    "parent-folder": "../../x",
    "absolute-path": "/etc/passwd",
    "backslashes": "..\\..\\x",
    "slash": "a/b",
    "point": ".",
    "points": "..",
    "option": "-rf",
    "markup": "<b>GDP</b>",
    "script": "<script>alert(1)</script>",
    "attribute": '" onmouseover="alert(1)',
    "script-end": "</script><script>alert(1)</script>",
    "drawing": "</text></svg><script>alert(1)</script>",
    "style": "</style><img src=x onerror=alert(1)>",
    "template": "{{{style}}}",
    "markdown": "[x](javascript:alert(1))|a|b",
    "formula": "=cmd|'/C calc'!A0",
    "formula-plus": "+1+1",
    "formula-at": "@SUM(A1)",
    "formula-minus": "-2+3",
    "formula-tab": "\t=1+1",
    "format": "%s%n%@%d",
    "long": "n" * 5000,
    "emoji": "📈👨\u200d👩\u200d👧",
    "right-to-left": "الناتج المحلي",
    "override": "abc\u202efdp.exe",
    "escape": "\x1b[31mred\x1b[0m\x07",
    "device": "CON",
    "json": 'a","b":"c',
}
FORMULA = ("=", "+", "-", "@", "\t", "\r")
RAW = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
COLOUR = re.compile("\x1b\\[[0-9;]*m")


class PageCensus(HTMLParser):
    """The elements and the attributes of a page."""

    def __init__(self, page: str) -> None:
        """Reads a page."""
        super().__init__()
        self.tags: dict[str, int] = {}
        self.attributes: set[str] = set()
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Counts an element."""
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        """Keeps text."""
        self.text.append(data)


def on_a_terminal(stage: Stage, *arguments: str) -> str:
    """What a run shows on a terminal."""
    ours, theirs = pty.openpty()
    process = stage.start(*arguments, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown, until = b"", time.monotonic() + TIME_LIMIT
    while time.monotonic() < until and select.select([ours], [], [], until - time.monotonic())[0]:
        try:
            if not (piece := os.read(ours, 65536)):
                break
        except OSError:  # The other end is closed.
            break
        shown += piece
    os.close(ours)
    process.wait(TIME_LIMIT)
    return shown.decode("utf-8", "backslashreplace")


def safe(name: str) -> str:
    """A name as tables for spreadsheets have it."""
    return "'" + name if name.startswith((*FORMULA, "'")) else name


def in_tables(stage: Stage, name: str) -> Iterable[str]:
    """The name comes back from CSV, with its apostrophe, from JSON, and from every layout."""
    one = HEADER + "".join(f"{quoted(name)},{2000 + i},{value(i)}\n" for i in range(12))
    stage.put("panel.csv", one)
    batch = stage.run("batch", "--horizon", "1", "-i", "panel.csv", numbers=False)
    yield from batch.succeeds()
    found = [row[0] for row in csv.reader(io.StringIO(batch.output.decode(), newline=""))][1:]
    if found != [name]:  # A filter gives ids back as they were read (Documentation/Ladder.md).
        yield f"{batch} writes {found!r:.80}, not {name!r:.80}"
    shown = stage.run("list", "--format", "csv", "--data", "plan.csv", numbers=False)
    if safe(name) not in [field for row in csv.reader(io.StringIO(shown.output.decode(), newline="")) for field in row]:
        yield f"{shown} does not have {safe(name)!r:.80}"
    lines = stage.run("batch", "--horizon", "1", "--format", "ndjson", "-i", "panel.csv", numbers=False)
    if [json.loads(line)["id"] for line in lines.output.decode().splitlines()] != [name]:
        yield f"{lines} gives another name"
    for layout in ("observations", "sdmx-csv", "tidy", "wide", "wide-transposed", "json"):
        there = stage.run("convert", "--data", "plan.csv", "--to", layout, numbers=False)
        yield from there.succeeds()
        back = stage.run("list", "--format", "json", "--data", "-", stdin=there.output, numbers=False)
        if name not in re.sub(
            r"\\/", "/", json.dumps(json.loads(back.output or "[]"), ensure_ascii=False)
        ) and json.dumps(name, ensure_ascii=False)[1:-1] not in json.dumps(
            json.loads(back.output or "[]"), ensure_ascii=False
        ):
            yield f"the name does not come back from {layout}"


def in_page(stage: Stage, harmless: PageCensus) -> Iterable[str]:
    """The page has the elements and attributes that it has for a harmless name."""
    run = stage.run("report", "--data", "plan.csv", "-o", "page.html", "--year", "2012")
    yield from run.succeeds()
    page = PageCensus((stage.folder / "page.html").read_text())
    for tag in page.tags.keys() | harmless.tags.keys():
        if page.tags.get(tag, 0) != harmless.tags.get(tag, 0):
            yield f"the page has {page.tags.get(tag, 0)} elements {tag}, not {harmless.tags.get(tag, 0)}"
    if strange := page.attributes - harmless.attributes:
        yield f"the page has the attributes {sorted(strange)}"


def kept(name: str) -> Check:
    """A name goes through every command as nothing but a name."""

    def check(stage: Stage) -> Iterable[str]:
        stage.put("plan.csv", plan("harmless name"))
        stage.run("report", "--data", "plan.csv", "-o", "page.html", "--year", "2012")
        harmless = PageCensus((stage.folder / "page.html").read_text())
        stage.put("plan.csv", plan(name))
        before = stage.names()
        for command in (
            ("check", "--fail-on", "never"),
            ("repair",),
            ("evaluate", "--model", "naive"),
            ("baseline", "write", "-o", "baseline"),
            ("list",),
            ("check", "--lang", "zh", "--fail-on", "never"),
        ):
            yield from stage.run(*command, "--data", "plan.csv", numbers=False).succeeds()
        yield from stage.run("baseline", "check", "baseline", "--data", "plan.csv", numbers=False).succeeds()
        yield from in_page(stage, harmless)
        yield from in_tables(stage, name)
        for command in ("list", "check", "repair", "evaluate"):
            shown = COLOUR.sub("", on_a_terminal(stage, command, "--data", "plan.csv"))
            if found := RAW.search(shown) or re.search("\x1b", shown):
                yield f"{command} writes a raw {found.group()!r} to a terminal"
        yield from stage.leaves(before, "panel.csv", *MADE)

    return check


def stay_apart(stage: Stage) -> Iterable[str]:
    """Names that a file system or a sieve might take for one stay several series."""
    names = ["a/b", "a_b", "a:b", "GDP", "gdp", "Gdp "]
    stage.put(
        "panel.csv",
        HEADER
        + "".join(
            f"{quoted(name)},{2000 + i},{100 + 10 * at + i}\n" for at, name in enumerate(names[:-1]) for i in range(5)
        ),
    )
    run = stage.run("batch", "--horizon", "1", "-i", "panel.csv")
    found = [row[0] for row in csv.reader(io.StringIO(run.output.decode()))][1:]
    if found != names[:-1]:
        yield f"{run} gives {found}"


def cases() -> Iterator[Case]:
    """All cases of this file."""
    for name, text in NAMES.items():
        yield Case(
            f"names/{name}",
            repr(text[:30]),
            "kept; escaped on the page, in tables and on a terminal; no path, option or format",
            kept(text),
        )
    yield Case("names/alike", "a/b, a_b, a:b, GDP, gdp", "five series in a panel", stay_apart)
