import XCTest

@testable import ReportExtraction

/// Numbers that the end of a line or page stands in.
final class BrokenNumberTests: XCTestCase {
  /// A page of lines of 30 characters whose third line ends with a text and whose fourth begins with another.
  private func page(_ end: String, _ start: String, between: String = "") -> String {
    let filling = String(repeating: "各项工作稳步推进，", count: 8)
    let third = String(filling.prefix(30 - end.count)) + end
    return [
      String(filling.prefix(30)), String(filling.prefix(30)), third + between,
      start + String(filling.prefix(20)), String(filling.prefix(12)) + "。",
    ].joined(separator: "\n")
  }

  private func assertJoined(
    _ end: String, _ start: String, as whole: String, between: String = "", line: UInt = #line
  ) throws {
    let text = try ReportText(decoding: Array(page(end, start, between: between).utf8))
    XCTAssertTrue(text.string.contains(whole), text.string, line: line)
    XCTAssertEqual(text.uncertainNumbers, [], line: line)
    XCTAssertEqual(text.warnings, [], line: line)
  }

  func testANumberBrokenAtTheEndOfAFullLineIsJoined() throws {
    try assertJoined("完成总产值10", "3.63亿元，", as: "完成总产值103.63亿元")
    try assertJoined("完成总产值103", ".63亿元，", as: "完成总产值103.63亿元")
    try assertJoined("完成总产值103.", "63亿元，", as: "完成总产值103.63亿元")
    try assertJoined("完成总产值103.6", "3亿元，", as: "完成总产值103.63亿元")
    try assertJoined("税收收入74,", "982万元，", as: "税收收入74,982万元")
    try assertJoined("税收收入74", ",982万元，", as: "税收收入74,982万元")
    try assertJoined("税收收入7", "4,982万元，", as: "税收收入74,982万元")
    try assertJoined("工作于20", "21年完成，", as: "工作于2021年完成")
  }

  func testANumberBrokenByAPageIsJoined() throws {
    for number in ["\n\n- 3 -\n\n", "\n第 3 页 共 12 页\n", "\n\u{C}", "\n\n\n3\n\u{C}", "\n3 / 12\n"] {
      try assertJoined("完成总产值10", "3.63亿元，", as: "完成总产值103.63亿元", between: number)
    }
  }

  func testPiecesThatCannotBeOneNumberAreADoubt() throws {
    for (end, start) in [("增长12.5", "103.6亿元"), ("增长12", "2021年"), ("总计74,982", "5万元")] {
      let text = try ReportText(decoding: Array(page(end, start).utf8))
      let blank = try XCTUnwrap(text.uncertainNumbers.first)
      XCTAssertEqual(text.scalars[blank], " ")
      let before = end.drop { !"0123456789".contains($0) }
      let after = start.prefix { "0123456789.".contains($0) }
      XCTAssertEqual(
        text.warnings.map(\.problem),
        [.numberMayBeBroken(before: String(before), after: String(after))])
      let place = try XCTUnwrap(text.warnings.first?.place)
      XCTAssertEqual(place, TextPlace(line: 3, column: 31 - before.count))
    }
  }

  func testAShortLineThatEndsInsideANumberIsADoubt() throws {
    let text = try ReportText(
      decoding: Array("全年各项工作稳步推进，完成12\n8.6亿元，增长5%。\n其他各项工作也都取得了新的成绩，实现了新的突破，迈上了新的台阶。".utf8))
    XCTAssertEqual(text.uncertainNumbers.count, 1)
    XCTAssertTrue(text.string.contains("完成12 8.6亿元"), text.string)
  }

  func testInEnglishTwoNumbersAroundALineEndAreADoubt() throws {
    let text = try ReportText(
      decoding: Array(
        """
        The gross domestic product of the county reached a new record in 2021
        128.6 billion yuan, up by 6.5 percent; value added of industry rose by
        7.2 percent and retail sales of consumer goods went up by 8 percent.
        """.utf8))
    XCTAssertEqual(text.uncertainNumbers.map { text.scalars[$0] }, [" "])
    XCTAssertTrue(text.string.contains("2021 128.6"))
    XCTAssertTrue(text.string.contains("rose by 7.2"))
  }
}
