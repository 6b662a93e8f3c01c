import Statistics

/// The members of a combination, fitted; those without weight, or without enough observations, are
/// left out.
struct CombinationMembers {
  private let series: TimeSeries
  let localGlobalTrend: LocalGlobalTrend.Fitted?
  let theta: DynamicOptimisedTheta.Fitted?
  let autoregression: PooledAutoregression.Fitted

  init(
    _ series: TimeSeries, _ weights: PooledCombination.Weights, _ priors: PooledPriors
  ) throws(FitError) {
    self.series = series
    autoregression = try PooledAutoregression(coefficients: priors.autoregression)
      .fitted(to: series)
    localGlobalTrend =
      series.count >= 3
      ? try LocalGlobalTrend(prior: priors.localGlobalTrend).fitted(to: series) : nil
    let theta = DynamicOptimisedTheta()
    self.theta =
      weights.theta > 0 && series.count >= theta.parameterCount + 2
      ? try theta.fitted(to: series) : nil
  }

  /// Returns what each member expects of each step.
  func expectations(horizon: Int) -> [CombinationExpectation] {
    let steps = autoregression.forecast(horizon: horizon).distributions
    let trends = localGlobalTrend?.forecast(horizon: horizon).distributions
    let thetas = theta?.forecast(horizon: horizon).distributions
    return (1...horizon).map { step in
      let index = step - 1
      let trend = trends.map { $0[index].median - series.lastValue }
      return CombinationExpectation(
        localGlobalTrend: trend.map { held($0, step: step) },
        theta: thetas.map { $0[index].median - series.lastValue },
        autoregression: steps[index].median - series.lastValue,
        spread: trends.map { spread($0[index].mixture) } ?? ownSpread(step: step))
    }
  }

  /// Holds the change over some steps to the steepest of the last five changes.
  private func held(_ change: Double, step: Int) -> Double {
    let limit = Double(step) * changes.suffix(5).reduce(0) { max($0, abs($1)) }
    return min(max(change, -limit), limit)
  }

  /// The root mean square about the median of what the points of the grid expect.
  private func spread(_ mixture: StudentTMixture) -> Double {
    let median = mixture.median
    return mixture.components.reduce(0) { sum, component in
      let distribution = component.distribution
      let distance = distribution.location - median
      return sum + component.weight
        * (distribution.scale * distribution.scale + distance * distance)
    }.squareRoot()
  }

  /// The mean absolute change, or the level of a single observation, as of a random walk.
  private func ownSpread(step: Int) -> Double {
    let size =
      changes.isEmpty
      ? abs(series.lastValue) : changes.reduce(0) { $0 + abs($1) } / Double(changes.count)
    return size * Double(step).squareRoot()
  }

  private var changes: [Double] {
    zip(series.values.dropFirst(), series.values).map { $0 - $1 }
  }
}
