import IndicatorForecast
import XCTest

final class EscapedTextTests: XCTestCase {
  func testOrdinaryTextIsUnchanged() {
    for text in ["127.99", "太平镇", "a b", "Émile", "", "½ %"] {
      XCTAssertEqual(EscapedText(text).description, text)
    }
  }

  func testControlsAreShownAsEscapes() {
    XCTAssertEqual(EscapedText("a\nb\rc\td").description, "a\\nb\\rc\\td")
    XCTAssertEqual(EscapedText("\u{1B}[31m\u{7}").description, "\\u{001B}[31m\\u{0007}")
    XCTAssertEqual(EscapedText("\u{0}\u{9B}").description, "\\u{0000}\\u{009B}")
  }

  func testInvisibleAndDirectionCharactersAreShownAsEscapes() {
    XCTAssertEqual(EscapedText("1\u{A0}234").description, "1\\u{00A0}234")
    XCTAssertEqual(EscapedText("\u{202E}gdp\u{2069}").description, "\\u{202E}gdp\\u{2069}")
    XCTAssertEqual(
      EscapedText("a\u{200B}\u{FEFF}\u{2028}").description, "a\\u{200B}\\u{FEFF}\\u{2028}")
    XCTAssertEqual(EscapedText("\u{E0001}").description, "\\u{E0001}")
  }

  func testCodePointsThatAreNoCharactersAreShownAsEscapes() {
    XCTAssertEqual(EscapedText("a\u{FFFE}b\u{FFFF}").description, "a\\u{FFFE}b\\u{FFFF}")
    let text = Unicode.Scalar(0xFDD0 as UInt32).map { String(Character($0)) } ?? ""
    XCTAssertEqual(EscapedText(text).description, "\\u{FDD0}")
  }

  func testLengthIsLimitedWithTheEllipsisIncluded() {
    let long = EscapedText(String(repeating: "x", count: 1_000_000)).description
    XCTAssertEqual(long, String(repeating: "x", count: 79) + "…")
    let exact = String(repeating: "y", count: 80)
    XCTAssertEqual(EscapedText(exact).description, exact)
  }

  func testAnEscapeIsNeverCutInTwo() {
    let text = EscapedText(String(repeating: "\u{202E}", count: 20)).description
    XCTAssertTrue(text.hasSuffix("}…"))
    XCTAssertLessThanOrEqual(text.unicodeScalars.count, 80)
    XCTAssertEqual(EscapedText("\u{202E}", limit: 3).description, "…")
  }

  func testStackedMarksCount() {
    let stacked = "e" + String(repeating: "\u{301}", count: 10_000)
    XCTAssertEqual(EscapedText(stacked).description.unicodeScalars.count, 80)
  }
}
