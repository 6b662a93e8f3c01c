import ForecastModels
import LinearAlgebra
import XCTest

/// Shrinkage worked out by hand.
final class ShrunkCovarianceTests: XCTestCase {
  func testFivePeriodsByHand() throws {
    // Residuals of size one, so w = ±1: Σ w = 3, Σ w² = 5, r = 3/5.
    // λ = (5 − 9/5) / (5 · 4) / (9/25) = 4/9, and the covariance is (1 − 4/9) · 3/5 = 1/3.
    let shrunk = try ShrunkCovariance(
      residuals: Matrix(columns: [[1, 1, -1, 1, -1], [1, 1, -1, 1, 1]]))
    XCTAssertEqual(shrunk.intensity, 4.0 / 9, accuracy: 1e-15)
    XCTAssertEqual(shrunk.matrix[0, 1], 1.0 / 3, accuracy: 1e-15)
    XCTAssertEqual(shrunk.matrix[1, 0], shrunk.matrix[0, 1])
    XCTAssertEqual(shrunk.matrix[0, 0], 1)
    XCTAssertEqual(shrunk.matrix[1, 1], 1)
  }

  func testResidualsThatAreProportionalAreNotShrunk() throws {
    // w doesn't vary, so its spread is zero: a correlation of one in every period is believed.
    let shrunk = try ShrunkCovariance(residuals: Matrix(columns: [[1, -1, 1], [3, -3, 3]]))
    XCTAssertEqual(shrunk.intensity, 0)
    XCTAssertEqual(shrunk.matrix[0, 1], 3)
  }

  func testResidualsThatAreUncorrelatedLoseTheirProducts() throws {
    // Σ w = 0: nothing but the diagonal is left.
    let shrunk = try ShrunkCovariance(
      residuals: Matrix(columns: [[1, 1, -1, -1], [2, -2, 2, -2]]))
    XCTAssertEqual(shrunk.intensity, 1)
    XCTAssertEqual(shrunk.matrix[0, 1], 0)
    XCTAssertEqual(shrunk.matrix[1, 1], 4)
  }

  func testABiasIsAnErrorToo() throws {
    // Not centred: residuals that are always 2 have the second moment 4, not a variance of zero.
    let shrunk = try ShrunkCovariance(residuals: Matrix(columns: [[2, 2, 2], [1, -1, 1]]))
    XCTAssertEqual(shrunk.matrix[0, 0], 4)
  }

  func testOnePeriodAndASeriesWithoutErrorsAreRefused() {
    XCTAssertThrowsError(try ShrunkCovariance(residuals: Matrix(columns: [[1], [2]]))) {
      XCTAssertEqual($0 as? ReconciliationError, .tooFewResiduals(required: 2, actual: 1))
    }
    XCTAssertThrowsError(try ShrunkCovariance(residuals: Matrix(columns: [[1, 2], [0, 0]]))) {
      XCTAssertEqual($0 as? ReconciliationError, .noVariance(series: 1))
    }
    XCTAssertThrowsError(try ShrunkCovariance(residuals: Matrix(columns: [[1, .nan], [2, 1]]))) {
      XCTAssertEqual($0 as? ReconciliationError, .notFinite(series: 0))
    }
  }
}
