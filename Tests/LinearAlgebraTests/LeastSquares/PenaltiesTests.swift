import LinearAlgebra
import XCTest

final class PenaltiesTests: XCTestCase {
  private let problem = RandomProblem(seed: 41, rows: 10, columns: 3)

  func testOnePenalizedColumnHasItsClosedForm() throws {
    // Sxx = 5, Sxy = 5.5, means 1.5 and 2.75: the slope is Sxy / (Sxx + λ), correctly rounded.
    for penalty in [0, 1, 4, 16, 1e6, 0x1p200] {
      let system = try LeastSquares(Design(columns: [[0, 1, 2, 3]]), penalties: [penalty])
      let solution = system.solution(for: [1, 3, 2, 5])
      let slope = 5.5 / (5 + penalty)
      XCTAssertEqual(solution.coefficients[1], slope, "λ = \(penalty)")
      XCTAssertEqual(
        solution.coefficients[0], 2.75 - 1.5 * slope, accuracy: 4 * Double.ulpOfOne)
      XCTAssertEqual(
        system.unscaledCovariance()[1, 1], 1 / (5 + penalty), "λ = \(penalty)")
    }
  }

  func testPenaltiesAreRowsOfTheirRoots() throws {
    let penalties = [4.0, 0.25, 9]
    let system = try LeastSquares(problem.design(hasIntercept: false), penalties: penalties)
    let columns = problem.columns.enumerated().map { index, column in
      column + penalties.indices.map { $0 == index ? penalties[index].squareRoot() : 0 }
    }
    let reference = try LeastSquares(Design(columns: columns, hasIntercept: false))
    let solution = system.solution(for: problem.response)
    // The roots are exact and both are refined: the same doubles.
    let augmented = reference.solution(for: problem.response + [0, 0, 0])
    XCTAssertEqual(solution.coefficients, augmented.coefficients)
    XCTAssertEqual(solution.residuals, Array(augmented.residuals.prefix(10)))
    XCTAssertEqual(system.unscaledCovariance(), reference.unscaledCovariance())
  }

  func testZeroPenaltiesAreOrdinaryLeastSquares() throws {
    let system = try LeastSquares(problem.design(), penalties: [0, 0, 0])
    let plain = try problem.solution()
    XCTAssertEqual(system.solution(for: problem.response).coefficients, plain.coefficients)
  }

  func testPenaltySharesASlopeBetweenEqualColumns() throws {
    let design = Design(columns: [[0, 1, 2, 3], [0, 1, 2, 3]])
    let solution = try LeastSquares(design, penalties: [4, 4]).solution(for: [1, 3, 2, 5])
    // With b₁ = b₂ the objective is that of one column 2x and a penalty 8: b = 2·5.5 / (4·5 + 8).
    XCTAssertEqual(Array(solution.coefficients.dropFirst()), [11.0 / 28, 11.0 / 28])
  }

  func testPenaltyMakesAWideDesignSolvable() throws {
    let wide = RandomProblem(seed: 42, rows: 3, columns: 8)
    let system = try LeastSquares(
      wide.design(), penalties: Array(repeating: 1, count: 8))
    let coefficients = system.solution(for: wide.response).coefficients
    XCTAssertEqual(coefficients.count, 9)
    XCTAssertLessThan(coefficients.largestMagnitude, 10)
    XCTAssertThrowsError(try LeastSquares(wide.design()))
  }

  func testStrongPenaltyRemovesItsColumnAndSparesTheOthers() throws {
    let system = try LeastSquares(problem.design(), penalties: [0, 1e200, 0])
    let coefficients = system.solution(for: problem.response).coefficients
    let others = try LeastSquares(Design(columns: [problem.columns[0], problem.columns[2]]))
      .solution(for: problem.response).coefficients
    XCTAssertEqual([coefficients[0], coefficients[1], coefficients[3]], others)
    XCTAssertLessThan(abs(coefficients[2]), 1e-198)
  }

  func testPenaltyOfAConstantColumnMakesItsSlopeZero() throws {
    let design = Design(columns: [[0, 1, 2, 3], [7, 7, 7, 7]])
    let solution = try LeastSquares(design, penalties: [0, 1]).solution(for: [1, 3, 2, 5])
    XCTAssertEqual(solution.coefficients, [1.1, 1.1, 0])
  }

  func testPenaltyFollowsTheUnitOfItsColumn() throws {
    let plain = try LeastSquares(problem.design(), penalties: [4, 1, 9])
      .solution(for: problem.response).coefficients
    for exponent in [-480, 480] {
      let factor = Double(sign: .plus, exponent: exponent, significand: 1)
      let design = Design(columns: problem.columns.map { $0.map { $0 * factor } })
      let scaled = try LeastSquares(
        design, penalties: [4, 1, 9].map { $0 * factor * factor }
      ).solution(for: problem.response).coefficients
      XCTAssertEqual(scaled, [plain[0]] + plain.dropFirst().map { $0 / factor })
    }
  }

  func testPenaltiesAndWeightsTogetherAreWeightedRows() throws {
    let weights = (0..<10).map { [1.0, 4, 0.25][$0 % 3] }
    let system = try LeastSquares(
      problem.design(hasIntercept: false), weights: weights, penalties: [1, 4, 9])
    let columns = problem.columns.enumerated().map { index, column in
      column + (0..<3).map { $0 == index ? 1 : 0 }
    }
    let reference = try LeastSquares(
      Design(columns: columns, hasIntercept: false), weights: weights + [1, 4, 9])
    XCTAssertEqual(
      system.solution(for: problem.response).coefficients,
      reference.solution(for: problem.response + [0, 0, 0]).coefficients)
    XCTAssertEqual(system.unscaledCovariance(), reference.unscaledCovariance())
  }

  func testPenaltiesLowerTheLeverages() throws {
    let plain = try LeastSquares(problem.design()).leverages
    let ridge = try LeastSquares(problem.design(), penalties: [1, 1, 1]).leverages
    for (smaller, larger) in zip(ridge, plain) { XCTAssertLessThan(smaller, larger) }
  }
}
