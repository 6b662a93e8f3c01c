extension Outlook {
  /// What became of one identity that the series stands in, in the years that it is forecast for.
  public struct IdentityEffect: Hashable, Sendable {
    /// The identity.
    public let identity: AccountingIdentity

    /// Whether the distributions of these years satisfy it.
    public let status: CoherentOutlook.Status

    /// The years of the forecast that this is so in, increasing.
    public let years: [Int]

    /// Whether the identity was not applied in these years.
    public var isLeftOut: Bool {
      if case .notApplied = status { true } else { false }
    }
  }
}
