import ReportExtraction
import XCTest

/// Sums, runs and bases that are not those of one year.
final class YearsTests: XCTestCase {
  func testASumOverYearsIsNoFigureOfOne() throws {
    try assertReads("城镇新增就业累计21.6万人，2021年为4.9万人。", ["urban_new_jobs 2021 A 4.9 PERSON4 EQ"])
    try assertReads("五年来，城镇新增就业累计达到25万人。", [])
    try assertReads("民生支出年均增长9%。固定资产投资累计完成350亿元。", [])
    try assertReads(
      "工业总产值从2016年的40亿元增加到2021年的61亿元，年均增长8.9%，固定资产投资累计完成50亿元。",
      ["industrial_output 2021 A 61 CNY8 EQ"])
    try assertReads("全年固定资产投资累计完成85亿元。", ["fixed_asset_investment 2021 A 85 CNY8 EQ"])
  }

  func testAPopulationOfSeveralYearsIsThatOfTheirEnd() throws {
    try assertReads("五年来，常住人口4.62万人，城镇化率提高6.4个百分点。", ["population 2021 A 4.62 PERSON4 EQ"])
  }

  func testARunOfYearsGivesNoFigure() throws {
    for run in ["连续7年", "连续七年", "连续多年", "连续十五年"] {
      try assertReads(
        "粮食总产830.2亿斤，\(run)保持在800亿斤以上，增长2%。",
        ["grain_output 2021 A 830.2 JIN8 EQ", "grain_output 2021 A +2 EQ"])
    }
  }

  func testGrowthAgainstAnotherYearIsNone() throws {
    try assertReads("与2019年相比，工业总产值增长20%，税收收入增长12%。", [])
    try assertReads("和2020年相比，工业总产值增长12%。", ["industrial_output 2021 A +12 EQ"])
    try assertReads("社会消费品零售总额比2019年增长20%。", [])
  }

  func testEnglishTellsTheTimeBehindTheFigure() throws {
    try assertReads("A total of 1.9 million urban jobs were created in five years.", [])
    try assertReads("Fixed-asset investment grew 5 percent over the past five years.", [])
    try assertReads("GDP fell by 6.1 percent in the second quarter.", [])
    try assertReads(
      "Exports, which fell in the first quarter, rose 7.1 percent for the full year.",
      ["exports 2021 A +7.1 EQ"])
    try assertReads(
      "The surveyed urban unemployment rate remained stable at a relatively low level of around 5 percent.",
      ["urban_unemployment_rate 2021 A 5 PC0 APPROX"])
    try assertReads("GDP grew by 2.3 percent in 2020.", ["gdp 2020 A +2.3 EQ"])
  }

  func testTheEndOfAPeriodToComeHasGoalsOnly() throws {
    try assertReads("“十五五”末，工业总产值冲刺100亿元。", [])
  }

  func testAMarkPassedForTheFirstTimeKeepsTheSubject() throws {
    try assertReads(
      "工业总产值这一指标，历史上第一次站上千亿台阶，达1,012亿元，增长7%。",
      ["industrial_output 2021 A 1012 CNY8 EQ", "industrial_output 2021 A +7 EQ"])
  }
}
