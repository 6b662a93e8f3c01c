extension CoherentOutlook {
  /// One series in one year.
  public struct Value: Hashable, Sendable {
    /// The code of the indicator.
    public let indicator: String

    /// The unit of the distributions.
    public let unit: MeasurementUnit

    /// Whether the series has a value for the year already, printed or implied by printed figures; the
    /// distributions are then a point mass.
    public let isPublished: Bool

    /// The forecast of the series alone.
    public let base: PredictiveDistribution

    /// The forecast that satisfies the identities; its median is ``value``, to the rounding of a
    /// logarithm.
    public let coherent: PredictiveDistribution

    /// The coherent value, in ``unit``; with the others of its year it adds up to the last digits.
    public let value: Double

    /// What the identities changed the point forecast by, in ``unit``.
    public var adjustment: Double { value - base.median }
  }
}
