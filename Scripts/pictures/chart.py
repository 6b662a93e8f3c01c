#!/usr/bin/env python3
"""Prints one chart of a page of `forecast report` as a picture of its own (SVG).

usage: chart.py PAGE INDICATOR [LANGUAGE]: the page, the indicator's code, en or zh.

The picture has the colours of the page, light and dark, a ground of its own, and a name and description for
readers who don't see it.
"""

import re
import sys
import xml.etree.ElementTree as tree

SVG = "{http://www.w3.org/2000/svg}"
SCALE, MARGIN = 1.5, 8
DRAWN = r"\.(chart \.?\w|(grid|band|past|median|aimed|range|mark)\b)"


def element(page, code):
    """The article of an indicator."""
    for article in page.iter("article"):
        if any("".join(name.itertext()) == code for name in article.iter("code")):
            return article
    sys.exit(f"the page has no chart of {code}")


def words(ancestor, language):
    """The text in one language of what is written in both."""
    if ancestor is None:
        return ""
    texts = ["".join(part.itertext()) for part in ancestor.findall("span") if part.get("lang") == language]
    return " ".join(texts) or "".join(ancestor.itertext())


def style(page):
    """The rules of the page's style that a chart needs."""
    screen, _, _ = "".join(page.find(".//style").itertext()).partition("@page")
    rules = screen.splitlines()
    colours = [rule for rule in rules if ":root" in rule]
    return "\n".join(
        colours + ["svg { font-family: system-ui, sans-serif; } .ground { fill: var(--paper); }"]
        + [rule for rule in rules if re.match(DRAWN, rule)])


def keep_language(part, language):
    for child in list(part):
        if child.get("lang") not in (None, language) or child.tag in (SVG + "title", SVG + "desc"):
            part.remove(child)
        else:
            keep_language(child, language)
        if child.get("lang"):
            del child.attrib["lang"]


def picture(page, code, language):
    article = element(page, code)
    chart = next(part for part in article.iter(SVG + "svg") if part.get("class") == "chart")
    keep_language(chart, language)
    width, height = (float(length) + 2 * MARGIN for length in chart.get("viewBox").split()[2:])
    ground = {"x": f"{-MARGIN}", "y": f"{-MARGIN}", "width": f"{width:g}", "height": f"{height:g}", "rx": "6"}
    chart.set("viewBox", f"{-MARGIN} {-MARGIN} {width:g} {height:g}")
    for name in ("aria-labelledby", "aria-describedby"):
        chart.attrib.pop(name, None)
    chart.set("width", f"{SCALE * width:g}")
    chart.set("height", f"{SCALE * height:g}")
    chart.set("aria-labelledby", "name description")
    parts = [tree.Element(SVG + "title", id="name"), tree.Element(SVG + "desc", id="description"),
             tree.Element(SVG + "style"), tree.Element(SVG + "rect", {"class": "ground", **ground})]
    heading = article.find("h3")
    unit = next((part for part in heading if part.get("class") == "unit"), None)
    parts[0].text = f"{words(heading, language)}, {words(unit, language)}"
    parts[1].text = words(article.find(".//figcaption"), language)
    parts[2].text = style(page)
    for part in reversed(parts):
        part.tail = "\n"
        chart.insert(0, part)
    chart.text, chart.tail = "\n", None
    tree.register_namespace("", SVG[1:-1])
    return tree.tostring(chart, encoding="unicode") + "\n"


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    root = tree.fromstring(re.sub(r"^<!doctype[^>]*>", "", text, flags=re.IGNORECASE))
    for found in root.iter():
        found.tag = found.tag.removeprefix("{http://www.w3.org/1999/xhtml}")
    sys.stdout.write(picture(root, sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "en"))
