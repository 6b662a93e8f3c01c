extension PooledPriors {
  /// The priors that ship.
  ///
  /// They come from the rows marked `train` of 181 annual series of the M1 competition and 323 of
  /// the M3 competition, by
  ///
  ///     forecast priors -i M1_yearly.csv -i M3_yearly_half.csv
  ///
  /// The grid of the local-global trend and the weights of the combination were chosen on rolling
  /// origins inside the same rows and are not estimated anew by the command.
  public static let builtIn = PooledPriors(
    localGlobalTrend: LocalGlobalTrendPrior(
      levelWeights: [0.3, 0.6, 0.8, 0.95, 1],
      trendWeights: [0.05, 0.15, 0.3, 0.6, 0.9],
      trendExponents: [-0.5, 0, 0.5, 1],
      scaleExponents: [0, 0.5, 1],
      globalTrend: .init(mean: 0.35, deviation: 0.4),
      localTrend: .init(mean: 0.6, deviation: 0.4),
      variance: 0.5, varianceWeight: 1, degreesOfFreedom: 4),
    autoregression: builtInAutoregression,
    rungs: builtInRungs)

  private static let builtInAutoregression: [PooledAutoregression.Coefficients] = [
    .init(
      lags: [0.315798, 0.158425],
      growth: 0.00505445, spread: 0.85079),
    .init(
      lags: [0.298668, 0.102178, 0.174285],
      growth: 0.00349555, spread: 0.80437),
    .init(
      lags: [0.254229, 0.103687, 0.150249, 0.14737],
      growth: 0.0026567, spread: 0.793766),
    .init(
      lags: [0.217099, 0.106338, 0.134518, 0.116877, 0.107767],
      growth: 0.0023251, spread: 0.770439),
    .init(
      lags: [0.19321, 0.097783, 0.118185, 0.113682, 0.092423, 0.07754],
      growth: 0.0026139, spread: 0.765617),
  ]

  private static let builtInRungs: [Rung] = [
    rung1, rung2, rung3, rung4, rung5, rung6, rung7, rung8, rung13,
  ]

  private static let rung1 = Rung(
    length: 1,
    weights: .init(growth: 1),
    growth: .init(growth: 0.02156, change: 0),
    scale: .init(
      intercepts: [-2.869484, -2.350109, -2.066716, -1.845158, -1.664269, -1.51725],
      slopes: [],
      factors: [1.199724, 1.236474, 1.274814, 1.374045, 1.446895, 1.282416],
      degreesOfFreedom: [2.05, 2.52, 2.86, 3.29, 3.23, 2.72]))

  private static let rung2 = Rung(
    length: 2,
    weights: .init(growth: 1),
    growth: .init(growth: 0.257701, change: 0.700097),
    scale: .init(
      intercepts: [-1.673148, -1.173009, -1.007916, -0.834615, -0.748514, -0.695585],
      slopes: [0.490087, -0.172616],
      factors: [1.284939, 1.188338, 1.300139, 1.340993, 1.453549, 1.545512],
      degreesOfFreedom: [2.05, 2.27, 2.61, 3.01, 3.13, 3.89]))

  private static let rung3 = Rung(
    length: 3,
    weights: .init(localGlobalTrend: 0.5, growth: 0.5),
    growth: .init(growth: 0.33936, change: 0.667394),
    scale: .init(
      intercepts: [-0.39502, 0.070473, 0.296776, 0.568543, 0.82763, 0.800613],
      slopes: [0.443114, 0.402517, 0.07225, -0.121989, 0.08843, -0.175458, -0.102159, 0.149653],
      factors: [0.987166, 1.02016, 1.036527, 1.020376, 1.054508, 1.144667],
      degreesOfFreedom: [2.91, 3.06, 3.04, 3.1, 3.28, 3.69]))

  private static let rung4 = Rung(
    length: 4,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.43302, change: 0.591582),
    scale: .init(
      intercepts: [-0.195884, 0.214799, 0.471207, 0.743065, 1.011628, 0.941969],
      slopes: [0.355023, 0.681221, -0.051068, -0.062005, 0.048576, -0.181275, -0.249772, 0.349226],
      factors: [0.933603, 1.070178, 1.05516, 1.022325, 0.992189, 1.151079],
      degreesOfFreedom: [2.92, 3.54, 3.47, 3.46, 3.3, 3.9]))

  private static let rung5 = Rung(
    length: 5,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.528001, change: 0.507018),
    scale: .init(
      intercepts: [-0.689622, -0.253182, 0.027073, 0.262197, 0.473823, 0.468655],
      slopes: [
        -0.043249, 0.440001, -0.046186, -0.053892, 0.596842, -0.034171, -0.323345, -0.17436,
        0.295569, 0.259974,
      ],
      factors: [0.899997, 1.021095, 1.008103, 1.05429, 1.013247, 1.123992],
      degreesOfFreedom: [2.95, 3.71, 3.57, 3.86, 3.62, 4.18]))

  private static let rung6 = Rung(
    length: 6,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.589145, change: 0.438106),
    scale: .init(
      intercepts: [-0.643814, -0.239558, 0.037724, 0.246022, 0.416682, 0.368966],
      slopes: [
        -0.099221, 0.507691, -0.04449, -0.037957, 0.599234, -0.159408, -0.283915, -0.1751, 0.296781,
        0.307324,
      ],
      factors: [0.895299, 1.018694, 0.953837, 1.073282, 0.952379, 1.070791],
      degreesOfFreedom: [2.94, 3.92, 3.27, 4.7, 3.25, 3.86]))

  private static let rung7 = Rung(
    length: 7,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.607085, change: 0.400691),
    scale: .init(
      intercepts: [-0.621298, -0.162266, 0.128632, 0.370955, 0.524861, 0.528921],
      slopes: [
        -0.206665, 0.620565, -0.040126, 0.001907, 0.540897, -0.267398, -0.264511, -0.126032,
        0.336675, 0.329414,
      ],
      factors: [0.914332, 1.019518, 0.908987, 1.006116, 1.017269, 1.087831],
      degreesOfFreedom: [3.17, 4.13, 3.03, 3.76, 4.05, 4.09]))

  private static let rung8 = Rung(
    length: 8,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.598945, change: 0.399904),
    scale: .init(
      intercepts: [-0.860984, -0.432725, -0.134322, 0.061369, 0.070619, 0.251561],
      slopes: [
        -0.518577, 0.211213, 0.674544, -0.12914, 0.006126, 0.433023, 0.215663, -0.280088, -0.025916,
        -0.226629, -0.141424, 0.345783, 0.289922, 0.0109,
      ],
      factors: [0.92507, 1.020751, 0.920719, 0.977132, 1.122341, 1.069503],
      degreesOfFreedom: [3.35, 4.39, 3.27, 3.67, 4.98, 3.95]))

  private static let rung13 = Rung(
    length: 13,
    weights: .init(localGlobalTrend: 0.5, logarithmicTrend: 0.2, theta: 0.15, autoregression: 0.15),
    growth: .init(growth: 0.598945, change: 0.399904),
    scale: rung8.scale)
}
