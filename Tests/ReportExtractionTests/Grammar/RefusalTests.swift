import ReportExtraction
import XCTest

/// What stands beside a name and is no figure of it.
final class RefusalTests: XCTestCase {
  func testCompletionRates() throws {
    try assertRefuses("固定资产投资完成年计划710亿元的89.4%。", [.completionRate, .completionRate])
    try assertRefuses("税收收入为预算的102%。", [.completionRate])
    try assertRefuses("固定资产投资完成95%。", [.completionRate])
  }

  func testShares() throws {
    try assertRefuses("税收收入占一般公共预算收入的比重为80%。", [.share])
    try assertRefuses("一般公共预算收入占GDP比重2.55%。", [.share])
  }

  func testPercentagePoints() throws {
    try assertRefuses("地区生产总值增速提高0.3个百分点。", [.percentagePoints])
    try assertRefuses("固定资产投资增速高于全省1.8个百分点。", [.percentagePoints])
  }

  func testOtherAreas() throws {
    try assertRefuses("全国固定资产投资增长5%，全省增长6%。", [.otherArea, .otherArea])
    try assertReads("全省地区生产总值增长5%，我市增长6%。", ["gdp 2021 A +6 EQ"])
  }

  func testPartsOfTheYear() throws {
    try assertRefuses(
      "一季度地区生产总值下降6.8%，1—11月固定资产投资增长3%。", [.partOfYear, .partOfYear])
    try assertReads("地区生产总值上半年增长0.5%，全年增长3.9%。", ["gdp 2021 A +3.9 EQ"])
    try assertReads("截止至2021年1-12月，工业总产值12亿元。", ["industrial_output 2021 A 12 CNY8 EQ"])
  }

  func testAveragesAndGoalsOverYears() throws {
    try assertRefuses("地区生产总值年均增长7.1%。", [.average])
    try assertRefuses("到2025年，地区生产总值达到150亿元。", [.severalYears])
    try assertRefuses("“十四五”时期，固定资产投资增长60%。", [.severalYears])
  }

  func testTheEndOfASpanIsTheYearUnderReview() throws {
    try assertReads(
      "五年来，地区生产总值从54万亿元增加到82.7万亿元，年均增长7.1%。", ["gdp 2021 A 82.7 CNY12 EQ"])
    try assertReads(
      "地区生产总值由2016年的320.5亿元增加到2021年的486.7亿元。", ["gdp 2021 A 486.7 CNY8 EQ"])
  }

  func testIncrements() throws {
    try assertRefuses("一般公共预算支出比上年增加1.33亿元。", [.increment])
  }

  func testEveryRefusalPointsAtItsNumber() throws {
    let text = "固定资产投资完成年计划710亿元的89.4%。"
    let report = try ReportLines.report(text)
    let scalars = Array(text.unicodeScalars)
    let numbers = report.figures.map { figure in
      String(String.UnicodeScalarView(scalars[figure.number]))
    }
    XCTAssertEqual(numbers, ["710", "89.4"])
  }

  func testWhatIsAddedAndWhatSomeHaveIsNoTotal() throws {
    try assertRefuses("力促4家企业入规，新增工业产值6亿元。", [.increment])
    try assertReads("28家规模企业平均产值4507万元。", [])
    try assertReads("贫困户186户全部脱贫，人均可支配收入13420元。", [])
  }

  func testPraiseOverYearsLeavesTheYear() throws {
    for praise in ["近五年来最高", "五年来新低", "多年来最好", "近十年同期最高", "三年来的新高"] {
      try assertReads(
        "一般公共预算收入增长8.4%，为\(praise)，固定资产投资增长5%。",
        [
          "general_public_budget_revenue 2021 A +8.4 EQ", "fixed_asset_investment 2021 A +5 EQ",
        ])
    }
    try assertReads("五年来高速发展，固定资产投资增长95%。", [])
  }

  func testAMultipleOfAnotherYearLeavesTheScope() throws {
    try assertReads("过去五年，财政总收入是2012年的1.8倍；固定资产投资累计完成860亿元。", [])
    try assertReads("力争用三年时间，地区生产总值突破300亿元。", [])
  }

  func testATargetThatWasKeptIsNoResult() throws {
    try assertRefuses("城镇登记失业率控制在4.5%目标以内。", [.goal])
  }
}
