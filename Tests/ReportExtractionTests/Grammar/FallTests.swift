import IndicatorForecast
import ReportExtraction
import XCTest

/// Falls told by nouns, and rates told beside a difference or from where they started.
final class FallTests: XCTestCase {
  func testTheNounOfAFallMakesItsRateNegative() throws {
    for text in ["降幅为5.3%", "降幅由上年的1.9%扩大到5.3%", "降幅扩大至5.3%", "跌幅收窄至5.3%", "同比降幅5.3%"] {
      try assertReads("出口\(text)。", ["exports 2021 A +-5.3 EQ"])
    }
  }

  func testARateBehindADifferenceIsThatOfTheNoun() throws {
    try assertReads(
      "房地产开发投资降幅比上年收窄7.2个百分点、为11.8%。", ["real_estate_investment 2021 A +-11.8 EQ"])
    try assertReads("居民消费价格涨幅比上年回落2.9个百分点，为2.6%。", ["cpi 2021 A +2.6 EQ"])
    try assertReads("固定资产投资增速比上年提高1.2个百分点，达到6.5%。", ["fixed_asset_investment 2021 A +6.5 EQ"])
    try assertReads(
      "规上工业增加值增速回落1.2个百分点至6.5%。", ["industrial_value_added_above_scale 2021 A +6.5 EQ"])
  }

  func testARateThatTurnsHasItsNewSign() throws {
    try assertReads("进口则由下降13.2%转为增长0.4%。", ["imports 2021 A +0.4 EQ"])
    try assertReads("出口由上年增长8%转为下降1.5%。", ["exports 2021 A +-1.5 EQ"])
    try assertReads("民间投资由一季度下降6.8%转为增长2.3%。", ["private_investment 2021 A +2.3 EQ"])
    try assertReads("固定资产投资增速由一季度的20.1%回落到全年的8.8%。", ["fixed_asset_investment 2021 A +8.8 EQ"])
  }

  func testWhatFellInAnAdverbialIsNotTheSubject() throws {
    try assertReads(
      "社会消费品零售总额在疫情反复、居民出行减少的情况下完成80亿元，增长3.2%。",
      ["retail_sales 2021 A 80 CNY8 EQ", "retail_sales 2021 A +3.2 EQ"])
    try assertReads("粮食产量在大灾之年仍达396.3亿斤。", ["grain_output 2021 A 396.3 JIN8 EQ"])
  }
}
