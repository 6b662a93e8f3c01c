/// What the figures of a plan have to satisfy together.
public enum PlanConstraint: Hashable, Sendable {
  /// The target's level is last year's result with the target's growth.
  case growth(indicator: String, result: PrintedNumber)

  /// An identity between targets, all of them given.
  case identity(AccountingIdentity)

  /// What the targets leave for the parts without one is not negative, or is what their outlook says.
  case unlistedParts(AccountingIdentity, indicators: [String])
}
