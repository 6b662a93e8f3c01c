extension LocalGlobalTrendPrior {
  /// Returns the prior whose grid probabilities are those of a panel, by marginal likelihood.
  ///
  /// Expectation–maximisation: the posterior probability of each value, averaged over the series,
  /// becomes its prior, a fiftieth of it spread evenly so that no value is ruled out. The priors of
  /// γ and λ are kept.
  ///
  /// - Parameters:
  ///   - panel: Series at consecutive periods; those shorter than eight are left out.
  ///   - passes: How often to repeat.
  /// - Returns: The prior.
  public func estimated(from panel: [TimeSeries], passes: Int = 4) -> LocalGlobalTrendPrior {
    let panel = panel.filter { $0.count >= 8 && $0.values.allSatisfy { $0 > 0 } }
    guard !panel.isEmpty else { return self }
    return (1...passes).reduce(self) { prior, _ in prior.renewed(by: panel) }
  }

  private func renewed(by panel: [TimeSeries]) -> LocalGlobalTrendPrior {
    let axes = [levelWeight, trendWeight, trendExponent, scaleExponent]
    var sums = axes.map { Array(repeating: 0.0, count: $0.values.count) }
    for series in panel {
      guard let fitted = try? LocalGlobalTrend(prior: self).fitted(to: series) else { continue }
      for (index, probability) in fitted.posterior.enumerated() {
        var rest = index
        for axis in axes.indices.reversed() {
          sums[axis][rest % axes[axis].values.count] += probability
          rest /= axes[axis].values.count
        }
      }
    }
    let renewed = zip(axes, sums).map { axis, sum in
      let total = sum.reduce(0, +)
      return Axis(
        values: axis.values,
        weights: sum.map { (0.98 * $0 / max(total, 1e-300)) + 0.02 / Double(sum.count) })
    }
    return LocalGlobalTrendPrior(
      levelWeight: renewed[0], trendWeight: renewed[1], trendExponent: renewed[2],
      scaleExponent: renewed[3], globalTrend: globalTrend, localTrend: localTrend)
  }
}
