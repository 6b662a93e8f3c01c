import ExtendedPrecision

/// The square roots of the observations' weights, by which rows are multiplied.
struct RowScaling: Hashable, Sendable {
  /// √w for each observation; nil where all weights are one.
  private let roots: [Double]?

  /// The number of observations.
  private let count: Int

  /// The sum of the weights.
  let total: DoubleDouble

  init(weights: [Double]?, count: Int) {
    roots = weights.map { $0.map { $0.squareRoot() } }
    self.count = count
    // The weight in use is the square of the rounded root, everywhere.
    total =
      roots?.reduce(into: DoubleDouble(0)) { $0 += DoubleDouble.product($1, $1) }
      ?? DoubleDouble(Double(count))
  }

  /// Whether the weights differ from one.
  var isWeighted: Bool { roots != nil }

  /// The square root of the sum of the weights.
  var rootOfTotal: Double { total.squareRoot().doubleValue }

  /// The weight of an observation over the sum of weights: the leverage of the mean.
  func share(of row: Int) -> Double {
    guard let roots else { return 1 / Double(count) }
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
