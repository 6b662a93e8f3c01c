import IndicatorForecast
import XCTest

@testable import ForecastReport

/// A page of many indicators stays small.
final class PageSizeTests: XCTestCase {
  func testAnIndicatorTakesAFewThousandBytes() throws {
    let sizes = try [10, 20].map { count in
      let rows = try (1...count).flatMap { number in
        try PageFixture.plan(of: "indicator_\(number)", scale: number)
      }
      let html = PageFixture.html(rows)
      XCTAssertEqual(PageElements(html).ofClass("indicator").count, count)
      return html.utf8.count
    }
    // Two hundred take less than five megabytes; `Scripts/checks/page-size` makes such a page.
    XCTAssertLessThan(sizes[0] + 19 * (sizes[1] - sizes[0]), 5_000_000)
  }
}
