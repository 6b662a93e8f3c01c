/// One point of the grid after a series: its regression, and the state that its path starts from.
struct LocalGlobalTrendPoint: Hashable {
  let levelWeight: Double
  let trendWeight: Double
  let trendExponent: Double
  let scaleExponent: Double

  let globalTrend: Double
  let localTrend: Double
  let variance: Double

  /// The variances of γ and λ and their covariance, in units of σ².
  let globalVariance: Double
  let localVariance: Double
  let covariance: Double

  /// The level that relative levels refer to.
  let reference: Double

  private(set) var level: Double
  private(set) var trend: Double

  init(
    _ regression: LocalGlobalTrendRegression, lane: Int, at place: LocalGlobalTrendGrid.Place,
    trendExponent: Double
  ) {
    levelWeight = place.levelWeight
    trendWeight = place.trendWeight
    self.trendExponent = trendExponent
    scaleExponent = place.scaleExponent
    globalTrend = regression.globalTrend[lane]
    localTrend = regression.localTrend[lane]
    variance = regression.variance[lane]
    globalVariance = regression.covariance.global[lane]
    localVariance = regression.covariance.local[lane]
    covariance = regression.covariance.both[lane]
    reference = place.reference
    level = place.level
    trend = place.trend
  }

  /// The level relative to the reference, as a forecast has it.
  var relativeLevel: Double {
    RelativeLevel.of(level, reference: reference, floor: RelativeLevel.forecastFloor)
  }

  /// Advances by one period along the expectations and returns the expected value.
  mutating func next() -> Double {
    let mean =
      level + globalTrend * RelativeLevel.power(relativeLevel, trendExponent) + localTrend * trend
    let next = levelWeight * mean + (1 - levelWeight) * level
    trend = trendWeight * (next - level) + (1 - trendWeight) * trend
    level = next
    return mean
  }
}
