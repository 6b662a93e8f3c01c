/// Whether a figure is an amount or its change against the year before.
public enum Measure: String, CaseIterable, Hashable, Sendable {
  /// The amount in the year.
  case level = "LEVEL"
  /// The change against the year before, in percent.
  case growth = "GROWTH"
}
