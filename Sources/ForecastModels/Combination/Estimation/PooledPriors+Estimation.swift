extension PooledPriors {
  /// The lengths that rungs begin at.
  private static let lengths = [1, 2, 3, 4, 5, 6, 8, 14]

  /// The most lags of the pooled autoregression.
  private static let lagLimit = 6

  /// Returns priors estimated from a panel.
  ///
  /// The autoregression by least absolute deviations; the grid of the local-global trend by marginal
  /// likelihood, from these priors on; the weights, factors and scales of the combination on the last
  /// seven origins of each series, with as much history as each rung has.
  ///
  /// - Parameter panel: Series at consecutive periods, best some hundreds; a rung for which the
  ///   panel has no series long enough keeps what it has here.
  /// - Returns: The priors.
  /// - Throws: A ``FitError`` where the panel does not determine the autoregression.
  /// - Complexity: O(*s*) forecasts for *s* series, some dozens each.
  public func estimated(from panel: [TimeSeries]) throws(FitError) -> PooledPriors {
    var priors = self
    priors.autoregression = []
    for lagCount in 0...Self.lagLimit {
      priors.autoregression.append(
        try PooledAutoregression.Coefficients(lagCount: lagCount, panel: panel))
    }
    priors.localGlobalTrend = localGlobalTrend.estimated(from: panel)
    let learned = priors
    priors.rungs = Self.lengths.indices.map { index in
      let start = Self.lengths[index]
      let end = index + 1 < Self.lengths.count ? Self.lengths[index + 1] - 1 : Int.max
      return learned.rung(from: start, to: end, panel)
    }
    return priors
  }

  private func rung(from start: Int, to end: Int, _ panel: [TimeSeries]) -> PooledCombination.Rung {
    let origins = CombinationOrigins(panel: panel, lengths: start...end, priors: self).origins
    guard !origins.isEmpty else { return rung(for: start) }
    let memberCount = start < 3 ? 1 : start < 8 ? 2 : 3
    let (weights, factor) = CombinationLoss(origins: origins).best(memberCount: memberCount)
    let calibration = CombinationCalibration(origins, weights: weights, trendFactor: factor)
    let (share, factors) = calibration.best()
    return PooledCombination.Rung(
      length: start, weights: weights, trendFactor: factor, levelShare: share,
      scaleFactors: factors)
  }
}
