import IndicatorForecast
import XCTest

/// Tests of one constructed series.
class SeriesTestCase: XCTestCase {
  func series(
    _ observations: [Observation], file: StaticString = #filePath, line: UInt = #line
  ) throws -> IndicatorSeries {
    let all = SeriesConstruction().series(from: observations)
    return try XCTUnwrap(all.first, file: file, line: line)
  }

  /// Levels of years from one on, each printed in the report of the year after.
  func levels(
    from year: Int, _ figures: [String], prices: PriceBasis? = nil
  ) throws -> [Observation] {
    try figures.enumerated().map {
      try Fixture.actual(.level, year + $0, $1, prices: prices)
    }
  }

  /// The same growth rate for some years.
  func rates(
    _ years: ClosedRange<Int>, _ figure: String, prices: PriceBasis? = nil
  ) throws -> [Observation] {
    try years.map { try Fixture.actual(.growth, $0, figure, prices: prices) }
  }

  func assertValues(
    _ series: IndicatorSeries, _ expected: [Int: Double], file: StaticString = #filePath,
    line: UInt = #line
  ) {
    XCTAssertEqual(series.points.map(\.year), expected.keys.sorted(), file: file, line: line)
    for point in series.points {
      let value = expected[point.year, default: .nan]
      XCTAssertEqual(
        point.value, value, accuracy: value * Fixture.logarithmicError, "\(point.year)",
        file: file, line: line)
    }
  }
}
