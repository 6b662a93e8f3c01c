/// What a plan leaves to the parts of a total that it sets no target for.
///
/// With the total's target *T* and result *A* and those of the parts listed, *Tᵢ* and *Aᵢ*, the rest must reach
/// *T* − Σ *Tᵢ* from *A* − Σ *Aᵢ*. The chance of that comes from the coherent forecasts: of the parts not listed
/// where all of them have one, else of the total less the parts listed, dependent as the identities leave them.
///
/// The chance is that of the tail beyond what is expected: of as much as that or more where the targets ask for more than
/// the median of the forecast, of as little as that or less where they leave less. So a small chance always means that
/// the plan is odd there, and none is above one half but that of a lower bound.
public struct ResidualRequirement: Hashable, Sendable {
  /// What the chance is the chance of.
  public enum Event: Hashable, Sendable {
    /// The rest reaches the level, or more.
    case asMuchOrMore
    /// The rest comes to no more than the level.
    case asLittleOrLess
  }

  /// The identity.
  public let identity: AccountingIdentity
  /// The codes of the parts that have a target.
  public let listed: [String]
  /// The codes of the parts that have none.
  public let unlisted: [String]
  /// The unit of the levels: that of the total's target.
  public let unit: MeasurementUnit
  /// The level of the rest last year, *A* − Σ *Aᵢ*.
  public let base: Double
  /// The level of the rest that the targets ask for, *T* − Σ *Tᵢ*.
  public let required: Double
  /// How far rounding may put each of the two levels off: the sum of the half units.
  public let rounding: Double
  /// The growth of the rest last year, in percent; nil where its level before isn't known.
  public let pastGrowth: Double?
  /// What the chance is the chance of: of targets that only bound the rest from below that it reaches the bound.
  public let event: Event
  /// The chance of the event; nil without forecasts, and where less than nothing is left.
  public let chance: Double?
  /// Whether less than nothing is left, whatever the roundings: no forecast tells the chance of that.
  public let isImpossible: Bool

  /// The growth that is asked for, in percent; nil where the rest was nothing, or less.
  public var requiredGrowth: Double? {
    base > 0 ? 100 * (required / base - 1) : nil
  }

  /// The rates that the rounding of the figures allows; nil where there is none.
  public var requiredGrowthRange: ClosedRange<Double>? {
    guard base > rounding else { return nil }
    let ends = [required - rounding, required + rounding].flatMap { end in
      [base - rounding, base + rounding].map { 100 * (end / $0 - 1) }
    }
    return ends.reduce(ends[0]...ends[0]) {
      min($0.lowerBound, $1)...max($0.upperBound, $1)
    }
  }
}
