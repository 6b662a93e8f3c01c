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
      growth: 0.00505445, spread: 0.8),
    .init(
      lags: [0.298668, 0.102178, 0.174285],
      growth: 0.00349555, spread: 0.8),
    .init(
      lags: [0.254229, 0.103687, 0.150249, 0.14737],
      growth: 0.0026567, spread: 0.8),
    .init(
      lags: [0.217099, 0.106338, 0.134518, 0.116877, 0.107767],
      growth: 0.0023251, spread: 0.8),
    .init(
      lags: [0.19321, 0.097783, 0.118185, 0.113682, 0.092423, 0.07754],
      growth: 0.0026139, spread: 0.8),
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
      factors: [1.199724, 1.236474, 1.274815, 1.374045, 1.446895, 1.282417],
      degreesOfFreedom: [2.05, 2.52, 2.86, 3.29, 3.23, 2.72]))

  private static let rung2 = Rung(
    length: 2,
    weights: .init(growth: 1),
    growth: .init(growth: 0.257701, change: 0.700097),
    scale: .init(
      intercepts: [-1.673148, -1.173009, -1.007916, -0.834615, -0.748514, -0.695585],
      slopes: [0.490087, -0.172616],
      factors: [1.284936, 1.188336, 1.300136, 1.34099, 1.453548, 1.545512],
      degreesOfFreedom: [2.05, 2.27, 2.61, 3.01, 3.13, 3.89]))

  private static let rung3 = Rung(
    length: 3,
    weights: .init(localGlobalTrend: 0.5, growth: 0.5),
    growth: .init(growth: 0.33936, change: 0.667394),
    scale: .init(
      intercepts: [-0.39502, 0.070473, 0.296776, 0.568543, 0.82763, 0.800613],
      slopes: [0.443114, 0.402517, 0.07225, -0.121989, 0.08843, -0.175458, -0.102159, 0.149653],
      factors: [0.987166, 1.02016, 1.036527, 1.020378, 1.054509, 1.144672],
      degreesOfFreedom: [2.91, 3.06, 3.04, 3.1, 3.28, 3.69]))

  private static let rung4 = Rung(
    length: 4,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.43302, change: 0.591582),
    scale: .init(
      intercepts: [-0.197926, 0.21254, 0.470118, 0.740847, 1.006826, 0.93888],
      slopes: [0.354456, 0.681938, -0.051711, -0.061251, 0.049931, -0.180562, -0.251976, 0.350208],
      factors: [0.93568, 1.070049, 1.056263, 1.023635, 0.995777, 1.160786],
      degreesOfFreedom: [2.91, 3.52, 3.46, 3.46, 3.3, 3.98]))

  private static let rung5 = Rung(
    length: 5,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.528001, change: 0.507018),
    scale: .init(
      intercepts: [-0.689982, -0.254346, 0.023198, 0.25742, 0.467778, 0.462281],
      slopes: [
        -0.03862, 0.436422, -0.045674, -0.055188, 0.598434, -0.038574, -0.317247, -0.17872,
        0.299518, 0.258892,
      ],
      factors: [0.901259, 1.024955, 1.012014, 1.060179, 1.022897, 1.124615],
      degreesOfFreedom: [2.94, 3.71, 3.57, 3.85, 3.64, 4.12]))

  private static let rung6 = Rung(
    length: 6,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.589145, change: 0.438106),
    scale: .init(
      intercepts: [-0.646673, -0.243319, 0.032783, 0.240543, 0.412957, 0.363212],
      slopes: [
        -0.097098, 0.507597, -0.045678, -0.038903, 0.59909, -0.162368, -0.282542, -0.175299,
        0.297738, 0.307903,
      ],
      factors: [0.895256, 1.024441, 0.950015, 1.077888, 0.953567, 1.073443],
      degreesOfFreedom: [2.94, 3.97, 3.23, 4.77, 3.26, 3.86]))

  private static let rung7 = Rung(
    length: 7,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.607085, change: 0.400691),
    scale: .init(
      intercepts: [-0.623647, -0.164455, 0.125542, 0.365522, 0.517781, 0.52399],
      slopes: [
        -0.204645, 0.620871, -0.041267, 0.001989, 0.540566, -0.264286, -0.267578, -0.126957,
        0.337559, 0.329615,
      ],
      factors: [0.915118, 1.024324, 0.913706, 1.008389, 1.028198, 1.091016],
      degreesOfFreedom: [3.15, 4.17, 3.05, 3.75, 4.12, 4.09]))

  private static let rung8 = Rung(
    length: 8,
    weights: .init(
      localGlobalTrend: 0.5, logarithmicTrend: 0.2, autoregression: 0.15, growth: 0.15),
    growth: .init(growth: 0.598945, change: 0.399904),
    scale: .init(
      intercepts: [-0.847664, -0.425233, -0.139162, 0.046867, 0.055214, 0.218173],
      slopes: [
        -0.51675, 0.210993, 0.67246, -0.121741, 0.005618, 0.428515, 0.213828, -0.288478, -0.018857,
        -0.21705, -0.162554, 0.357132, 0.293268, 0.004928,
      ],
      factors: [0.922913, 1.02086, 0.925127, 0.983734, 1.123918, 1.080146],
      degreesOfFreedom: [3.35, 4.38, 3.28, 3.72, 5.12, 4.01]))

  private static let rung13 = Rung(
    length: 13,
    weights: .init(localGlobalTrend: 0.5, logarithmicTrend: 0.2, theta: 0.15, autoregression: 0.15),
    growth: .init(growth: 0.598945, change: 0.399904),
    scale: rung8.scale)
}
