import ReportExtraction
import XCTest

/// How long a time that is told holds.
final class TimeTests: XCTestCase {
  func testASpanThatOpensNoParagraphHoldsForItsSentence() throws {
    try assertReads(
      "过去五年极不平凡。工业总产值30亿元，增长5%。",
      ["industrial_output 2021 A 30 CNY8 EQ", "industrial_output 2021 A +5 EQ"])
    try assertReads(
      "全市生产总值9145亿元，是2016年的1.9倍，五年年均增长12.3%。其中，第一产业增加值162亿元，增长4%。",
      [
        "gdp 2021 A 9145 CNY8 EQ", "primary_value_added 2021 A 162 CNY8 EQ",
        "primary_value_added 2021 A +4 EQ",
      ])
    try assertReads("五年来，税收收入增加到5亿元，年均增长6%。固定资产投资30亿元。", ["tax_revenue 2021 A 5 CNY8 EQ"])
  }

  func testTheYearOfTheSectionEndsASpan() throws {
    try assertReads(
      "五年来，税收收入年均增长6%。2021年，固定资产投资30亿元。工业总产值50亿元。",
      ["fixed_asset_investment 2021 A 30 CNY8 EQ", "industrial_output 2021 A 50 CNY8 EQ"])
    try assertReads(
      "2019年，工业总产值增长2%。去年，工业总产值增长6%。税收收入增长3%。",
      [
        "industrial_output 2019 A +2 EQ", "industrial_output 2021 A +6 EQ",
        "tax_revenue 2021 A +3 EQ",
      ])
  }

  func testTheFullYearEndsAPartOfIt() throws {
    try assertReads(
      "前三季度，工业总产值30亿元，增长5%。全年工业总产值42亿元；税收收入3亿元。固定资产投资9亿元。",
      [
        "industrial_output 2021 A 42 CNY8 EQ", "tax_revenue 2021 A 3 CNY8 EQ",
        "fixed_asset_investment 2021 A 9 CNY8 EQ",
      ])
    try assertReads("一季度，工业总产值增长5%。税收收入增长3%。", [])
  }

  func testALongReviewTellsResultsOfTheYear() throws {
    let text = "一、过去五年工作回顾\n（一）经济发展。税收收入5亿元，增长6%。\n（二）五年来，累计完成固定资产投资90亿元。"
    XCTAssertEqual(
      try ReportLines.short(text), ["tax_revenue 2021 A 5 CNY8 EQ", "tax_revenue 2021 A +6 EQ"])
  }

  func testTargetsToldInAReviewHoldForTheirParagraph() throws {
    let text = """
      一、2021年工作回顾
      主要指标完成情况及今年计划见下表：
      税收收入5亿元。
      按照2022年预期目标，工业总产值增长5%。
      固定资产投资30亿元。
      二、2022年工作安排
      税收收入增长6%。
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "tax_revenue 2021 A 5 CNY8 EQ", "industrial_output 2022 T +5 EQ",
        "fixed_asset_investment 2021 A 30 CNY8 EQ", "tax_revenue 2022 T +6 EQ",
      ])
  }

  func testAnEstimateHoldsForTheItemsItIntroduces() throws {
    let text = "预计：\n●工业总产值30亿元，增长5%；\n●税收收入5亿元。\n已经确定的是：固定资产投资9亿元。"
    let report = try ReportLines.report(text)
    XCTAssertEqual(
      report.observations.map(\.status), [.estimated, .estimated, .estimated, .normal])
  }

  func testAQuarterOfAYearIsNoYear() throws {
    try assertReads("In the fourth quarter of last year GDP grew by 2.9 percent.", [])
    try assertReads("In the first quarter of 2021 GDP grew by 2.9 percent.", [])
    try assertReads("Last year GDP grew by 2.9 percent.", ["gdp 2021 A +2.9 EQ"])
  }

  func testABaseIsNoFigure() throws {
    try assertReads("地区生产总值在2016年22亿元的基础上年均增长5%。", [])
    try assertReads("工业增加值由一季度的负增长转为全年增长10.6%。", ["industrial_value_added 2021 A +10.6 EQ"])
  }

  func testTheMonthOfDecemberIsNoYear() throws {
    try assertReads("12月份居民消费价格涨幅达到5.1%，全年上涨3.2%。", ["cpi 2021 A +3.2 EQ"])
    try assertReads("12月份，规上工业增加值增长9.2%。", [])
    try assertReads("截至12月底，固定资产投资增长9.2%。", ["fixed_asset_investment 2021 A +9.2 EQ"])
  }

  func testTheYearEndsWhatAPartOfItBegan() throws {
    try assertReads("前三季度，地区生产总值增长9.1%；全年增长8.2%。", ["gdp 2021 A +8.2 EQ"])
  }

  func testAYearThatIsComparedWithIsNotTheYearOfTheFigure() throws {
    try assertReads(
      "固定资产投资在2016年的基础上翻了一番，达到180亿元。",
      ["fixed_asset_investment 2021 A 180 CNY8 EQ"])
    try assertReads("城乡居民收入比2010年翻一番，地区生产总值增长8%。", ["gdp 2021 A +8 EQ"])
  }
}
