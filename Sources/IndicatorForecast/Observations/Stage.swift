/// Whether a figure is a result or a plan.
public enum Stage: String, CaseIterable, Hashable, Sendable {
  /// What was achieved, as reported afterwards.
  case actual = "ACTUAL"
  /// What a plan sets for a year to come.
  case target = "TARGET"
}
