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
