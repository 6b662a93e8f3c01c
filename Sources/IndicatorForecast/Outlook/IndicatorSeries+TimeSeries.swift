extension IndicatorSeries {
  /// Returns the years and values as the models take them.
  ///
  /// - Returns: One value a point, in the unit of the series; missing years stay missing.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` for a series without values.
  public func timeSeries() throws(FitError) -> TimeSeries {
    try TimeSeries(periods: points.map(\.year), values: points.map(\.value))
  }
}
