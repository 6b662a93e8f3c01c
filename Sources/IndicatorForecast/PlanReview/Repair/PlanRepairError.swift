/// Why a plan can't be repaired.
public enum PlanRepairError: Error, Hashable, Sendable {
  /// These constraints can't all hold while these targets are kept; without any one of them the rest can.
  case infeasible([PlanConstraint], kept: [TargetMove])

  /// The plan has no such target.
  case noSuchTarget(TargetChoice)

  /// This target is to be kept, but a repair doesn't look at such targets.
  case notLookedAt(SkippedTarget)

  /// The figures have too many digits to be added up exactly.
  case tooManyDigits

  /// No repair was found in the time given to the search.
  case tooManyBranches
}
