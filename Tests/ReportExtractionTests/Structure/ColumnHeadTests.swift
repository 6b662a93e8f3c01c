import XCTest

/// What columns of tables are of, beside others.
final class ColumnHeadTests: XCTestCase {
  func testGrowthIsOfTheLaterOfTwoYears() throws {
    for head in ["2021年\t2020年\t增长(%)", "2020年\t2021年\t增长(%)"] {
      let isDescending = head.hasPrefix("2021")
      let row = isDescending ? "12.1\t11\t10" : "11\t12.1\t10"
      XCTAssertEqual(
        Set(try ReportLines.short("指标\t\(head)\n税收收入（亿元）\t\(row)")),
        [
          "tax_revenue 2021 A 12.1 CNY8 EQ", "tax_revenue 2020 A 11 CNY8 EQ",
          "tax_revenue 2021 A +10 EQ",
        ], head)
    }
  }

  func testWhatGrewInAPartOfTheYearIsLeftOut() throws {
    try assertReads("指标\t2021年1-9月\t增长(%)\n税收收入（亿元）\t12.1\t10", [])
    try assertReads(
      "指标\t2021年\t全省\t增长(%)\n税收收入（亿元）\t12.1\t99\t10",
      ["tax_revenue 2021 A 12.1 CNY8 EQ"])
  }

  func testAmountsOfGrowthAndRatesOfCompletionAreNoRatesOfGrowth() throws {
    try assertReads(
      "指标\t2021年完成\t增加额（亿元）\t完成计划（%）\n税收收入（亿元）\t12.1\t1.1\t103",
      ["tax_revenue 2021 A 12.1 CNY8 EQ"])
  }

  func testAColumnOfFallsIsNegative() throws {
    try assertReads("指标\t单位\t2021年下降(%)\n税收收入\t%\t4.5", ["tax_revenue 2021 A +-4.5 EQ"])
  }

  func testACaptionGivesTheUnit() throws {
    try assertReads(
      "单位：亿元、%\n指标\t2021年\t增长\n税收收入\t12.1\t10\n城镇新增就业\t500\t3",
      [
        "tax_revenue 2021 A 12.1 CNY8 EQ", "tax_revenue 2021 A +10 EQ",
        "urban_new_jobs 2021 A +3 EQ",
      ])
  }
}
