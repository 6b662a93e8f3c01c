/// Quantiles of values that count by weights.
struct WeightedQuantile {
  private let sorted: [(value: Double, weight: Double)]
  private let total: Double

  /// Sorts the values.
  ///
  /// - Parameters:
  ///   - values: At least one value.
  ///   - weights: A positive weight each.
  init(_ values: [Double], _ weights: [Double]) {
    sorted = zip(values, weights).map { ($0, $1) }.sorted { $0.value < $1.value }
    total = weights.reduce(0, +)
  }

  /// Returns the first value at which the summed weight reaches a probability.
  func value(_ probability: Double) -> Double {
    var sum = 0.0
    for (value, weight) in sorted {
      sum += weight
      if sum / total >= probability { return value }
    }
    return sorted[sorted.count - 1].value
  }
}
