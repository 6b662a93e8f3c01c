/// A model fitted to a series, ready to forecast.
public protocol FittedModel: Sendable {
  /// The series that the model was fitted to.
  var series: TimeSeries { get }

  /// The fitted value of each observation, in the series' unit; nil where the model has none.
  var fittedValues: [Double?] { get }

  /// The residuals: observation less fitted value, in the series' unit; nil where there is none.
  var residuals: [Double?] { get }

  /// Returns the predictive distributions of the periods after the last observation.
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One distribution a period.
  /// - Throws: ``FitError/missingRegressorValues(names:required:available:)`` where the model needs
  ///   future values that it was not given. Models without regressors never throw.
  /// - Precondition: `horizon` ≥ 1.
  func forecast(horizon: Int) throws(FitError) -> Forecast
}

extension FittedModel {
  /// The residuals: observation less fitted value, in the series' unit; nil where there is none.
  public var residuals: [Double?] {
    zip(series.values, fittedValues).map { value, fitted in fitted.map { value - $0 } }
  }
}
