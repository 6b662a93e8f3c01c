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
