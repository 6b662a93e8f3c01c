/// The prices that a value or a growth rate is expressed in, where the source says so.
public enum PriceBasis: String, CaseIterable, Hashable, Sendable {
  /// The prices of each year: growth includes the change of prices.
  case current = "CURRENT"
  /// The prices of a base year: growth is that of volume.
  case comparable = "COMPARABLE"
}

extension PriceBasis {
  /// Returns whether a growth rate turns the level of one year into that of the next.
  ///
  /// A rate at comparable prices says nothing about amounts at the prices of each year.
  ///
  /// - Parameters:
  ///   - rate: The prices of the rate; nil where the source does not state them.
  ///   - level: The prices of the levels; nil where the source does not state them.
  /// - Returns: True where both agree, where the rate's are not stated, or where the rate is at
  ///   current prices and the level's are not stated.
  static func rate(at rate: PriceBasis?, movesLevelAt level: PriceBasis?) -> Bool {
    switch (level, rate) {
    case (_, nil), (nil, .current): true
    default: level == rate
    }
  }

  /// Returns whether two levels may be at the same prices.
  ///
  /// - Parameters:
  ///   - first: The prices of one level; nil where the source does not state them.
  ///   - second: The prices of the other level.
  /// - Returns: False only where both are stated and differ.
  static func mayAgree(_ first: PriceBasis?, _ second: PriceBasis?) -> Bool {
    first == nil || second == nil || first == second
  }
}
