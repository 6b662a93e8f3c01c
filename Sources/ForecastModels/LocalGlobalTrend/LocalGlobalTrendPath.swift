import RealModule

/// The expected path of one point of the grid, and the variance about it.
///
/// The path runs along the expectations. Its variance is that of the linearized recursion: each
/// error, and the uncertainty of γ and λ, is carried on by its derivative.
struct LocalGlobalTrendPath {
  /// One source of variance: what it adds to level and local trend so far.
  private struct Source {
    var level = 0.0
    var trend = 0.0
  }

  let regression: LocalGlobalTrendRegression
  let levelWeight: Double
  let trendWeight: Double
  let trendExponent: Double
  let scaleExponent: Double
  let reference: Double

  private var level: Double
  private var trend: Double
  private var global = Source()
  private var local = Source()
  private var errors: [Source] = []

  init(
    _ regression: LocalGlobalTrendRegression, after recursion: LocalGlobalTrendRecursion,
    trend: Double, trendWeight: Double, trendExponent: Double, scaleExponent: Double
  ) {
    self.regression = regression
    levelWeight = recursion.levelWeight
    self.trendWeight = trendWeight
    self.trendExponent = trendExponent
    self.scaleExponent = scaleExponent
    reference = recursion.reference
    level = recursion.levels[recursion.levels.count - 1]
    self.trend = trend
  }

  /// The precision w of an error at a relative level.
  static func precision(atRelativeLevel level: Double, scaleExponent: Double) -> Double {
    1 / (.pow(level, 2 * scaleExponent) + 1e-2)
  }

  /// Advances by one period and returns the expectation with its standard deviation.
  mutating func next() -> (mean: Double, deviation: Double) {
    let relative = max(level / reference, LocalGlobalTrendRecursion.floor)
    let power = Double.pow(relative, trendExponent)
    let slope =
      level > LocalGlobalTrendRecursion.floor * reference
      ? regression.globalTrend * trendExponent * power / (relative * reference) : 0
    let mean = level + regression.globalTrend * power + regression.localTrend * trend
    let response: (Source) -> Double = { [regression] source in
      source.level * (1 + slope) + regression.localTrend * source.trend
    }
    let byGlobal = response(global) + power
    let byLocal = response(local) + trend
    let byError = (1 / Self.precision(atRelativeLevel: relative, scaleExponent: scaleExponent))
      .squareRoot()
    let byEarlier = errors.map(response)
    let covariance = regression.covariance
    var variance =
      covariance.global * byGlobal * byGlobal + covariance.local * byLocal * byLocal
      + 2 * covariance.both * byGlobal * byLocal + byError * byError
    for response in byEarlier { variance += response * response }
    errors.append(Source())
    carry(&global, byGlobal)
    carry(&local, byLocal)
    for index in byEarlier.indices { carry(&errors[index], byEarlier[index]) }
    carry(&errors[errors.count - 1], byError)
    let next = level + levelWeight * (mean - level)
    trend += trendWeight * (next - level - trend)
    level = next
    return (mean, (regression.variance * max(variance, 0)).squareRoot())
  }

  private func carry(_ source: inout Source, _ response: Double) {
    let level = source.level + levelWeight * (response - source.level)
    source.trend += trendWeight * (level - source.level - source.trend)
    source.level = level
  }
}
