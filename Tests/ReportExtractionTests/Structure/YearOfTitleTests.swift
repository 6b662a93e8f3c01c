import ReportExtraction
import XCTest

/// The year of a report where its date, its title and its headings tell.
final class YearOfTitleTests: XCTestCase {
  private func assertPlans(
    _ year: Int, _ vintage: Int, _ text: String, warning: Int? = nil, line: UInt = #line
  ) throws {
    let report = try ReportLines.report(text, year: nil)
    XCTAssertEqual(report.planYear, year, text, line: line)
    XCTAssertEqual(report.vintage, vintage, text, line: line)
    let problem = warning.map { ExtractionProblem.otherYearInTitle($0, plan: year) }
    XCTAssertEqual(report.warnings.map(\.problem), [problem].compactMap { $0 }, text, line: line)
  }

  func testTheYearOfAnEnglishTitleCountsBeforeADateThatCannotBe() throws {
    let title = "Report on the Work of the Government 2023"
    try assertPlans(2023, 2023, "January 15, 2022\n\(title)\n\nGDP grew by 5 percent.\n")
    try assertPlans(2023, 2023, "January 15, 2022 \(title)\n\nGDP grew by 5 percent.\n")
    try assertPlans(2023, 2022, "December 20, 2022\n\(title)\n\nGDP grew by 5 percent.\n")
    try assertPlans(2023, 2023, "\(title)\n\n15 January 2023\n\nGDP grew by 5 percent.\n")
  }

  func testADateAloneInALineIsNoPartOfTheNext() throws {
    let text = """
      Report on the Work of the Government
      Delivered on January 15, 2023
      Review of 2022
      GDP grew by 5 percent.
      """
    XCTAssertEqual(try ReportLines.short(text, year: nil), ["gdp 2022 A +5 EQ"])
  }

  func testATitleThatContradictsTheHeadingsIsTold() throws {
    let parts = "一、2020年工作回顾\n地区生产总值增长5%。\n二、2021年工作安排\n地区生产总值增长6%。\n"
    try assertPlans(2021, 2021, "南城市2022年政府工作报告\n\(parts)", warning: 2022)
    try assertPlans(2021, 2021, "南城市2021年政府工作报告\n\(parts)")
    try assertPlans(2021, 2021, "南城市2020年工作总结\n\(parts)")
    try assertPlans(2021, 2020, "南城市政府工作报告（2020年12月20日）\n\(parts)")
  }

  func testAHeadingOfIndicatorsIsNoPlan() throws {
    try assertPlans(2022, 2022, "南城市2022年政府工作报告\n一、2021年主要指标\n税收收入12亿元\n")
  }
}
