/// The Kalman filter of a level and a slope.
struct LevelSlopeFilter<Number: ModelNumber> {
  /// The variances of irregular, level and slope.
  let variances: (irregular: Number, level: Number, slope: Number)
  var level: Number
  var slope: Number
  var levelVariance: Number
  var covariance: Number
  var slopeVariance: Number

  /// Goes on by a period.
  mutating func predict() {
    level += slope
    levelVariance += Number(2) * covariance + slopeVariance + variances.level
    covariance += slopeVariance
    slopeVariance += variances.slope
  }

  /// The variance of the observation at the present time.
  var observationVariance: Number { levelVariance + variances.irregular }

  /// Takes in an observation of the present level; returns its error and the error's variance.
  mutating func update(_ value: Number) -> (error: Number, variance: Number) {
    let (error, variance) = (value - level, observationVariance)
    let gain = levelVariance / variance
    let slopeGain = covariance / variance
    level += gain * error
    slope += slopeGain * error
    // P − P²/F = P ε/F: no digits cancel.
    let share = variances.irregular / variance
    slopeVariance -= slopeGain * covariance
    levelVariance = levelVariance * share
    covariance = covariance * share
    return (error, variance)
  }
}

extension LevelSlopeFilter {
  /// Creates the filter after the observations that a level, or level and slope, take to be known at
  /// all, nothing being known before.
  ///
  /// With a flat prior the first observation is the level; the first two are level and slope, whose
  /// errors are those of the observations and of the changes between them.
  init(
    afterDiffuse values: ArraySlice<Double>,
    _ variances: (irregular: Number, level: Number, slope: Number)
  ) {
    let latest = values[values.endIndex - 1]
    let hasSlope = values.count == 2
    self.variances = variances
    level = Number(latest)
    slope = Number(hasSlope ? latest - values[values.startIndex] : 0)
    levelVariance = variances.irregular
    covariance = hasSlope ? variances.irregular : Number(0)
    slopeVariance =
      hasSlope
      ? Number(2) * variances.irregular + variances.level + variances.slope : Number(0)
  }
}
