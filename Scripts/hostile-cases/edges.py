"""Figures at the edge of what can be forecast: finite, ordered and sensible, or an error with a reason."""

import csv
import io
import json
import math
from collections.abc import Callable, Iterable, Iterator

from stage import Case, Stage
from tables import HEADER, value

Check = Callable[[Stage], Iterable[str]]

MODELS = [
    "auto",
    "mean",
    "naive",
    "log-naive",
    "drift",
    "log-drift",
    "linear-trend",
    "log-linear-trend",
    "quadratic-trend",
    "theil-sen",
    "ses",
    "holt",
    "damped",
    "ets",
    "theta-method",
    "theta",
    "arima",
    "local-level",
    "local-linear-trend",
    "local-global-trend",
    "pooled-autoregression",
    "pooled-growth",
    "combination",
]

SERIES: dict[str, list[float | str]] = {
    "one": [5],
    "two": [5, 6],
    "three": [5, 6, 9],
    "constant": [42] * 20,
    "zeros": [0] * 20,
    "two-zeros": [0, 0],
    "two-alike": [7, 7],
    "negative": [i - 5 for i in range(20)],
    "one-zero": [0 if i == 9 else 10 + i for i in range(20)],
    "line": [10 + 3 * i for i in range(20)],
    "falling-line": [1000 - 7 * i for i in range(20)],
    "exponential": [2**i for i in range(20)],
    "step": [10] * 10 + [1000] * 10,
    "spike": [10**15 if i == 7 else i + 1 for i in range(20)],
    "little-varied": [f"{10**10 + (i % 3) * 0.001:.3f}" for i in range(20)],
    "alternating": [(-1) ** i * 10**6 for i in range(20)],
    "explosive": [f"{1.9**i * 1e3:.6g}" for i in range(25)],
    "tiny": [f"{1e-300 * (1 + i * 0.01):.17g}" for i in range(15)],
    "large": [f"{1e149 * (1 + i * 0.01):.17g}" for i in range(15)],
    "wide": [f"1e{20 * i - 140}" for i in range(15)],
    "last-tiny": [*range(1, 15), "1e-300"],
    "denormal": ["4.9e-324", "1e-323", "1e-322", "5e-324"],
}
PERFECT = ("constant", "two-alike", "line", "falling-line", "exponential")
"""Series without a residual, whose interval must not collapse."""


def table(series: dict[str, list[float | str]]) -> str:
    """A panel."""
    return HEADER + "".join(
        f"{name},{2000 + i},{figure}\n" for name, figures in series.items() for i, figure in enumerate(figures)
    )


def forecasts(output: bytes) -> list[dict[str, str]]:
    """The rows of a batch."""
    return list(csv.DictReader(io.StringIO(output.decode())))


def numbers(row: dict[str, str]) -> dict[str, float]:
    """The figures of a row; an empty mean is none."""
    return {key: float(row[key]) for key in ("median", "lo80", "hi80", "lo95", "hi95")}


def in_batch(model: str) -> Check:
    """Every series has its rows, all finite and in order, whatever the model."""

    def check(stage: Stage) -> Iterable[str]:
        stage.put("panel.csv", table(SERIES))
        run = stage.run("batch", "--horizon", "3", "--model", model, "-i", "panel.csv")
        yield from run.succeeds()
        found = forecasts(run.output)
        if [row["id"] for row in found] != [name for name in SERIES for _ in range(3)]:
            yield "not every series has its three rows"
        for row in found:
            figures = numbers(row)
            if not all(map(math.isfinite, figures.values())):
                yield f"{row['id']} is not finite: {row}"
            if not (figures["lo95"] <= figures["lo80"] <= figures["median"] <= figures["hi80"] <= figures["hi95"]):
                yield f"{row['id']} is not in order: {row}"
            if (
                row["id"] in ("constant", "two-alike")
                and abs(figures["median"] / float(SERIES[row["id"]][0]) - 1) > 0.05
            ):
                yield f"{row['id']} does not stay: {row}"
            if row["id"] == "zeros" and abs(figures["median"]) > 1e-9:
                yield f"zeros do not stay: {row}"
            if model == "auto" and row["id"] in PERFECT and not figures["lo80"] < figures["median"] < figures["hi80"]:
                yield f"the interval of {row['id']} has collapsed: {row}"
            if (
                model.startswith("log")
                and row["id"] in ("negative", "one-zero", "zeros")
                and row["fallback_from"] != model
            ):
                yield f"{row['id']} has no logarithms and does not say what stands in: {row}"

    return check


def in_outlook(name: str) -> Check:
    """A series by every model: a forecast, or 65 with a reason."""

    def check(stage: Stage) -> Iterable[str]:
        stage.put("data.csv", table({"s": SERIES[name]}))
        for model in MODELS:
            run = stage.run(
                "outlook", "--series", "s", "--model", model, "--data", "data.csv", "--horizon", "3", "--format", "json"
            )
            if run.code == 65:
                reason = run.messages.splitlines()[-1]
                if "no forecast of s" not in reason:
                    yield f"{run} gives no reason: {reason!r}"
                if name == "negative" and model.startswith("log") and "2000" not in reason:
                    yield f"{run} does not name the first year without a logarithm: {reason!r}"
                if name == "one-zero" and model.startswith("log") and "2009" not in reason:
                    yield f"{run} does not name the year without a logarithm: {reason!r}"
                continue
            yield from run.succeeds()
            for forecast in json.loads(run.output)[0]["forecasts"]:
                bounds = {item["level"]: (item["lower"], item["upper"]) for item in forecast["intervals"]}
                (low, high), (lowest, highest) = bounds[80], bounds[95]
                if not lowest <= low <= forecast["median"] <= high <= highest:
                    yield f"{run} is not in order: {forecast}"
                if model == "auto" and name in PERFECT and not low < high:
                    yield f"{run}: the interval has collapsed: {forecast}"

    return check


POWERS = [-140, -100, -50, -20, -9, -3, 0, 2, 6, 12, 20, 50, 90, 120, 140]
TINY = [-300, -280, -220, -160, 0]


SHAPES = {"a": [value(i) for i in range(12)], "b": [value(i) - 110 for i in range(12)], "c": [3, 7]}
LINE = {"d": [10 + 3 * i for i in range(9)]}


def scales(stage: Stage, powers: list[int], shapes: dict[str, list[int]]) -> Iterable[str]:
    """Panels in any unit: forecasts are those of the plain panel in that unit."""
    scaled = {
        f"{name}{power}": [f"{figure}e{power}" for figure in figures]
        for name, figures in shapes.items()
        for power in powers
    }
    stage.put("panel.csv", table(scaled))  # type: ignore[arg-type]
    for model in MODELS:
        if model.startswith("local-global") or model in ("auto", "combination", "pooled-autoregression"):
            tolerance = 1e-6  # A search ends on another last digit.
        else:
            tolerance = 1e-6 if model in ("ets", "arima", "holt", "damped", "ses", "theta") else 1e-8
        run = stage.run("batch", "--horizon", "2", "--model", model, "-i", "panel.csv")
        yield from run.succeeds()
        found = {(row["id"], row["h"]): row for row in forecasts(run.output)}
        worst = (0.0, "")
        for (name, step), row in found.items():
            plain, power = numbers(found[name[0] + "0", step]), int(name[1:])
            size = max(map(abs, plain.values()))
            if row["model"] != found[name[0] + "0", step]["model"]:
                yield f"{model} takes another model for {name}: {row['model']}"
            for key, figure in numbers(row).items():
                off = abs(shifted(figure, -power) - plain[key]) / size
                worst = max(worst, (off, f"{name} {key}: {figure} against {plain[key]}"))
        if worst[0] > tolerance:
            yield f"{model} depends on the unit by {worst[0]:.1e}: {worst[1]}"


def shifted(figure: float, power: int) -> float:
    """A figure times a power of ten, without a step beyond what a double holds."""
    half = power // 2
    return figure * 10.0**half * 10.0 ** (power - half)


def scaled_outlooks(stage: Stage) -> Iterable[str]:
    """One series of observations in any unit."""
    plain: dict[str, float] = {}
    for power in (0, *(power for power in (-250, -120, -30, -6, 3, 8, 30, 100, 200, 270) if power)):
        figures = [f"{value(i)}e{power}" for i in range(12)]
        stage.put("data.csv", table({"s": figures}))  # type: ignore[arg-type, dict-item]
        run = stage.run("outlook", "--series", "s", "--data", "data.csv", "--format", "json")
        if power > 147:
            if run.code != 65 or "larger unit" not in run.messages:
                yield f"{run} of 1e{power} ends with {run.code}: {run.messages.strip()[:150]!r}"
            continue
        yield from run.succeeds()
        forecast = json.loads(run.output)[0]["forecasts"][0]
        found = {"median": forecast["median"]} | {
            f"{side}{item['level']}": item[side] for item in forecast["intervals"] for side in ("lower", "upper")
        }
        plain = plain or found
        for key, figure in found.items():
            if abs(shifted(figure, -power) / plain[key] - 1) > 1e-6:
                yield f"the outlook depends on the unit 1e{power}: {key} is {figure}, not {plain[key]}"


def regress(terms: str, columns: str, lines: Iterable[str], code: int, *words: str) -> Check:
    """A regression ends with a code and says the words."""
    text = f"series,year,value,{columns}\n" + "".join(f"s,{2000 + i},{line}\n" for i, line in enumerate(lines))

    def check(stage: Stage) -> Iterable[str]:
        stage.put("data.csv", text)
        for form in ("text", "json"):
            run = stage.run("regress", "data.csv", "--response", "value", "--terms", terms, "--format", form)
            yield from run.complains(code, *words) if code else run.succeeds(*words)
            if form == "json" and code == 0:
                json.loads(run.output)

    return check


def near_collinear(stage: Stage) -> Iterable[str]:
    """Coefficients of a design with a condition number of 1e10 have five digits; the condition number is said."""
    rows = "".join(f"{3 * i + i % 4},{i},{i + 1e-9 * (i % 3):.12f}\n" for i in range(20))
    stage.put("data.csv", "y,x1,x2\n" + rows)
    run = stage.run("regress", "data.csv", "--response", "y", "--format", "json")
    yield from run.succeeds("condition")
    found = {
        item["term"] if "term" in item else item["name"]: item["estimate"]
        for item in json.loads(run.output)["coefficients"]
    }
    for name, truth in exact_coefficients(rows).items():
        if abs(found[name] / truth - 1) > 1e-5:
            yield f"{name} is {found[name]}, not {truth}"


def exact_coefficients(rows: str) -> dict[str, float]:
    """Least squares in fractions."""
    from fractions import Fraction

    table_of = [[Fraction(field) for field in row.split(",")] for row in rows.splitlines()]
    design = [[Fraction(1), *row[1:]] for row in table_of]
    size = len(design[0])
    system = [
        [sum((row[i] * row[j] for row in design), Fraction(0)) for j in range(size)]
        + [sum((row[i] * figures[0] for row, figures in zip(design, table_of, strict=True)), Fraction(0))]
        for i in range(size)
    ]
    for i in range(size):
        for j in range(size):
            if i != j:
                factor = system[j][i] / system[i][i]
                system[j] = [a - factor * b for a, b in zip(system[j], system[i], strict=True)]
    return {name: float(system[i][-1] / system[i][i]) for i, name in enumerate(("(Intercept)", "x1", "x2"))}


def scaled_regressions(stage: Stage) -> Iterable[str]:
    """A response and a term in any units: coefficients are in them, t and R² don't change."""
    plain: dict[str, float] = {}
    for power in (0, -280, -100, -12, 12, 100, 140):
        stage.put("data.csv", "y,x\n" + "".join(f"{value(i)}e{power},{i * i + 1}e{power // 2}\n" for i in range(12)))
        run = stage.run("regress", "data.csv", "--response", "y", "--terms", "x", "--format", "json")
        yield from run.succeeds()
        if run.code != 0:
            continue
        document = json.loads(run.output)
        found = {"t": document["coefficients"][1]["t"], "r_squared": document["r_squared"]}
        plain = plain or found
        for key, figure in found.items():
            if abs(figure / plain[key] - 1) > 1e-9:
                yield f"{key} depends on the unit 1e{power}: {figure}, not {plain[key]}"


def little_varied(stage: Stage) -> Iterable[str]:
    """A standard deviation of 8e-4 about 1e10 has three digits."""
    stage.put("data.csv", table({"s": SERIES["little-varied"]}))
    run = stage.run("regress", "data.csv", "--response", "value", "--terms", "year", "--format", "json")
    yield from run.succeeds()
    if abs(json.loads(run.output)["residual_standard_error"] / 0.0008475972 - 1) > 1e-3:
        yield f"{run}: {json.loads(run.output)['residual_standard_error']}"


def three_points(stage: Stage) -> Iterable[str]:
    """One degree of freedom: the 95 % interval is 12.706 standard errors; AICc is undefined, not infinite."""
    stage.put("data.csv", table({"s": SERIES["three"]}))
    run = stage.run("regress", "data.csv", "--response", "value", "--terms", "year", "--format", "json")
    yield from run.succeeds()
    document = json.loads(run.output)
    if document["degrees_of_freedom"] != 1 or document["aicc"] is not None:
        yield f"{run}: {document}"
    batch = stage.run(
        "batch", "--model", "linear-trend", "--horizon", "1", "--level", "95", "--level", "80", "-i", "data.csv"
    )
    row = numbers(forecasts(batch.output)[0])
    if abs((row["hi95"] - row["lo95"]) / (row["hi80"] - row["lo80"]) / (12.7062 / 3.07768) - 1) > 1e-4:
        yield f"{batch} is not by Student's t on one degree of freedom: {row}"


def exact_trends(stage: Stage) -> Iterable[str]:
    """A line and an exponential are continued exactly by their own models."""
    stage.put("panel.csv", table({"line": SERIES["line"], "exponential": SERIES["exponential"]}))
    for model, name, truth in [
        ("linear-trend", "line", 70.0),
        ("drift", "line", 70.0),
        ("log-linear-trend", "exponential", 2.0**20),
        ("log-drift", "exponential", 2.0**20),
    ]:
        rows = forecasts(stage.run("batch", "--model", model, "--horizon", "1", "-i", "panel.csv").output)
        row = next(row for row in rows if row["id"] == name)
        if abs(float(row["median"]) / truth - 1) > 1e-9:
            yield f"{model} continues the {name} with {row['median']}, not {truth}"


def cases() -> Iterator[Case]:
    """All cases of this file."""
    for model in MODELS:
        yield Case(
            f"edges/batch-{model}",
            f"{len(SERIES)} degenerate series by {model}",
            "a row a step, finite, in order; what a logarithm forbids falls back by name",
            in_batch(model),
        )
    for name in SERIES:
        yield Case(
            f"edges/outlook-{name}",
            f"{name}: {', '.join(map(str, SERIES[name][:4]))} … by every model",
            "finite and in order, or 65 with the reason",
            in_outlook(name),
        )
    yield Case(
        "edges/units",
        "panels times powers of ten from 1e-140 to 1e140, by every model",
        "the same forecasts in that unit",
        lambda stage: scales(stage, POWERS, SHAPES),
    )
    yield Case(
        "edges/units-of-a-line",
        "an exact line times powers of ten from 1e-140 to 1e140, by every model",
        "the same forecasts in that unit",
        lambda stage: scales(stage, POWERS, LINE),
    )
    yield Case(
        "edges/tiny-units",
        "panels times 1e-300 to 1e-160, by every model",
        "the same forecasts in that unit, or an error",
        lambda stage: scales(stage, TINY, SHAPES),
    )
    yield Case(
        "edges/outlook-units",
        "a series times powers of ten from 1e-250 to 1e270",
        "the same outlook in that unit; beyond 1e150 65 with the reason",
        scaled_outlooks,
    )
    yield Case(
        "edges/regress-units",
        "response and term in units from 1e-280 to 1e140",
        "the same t and R²",
        scaled_regressions,
    )
    yield Case(
        "edges/little-varied", "figures about 1e10 that vary by 1e-3", "three digits of the deviation", little_varied
    )
    yield Case(
        "edges/three-points", "a trend of three points", "Student's t on one degree of freedom; no AICc", three_points
    )
    yield Case("edges/exact-trends", "a line and an exponential", "continued exactly by their own models", exact_trends)
    y = [3 * i + i % 4 for i in range(20)]
    for name, terms, columns, lines, code, words, expected in [
        (
            "collinear",
            "x1,x2",
            "x1,x2",
            [f"{y[i]},{i},{2 * i}" for i in range(20)],
            65,
            ("x2",),
            "65 with the dependent column",
        ),
        ("constant-column", "x1", "x1", [f"{y[i]},7" for i in range(20)], 65, ("x1", "constant"), "65 with the column"),
        (
            "more-terms-than-rows",
            ",".join(f"x{j}" for j in range(1, 16)),
            ",".join(f"x{j}" for j in range(1, 16)),
            [f"{y[i]}," + ",".join(str(i * j * j % 11) for j in range(1, 16)) for i in range(10)],
            65,
            ("16 coefficients", "10"),
            "65 with both counts",
        ),
        (
            "as-many-terms-as-rows",
            ",".join(f"x{j}" for j in range(1, 10)),
            ",".join(f"x{j}" for j in range(1, 10)),
            [f"{y[i]}," + ",".join(str(i**j % 13) for j in range(1, 10)) for i in range(10)],
            65,
            ("degrees",),
            "65: no degree of freedom is left",
        ),
        (
            "leakage",
            "x1",
            "x1",
            [f"{y[i]},{y[i]}" for i in range(20)],
            0,
            ("x1",),
            "a warning that the term is the response",
        ),
        (
            "units-1e12-and-1e-9",
            "x1,x2",
            "x1,x2",
            [f"{y[i]},{i * 10**12},{i * i % 7 * 1e-9:.12f}" for i in range(20)],
            0,
            (),
            "not taken for collinear",
        ),
        (
            "wide",
            ",".join(f"x{j}" for j in range(10_000)),
            ",".join(f"x{j}" for j in range(10_000)),
            [f"{y[i]}" + ",1" * 10_000 for i in range(12)],
            65,
            ("10001 coefficients", "12"),
            "65 in seconds",
        ),
    ]:
        yield Case(f"regressors/{name}", name.replace("-", " "), expected, regress(terms, columns, lines, code, *words))
    yield Case(
        "regressors/near-collinear",
        "x2 is x1 to 1e-9",
        "five digits, and a warning with the condition number",
        near_collinear,
    )
