extension IndicatorSeries {
  /// The points on one basis, linked or not: those from the last break on that nothing links to the
  /// years before it, and all where there is no such break.
  public var comparablePoints: [Point] {
    guard let unlinked = breaks.last(where: { $0.link == .none }) else { return points }
    return points.filter { $0.year >= unlinked.year }
  }

  /// Returns the years and values as the models take them.
  ///
  /// - Returns: One value a comparable point, in the unit of the series; missing years stay missing.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` for a series without values.
  public func timeSeries() throws(FitError) -> TimeSeries {
    try TimeSeries(
      periods: comparablePoints.map(\.year), values: comparablePoints.map(\.value))
  }
}
