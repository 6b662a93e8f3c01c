import TestSupport
import XCTest

@testable import ForecastModels

final class LeastAbsoluteDeviationsTests: XCTestCase {
  func testOneColumnOfOnesGivesTheMedian() throws {
    let response = [1.0, 2, 3, 10, 50]
    let fit = try LeastAbsoluteDeviations(
      columns: [response.map { _ in 1 }], response: response, weights: response.map { _ in 1 },
      ridge: 0)
    // Reweighting holds small residuals to a fiftieth of the mean response: near, not at, the median.
    XCTAssertEqual(fit.coefficients[0], 3, accuracy: 0.3)
  }

  func testAWildRowDoesNotDecide() throws {
    let x = (1...20).map(Double.init)
    var response = x.map { 2 * $0 }
    response[19] = 1000
    let fit = try LeastAbsoluteDeviations(
      columns: [x], response: response, weights: x.map { _ in 1 }, ridge: 0)
    XCTAssertEqual(fit.coefficients[0], 2, accuracy: 0.05)
  }

  func testDependentColumnsAreKeptApartByTheRidge() throws {
    let x = (1...9).map(Double.init)
    let fit = try LeastAbsoluteDeviations(
      columns: [x, x], response: x, weights: x.map { _ in 1 }, ridge: 1e-3)
    XCTAssertEqual(fit.coefficients[0], fit.coefficients[1], accuracy: 1e-9)
    XCTAssertEqual(fit.coefficients[0], 0.5, accuracy: 1e-3)
  }
}
