extension IndicatorSeries {
  /// A year from which the values are on a new basis.
  public struct Break: Hashable, Sendable {
    /// The first year on the new basis.
    public let year: Int

    /// How the years before it were brought to the new basis.
    public let link: Link

    /// What the values before the break were multiplied by, because of this break alone; one where
    /// nothing links them.
    public let factor: Double
  }

  /// How the years before a break are brought to the new basis.
  public enum Link: String, CaseIterable, Hashable, Sendable {
    /// By the growth rate printed for the first year on the new basis.
    case growthRate = "growth_rate"
    /// By that growth rate at comparable prices and the median of the price changes that neighbouring
    /// years imply: an estimate.
    case estimatedDeflator = "estimated_deflator"
    /// Not at all: forecasts use the values from the break on.
    case none
  }
}
