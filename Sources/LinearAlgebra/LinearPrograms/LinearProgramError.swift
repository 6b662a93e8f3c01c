/// Why a linear program has no solution to show.
public enum LinearProgramError: Error, Hashable, Sendable {
  /// No point satisfies all rows.
  case infeasible

  /// Rounding made the pivots go round.
  case notConverged
}
