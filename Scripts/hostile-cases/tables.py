"""The tables that the cases are made of, and the commands that read them."""

HEADER = "series,year,value\n"
CODED_HEADER = (
    "REF_AREA,INDICATOR,FREQ,TIME_PERIOD,STAGE,MEASURE,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,"
    "PRICES,OBS_STATUS,QUALIFIER,VINTAGE,SOURCE,SOURCE_LINE\n"
)


def value(index: int) -> int:
    """The figures of a harmless series."""
    return 100 + 3 * index + index * 7 % 5


def rows(name: str = "gdp", first: int = 2000, count: int = 12, start: int = 0) -> str:
    """Rows of one series in the columns of HEADER."""
    return "".join(f"{name},{first + i},{value(start + i)}\n" for i in range(count))


def quoted(name: str) -> str:
    """A field in quotes."""
    return '"' + name.replace('"', '""') + '"'


def plan(name: str = "gross_output", area: str = "town") -> str:
    """A coded file of one indicator's results and a target for 2012."""

    def row(year: int, stage: str, figure: int) -> str:
        return f"{quoted(area)},{quoted(name)},A,{year},{stage},LEVEL,{figure},CNY,8,0,,A,EQ,2012,report,\n"

    results = "".join(row(2000 + i, "ACTUAL", value(i)) for i in range(12))
    return CODED_HEADER + results + row(2012, "TARGET", 138)


def many_series(count: int, shift: int = 0) -> str:
    """A large panel."""
    return HEADER + "".join(
        f"s{number:05d},{1990 + i},{100 + number + value(i) + shift}\n" for number in range(count) for i in range(25)
    )


PLAIN = HEADER + rows()

PANEL = HEADER + "".join(
    f"s{number:02d},{1990 + i},{100 + 5 * number + (2 + number % 3) * i + (i * 7 + number) % 5}\n"
    for number in range(12)
    for i in range(25)
)
"""Series enough to estimate priors from."""

DATA = ("--data", "plan.csv", "--data", "input.csv")

OBSERVATION_COMMANDS: dict[str, tuple[str, ...]] = {
    "list": ("list", "--format", "csv", *DATA),
    "outlook": ("outlook", "--series", "gdp", "--format", "csv", *DATA),
    "series": ("series", "--series", "gdp", "--format", "csv", *DATA),
    "check": ("check", "--fail-on", "never", "--format", "csv", *DATA),
    "repair": ("repair", "--format", "csv", *DATA),
    "evaluate": ("evaluate", "--model", "naive", "--format", "csv", *DATA),
    "convert": ("convert", "--to", "tidy", *DATA),
    "report": ("report", "-o", "page.html", *DATA),
    "baseline write": ("baseline", "write", "-o", "baseline", *DATA),
    "baseline check": ("baseline", "check", "plan", *DATA),
}
"""The commands that read observations: beside a good plan, so that all have something to do."""

PANEL_COMMANDS: dict[str, tuple[str, ...]] = {
    "batch": ("batch", "--horizon", "2", "-i", "input.csv"),
    "batch to a file": ("batch", "--horizon", "2", "-i", "input.csv", "-o", "forecasts.csv"),
    "batch of ndjson": ("batch", "--horizon", "1", "--format", "ndjson", "-i", "input.csv"),
    "batch unsorted": ("batch", "--horizon", "2", "--unsorted", "-i", "input.csv"),
    "evaluate": ("evaluate", "--model", "naive", "--format", "csv", "-i", "input.csv"),
    "priors": ("priors", "-i", "panel.csv", "-i", "input.csv"),
}
"""The commands that read long tables."""

REGRESSION_COMMANDS: dict[str, tuple[str, ...]] = {
    "regress": ("regress", "input.csv", "--response", "value", "--terms", "year", "--format", "json"),
}

MADE = (
    "page.html",
    "baseline",
    "baseline/baseline.csv",
    "baseline/findings.csv",
    "baseline/manifest.json",
    "forecasts.csv",
)
"""What the commands above may write."""
