/// A straight line in the period, y = a + b t + e, by ordinary least squares.
///
/// The interval is exact for independent normal errors: Student-t with *n* − 2 degrees of freedom
/// and the leverage of the future period.
///
/// - SeeAlso: Draper & Smith, *Applied Regression Analysis*, 3rd ed., ch. 1 and 3.
public struct LinearTrend: ForecastModel, Hashable {
  /// Creates the model; it has no settings.
  public init() {}

  /// Returns the line fitted to a series.
  ///
  /// - Parameter series: At least three observations; gaps are allowed.
  /// - Returns: The fitted trend, its coefficients the intercept and the change a period.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> TrendFit {
    try TrendFit(series, degree: 1)
  }
}
