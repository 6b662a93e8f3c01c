import ReportExtraction
import XCTest

/// Sums over a term of office, told without a word for it, and what is no sum.
final class TermOfOfficeTests: XCTestCase {
  private func review(_ text: String, heading: String = "一、过去五年工作回顾") throws -> [String] {
    try ReportLines.short("\(heading)\n\(text)\n二、今后五年的总体要求\n三、2022年工作安排")
  }

  func testWhatIsPaidOrTakenUpIsSummed() throws {
    XCTAssertEqual(try review("投资拉动有力。完成固定资产投资1240亿元，实施重点项目560个。"), [])
    XCTAssertEqual(try review("开放步伐加快，实际利用外资9.6亿美元。城镇新增就业15.6万人。"), [])
    XCTAssertEqual(
      try review("完成工业投资480亿元。", heading: "一、过去五年的工作"), [])
  }

  func testARateIsThatOfTheLastYear() throws {
    XCTAssertEqual(
      try review("完成固定资产投资312亿元，增长11%。"),
      ["fixed_asset_investment 2021 A 312 CNY8 EQ", "fixed_asset_investment 2021 A +11 EQ"])
  }

  func testAYearThatIsToldHoldsForWhatFollows() throws {
    for opening in ["刚刚过去的2021年，各项工作再上新台阶。", "去年，我们攻坚克难。"] {
      XCTAssertEqual(
        try review("\(opening)\n民生不断改善，城镇新增就业1.6万人。"),
        ["urban_new_jobs 2021 A 1.6 PERSON4 EQ"])
    }
    XCTAssertEqual(
      try review("城镇新增就业1.6万人。", heading: "一、今年以来的工作及“十三五”回顾"),
      ["urban_new_jobs 2021 A 1.6 PERSON4 EQ"])
  }

  func testAMarkIsPassedByAYear() throws {
    XCTAssertEqual(
      try review("五年来，全市地区生产总值突破800亿元，一般公共预算收入突破50亿元，固定资产投资突破1200亿元。"),
      ["gdp 2021 A 800 CNY8 GT", "general_public_budget_revenue 2021 A 50 CNY8 GT"])
  }
}
