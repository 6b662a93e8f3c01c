extension PooledPriors {
  /// The priors that ship.
  ///
  /// They come from the rows marked `train` of 181 annual series of the M1 competition and 323 of
  /// the M3 competition. Provisional: a trial of the method outside this repository gave them, and
  /// `forecast priors -i M1_yearly.csv -i M3_yearly_half.csv` is to replace them. The scale factors
  /// for 2, 4 and 5 steps are interpolated.
  public static let builtIn = PooledPriors(
    autoregression: builtInAutoregression,
    localGlobalTrend: LocalGlobalTrendPrior(
      levelWeight: .init(
        values: [0.2, 0.4, 0.6, 0.8, 1], weights: [0.058, 0.05, 0.078, 0.185, 0.628]),
      trendWeight: .init(
        values: [0.05, 0.15, 0.3, 0.6, 0.9], weights: [0.234, 0.204, 0.169, 0.159, 0.234]),
      trendExponent: .init(values: [-0.5, 0, 0.5, 1], weights: [0.205, 0.245, 0.31, 0.239]),
      scaleExponent: .init(values: [0, 0.4, 0.8, 1.2], weights: [0.23, 0.25, 0.266, 0.255]),
      globalTrend: .init(mean: 0.3, deviation: 0.4),
      localTrend: .init(mean: 0.5, deviation: 0.4)),
    rungs: builtInRungs)

  private static let builtInAutoregression: [PooledAutoregression.Coefficients] = [
    .init(lags: [], growth: 0.009, lagsWithoutGrowth: [], spread: 0.084),
    .init(lags: [0.396], growth: 0.005, lagsWithoutGrowth: [0.44], spread: 0.8),
    .init(lags: [0.354, 0.158], growth: 0.004, lagsWithoutGrowth: [0.395, 0.179], spread: 0.8),
    .init(
      lags: [0.354, 0.088, 0.18], growth: 0.003, lagsWithoutGrowth: [0.377, 0.104, 0.2],
      spread: 0.8),
    .init(
      lags: [0.315, 0.095, 0.144, 0.182], growth: 0.002,
      lagsWithoutGrowth: [0.325, 0.108, 0.152, 0.193], spread: 0.8),
    .init(
      lags: [0.288, 0.081, 0.139, 0.115, 0.149], growth: 0.002,
      lagsWithoutGrowth: [0.296, 0.094, 0.148, 0.122, 0.154], spread: 0.8),
    .init(
      lags: [0.24, 0.076, 0.117, 0.137, 0.1, 0.143], growth: 0.002,
      lagsWithoutGrowth: [0.25, 0.075, 0.12, 0.147, 0.108, 0.15], spread: 0.8),
  ]

  private static let builtInRungs: [PooledCombination.Rung] = {
    let alone = PooledCombination.Weights(localGlobalTrend: 0, theta: 0, autoregression: 1)
    let two = PooledCombination.Weights(localGlobalTrend: 0.8, theta: 0, autoregression: 0.2)
    let three = PooledCombination.Weights(localGlobalTrend: 0.7, theta: 0.15, autoregression: 0.15)
    return [
      .init(
        length: 1, weights: alone, trendFactor: 1, levelShare: 0,
        scaleFactors: [0.084, 0.099, 0.112, 0.121, 0.129, 0.137]),
      .init(
        length: 2, weights: alone, trendFactor: 1, levelShare: 0.6,
        scaleFactors: [0.249, 0.36, 0.463, 0.56, 0.65, 0.748]),
      .init(
        length: 3, weights: two, trendFactor: 1, levelShare: 0.4,
        scaleFactors: [0.445, 0.55, 0.644, 0.7, 0.75, 0.8]),
      .init(
        length: 4, weights: two, trendFactor: 1, levelShare: 0.28,
        scaleFactors: [0.554, 0.66, 0.756, 0.79, 0.825, 0.86]),
      .init(
        length: 5, weights: two, trendFactor: 1, levelShare: 0.2,
        scaleFactors: [0.664, 0.76, 0.852, 0.87, 0.9, 0.923]),
      .init(
        length: 6, weights: two, trendFactor: 1, levelShare: 0.2,
        scaleFactors: [0.657, 0.75, 0.827, 0.85, 0.87, 0.896]),
      .init(
        length: 8, weights: three, trendFactor: 1.1, levelShare: 0.15,
        scaleFactors: [0.748, 0.81, 0.86, 0.88, 0.9, 0.914]),
      .init(
        length: 14, weights: three, trendFactor: 1.1, levelShare: 0.05,
        scaleFactors: [0.905, 1, 1.07, 1.08, 1.09, 1.09]),
    ]
  }()
}
