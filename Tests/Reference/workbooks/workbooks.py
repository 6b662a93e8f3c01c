#!/usr/bin/env python3
"""Writes the workbooks beside it, with XlsxWriter 3.3.1 and openpyxl 3.1.5.

    python3 Tests/Reference/workbooks/workbooks.py

yearbook.xlsx (XlsxWriter): a table with years across under a title and a unit; a tidy table with number
formats, dates and formulas with stored results; a sheet with an error and a truth value.
inline.xlsx (XlsxWriter, constant memory): the texts stand in the cells, not in a part of their own.
openpyxl.xlsx (openpyxl): a tidy table; dates counted from 1904.
"""
import datetime
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

FOLDER = Path(__file__).parent
CREATED = datetime.datetime(2022, 3, 29)


def yearbook():
    book = xlsxwriter.Workbook(FOLDER / "yearbook.xlsx")
    book.set_properties({"created": CREATED, "title": "Taiping"})
    two = book.add_format({"num_format": "#,##0.00"})
    percent = book.add_format({"num_format": "0.0%"})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    year = book.add_format({"num_format": '0"年"'})
    sheet = book.add_worksheet("产值")
    sheet.merge_range("A1:D1", "太平镇主要经济指标")
    sheet.write("D2", "单位：亿元")
    sheet.write_row("A3", ["指标"])
    for place, number in enumerate([2019, 2020, 2021]):
        sheet.write_number(2, place + 1, number, year)
    sheet.write_row("A4", ["规上工业总产值", 84.75, 92.63, 121.68], two)
    sheet.write("A5", "税收收入（万元）")
    sheet.write_row("C5", [59000, 74982])
    sheet.write("A6", "工业总产值增速")
    sheet.write_row("C6", [0.098, 0.2784], percent)
    tidy = book.add_worksheet("tidy")
    tidy.write_row("A1", ["地区", "指标", "年份", "数值", "单位"])
    rows = [(2019, 84.5, two), (2020, 1.1, None), (2021, 0.1 + 0.2, None)]
    for row, (number, value, shape) in enumerate(rows, start=1):
        tidy.write_row(row, 0, ["太平镇", "农业总产值"])
        tidy.write_datetime(row, 2, datetime.datetime(number, 12, 31), day)
        tidy.write_number(row, 3, value, shape)
        tidy.write(row, 4, "亿元")
    tidy.write_row("A5", ["太平镇", "农业总产值"])
    tidy.write_datetime("C5", datetime.datetime(2022, 1, 1), day)
    tidy.write_formula("D5", "=D4*100", None, 30.5)
    tidy.write("E5", "亿元")
    broken = book.add_worksheet("broken")
    broken.write_row("A1", ["indicator", "year", "value"])
    broken.write_row("A2", ["gdp", 2019])
    broken.write_formula("C2", "=1/0", None, "#DIV/0!")
    broken.write_row("A3", ["gdp", 2020])
    broken.write_boolean("C3", True)
    broken.write_row("A4", ["gdp"])
    broken.write_datetime("B4", datetime.datetime(2021, 6, 30), day)
    broken.write("C4", 3)
    book.add_worksheet("empty")
    book.close()


def inline():
    book = xlsxwriter.Workbook(FOLDER / "inline.xlsx", {"constant_memory": True})
    book.set_properties({"created": CREATED})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["indicator", "year", "value", "unit"])
    sheet.write_row(1, 0, [" a <b> & \"c\"\n太平", 2020, 5.5, "100 million CNY"])
    book.close()


def with_openpyxl():
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.properties.created = book.properties.modified = CREATED
    sheet = book.active
    sheet.title = "Data & more"
    sheet.append(["indicator", "year", "value", "unit"])
    sheet.append(["gdp", datetime.date(2020, 12, 31), 74982, "万元"])
    book.save(FOLDER / "openpyxl.xlsx")


yearbook()
inline()
with_openpyxl()
