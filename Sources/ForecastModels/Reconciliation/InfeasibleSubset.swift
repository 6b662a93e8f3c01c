/// Constraints and fixed values that contradict each other, and no fewer than needed: without any one
/// of them the others can be satisfied.
///
/// - SeeAlso: J. Gleeson, J. Ryan, *Identifying minimally infeasible subsystems of inequalities*,
///   ORSA Journal on Computing 2 (1990).
public struct InfeasibleSubset: Hashable, Sendable {
  /// The positions of the constraints in ``Reconciliation/constraints``, increasing.
  public let constraints: [Int]

  /// The series whose fixed values take part, increasing.
  public let fixedSeries: [Int]
}
