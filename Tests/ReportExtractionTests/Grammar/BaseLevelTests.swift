import XCTest

/// Growth told against a level, an index or the line before.
final class BaseLevelTests: XCTestCase {
  func testALevelOfTheYearBeforeIsTheBaseOfTheGrowth() throws {
    for base in ["比2020年的20.8亿元", "较2020年20.8亿元", "比上年的20.8亿元"] {
      try assertReads(
        "税收收入22.5亿元，\(base)增长8.2%。",
        ["tax_revenue 2021 A 22.5 CNY8 EQ", "tax_revenue 2021 A +8.2 EQ"])
      try assertReads("税收收入\(base)下降8.2%。", ["tax_revenue 2021 A +-8.2 EQ"])
    }
    try assertReads("税收收入比2016年的20.8亿元增长88%。", [])
  }

  func testAnIndexIsWhatItIsMoreThanAHundred() throws {
    try assertReads("居民消费价格指数为102.1。", ["cpi 2021 A +2.1 EQ"])
    try assertReads("居民消费价格总指数102.1%。", ["cpi 2021 A +2.1 EQ"])
    try assertReads("居民消费价格指数为99.5。", ["cpi 2021 A +-0.5 EQ"])
    try assertPlans("居民消费价格指数控制在103以内。", ["cpi 2022 T +3 LE"])
    try assertPlans("居民消费价格指数控制在102—103。", ["cpi 2022 T +2 LO", "cpi 2022 T +3 HI"])
    try assertReads("指标\t2021年\n居民消费价格指数\t102.1", ["cpi 2021 A +2.1 EQ"])
  }

  func testGrowthMayStandOnTheNextLine() throws {
    let text = "税收收入18.2亿元\n同比增长8.2%\n1、固定资产投资20亿元\n增长5%。\n地区生产总值80亿元。\n增长6%的是别的。"
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "tax_revenue 2021 A 18.2 CNY8 EQ", "tax_revenue 2021 A +8.2 EQ",
        "fixed_asset_investment 2021 A 20 CNY8 EQ", "fixed_asset_investment 2021 A +5 EQ",
        "gdp 2021 A 80 CNY8 EQ",
      ])
    try assertReads("税收收入18.2亿元\n二、其他\n增长8.2%", ["tax_revenue 2021 A 18.2 CNY8 EQ"])
  }
}
