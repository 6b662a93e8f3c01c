/// What the parts of a total contribute to its planned growth.
///
/// A part that goes from *Aᵢ* to *Tᵢ* contributes 100 (*Tᵢ* − *Aᵢ*) / *A* percentage points to the growth of the
/// total, with *A* the total's last level; the contributions add up to it, as far as the levels do.
public struct GrowthContribution: Hashable, Sendable {
  /// The contribution of one part.
  public struct Part: Hashable, Sendable {
    /// The code of the part; nil for all parts without a target together.
    public let indicator: String?
    /// Percentage points of the total's growth.
    public let points: Double
  }

  /// The identity.
  public let identity: AccountingIdentity
  /// The growth of the total that its target's level means, in percent.
  public let totalGrowth: Double
  /// The parts, in the order of the identity; what is left last.
  public let parts: [Part]
  /// What the parts, all of which have a target, leave unexplained of the total's growth, in percentage points: where
  /// results or targets don't add up beyond rounding (P06), or where figures that are bounds, ranges or "about" do
  /// without giving the total; nil where the figures as printed give it.
  public let unexplained: Double?
  /// What the figures leave open of it, with their roundings: an end is infinite where a bound sets none; nil where all
  /// figures are exact, or nothing is unexplained.
  public let unexplainedBounds: ClosedRange<Double>?
  /// Whether what is left is left by results that don't add up beyond rounding (P06).
  public let isRestOfBrokenSum: Bool
}
