import ForecastModels
import XCTest

/// Errors carry what a caller needs to explain them.
final class FitErrorTests: XCTestCase {
  private func error(of columns: [[Double]]) -> FitError? {
    do {
      let regressors = try columns.enumerated().map {
        try Regressor(name: "x\($0.offset)", values: $0.element)
      }
      _ = try LinearRegression(regressors).fitted(to: .sample)
      return nil
    } catch {
      return error as? FitError
    }
  }

  func testConstantColumnBesideAnInterceptIsNamedByItsPlace() {
    XCTAssertEqual(
      error(of: [[1, 2, 3, 4, 5], [7, 7, 7, 7, 7]]),
      .singularDesign(column: 1, rank: 2, conditionNumber: .infinity))
  }

  func testColumnOfZerosIsSingular() {
    XCTAssertEqual(
      error(of: [[0, 0, 0, 0, 0]]),
      .singularDesign(column: 0, rank: 1, conditionNumber: .infinity))
  }

  func testDependentColumnsAreReportedWithTheirRank() {
    guard
      case .singularDesign(let column, 3, let condition) =
        error(of: [[1, 2, 3, 4, 5], [1, 0, 1, 0, 2], [2, 2, 4, 4, 7]])
    else { return XCTFail("the third column is the sum of the others") }
    XCTAssert((0..<3).contains(column))
    XCTAssertGreaterThan(condition, 1e14)
  }

  func testIndependentColumnsAreNoError() {
    XCTAssertNil(error(of: [[1, 2, 3, 4, 5], [1, 0, 1, 0, 2]]))
  }
}
