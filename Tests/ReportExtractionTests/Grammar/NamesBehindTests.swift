import ReportExtraction
import XCTest

/// Names that stand behind their figures.
final class NamesBehindTests: XCTestCase {
  func testANameFollowsItsAmount() throws {
    try assertReads(
      "全年实现了7.4亿元的工业总产值，增幅为12.1%。",
      ["industrial_output 2021 A 7.4 CNY8 EQ", "industrial_output 2021 A +12.1 EQ"])
    try assertReads(
      "工厂挑了大梁，以6,200万元的规模以上工业总产值站稳脚跟，增长9%。",
      [
        "industrial_output_above_scale 2021 A 6200 CNY4 EQ",
        "industrial_output_above_scale 2021 A +9 EQ",
      ])
  }

  func testANumberOfAListStandsBeforeTheAmount() throws {
    try assertReads("（1）全年完成42亿元的工业总产值。", ["industrial_output 2021 A 42 CNY8 EQ"])
  }

  func testAnAmountOfSomethingElseIsLeftAlone() throws {
    try assertReads("园区完成8亿元的固定资产投资，同比增长5%。", [])
    try assertReads("安排8亿元的固定资产投资项目。用5%的土地创造了20%的税收收入。", [])
  }

  func testANameFollowsItsRate() throws {
    try assertReads(
      "支撑它的，是增长21.4%的规模以上工业增加值，是同比增长26%、一举达到95亿元的工业总产值。",
      [
        "industrial_value_added_above_scale 2021 A +21.4 EQ", "industrial_output 2021 A +26 EQ",
        "industrial_output 2021 A 95 CNY8 EQ",
      ])
    try assertReads(
      "比上年增长18%、总量2.4亿元的全社会固定资产投资，落到了项目上。",
      ["fixed_asset_investment 2021 A +18 EQ", "fixed_asset_investment 2021 A 2.4 CNY8 EQ"])
    try assertPlans("增长12%以上的固定资产投资必须落实到项目。", ["fixed_asset_investment 2022 T +12 GE"])
  }

  func testAnAmountIsNamedByTheNextClause() throws {
    try assertReads(
      "入库3,100万元，这是全市的财政总收入，增长8%。",
      ["fiscal_revenue 2021 A 3100 CNY4 EQ", "fiscal_revenue 2021 A +8 EQ"])
  }

  func testTheFormerAndTheLatter() throws {
    try assertReads(
      "财政总收入9.5亿元，税收收入5.1亿元，前者增长13%，后者增长9%。",
      [
        "fiscal_revenue 2021 A 9.5 CNY8 EQ", "tax_revenue 2021 A 5.1 CNY8 EQ",
        "fiscal_revenue 2021 A +13 EQ", "tax_revenue 2021 A +9 EQ",
      ])
  }
}
