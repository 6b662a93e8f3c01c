import LinearAlgebra
import RealModule

/// A lower triangular factor *C* of a correlation matrix that may be singular, C Cᵀ.
///
/// With pivoting, the row with the most variance left comes next, so that the first columns carry all of it
/// and the number of columns is the rank. A variance below 10⁻¹⁰ is none.
struct SemidefiniteFactor: Hashable {
  private static let leastVariance = 1e-10

  private var factor: Matrix

  /// The number of coordinates: the rank with pivoting, else that of the rows.
  private(set) var rank: Int

  /// The columns of each row that are not zero, increasing, and what stands there: most values of a plan depend on few
  /// others, and sums are taken thousands of times.
  private var columns: [[Int]] = []
  private var entries: [[Double]] = []

  init(_ correlation: Matrix, isPivoted: Bool) {
    self.init(factoring: correlation, isPivoted: isPivoted)
    columns = (0..<factor.rows).map { row in
      (0..<factor.columns).filter { factor[row, $0] != 0 }
    }
    entries = columns.enumerated().map { row, columns in columns.map { factor[row, $0] } }
  }

  private init(factoring correlation: Matrix, isPivoted: Bool) {
    let count = correlation.rows
    factor = Matrix(rows: count, columns: count)
    rank = count
    var left = (0..<count).map { correlation[$0, $0] }
    var open = Array(0..<count)
    for step in 0..<count {
      guard
        let pivot = isPivoted
          ? open.max(by: { (left[$0], $1) < (left[$1], $0) }) : open.first
      else { break }
      guard left[pivot] > Self.leastVariance else {
        if isPivoted {
          rank = step
          return
        }
        open.removeFirst()
        continue
      }
      let root = left[pivot].squareRoot()
      open.removeAll { $0 == pivot }
      factor[pivot, step] = root
      for row in open {
        let known = (0..<step).reduce(0.0) { $0 + factor[row, $1] * factor[pivot, $1] }
        factor[row, step] = (correlation[row, pivot] - known) / root
        left[row] -= factor[row, step] * factor[row, step]
      }
    }
  }

  subscript(row: Int, column: Int) -> Double { factor[row, column] }

  /// The last coordinate that a row depends on.
  func lastStep(of row: Int) -> Int {
    (0..<rank).last { abs(factor[row, $0]) > Self.leastVariance.squareRoot() } ?? 0
  }

  /// Whether a row depends on one coordinate and on no other.
  func dependsOnly(_ row: Int, on step: Int) -> Bool { columns[row] == [step] }

  /// The coordinates before one that a row depends on, and how much.
  func terms(of row: Int, before step: Int) -> [(coordinate: Int, weight: Double)] {
    zip(columns[row], entries[row]).prefix { $0.0 < step }
      .map { (coordinate: $0, weight: $1) }
  }

  /// What the coordinates known so far make of a row.
  func sum(_ row: Int, _ coordinates: [Double]) -> Double {
    var sum = 0.0
    for (column, entry) in zip(columns[row], entries[row]) {
      guard column < coordinates.count else { break }
      sum += entry * coordinates[column]
    }
    return sum
  }
}
