/// The year of a series of growth rates whose amount is known: the base that a target's level and its own
/// growth rate imply.
struct GrowthAnchor {
  /// The target for the amount.
  let level: Observation

  /// The target for the growth rate.
  let rate: Observation

  /// The amount of the year before the target, *T* / (1 + *q*).
  let amount: LogInterval

  /// The year that the plan starts from.
  var year: Int { level.year - 1 }

  /// Returns the anchors that plans give, the latest first.
  ///
  /// - Parameters:
  ///   - targets: The targets of one indicator. Only exact ones are used: "at least 30" has no base.
  ///   - years: The years that the rates join.
  ///   - prices: The prices of the rates.
  /// - Returns: The anchors, the latest plan first.
  static func anchors(
    _ targets: [Observation], years: ClosedRange<Int>, prices: PriceBasis?
  ) -> [GrowthAnchor] {
    let figures = targets.filter { $0.value != nil && $0.qualifier == .exact }
    let levels = figures.filter {
      $0.measure == .level && years.contains($0.year - 1)
        && PriceBasis.rate(at: prices, movesLevelAt: $0.priceBasis)
    }
    return levels.sorted { $1.precedes($0) }.compactMap { level in
      guard
        let rate = figures.first(where: {
          $0.measure == .growth && $0.year == level.year && $0.vintage == level.vintage
            && PriceBasis.rate(at: $0.priceBasis, movesLevelAt: level.priceBasis)
        }), let figure = level.value.flatMap(LogInterval.init(level:)),
        let growth = rate.value.flatMap(LogInterval.init(growth:))
      else { return nil }
      return GrowthAnchor(level: level, rate: rate, amount: figure - growth)
    }
  }
}
