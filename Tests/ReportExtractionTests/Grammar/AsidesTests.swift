import IndicatorForecast
import ReportExtraction
import XCTest

/// What stands beside a figure and says what it is.
final class AsidesTests: XCTestCase {
  // MARK: Amounts in words

  func testAmountsInWordsAreRead() throws {
    try assertReads(
      "全市财政总收入四十六亿元，增长百分之七点二；社会消费品零售总额突破一千五百亿元。",
      [
        "fiscal_revenue 2021 A 46 CNY8 EQ", "fiscal_revenue 2021 A +7.2 EQ",
        "retail_sales 2021 A 1500 CNY8 GT",
      ])
    try assertPlans(
      "一般公共预算收入达到十二亿元以上，城镇新增就业八千人左右。",
      [
        "general_public_budget_revenue 2022 T 12 CNY8 GE",
        "urban_new_jobs 2022 T 8000 PERSON0 APPROX",
      ])
  }

  func testAmountsInWordsThatAreNotClearAreAWarning() throws {
    for text in ["工业总产值七八百亿元。2021年工作", "工业总产值增长百分之六至七。2021年工作"] {
      let report = try ReportLines.report(text)
      XCTAssertEqual(report.observations, [], text)
      XCTAssertEqual(report.warnings.count, 1, text)
    }
  }

  func testAMarkInWordsBehindTheLevelIsNone() throws {
    try assertReads(
      "工业总产值1,206亿元，首次突破一千二百亿元，增长9%。",
      ["industrial_output 2021 A 1206 CNY8 EQ", "industrial_output 2021 A +9 EQ"])
  }

  // MARK: Estimates

  func testDittoMakesEstimatesOfWhatFollows() throws {
    let report = try ReportLines.report(
      "地区生产总值300亿元（预计数，下同），增长6%。进出口总额下降2%。\n二、2022年工作安排\n工业总产值增长8%。")
    XCTAssertEqual(
      report.observations.map(\.status), [.estimated, .estimated, .estimated, .normal])
    let single = try ReportLines.report("地区生产总值300亿元（预计数）；进出口总额下降2%。")
    XCTAssertEqual(single.observations.map(\.status), [.estimated, .normal])
  }

  // MARK: Indices and averages

  func testAnIndexOfPricesIsARise() throws {
    try assertReads("居民消费价格指数为102.4。", ["cpi 2021 A +2.4 EQ"])
    try assertReads("居民消费价格指数99.7。", ["cpi 2021 A +-0.3 EQ"])
    try assertReads("居民消费价格指数102.4，上涨2.4%。", ["cpi 2021 A +2.4 EQ"])
    try assertReads("居民消费价格指数排名上升12位。", [])
    try assertPlans("居民消费价格涨幅控制在2.5%左右。", ["cpi 2022 T +2.5 APPROX"])
  }

  func testAWholeNumberIsAnIndexBehindItsWordOrALimit() throws {
    try assertReads("居民消费价格指数为103。", ["cpi 2021 A +3 EQ"])
    try assertPlans("居民消费价格控制在103以内。", ["cpi 2022 T +3 LE"])
  }

  func testAnAverageOfEachYearIsNoFigureOfOne() throws {
    try assertRefuses("GDP reached an average of 90 trillion yuan a year.", [.average])
    try assertReads(
      "Some 400,000 new urban jobs were created over the past five years, an average of over 80,000 a year.",
      [])
  }

  // MARK: Goals and projects

  func testAFurtherGoalIsStrivenFor() throws {
    try assertPlans(
      "工业总产值增长9%，奋斗目标10%；税收收入预期目标5%、奋斗目标6%。",
      [
        "industrial_output 2022 T +9 EQ", "industrial_output 2022 T +10 STRIVE",
        "tax_revenue 2022 T +5 EQ", "tax_revenue 2022 T +6 STRIVE",
      ])
    try assertReads(
      "2022年奋斗目标是：工业总产值增长9%。", ["industrial_output 2022 T +9 EQ"])
  }

  func testTradeIsNamedByItsShortWordBeforeWordsForGrowth() throws {
    try assertReads("外贸扭负为正：增长4.1%。", ["goods_trade 2021 A +4.1 EQ"])
    try assertPlans("外贸由负转正。", ["goods_trade 2022 T +- EQ"])
    try assertReads("外贸企业增长4.1%。", [])
  }

  func testWhatAProjectWillBringIsNoFigureOfTheArea() throws {
    try assertReads("新建的纸厂达产后年产值可达12亿元、税收8000万元。税收收入完成9亿元。", ["tax_revenue 2021 A 9 CNY8 EQ"])
    try assertReads("项目投产后可实现税收2亿元，带动城镇新增就业1200人；税收收入完成9亿元。", ["tax_revenue 2021 A 9 CNY8 EQ"])
    try assertReads("园区建成后，规模以上工业总产值将达到80亿元。", [])
  }
}
