import XCTest

@testable import ForecastReport

final class SparklineTests: XCTestCase {
  func testBarsGoFromTheLeastToTheGreatest() {
    XCTAssertEqual(Sparkline([0, 1, 2, 3, 4, 5, 6, 7]).text, "▁▂▃▄▅▆▇█")
    XCTAssertEqual(Sparkline([-1, 1]).text, "▁█")
    XCTAssertEqual(Sparkline([1e308, -1e308, 0]).text, "█▁▅")
  }

  func testAYearWithoutAValueIsBlank() {
    XCTAssertEqual(Sparkline([3, nil, 1, .nan]).text, "█ ▁ ")
    XCTAssertEqual(Sparkline([]).text, "")
  }

  func testEqualValuesStandAtHalfTheHeight() {
    XCTAssertEqual(Sparkline([2, 2, 2]).text, "▄▄▄")
    XCTAssertEqual(Sparkline([0]).text, "▄")
  }
}
