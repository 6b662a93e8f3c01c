extension Conflict {
  /// Which figures contradict each other.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A level and its growth rate imply another level for the year before than is printed for it.
    case impliedBase = "implied_base"
    /// A later report prints another level for the same year.
    case restatedLevel = "restated_level"
    /// A later report prints another growth rate for the same year.
    case restatedGrowth = "restated_growth"
  }
}
