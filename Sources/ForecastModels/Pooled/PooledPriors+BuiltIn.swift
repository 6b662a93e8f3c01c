extension PooledPriors {
  /// The priors that ship.
  public static let builtIn = PooledPriors(
    autoregression: [
      .init(lags: [], growth: 0.009, lagsWithoutGrowth: [], spread: 0.1),
      .init(lags: [0.396], growth: 0.005, lagsWithoutGrowth: [0.44], spread: 0.8),
    ],
    localGlobalTrend: LocalGlobalTrendPrior(
      levelWeight: .init(
        values: [0.2, 0.4, 0.6, 0.8, 1], weights: [0.06, 0.05, 0.08, 0.18, 0.63]),
      trendWeight: .init(
        values: [0.05, 0.15, 0.3, 0.6, 0.9], weights: [0.23, 0.2, 0.17, 0.16, 0.24]),
      trendExponent: .init(values: [-0.5, 0, 0.5, 1], weights: [0.2, 0.25, 0.31, 0.24]),
      scaleExponent: .init(values: [0, 0.4, 0.8, 1.2], weights: [0.23, 0.25, 0.27, 0.25]),
      globalTrend: .init(mean: 0.3, deviation: 0.4), localTrend: .init(mean: 0.5, deviation: 0.4)),
    rungs: [
      .init(
        length: 1, weights: .init(localGlobalTrend: 0, theta: 0, autoregression: 1),
        trendFactor: 1, levelShare: 0, scaleFactors: [0.1])
    ])
}
