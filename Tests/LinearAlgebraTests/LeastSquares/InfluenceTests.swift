import Foundation
import LinearAlgebra
import XCTest

/// The map from responses to coefficients, and the determinant of the normal equations.
final class InfluenceTests: XCTestCase {
  private let weights: [Double] = [16, 1, 64, 4, 1, 16, 4, 1, 64, 1, 4, 16]
  private let problem = RandomProblem(seed: 61, rows: 12, columns: 3)

  func testInfluenceTimesTheResponseIsTheSolution() throws {
    for problem in RandomProblem.several {
      for hasIntercept in [true, false] {
        let system = try LeastSquares(problem.design(hasIntercept: hasIntercept))
        let coefficients = system.solution(for: problem.response).coefficients
        let product = system.influence() * problem.response
        // The product adds n rounded terms, of which the largest is below the influence's.
        let tolerance =
          Double(problem.response.count) * Double.ulpOfOne
          * system.influence().storage.largestMagnitude
        for (value, other) in zip(product, coefficients) {
          XCTAssertEqual(value, other, accuracy: tolerance, "seed \(problem.seed)")
        }
      }
    }
  }

  func testInfluenceOnALineIsExactlyRounded() throws {
    // Slope: (x − x̄)/Sxx with Sxx = 5; intercept: 1/4 − 1.5 times that.
    XCTAssertEqual(
      try LeastSquares(Design(columns: [[0, 1, 2, 3]])).influence(),
      Matrix(rows: [[0.7, 0.4, 0.1, -0.2], [-0.3, -0.1, 0.1, 0.3]]))
  }

  func testInfluenceOfWeightsDoesNotKnowTheirCommonFactor() throws {
    let plain = try LeastSquares(problem.design(), weights: weights)
    let scaled = try LeastSquares(problem.design(), weights: weights.map { $0 * 0x1p-600 })
    XCTAssertEqual(scaled.influence(), plain.influence())
    let product = plain.influence() * problem.response
    for (value, other) in zip(product, plain.solution(for: problem.response).coefficients) {
      XCTAssertEqual(value, other, accuracy: 12 * Double.ulpOfOne)
    }
  }

  func testInfluenceOfATinyColumnLeavesTheInterceptFinite() throws {
    let tiny = [0, 1, 2, 3].map { Double(sign: .plus, exponent: -1_060, significand: $0) }
    let influence = try LeastSquares(Design(columns: [tiny])).influence()
    XCTAssertEqual(influence.row(0), [0.7, 0.4, 0.1, -0.2])
    XCTAssertEqual(influence[1, 3], .infinity)
  }

  func testDeterminantRootsMultiplyToTheDeterminant() throws {
    let cases: [([Double]?, [Double]?)] = [
      (nil, nil), (weights, nil), (nil, [4, 1, 9]), (weights, [4, 1, 9]),
    ]
    for (weights, penalties) in cases {
      let system = try LeastSquares(problem.design(), weights: weights, penalties: penalties)
      let ones = Array(repeating: 1.0, count: 12)
      let roots = (weights ?? ones).map { $0.squareRoot() }
      let columns = ([ones] + problem.columns).map { zip($0, roots).map(*) }
      var gram = Matrix(columns: columns).transposedProduct(with: Matrix(columns: columns))
      for (index, penalty) in (penalties ?? []).enumerated() {
        gram[index + 1, index + 1] += penalty
      }
      let expected = try CholeskyFactorization(gram).diagonal.map { log($0) }.reduce(0, +)
      // Four logarithms of numbers good to n ε times a condition number below 10, squared by the
      // normal equations.
      XCTAssertEqual(
        system.determinantRoots.map { log($0) }.reduce(0, +), expected,
        accuracy: 4 * 12 * 100 * Double.ulpOfOne)
    }
  }

  func testDeterminantRootsOfALineAreTheirClosedForm() throws {
    // det XᵀX = 20 = 4 · 5, and weights of 4 multiply it by 16.
    for (weight, determinant) in [(1.0, 20.0), (4, 320), (0x1p-4, 20.0 / 256)] {
      let system = try LeastSquares(
        Design(columns: [[0, 1, 2, 3]]), weights: Array(repeating: weight, count: 4))
      let product = system.determinantRoots.map { $0 * $0 }.reduce(1, *)
      XCTAssertEqual(product, determinant, accuracy: 8 * Double.ulpOfOne * determinant)
    }
  }
}
