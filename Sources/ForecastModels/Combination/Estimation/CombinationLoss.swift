/// The error of the medians that some weights give, over the origins of a rung.
///
/// Half of it is the absolute error in units of the mean absolute change, half the relative one, each
/// against its usual size on annual series (3 and 18 %); all steps ahead and all series count the
/// same.
struct CombinationLoss {
  private static let usualScaledError = 3.0
  private static let usualRelativeError = 0.18

  let origins: [CombinationOrigin]

  func value(_ weights: PooledCombination.Weights, trendFactor: Double) -> Double {
    var sums = Array(repeating: 0.0, count: CombinationOrigins.horizon)
    var totals = sums
    for origin in origins {
      for (step, outcome) in origin.outcomes.enumerated() {
        let change = trendFactor * origin.expectations[step].change(weights)
        let median = origin.position.median(change: change)
        let error = abs(outcome - median)
        let relative = 2 * error / max(abs(outcome) + abs(median), 1e-300)
        let loss =
          error / origin.unit / Self.usualScaledError + relative / Self.usualRelativeError
        sums[step] += origin.weight * loss
        totals[step] += origin.weight
      }
    }
    return zip(sums, totals).reduce(0) { $1.1 > 0 ? $0 + $1.0 / $1.1 : $0 }
  }

  /// Returns the best weights in steps of a tenth, and the best factor in steps of a twentieth.
  ///
  /// - Parameter memberCount: 1 where the pooled autoregression stands alone, 2 with the local-global
  ///   trend, 3 with theta.
  /// - Returns: The weights and the factor of least loss.
  func best(memberCount: Int) -> (weights: PooledCombination.Weights, trendFactor: Double) {
    let factors = stride(from: 18, through: 24, by: 1).map { Double($0) / 20 }
    let candidates = Self.candidates(memberCount: memberCount).flatMap { weights in
      factors.map { (weights: weights, trendFactor: $0) }
    }
    let losses = candidates.map { value($0.weights, trendFactor: $0.trendFactor) }
    let best = losses.indices.min { losses[$0] < losses[$1] } ?? 0
    return candidates[best]
  }

  private static func candidates(memberCount: Int) -> [PooledCombination.Weights] {
    var candidates: [PooledCombination.Weights] = []
    for trend in 0...(memberCount >= 2 ? 10 : 0) {
      for theta in 0...(memberCount >= 3 ? 10 - trend : 0) {
        candidates.append(
          PooledCombination.Weights(
            localGlobalTrend: Double(trend) / 10, theta: Double(theta) / 10,
            autoregression: Double(10 - trend - theta) / 10))
      }
    }
    return candidates
  }
}
