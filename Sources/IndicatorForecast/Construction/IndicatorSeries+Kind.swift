extension IndicatorSeries {
  /// What the values of a series are.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Amounts, in the unit of the series.
    case level
    /// Growth rates against the year before, in percent.
    case growth
  }
}
