import Statistics

/// A random walk with drift: the next change is the mean of the past ones.
///
/// y(t) = y(t−1) + d + e with normal e. The drift is (y(n) − y(1)) / T over T = t(n) − t(1) periods,
/// which is least squares also where periods are missing. *h* periods ahead the distribution is
/// Student-t with *n* − 2 degrees of freedom, centre y(n) + h d and scale s √(h + h²/T): the second
/// term is the uncertainty of the drift.
public struct DriftModel: ForecastModel, Hashable {
  /// Creates the model; it has no settings.
  public init() {}

  /// Returns the model fitted to a series.
  ///
  /// - Parameter series: At least three observations; gaps are allowed.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    let increments = Increments(try series.requiring(3))
    let span = Double(series.lastPeriod - series.firstPeriod)
    let drift = (series.lastValue - series.values[0]) / span
    let deviation = increments.deviation(about: drift, divisor: series.count - 2)
    return Fitted(series: series, drift: drift, deviation: deviation)
  }

  /// A last value, a drift, and the spread of the changes about it.
  public struct Fitted: FittedModel, Hashable {
    /// The series that was walked.
    public let series: TimeSeries

    /// The mean change d over one period.
    public let drift: Double

    /// The standard deviation s of a change over one period.
    public let deviation: Double

    /// The standard error of the drift, s / √T.
    public var driftStandardError: Double { deviation / span.squareRoot() }

    private var span: Double { Double(series.lastPeriod - series.firstPeriod) }

    /// The value before each observation plus the drift over the periods between; the first has
    /// none.
    public var fittedValues: [Double?] {
      let increments = Increments(series)
      return [nil] + zip(series.values, increments.lengths).map { $0 + drift * $1 }
    }

    /// Returns distributions along the drift.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period.
    /// - Precondition: `horizon` ≥ 1.
    public func forecast(horizon: Int) -> Forecast {
      Forecast(origin: series.lastPeriod, horizon: horizon) { step in
        let ahead = Double(step)
        return PredictiveDistribution(
          StudentTDistribution(
            degreesOfFreedom: Double(series.count - 2),
            location: series.lastValue + ahead * drift,
            scale: deviation * (ahead + ahead * ahead / span).squareRoot()))
      }
    }
  }
}
