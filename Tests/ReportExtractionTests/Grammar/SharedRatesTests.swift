import ReportExtraction
import XCTest

/// Rates told together, apart from the levels and names they belong to.
final class SharedRatesTests: XCTestCase {
  func testEachNameMayHaveItsNounOfGrowth() throws {
    for noun in ["增速", "增幅"] {
      try assertReads(
        "地区生产总值\(noun)、规上工业增加值\(noun)和固定资产投资\(noun)分别达8.1%、9.3%、11.2%。",
        [
          "gdp 2021 A +8.1 EQ", "industrial_value_added_above_scale 2021 A +9.3 EQ",
          "fixed_asset_investment 2021 A +11.2 EQ",
        ])
    }
  }

  func testTheNamesMayBeCounted() throws {
    try assertReads(
      "固定资产投资、税收收入两项指标分别完成32亿元、3.6亿元，增长15%和9%。",
      [
        "fixed_asset_investment 2021 A 32 CNY8 EQ", "tax_revenue 2021 A 3.6 CNY8 EQ",
        "fixed_asset_investment 2021 A +15 EQ", "tax_revenue 2021 A +9 EQ",
      ])
  }

  func testRatesOfThreeLevelsNeedNoWordThatDistributes() throws {
    try assertReads(
      "一产增加值20亿元、二产增加值80亿元、三产增加值100亿元，同比增长4%、8%和9%。",
      [
        "primary_value_added 2021 A 20 CNY8 EQ", "secondary_value_added 2021 A 80 CNY8 EQ",
        "tertiary_value_added 2021 A 100 CNY8 EQ", "primary_value_added 2021 A +4 EQ",
        "secondary_value_added 2021 A +8 EQ", "tertiary_value_added 2021 A +9 EQ",
      ])
  }

  func testACropThatIsNoIndicatorTakesItsRate() throws {
    try assertReads(
      "全年粮食总产量12.8万吨，油料产量1.2万吨，分别增长2.1%、3.5%。",
      ["grain_output 2021 A 12.8 T4 EQ", "grain_output 2021 A +2.1 EQ"])
  }

  func testTheRateOfAGrowthMayFollowIt() throws {
    try assertReads("固定资产投资实现两位数增长，达到15.6%。", ["fixed_asset_investment 2021 A +15.6 EQ"])
    try assertReads(
      "固定资产投资保持较快增长，达到200亿元。", ["fixed_asset_investment 2021 A 200 CNY8 EQ"])
  }

  func testIndustryIsToldOfBehindItsFirms() throws {
    for words in ["达5.8万家、研发费用增长6.4%、", "净增62家、总数达到518家,全年", "达412家，利润总额增长3.8%，"] {
      try assertReads(
        "规上工业企业\(words)增加值增长7.5%。",
        ["industrial_value_added_above_scale 2021 A +7.5 EQ"])
    }
    try assertReads("规上工业企业518家，高新技术企业达120家，增加值增长12%。", [])
    try assertReads("新增规上工业企业36家，实现产值5亿元，增长20%。", [])
  }
}
