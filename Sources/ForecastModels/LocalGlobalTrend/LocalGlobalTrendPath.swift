/// The expected paths of four points of the grid, and the variances about them.
///
/// The path runs along the expectations. Its variance is that of the linearized recursion: each
/// error, and the uncertainty of γ and λ, is carried on by its derivative.
struct LocalGlobalTrendPath {
  typealias Lanes = SIMD4<Double>

  /// One source of variance: what it adds to level and local trend so far.
  private struct Source {
    var level = Lanes.zero
    var trend = Lanes.zero
  }

  private var points: LocalGlobalTrendPoints
  private var global = Source()
  private var local = Source()
  private var errors: [Source] = []

  init(_ points: LocalGlobalTrendPoints) {
    self.points = points
  }

  /// Advances by one period and returns the expectations with their standard deviations.
  mutating func next() -> (mean: Lanes, deviation: Lanes) {
    let current = points
    let relative = points.relativeLevel
    let power = points.powers.of(relative)
    var slope =
      points.globalTrend * points.powers.exponents * power / (relative * points.place.reference)
    slope.replace(with: 0, where: relative .<= RelativeLevel.forecastFloor)
    let response: (Source) -> Lanes = { source in
      source.level * (1 + slope) + current.localTrend * source.trend
    }
    let byGlobal = response(global) + power
    let byLocal = response(local) + points.trend
    let precision = RelativeLevel.precision(relative, scaleExponent: points.place.scaleExponent)
    var variance =
      points.covariance.global * byGlobal * byGlobal + points.covariance.local * byLocal * byLocal
      + 2 * points.covariance.both * byGlobal * byLocal + 1 / precision
    let byEarlier = errors.map(response)
    for response in byEarlier { variance += response * response }
    errors.append(Source())
    carry(&global, byGlobal)
    carry(&local, byLocal)
    for index in byEarlier.indices { carry(&errors[index], byEarlier[index]) }
    carry(&errors[errors.count - 1], (1 / precision).squareRoot())
    return (points.next(), (current.variance * pointwiseMax(variance, .zero)).squareRoot())
  }

  private func carry(_ source: inout Source, _ response: Lanes) {
    let level = source.level + points.place.levelWeight * (response - source.level)
    source.trend += points.place.trendWeight * (level - source.level - source.trend)
    source.level = level
  }
}
