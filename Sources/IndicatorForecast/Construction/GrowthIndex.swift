import RealModule

/// Levels made of growth rates alone: an index, or amounts where a target prints one level.
///
/// The rates must join every year to the next; with a gap there is no telling how the two sides
/// compare. They must be at the same prices, too. Where a target gives a level with its own growth rate,
/// all at the prices of the rates, the level it starts from, *T* / (1 + *q*), is the amount of the
/// year before, and the rates carry it to the other years. Else the first year is 100.
struct GrowthIndex {
  private let rates: [(year: Int, observation: Observation, interval: LogInterval)]
  private let anchor: Anchor

  /// The unit of the values.
  var unit: MeasurementUnit { anchor.unit }

  /// Whether a target fixed the amounts.
  var isAnchored: Bool { anchor.provenance == .impliedByTarget }

  /// Takes the latest rates and the targets; nil where the rates have a gap, are at different prices, or
  /// reach −100 %.
  init?(_ rates: LatestObservations, targets: [Observation]) {
    let entries = rates.years.compactMap { year in
      rates[year].flatMap { rate in
        rate.value.flatMap(LogInterval.init(growth:)).map { (year, rate, $0) }
      }
    }
    guard let first = entries.first?.0, let last = entries.last?.0,
      entries.count == rates.years.count, last - first + 1 == entries.count,
      Set(entries.map(\.1.priceBasis)).count == 1
    else { return nil }
    self.rates = entries
    anchor =
      Self.anchor(targets, years: first - 1...last, prices: entries[0].1.priceBasis)
      ?? Anchor(
        year: first - 1, level: .exactly(Double.log(100)), unit: .index,
        provenance: .indexBase, inputs: [])
  }

  /// The values, years increasing.
  var points: [IndicatorSeries.Point] {
    var levels = [anchor.year: anchor.level]
    for rate in rates where rate.year > anchor.year {
      levels[rate.year] = levels[rate.year - 1].map { $0 + rate.interval }
    }
    for rate in rates.reversed() where rate.year <= anchor.year {
      levels[rate.year - 1] = levels[rate.year].map { $0 - rate.interval }
    }
    return levels.sorted { $0.key < $1.key }.map { point($0.key, $0.value) }
  }

  private func point(_ year: Int, _ level: LogInterval) -> IndicatorSeries.Point {
    let isAnchor = year == anchor.year
    let chain = min(year, anchor.year) + 1..<max(year, anchor.year) + 1
    let between = rates.filter { chain.contains($0.year) }
    // The exponential of a logarithm of 100 is not exactly 100.
    let isIndexBase = isAnchor && !isAnchored
    return IndicatorSeries.Point(
      year: year, value: isIndexBase ? 100 : Double.exp(level.point),
      roundingInterval: isIndexBase
        ? 100...100 : Double.exp(level.lower)...Double.exp(level.upper), printed: nil,
      provenance: isAnchor ? anchor.provenance : .impliedByGrowth,
      growth: rates.first { $0.year == year }?.observation.value, isBreak: false,
      inputs: anchor.inputs + between.map(\.observation))
  }

  /// The year whose level is known.
  private struct Anchor {
    let year: Int
    let level: LogInterval
    let unit: MeasurementUnit
    let provenance: IndicatorSeries.Provenance
    let inputs: [Observation]
  }

  /// The base of the latest target that gives a level and a growth rate for a year after one of these, at
  /// the prices of the rates.
  private static func anchor(
    _ targets: [Observation], years: ClosedRange<Int>, prices: PriceBasis?
  ) -> Anchor? {
    let figures = targets.filter { $0.value != nil && !$0.qualifier.isRangeEnd }
    let levels = figures.filter {
      $0.measure == .level && years.contains($0.year - 1)
        && PriceBasis.rate(at: prices, movesLevelAt: $0.priceBasis)
    }
    return levels.sorted { $1.precedes($0) }.lazy.compactMap { level -> Anchor? in
      guard
        let rate = figures.first(where: {
          $0.measure == .growth && $0.year == level.year && $0.vintage == level.vintage
            && PriceBasis.rate(at: $0.priceBasis, movesLevelAt: level.priceBasis)
        }), let amount = level.value.flatMap(LogInterval.init(level:)),
        let growth = rate.value.flatMap(LogInterval.init(growth:))
      else { return nil }
      return Anchor(
        year: level.year - 1, level: amount - growth, unit: level.unit,
        provenance: .impliedByTarget, inputs: [level, rate])
    }.first
  }
}
