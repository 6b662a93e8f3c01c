import Foundation
import LinearAlgebra
import XCTest

/// Many responses on one factorization.
final class BatchTests: XCTestCase {
  func testBatchEqualsSingleSolutions() throws {
    for problem in RandomProblem.several {
      for hasIntercept in [true, false] {
        let system = try LeastSquares(problem.design(hasIntercept: hasIntercept))
        let responses = Matrix.random(problem.response.count, 7, seed: problem.seed)
        let batch = system.solutions(forColumnsOf: responses)
        // Unrefined: the condition number times ε, a few operations an element; columns differ in
        // scale by less than 4.
        let unit =
          40 * system.conditionNumber * Double(problem.response.count) * Double.ulpOfOne
        for index in 0..<responses.columns {
          let single = system.solution(for: responses.column(index))
          let tolerance = unit * single.coefficients.largestMagnitude
          for (value, other) in zip(batch.coefficients.column(index), single.coefficients) {
            XCTAssertEqual(value, other, accuracy: tolerance, "seed \(problem.seed)")
          }
          XCTAssertEqual(
            batch.residualSumsOfSquares[index], single.residualSumOfSquares,
            accuracy: unit * max(1, single.totalSumOfSquares), "seed \(problem.seed)")
        }
      }
    }
  }

  // No series may depend on its neighbours: equal to the bit wherever it stands.
  func testPlaceInTheBatchDoesNotMatter() throws {
    for (rows, columns) in [(20, 1), (20, 3), (9, 5)] {
      let problem = RandomProblem(seed: 51, rows: rows, columns: columns)
      let system = try LeastSquares(problem.design())
      let series = Matrix.random(rows, 1_100, seed: 52)
      let batch = system.solutions(forColumnsOf: series)
      for index in [0, 1, 2, 3, 510, 511, 512, 513, 1_097, 1_098, 1_099] {
        let alone = system.solutions(forColumnsOf: Matrix(columns: [series.column(index)]))
        XCTAssertEqual(alone.coefficients.storage, batch.coefficients.column(index), "\(index)")
        XCTAssertEqual(alone.residualSumsOfSquares[0], batch.residualSumsOfSquares[index])
      }
    }
  }

  func testConstantDesignGivesMeans() throws {
    let batch = try LeastSquares(.constant(rows: 4))
      .solutions(forColumnsOf: Matrix(columns: [[1, 2, 3, 6], [0, 0, 0, 8]]))
    XCTAssertEqual(batch.coefficients, Matrix(rows: [[3, 2]]))
    XCTAssertEqual(batch.residualSumsOfSquares, [14, 48])
  }

  func testRawYearsCostNoDigits() throws {
    let system = try LeastSquares(Design(columns: [(2_002...2_021).map(Double.init)]))
    let lines = (1...5).map { slope in (2_002...2_021).map { Double(slope * ($0 - 2_000)) } }
    let batch = system.solutions(forColumnsOf: Matrix(columns: lines))
    for (index, slope) in (1...5).enumerated() {
      // The slope is good to a few ε, and the intercept is 2000 times as far from the data.
      XCTAssertEqual(
        batch.coefficients[1, index], Double(slope), accuracy: 20 * Double(slope) * .ulpOfOne)
      XCTAssertEqual(
        batch.coefficients[0, index], -2_000 * Double(slope),
        accuracy: 20 * 2_000 * Double(slope) * .ulpOfOne)
    }
  }

  func testSlopeBeyondTheRangeLeavesTheInterceptFinite() throws {
    let system = try LeastSquares(Design(columns: [[1e-300, 2e-300, 4e-300]]))
    let batch = system.solutions(forColumnsOf: Matrix(columns: [[1e300, 3e300, 2e300]]))
    XCTAssertTrue(batch.coefficients[0, 0].isFinite)
    XCTAssertEqual(batch.coefficients[1, 0], .infinity)
  }

  func testNoResponsesHaveNoSolutions() throws {
    let batch = try LeastSquares(Design(columns: [[1, 2, 4]]))
      .solutions(forColumnsOf: Matrix(rows: 3, columns: 0))
    XCTAssertEqual(batch.coefficients, Matrix(rows: 2, columns: 0))
    XCTAssertEqual(batch.residualSumsOfSquares, [])
  }

  func testOneSystemServesManyThreads() throws {
    let problem = RandomProblem(seed: 53, rows: 40, columns: 5)
    let system = try LeastSquares(problem.design())
    let expected = system.solution(for: problem.response)
    let differences = Counter()
    DispatchQueue.concurrentPerform(iterations: 2_000) { _ in
      if system.solution(for: problem.response) != expected { differences.increment() }
    }
    // The same operations on the same numbers: equal to the bit.
    XCTAssertEqual(differences.count, 0)
  }
}

/// A number that several threads count up.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0

  var count: Int { lock.withLock { value } }

  func increment() { lock.withLock { value += 1 } }
}
