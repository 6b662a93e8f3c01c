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
      intercepts: [-0.402701, 0.06379, 0.290311, 0.560611, 0.82193, 0.794709],
      slopes: [0.445162, 0.399903, 0.071564, -0.123121, 0.094579, -0.180904, -0.101513, 0.150166],
      factors: [0.985361, 1.021371, 1.026165, 1.012565, 1.051339, 1.133152],
      degreesOfFreedom: [2.91, 3.08, 2.95, 3.02, 3.24, 3.52]))

  private static let rung4 = Rung(
    length: 4,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.43302, change: 0.591582),
    scale: .init(
      intercepts: [-0.208025, 0.208144, 0.4677, 0.7403, 1.008162, 0.939175],
      slopes: [0.367271, 0.675043, -0.055367, -0.063895, 0.044958, -0.18309, -0.244985, 0.349981],
      factors: [0.93774, 1.056422, 1.048162, 1.022322, 0.992973, 1.158045],
      degreesOfFreedom: [2.93, 3.4, 3.41, 3.48, 3.31, 3.96]))

  private static let rung5 = Rung(
    length: 5,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.528001, change: 0.507018),
    scale: .init(
      intercepts: [-0.700001, -0.265663, 0.018222, 0.257685, 0.470073, 0.46994],
      slopes: [
        -0.041608, 0.444165, -0.049974, -0.054338, 0.592169, -0.038289, -0.319896, -0.172404,
        0.298471, 0.260146,
      ],
      factors: [0.896249, 1.026165, 1.012003, 1.057489, 1.004362, 1.122787],
      degreesOfFreedom: [2.93, 3.72, 3.56, 3.85, 3.39, 4.13]))

  private static let rung6 = Rung(
    length: 6,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.589145, change: 0.438106),
    scale: .init(
      intercepts: [-0.660399, -0.251481, 0.031939, 0.241175, 0.416343, 0.372799],
      slopes: [
        -0.09511, 0.507701, -0.048607, -0.038626, 0.59623, -0.161024, -0.281866, -0.172312,
        0.297915, 0.305914,
      ],
      factors: [0.8975, 1.016639, 0.949193, 1.079149, 0.938733, 1.067447],
      degreesOfFreedom: [2.95, 3.9, 3.25, 4.81, 3.11, 3.87]))

  private static let rung7 = Rung(
    length: 7,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.607085, change: 0.400691),
    scale: .init(
      intercepts: [-0.634841, -0.174498, 0.12054, 0.364357, 0.521093, 0.528742],
      slopes: [
        -0.202724, 0.620102, -0.04459, 0.001878, 0.541869, -0.268373, -0.262819, -0.121766,
        0.338232, 0.328118,
      ],
      factors: [0.918622, 1.027325, 0.91819, 1.012272, 1.036402, 1.100421],
      degreesOfFreedom: [3.17, 4.12, 3.04, 3.71, 4.17, 4.13]))

  private static let rung8 = Rung(
    length: 8,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.598945, change: 0.399904),
    scale: .init(
      intercepts: [-0.860239, -0.431891, -0.133747, 0.059497, 0.07342, 0.247179],
      slopes: [
        -0.519296, 0.212832, 0.674918, -0.130058, 0.005831, 0.432456, 0.214994, -0.281084, -0.02677,
        -0.224888, -0.141568, 0.346826, 0.289268, 0.010339,
      ],
      factors: [0.916061, 1.014595, 0.921075, 0.978921, 1.115254, 1.06994],
      degreesOfFreedom: [3.29, 4.37, 3.29, 3.71, 5, 3.95]))

  private static let rung13 = Rung(
    length: 13,
    weights: .init(localGlobalTrend: 0.5, logarithmicTrend: 0.2, theta: 0.15, autoregression: 0.15),
    growth: .init(growth: 0.598945, change: 0.399904),
    scale: rung8.scale)
}
