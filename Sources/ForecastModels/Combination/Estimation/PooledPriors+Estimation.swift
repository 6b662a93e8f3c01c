extension PooledPriors {
  /// The most lags of the pooled autoregression.
  private static let lagLimit = 6

  /// How many origins weights and the trend's prior are estimated from at least: a dozen series would give
  /// all weight to one member.
  private static let leastOriginCount = 500

  /// Returns priors estimated from panels.
  ///
  /// Estimated are the pooled autoregression, the pooled growth and the scale of the errors, on
  /// origins inside the series; the prior of the local-global trend by marginal likelihood and the weights
  /// of the members only where asked for, and are kept where not. Series weigh the same within a panel, and
  /// panels the same. Series with missing periods or with a value that is not positive are left out.
  ///
  /// - Parameters:
  ///   - panels: The panels, best of some hundred series with more than nine observations.
  ///   - optional: What else is estimated.
  /// - Returns: The priors.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/singularDesign(column:rank:conditionNumber:)`` where the panels don't determine
  ///   them.
  /// - Complexity: O(*s*) forecasts for *s* series, some hundred each.
  public func estimated(
    from panels: [[TimeSeries]], and optional: Set<OptionalEstimate> = []
  ) throws(FitError) -> PooledPriors {
    let panels = panels.map { panel in
      panel.filter { (try? $0.requireConsecutivePeriods()) != nil }
    }
    let origins = RollingOrigins(panels: panels, first: CombinationFeatures.window, latest: 45)
    guard optional.isEmpty || origins.origins.count >= Self.leastOriginCount else {
      throw .tooFewObservations(
        required: Self.leastOriginCount, actual: origins.origins.count)
    }
    let start = optional.contains(.localGlobalTrend) ? withTrend(from: panels) : self
    return try start.estimated(panels, weights: optional.contains(.weights))
  }

  /// What is kept unless it is asked for.
  public enum OptionalEstimate: Hashable, Sendable {
    /// The prior of the local-global trend, by marginal likelihood.
    case localGlobalTrend

    /// The weights of the members from three observations on, by their errors on rolling origins.
    case weights
  }

  private func estimated(
    _ panels: [[TimeSeries]], weights: Bool
  ) throws(FitError) -> PooledPriors {
    let short = RollingOrigins(panels: panels, first: CombinationFeatures.window + 1, latest: 14)
    let long = RollingOrigins(panels: panels, first: CombinationFeatures.window, latest: 45)
    var autoregression: [PooledAutoregression.Coefficients] = []
    for lagCount in 2...Self.lagLimit {
      autoregression.append(try .init(lagCount: lagCount, panels: panels))
    }
    var priors = self
    for index in rungs.indices {
      let window = min(rungs[index].length, CombinationFeatures.window)
      let growth = try PooledGrowth.Coefficients(window: window, origins: short)
      priors = priors.replacing(index, autoregression, growth, rungs[index].scale)
    }
    if weights { priors = priors.withWeights(short, long) }
    return try priors.withScales(short, long)
  }

  private func withTrend(from panels: [[TimeSeries]]) -> PooledPriors {
    let positive = panels.map { $0.filter { $0.values.allSatisfy { $0 > 0 } } }
    return PooledPriors(
      localGlobalTrend: localGlobalTrend.estimated(from: positive), autoregression: autoregression,
      rungs: rungs)
  }

  private func withWeights(_ short: RollingOrigins, _ long: RollingOrigins) -> PooledPriors {
    let window = CombinationFeatures.window
    let estimated = rungs.indices.map { index in
      let rung = rungs[index]
      guard rung.length > 2 else { return rung }
      let next = index + 1 < rungs.count ? rungs[index + 1].length : Int.max
      let counts = rung.length...(next - 1)
      let origins = rung.length < window ? short : long
      return Rung(
        length: rung.length, weights: .init(origins, counts: counts, priors: self),
        growth: rung.growth, scale: rung.scale)
    }
    return PooledPriors(
      localGlobalTrend: localGlobalTrend, autoregression: autoregression, rungs: estimated)
  }

  private func replacing(
    _ index: Int, _ autoregression: [PooledAutoregression.Coefficients],
    _ growth: PooledGrowth.Coefficients, _ scale: CombinationScale
  ) -> PooledPriors {
    var rungs = rungs
    rungs[index] = Rung(
      length: rungs[index].length, weights: rungs[index].weights, growth: growth, scale: scale)
    return PooledPriors(
      localGlobalTrend: localGlobalTrend, autoregression: autoregression, rungs: rungs)
  }

  /// Estimates the scale of every rung; from eight observations on there is one for all lengths.
  private func withScales(
    _ short: RollingOrigins, _ long: RollingOrigins
  ) throws(FitError) -> PooledPriors {
    let window = CombinationFeatures.window
    let common = try CombinationScale(
      ScaleRows(long, window: nil, priors: self).rows, naive: long.naiveErrors)
    var priors = self
    for index in rungs.indices {
      let length = rungs[index].length
      let scale =
        length >= window
        ? common
        : try CombinationScale(
          ScaleRows(short, window: length, priors: self).rows, naive: short.naiveErrors)
      priors = priors.replacing(index, autoregression, rungs[index].growth, scale)
    }
    return priors
  }
}
