import ReportExtraction
import XCTest

/// Targets told by a comparison.
final class ComparisonTargetTests: XCTestCase {
  func testAGrowthComparedIsATargetInWords() throws {
    for words in [
      "增幅不低于全省平均水平", "增速高于全省平均水平", "增速快于经济增速", "增速高于经济增速1个百分点", "增速不低于全省",
      "增速高于全省1.5个百分点", "与全省同步增长",
    ] {
      try assertPlans("税收收入\(words)。", ["tax_revenue 2022 T +- EQ"])
    }
  }

  func testSeveralNamesShareTheComparison() throws {
    try assertPlans(
      "城乡居民人均可支配收入增速分别高于经济增速0.5个和1个百分点，粮食产量稳中有增。",
      [
        "urban_disposable_income 2022 T +- EQ", "rural_disposable_income 2022 T +- EQ",
        "grain_output 2022 T +- EQ",
      ])
  }

  func testTheOtherSideOfTheComparisonHasNoTarget() throws {
    try assertPlans("居民收入增速与GDP增速保持同步。", ["disposable_income 2022 T +- EQ"])
    try assertPlans(
      "农牧民人均可支配收入与全省同步增长，粮食产量稳中有增。",
      ["rural_disposable_income 2022 T +- EQ", "grain_output 2022 T +- EQ"])
  }

  func testAFigureBesideIsTheTarget() throws {
    try assertPlans("社会消费品零售总额增长9%，高于全省平均水平。", ["retail_sales 2022 T +9 EQ"])
    try assertReads("税收收入增幅高于全省平均水平。", [])
  }

  func testToBeSteadyAndBetterIsToGrow() throws {
    for words in ["稳中提质", "促稳提质", "稳量提质", "回稳向好", "稳中有进", "稳中有升"] {
      try assertPlans("外贸进出口\(words)。", ["goods_trade 2022 T +- EQ"])
    }
  }
}
