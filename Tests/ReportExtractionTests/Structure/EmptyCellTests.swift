import ReportExtraction
import XCTest

/// Rows of tables that lack some of their cells.
final class EmptyCellTests: XCTestCase {
  private static let filled = [
    "gdp 2021 A 162.3 CNY8 EQ", "gdp 2021 A +8.3 EQ", "gdp 2022 T 175 CNY8 EQ",
    "fixed_asset_investment 2021 A +10.6 EQ", "fixed_asset_investment 2022 T 50 CNY8 EQ",
    "tax_revenue 2021 A 12.1 CNY8 EQ", "tax_revenue 2021 A +4.5 EQ",
    "goods_trade 2022 T 22.5 CNY8 EQ",
  ]

  private func assertRefuses(
    _ numbers: [String], in text: String, line: UInt = #line
  ) throws {
    let problems = try ReportLines.report(text).warnings.map(\.problem)
    XCTAssertEqual(
      problems, numbers.map { .unclearFigure(indicator: "tax_revenue", text: $0) }, line: line)
  }

  func testTwoTabsAreAnEmptyCell() throws {
    let text = """
      指标\t单位\t2021年完成\t比上年增长(%)\t2022年目标
      地区生产总值\t亿元\t162.3\t8.3\t175
      固定资产投资\t亿元\t\t10.6\t50
      税收收入\t亿元\t12.1\t4.5
      一、对外经济\t\t\t\t
      进出口总额\t亿元\t\t\t22.5
      """
    XCTAssertEqual(try ReportLines.short(text), Self.filled)
    XCTAssertEqual(try ReportLines.report(text).warnings, [])
  }

  func testBarsMayStandAroundNothing() throws {
    let text = """
      | 指标 | 单位 | 2021年完成 | 比上年增长(%) | 2022年目标 |
      | 地区生产总值 | 亿元 | 162.3 | 8.3 | 175 |
      | 固定资产投资 | 亿元 |  | 10.6 | 50 |
      | 税收收入 | 亿元 | 12.1 | 4.5 | |
      | 进出口总额 | 亿元 | | | 22.5 |
      """
    XCTAssertEqual(try ReportLines.short(text), Self.filled)
  }

  func testTheColumnsOfThePageTellBetweenBlanks() throws {
    let text = """
      指标            单位    2021年完成   比上年增长(%)   2022年目标
      地区生产总值    亿元    162.3        8.3             175
      固定资产投资    亿元                 10.6            50
      税收收入        亿元     12.1         4.5
      进出口总额      亿元                                 22.5
      """
    XCTAssertEqual(try ReportLines.short(text), Self.filled)
    XCTAssertEqual(try ReportLines.report(text).warnings, [])
  }

  func testWhereNothingTellsTheFiguresAreLeftOutWithANote() throws {
    let text = """
      指标  单位  2021年完成  比上年增长(%)  2022年目标
      地区生产总值  亿元  162.3  8.3  175
      税收收入  亿元  12.1  4.5
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      ["gdp 2021 A 162.3 CNY8 EQ", "gdp 2021 A +8.3 EQ", "gdp 2022 T 175 CNY8 EQ"])
    try assertRefuses(["12.1", "4.5"], in: text)
  }

  func testAFigureThatFitsOneColumnOnlyIsItsOwn() throws {
    let text = """
      指标  单位  2021年完成  比上年增长(%)
      地区生产总值  亿元  162.3  8.3
      城镇新增就业  人  4,000以上
      税收收入（亿元）  12.1  4.5
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "gdp 2021 A 162.3 CNY8 EQ", "gdp 2021 A +8.3 EQ", "urban_new_jobs 2021 A 4000 PERSON0 GE",
        "tax_revenue 2021 A 12.1 CNY8 EQ", "tax_revenue 2021 A +4.5 EQ",
      ])
  }

  func testTabsMayAlignCells() throws {
    let text = """
      指标\t单位\t2021年完成\t增长(%)
      税收\t\t亿元\t12.1\t\t4.5
      地区生产总值\t亿元\t162.3\t8.3
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "tax_revenue 2021 A 12.1 CNY8 EQ", "tax_revenue 2021 A +4.5 EQ", "gdp 2021 A 162.3 CNY8 EQ",
        "gdp 2021 A +8.3 EQ",
      ])
  }

  func testTheCornerOfATableMayBeEmpty() throws {
    let rows = ["gdp 2020 A 150 CNY8 EQ", "gdp 2021 A 162.3 CNY8 EQ"]
    for head in [
      "\t2020年\t2021年\n地区生产总值（亿元）\t150\t162.3",
      "2020年\t2021年\t备注\n地区生产总值（亿元）\t150\t162.3\t略",
      "| | 2020年 | 2021年 |\n| 地区生产总值（亿元） | 150 | 162.3 |",
      "                      2020年  2021年  备注\n地区生产总值（亿元）  150     162.3   略",
    ] {
      XCTAssertEqual(try ReportLines.short(head), rows, head)
    }
  }

  func testAHeadMayHaveTwoRows() throws {
    let text = """
      指标\t2020年\t\t2021年\t
      \t绝对值（亿元）\t增长（%）\t绝对值（亿元）\t增长（%）
      地区生产总值\t150\t5\t162.3\t8.3
      税收收入\t10\t\t12.1\t4.5
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "gdp 2020 A 150 CNY8 EQ", "gdp 2020 A +5 EQ", "gdp 2021 A 162.3 CNY8 EQ",
        "gdp 2021 A +8.3 EQ", "tax_revenue 2020 A 10 CNY8 EQ", "tax_revenue 2021 A 12.1 CNY8 EQ",
        "tax_revenue 2021 A +4.5 EQ",
      ])
  }

  func testTheSecondRowOfAHeadMayHaveFewerCells() throws {
    let text = """
      Report on the Work of the Government of Linhe City
      Main indicators of 2023
      Indicator                                Unit            2023      Growth      Planned growth
                                                               actual    2023 (%)    2024 (%)
      Gross domestic product                   billion yuan    418.6     6.1         around 6
        Value added of primary industry        billion yuan    38.9      4.2         -
      Total imports and exports                billion yuan    61.5      -3.7        3
      """
    XCTAssertEqual(
      try ReportLines.short(text, area: nil, year: 2024),
      [
        "gdp 2023 A 418.6 CNY9 EQ", "gdp 2023 A +6.1 EQ", "gdp 2024 T +6 APPROX",
        "primary_value_added 2023 A 38.9 CNY9 EQ", "primary_value_added 2023 A +4.2 EQ",
        "goods_trade 2023 A 61.5 CNY9 EQ", "goods_trade 2023 A +-3.7 EQ",
        "goods_trade 2024 T +3 EQ",
      ])
  }

  func testAHeadOfTwoRowsWhoseYearsCannotBeToldGivesNothing() throws {
    let text = """
      指标            2020年           2021年
                  绝对值   增长%   绝对值   增长%
      税收收入（亿元）   10      5      12.1     4.5
      """
    XCTAssertEqual(try ReportLines.short(text), [])
    try assertRefuses(["10", "5", "12.1", "4.5"], in: text)
  }

  func testARowWithoutFiguresIsNoHead() throws {
    let text = """
      指标\t单位\t2021年完成\t比上年增长(%)
      固定资产投资\t亿元\t\t
      税收收入\t亿元\t12.1\t4.5
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      ["tax_revenue 2021 A 12.1 CNY8 EQ", "tax_revenue 2021 A +4.5 EQ"])
  }

  func testAHeadingEndsATable() throws {
    let text = """
      一、2021年工作回顾
      指标\t单位\t2021年完成\t比上年增长(%)
      税收收入\t亿元\t12.1\t4.5
      二、2022年预期目标
      地区生产总值\t增长（%）\t7左右
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "tax_revenue 2021 A 12.1 CNY8 EQ", "tax_revenue 2021 A +4.5 EQ", "gdp 2022 T +7 APPROX",
      ])
  }

  func testARowOfAStackedTableThatLacksACellIsTold() throws {
    let text = "指标\n单位\n2021年完成\n同比增长（%）\n税收收入\n亿元\n9.9\n地区生产总值\n亿元\n301.5\n6.4"
    XCTAssertEqual(
      try ReportLines.short(text), ["gdp 2021 A 301.5 CNY8 EQ", "gdp 2021 A +6.4 EQ"])
    try assertRefuses(["9.9"], in: text)
  }
}
