extension IndicatorSeries {
  /// Where the value of a year comes from.
  public enum Provenance: String, CaseIterable, Hashable, Sendable {
    /// Printed in a report.
    case reported
    /// The next year's printed level divided by one plus its printed growth rate.
    case impliedByGrowth = "implied_by_growth"
  }
}
