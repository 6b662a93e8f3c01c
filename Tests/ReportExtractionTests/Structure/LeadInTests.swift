import ReportExtraction
import XCTest

/// How a report says which part of it gives results and which targets, without the usual headings.
final class LeadInTests: XCTestCase {
  func testALeadInOfTargetsNeedsNoHeading() throws {
    try assertReads(
      "全市生产总值增长8%。\n明天怎样，路在脚下。\n经济社会发展的主要预期目标：生产总值增长9%；城镇新增就业3万人。",
      ["gdp 2021 A +8 EQ", "gdp 2022 T +9 EQ", "urban_new_jobs 2022 T 3 PERSON4 EQ"])
  }

  func testATargetOfThePastIsNoLeadIn() throws {
    try assertReads("对照年初确定的主要目标：生产总值增长8%。", ["gdp 2021 A +8 EQ"])
    try assertReads("2021年主要指标：生产总值增长8%。", ["gdp 2021 A +8 EQ"])
  }

  func testAWordOfThePlanBehindItsYearIsALeadIn() throws {
    try assertReads(
      "今年怎么办？大家都在想。\n生产总值增长9%，税收收入增长6%。",
      ["gdp 2022 T +9 EQ", "tax_revenue 2022 T +6 EQ"])
    try assertReads("今年的盘子是：固定资产投资60亿元。", ["fixed_asset_investment 2022 T 60 CNY8 EQ"])
  }

  func testPartsOfAReportAreHeadingsInAnyOrder() throws {
    try assertReads(
      "第一部分  2022年的打算\n生产总值增长7%以上。\n第二部分：2021年的家底\n生产总值增长6.2%。",
      ["gdp 2022 T +7 GE", "gdp 2021 A +6.2 EQ"])
  }

  func testTheTypographicApostropheIsAnApostrophe() throws {
    for mark in ["'", "\u{2019}"] {
      try assertReads(
        "The city\(mark)s GDP reached 52.6 billion yuan, up 5.8 percent.",
        ["gdp 2021 A 52.6 CNY9 EQ", "gdp 2021 A +5.8 EQ"])
    }
    try assertReads(
      "‘城镇新增就业’完成1.2万人，‘税收收入’增长6%。",
      ["urban_new_jobs 2021 A 1.2 PERSON4 EQ", "tax_revenue 2021 A +6 EQ"])
  }

  func testALineOfOneCharacterIsNoHeading() throws {
    for line in ["第", "第 ", "第一"] {
      try assertReads("\(line)\n\n生产总值增长6.2%。\n\(line)", ["gdp 2021 A +6.2 EQ"])
    }
  }

  func testAYearAloneAboveAParagraphIsAHeading() throws {
    let sentence = "GDP: up 7 percent. New urban jobs: no fewer than 35,000, as in years before."
    try assertReads(
      "Work Report\n\n2022\n\n\(sentence)",
      ["gdp 2022 T +7 EQ", "urban_new_jobs 2022 T 35000 PERSON0 GE"])
    // In a table that was flattened it is a cell.
    try assertReads("GDP\n\n2022\n\nGDP: up 7 percent.", ["gdp 2021 A +7 EQ"])
  }

  func testAPartOfTheYearHoldsForItsSentence() throws {
    try assertReads(
      "Economy. GDP grew by 15.2%. In the fourth quarter it shrank by 3.7%.",
      ["gdp 2021 A +15.2 EQ"])
  }

  func testTheWordForIndicatorsAloneBeginsNoPlan() throws {
    try assertReads("主要指标\n生产总值增长6.2%。", ["gdp 2021 A +6.2 EQ"])
  }

  func testTheRateOfTheYearFollowsThoseOfItsQuarters() throws {
    try assertReads("全市生产总值一季度增长3%，上半年4.5%，全年达到6.1%。", ["gdp 2021 A +6.1 EQ"])
    try assertReads("生产总值达到6.1%。", [])
  }

  func testARateWithItsSignIsAChange() throws {
    try assertReads(
      "固定资产投资-3.5%，房地产开发投资缩至40亿元，为-7.1%。",
      [
        "fixed_asset_investment 2021 A +-3.5 EQ", "real_estate_investment 2021 A 40 CNY8 EQ",
        "real_estate_investment 2021 A +-7.1 EQ",
      ])
  }
}
