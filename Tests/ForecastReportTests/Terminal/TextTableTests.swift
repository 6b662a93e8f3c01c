import XCTest

@testable import ForecastReport

final class TextTableTests: XCTestCase {
  func testChineseCharactersTakeTwoColumns() {
    XCTAssertEqual("工业总产值".displayWidth, 10)
    XCTAssertEqual("GDP 亿元".displayWidth, 8)
    XCTAssertEqual("１２％，".displayWidth, 8)
    XCTAssertEqual("e\u{301}".displayWidth, 1)
    XCTAssertEqual("\u{200B}".displayWidth, 0)
    XCTAssertEqual("📈".displayWidth, 2)
    XCTAssertEqual("½ … ≥ –".displayWidth, 7)
  }

  func testColumnsAlignUnderChineseHeadings() {
    var table = TextTable([.init("指标"), .init("值", .trailing)])
    table.append(["工业", "9.5"])
    table.append(["GDP", "103.63"])
    XCTAssertEqual(table.lines(), ["  指标      值", "  工业     9.5", "  GDP   103.63"])
  }

  func testLinesHaveNoTrailingBlanks() {
    var table = TextTable([.init("a"), .init("note")])
    table.append(["1", ""])
    table.append(["2", "long note"])
    XCTAssertTrue(table.lines().allSatisfy { !$0.hasSuffix(" ") })
  }

  func testAColumnOfNamesStaysWholeWhileOthersCanBreak() {
    var table = TextTable([.init("", isWhole: true), .init(""), .init("")])
    table.append(["target_level_qualifier", "P01 P05 P08 P25 P24 P13", "new data, revised data"])
    for line in table.lines(width: 60) { XCTAssertLessThanOrEqual(line.displayWidth, 60) }
    XCTAssertTrue(table.lines(width: 60)[0].hasPrefix("  target_level_qualifier  "))
  }

  func testATableWithoutTitlesHasNoHeading() {
    var table = TextTable([.init(""), .init("")])
    table.append(["x", "y"])
    XCTAssertEqual(table.lines(indentation: 0), ["x  y"])
  }
}
