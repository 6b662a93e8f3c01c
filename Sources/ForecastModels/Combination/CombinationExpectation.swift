/// What the members of a combination expect of one step: changes from the last value.
struct CombinationExpectation: Hashable {
  let localGlobalTrend: Double?
  let theta: Double?
  let autoregression: Double

  /// The spread of the errors before calibration, in the series' unit.
  let spread: Double

  /// Returns the weighted mean; what a missing member weighs goes to the others in proportion.
  func change(_ weights: PooledCombination.Weights) -> Double {
    let members = [
      (localGlobalTrend, weights.localGlobalTrend), (theta, weights.theta),
      (autoregression, weights.autoregression),
    ].compactMap { change, weight in change.map { (change: $0, weight: weight) } }
    let total = members.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return autoregression }
    return members.reduce(0) { $0 + $1.change * $1.weight } / total
  }
}
