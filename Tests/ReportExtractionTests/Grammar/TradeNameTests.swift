import ReportExtraction
import XCTest

/// Names of trade and investment by whatever is traded and counted, and words that lead to them.
final class TradeNameTests: XCTestCase {
  func testTradeHasManyNames() throws {
    for name in ["商品进出口总值", "对外贸易进出口总量", "海关进出口值", "货物贸易进出口贸易额"] {
      try assertReads("\(name)20亿元。", ["goods_trade 2021 A 20 CNY8 EQ"])
    }
    try assertReads("商品出口额8亿元，小商品出口增长30%。", ["exports 2021 A 8 CNY8 EQ"])
  }

  func testInvestmentIsNamedByItsCoverage() throws {
    for name in ["限上固定资产投资", "规模以上固定资产投资", "500万元以上固定资产投资"] {
      try assertReads("完成\(name)70亿元。", ["fixed_asset_investment 2021 A 70 CNY8 EQ"])
    }
  }

  func testButNamesNothing() throws {
    try assertReads(
      "固定资产投资下降2%，但民间投资逆势增长6.1%。",
      ["fixed_asset_investment 2021 A +-2 EQ", "private_investment 2021 A +6.1 EQ"])
    try assertReads(
      "Fixed-asset investment fell by 2%, mainly because real estate investment dropped by 9%.",
      ["fixed_asset_investment 2021 A +-2 EQ", "real_estate_investment 2021 A +-9 EQ"])
  }

  func testSteadierAmountsAreTargetsInWords() throws {
    for words in ["提质增量", "止跌回稳", "稳定增长", "企稳向好"] {
      try assertPlans("固定资产投资\(words)。", ["fixed_asset_investment 2022 T +- EQ"])
    }
    for words in ["grows in step with", "rises in line with", "grows broadly in step with"] {
      try assertPlans(
        "personal income \(words) the economy.", ["disposable_income 2022 T +- EQ"])
    }
  }

  func testMoreUrbanJobsAreNewOnes() throws {
    try assertPlans("at least 3 million more urban jobs.", ["urban_new_jobs 2022 T 3 PERSON6 GE"])
  }
}
