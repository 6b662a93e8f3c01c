import IndicatorForecast
import ReportExtraction
import XCTest

/// How figures are read: their form, unit, sign, qualifier and prices.
final class FigureTests: XCTestCase {
  func testManyVerbsCarryALevel() throws {
    for verb in ["完成", "实现", "达到", "达", "为", "是", "提高到", "增加到", "增至", "", "：", "首次达到", "累计完成"] {
      try assertReads("工业总产值\(verb)61.20亿元。", ["industrial_output 2021 A 61.20 CNY8 EQ"])
    }
  }

  func testManyWordsCarryAGrowthRate() throws {
    for word in ["增长", "同比增长", "增加", "上涨", "比上年增长", "与上年同期比增长", "增幅", "增速达到", "增速为", "同比+"] {
      try assertReads("固定资产投资\(word)5.3%。", ["fixed_asset_investment 2021 A +5.3 EQ"])
    }
    for word in ["下降", "同比下降", "减少", "微降", "负增长", "同比-", "降幅为"] {
      try assertReads("固定资产投资\(word)5.3%。", ["fixed_asset_investment 2021 A +-5.3 EQ"])
    }
    try assertReads("地区生产总值实现了8.1%的增长。", ["gdp 2021 A +8.1 EQ"])
    try assertReads("地区生产总值与上年持平。", ["gdp 2021 A +0 EQ"])
  }

  func testFiguresKeepTheirPrintedForm() throws {
    try assertReads(
      "税收收入74,982万元，增长26.950%。",
      ["tax_revenue 2021 A 74982 CNY4 EQ", "tax_revenue 2021 A +26.950 EQ"])
    try assertReads("进出口总额1.5万亿美元。", ["goods_trade 2021 A 1.5 USD12 EQ"])
    try assertReads("粮食总产量312万吨。", ["grain_output 2021 A 312 T4 EQ"])
    try assertReads("城镇新增就业1.2万人。", ["urban_new_jobs 2021 A 1.2 PERSON4 EQ"])
  }

  func testWhatIsNoNumberIsNoFigure() throws {
    try assertReads("工业总产值12,34亿元，增长1.2.3%。", [])
    try assertReads("地区生产总值突破千亿元大关，保持两位数增长。", [])
  }

  func testQualifiersStandOnEitherSide() throws {
    let cases = [
      ("增长8%左右", "+8 APPROX"), ("增长约8%", "+8 APPROX"), ("增长8%以上", "+8 GE"),
      ("增长不低于8%", "+8 GE"), ("至少增长8%", "+8 GE"), ("增长超过8%", "+8 GT"),
      ("突破100亿元", "100 CNY8 GT"), ("力争增长8%", "+8 STRIVE"), ("力争达到100亿元以上", "100 CNY8 GE"),
      ("达到100亿元", "100 CNY8 EQ"), ("100多亿元", "100 CNY8 GT"),
    ]
    for (text, expected) in cases {
      try assertPlans("社会消费品零售总额\(text)。", ["retail_sales 2022 T \(expected)"])
    }
    try assertPlans(
      "城镇登记失业率控制在4.5%以内；居民消费价格涨幅控制在3%左右。",
      ["registered_unemployment_rate 2022 T 4.5 PC0 LE", "cpi 2022 T +3 APPROX"])
  }

  func testAQualifierBelongsToTheFigureItStandsBeside() throws {
    try assertPlans(
      "财政总收入超过2100亿元,增长8.8%左右。",
      ["fiscal_revenue 2022 T 2100 CNY8 GT", "fiscal_revenue 2022 T +8.8 APPROX"])
    try assertPlans(
      "地区生产总值增长6%左右、力争6.5%。", ["gdp 2022 T +6 APPROX", "gdp 2022 T +6.5 STRIVE"])
  }

  func testARangeHasTwoEnds() throws {
    for range in ["5.5%—6%", "5.5-6%", "5.5%至6%", "5.5~6%", "5.5%－6%"] {
      try assertPlans("地区生产总值增长\(range)。", ["gdp 2022 T +5.5 LO", "gdp 2022 T +6 HI"])
    }
  }

  func testPricesAreNotedWhereTheyArePrinted() throws {
    let report = try ReportLines.report("地区生产总值100亿元，按可比价格计算，增长5%。居民人均可支配收入实际增长6%。")
    XCTAssertEqual(report.observations.map(\.priceBasis), [nil, .comparable, .comparable])
  }

  func testAnEstimateOfTheResultIsMarked() throws {
    let report = try ReportLines.report("预计全年完成地区生产总值725亿元，增长9.5%。")
    XCTAssertEqual(report.observations.map(\.status), [.estimated, .estimated])
  }

  func testTargetsInWordsHaveNoValue() throws {
    try assertPlans(
      "居民收入增长与经济增长同步，进出口总额保持正增长。",
      ["disposable_income 2022 T +- EQ", "goods_trade 2022 T +- EQ"])
    try assertReads("居民收入增长与经济增长同步。", [])
  }

  func testTheSameFigureIsTakenOnce() throws {
    try assertReads(
      "地区生产总值100亿元，增长5%。全年地区生产总值达到100.0亿元，增长5%。",
      ["gdp 2021 A 100 CNY8 EQ", "gdp 2021 A +5 EQ"])
  }

  func testTwoValuesOfOneFigureAreBothTakenAndToldOf() throws {
    let report = try ReportLines.report("财政总收入41亿元。\n财政总收入达到42亿元。")
    XCTAssertEqual(report.observations.count, 2)
    XCTAssertEqual(
      report.warnings.map(\.problem),
      [
        .conflictingFigures(
          indicator: "fiscal_revenue", text: "42亿元", firstText: "41亿元",
          first: TextPlace(line: 1, column: 6))
      ])
    XCTAssertEqual(report.warnings.first?.place?.line, 2)
  }

  func testVerbsOfReachingAreManifold() throws {
    for verb in ["站上", "登上", "攀至", "收于", "录得", "冲到"] {
      try assertReads("社会消费品零售总额\(verb)21.94亿元。", ["retail_sales 2021 A 21.94 CNY8 EQ"])
    }
    try assertReads("国内生产总值跨过29.4万亿元。", ["gdp 2021 A 29.4 CNY12 GT"])
  }

  func testVerbsOfRisingAndFallingAreManifold() throws {
    try assertReads("社会消费品零售总额比上年多卖出3.4%。", ["retail_sales 2021 A +3.4 EQ"])
    try assertReads("房地产开发投资收缩10.4%。", ["real_estate_investment 2021 A +-10.4 EQ"])
    try assertReads(
      "两税收入1207万元，同比少收35万元，下降2.82%。",
      ["tax_revenue 2021 A 1207 CNY4 EQ", "tax_revenue 2021 A +-2.82 EQ"])
  }

  func testTargetsInWordsAreOfTheGrowth() throws {
    try assertPlans("固定资产投资恢复正增长。", ["fixed_asset_investment 2022 T +- EQ"])
    try assertPlans("进出口保稳提质。", ["goods_trade 2022 T +- EQ"])
    try assertPlans(
      "城乡居民收入增长与经济发展同步。",
      ["urban_disposable_income 2022 T +- EQ", "rural_disposable_income 2022 T +- EQ"])
  }
}
