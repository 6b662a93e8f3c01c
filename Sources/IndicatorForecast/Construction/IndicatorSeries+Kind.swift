extension IndicatorSeries {
  /// What the values of a series are.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Amounts, in the unit of the series.
    case level
    /// Relative amounts, 100 in the first year: made of growth rates alone.
    case index
    /// Growth rates against the year before, in percent.
    case growth
  }
}
