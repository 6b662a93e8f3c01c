import XCTest

@testable import ForecastReport

/// Text that is filled into lines.
final class FilledTextTests: XCTestCase {
  private func lines(_ text: String, width: Int = 20) -> [String] {
    FilledText(text, width: width, indent: 2, hanging: 4).lines
  }

  func testWordsAreKeptWhole() {
    XCTAssertEqual(
      lines("the parts add up to the total"), ["  the parts add up", "    to the total"])
  }

  func testAPercentSignStaysWithItsNumber() {
    XCTAssertEqual(lines("it grows by 15.23 %"), ["  it grows by", "    15.23 %"])
  }

  func testChineseBreaksAnywhereButBeforePunctuation() {
    let found = lines("各部分之和为一百二十八亿元，总量不符。")
    XCTAssertEqual(found.joined().filter { $0 != " " }, "各部分之和为一百二十八亿元，总量不符。")
    for line in found {
      XCTAssertLessThanOrEqual(line.displayWidth, 20)
      XCTAssertFalse("，。".contains(line.first { $0 != " " } ?? " "), line)
    }
  }

  func testAWordThatIsTooLongStandsAlone() {
    XCTAssertEqual(
      lines("a " + String(repeating: "x", count: 30)),
      ["  a", "    " + String(repeating: "x", count: 30)])
  }

  func testNothingIsOneLine() {
    XCTAssertEqual(lines(""), ["  "])
  }
}
