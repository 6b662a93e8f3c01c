import CLAPACK
import Foundation
import LinearAlgebra
import XCTest

/// One least-squares problem through the public interface, against plain `dgels`.
final class LeastSquaresBySizeBenchmarks: XCTestCase {
  func testRatiosToPlainDgels() throws {
    print("    n    p   library µs     dgels µs    ratio")
    for rows in [10, 40, 200, 1_000] {
      for parameters in [2, 5, 20] where parameters < rows {
        let problem = Problem(rows: rows, parameters: parameters)
        let comparison = Comparison(
          operations: 40 * rows * parameters * parameters, problem.solvedByLibrary,
          against: problem.solvedByDgels)
        print(
          String(
            format: "%5d %4d %12.2f %12.2f %8.2f", rows, parameters, comparison.work,
            comparison.yardstick, comparison.ratio))
        if rows == 40, parameters == 5 {
          XCTAssertLessThanOrEqual(comparison.ratio, 2, "the aim: at most twice plain dgels")
        }
        // The plain solution loses a few digits to the roundings of doubles.
        XCTAssertEqual(problem.solvedByLibrary(), problem.solvedByDgels(), accuracy: 1e-10)
      }
    }
  }

  func testThousandSolutionsOfFortyRowsAndFiveParameters() {
    measure(1_000, rows: 40, parameters: 5)
  }

  func testTenSolutionsOfThousandRowsAndTwentyParameters() {
    measure(10, rows: 1_000, parameters: 20)
  }

  private func measure(_ count: Int, rows: Int, parameters: Int) {
    let problem = Problem(rows: rows, parameters: parameters)
    var sum = 0.0
    measure {
      for _ in 0..<count { sum += problem.solvedByLibrary() }
    }
    blackHole(sum)
    XCTAssertTrue(sum.isFinite)
  }
}

/// A problem with an intercept, in the forms that both solvers take.
private struct Problem {
  let columns: [[Double]]
  let response: [Double]
  let matrix: [Double]
  let parameters: Int

  init(rows: Int, parameters: Int) {
    let values = numbers(rows * parameters)
    columns = (0..<parameters - 1).map { Array(values[$0 * rows..<($0 + 1) * rows]) }
    response = Array(values.suffix(rows))
    matrix = Array(repeating: 1, count: rows) + columns.joined()
    self.parameters = parameters
  }

  /// The sum of the coefficients: design, factorization and solution.
  func solvedByLibrary() -> Double {
    guard let system = try? LeastSquares(Design(columns: columns)) else { return .nan }
    return system.solution(for: response).coefficients.reduce(0, +)
  }

  /// The same by `dgels`, which overwrites its copies of the matrix and the response.
  func solvedByDgels() -> Double {
    var factors = matrix
    var solution = response
    var work = [Double](repeating: 0, count: 64 * parameters)
    let (rows, count) = (Int32(response.count), Int32(parameters))
    let info = lapack_dgels(
      CChar(UInt8(ascii: "N")), rows, count, 1, &factors, rows, &solution, rows, &work,
      Int32(work.count))
    return info == 0 ? solution.prefix(parameters).reduce(0, +) : .nan
  }
}
