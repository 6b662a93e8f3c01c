import ExtendedPrecision
import Statistics
import TestSupport
import XCTest

final class SummaryStatisticsTests: XCTestCase {
  func testHandValues() {
    // Deviations −2, 0, 2 of mean 4: squares 8, neighbouring products 0.
    let even = SummaryStatistics([2, 4, 6] as [Double])
    XCTAssertEqual(even.count, 3)
    XCTAssertEqual(even.mean, 4)
    XCTAssertEqual(even.variance, 4)
    XCTAssertEqual(even.standardDeviation, 2)
    XCTAssertEqual(even.firstOrderAutocorrelation, 0)
    // Deviations −1, 1, −1, 1: squares 4, neighbouring products −3.
    let alternating = SummaryStatistics([0, 2, 0, 2] as [Double])
    XCTAssertEqual(alternating.firstOrderAutocorrelation, -0.75)
    XCTAssertEqual(alternating.variance, (4.0 / 3.0))
  }

  func testConstantSampleDoesNotVary() {
    let constant = SummaryStatistics([7, 7, 7, 7] as [Double])
    XCTAssertEqual(constant.mean, 7)
    XCTAssertEqual(constant.standardDeviation, 0)
    XCTAssertEqual(constant.firstOrderAutocorrelation, 0)
    XCTAssertEqual(SummaryStatistics([3.5] as [Double]).mean, 3.5)
  }

  func testShiftKeepsSpreadExactly() {
    // The values are exact integers, so a mean of 2⁵⁰ costs nothing.
    let values: [Double] = [1, 5, 2, 8, 4, 4, 9]
    let plain = SummaryStatistics(values)
    let shifted = SummaryStatistics(values.map { $0 + 0x1p50 })
    XCTAssertEqual(shifted.variance, plain.variance)
    XCTAssertEqual(shifted.firstOrderAutocorrelation, plain.firstOrderAutocorrelation)
  }

  func testDecimalsKeepTheirDigits() throws {
    // 1000000.2 and its neighbours by ±0.1: the variance is 0.01, to the last digit only from the
    // decimals, since the doubles are off by up to 6e-11.
    let texts = ["1000000.1", "1000000.2", "1000000.3"]
    let statistics = SummaryStatistics(try texts.map { try XCTUnwrap(DoubleDouble(decimal: $0)) })
    XCTAssertEqual(statistics.mean, 1000000.2)
    XCTAssertLessThan(relativeError(statistics.variance, 0.01), 2e-16)
    XCTAssertLessThan(relativeError(statistics.standardDeviation, 0.1), 2e-16)
    let rounded = SummaryStatistics(try texts.map { try XCTUnwrap(Double($0)) })
    XCTAssertGreaterThan(relativeError(rounded.standardDeviation, 0.1), 1e-13)
  }

  func testScaleScalesTheSpread() {
    var generator = SplitMix64(seed: 9)
    let values = (0..<50).map { _ in Double.random(in: -10...10, using: &generator) }
    let (plain, doubled) = (SummaryStatistics(values), SummaryStatistics(values.map { 8 * $0 }))
    XCTAssertEqual(doubled.mean, 8 * plain.mean, "seed 9")
    XCTAssertEqual(doubled.standardDeviation, 8 * plain.standardDeviation, "seed 9")
    XCTAssertEqual(
      doubled.firstOrderAutocorrelation, plain.firstOrderAutocorrelation, "seed 9")
  }
}
