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

  private var point: LocalGlobalTrendPoint
  private var global = Source()
  private var local = Source()
  private var errors: [Source] = []

  init(_ point: LocalGlobalTrendPoint) {
    self.point = point
  }

  /// Advances by one period and returns the expectation with its standard deviation.
  mutating func next() -> (mean: Double, deviation: Double) {
    let current = point
    let relative = point.relativeLevel
    let power = RelativeLevel.power(relative, point.trendExponent)
    let slope =
      relative > RelativeLevel.forecastFloor
      ? point.globalTrend * point.trendExponent * power / (relative * point.reference) : 0
    let response: (Source) -> Double = { source in
      source.level * (1 + slope) + current.localTrend * source.trend
    }
    let byGlobal = response(global) + power
    let byLocal = response(local) + point.trend
    let precision = RelativeLevel.precision(relative, scaleExponent: point.scaleExponent)
    var variance =
      point.globalVariance * byGlobal * byGlobal + point.localVariance * byLocal * byLocal
      + 2 * point.covariance * byGlobal * byLocal + 1 / precision
    let byEarlier = errors.map(response)
    for response in byEarlier { variance += response * response }
    errors.append(Source())
    carry(&global, byGlobal)
    carry(&local, byLocal)
    for index in byEarlier.indices { carry(&errors[index], byEarlier[index]) }
    carry(&errors[errors.count - 1], (1 / precision).squareRoot())
    return (point.next(), (current.variance * max(variance, 0)).squareRoot())
  }

  private func carry(_ source: inout Source, _ response: Double) {
    let level = source.level + point.levelWeight * (response - source.level)
    source.trend += point.trendWeight * (level - source.level - source.trend)
    source.level = level
  }
}
