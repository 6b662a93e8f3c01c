import ReportExtraction
import XCTest

/// Reports given before the year is out tell of some months, and what is expected of the year.
final class ExpectedYearTests: XCTestCase {
  func testTheYearIsExpectedBehindAFigureOfItsMonths() throws {
    try assertReads(
      "前11个月进出口总额增长18.7%，预计全年达到146亿元，增长17%以上。",
      ["goods_trade 2021 A 146 CNY8 EQ", "goods_trade 2021 A +17 GE"])
    try assertReads(
      "1—10月全县原煤产量同比减少12.4%，预计规模以上工业增加值增长13.9%。",
      ["industrial_value_added_above_scale 2021 A +13.9 EQ"])
    try assertReads(
      "1至11月，规模以上工业增加值增长12.1%，在全省11个市中排第4位；预计全年增长12%左右。",
      ["industrial_value_added_above_scale 2021 A +12 APPROX"])
    try assertReads(
      "前11个月城镇新增就业3150人，预计全年达到3400人；城镇登记失业率预计为3.7%。",
      [
        "urban_new_jobs 2021 A 3400 PERSON0 EQ", "registered_unemployment_rate 2021 A 3.7 PC0 EQ",
      ])
  }

  func testWhatIsExpectedOfMonthsAloneIsNotTheYear() throws {
    try assertReads("前三季度，预计工业总产值增长5%。", [])
    try assertReads("1—11月预计完成税收收入5亿元。", [])
    try assertReads("前11个月，工业总产值增长5%。", [])
  }

  func testWhatIsNotKnownKeepsItsPlaceInAPair() throws {
    try assertReads(
      "城镇居民人均可支配收入和农民人均纯收入分别达到22350元和6480元，分别增长11%和13.5%。",
      ["urban_disposable_income 2021 A 22350 CNY0 EQ", "urban_disposable_income 2021 A +11 EQ"])
    try assertPlans(
      "城镇居民人均可支配收入、农民人均纯收入均增长11%以上。",
      ["urban_disposable_income 2022 T +11 GE"])
  }

  func testAHeadingWithinThePartOfResultsBeginsNoPlan() throws {
    let text = """
      临南街道2021年工作总结和2022年工作计划
      第一部分：2021年工作总结
      一、经济运行
      工业总产值30亿元，增长5%。
      二、重点工作
      城镇新增就业2530人。
      第二部分：2022年工作计划
      一、预期目标
      ◎ 工业总产值增长6%以上
      ◎ 固定资产投资止跌回升
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "industrial_output 2021 A 30 CNY8 EQ", "industrial_output 2021 A +5 EQ",
        "urban_new_jobs 2021 A 2530 PERSON0 EQ", "industrial_output 2022 T +6 GE",
        "fixed_asset_investment 2022 T +- EQ",
      ])
  }

  func testTheYearThatPassesIsTheOneToldOf() throws {
    let text = """
      南城县人民政府工作报告
      2021年12月26日在南城县第十六届人民代表大会第三次会议上
      一年来，全县经济平稳发展。预计全年完成地区生产总值96.8亿元，增长10.5%。
      """
    XCTAssertEqual(
      try ReportLines.short(text, area: nil, year: nil),
      ["gdp 2021 A 96.8 CNY8 EQ", "gdp 2021 A +10.5 EQ"])
  }

  func testAShortSentenceOfTheYearPassedIsNoHeading() throws {
    let text = """
      政府工作报告
      ——二〇一三年三月五日在全国人民代表大会会议上
      刚刚过去的2012年，我们主动作为，全年经济社会发展主要目标顺利完成。
      国内生产总值增长7.9%。
      """
    XCTAssertEqual(
      try ReportLines.short(text, area: nil, year: nil), ["gdp 2012 A +7.9 EQ"])
  }
}
