import ReportExtraction
import XCTest

/// Wordings of ranks, parts, sums and terms that once took figures away from their names, or gave them to others.
final class WordingTests: XCTestCase {
  // MARK: Ranks and parts

  func testARankAmongThePlacesOfTheCityEndsNothing() throws {
    for rank in ["增速全市排名第8", "总量全省居首", "增幅全省领先", "增速全市位列第3"] {
      try assertReads(
        "农业总产值6亿元，增长4%，\(rank)；固定资产投资8亿元（同比增长9%）。",
        [
          "agricultural_output 2021 A 6 CNY8 EQ", "agricultural_output 2021 A +4 EQ",
          "fixed_asset_investment 2021 A 8 CNY8 EQ", "fixed_asset_investment 2021 A +9 EQ",
        ])
    }
  }

  func testInvestmentOfTownsIsAPartOfTheWhole() throws {
    try assertReads(
      "全社会固定资产投资90亿元，其中城镇固定资产投资70亿元，增长6%。",
      ["fixed_asset_investment 2021 A 90 CNY8 EQ"])
    try assertReads("城镇固定资产投资70亿元。", ["fixed_asset_investment 2021 A 70 CNY8 EQ"])
  }

  func testTheBudgetOfTheOwnLevel() throws {
    for level in ["区级", "县级", "镇级", "区本级"] {
      try assertReads(
        "\(level)一般预算收入增长12%。", ["general_public_budget_revenue 2021 A +12 EQ"])
    }
    try assertReads(
      "一般预算收入40亿元，其中市级一般预算收入11亿元。", ["general_public_budget_revenue 2021 A 40 CNY8 EQ"])
  }

  func testLocalFiscalRevenueIsTheTotalWhereNoOtherIsTold() throws {
    try assertReads(
      "地方财政收入突破7亿元，达到7.2亿元。人均财政收入居全市第5位。",
      ["fiscal_revenue 2021 A 7 CNY8 GT", "fiscal_revenue 2021 A 7.2 CNY8 EQ"])
    try assertReads("财政总收入12亿元，地方财政收入7亿元。", ["fiscal_revenue 2021 A 12 CNY8 EQ"])
    try assertReads(
      "一般预算收入5亿元。地方财政收入7亿元。", ["general_public_budget_revenue 2021 A 5 CNY8 EQ"])
  }

  // MARK: Firms and parks

  func testWhatAParkIsToldToHoldIsNoTotal() throws {
    try assertReads("产业集聚区入驻企业210家，固定资产投资完成34亿元。", [])
    try assertReads("高新产业园区落户项目52个，实现进出口12亿元。", [])
    try assertReads("38个特色小镇完成投资70亿元，实现税收9亿元，增长12%。", [])
    try assertReads("过亿元企业6家，其中宏远机械收入达9亿元，税收突破1亿元。", [])
    try assertPlans("完成新增就业任务。（二）推进望江新区建设，力争生产总值达到90亿元。", [])
  }

  // MARK: Sums and averages of several years

  func testASumToldBehindAFigureIsOfThatFigureOnly() throws {
    try assertReads(
      "固定资产投资完成30亿元，五年累计110亿元；社会消费品零售总额完成18亿元。",
      ["fixed_asset_investment 2021 A 30 CNY8 EQ", "retail_sales 2021 A 18 CNY8 EQ"])
  }

  func testAnAverageThatOpensTheSentenceIsNoGrowthOfTheYear() throws {
    try assertReads("两年平均看，生产总值增长5.1%，社会消费品零售总额年均增长3.9%。", [])
  }

  func testTheRateOfUnemploymentOfATermIsThatOfItsEnd() throws {
    try assertReads(
      "五年累计新增城镇就业38万人，城镇登记失业率3.1%。", ["registered_unemployment_rate 2021 A 3.1 PC0 EQ"])
    try assertReads("五年来城镇登记失业率控制在4%以内。", [])
  }

  func testARateFallsFromThatOfTheYearBefore() throws {
    for words in ["由上年的3.4%降至3.2%", "由3.4%降到3.2%", "由上年3.4%下降到3.2%", "从去年3.4%降为3.2%"] {
      try assertReads("城镇登记失业率\(words)。", ["registered_unemployment_rate 2021 A 3.2 PC0 EQ"])
    }
  }

  func testPassedStepsAreNotTheLevel() throws {
    try assertReads(
      "全市GDP连跨3个百亿台阶，由2020年的412亿元增至574亿元。", ["gdp 2021 A 574 CNY8 EQ"])
  }

  // MARK: Others

  func testThePartsOfAnEstimateAreEstimates() throws {
    let report = try ReportLines.report(
      "一、2021年工作回顾\n预计全年实现生产总值60亿元。其中，第一产业增加值12亿元。工业投资9亿元。")
    XCTAssertEqual(report.observations.map(\.status), [.estimated, .estimated, .normal])
  }

  func testALimitBehindTwoRatesIsThatOfBoth() throws {
    try assertPlans(
      "城镇调查失业率和城镇登记失业率分别控制在5.5%和4.5%以内。",
      [
        "urban_unemployment_rate 2022 T 5.5 PC0 LE",
        "registered_unemployment_rate 2022 T 4.5 PC0 LE",
      ])
  }

  func testAShareThatIsToStayIsNoTargetOfTheAmount() throws {
    try assertPlans("外贸出口占全市份额保持稳定，固定资产投资增长5%。", ["fixed_asset_investment 2022 T +5 EQ"])
  }

  func testFarmingAndHerdingIsAgriculture() throws {
    try assertReads("农牧业总产值3,120万元。", ["agricultural_output 2021 A 3120 CNY4 EQ"])
  }

  func testTheYieldBehindTheFieldsOfAnotherCropIsNotGrain() throws {
    try assertReads(
      "粮食总产达到31万吨；蔬菜播种面积12万亩，产量60万吨。", ["grain_output 2021 A 31 T4 EQ"])
  }

  // MARK: English

  func testPreliminaryFiguresNameNothing() throws {
    try assertReads(
      "Preliminary statistics show that GDP reached RMB 41 billion, 6.2 percent more than a year earlier.",
      ["gdp 2021 A 41 CNY9 EQ", "gdp 2021 A +6.2 EQ"])
    try assertReads(
      "Exports came to 3 billion yuan, 2.5 percent less than the previous year.",
      ["exports 2021 A 3 CNY9 EQ", "exports 2021 A +-2.5 EQ"])
  }

  func testTheBudgetOfLocalGovernments() throws {
    try assertReads(
      "General budgetary revenue of local governments reached RMB 6.3 billion.",
      ["general_public_budget_revenue 2021 A 6.3 CNY9 EQ"])
  }

  func testAmountsThatDoubledAreNotMore() throws {
    try assertReads(
      "Foreign capital utilized more than doubled to US$81 million.",
      ["foreign_investment 2021 A 81 USD6 EQ"])
  }

  func testTheValueAddedThatIsReferredTo() throws {
    try assertReads(
      "The value added of the primary industry increased by 3 percent, and that of industrial enterprises above designated size by 7 percent.",
      ["primary_value_added 2021 A +3 EQ", "industrial_value_added_above_scale 2021 A +7 EQ"])
    try assertReads(
      "Profits rose by 3 percent, and that of industrial enterprises above designated size by 7 percent.",
      [])
  }
}
