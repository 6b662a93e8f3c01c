import ReportExtraction
import XCTest

/// Whose a figure is: areas that are compared, other places, firms and projects.
final class OwnerTests: XCTestCase {
  func testAnAreaInARankingIsNotWhoseTheFigureIs() throws {
    for rank in ["总量在全省排第4位", "总量居全省各县（市、区）第一", "增速列全省第3", "增速排名全国前列"] {
      try assertReads(
        "实际利用外资5.2亿美元，\(rank)，增长2.1%；固定资产投资增长7%。",
        [
          "foreign_investment 2021 A 5.2 USD8 EQ", "foreign_investment 2021 A +2.1 EQ",
          "fixed_asset_investment 2021 A +7 EQ",
        ])
    }
  }

  func testANameBeforeTheWordOfTheAreaIsAnotherArea() throws {
    try assertReads("进出口总额增长1.9%，同期宁州全市进出口仅增长0.6%。", ["goods_trade 2021 A +1.9 EQ"])
    try assertReads("带动全市固定资产投资增长5%。", ["fixed_asset_investment 2021 A +5 EQ"])
  }

  func testAPlaceHoldsForTheNamesBehindIt() throws {
    try assertReads("园区完成工业总产值420亿元，固定资产投资50亿元。", [])
    try assertReads("南城集团工业总产值突破50亿元，实现税收收入3亿元。", [])
    try assertReads(
      "高新区工业总产值420亿元，全市固定资产投资80亿元，税收收入9亿元。",
      ["fixed_asset_investment 2021 A 80 CNY8 EQ", "tax_revenue 2021 A 9 CNY8 EQ"])
  }

  func testWhatAProjectBringsIsNoTotal() throws {
    try assertReads("引进项目30个，总投资120亿元，其中固定资产投资80亿元。", [])
    try assertReads("项目投产后，预计年产值20亿元，年税收收入1亿元。", [])
    try assertReads("建成后年可实现税收收入5000万元。", [])
  }

  func testSomeFirmsAreNotAll() throws {
    try assertReads("10户规模以上工业企业实现产值31.2亿元。", [])
    try assertReads("全市45家规上工业企业实现产值58亿元。", ["industrial_output_above_scale 2021 A 58 CNY8 EQ"])
  }

  func testRevenueWithoutSayingOfWhichBudgetIsLeft() throws {
    try assertReads("中央财政收入增长10.3%。地方本级财政收入88.7亿元。全口径税收68.7亿元。", [])
    try assertReads("财政总收入增长10.3%。", ["fiscal_revenue 2021 A +10.3 EQ"])
  }

  func testTheCoverageOfTheStatisticsIsNoFigure() throws {
    for words in ["城乡50万元以上项目", "500万元以上", "500万元及以上项目"] {
      try assertReads(
        "\(words)固定资产投资完成7474亿元。", ["fixed_asset_investment 2021 A 7474 CNY8 EQ"])
    }
  }

  func testTheOneAreaThatAReportCallsItsOwn() throws {
    let report = try ReportLines.report(
      "一、2021年工作回顾\n太平镇圆满完成任务，全镇工业总产值5亿元，我镇变化很大。", area: nil, year: nil)
    XCTAssertEqual(report.area, "taiping")
    let other = try ReportLines.report(
      "一、2021年工作回顾\n太平镇圆满完成任务，全县工业总产值5亿元，我县变化很大。", area: nil, year: nil)
    XCTAssertEqual(other.area, "unspecified")
  }

  func testTheOwnLevelMayBeOfAStreetOrTownship() throws {
    for level in ["街道本级", "街道级", "乡级", "镇级"] {
      try assertReads(
        "\(level)税收完成8600万元，增长8.1%。",
        ["tax_revenue_own_level 2021 A 8600 CNY4 EQ", "tax_revenue_own_level 2021 A +8.1 EQ"])
    }
  }
}
