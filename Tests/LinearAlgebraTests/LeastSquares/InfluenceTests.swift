import Foundation
import LinearAlgebra
import XCTest

/// The influence of observations on coefficients, and the determinant of the cross products.
final class InfluenceTests: XCTestCase {
  private let years = (2001...2009).map { Double($0) }
  private let wave = [3.0, 1, 4, 1, 5, 9, 2, 6, 5]
  private let response = [2.0, 7, 1, 8, 2, 8, 1, 8, 2]
  private let weights = [1.0, 4, 0.25, 1, 9, 1, 4, 1, 0.25]

  private func assertMapsResponseToCoefficients(_ system: LeastSquares, line: UInt = #line) {
    let coefficients = system.solution(for: response).coefficients
    let mapped = system.influence() * response
    let scale = coefficients.map(abs).max() ?? 0
    for (one, other) in zip(mapped, coefficients) {
      // The intercept's influences are some thousands and cancel: nine roundings of each.
      XCTAssertEqual(one, other, accuracy: 1e-11 * max(1, scale), line: line)
    }
  }

  func testInfluenceMapsTheResponseToTheCoefficients() throws {
    let design = Design(columns: [years, wave])
    assertMapsResponseToCoefficients(try LeastSquares(design))
    assertMapsResponseToCoefficients(try LeastSquares(design, weights: weights))
    assertMapsResponseToCoefficients(try LeastSquares(design, penalties: [2, 3]))
    let bare = Design(columns: [years, wave], hasIntercept: false)
    assertMapsResponseToCoefficients(try LeastSquares(bare))
    assertMapsResponseToCoefficients(try LeastSquares(bare, weights: weights))
  }

  func testInfluenceOnAMeanIsTheShareOfTheWeight() throws {
    let design = Design.constant(rows: 4)
    XCTAssertEqual(try LeastSquares(design).influence().row(0), [0.25, 0.25, 0.25, 0.25])
    let weighted = try LeastSquares(design, weights: [1, 1, 4, 4])
    XCTAssertEqual(weighted.influence().row(0), [0.1, 0.1, 0.4, 0.4])
  }

  func testProductsOfInfluenceAreTheCovariance() throws {
    let system = try LeastSquares(Design(columns: [years, wave]))
    let influence = system.influence()
    let products = influence * influence.transposed()
    let covariance = system.unscaledCovariance()
    let scale = covariance.storage.map(abs).max() ?? 0
    for (one, other) in zip(products.storage, covariance.storage) {
      // Nine products summed in working precision.
      XCTAssertEqual(one, other, accuracy: 16 * Double.ulpOfOne * scale)
    }
  }

  func testInfluenceOnALineIsExactlyRounded() throws {
    // Slope: (x − x̄)/Sxx with Sxx = 5; intercept: 1/4 − 1.5 times that.
    XCTAssertEqual(
      try LeastSquares(Design(columns: [[0, 1, 2, 3]])).influence(),
      Matrix(rows: [[0.7, 0.4, 0.1, -0.2], [-0.3, -0.1, 0.1, 0.3]]))
  }

  func testInfluenceOfWeightsDoesNotKnowTheirCommonFactor() throws {
    let design = Design(columns: [years, wave])
    let plain = try LeastSquares(design, weights: weights)
    let scaled = try LeastSquares(design, weights: weights.map { $0 * 0x1p-600 })
    XCTAssertEqual(scaled.influence(), plain.influence())
  }

  func testInfluenceOfATinyColumnLeavesTheInterceptFinite() throws {
    let tiny = [0, 1, 2, 3].map { Double(sign: .plus, exponent: -1_060, significand: $0) }
    let influence = try LeastSquares(Design(columns: [tiny])).influence()
    XCTAssertEqual(influence.row(0), [0.7, 0.4, 0.1, -0.2])
    XCTAssertEqual(influence[1, 3], .infinity)
  }

  func testDeterminantIsThatOfTheCrossProducts() throws {
    // XᵀX = [3 6; 6 14] has determinant 6; with weights 1, 2, 1 it is [4 8; 8 18], 8.
    let design = Design(columns: [[1.0, 2, 3]])
    XCTAssertEqual(try determinant(LeastSquares(design)), 6, accuracy: 8 * 6.0.ulp)
    XCTAssertEqual(
      try determinant(LeastSquares(design, weights: [1, 2, 1])), 8, accuracy: 16 * 8.0.ulp)
    // Sixteen times the weights, 256 times the determinant of order two.
    XCTAssertEqual(
      try determinant(LeastSquares(design, weights: [16, 32, 16])), 2048, accuracy: 16 * 2048.0.ulp)
    // Without intercept Σx² = 14, with a penalty of 2 it is 16.
    let bare = Design(columns: [[1.0, 2, 3]], hasIntercept: false)
    XCTAssertEqual(try determinant(LeastSquares(bare)), 14, accuracy: 8 * 14.0.ulp)
    XCTAssertEqual(
      try determinant(LeastSquares(bare, penalties: [2])), 16, accuracy: 8 * 16.0.ulp)
  }

  func testDeterminantRootsMultiplyToTheDeterminant() throws {
    let problem = RandomProblem(seed: 61, rows: 12, columns: 3)
    let squares: [Double] = [16, 1, 64, 4, 1, 16, 4, 1, 64, 1, 4, 16]
    let cases: [([Double]?, [Double]?)] = [
      (nil, nil), (squares, nil), (nil, [4, 1, 9]), (squares, [4, 1, 9]),
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

  private func determinant(_ system: LeastSquares) -> Double {
    system.determinantRoots.reduce(1) { $0 * $1 * $1 }
  }
}
