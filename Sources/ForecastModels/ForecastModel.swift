/// A model's settings, from which it is fitted to a series.
///
/// A model is a value; fitting leaves it as it was, and only what was fitted can forecast.
public protocol ForecastModel<Fitted>: Sendable {
  /// What fitting the model returns.
  associatedtype Fitted: FittedModel

  /// Returns the model fitted to a series.
  ///
  /// - Parameter series: The observations, in one unit.
  /// - Returns: The fitted model.
  /// - Throws: A ``FitError`` where the data can't support the model.
  func fitted(to series: TimeSeries) throws(FitError) -> Fitted
}
