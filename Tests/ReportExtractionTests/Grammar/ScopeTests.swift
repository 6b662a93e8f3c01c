import IndicatorForecast
import ReportExtraction
import XCTest

/// Which name a figure belongs to.
final class ScopeTests: XCTestCase {
  func testASubjectHoldsOverCommasAndEndsWithTheSentence() throws {
    try assertReads(
      "全市完成地区生产总值100.5亿元，总量居全省第三，同比增长7%。粮食增长9%。",
      ["gdp 2021 A 100.5 CNY8 EQ", "gdp 2021 A +7 EQ"])
  }

  func testGrowthBehindAParenthesisBelongsToTheOuterName() throws {
    try assertReads(
      "税收收入5.9亿元（本级税收收入1.86亿元），同比增加4.35%。",
      [
        "tax_revenue 2021 A 5.9 CNY8 EQ", "tax_revenue_own_level 2021 A 1.86 CNY8 EQ",
        "tax_revenue 2021 A +4.35 EQ",
      ])
  }

  func testAPartTakesItsOwnFigures() throws {
    try assertReads(
      "固定资产投资增长8.1%，其中工业投资增长12.4%、民间投资下降2%。",
      [
        "fixed_asset_investment 2021 A +8.1 EQ", "industrial_investment 2021 A +12.4 EQ",
        "private_investment 2021 A +-2 EQ",
      ])
  }

  func testAnUnknownSubjectTakesItsFigures() throws {
    try assertReads(
      "规模以上工业增加值增长6.5%，新能源汽车产量增长35%，高技术制造业增加值增长9%，港口货物吞吐量增长4%。",
      ["industrial_value_added_above_scale 2021 A +6.5 EQ"])
    try assertReads("工业技改投资增长22%；限额以上消费品零售额增长5%。", [])
  }

  func testANameWithAnotherNounInFrontIsAnotherName() throws {
    try assertReads("高新区固定资产投资增长12%，全市固定资产投资增长8%。", ["fixed_asset_investment 2021 A +8 EQ"])
    try assertReads("开发区完成工业总产值42亿元，增长9%。", [])
    try assertReads("人均地区生产总值突破8万元。单位GDP能耗下降3%。常住人口城镇化率达65%。", [])
  }

  func testFiguresAreDistributedOverNames() throws {
    try assertReads(
      "财政总收入、固定资产投资和社会消费品零售总额分别完成12亿元、96亿元、68亿元，增长5%、6.1%、3.4%。",
      [
        "fiscal_revenue 2021 A 12 CNY8 EQ", "fixed_asset_investment 2021 A 96 CNY8 EQ",
        "retail_sales 2021 A 68 CNY8 EQ", "fiscal_revenue 2021 A +5 EQ",
        "fixed_asset_investment 2021 A +6.1 EQ", "retail_sales 2021 A +3.4 EQ",
      ])
  }

  func testHalfNamesShareTheOtherHalf() throws {
    try assertReads(
      "第一、二、三产业增加值分别增长4%、6%、5%。",
      [
        "primary_value_added 2021 A +4 EQ", "secondary_value_added 2021 A +6 EQ",
        "tertiary_value_added 2021 A +5 EQ",
      ])
    try assertReads(
      "城镇、农村居民人均可支配收入达到39159元和20598元，分别增长8%和8.5%。",
      [
        "urban_disposable_income 2021 A 39159 CNY0 EQ",
        "rural_disposable_income 2021 A 20598 CNY0 EQ",
        "urban_disposable_income 2021 A +8 EQ", "rural_disposable_income 2021 A +8.5 EQ",
      ])
  }

  func testRatesToldTogetherBelongToTheLevelsBefore() throws {
    try assertReads(
      "城镇居民人均可支配收入42600元，农村居民人均可支配收入21300元，分别增长8.5%和9.5%。",
      [
        "urban_disposable_income 2021 A 42600 CNY0 EQ",
        "rural_disposable_income 2021 A 21300 CNY0 EQ",
        "urban_disposable_income 2021 A +8.5 EQ", "rural_disposable_income 2021 A +9.5 EQ",
      ])
  }

  func testANameMayBeSplitOverClauses() throws {
    try assertReads(
      "规上工业企业达7.6万家、增加值增长3%。", ["industrial_value_added_above_scale 2021 A +3 EQ"])
    try assertReads(
      "规模以上工业实现总产值92亿元、增加值30亿元。",
      [
        "industrial_output_above_scale 2021 A 92 CNY8 EQ",
        "industrial_value_added_above_scale 2021 A 30 CNY8 EQ",
      ])
  }

  func testAnAdverbialNamesNothing() throws {
    try assertReads(
      "一般公共预算收入在减税降费3.1亿元、土地市场回调的情况下，实现12.74亿元，增长1.6%。",
      [
        "general_public_budget_revenue 2021 A 12.74 CNY8 EQ",
        "general_public_budget_revenue 2021 A +1.6 EQ",
      ])
    try assertReads("固定资产投资在重大项目带动下增长8%。", ["fixed_asset_investment 2021 A +8 EQ"])
  }

  func testPartsToldTogetherAreNotConfusedWithTheirWhole() throws {
    try assertReads(
      "城镇登记失业率2.42%；居民人均可支配收入22654元，其中城镇常住居民人均可支配收入27318元，农村常住居民人均可支配收入16745元，分别增长7.4%、9.3%。",
      [
        "registered_unemployment_rate 2021 A 2.42 PC0 EQ",
        "disposable_income 2021 A 22654 CNY0 EQ", "urban_disposable_income 2021 A 27318 CNY0 EQ",
        "rural_disposable_income 2021 A 16745 CNY0 EQ", "urban_disposable_income 2021 A +7.4 EQ",
        "rural_disposable_income 2021 A +9.3 EQ",
      ])
  }

  func testThreeSectorsToldTogether() throws {
    try assertReads(
      "其中一产增加值92.4亿元，二产增加值241.3亿元，三产增加值152.5亿元，分别增长5.3%、21.6%和12.4%。",
      [
        "primary_value_added 2021 A 92.4 CNY8 EQ", "secondary_value_added 2021 A 241.3 CNY8 EQ",
        "tertiary_value_added 2021 A 152.5 CNY8 EQ", "primary_value_added 2021 A +5.3 EQ",
        "secondary_value_added 2021 A +21.6 EQ", "tertiary_value_added 2021 A +12.4 EQ",
      ])
  }
}
