extension CoherentOutlook {
  /// One series in one year.
  public struct Value: Hashable, Sendable {
    /// The code of the indicator.
    public let indicator: String

    /// The unit of the distributions.
    public let unit: MeasurementUnit

    /// Whether the value is known already; the distributions are then a point mass.
    public let isPublished: Bool

    /// The forecast of the series alone.
    public let base: PredictiveDistribution

    /// The forecast that satisfies the identities; its median is the coherent value.
    public let coherent: PredictiveDistribution

    /// What the identities changed the median by, in ``unit``.
    public var adjustment: Double { coherent.median - base.median }
  }
}
