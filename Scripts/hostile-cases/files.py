"""Damaged, ambiguous and hostile tables, each for every command that reads such tables."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from stage import Case, Run, Stage
from tables import HEADER, MADE, OBSERVATION_COMMANDS, PANEL, PANEL_COMMANDS, PLAIN, REGRESSION_COMMANDS, plan, rows

READERS = {"observations": OBSERVATION_COMMANDS, "panel": PANEL_COMMANDS, "regression": REGRESSION_COMMANDS}
DIGEST_AND_SIZE = re.compile(rb"[0-9a-f]{64}|" + "· ".encode() + rb"[\d,]+ <span")
Content = str | bytes
Check = Callable[[Stage], Iterable[str]]


def setting(stage: Stage, content: Content) -> None:
    """Puts an input and what the commands need beside it."""
    stage.put("plan.csv", plan())
    stage.put("panel.csv", PANEL)
    stage.put("input.csv", content)


def chosen(reader: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The commands of a reader, or one of its commands, as in `panel:batch`."""
    kind, _, only = reader.partition(":")
    return ((name, command) for name, command in READERS[kind].items() if only in ("", name))


def refused(content: Content, line: int | None, words: dict[str, tuple[str, ...]]) -> Check:
    """Every command of the readers in `words` refuses: 65, file, line, and the words; nothing is written."""
    place = "input.csv" if line is None else f"input.csv, line {line}"

    def check(stage: Stage) -> Iterable[str]:
        setting(stage, content)
        stage.run("baseline", "write", "-o", "plan", "--data", "plan.csv")
        before = stage.names()
        for reader, said in words.items():
            for name, command in chosen(reader):
                # Sorting in memory comes first: the order is no complaint then.
                said_here = tuple(word for word in said if name != "batch unsorted" or word != "--unsorted")
                yield from stage.run(*command).complains(65, place, *said_here)
        yield from stage.leaves(before)

    return check


def results(stage: Stage, name: str, command: tuple[str, ...]) -> tuple[Run, bytes]:
    """What a command gave: its output or its file, without digests and sizes of the input."""
    run = stage.run(*command)
    output = run.output
    written = {"batch to a file": "forecasts.csv", "baseline write": "baseline/baseline.csv", "report": "page.html"}
    if (file := written.get(name)) and (stage.folder / file).exists():
        output = (stage.folder / file).read_bytes()
    return run, DIGEST_AND_SIZE.sub(b"", output)


@cache
def reference(program: str, content: Content, reader: str) -> dict[str, bytes]:
    """What the commands of a reader give for the same figures in their plainest form."""
    with TemporaryDirectory() as folder:
        stage = Stage(program, Path(folder) / "reference")
        setting(stage, content)
        return {name: results(stage, name, command)[1] for name, command in chosen(reader)}


def read_as(content: Content, plain: Content, *readers: str, but: tuple[str, ...] = ()) -> Check:
    """Every command of the readers, but those named, gives what it gives for the plain file, byte for byte."""

    def check(stage: Stage) -> Iterable[str]:
        setting(stage, content)
        before = stage.names()
        for reader in readers:
            expected = reference(stage.program, plain, reader)
            for name, command in chosen(reader):
                if name == "baseline check" or name in but:
                    continue  # A baseline is checked by digests, which differ.
                run, output = results(stage, name, command)
                yield from run.succeeds()
                if output != expected[name]:
                    yield f"{run} gives another result than for the plain file"
        yield from stage.leaves(before, *MADE)

    return check


def everywhere(
    *words: str, panel: tuple[str, ...] = (), regression: tuple[str, ...] = ()
) -> dict[str, tuple[str, ...]]:
    """The same refusal by all three readers, with words that only observations have."""
    return {"observations": words, "panel": panel, "regression": regression}


ALL = ("observations", "panel", "regression")
TIMED = ("observations", "panel")


def encoding_cases() -> Iterator[Case]:
    def case(name: str, given: str, expected: str, check: Check) -> Case:
        return Case("encoding/" + name, given, expected, check)

    same = "read; the same results as of the plain file"
    for name, given, content in [
        ("mark", "a byte order mark", b"\xef\xbb\xbf" + PLAIN.encode()),
        ("crlf", "lines end in CR LF", PLAIN.replace("\n", "\r\n")),
        ("cr", "lines end in CR", PLAIN.replace("\n", "\r")),
        ("no-last-line-end", "the last line has no end", PLAIN.rstrip("\n")),
        ("blank-lines", "an empty line behind every row", HEADER + "\n" + rows().replace("\n", "\n\n")),
        ("blanks", "blanks around every field", PLAIN.replace(",", " ,  ").replace("\n", "  \n")),
    ]:
        yield case(name, given, same, read_as(content, PLAIN, *ALL))
    blank = HEADER + "\n\n" + rows(count=3) + "\n" + "gdp,2003,x\n"
    yield case(
        "lines-count",
        "a bad value behind blank lines",
        "65, and the line as an editor counts it",
        refused(blank, 8, everywhere("value", panel=("value",), regression=("value",))),
    )
    nothing = "65: nothing to read, with the name of the file"
    for name, given, content, line in [
        ("empty", "no byte", "", None),
        ("line-ends-only", "four line ends", "\n\n\n\n", None),
        ("header-only", "a header and no row", HEADER, 1),
    ]:
        yield case(name, given, nothing, refused(content, line, everywhere()))
    chinese = HEADER.encode() + rows("地区生产总值", count=6).encode()
    byte = "65 with line and the byte's place in the file; nothing is guessed"
    for name, given, content, line, words in [
        ("gb18030", "a name in GB18030", (HEADER + rows("地区生产总值")).encode("gb18030"), 2, ("byte 18 ", "gb18030")),
        ("mixed", "UTF-8, then GB18030", chinese + rows("第一产业").encode("gb18030"), 8, (f"byte {len(chinese)} ",)),
        ("latin-1", "a name in Latin-1", (HEADER + rows("PIB région")).encode("latin-1"), 2, ("byte 23 ",)),
        ("utf-16", "UTF-16 with a mark", PLAIN.encode("utf-16"), 1, ("UTF-16",)),
        (
            "zero-byte",
            "a zero byte in a number",
            PLAIN.encode().replace(b"2006,120", b"2006,1\x0020"),
            8,
            ("zero byte",),
        ),
        ("binary", "no text at all", bytes((i * 73 + 41) % 256 for i in range(4096)), 1, ()),
    ]:
        yield case(name, given, byte, refused(content, line, everywhere(*words, panel=words, regression=words)))
    yield from long_and_odd_names(case)


def named_encodings(stage: Stage) -> Iterable[str]:
    plain = {reader: reference(stage.program, PLAIN, reader) for reader in ("observations", "panel:batch")}
    for encoding, content in [("gb18030", PLAIN.encode("gb18030")), ("utf-16", PLAIN.encode("utf-16"))]:
        setting(stage, content)
        for reader, names in [("observations", ("list", "outlook", "convert")), ("panel:batch", ("batch",))]:
            for name, command in chosen(reader):
                if name not in names:
                    continue
                only = tuple(part for part in command if part not in ("--data", "plan.csv", "input.csv"))
                option = ("--data", "input.csv") if reader == "observations" else ("input.csv",)
                run = stage.run(*only, *option, "--encoding", encoding)
                yield from run.succeeds()
                if reader == "panel:batch" and run.output != plain[reader][name]:
                    yield f"{run} gives another result than for the plain file"


def long_and_odd_names(case: Callable[[str, str, str, Check], Case]) -> Iterator[Case]:
    yield case("named", "GB18030 and UTF-16, named by --encoding", "read", named_encodings)
    long = "x" * 1_000_000
    yield case(
        "long-name",
        "a name of a megabyte",
        "read in seconds; messages show its start",
        read_as(PLAIN + f"{long},2012,5\n", PLAIN + f"{long},2012,5\n", *TIMED),
    )
    yield case(
        "long-line", "a megabyte without a line end", "65, the message short", refused("a" * 1_000_000, 1, everywhere())
    )
    two = HEADER + rows("Île", count=6) + rows("I\u0302le", 2006, 6, 6)
    yield case(
        "composed",
        "é-like letters composed in one half and decomposed in the other",
        "observations: one series",
        read_as(two, HEADER + rows("Île"), "observations", but=("outlook", "series")),
    )
    yield case(
        "composed-panel",
        "the same in a panel",
        "batch: one series, or two with a warning; never half a one",
        lambda stage: half_a_series(stage, two),
    )
    hidden = HEADER + rows(count=6) + rows("gdp\u200b", 2006, 6, 6)
    yield case(
        "zero-width",
        "a zero-width character in a name",
        "read, with a warning",
        lambda stage: warned(stage, hidden, "observations:list"),
    )
    yield case(
        "zero-width-panel",
        "the same in a panel",
        "read, with a warning",
        lambda stage: warned(stage, hidden, "panel:batch"),
    )


def half_a_series(stage: Stage, content: str) -> Iterable[str]:
    setting(stage, content)
    run = stage.run(*PANEL_COMMANDS["batch"])
    if run.code == 0 and run.output.count(b"\n") > 3 and not run.messages:
        yield f"{run} forecasts two halves of one series and does not say so"


def warned(stage: Stage, content: str, reader: str) -> Iterable[str]:
    setting(stage, content)
    for _, command in chosen(reader):
        yield from stage.run(*command).succeeds("invisible")


def column_cases() -> Iterator[Case]:
    def case(name: str, given: str, expected: str, check: Check) -> Case:
        return Case("columns/" + name, given, expected, check)

    def bad(content: str, line: int, *words: str) -> Check:
        return refused(content, line, everywhere(*words, panel=words, regression=words))

    named = "65: the column, and what the header has"
    yield case("missing", "no column value", named, bad(PLAIN.replace(",value", "").replace(",1", "x"), 1, "value"))
    twice = "series,year,value,value\n" + "".join(f"gdp,{2000 + i},{i},{i}\n" for i in range(12))
    yield case("twice", "the column value twice", named, bad(twice, 1, "value", "place 3"))
    yield case(
        "short-row",
        "a row of two fields",
        "65 at the row, both counts",
        bad(HEADER + rows(count=5) + "gdp,2005\n" + rows(first=2006, count=6), 7, "2 fields", "3"),
    )
    yield case(
        "long-row",
        "a thousands separator without quotes",
        "65 at the row, both counts",
        bad(HEADER + rows(count=5) + "gdp,2005,1,234\n" + rows(first=2006, count=6), 7, "4 fields", "3"),
    )
    yield case(
        "open-quote",
        "a quote that is never closed",
        "65 at the row where it opens",
        bad(HEADER + rows(count=4) + '"gdp,2004,5\n' + rows(first=2005, count=6), 6, "quote"),
    )
    yield case(
        "stray-quote",
        "a quote inside a field",
        "65 at the row",
        bad(HEADER + rows(count=4) + 'gd"p,2004,5\n' + rows(first=2005, count=6), 6, "quote"),
    )
    yield case("no-header", "no header", "65 in line 1: a row is never taken for a header", bad(rows(), 1))
    for name, mark in [("semicolons", ";"), ("tabs", "\t")]:
        yield case(name, f"{name} for commas", "read", read_as(PLAIN.replace(",", mark), PLAIN, *ALL))
    other = PLAIN.replace(HEADER, "Series,YEAR,Value\n")
    yield case("case", "names of columns in another case", "observations: read", read_as(other, PLAIN, "observations"))
    yield case(
        "case-panel",
        "the same in a panel and a regression",
        "read, or 65 with the column as the header spells it and as it should",
        lambda stage: spelt(stage, other),
    )
    many = HEADER.strip() + "".join(f",x{i}" for i in range(10_000)) + "\n"
    many += "".join(
        f"gdp,{2000 + i},{value}" + ",1" * 10_000 + "\n"
        for i, value in enumerate(int(row.split(",")[2]) for row in rows().splitlines())
    )
    yield case("ten-thousand", "10,000 further columns", "ignored; in a regression 65", read_as(many, PLAIN, *TIMED))


def spelt(stage: Stage, content: str) -> Iterable[str]:
    setting(stage, content)
    for command, words in [
        (PANEL_COMMANDS["batch"], ("series", "year", "value")),
        (REGRESSION_COMMANDS["regress"], ("value", "year")),
    ]:
        run = stage.run(*command)
        if run.code != 0:
            for word in words:
                if not re.search(rf"\b{word}\b", run.messages):
                    yield f"{run} does not name the column {word!r} that it wants: {run.messages.strip()[:160]!r}"


def row_cases() -> Iterator[Case]:
    def case(name: str, given: str, expected: str, check: Check) -> Case:
        return Case("rows/" + name, given, expected, check)

    both = {
        "observations": ("gdp", "2003", "line 5"),
        "panel:batch unsorted": ("gdp", "2003", "line 5"),
        "panel:batch": ("2003",),
    }
    yield case(
        "repeated",
        "a row twice",
        "65 with both lines; a sorted panel refuses the order",
        refused(PLAIN + rows(first=2003, count=1, start=3), 14, both),
    )
    yield case("conflict", "two figures of one year", "65 with both lines", refused(PLAIN + "gdp,2003,999\n", 14, both))
    lines = rows().splitlines(keepends=True)
    mixed = HEADER + "".join(sorted(lines, key=lambda row: int(row.split(",")[1]) * 7 % 12))
    yield case(
        "unsorted",
        "years in any order",
        "the same results, in a panel by --unsorted",
        read_as(mixed, PLAIN, "observations", "panel:batch unsorted", but=("convert",)),
    )
    yield case(
        "unsorted-panel",
        "years in any order, without --unsorted",
        "65 and the way out",
        refused(mixed, 4, {"panel:batch": ("--unsorted",), "panel:batch to a file": ("--unsorted",)}),
    )
    woven = HEADER + "".join(a + b for a, b in zip(lines, rows("cpi").splitlines(keepends=True), strict=True))
    apart = PLAIN + rows("cpi")
    yield case(
        "interleaved",
        "two series in turns",
        "the same results, in a panel by --unsorted",
        read_as(woven, apart, "observations", "panel:batch unsorted", but=("convert",)),
    )
    gap = HEADER + rows(count=6) + rows(first=2008, count=6)
    yield case(
        "gap", "2006 and 2007 are missing", "years without a figure: no year moves", lambda stage: gap_stays(stage, gap)
    )
    missing = HEADER + rows(count=5) + "gdp,2005,NA\ngdp,2006,\n" + rows(first=2007, count=5, start=7)
    yield case(
        "missing-marks",
        "NA and an empty value",
        "65 with both lines; never 0",
        refused(missing, 7, everywhere("line 8", panel=("line 8",), regression=("line 8",))),
    )


def gap_stays(stage: Stage, content: str) -> Iterable[str]:
    setting(stage, content)
    for _, command in chosen("observations:convert"):
        years = re.findall(r"\b20[01]\d(?=,)", stage.run(*command).output.decode())
        if {"2006", "2007"} & set(years) and "2013" not in years:
            yield "convert moves years into the gap"
    stage.put("short.csv", HEADER + rows(first=2000, count=12))
    whole = stage.run("batch", "--horizon", "1", "-i", "short.csv").output
    gapped = stage.run("batch", "--horizon", "1", "-i", "input.csv")
    yield from gapped.succeeds()
    if gapped.output == whole:
        yield "batch forecasts the series as if it had no gap"


def name_cases() -> Iterator[Case]:
    for name, content in [("empty", ""), ("blank", "   ")]:
        rows_of = HEADER + "".join(f'"{content}",{2000 + i},{100 + i}\n' for i in range(12))
        yield Case(
            f"names/{name}",
            f"a name that is {name}",
            "65 in line 2",
            refused(rows_of, 2, {"observations": (), "panel": ()}),
        )


def cases() -> Iterator[Case]:
    """All cases of this file."""
    yield from encoding_cases()
    yield from column_cases()
    yield from row_cases()
    yield from name_cases()
