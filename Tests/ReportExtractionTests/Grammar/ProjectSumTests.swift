import ReportExtraction
import XCTest

/// What projects add, what several years add up to, and what a year before or a multiple is told beside.
final class ProjectSumTests: XCTestCase {
  func testWhatProjectsAddIsNoFigureOfTheArea() throws {
    try assertPlans("新上9个项目，可新增产值20亿元、税收6000万元。", [])
    try assertReads("该厂投产后年产值可达30亿元、税收1.2亿元。", [])
    try assertPlans(
      "工业投资达到60亿元，推动6个项目投产，新增产值30亿元。",
      ["industrial_investment 2022 T 60 CNY8 EQ"])
  }

  func testASentenceThatBeginsWithYearsSums() throws {
    try assertReads("五年新增城镇就业25万人。", [])
    try assertReads("城镇新增就业5万人。", ["urban_new_jobs 2021 A 5 PERSON4 EQ"])
    try assertReads(
      "Over five years 50 million new urban jobs were created, an average of 10 million a year.", []
    )
  }

  func testTheAmountOfTheYearBeforeIsABase() throws {
    try assertReads(
      "粮食总产量31.5亿斤，比上年30.9亿斤增加0.6亿斤。", ["grain_output 2021 A 31.5 JIN8 EQ"])
    try assertReads(
      "税收收入8亿元，较上年增长5%。", ["tax_revenue 2021 A 8 CNY8 EQ", "tax_revenue 2021 A +5 EQ"])
  }

  func testTheYearOfAMultipleIsABase() throws {
    try assertReads(
      "财政总收入12亿元，为2016年5.8亿元的2.1倍；社会消费品零售总额60亿元。",
      ["fiscal_revenue 2021 A 12 CNY8 EQ", "retail_sales 2021 A 60 CNY8 EQ"])
  }

  func testTheLowerOfTwoTargetsStands() throws {
    try assertPlans(
      "农村居民人均可支配收入增长8%的基础上力争9%。",
      ["rural_disposable_income 2022 T +8 EQ", "rural_disposable_income 2022 T +9 STRIVE"])
  }

  func testRatesAreThoseOfTheItemBehindTheSemicolon() throws {
    try assertReads(
      "人均GDP达65000元；财政总收入90亿元，其中一般公共预算收入50亿元，分别增长6%和7%。",
      [
        "fiscal_revenue 2021 A 90 CNY8 EQ", "general_public_budget_revenue 2021 A 50 CNY8 EQ",
        "fiscal_revenue 2021 A +6 EQ", "general_public_budget_revenue 2021 A +7 EQ",
      ])
  }

  func testAPlaceThatTheSentenceBeganWithIsNotTheArea() throws {
    try assertReads("山阳县已经整体摘帽，其农村居民人均可支配收入增长11%。", [])
    try assertReads(
      "城乡差距缩小，其农村居民人均可支配收入增长11%。",
      ["rural_disposable_income 2021 A +11 EQ"])
  }

  func testAnEnglishAsideLeavesTheSubject() throws {
    try assertReads(
      "Total imports and exports, despite a strike that hit 20 ships, stood at US$ 3 billion.",
      ["goods_trade 2021 A 3 USD9 EQ"])
  }
}
