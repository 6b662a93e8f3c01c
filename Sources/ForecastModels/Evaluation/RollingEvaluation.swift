/// Forecasts of what is known by now, made as they would have been made at each earlier period.
///
/// For each *k* from ``minimumCount`` to *n* the first *k* observations are the training series, and the
/// periods after them inside the horizon the outcomes. Nothing of a later period is used. A short series
/// is no error: an origin that can't be judged is skipped, with a reason.
///
/// - SeeAlso: L. J. Tashman, *Out-of-sample tests of forecasting accuracy*, International Journal of
///   Forecasting 16 (2000).
public struct RollingEvaluation: Hashable, Sendable {
  /// How many periods ahead are forecast.
  public let horizon: Int

  /// The fewest observations of a training series.
  public let minimumCount: Int

  /// Creates an evaluation.
  ///
  /// - Parameters:
  ///   - horizon: How many periods ahead are forecast.
  ///   - minimumCount: The fewest observations of a training series.
  /// - Precondition: Both are at least one.
  public init(horizon: Int, minimumCount: Int = 1) {
    precondition(horizon >= 1 && minimumCount >= 1, "one period ahead of one observation at least")
    self.horizon = horizon
    self.minimumCount = minimumCount
  }

  /// Forecasts and outcomes of one series, and the origins that were skipped.
  public typealias Result = (cases: [ForecastCase], skipped: [SkippedOrigin])

  /// Returns the cases of a series.
  ///
  /// - Parameters:
  ///   - series: The observations.
  ///   - forecast: Makes the forecast of a training series; throws what its model throws.
  /// - Returns: The cases by origin, then step.
  /// - Complexity: *n* forecasts.
  public func cases(
    of series: TimeSeries, forecast: (TimeSeries) throws(FitError) -> Forecast
  ) -> Result {
    var result: Result = ([], [])
    guard minimumCount <= series.count else { return result }
    let outcomes = Dictionary(uniqueKeysWithValues: zip(series.periods, series.values))
    for count in minimumCount...series.count {
      let training = series.prefix(count)
      let own = cases(after: training, outcomes: outcomes, forecast: forecast)
      result.cases += own.cases
      result.skipped += own.skipped
    }
    return result
  }

  /// Returns the cases of one origin.
  ///
  /// - Parameters:
  ///   - training: What is known at the origin.
  ///   - outcomes: What happened, by period, in the unit of the training series.
  ///   - forecast: Makes the forecast of the training series; throws what its model throws.
  /// - Returns: The cases by step; none, and the origin skipped, where there is nothing to judge.
  public func cases(
    after training: TimeSeries, outcomes: [Int: Double],
    forecast: (TimeSeries) throws(FitError) -> Forecast
  ) -> Result {
    let origin = training.lastPeriod
    let known = (1...horizon).filter { outcomes[origin + $0] != nil }
    let skipped = { (reason: SkippedOrigin.Reason) -> Result in
      ([], [SkippedOrigin(origin: origin, count: training.count, reason: reason)])
    }
    guard !known.isEmpty else { return skipped(.noOutcome) }
    do throws(FitError) {
      let distributions = try forecast(training).distributions
      let cases = known.compactMap { step in
        outcomes[origin + step].map {
          ForecastCase(
            training: training, step: step, actual: $0, distribution: distributions[step - 1])
        }
      }
      return (cases, [])
    } catch {
      return skipped(.notFitted)
    }
  }
}
