import ExtendedPrecision

/// The square roots of the observations' weights, by which rows are multiplied.
///
/// Weights are divided by a power of four first, so that the largest is between one and four and
/// neither their sum nor a squared norm leaves the exponent range.
struct RowScaling: Hashable, Sendable {
  /// The exponent s: weights are kept divided by 4^s, their roots by 2^s.
  let exponent: Int

  /// The sum of the divided weights.
  let total: DoubleDouble

  /// The square root of ``total``.
  let rootOfTotal: Double

  /// √w / 2^s for each observation and zeros for penalty rows; nil where all weights are one.
  private let roots: ExtendedVector?

  /// The squares of ``roots``, without rounding.
  private let weights: ExtendedVector?

  /// Prepares weights, or none, for designs with a number of observations and a number of rows.
  init(weights: [Double]?, count: Int, rows: Int) {
    let exponent = binaryExponent(weights?.max() ?? 1) >> 1
    let power = PowerOfTwo(exponent: -2 * exponent)
    roots = weights.map { weights in
      let roots = weights.map { DoubleDouble(($0 * power).squareRoot()) }
      return ExtendedVector(roots, count: rows, times: PowerOfTwo(exponent: 0))
    }
    self.exponent = exponent
    // The weight in use is the square of the rounded root, everywhere.
    self.weights = roots.map { roots in
      var squares = roots
      squares.multiply(by: roots)
      return squares
    }
    total = self.weights?.sum() ?? DoubleDouble(Double(count))
    rootOfTotal = total.squareRoot().doubleValue
  }

  /// Whether the weights differ from one.
  var isWeighted: Bool { roots != nil }

  /// The weight of an observation over the sum of weights: the leverage of the mean.
  func share(of row: Int) -> Double { exactShare(of: row).doubleValue }

  /// The share with the digits that a double would drop.
  func exactShare(of row: Int) -> DoubleDouble { (weights?[row] ?? DoubleDouble(1)) / total }

  /// Returns the weighted mean of the observations in a vector whose other rows are zero.
  func mean(of values: ExtendedVector) -> DoubleDouble {
    (weights?.product(with: values) ?? values.sum()) / total
  }

  /// Multiplies each value by its root.
  func apply(to values: inout ExtendedVector) {
    if let roots { values.multiply(by: roots) }
  }

  /// Returns the weighted residuals of the observations without their weights, times a power of two.
  func unweighted(_ values: ExtendedVector, count: Int, times power: PowerOfTwo) -> [Double] {
    guard let roots else { return values.rounded(first: count, times: power) }
    return (0..<count).map { (values[$0] / roots[$0]).doubleValue * power }
  }
}
