import ExtendedPrecision
import LinearAlgebra
import XCTest

/// What is refused, and how the refusal is explained.
final class RankTests: XCTestCase {
  private let first: [Double] = [1, -1, 1, -1]
  private let second: [Double] = [1, 1, -1, -1]

  private struct Refusal {
    let column: Int
    let rank: Int
    let conditionNumber: Double
  }

  private func refusal(_ design: Design, line: UInt = #line) throws -> Refusal {
    var refusal: Refusal?
    XCTAssertThrowsError(try LeastSquares(design), line: line) { error in
      if case .rankDeficient(let column, let rank, let conditionNumber)? =
        error as? LinearAlgebraError
      {
        refusal = Refusal(column: column, rank: rank, conditionNumber: conditionNumber)
      }
    }
    return try XCTUnwrap(refusal, line: line)
  }

  func testConstantColumnIsNamedBesideAnIntercept() throws {
    for value in [0, 1, 0.1, 2_021, 1e300, 1e-300] {
      let constant = Array(repeating: value, count: 4)
      let refusal = try refusal(Design(columns: [first, constant, second]))
      XCTAssertEqual(refusal.column, 1, "\(value)")
      XCTAssertEqual(refusal.rank, 3)
      XCTAssertEqual(refusal.conditionNumber, .infinity)
    }
  }

  func testConstantColumnIsItsOwnInterceptWhereThereIsNone() throws {
    let design = Design(columns: [[5, 5, 5]], hasIntercept: false)
    XCTAssertEqual(try LeastSquares(design).solution(for: [1, 2, 6]).coefficients, [0.6])
  }

  func testConstantButForRoundingIsConstant() throws {
    // 0.3 and the sum of 0.1 and 0.2 are neighbours.
    let refusal = try refusal(Design(columns: [[0.3, 0.1 + 0.2, 0.3, 0.3]]))
    XCTAssertEqual(refusal.column, 0)
    XCTAssertEqual(refusal.rank, 1)
  }

  func testZeroColumnIsNamed() throws {
    let refusal = try refusal(
      Design(columns: [[0, 0, 0, 0], first, second], hasIntercept: false))
    XCTAssertEqual(refusal.column, 0)
    XCTAssertEqual(refusal.rank, 2)
    XCTAssertEqual(refusal.conditionNumber, .infinity)
  }

  func testDuplicatedColumnIsNamedOnce() throws {
    for factor in [1, -2, 0x1p-300] {
      let refusal = try refusal(Design(columns: [first, second, first.map { $0 * factor }]))
      XCTAssertTrue([0, 2].contains(refusal.column))
      XCTAssertEqual(refusal.rank, 3)
      XCTAssertGreaterThan(refusal.conditionNumber, 1e15)
    }
  }

  func testDroppingTheNamedColumnRestoresFullRank() throws {
    for seed in UInt64(1)...20 {
      var problem = RandomProblem(seed: seed, rows: 9, columns: 4)
      let target = Int(seed % 4)
      let others = (0..<4).filter { $0 != target }
      for row in 0..<9 {
        problem.columns[target][row] = others.reduce(0.5) { $0 + problem.columns[$1][row] }
      }
      let refusal = try refusal(problem.design())
      XCTAssertEqual(refusal.rank, 4, "seed \(seed)")
      XCTAssertGreaterThan(refusal.conditionNumber, 1e14, "seed \(seed)")
      problem.columns.remove(at: refusal.column)
      XCTAssertNoThrow(try LeastSquares(problem.design()), "seed \(seed)")
    }
  }

  func testMoreParametersThanRowsAreRefused() throws {
    let wide = RandomProblem(seed: 7, rows: 4, columns: 6)
    let withIntercept = try refusal(wide.design())
    XCTAssertEqual(withIntercept.rank, 4)
    XCTAssertEqual(withIntercept.conditionNumber, .infinity)
    XCTAssertEqual(try refusal(wide.design(hasIntercept: false)).rank, 4)
    // Four columns fit four rows, but not beside an intercept.
    let square = RandomProblem(seed: 8, rows: 4, columns: 4)
    XCTAssertEqual(try refusal(square.design()).rank, 4)
    XCTAssertNoThrow(try LeastSquares(square.design(hasIntercept: false)))
  }

  func testOneRowDeterminesItsMeanAndNothingElse() throws {
    XCTAssertEqual(try LeastSquares(.constant(rows: 1)).solution(for: [7]).coefficients, [7])
    XCTAssertEqual(try refusal(Design(columns: [[3]])).rank, 1)
    let slope = try LeastSquares(Design(columns: [[3]], hasIntercept: false))
    XCTAssertEqual(slope.solution(for: [6]).coefficients, [2])
  }

  /// Columns u and u + δv with u ⟂ v of equal norm: the condition number is 2/δ for small δ.
  private func nearlyCollinear(condition: Double) -> [[DoubleDouble]] {
    let delta = 2 / condition
    let shifted = zip(first, second).map { DoubleDouble($0) + DoubleDouble.product(delta, $1) }
    return [first.map { DoubleDouble($0) }, shifted]
  }

  func testConditionOfATrillionIsAcceptedAndSolved() throws {
    let columns = nearlyCollinear(condition: 1e12)
    let system = try LeastSquares(Design(columns: columns))
    // The factored columns are rounded to doubles, which moves δ by ε/δ.
    XCTAssertEqual(system.conditionNumber, 1e12, accuracy: 1e12 * 1e-3)
    let response = zip(columns[0], columns[1]).map { $0 + $1 * 2 + 3 }
    XCTAssertEqual(system.solution(for: response).coefficients, [3, 1, 2])
  }

  func testConditionBeyondDoublesIsRefused() throws {
    let refusal = try refusal(Design(columns: nearlyCollinear(condition: 1e17)))
    XCTAssertEqual(refusal.rank, 2)
    XCTAssertGreaterThan(refusal.conditionNumber, 1e15)
  }

  func testConditionNumberIsThatOfTheCentredScaledDesign() throws {
    // Raw years have a condition number of 10⁶ with an intercept; centred, one column has one.
    XCTAssertEqual(try LeastSquares(Design(columns: [[2_019, 2_020, 2_021]])).conditionNumber, 1)
    XCTAssertEqual(try LeastSquares(.constant(rows: 3)).conditionNumber, 1)
    let system = try LeastSquares(Design(columns: [first, second.map { $0 * 0x1p200 }]))
    XCTAssertEqual(system.conditionNumber, 1, accuracy: 4 * Double.ulpOfOne)
  }
}
