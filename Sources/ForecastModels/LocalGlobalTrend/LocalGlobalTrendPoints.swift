/// Four points of the grid after a series: their regressions, and the states that their paths start from.
///
/// They differ in the exponent ρ of the trend alone.
struct LocalGlobalTrendPoints {
  typealias Lanes = SIMD4<Double>

  /// The axes that four points share, and where their paths start.
  struct Place {
    var levelWeight = 0.0
    var trendWeight = 0.0
    var scaleExponent = 0.0
    var reference = 0.0
    var level = 0.0
    var trend = 0.0
  }

  let place: Place

  /// The exponents ρ.
  let powers: LanePowers

  let globalTrend: Lanes
  let localTrend: Lanes
  let variance: Lanes

  /// The variances of γ and λ and their covariance, in units of σ².
  let covariance: (global: Lanes, local: Lanes, both: Lanes)

  private(set) var level: Lanes
  private(set) var trend: Lanes

  init(_ regression: LocalGlobalTrendRegression, at place: Place, powers: LanePowers) {
    self.place = place
    self.powers = powers
    globalTrend = regression.globalTrend
    localTrend = regression.localTrend
    variance = regression.variance
    covariance = regression.covariance
    level = Lanes(repeating: place.level)
    trend = Lanes(repeating: place.trend)
  }

  /// The levels relative to the reference, as a forecast has them.
  var relativeLevel: Lanes {
    RelativeLevel.of(level, reference: place.reference, floor: RelativeLevel.forecastFloor)
  }

  /// Advances by one period along the expectations and returns the expected values.
  mutating func next() -> Lanes {
    let mean = level + globalTrend * powers.of(relativeLevel) + localTrend * trend
    let next = place.levelWeight * mean + (1 - place.levelWeight) * level
    trend = place.trendWeight * (next - level) + (1 - place.trendWeight) * trend
    level = next
    return mean
  }
}
