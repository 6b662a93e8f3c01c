import LinearAlgebra
import XCTest

/// Leverages, covariances and prediction variances.
final class CovarianceTests: XCTestCase {
  func testCovarianceOfALineIsExactlyRounded() throws {
    let system = try LeastSquares(Design(columns: [[0, 1, 2, 3]]))
    // XᵀX = [[4, 6], [6, 14]] with determinant 20.
    XCTAssertEqual(system.unscaledCovariance(), Matrix(rows: [[0.7, -0.3], [-0.3, 0.2]]))
  }

  func testCovarianceOfOrthogonalColumnsIsDiagonal() throws {
    let columns: [[Double]] = [[1, -1, 1, -1], [1, 1, -1, -1], [1, -1, -1, 1]]
    let system = try LeastSquares(Design(columns: columns))
    // Where the exact element is zero, what is left is the square of a double's rounding.
    XCTAssertLessThanOrEqual(
      system.unscaledCovariance().distance(to: .diagonal([0.25, 0.25, 0.25, 0.25])), 0x1p-100)
    XCTAssertEqual(system.unscaledCovariance().diagonal, [0.25, 0.25, 0.25, 0.25])
    XCTAssertEqual(try LeastSquares(.constant(rows: 8)).unscaledCovariance().storage, [0.125])
  }

  func testCovarianceWithoutInterceptIsTheInverseGram() throws {
    let design = Design(columns: [[1, 1, 0], [0, 1, 1]], hasIntercept: false)
    // XᵀX = [[2, 1], [1, 2]].
    let third = 1.0 / 3
    XCTAssertEqual(
      try LeastSquares(design).unscaledCovariance(),
      Matrix(rows: [[2 * third, -third], [-third, 2 * third]]))
  }

  func testCovarianceIsSymmetricAndInvertsTheGram() throws {
    for problem in RandomProblem.several {
      let system = try LeastSquares(problem.design())
      let covariance = system.unscaledCovariance()
      XCTAssertEqual(covariance, covariance.transposed())
      let ones = Array(repeating: 1.0, count: problem.response.count)
      let matrix = Matrix(columns: [ones] + problem.columns)
      let product = matrix.transposedProduct(with: matrix) * covariance
      // The product's terms are rounded: n ε times the largest elements of both factors.
      let tolerance =
        Double(matrix.columns * matrix.rows * matrix.rows) * Double.ulpOfOne
        * covariance.storage.largestMagnitude
      XCTAssertLessThanOrEqual(
        product.distance(to: .identity(matrix.columns)), tolerance, "seed \(problem.seed)")
    }
  }

  func testCovarianceOfExtremeColumnsIsFiniteWhereItsValueIs() throws {
    let tiny = [0, 1, 2, 3].map { Double(sign: .plus, exponent: -600, significand: $0) }
    let covariance = try LeastSquares(Design(columns: [tiny])).unscaledCovariance()
    XCTAssertEqual(covariance[0, 0], 0.7)
    XCTAssertEqual(covariance[0, 1], -0.3 * 0x1p600)
    XCTAssertEqual(covariance[1, 1], .infinity)
  }

  func testLeveragesSumToTheParametersAndLieBetweenZeroAndOne() throws {
    for problem in RandomProblem.several {
      for hasIntercept in [true, false] {
        let system = try LeastSquares(problem.design(hasIntercept: hasIntercept))
        let leverages = system.leverages
        XCTAssertTrue(leverages.allSatisfy { $0 >= 0 && $0 <= 1 }, "seed \(problem.seed)")
        // The squared norm of each column of Q is one to a few ε.
        let parameters = Double(system.parameterCount)
        XCTAssertEqual(
          leverages.reduce(0, +), parameters, accuracy: 10 * parameters * Double.ulpOfOne,
          "seed \(problem.seed)")
      }
    }
  }

  func testLeveragesOfALineHaveTheirClosedForm() throws {
    // 1/n + (x − x̄)² / Sxx with Sxx = 5, to the roundings of a few operations.
    for (value, expected) in zip(
      try LeastSquares(Design(columns: [[2_000, 2_001, 2_002, 2_003]])).leverages,
      [0.7, 0.3, 0.3, 0.7])
    {
      XCTAssertEqual(value, expected, accuracy: 4 * Double.ulpOfOne)
    }
    XCTAssertEqual(try LeastSquares(.constant(rows: 5)).leverages, Array(repeating: 0.2, count: 5))
  }

  func testAsManyParametersAsRowsGiveLeverageOne() throws {
    for leverage in try LeastSquares(RandomProblem.several[1].design()).leverages {
      // The basis spans the space to ε times a condition number below 100.
      XCTAssertEqual(leverage, 1, accuracy: 200 * Double.ulpOfOne)
    }
  }

  func testPredictionVarianceAtADataRowIsItsLeverage() throws {
    for problem in RandomProblem.several {
      let system = try LeastSquares(problem.design())
      let leverages = system.leverages
      // Both come from one factor in working precision: condition × ε, and a few operations a row.
      let tolerance = 10 * Double(system.parameterCount) * system.conditionNumber * Double.ulpOfOne
      for row in problem.response.indices {
        XCTAssertEqual(
          system.predictionVariance(at: problem.columns.map { $0[row] }), leverages[row],
          accuracy: tolerance, "seed \(problem.seed), row \(row)")
      }
    }
  }

  func testPredictionVarianceIsTheFormOfTheCovariance() throws {
    for problem in RandomProblem.several {
      let system = try LeastSquares(problem.design())
      let row = problem.columns.indices.map { Double($0) - 1.5 }
      let full = [1] + row
      let image = system.unscaledCovariance() * full
      let expected = zip(full, image).map(*).reduce(0, +)
      let tolerance = 10 * Double(full.count) * system.conditionNumber * Double.ulpOfOne
      XCTAssertEqual(
        system.predictionVariance(at: row), expected, accuracy: tolerance * expected,
        "seed \(problem.seed)")
    }
  }
}
