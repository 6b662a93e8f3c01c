/// What a rule could say of the figures.
public enum FindingStatus: String, CaseIterable, Hashable, Sendable {
  /// The figures satisfy the rule.
  case pass
  /// They don't.
  case fail
  /// Figures are missing: neither a pass nor a failure.
  case notEvaluable = "not_evaluable"
}
