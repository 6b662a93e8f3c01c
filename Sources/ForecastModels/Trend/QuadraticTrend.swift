/// A parabola in the period, y = a + b t + c t² + e, by ordinary least squares.
///
/// It follows an acceleration inside the data and exaggerates it outside: a description more than a
/// forecast beyond a year or two. Student-t with *n* − 3 degrees of freedom.
public struct QuadraticTrend: ForecastModel, Hashable {
  /// Creates the model; it has no settings.
  public init() {}

  /// Returns the parabola fitted to a series.
  ///
  /// - Parameter series: At least four observations; gaps are allowed.
  /// - Returns: The fitted trend, its coefficients those of 1, t and t².
  /// - Throws: ``FitError/tooFewObservations(required:actual:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> TrendFit {
    try TrendFit(series, degree: 2)
  }
}
