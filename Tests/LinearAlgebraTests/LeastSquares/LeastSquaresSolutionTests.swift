import ExtendedPrecision
import LinearAlgebra
import XCTest

/// What a solution is, by closed forms and by a second algorithm.
final class LeastSquaresSolutionTests: XCTestCase {
  func testExactLineHasExactlyZeroResiduals() throws {
    let years = (2_010...2_021).map(Double.init)
    for (intercept, slope) in [(3.0, 2.0), (-4e12, 1.0), (1e9, -0.125), (0, 1e-3)] {
      let response = years.map { DoubleDouble.product(slope, $0) + intercept }
      let solution = try LeastSquares(Design(columns: [years])).solution(for: response)
      // Refinement leaves 2⁻⁹⁸ of the response's magnitude, far below half a unit in the last place.
      XCTAssertEqual(solution.coefficients, [intercept, slope])
      XCTAssertEqual(solution.residuals, Array(repeating: 0, count: years.count))
      XCTAssertEqual(solution.residualSumOfSquares, 0)
      XCTAssertEqual(solution.rSquared, 1)
      XCTAssertEqual(solution.explainedRatio, .infinity)
    }
  }

  func testConstantResponseHasNothingToExplain() throws {
    for value in [0, 0.1, -1e200, 1e-200, 2.0 / 3] {
      let response = Array(repeating: value, count: 7)
      let solution = try LeastSquares(Design(columns: [[1, 2, 3, 4, 5, 6, 7]]))
        .solution(for: response)
      XCTAssertEqual(solution.coefficients, [value, 0])
      XCTAssertEqual(solution.residualNorm, 0)
      XCTAssertEqual(solution.totalSumOfSquares, 0)
      XCTAssertNil(solution.rSquared)
      XCTAssertNil(solution.explainedRatio)
      XCTAssertEqual(solution.fittedValues, response)
    }
  }

  func testTwoPointsDetermineTheirLine() throws {
    let solution = try LeastSquares(Design(columns: [[2_020, 2_022]])).solution(for: [5, 9])
    XCTAssertEqual(solution.coefficients, [-4_035, 2])
    XCTAssertEqual(solution.fittedValues, [5, 9])
    XCTAssertEqual(solution.predictedValue(at: [2_023.0]), 11)
  }

  func testInterceptAloneIsTheMean() throws {
    let solution = try LeastSquares(.constant(rows: 4)).solution(for: [1, 2, 3, 6])
    XCTAssertEqual(solution.coefficients, [3])
    XCTAssertEqual(solution.residuals, [-2, -1, 0, 3])
    XCTAssertEqual(solution.residualSumOfSquares, 14)
    XCTAssertEqual(solution.rSquared, 0)
    XCTAssertEqual(solution.predictedValue(at: [Double]()), 3)
  }

  func testLineThroughFourPointsHasItsKnownSums() throws {
    let solution = try LeastSquares(Design(columns: [[0, 1, 2, 3]])).solution(for: [1, 3, 2, 5])
    // Sxx = 5, Sxy = 5.5, Syy = 8.75: each figure below is the double nearest to the exact one.
    XCTAssertEqual(solution.coefficients, [1.1, 1.1])
    XCTAssertEqual(solution.residualSumOfSquares, 2.7)
    XCTAssertEqual(solution.regressionSumOfSquares, 6.05)
    XCTAssertEqual(solution.totalSumOfSquares, 8.75)
    XCTAssertEqual(solution.rSquared, 121.0 / 175)
    XCTAssertEqual(solution.residuals, [-0.1, 0.8, -1.3, 0.6])
  }

  func testWithoutInterceptTheSlopeIsTheRatioOfProducts() throws {
    let design = Design(columns: [[1, 2, 3]], hasIntercept: false)
    let solution = try LeastSquares(design).solution(for: [2, 3, 7])
    // Σxy / Σx² = 29/14, and the total is about zero.
    XCTAssertEqual(solution.coefficients, [29.0 / 14])
    XCTAssertEqual(solution.totalSumOfSquares, 62)
    XCTAssertEqual(solution.regressionSumOfSquares, 29 * 29 / 14.0)
  }

  func testResidualsAreOrthogonalToTheDesign() throws {
    for problem in RandomProblem.several {
      let residuals = try problem.solution().residuals
      // Each residual is rounded once to a double, and elements of columns are below one.
      let tolerance =
        Double(residuals.count) * residuals.largestMagnitude * Double.ulpOfOne / 2
      let ones = Array(repeating: 1.0, count: residuals.count)
      for column in [ones] + problem.columns {
        let product = zip(column, residuals).map { DoubleDouble.product($0, $1) }
        XCTAssertLessThanOrEqual(
          abs(product.compensatedSum().doubleValue), tolerance, "seed \(problem.seed)")
      }
    }
  }

  func testSumsOfSquaresAddUp() throws {
    for problem in RandomProblem.several {
      let solution = try problem.solution()
      let residual = solution.residuals.map { $0 * $0 }.reduce(0, +)
      // One rounding a term and one a sum.
      let tolerance = Double(problem.response.count + 2) * Double.ulpOfOne
      XCTAssertEqual(
        solution.residualSumOfSquares, residual, accuracy: tolerance * residual,
        "seed \(problem.seed)")
      XCTAssertEqual(
        solution.regressionSumOfSquares + solution.residualSumOfSquares,
        solution.totalSumOfSquares, accuracy: 2 * Double.ulpOfOne * solution.totalSumOfSquares)
      XCTAssertEqual(
        solution.residualNorm * solution.residualNorm, solution.residualSumOfSquares,
        accuracy: 2 * Double.ulpOfOne * solution.residualSumOfSquares)
    }
  }

  func testFittedValuesAreTheEquationAtTheData() throws {
    for problem in RandomProblem.several {
      let solution = try problem.solution()
      for row in problem.response.indices {
        // A fitted value is the response less a rounded residual, and is rounded itself.
        let tolerance = Double.ulpOfOne * (abs(problem.response[row]) + 1)
        XCTAssertEqual(
          solution.fittedValues[row],
          solution.predictedValue(at: problem.columns.map { $0[row] }), accuracy: tolerance,
          "seed \(problem.seed), row \(row)")
      }
    }
  }

  func testPivotedQRAndCholeskyOfTheNormalEquationsAgree() throws {
    for problem in RandomProblem.several {
      let system = try LeastSquares(problem.design(hasIntercept: false))
      let matrix = Matrix(columns: problem.columns)
      let right = matrix.transposedProduct(with: Matrix(columns: [problem.response])).storage
      let reference = try CholeskyFactorization(matrix.transposedProduct(with: matrix))
        .solution(for: right)
      let coefficients = system.solution(for: problem.response).coefficients
      // Normal equations square the condition number; columns differ in norm by less than 4.
      let condition = 4 * system.conditionNumber
      let tolerance =
        Double(problem.response.count) * condition * condition * Double.ulpOfOne
        * coefficients.largestMagnitude
      for (value, other) in zip(coefficients, reference) {
        XCTAssertEqual(value, other, accuracy: tolerance, "seed \(problem.seed)")
      }
    }
  }
}
