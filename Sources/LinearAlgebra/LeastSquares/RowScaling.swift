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

  /// √w / 2^s for each observation; nil where all weights are one.
  private let roots: [Double]?

  init(weights: [Double]?, count: Int) {
    let exponent = binaryExponent(weights?.max() ?? 1) >> 1
    roots = weights?.map { weight in
      DoubleDouble(weight).scaled(byPowerOfTwo: -2 * exponent).high.squareRoot()
    }
    self.exponent = exponent
    // The weight in use is the square of the rounded root, everywhere.
    total =
      roots?.reduce(into: DoubleDouble(0)) { $0 += DoubleDouble.product($1, $1) }
      ?? DoubleDouble(Double(count))
    rootOfTotal = total.squareRoot().doubleValue
  }

  /// Whether the weights differ from one.
  var isWeighted: Bool { roots != nil }

  /// The weight of an observation over the sum of weights: the leverage of the mean.
  func share(of row: Int) -> Double {
    guard let roots else { return (DoubleDouble(1) / total).doubleValue }
    return (DoubleDouble.product(roots[row], roots[row]) / total).doubleValue
  }

  /// Returns the weighted mean.
  func mean(of values: [DoubleDouble]) -> DoubleDouble {
    guard let roots else { return values.compensatedSum() / total }
    let sum = zip(values, roots).reduce(into: DoubleDouble(0)) {
      $0 += $1.0 * DoubleDouble.product($1.1, $1.1)
    }
    return sum / total
  }

  /// Multiplies each value by its root.
  func apply(to values: inout [DoubleDouble]) {
    guard let roots else { return }
    for (index, root) in roots.enumerated() { values[index] = values[index] * root }
  }

  /// Returns a weighted residual without its weight.
  func unweighted(_ value: DoubleDouble, row: Int) -> DoubleDouble {
    guard let roots else { return value }
    return value / roots[row]
  }
}
