import ForecastModels
import XCTest

final class TimeSeriesTests: XCTestCase {
  private func error(_ periods: [Int], _ values: [Double]) -> FitError? {
    do {
      _ = try TimeSeries(periods: periods, values: values)
      return nil
    } catch { return error }
  }

  func testSeriesWithoutValuesIsRefused() {
    XCTAssertEqual(error([], []), .tooFewObservations(required: 1, actual: 0))
    XCTAssertThrowsError(try TimeSeries(values: [])) {
      XCTAssertEqual($0 as? FitError, .tooFewObservations(required: 1, actual: 0))
    }
  }

  func testValuesThatAreNoNumbersAreRefusedByTheirPlace() {
    XCTAssertEqual(error([1, 2], [1, .nan]), .notFinite(index: 1))
    XCTAssertEqual(error([1, 2], [-.infinity, 1]), .notFinite(index: 0))
  }

  func testValuesWhoseSquaresOverflowAreRefused() {
    XCTAssertEqual(error([1, 2, 3], [1, -1e200, 1e308]), .tooLarge(index: 1))
    XCTAssertNil(error([1], [0x1p500]))
  }

  func testPeriodsMustIncrease() {
    XCTAssertEqual(error([1, 2, 2], [1, 2, 3]), .periodsNotIncreasing(index: 2))
    XCTAssertEqual(error([3, 2], [1, 2]), .periodsNotIncreasing(index: 1))
    XCTAssertNil(error([2001, 2004, 2005], [1, 2, 3]), "gaps are allowed")
  }

  func testEndsAreThoseOfTheData() throws {
    let series = try TimeSeries(periods: [2001, 2004], values: [5, 7])
    XCTAssertEqual([series.firstPeriod, series.lastPeriod, series.count], [2001, 2004, 2])
    XCTAssertEqual(series.lastValue, 7)
  }

  func testPeriodsCountFromTheStart() throws {
    XCTAssertEqual(try TimeSeries(start: 2020, values: [1, 2, 3]).periods, [2020, 2021, 2022])
    XCTAssertEqual(try TimeSeries(values: [1, 2]).periods, [1, 2])
  }
}
