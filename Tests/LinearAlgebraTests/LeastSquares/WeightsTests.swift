import ExtendedPrecision
import LinearAlgebra
import XCTest

final class WeightsTests: XCTestCase {
  /// Squares, whose roots are exact, so that the weights in use are the given ones.
  private let weights: [Double] = [1, 4, 9, 1, 16, 4, 1, 1, 4, 9, 1, 4]
  private let problem = RandomProblem(seed: 31, rows: 12, columns: 3)

  private func repeated<Element>(_ values: [Element]) -> [Element] {
    zip(values, weights).flatMap { Array(repeating: $0, count: Int($1)) }
  }

  private func repeatedSystem() throws -> LeastSquares {
    try LeastSquares(Design(columns: problem.columns.map(repeated)))
  }

  // Both are refined, so the rounded figures are the same doubles.
  func testWeightsAreRepeatedRows() throws {
    let weighted = try LeastSquares(problem.design(), weights: weights)
    let repeatedSystem = try repeatedSystem()
    let solution = weighted.solution(for: problem.response)
    let reference = repeatedSystem.solution(for: repeated(problem.response))
    XCTAssertEqual(solution.coefficients, reference.coefficients)
    XCTAssertEqual(repeated(solution.residuals), reference.residuals)
    XCTAssertEqual(solution.residualSumOfSquares, reference.residualSumOfSquares)
    XCTAssertEqual(solution.totalSumOfSquares, reference.totalSumOfSquares)
    XCTAssertEqual(weighted.unscaledCovariance(), repeatedSystem.unscaledCovariance())
  }

  func testLeverageOfAWeightIsThatOfItsRows() throws {
    let weighted = try LeastSquares(problem.design(), weights: weights)
    let reference = try repeatedSystem().leverages
    // The basis is orthonormal to a few ε times the condition number, which is below 10 here.
    let tolerance = 100 * Double.ulpOfOne
    for (value, other) in zip(repeated(zip(weighted.leverages, weights).map(/)), reference) {
      XCTAssertEqual(value, other, accuracy: tolerance)
    }
    let variance = weighted.predictionVariance(at: [0.5, -0.25, 2])
    XCTAssertEqual(
      variance, try repeatedSystem().predictionVariance(at: [0.5, -0.25, 2]),
      accuracy: tolerance * variance)
  }

  func testWeightsWithInexactRootsAreThemselvesToAnUlp() throws {
    let odd: [Double] = [2, 3, 5, 7, 2, 3, 5, 7, 2, 3, 5, 7]
    let weighted = try LeastSquares(problem.design(), weights: odd)
    let rows = odd.enumerated().flatMap { Array(repeating: $0.offset, count: Int($0.element)) }
    let reference = try LeastSquares(
      Design(columns: problem.columns.map { column in rows.map { column[$0] } })
    ).solution(for: rows.map { problem.response[$0] })
    // Rounded roots change each weight by up to ε: the residuals, below 2, act on the
    // coefficients through a condition number below 10.
    for (value, other) in zip(
      weighted.solution(for: problem.response).coefficients, reference.coefficients)
    {
      XCTAssertEqual(value, other, accuracy: 20 * Double.ulpOfOne)
    }
  }

  func testCommonFactorOfTheWeightsChangesOnlyTheVariances() throws {
    let plain = try LeastSquares(problem.design(), weights: weights)
    let solution = plain.solution(for: problem.response)
    for exponent in [-1_020, -1_000, 10, 1_018] {
      let factor = Double(sign: .plus, exponent: exponent, significand: 1)
      let system = try LeastSquares(problem.design(), weights: weights.map { $0 * factor })
      let other = system.solution(for: problem.response)
      XCTAssertEqual(other.coefficients, solution.coefficients, "2^\(exponent)")
      XCTAssertEqual(other.residuals, solution.residuals)
      XCTAssertEqual(other.rSquared, solution.rSquared)
      XCTAssertEqual(other.residualNorm, solution.residualNorm * factor.squareRoot())
      XCTAssertEqual(system.leverages, plain.leverages)
      XCTAssertEqual(
        system.unscaledCovariance().storage, plain.unscaledCovariance().storage.map { $0 / factor })
      XCTAssertEqual(
        system.predictionVariance(at: [1.0, 2, 3]),
        plain.predictionVariance(at: [1.0, 2, 3]) / factor)
    }
  }

  func testNegligibleWeightLeavesTheOthersAlone() throws {
    var light = Array(repeating: 1.0, count: 12)
    light[5] = 1e-300
    let others = (0..<12).filter { $0 != 5 }
    let reference = try LeastSquares(
      Design(columns: problem.columns.map { column in others.map { column[$0] } })
    ).solution(for: others.map { problem.response[$0] })
    let system = try LeastSquares(problem.design(), weights: light)
    XCTAssertEqual(system.solution(for: problem.response).coefficients, reference.coefficients)
    XCTAssertLessThanOrEqual(system.leverages[5], 1e-298)
  }

  func testWeightedMeanOfAConstantDesign() throws {
    let system = try LeastSquares(.constant(rows: 3), weights: [1, 4, 1])
    XCTAssertEqual(system.solution(for: [2, 5, 8]).coefficients, [5])
    XCTAssertEqual(system.leverages, [1.0 / 6, 4.0 / 6, 1.0 / 6])
    XCTAssertEqual(system.unscaledCovariance(), Matrix(rows: [[1.0 / 6]]))
  }
}
