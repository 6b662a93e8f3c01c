#!/usr/bin/env python3
"""Renders pages of `forecast report` and holds them against their numbers.

usage: page.py FORECAST FOLDER: the program, and where pages, screenshots and papers are put.
"""

import csv
import os
import re
import subprocess
import sys

from driver import Browser

program, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
os.makedirs(folder, exist_ok=True)
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "geometry.js"), encoding="utf-8") as script:
    geometry = script.read()
failures = []


def fail(place, sentence):
    failures.append(f"{place}: {sentence}")


def page(name, language, *options):
    path = os.path.join(folder, f"{name}-{language}.html")
    subprocess.run([program, "report", *options, "--lang", language, "-o", path], check=True)
    return path


def hostile_data():
    """A plan whose names would like to be more than names."""
    path = os.path.join(folder, "hostile.csv")
    names = ["<script>document.title='x'</script>", "</text></svg><img src=x onerror=alert(1)>",
             '" onmouseover="alert(1)', "abc\u202efdp.exe", "الناتج المحلي", "n" * 400, "{{{style}}}",
             "nominal gross output of all firms, not seasonally adjusted"]
    levels = [["0.001", "0.0012", "0.0013", "0.0015"], ["-5", "3", "-2", "4"], ["7", "7", "7", "7"],
              ["1e12", "2e12", "3e12", "9e12"], ["123456789.5", "123456799.5", "123456800.5", "123456812.5"],
              ["1", "1000", "1", "1000"], ["100", "101", "102", "103"], ["40", "44", "47", "52"]]
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow("REF_AREA,INDICATOR,FREQ,TIME_PERIOD,STAGE,MEASURE,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,"
                      "PRICES,OBS_STATUS,QUALIFIER,VINTAGE,SOURCE,SOURCE_LINE".split(","))
        for name, values in zip(names, levels):
            for stage, year, value in [("ACTUAL", 2017 + at, value) for at, value in enumerate(values)] + [
                    ("TARGET", 2021, values[-1])]:
                value = f"{int(float(value))}" if "e" in value else value
                rows.writerow(["<b>town</b>", name, "A", year, stage, "LEVEL", value, "CNY", 8, "", "", "A", "EQ",
                               2021 if stage == "TARGET" else year + 1, name, 3])
    return path


def check_drawing(browser, path, language, width, dark):
    place = f"{os.path.basename(path)} {width} {'dark' if dark else 'light'}"
    browser.requests(), browser.log("browser")
    browser.open(path, width, 900, dark)
    for sentence in browser.run(geometry, language, width):
        fail(place, sentence)
    counts = browser.run(
        "return ['.mark.target', '.band-95', '.band-80', '.band-50', '.median', '.filled']"
        ".map(s => [s, document.querySelectorAll('main article ' + s + ', .targets ' + s).length])")
    for selector, count in counts:
        # Targets of growth at comparable prices have no place among levels at current ones.
        if count == 0 and not (selector == ".mark.target" and "China" in path):
            fail(place, f"no {selector}")
    ground = browser.run("return getComputedStyle(document.body).backgroundColor")
    level = sum(int(part) for part in ground.strip("rgba()").split(",")[:3])
    if (level < 384) != dark:
        fail(place, f"the ground is {ground}")
    strange = [url for url in browser.requests() if not url.startswith(("file://" + path, "data:"))]
    if strange:
        fail(place, f"asked for {strange}")
    if messages := browser.log("browser"):
        fail(place, f"the console says {messages}")
    browser.screenshot(os.path.join(folder, place.replace(".html", "").replace(" ", "-") + ".png"))


def check_switch(browser, path):
    """The languages are switched by a click and by the arrow keys, without a script."""
    browser.open(path, 1280, 900)
    heading = "return [...document.querySelectorAll('h1 span')].filter(s => s.getClientRects().length)[0].lang"
    browser.call("POST", browser.element("label[for=show-en]") + "/click", {})
    if browser.run(heading) != "en":
        fail("switch", "a click does not show English")
    radio = browser.element("#show-en")
    browser.call("POST", radio + "/value", {"text": "\ue012"})
    if browser.run(heading) != "zh":
        fail("switch", "an arrow key does not show Chinese")


def check_reader(browser, path):
    """A screen reader hears a name for every chart, in the language shown."""
    browser.open(path, 1280, 900)
    for number in range(browser.run("return document.querySelectorAll('svg.chart').length")):
        browser.run("document.querySelectorAll('svg.chart')[arguments[0]].id = 'chart-asked'", number)
        label = browser.call("GET", browser.element("#chart-asked") + "/computedlabel")
        browser.run("document.getElementById('chart-asked').removeAttribute('id')")
        if not any("\u4e00" <= character <= "\u9fff" for character in label) or "output" in label.split("_")[0]:
            fail("reader", f"a chart is called “{label}”")


def check_paper(browser, path):
    paper = path.replace(".html", ".pdf")
    browser.open(path, 1280, 900)
    browser.pdf(paper)
    about = subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=True).stdout
    if "A4" not in about:
        fail("paper", f"is not A4: {about}")
    text = subprocess.run(["pdftotext", paper, "-"], capture_output=True, text=True, check=True).stdout
    for words in ["太平镇", "社会总产值", "SHA-256", "taiping/observations.csv"]:
        if words not in text:
            fail("paper", f"lacks {words}")
    for number, sheet in enumerate(text.split("\f"), 1):
        lines = [line for line in sheet.splitlines() if line.strip()]
        if lines and re.search(r"^[^SHA]*\b[a-z]+_[a-z_]+\b", lines[-1]):
            fail("paper", f"page {number} ends with the heading {lines[-1]}")


browser = Browser()
try:
    plans = {area: ["--area", area] for area in ["taiping", "China"]}
    plans["hostile"] = ["--data", hostile_data()]
    for name, options in plans.items():
        for language in ["zh", "en"]:
            path = page(name, language, *options)
            for width in [1280, 360]:
                for dark in [False, True]:
                    check_drawing(browser, path, language, width, dark)
    path = os.path.join(folder, "taiping-zh.html")
    check_switch(browser, path)
    check_reader(browser, path)
    check_paper(browser, path)
finally:
    browser.close()

for failure in failures:
    print(failure, file=sys.stderr)
print(f"page: {len(failures)} failures; screenshots in {folder}")
sys.exit(1 if failures else 0)
