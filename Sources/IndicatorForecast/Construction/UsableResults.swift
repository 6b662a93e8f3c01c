/// The printed results of one indicator that one series can be made of, and those that it can't.
///
/// The level printed last decides on unit and prices.
struct UsableResults {
  /// The levels in one unit code and at one price basis, of all vintages.
  let levels: [Observation]

  /// The growth rates, of all vintages and at all prices.
  let rates: [Observation]

  /// The level of each year that counts.
  let latestLevels: LatestObservations

  /// The growth rate of each year that counts: first one at the prices of the levels; without levels one
  /// at the prices of the rate printed last.
  let latestRates: LatestObservations

  /// The growth rate of each year at other prices than the levels.
  let latestOtherRates: LatestObservations

  /// What is left out, years increasing.
  let setAside: [IndicatorSeries.SetAside]

  /// The years that the source calls a break in any vintage, with the first vintage that does.
  let declaredBreaks: [Int: Int]

  /// Takes the results of one indicator.
  init(_ actuals: [Observation]) {
    let printed = actuals.filter { $0.measure == .level && $0.value != nil }
    let last = LatestObservations(printed).last
    let reasons = printed.map { Self.reason(against: $0, last) }
    levels = zip(printed, reasons).filter { $1 == nil }.map(\.0)
    let latestLevels = LatestObservations(levels)
    self.latestLevels = latestLevels
    rates = actuals.filter { $0.measure == .growth && !$0.qualifier.isRangeEnd }
    let lastRate = LatestObservations(rates).last
    let movesLevels = { (rate: Observation) in
      last.map { PriceBasis.rate(at: rate.priceBasis, movesLevelAt: $0.priceBasis) }
        ?? (rate.priceBasis == lastRate?.priceBasis)
    }
    latestRates = LatestObservations(rates, preferring: movesLevels)
    latestOtherRates = LatestObservations(rates.filter { !movesLevels($0) })
    let ranges = actuals.filter {
      $0.measure == .growth && $0.qualifier.isRangeEnd && $0.value != nil
    }
    let left =
      zip(printed, reasons).compactMap { level, reason in
        reason.map { IndicatorSeries.SetAside(level, $0) }
      } + ranges.map { .init($0, .range) }
    setAside = left.map { ($0.observation, $0) }.sorted { first, second in
      first.0.year == second.0.year
        ? first.0.precedes(second.0) : first.0.year < second.0.year
    }.map(\.1)
    declaredBreaks = Dictionary(
      (levels + rates).filter { $0.status == .seriesBreak }.map { ($0.year, $0.vintage) },
      uniquingKeysWith: min)
  }

  /// Why a level can't stand beside the one printed last; nil where it can.
  private static func reason(
    against level: Observation, _ last: Observation?
  ) -> IndicatorSeries.SetAsideReason? {
    guard !level.qualifier.isRangeEnd, let last, let figure = level.value else { return .range }
    guard last.unit.converted(figure, from: level.unit) != nil else { return .unit }
    return PriceBasis.mayAgree(level.priceBasis, last.priceBasis) ? nil : .priceBasis
  }
}
