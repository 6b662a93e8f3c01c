import TestSupport
import XCTest

/// Words about a figure that aren't its own: counts of firms, a bad year, the signs and letters before items.
final class SmallWordsTests: XCTestCase {
  func testSectorsStandBelowTheProductInATable() throws {
    let table = """
      指标\t单位\t实绩\t比上年增长（%）
      地区生产总值\t亿元\t612.4\t8.1
      #第一产业\t亿元\t43.7\t3.2
      #第三产业\t亿元\t250.5\t9.3
      固定资产投资\t亿元\t386.9\t15.4
      第二产业\t亿元\t99.1\t5.0
      """
    XCTAssertEqual(
      try results(table),
      [
        "gdp 2022 A 612.4 CNY8 EQ", "gdp 2022 A +8.1 EQ",
        "primary_value_added 2022 A 43.7 CNY8 EQ", "primary_value_added 2022 A +3.2 EQ",
        "tertiary_value_added 2022 A 250.5 CNY8 EQ", "tertiary_value_added 2022 A +9.3 EQ",
        "fixed_asset_investment 2022 A 386.9 CNY8 EQ", "fixed_asset_investment 2022 A +15.4 EQ",
      ])
  }

  func testAHeadOfWordsPartedByFullWidthBlanksIsOne() throws {
    let table = "指标名称　计量单位　2022年完成　增长（%）\n固定资产投资　亿元　225　6\n"
    XCTAssertEqual(
      try results(table),
      ["fixed_asset_investment 2022 A 225 CNY8 EQ", "fixed_asset_investment 2022 A +6 EQ"])
  }

  func testFirmsAreCountedInWords() throws {
    XCTAssertEqual(
      try results("四十二家规模以上工业企业完成产值58.3亿元，增长15.9%。"),
      [
        "industrial_output_above_scale 2022 A 58.3 CNY8 EQ",
        "industrial_output_above_scale 2022 A +15.9 EQ",
      ])
  }

  func testABadYearIsNoSubject() throws {
    XCTAssertEqual(
      try results("粮食总产量82.4万吨，受旱减产2.3%。"),
      ["grain_output 2022 A 82.4 T4 EQ", "grain_output 2022 A +-2.3 EQ"])
  }

  func testGrowthOverAYearIsThatOfTheNextInTables() throws {
    let table = """
      Indicator\tUnit\t2022\tGrowth over 2021 (%)
      Fixed-asset investment\t100 million yuan\t386.9\t15.4
      """
    XCTAssertEqual(
      try results(table),
      [
        "fixed_asset_investment 2022 A 386.9 CNY8 EQ", "fixed_asset_investment 2022 A +15.4 EQ",
      ])
  }

  func testQualifiersStandBeforeFiguresInTables() throws {
    let table = """
      Indicator\tUnit\tTarget
      GDP growth\t%\taround 5.5
      Growth of retail sales\t%\t5.0
      New urban jobs\t10,000 persons\tno less than 40
      """
    XCTAssertEqual(
      try ReportLines.short(
        "Work Report\n\nJanuary 2023\n\nII. Targets for 2023\n\n\(table)\n", area: nil, year: nil),
      [
        "gdp 2023 T +5.5 APPROX", "retail_sales 2023 T +5.0 EQ",
        "urban_new_jobs 2023 T 40 PERSON4 GE",
      ])
  }

  func testAnItemWithAYearIsNoHeading() throws {
    XCTAssertEqual(
      try ReportLines.short(
        """
        GOVERNMENT WORK REPORT
        May 12, 2020

        2 Targets for 2020

        * Exports: level with 2019
        * Fixed asset investment up 8%
        """, area: nil, year: nil),
      ["fixed_asset_investment 2020 T +8 EQ"])
  }

  private func results(_ text: String) throws -> [String] {
    try ReportLines.short("2023年政府工作报告\n\n一、2022年工作回顾\n\n\(text)\n", area: nil, year: nil)
  }
}
