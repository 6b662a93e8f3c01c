/// The prices that a value or a growth rate is expressed in, where the source says so.
public enum PriceBasis: String, CaseIterable, Hashable, Sendable {
  /// The prices of each year: growth includes the change of prices.
  case current = "CURRENT"
  /// The prices of a base year: growth is that of volume.
  case comparable = "COMPARABLE"
}
