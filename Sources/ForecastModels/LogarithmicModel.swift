import RealModule
import Statistics

/// A model of the logarithms of a series, whose forecasts are those of the series itself.
///
/// Constant growth becomes a straight line, errors are relative, and every forecast is positive.
/// Quantiles carry over exactly, so the median is the exponential of the base model's; the mean
/// lies above it.
public struct LogarithmicModel<Base: ForecastModel>: ForecastModel {
  /// The model of the logarithms.
  public let base: Base

  /// Creates a model of logarithms.
  ///
  /// - Parameter base: The model that is fitted to log y.
  public init(_ base: Base) {
    self.base = base
  }

  /// Returns the base model fitted to the logarithms.
  ///
  /// - Parameter series: Positive values.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/notPositive(period:)``, or what the base model throws.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    if let index = series.values.firstIndex(where: { $0 <= 0 }) {
      throw .notPositive(period: series.periods[index])
    }
    let logarithms = try TimeSeries(
      periods: series.periods, values: series.values.map { Double.log($0) })
    return Fitted(series: series, base: try base.fitted(to: logarithms))
  }

  /// A model fitted to the logarithms of a series.
  public struct Fitted: FittedModel {
    /// The series itself, not its logarithms.
    public let series: TimeSeries

    /// The base model, fitted to the logarithms.
    public let base: Base.Fitted

    /// The medians of the fitted values: exponentials of the base model's.
    public var fittedValues: [Double?] { base.fittedValues.map { $0.map { Double.exp($0) } } }

    /// Returns the base model's forecast on the logarithmic scale.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period, in the unit of the series.
    /// - Throws: What the base model throws.
    /// - Precondition: `horizon` ≥ 1, and the base model forecasts on the identity scale.
    public func forecast(horizon: Int) throws(FitError) -> Forecast {
      let logarithms = try base.forecast(horizon: horizon)
      return Forecast(
        origin: series.lastPeriod,
        distributions: logarithms.distributions.map { distribution in
          precondition(distribution.mixture.scale == .identity, "the logarithm is taken once")
          return PredictiveDistribution(
            StudentTMixture(components: distribution.mixture.components, scale: .logarithm))
        })
    }
  }
}
