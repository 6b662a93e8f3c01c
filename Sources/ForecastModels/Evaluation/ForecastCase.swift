import Statistics

/// One forecast made at an earlier origin, beside what happened.
public struct ForecastCase: Hashable, Sendable {
  /// What was known at the origin.
  public let training: TimeSeries

  /// How many periods after the last one known.
  public let step: Int

  /// What happened, in the unit of the training series.
  public let actual: Double

  /// What was expected.
  public let distribution: PredictiveDistribution

  /// Creates a case.
  ///
  /// - Parameters:
  ///   - training: What was known at the origin.
  ///   - step: How many periods after the last one known.
  ///   - actual: What happened, in the unit of the training series.
  ///   - distribution: What was expected.
  /// - Precondition: `step` ≥ 1 and `actual` is finite.
  public init(
    training: TimeSeries, step: Int, actual: Double, distribution: PredictiveDistribution
  ) {
    precondition(step >= 1 && actual.isFinite, "a finite value after the origin")
    self.training = training
    self.step = step
    self.actual = actual
    self.distribution = distribution
  }

  /// The actual value less the median.
  public var error: Double { actual - distribution.median }

  /// Returns the magnitude of an error relative to the mean change of the training values.
  ///
  /// - Parameter error: An error in the unit of the values.
  /// - Returns: The ratio; nil where the training values don't change, or are fewer than two.
  public func scaled(_ error: Double) -> Double? {
    guard training.count > 1 else { return nil }
    return PointAccuracy(forecasts: [0], actuals: [error])
      .meanAbsoluteScaledError(training: training.values)
  }

  /// The error of the naive forecast: the last value known stays.
  public var naiveError: Double { actual - training.lastValue }

  /// The error of the random walk with drift; that of the naive forecast after one observation.
  public var driftError: Double {
    let periods = training.lastPeriod - training.firstPeriod
    guard periods > 0 else { return naiveError }
    let slope = (training.lastValue - training.values[0]) / Double(periods)
    return naiveError - Double(step) * slope
  }
}
