import XCTest

@testable import IndicatorForecast

/// Probabilities in words.
final class ChanceTextTests: XCTestCase {
  func testWhatIsNotCertainIsNotShownAsCertain() {
    XCTAssertEqual(ChanceText(0).text.english, "under 0.01 %")
    XCTAssertEqual(ChanceText(1).text.chinese, "超过 99.99 %")
    XCTAssertEqual(ChanceText(0.004).text.english, "0.40 %")
  }

  func testABoundMayBeExact() {
    let range = ChanceText.range(from: 0, to: 0.13)
    XCTAssertEqual(range.english, "0 % to 13 %")
    XCTAssertEqual(range.chinese, "介于 0 % 至 13 %")
    XCTAssertEqual(ChanceText.range(from: 0.2, to: 1).english, "20 % to 100 %")
  }

  func testWordsDoNotStandOffFromChineseText() {
    let range = ChanceText.range(from: 0.00001, to: 0.99999)
    XCTAssertEqual(range.english, "under 0.01 % to over 99.99 %")
    XCTAssertEqual(range.chinese, "介于不足 0.01 % 至超过 99.99 %")
  }
}
