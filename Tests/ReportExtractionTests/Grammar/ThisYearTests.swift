import ReportExtraction
import XCTest

/// 今年 in a report that is given in the December before its year.
final class ThisYearTests: XCTestCase {
  private func report(_ plan: String, heading: String = "二、2022年工作安排") -> String {
    "南城市政府工作报告\n2021年12月20日\n一、2021年工作回顾\n今年，地区生产总值增长5%。\n\(heading)\n\(plan)"
  }

  private func assertReads(_ plan: String, _ rows: [String], line: UInt = #line) throws {
    XCTAssertEqual(
      try ReportLines.short(report(plan), year: nil), ["gdp 2021 A +5 EQ"] + rows, line: line)
  }

  func testTargetsAreOfThePlanYear() throws {
    try assertReads("今年主要预期目标是：税收收入增长8%。", ["tax_revenue 2022 T +8 EQ"])
    try assertReads("今年力争税收收入增长8%。", ["tax_revenue 2022 T +8 STRIVE"])
    try assertReads("今年，税收收入增长8%左右。", ["tax_revenue 2022 T +8 APPROX"])
    try assertReads("今年，税收收入增长8%。", ["tax_revenue 2022 T +8 EQ"])
  }

  func testWhatWasDoneIsOfTheYearThatEnds() throws {
    try assertReads("今年税收收入已完成12亿元。", ["tax_revenue 2021 A 12 CNY8 EQ"])
    try assertReads(
      "预计今年税收收入增长4%，明年增长6%。", ["tax_revenue 2021 A +4 EQ", "tax_revenue 2022 T +6 EQ"])
  }

  func testADoubtIsTold() throws {
    let text = report("今年完成税收收入12亿元。\n明年税收收入增长8%。")
    XCTAssertEqual(
      try ReportLines.short(text, year: nil), ["gdp 2021 A +5 EQ", "tax_revenue 2022 T +8 EQ"])
    XCTAssertEqual(
      try ReportLines.report(text, year: nil).warnings.map(\.problem),
      [.unclearFigure(indicator: "tax_revenue", text: "12")])
  }

  func testAHeadingMayCallThePlanYearThisYear() throws {
    XCTAssertEqual(
      try ReportLines.short(report("税收收入增长8%。", heading: "二、今年的主要任务"), year: 2022),
      ["gdp 2021 A +5 EQ", "tax_revenue 2022 T +8 EQ"])
  }
}
