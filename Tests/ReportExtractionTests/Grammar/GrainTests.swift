import ReportExtraction
import XCTest

/// Names whose two halves stand apart: grain and its output, incomes of herders.
final class GrainTests: XCTestCase {
  func testTheOutputMayStandBehindTheArea() throws {
    for words in ["播种面积182.6万亩、产量", "播种面积182.6万亩，总产量", "种植面积182.6万亩、亩产423公斤、总产", "实现总产量"] {
      try assertReads("全年粮食\(words)50.8万吨。", ["grain_output 2021 A 50.8 T4 EQ"])
    }
    try assertReads(
      "粮食播种面积182.6万亩、产量50.8万吨（其中稻谷24.1万吨、玉米22.6万吨），增长1.2%。",
      ["grain_output 2021 A 50.8 T4 EQ", "grain_output 2021 A +1.2 EQ"])
  }

  func testTheOutputOfSomethingElseIsNoGrain() throws {
    try assertReads("粮食播种面积182.6万亩，棉花12万亩，产量3万吨。", [])
    try assertReads("粮食和油料总产量53万吨。", [])
    try assertReads("粮食、蔬菜产量80万吨。水泥产量116万吨。", [])
  }

  func testHalvesThatMakeNoNameTakeTheirFigures() throws {
    try assertReads(
      "固定资产投资增长27%，其中第一产业投资增长40%，第二产业投资增长25%，第三产业投资增长20%。",
      ["fixed_asset_investment 2021 A +27 EQ"])
    try assertReads("规模以上工业收入增长10%。规上工业投资增长8%。", [])
  }

  func testHerdersAreRuralResidents() throws {
    try assertReads(
      "城镇、农牧民常住居民人均可支配收入分别达到27310元和11480元，增长8%和8.7%。",
      [
        "urban_disposable_income 2021 A 27310 CNY0 EQ",
        "rural_disposable_income 2021 A 11480 CNY0 EQ", "urban_disposable_income 2021 A +8 EQ",
        "rural_disposable_income 2021 A +8.7 EQ",
      ])
  }

  func testPercentagesInWordsAreRead() throws {
    for (words, value) in [
      ("百分之八", "8"), ("百分之八点五", "8.5"), ("百分之十二", "12"), ("百分之二十点零三", "20.03"),
    ] {
      try assertReads("地区生产总值增长\(words)。", ["gdp 2021 A +\(value) EQ"])
    }
    try assertReads("地区生产总值增长百分之八左右。", ["gdp 2021 A +8 APPROX"])
    try assertReads("地区生产总值增长百分之八至百分之九，投资增长百分之七八。", [])
  }

  func testTwoEnglishRatesOfTradeAreThoseOfItsTwoParts() throws {
    try assertReads(
      "Exports and imports grew by 9.1 percent and 2.3 percent respectively.",
      ["exports 2021 A +9.1 EQ", "imports 2021 A +2.3 EQ"])
    try assertReads("Imports and exports grew by 9.1 percent.", ["goods_trade 2021 A +9.1 EQ"])
  }
}
