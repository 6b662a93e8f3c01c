import IndicatorForecast
import ReportExtraction
import XCTest

/// Figures that give way to a better one beside them.
final class GivingWayTests: XCTestCase {
  func testAMarkPassedGivesWayToTheLevelBehindIt() throws {
    for text in ["跃上4万亿元台阶，达", "突破4万亿元大关、达", "再超4万亿元，达到", "迈上4万亿元新台阶，完成"] {
      try assertReads("地区生产总值\(text)40862.7亿元。", ["gdp 2021 A 40862.7 CNY8 EQ"])
    }
    try assertReads(
      "进出口总额再超8000亿元、达8217.3亿元，微增1.3%。",
      ["goods_trade 2021 A 8217.3 CNY8 EQ", "goods_trade 2021 A +1.3 EQ"])
    try assertReads("财政总收入先后突破30亿元、35亿元关口，完成36.2亿元。", ["fiscal_revenue 2021 A 36.2 CNY8 EQ"])
  }

  func testAMarkBrokenThroughIsStatedBesideTheLevel() throws {
    try assertReads(
      "粮食产量突破20亿斤，达到20.6亿斤。",
      ["grain_output 2021 A 20 JIN8 GT", "grain_output 2021 A 20.6 JIN8 EQ"])
    try assertReads(
      "社会消费品零售总额突破300亿元、达312亿元，增长7%。",
      [
        "retail_sales 2021 A 300 CNY8 GT", "retail_sales 2021 A 312 CNY8 EQ",
        "retail_sales 2021 A +7 EQ",
      ])
  }

  func testAMarkAloneIsAnOpenLevel() throws {
    try assertReads("地区生产总值突破100亿元大关，增长8%。", ["gdp 2021 A 100 CNY8 GT", "gdp 2021 A +8 EQ"])
  }

  func testAnAdjustedRateGivesWayToThePlainOne() throws {
    try assertReads(
      "一般公共预算收入32.41亿元，扣除留抵退税因素后增长2.6%，自然口径下降6.9%。",
      [
        "general_public_budget_revenue 2021 A 32.41 CNY8 EQ",
        "general_public_budget_revenue 2021 A +-6.9 EQ",
      ])
    try assertReads(
      "一般公共预算收入850.7亿元（剔除一次性因素后增长21.5%），增长30.7%。",
      [
        "general_public_budget_revenue 2021 A 850.7 CNY8 EQ",
        "general_public_budget_revenue 2021 A +30.7 EQ",
      ])
    try assertReads("税收收入扣除缓税因素后增长4%，同比增长1.2%。", ["tax_revenue 2021 A +1.2 EQ"])
  }

  func testAnAdjustedRateAloneIsTakenWhereARuleChanged() throws {
    try assertReads(
      "税收收入30亿元，扣除留抵退税因素后增长4.1%。",
      [
        "tax_revenue 2021 A 30 CNY8 EQ", "tax_revenue 2021 A +4.1 EQ",
      ])
  }

  func testTheRateOfTheRestIsNone() throws {
    try assertReads(
      "固定资产投资增长3.2%，扣除房地产后增长8.7%。", ["fixed_asset_investment 2021 A +3.2 EQ"])
    try assertReads("固定资产投资扣除房地产开发投资后增长8.7%。", [])
    try assertReads("剔除房地产开发投资后，固定资产投资增长8.7%。", [])
  }

  func testPricesInAParenthesisAreThoseOfTheLevel() throws {
    let report = try ReportLines.report("工业总产值（现价）61.4亿元，增长7%。")
    XCTAssertEqual(report.observations.map(\.priceBasis), [.current, nil])
  }

  func testTheNounOfAnAmountLeavesTheFigure() throws {
    try assertReads("进出口总额24万亿元左右的盘子总体稳住。", ["goods_trade 2021 A 24 CNY12 APPROX"])
    try assertReads("地区生产总值达到500亿元的规模。", ["gdp 2021 A 500 CNY8 EQ"])
    try assertReads("税收收入1亿元的企业达到3家。", [])
  }
}
