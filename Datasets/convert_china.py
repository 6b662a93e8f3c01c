#!/usr/bin/env python3
"""Write china/observations.csv from the two source tables.

    convert_china.py SERIES.csv TARGETS.csv > china/observations.csv

SERIES.csv:  area,area_zh,indicator,measure,prices,year,value,unit,source
TARGETS.csv: area,area_zh,year,indicator,target_lo,target_hi,qualifier,actual,source

README.md beside this file says what each choice below means.
"""

import csv
import re
import sys
from decimal import Decimal

COLUMNS = (
    "REF_AREA INDICATOR FREQ TIME_PERIOD STAGE MEASURE OBS_VALUE UNIT_MEASURE UNIT_MULT DECIMALS "
    "PRICES OBS_STATUS QUALIFIER VINTAGE SOURCE SOURCE_LINE"
).split()
UNITS = {"亿元": ("CNY", 8), "%": ("PC", 0), "万人": ("PERSON", 4)}
QUALIFIERS = {"none": "EQ", "around": "APPROX", "at_least": "GE"}
# What the targets table doesn't say: measure, unit and prices of each indicator.
TARGET_KINDS = {
    "gdp": ("GROWTH", "%", "COMPARABLE"),
    "cpi": ("GROWTH", "%", ""),
    "urban_new_jobs": ("LEVEL", "万人", ""),
}


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def row(area, indicator, year, stage, measure, value, unit, prices, qualifier, vintage, source, status="A"):
    code, power = UNITS[unit]
    decimals = len(value.partition(".")[2])
    fields = [area, indicator, "A", year, stage, measure, value, code, power, decimals]
    fields += [prices, status, qualifier, vintage, source, ""]
    return dict(zip(COLUMNS, map(str, fields)))


def source_name(entry):
    """A short name of what the table names as its source, without the remarks about breaks and gaps."""
    office = entry["source"].split(";")[0].split(",")[0]
    if office.endswith("statistical bulletins"):
        return f"{entry['area'].lower()}-statistical-bulletin-for-{entry['year']}"
    return {
        "National Bureau of Statistics of China": "china-national-bureau-of-statistics",
        "Ministry of Finance of China": "china-ministry-of-finance",
        "Guangdong statistics": "guangdong-statistics",
    }[office]


def break_years(source):
    """The first years on a new basis: "census break 2017/2018" names 2018."""
    return set(re.findall(r"\d{4}/(\d{4})", source)) if "census break" in source else set()


def series_rows(table):
    last_year = {}
    for entry in table:
        key = (entry["area"], entry["indicator"], entry["measure"])
        last_year[key] = max(last_year.get(key, 0), int(entry["year"]))
    for entry in table:
        area, indicator, measure = entry["area"], entry["indicator"], entry["measure"]
        source = source_name(entry)
        is_bulletin = "statistical-bulletin" in source
        vintage = int(entry["year"]) + 1 if is_bulletin else last_year[area, indicator, measure] + 1
        is_break = measure == "level" and entry["year"] in break_years(entry["source"])
        yield row(
            area, indicator, entry["year"], "ACTUAL", measure.upper(), entry["value"], entry["unit"],
            entry["prices"].upper(), "EQ", vintage, source, "B" if is_break else "A")


def printed(number):
    """The table writes one decimal everywhere; the reports print none where it is zero."""
    return number.removesuffix(".0")


def target_rows(table):
    for entry in table:
        measure, unit, prices = TARGET_KINDS[entry["indicator"]]
        year = int(entry["year"])
        low, high = printed(entry["target_lo"]), printed(entry["target_hi"])
        ends = [("LO", low), ("HI", high)] if high else [(QUALIFIERS[entry["qualifier"]], low)]
        figures = [("TARGET", value, qualifier, year) for qualifier, value in ends]
        figures.append(("ACTUAL", printed(entry["actual"]), "EQ", year + 1))
        for stage, value, qualifier, vintage in figures:
            yield row(
                entry["area"], entry["indicator"], year, stage, measure, value, unit, prices,
                qualifier, vintage, f"china-government-work-report-{vintage}")


def key(entry):
    end = entry["QUALIFIER"] if entry["QUALIFIER"] in ("LO", "HI") else ""
    names = "REF_AREA INDICATOR TIME_PERIOD STAGE MEASURE VINTAGE".split()
    return tuple(entry[name] for name in names) + (end,)


def merged(rows):
    """The rows without a figure that an earlier source of the same vintage gives as well."""
    first = {}
    for entry in rows:
        known = first.setdefault(key(entry), entry)
        if known is entry:
            continue
        if Decimal(known["OBS_VALUE"]) != Decimal(entry["OBS_VALUE"]):
            sys.exit(f"two figures of one vintage: {known} and {entry}")
        print(f"stands once, under {known['SOURCE']}: {entry}", file=sys.stderr)
    return first.values()


def main():
    series, targets = map(read, sys.argv[1:3])
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(merged([*series_rows(series), *target_rows(targets)]))


if __name__ == "__main__":
    main()
