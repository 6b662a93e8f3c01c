import ForecastModels

extension PooledPriors {
  /// The built-in priors on a grid of 16 points, for tests of what does not depend on its fineness.
  static let coarse = PooledPriors(
    localGlobalTrend: LocalGlobalTrendPrior(
      levelWeights: [0.5, 1], trendWeights: [0.3], trendExponents: [-0.5, 0, 0.5, 1],
      scaleExponents: [0, 1], globalTrend: builtIn.localGlobalTrend.globalTrend,
      localTrend: builtIn.localGlobalTrend.localTrend, variance: 0.5, varianceWeight: 1,
      degreesOfFreedom: 4),
    autoregression: builtIn.autoregression, rungs: builtIn.rungs)
}
