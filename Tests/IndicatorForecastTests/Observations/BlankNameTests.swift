import XCTest

@testable import IndicatorForecast

/// Names that are blank.
final class BlankNameTests: XCTestCase {
  func testWhiteSpaceOfAnyKindIsBlank() {
    for name in ["", " ", "\t", "\u{A0}", "\u{3000}", " \r\n\u{2003}"] {
      XCTAssertTrue(name.isBlank, "\(name.unicodeScalars.map(\.value))")
    }
  }

  func testAnyOtherCharacterMakesAName() {
    for name in ["a", "~", "!", "镇", " a", "\u{3000}镇", " \u{1F600}", "\u{200B}", "\u{7F}"] {
      XCTAssertFalse(name.isBlank, "\(name.unicodeScalars.map(\.value))")
    }
  }

  func testACharacterIsAsBlankAsItsFirstScalar() {
    for name in [" \u{301}", "a\u{301}", "\u{301} ", "\u{3000}\u{301}", "镇\u{20E3}"] {
      XCTAssertEqual(name.isBlank, name.allSatisfy(\.isWhitespace))
    }
  }
}
