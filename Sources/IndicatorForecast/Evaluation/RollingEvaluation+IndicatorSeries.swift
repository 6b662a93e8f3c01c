extension RollingEvaluation {
  /// Returns the cases of a series of an indicator, on one basis.
  ///
  /// - Parameters:
  ///   - series: The series.
  ///   - forecast: Makes the forecast of training values, given the series that they are of; throws
  ///     what its model throws.
  /// - Returns: The cases by origin, then step; a series without a value is skipped with that reason.
  /// - Complexity: *n* forecasts.
  public func cases(
    of series: IndicatorSeries,
    forecast: (TimeSeries, IndicatorSeries) throws(FitError) -> Forecast
  ) -> Result {
    do throws(FitError) {
      return cases(of: try series.timeSeries()) { training throws(FitError) in
        try forecast(training, series)
      }
    } catch {
      return ([], [.withoutValue])
    }
  }
}

extension SkippedOrigin {
  /// What stands for a series of which no value is known.
  static let withoutValue = SkippedOrigin(origin: nil, count: 0, reason: .noValue)
}
