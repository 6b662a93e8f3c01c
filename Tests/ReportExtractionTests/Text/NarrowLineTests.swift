import XCTest

@testable import ReportExtraction

/// Numbers and ranges over the ends of short lines.
final class NarrowLineTests: XCTestCase {
  private func problems(_ text: String) throws -> [ExtractionProblem] {
    try ReportLines.report(text).warnings.map(\.problem)
  }

  func testARangeOverAShortLineIsReadWhole() throws {
    for text in [
      "税收收入增长5.5%—16\n.5%。", "税收收入增长5.5%\n—16.5%。", "税收收入增长5.5%—\n16.5%。",
      "税收收入增长5.5\n%—16.5%。", "税收收入增长5.5%—16.\n5%。", "税收收入增长5.5\n～16.5%。",
    ] {
      XCTAssertEqual(
        try ReportLines.short("今年主要预期目标是：\n" + text),
        ["tax_revenue 2022 T +5.5 LO", "tax_revenue 2022 T +16.5 HI"], text)
    }
  }

  func testOfARangeThatMayBeBrokenNeitherEndIsRead() throws {
    for (text, pieces) in [
      ("税收收入增长5.5%—1\n6.5%。", ("1", "6.5")), ("税收收入增长5.5—1\n6.5%。", ("1", "6.5")),
      ("税收收入增长1\n5.5%—16.5%。", ("1", "5.5")),
    ] {
      XCTAssertEqual(try ReportLines.short(text), [], text)
      let problem = ExtractionProblem.numberMayBeBroken(before: pieces.0, after: pieces.1)
      XCTAssertTrue(try problems(text).contains(problem), text)
    }
  }

  func testANumberInTheShortFirstLineOfAParagraphIsReadOrTold() throws {
    for text in ["税收收入达到13\n.5亿元。", "税收收入达到13.\n5亿元。", "税收收入达到\n13.5亿元。", "税收收入13.5\n亿元。"] {
      XCTAssertEqual(try ReportLines.short(text), ["tax_revenue 2021 A 13.5 CNY8 EQ"], text)
    }
    let doubtful = "税收收入1\n3.5亿元，增长8%。"
    XCTAssertEqual(try ReportLines.short(doubtful), ["tax_revenue 2021 A +8 EQ"])
    XCTAssertEqual(
      try problems(doubtful).first, .numberMayBeBroken(before: "1", after: "3.5"))
  }

  func testInAColumnOfShortLinesNumbersAreJoined() throws {
    let text = """
      南城市2022年政府工作报告
      全市地区生产总值达12
      5.5亿元，增长9%，投
      资也增长了8%，税收1
      8.2亿元，比上年增长
      8.2%，就业和物价总
      体上保持平稳，各项工
      作顺利推进。
      """
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "gdp 2021 A 125.5 CNY8 EQ", "gdp 2021 A +9 EQ", "tax_revenue 2021 A 18.2 CNY8 EQ",
        "tax_revenue 2021 A +8.2 EQ",
      ])
    XCTAssertEqual(try problems(text), [])
  }

  func testCellsOfAStackedTableAreNotJoined() throws {
    let text = "指标\n2021年完成（亿元）\n增长（%）\n税收收入\n13.5\n—\n地区生产总值\n125\n9"
    XCTAssertEqual(
      try ReportLines.short(text),
      ["tax_revenue 2021 A 13.5 CNY8 EQ", "gdp 2021 A 125 CNY8 EQ", "gdp 2021 A +9 EQ"])
  }
}
