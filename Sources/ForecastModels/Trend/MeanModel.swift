import ExtendedPrecision
import Statistics

/// Independent observations about one mean.
///
/// y = μ + e with normal e: the next values have a Student-t distribution with *n* − 1 degrees of
/// freedom, centre ȳ and scale s √(1 + 1/*n*). It suits rates that return to a level, not levels
/// that grow.
public struct MeanModel: ForecastModel, Hashable {
  /// Creates the model; it has no settings.
  public init() {}

  /// Returns the model fitted to a series.
  ///
  /// - Parameter series: At least two observations; gaps do no harm.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    let summary = SummaryStatistics(try series.requiring(2).values)
    return Fitted(series: series, mean: summary.mean, deviation: summary.standardDeviation)
  }

  /// A mean and the spread about it.
  public struct Fitted: FittedModel, Hashable {
    /// The series that the mean is of.
    public let series: TimeSeries

    /// The mean ȳ.
    public let mean: Double

    /// The standard deviation s, with divisor *n* − 1.
    public let deviation: Double

    /// The mean, for every observation.
    public var fittedValues: [Double?] { series.values.map { _ in mean } }

    /// Returns the same distribution for every period ahead.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period.
    /// - Precondition: `horizon` ≥ 1.
    public func forecast(horizon: Int) -> Forecast {
      let count = Double(series.count)
      let distribution = PredictiveDistribution(
        StudentTDistribution(
          degreesOfFreedom: count - 1, location: mean,
          scale: deviation * (1 + 1 / count).squareRoot()))
      return Forecast(origin: series.lastPeriod, horizon: horizon) { _ in distribution }
    }
  }
}
