import XCTest

@testable import ReportExtraction

/// Page numbers and comments are no text.
final class PageFurnitureTests: XCTestCase {
  private let first = "全年地区生产总值完成128.6亿元，增长6.5%，固定资产投资增长8%，社会"
  private let second = "消费品零售总额达到45亿元，各项工作都取得了新的成绩，呈现出新的面貌，"
  private let third = "实现了“十四五”良好开局，为下一步的发展打下了坚实的基础。"

  private func page(_ between: String) -> String {
    "\(first)\n\(second)\n\(first)\n\(between)\n\(second)\n\(third)"
  }

  func testPageNumbersInsideASentenceAreLeftOut() throws {
    for number in [
      "- 3 -", "—3—", "3", "第 3 页 共 12 页", "第3页", "3 / 12", "3/12", "Page 3 of 12", "－３－", "\n12\n",
    ] {
      XCTAssertEqual(try reflowed(page(number)), try reflowed(page("")), number)
    }
  }

  func testNumbersThatAreNoPageNumbersStay() throws {
    XCTAssertTrue(try reflowed(page("3.5")).contains("3.5"))
    XCTAssertTrue(try reflowed("\(second)完成\n45\n亿元。").contains("45亿元"))
    XCTAssertEqual(try reflowed("户数\n45\n人数\n128"), "户数\n45\n人数\n128\n")
  }

  func testFormFeedsAreLeftOut() throws {
    XCTAssertEqual(
      try reflowed("\(first)\n\u{C}\(second)\n\(third)"),
      try reflowed("\(first)\n\(second)\n\(third)"))
  }

  func testACommentOfAReviewerIsLeftOutWithAWarning() throws {
    let text = try ReportText(decoding: Array(page("Administrator\n将成效改为成果 会不会好一点？").utf8))
    XCTAssertEqual(text.string, try reflowed(page("")))
    XCTAssertEqual(
      text.warnings,
      [
        ExtractionWarning(
          at: TextPlace(line: 4, column: 1), .commentLeftOut("将成效改为成果 会不会好一点？"))
      ])
  }

  func testCommentsWithAMarkAreLeftOut() throws {
    for comment in ["批注 [A1]：此处数据请核实", "批注[办公室]:\n此处数据请核实", "Lenovo\n此处数据请核实", "【批注：此处数据请核实】"] {
      let text = try ReportText(decoding: Array(page(comment).utf8))
      XCTAssertEqual(text.string, try reflowed(page("")), comment)
      XCTAssertEqual(text.warnings.map(\.place), [TextPlace(line: 4, column: 1)], comment)
    }
  }

  func testTheAuthorOfACommentMayHaveAChineseName() throws {
    let text = try ReportText(decoding: Array(page("批注[张三1]：此处数据请核实").utf8))
    XCTAssertEqual(text.string, try reflowed(page("")))
  }
}
