import ExtendedPrecision

/// Rows of numbers out of each of which a power of two was taken, so that none of them leaves the
/// exponent range.
public struct ScaledRows: Hashable, Sendable {
  /// The rows; the largest magnitude of each is between one and two, unless all are zero.
  public let rows: [[Double]]

  /// For each row the exponent of the power of two that its elements are to be multiplied by.
  public let exponents: [Int]

  /// Takes a power of two out of one row.
  ///
  /// - Parameter row: Finite numbers.
  public init(of row: [Double]) {
    self.init([(row.map { DoubleDouble($0) }, 0)])
  }

  /// Takes powers of two out of rows that lack powers of two themselves.
  init(_ rows: [(values: [DoubleDouble], exponent: Int)]) {
    let exponents = rows.map { exponent(ofLargest: $0.values) }
    self.rows = zip(rows, exponents).map { row, exponent in
      row.values.map { $0.scaled(byPowerOfTwo: -exponent).doubleValue }
    }
    self.exponents = zip(rows, exponents).map { $0.exponent + $1 }
  }
}
