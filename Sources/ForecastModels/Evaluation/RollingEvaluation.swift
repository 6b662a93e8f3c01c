/// Forecasts of what is known by now, made as they would have been made at each earlier period.
///
/// For each *k* from 1 to *n* the first *k* observations are the training series, and the periods after
/// them inside the horizon the outcomes. Nothing of a later period is used. A short series is no error:
/// an origin that can't be judged, or has fewer than ``minimumCount`` observations, is skipped with a
/// reason. So each of the *n* origins is among the cases or among those skipped.
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
    let outcomes = Dictionary(uniqueKeysWithValues: zip(series.periods, series.values))
    for count in 1...series.count {
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
    guard training.count >= minimumCount else {
      return Self.skipped(.tooFewObservations, origin: origin, count: training.count)
    }
    let known = (1...horizon).filter { outcomes[origin + $0] != nil }
    guard !known.isEmpty else {
      return Self.skipped(.noOutcome, origin: origin, count: training.count)
    }
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
      return Self.skipped(.notFitted, origin: origin, count: training.count)
    }
  }

  private static func skipped(
    _ reason: SkippedOrigin.Reason, origin: Int, count: Int
  ) -> Result {
    ([], [SkippedOrigin(origin: origin, count: count, reason: reason)])
  }
}
