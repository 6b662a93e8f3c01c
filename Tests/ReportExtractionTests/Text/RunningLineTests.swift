import XCTest

@testable import ReportExtraction

/// Heads and feet that every page repeats.
final class RunningLineTests: XCTestCase {
  private let pages = [
    "全年地区生产总值完成128.6亿元，增长6.5%，固定资产投资增长8%，社会消费品零",
    "售总额达到45亿元，各项工作都取得了新的成绩，呈现出新的面貌，为下一步的发展",
    "打下了坚实的基础，一般公共预算收入完成12.6亿元，增长5%，各项事业都有进步，",
    "人民的生活水平有了进一步的提高。",
  ]

  private func report(_ between: (Int) -> String) throws -> String {
    var text = "南城市政府工作报告\n一、去年工作回顾\n全市上下攻坚克难，各项工作都有进步。\n"
    for (number, page) in pages.enumerated() { text += page + "\n" + between(number) }
    return try reflowed(text)
  }

  func testAHeadBelowThePageNumberIsNoText() throws {
    let plain = try report { _ in "" }
    XCTAssertEqual(try report { "- \($0 + 1) -\n南城市人民政府工作报告\n" }, plain)
    XCTAssertEqual(try report { _ in "南城市人民政府工作报告\n\u{C}" }, plain)
    XCTAssertEqual(try report { _ in "\u{C}南城市人民政府工作报告\n" }, plain)
  }

  func testTwoPagesMakeNoRule() throws {
    let text = try report { $0 < 2 ? "- \($0 + 1) -\n南城市人民政府工作报告\n" : "" }
    XCTAssertTrue(text.contains("南城市人民政府工作报告"))
  }

  func testALineThatIsRepeatedInsideThePagesStays() throws {
    let text = try report { _ in "南城市人民政府工作报告\n" }
    XCTAssertTrue(text.contains("南城市人民政府工作报告"))
  }
}
