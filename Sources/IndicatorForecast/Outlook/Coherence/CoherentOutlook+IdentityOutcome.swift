extension CoherentOutlook {
  /// What became of an identity in one year.
  public struct IdentityOutcome: Hashable, Sendable {
    /// The identity.
    public let identity: AccountingIdentity

    /// Whether it was applied.
    public let status: Status
  }

  /// Whether an identity was applied.
  public enum Status: Hashable, Sendable {
    /// The coherent values satisfy it.
    case applied

    /// The coherent values satisfy it with equality, though it only asks for "at most".
    case binding

    /// It was left out.
    case notApplied(Obstacle)
  }

  /// Why an identity was left out.
  ///
  /// Indicators are named by their codes.
  public enum Obstacle: Hashable, Sendable {
    /// There are no outlooks of these indicators.
    case missingSeries(indicators: [String])

    /// These have neither a forecast nor a published value for the year.
    case noValue(indicators: [String])

    /// These are no amounts, or amounts in a unit that can't be converted into that of the left side.
    case notComparable(indicators: [String])

    /// All values are published: there is nothing left to adjust.
    case allPublished

    /// It contradicts these other identities together with these published values.
    case contradiction(identities: [AccountingIdentity], published: [String])

    /// It would make this indicator, which is forecast in logarithms, zero or negative.
    case notPositive(indicator: String)

    /// The spreads of the forecasts differ by too many orders of magnitude to compute with.
    case illConditioned
  }
}
