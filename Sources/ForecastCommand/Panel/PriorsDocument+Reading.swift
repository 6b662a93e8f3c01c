import IndicatorForecast

extension PriorsDocument {
  /// The priors; nil where the figures can't be priors, whatever wrote them.
  var priors: PooledPriors? {
    let lengths = rungs.map(\.length)
    guard let trend = localGlobalTrend.prior, lengths == Set(lengths).sorted(),
      Set(lengths).isSuperset(of: [1, 2, 3, 5, 8]), lengths[0] == 1, !autoregression.isEmpty
    else { return nil }
    let lags = autoregression.enumerated().compactMap { index, entry in
      entry.coefficients(lagCount: index + 2)
    }
    let rungs = rungs.compactMap(\.rung)
    guard lags.count == autoregression.count, rungs.count == lengths.count else { return nil }
    return PooledPriors(localGlobalTrend: trend, autoregression: lags, rungs: rungs)
  }
}

extension PriorsDocument.Trend {
  /// The most points of a grid, far above what is of use.
  private static let pointLimit = 100_000

  fileprivate var prior: LocalGlobalTrendPrior? {
    let axes = [levelWeights, trendWeights, trendExponents, scaleExponents]
    let numbers =
      axes.flatMap { $0 } + [globalTrend.mean, localTrend.mean, variance, varianceWeight]
    guard axes.allSatisfy({ (1...1000).contains($0.count) }),
      axes.reduce(1, { min($0 * $1.count, Self.pointLimit + 1) }) <= Self.pointLimit,
      numbers.allSatisfy({ abs($0) <= 1000 }),
      levelWeights.allSatisfy({ $0 > 0 && $0 <= 1 }),
      trendWeights.allSatisfy({ (0...1).contains($0) }),
      min(globalTrend.deviation, localTrend.deviation) > 1e-6,
      min(variance, varianceWeight, degreesOfFreedom) > 1e-6
    else { return nil }
    return LocalGlobalTrendPrior(
      levelWeights: levelWeights, trendWeights: trendWeights, trendExponents: trendExponents,
      scaleExponents: scaleExponents,
      globalTrend: .init(mean: globalTrend.mean, deviation: globalTrend.deviation),
      localTrend: .init(mean: localTrend.mean, deviation: localTrend.deviation),
      variance: variance, varianceWeight: varianceWeight, degreesOfFreedom: degreesOfFreedom)
  }
}

extension PriorsDocument.Lags {
  fileprivate func coefficients(lagCount: Int) -> PooledAutoregression.Coefficients? {
    guard lags.count == lagCount, spread >= 0, (lags + [growth, spread]).areModerate else {
      return nil
    }
    return .init(lags: lags, growth: growth, spread: spread)
  }
}

extension PriorsDocument.Rung {
  fileprivate var rung: PooledPriors.Rung? {
    let shares = [
      weights.localGlobalTrend, weights.logarithmicTrend, weights.theta, weights.autoregression,
      weights.growth,
    ]
    guard shares.allSatisfy({ $0 >= 0 }), shares.contains(where: { $0 > 0 }),
      (shares + [growth.growth, growth.change]).areModerate, let scale = scale.scale,
      scale.slopes.count == PooledPriors.slopeCount(forLength: length)
    else { return nil }
    return PooledPriors.Rung(
      length: length,
      weights: .init(
        localGlobalTrend: shares[0], logarithmicTrend: shares[1], theta: shares[2],
        autoregression: shares[3], growth: shares[4]),
      growth: .init(growth: growth.growth, change: growth.change), scale: scale)
  }
}

extension PriorsDocument.Scale {
  fileprivate var scale: CombinationScale? {
    guard (1...100).contains(intercepts.count), slopes.count.isMultiple(of: 2),
      factors.count == intercepts.count,
      degreesOfFreedom.count == intercepts.count, (intercepts + slopes + factors).areModerate,
      factors.allSatisfy({ $0 > 0 }), degreesOfFreedom.allSatisfy({ $0 >= 1 && $0 <= 1e6 })
    else { return nil }
    return CombinationScale(
      intercepts: intercepts, slopes: slopes, factors: factors, degreesOfFreedom: degreesOfFreedom)
  }
}

extension [Double] {
  /// Whether no number is so large that a forecast would overflow by it.
  fileprivate var areModerate: Bool { allSatisfy { abs($0) <= 100 } }
}
