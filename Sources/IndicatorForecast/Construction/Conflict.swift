import RealModule

/// An entry of the ledger: printed figures that contradict each other beyond their rounding.
///
/// A conflict changes no value by itself. It says what is printed, what other figures imply in its
/// place, and what most likely happened.
public struct Conflict: Hashable, Sendable {
  /// Which figures contradict each other.
  public let kind: Kind

  /// The year of the figure in dispute: for a growth rate against two levels the earlier one.
  public let year: Int

  /// The figure as printed first, in the unit of the series or in percent.
  public let printed: Double

  /// What the other figures imply in its place, in the same unit.
  public let implied: Double

  /// By how much, relative to the printed figure, rounding alone could explain a difference.
  public let tolerance: Double

  /// The figures of the equation that fails.
  public let observations: [Observation]

  /// What may have happened, the most likely first; never empty.
  public let causes: [Cause]

  /// The difference relative to the printed figure, positive where more is implied than printed; for
  /// restated growth rates the difference in percentage points over 100.
  public var relativeDifference: Double {
    kind == .restatedGrowth ? (implied - printed) / 100 : implied / printed - 1
  }
}

extension Conflict {
  /// Which figures contradict each other.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A level and its growth rate imply another level for the year before than is printed for it.
    case impliedBase = "implied_base"
    /// Levels at current prices and a growth rate at comparable prices imply a change of prices that cannot
    /// be believed: far from that of the years around it.
    case impliedPrices = "implied_prices"
    /// The amounts that two plans start from don't agree with the growth between them, in a series of
    /// growth rates.
    case impliedTarget = "implied_target"
    /// A later report prints another level for the same year.
    case restatedLevel = "restated_level"
    /// A later report prints another growth rate for the same year.
    case restatedGrowth = "restated_growth"
  }
}

extension Conflict {
  /// What may have happened.
  public enum Cause: Hashable, Sendable {
    /// The figure of the year before was revised, and the revision not published.
    case revisedBase
    /// The set of units that are counted changed, such as the firms above scale.
    case sampleChange
    /// The growth rate is at other prices than the levels, without saying so.
    case priceBasis
    /// A digit of this figure is wrong: with the correction every equation holds.
    case digitSlip(Observation, correction: PrintedNumber)
    /// This figure is wrong by a power of ten: with the correction every equation holds.
    case unitSlip(Observation, correction: PrintedNumber)
    /// The sign of this growth rate was lost: with the correction every equation holds.
    case signSlip(Observation, correction: PrintedNumber)

    /// The observation that a slip is suspected in.
    public var suspect: Observation? {
      switch self {
      case .digitSlip(let observation, _), .unitSlip(let observation, _),
        .signSlip(let observation, _):
        observation
      case .revisedBase, .sampleChange, .priceBasis: nil
      }
    }
  }
}
