import ReportExtraction
import XCTest

/// Years and areas of a report.
final class FrameTests: XCTestCase {
  private func frame(_ text: String) throws -> [String] {
    let report = try ReportLines.report(text, area: nil, year: nil)
    return [report.area, String(report.planYear), String(report.vintage)]
  }

  func testTheDateAndTheTitleTell() throws {
    XCTAssertEqual(
      try frame("南城市人民政府工作报告\n2022年1月10日\n各位代表："), ["南城市", "2022", "2022"])
    XCTAssertEqual(try frame("平皋县2020年政府工作报告\n各位代表："), ["平皋县", "2020", "2020"])
  }

  func testAReportOfDecemberPlansTheNextYear() throws {
    XCTAssertEqual(
      try frame("新桥区政府工作报告\n2015年12月24日\n一、2015年工作回顾\n二、2016年工作安排"),
      ["新桥区", "2016", "2015"])
  }

  func testTheHeadingsTell() throws {
    XCTAssertEqual(
      try frame("一、2020年以来工作回顾\n二、2021年工作安排\n到2025年"), ["unspecified", "2021", "2021"])
  }

  func testTheAreaOfAnAssemblyIsItsLastPart() throws {
    XCTAssertEqual(
      try frame("政府工作报告\n——2022年3月29日在清远市清新区太平镇第十七届人民代表大会上\n各位代表"),
      ["taiping", "2022", "2022"])
  }

  func testWithoutAYearThereIsAnError() throws {
    XCTAssertThrowsError(try frame("地区生产总值增长5%。")) { error in
      XCTAssertEqual(error as? ReportExtractionError, .noYear)
    }
  }

  func testAnEnumerationMayBeTypedWithAnyMark() throws {
    for mark in ["、", ",", "，", ".", "．"] {
      XCTAssertEqual(
        try ReportLines.short(
          "一\(mark)2021年工作回顾\n地区生产总值增长5%。\n二\(mark)2022年工作安排\n地区生产总值增长6%。"),
        ["gdp 2021 A +5 EQ", "gdp 2022 T +6 EQ"], mark)
    }
  }

  func testResultsAndTargetsHaveTheirYears() throws {
    let text = "一、2021年工作回顾\n地区生产总值增长5%；而2020年增长2%。\n二、2022年工作安排\n地区生产总值增长6%。"
    XCTAssertEqual(
      try ReportLines.short(text, year: nil),
      ["gdp 2021 A +5 EQ", "gdp 2020 A +2 EQ", "gdp 2022 T +6 EQ"])
  }

  func testARowOfATableTakesTheColumnsOfItsHead() throws {
    let text = """
      一、2021年主要指标
      指标名称\t单位\t2021年完成\t比上年增长（%）\t2022年目标
      地区生产总值\t亿元\t162.3\t8.3\t175
      固定资产投资\t亿元\t—\t10.6\t—
      公路里程\t公里\t412\t3.1\t420
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "gdp 2021 A 162.3 CNY8 EQ", "gdp 2021 A +8.3 EQ", "gdp 2022 T 175 CNY8 EQ",
        "fixed_asset_investment 2021 A +10.6 EQ",
      ])
  }

  func testAYearInChineseNumeralsTells() throws {
    XCTAssertEqual(
      try frame("政府工作报告\n（二〇一二年三月）\n一、二〇一一年：做了什么\n二、二○一二年：打算做什么"),
      ["unspecified", "2012", "2012"])
  }

  func testAGoalFarAwayIsNoPlan() throws {
    XCTAssertEqual(
      try frame("政府工作报告\n2025年3月\n把经济增速定在5%左右，同2035年远景目标相衔接。\n到2035年的目标是翻一番。"),
      ["unspecified", "2025", "2025"])
  }

  func testTheOfficeIsNoPartOfTheArea() throws {
    XCTAssertEqual(
      try frame("金河街道办事处2023年工作报告\n各位代表："), ["金河街道", "2023", "2023"])
    XCTAssertEqual(
      try frame("政府工作报告\n2024年1月24日\n安陵市人民政府市长 韦航"), ["安陵市", "2024", "2024"])
  }

  func testTheLowestLevelOftenSpokenOfIsTheOwnOne() throws {
    let text = "全省经济增长5%，全省投资增长4%。\n全市固定资产投资增长7%，高于全省3个百分点。"
    XCTAssertEqual(
      try ReportLines.short(text, area: nil), ["fixed_asset_investment 2021 A +7 EQ"])
  }

  func testTheDateOfALongEnglishTitleTells() throws {
    let title = """
      Report on the Work of the Government

      Delivered at the Fifth Session of the 13th National People's Congress on March 5, 2022

      Fellow deputies,
      """
    XCTAssertEqual(try frame(title).dropFirst(), ["2022", "2022"])
  }
  func testTheLinesOfAnEnglishTitleMayBeOneParagraph() throws {
    let title = """
      GOVERNMENT WORK REPORT
      Given to the Third Session of the Twelfth People's Congress of Qianyun Miao and Dong Autonomous Prefecture
      by Acting Governor Long Xiuzhen on January 12, 2022
      1. The year 2021
      Esteemed deputies! The past year saw us celebrate the Party's centenary and, at the same time, the sixty-fifth
      birthday of our prefecture. Here is what the people of all ethnic groups in Qianyun achieved together.
      """
    XCTAssertEqual(try frame(title).dropFirst(), ["2022", "2022"])
  }

  func testOnlyTheTitleTellsWhoseFiguresAreTheReports() throws {
    let text = """
      Report on the Work of the Government of Linhe City
      I. Review of Work in 2021
      Hengtai Group prospered in a difficult year.

      Hengtai Group reported exports of 1.2 billion yuan.

      Linhe City reported imports of 2.3 billion yuan.
      """
    XCTAssertEqual(
      try ReportLines.short(text, area: nil, year: 2022), ["imports 2021 A 2.3 CNY9 EQ"])
  }

  func testTheLastYearOfAPlanIsNotTheYearBefore() throws {
    let text = """
      Report on the Work of the Government of Linhe City
      II. Targets for 2022
      By 2025, the last year of the 14th Five-Year Plan, the city's GDP is to pass 180 billion yuan.
      """
    XCTAssertEqual(try ReportLines.short(text, area: nil, year: 2022), [])
  }
}
