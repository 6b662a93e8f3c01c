extension IndicatorSeries {
  /// Why a printed result is not part of the series.
  public enum SetAsideReason: String, CaseIterable, Hashable, Sendable {
    /// Its unit can't be converted into that of the level printed last.
    case unit
    /// It is at other prices than the level printed last.
    case priceBasis = "price_basis"
    /// It is one end of a range, and nobody knows where in the range the result lies.
    case range
  }
}
