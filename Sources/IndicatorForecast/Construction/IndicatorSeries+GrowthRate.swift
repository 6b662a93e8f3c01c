extension IndicatorSeries {
  /// The growth rate printed for the result of one year.
  public struct GrowthRate: Hashable, Sendable {
    /// The year that grew against the one before.
    public let year: Int
    /// The rate in percent.
    public let rate: PrintedNumber
    /// The prices, where the source states them.
    public let priceBasis: PriceBasis?
    /// The year in which the document was given.
    public let vintage: Int
  }
}
