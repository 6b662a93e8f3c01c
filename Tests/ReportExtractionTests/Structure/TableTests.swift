import ReportExtraction
import XCTest

/// What the head of a table says of its columns.
final class TableTests: XCTestCase {
  func testGrowthIsThatOfTheColumnToItsLeft() throws {
    let text = """
      主要指标完成情况及今年计划见下表：
      指标名称\t单位\t2021年完成\t比上年增长(%)\t2022年预期增长(%)
      地区生产总值\t亿元\t3804.6\t4.1\t6以上
      进出口总额\t亿元\t1743.5\t持平\t正增长
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "gdp 2021 A 3804.6 CNY8 EQ", "gdp 2021 A +4.1 EQ", "gdp 2022 T +6 GE",
        "goods_trade 2021 A 1743.5 CNY8 EQ", "goods_trade 2021 A +0 EQ", "goods_trade 2022 T +- EQ",
      ])
  }

  func testTheUnitMayStandInTheName() throws {
    let text = """
      二、2022年工作计划
      指标\t2022年目标\t增长（%）
      工业总产值（亿元）\t50.5\t8
      其中：规模以上工业总产值（亿元）\t44.7\t9左右
      税收收入（万元）\t22,800\t7—8
      用电量（亿千瓦时）\t3\t2
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "industrial_output 2022 T 50.5 CNY8 EQ", "industrial_output 2022 T +8 EQ",
        "industrial_output_above_scale 2022 T 44.7 CNY8 EQ",
        "industrial_output_above_scale 2022 T +9 APPROX", "tax_revenue 2022 T 22800 CNY4 EQ",
        "tax_revenue 2022 T +7 LO", "tax_revenue 2022 T +8 HI",
      ])
  }

  func testColumnsOfResultsAndTargets() throws {
    let text = """
      指标\t上年实际完成\t今年计划\t增长(%)
      税收收入（亿元）\t5.1\t5.5\t8
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "tax_revenue 2021 A 5.1 CNY8 EQ", "tax_revenue 2022 T 5.5 CNY8 EQ",
        "tax_revenue 2022 T +8 EQ",
      ])
  }

  func testThePlanOfAYearThatIsOverIsNoResult() throws {
    let text = """
      指标\t2021年计划\t2021年完成
      税收收入（亿元）\t5.1\t5.5
      """
    XCTAssertEqual(try ReportLines.short(text), ["tax_revenue 2021 A 5.5 CNY8 EQ"])
  }

  func testYearsMayStandAlone() throws {
    let text = """
      指标\t2020\t2021
      税收收入（亿元）\t5.1\t5.5
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      ["tax_revenue 2020 A 5.1 CNY8 EQ", "tax_revenue 2021 A 5.5 CNY8 EQ"])
  }

  func testAFullWidthBlankDividesCells() throws {
    let text = """
      指标名称　　　　　单位　　2021年完成　　2022年目标　　增长%
      全社会固定资产投资　亿元　　5.69　　　　　6.5　　　　　 9
      税　收　收　入　　亿元　　1.2　　　　　1.4　　　　　10
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "fixed_asset_investment 2021 A 5.69 CNY8 EQ", "fixed_asset_investment 2022 T 6.5 CNY8 EQ",
        "fixed_asset_investment 2022 T +9 EQ", "tax_revenue 2021 A 1.2 CNY8 EQ",
        "tax_revenue 2022 T 1.4 CNY8 EQ", "tax_revenue 2022 T +10 EQ",
      ])
  }

  func testATableMayStandOneCellALine() throws {
    let cells = [
      "2021年主要经济指标完成情况", "", "指标", "单位", "2021年完成", "同比增长（%）", "地区生产总值", "亿元", "301.5", "6.4",
      "用电量",
      "亿千瓦时", "38.2", "5", "进出口总额", "亿美元", "7.2", "-3.1", "税收收入", "亿元", "9.9", "固定资产投资", "亿元",
      "150", "8.8",
      "", "除表列指标外，规模以上工业增加值增长7.7%。",
    ]
    XCTAssertEqual(
      try ReportLines.short(cells.joined(separator: "\n")),
      [
        "gdp 2021 A 301.5 CNY8 EQ", "gdp 2021 A +6.4 EQ", "goods_trade 2021 A 7.2 USD8 EQ",
        "goods_trade 2021 A +-3.1 EQ", "fixed_asset_investment 2021 A 150 CNY8 EQ",
        "fixed_asset_investment 2021 A +8.8 EQ",
        "industrial_value_added_above_scale 2021 A +7.7 EQ",
      ])
  }

  func testAHeadMayHoldACommaBehindAWord() throws {
    let text = """
      Report on the Work of the Government of Linhe County
      I. Review of Work in 2023
      Table 1. Main indicators
      Indicator                              Unit               2023     Growth (%)  2024 target, growth (%)
      Investment in fixed assets             -                  -        9.2         10
      Total retail sales of consumer goods   100 million yuan   96.4     1.8         about 7
      Per capita disposable income, urban    yuan               36,742   4.4         6
      """
    XCTAssertEqual(
      try ReportLines.short(text, area: nil, year: 2024),
      [
        "fixed_asset_investment 2023 A +9.2 EQ", "fixed_asset_investment 2024 T +10 EQ",
        "retail_sales 2023 A 96.4 CNY8 EQ", "retail_sales 2023 A +1.8 EQ",
        "retail_sales 2024 T +7 APPROX", "urban_disposable_income 2023 A 36742 CNY0 EQ",
        "urban_disposable_income 2023 A +4.4 EQ", "urban_disposable_income 2024 T +6 EQ",
      ])
  }

  func testATargetInPercentIsARateOfGrowth() throws {
    let text = """
      Report on the Work of the Government of Linhe County
      Main indicators of 2023
      Indicator                        Unit               2023     Change over 2022 (%)    Target for 2024 (%)
      Gross domestic product           100 million yuan   38.26    11.3                    11
      Exports                          10,000 US dollars  1,476    -8.3                    5
      Registered unemployment rate     %                  3.2      -                       4
      """
    XCTAssertEqual(
      try ReportLines.short(text, area: nil, year: 2024),
      [
        "gdp 2023 A 38.26 CNY8 EQ", "gdp 2023 A +11.3 EQ", "gdp 2024 T +11 EQ",
        "exports 2023 A 1476 USD4 EQ", "exports 2023 A +-8.3 EQ", "exports 2024 T +5 EQ",
        "registered_unemployment_rate 2023 A 3.2 PC0 EQ",
        "registered_unemployment_rate 2024 T 4 PC0 EQ",
      ])
  }

  func testAUnitWithItsNumberIsNoFigure() throws {
    let text = """
      Report on the Work of the Government of Linhe County
      I. Review of Work in 2023
      Total retail sales of consumer goods   100 million yuan   96.4
      """
    XCTAssertEqual(
      try ReportLines.short(text, area: nil, year: 2024), ["retail_sales 2023 A 96.4 CNY8 EQ"])
  }
  func testTheCurrencyMayStandBeforeThePowerInAUnit() throws {
    let text = """
      Report on the Work of the Government of Linhe City
      Indicator | Unit | 2023 result | 2024 target
      General public budget revenue | RMB billion | 23.87 | 24.5
      Foreign investment actually used | US$ million | 310 | 325
      """
    XCTAssertEqual(
      try ReportLines.short(text, area: nil, year: 2024),
      [
        "general_public_budget_revenue 2023 A 23.87 CNY9 EQ",
        "general_public_budget_revenue 2024 T 24.5 CNY9 EQ",
        "foreign_investment 2023 A 310 USD6 EQ", "foreign_investment 2024 T 325 USD6 EQ",
      ])
  }
}
