import IndicatorForecast
import XCTest

@testable import ForecastReport

/// What changed between two baselines, in words.
final class ChangeTextTests: XCTestCase {
  func testTheTitleCountsWhatIsShown() {
    let rows = [["2020=100", "105"], ["2020=100 2021=108", "112"]].map { figures in
      BaselineRow([
        .area: "town", .indicator: "gross_output", .year: "2022", .history: figures[0],
        .median: figures[1],
      ])
    }
    let comparison = BaselineComparison(
      from: Baseline(rows: [rows[0]]), to: Baseline(rows: [rows[1]]), method: [])
    // The history is a reason, and no line of the table.
    XCTAssertEqual(comparison.changes.count, 2)
    let lines = ChangeText(comparison, old: "old", new: "new", language: .english).lines
    XCTAssertEqual(lines.first, "old → new: 1 change in 1 series that both have")
    XCTAssertTrue(lines.contains { $0.contains("median") && $0.contains("new data") })
  }
}
