import LinearAlgebra

extension CoherentOutlook {
  /// One year ahead.
  public struct Year: Hashable, Sendable {
    /// The year.
    public let year: Int

    /// The series that have a forecast or a published value for it, in the order of the outlooks.
    public let values: [Value]

    /// What became of each identity of the area, in their order.
    public let identities: [IdentityOutcome]

    /// The correlations of the errors of the values, in their order, as the identities leave them: those
    /// of ``Reconciliation``'s error covariance.
    ///
    /// Published values, and series outside all applied identities, are correlated with none.
    public let correlation: Matrix

    /// Returns the value of an indicator.
    ///
    /// - Parameter indicator: Its code.
    /// - Returns: The value, or nil where there is none.
    public func value(of indicator: String) -> Value? {
      values.first { $0.indicator == indicator }
    }
  }
}
