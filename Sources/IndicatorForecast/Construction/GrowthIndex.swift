import RealModule

/// Levels made of growth rates alone: an index, or amounts where a target prints one level.
///
/// The rates must join every year to the next; with a gap there is no telling how the two sides
/// compare. They must be at the same prices, too. Where a target gives a level with its own growth rate,
/// both exact and at the prices of the rates, the level it starts from, *T* / (1 + *q*), is the amount of the
/// year before, and the rates carry it to the other years: that of the latest plan. Else the first year
/// is 100. A rate across a break that the source declares is on the new basis on both sides, so it
/// links.
struct GrowthIndex {
  private let rates: [(year: Int, observation: Observation, interval: LogInterval)]
  private let anchors: [GrowthAnchor]
  private let declaredBreaks: Set<Int>

  /// The unit of the values.
  var unit: MeasurementUnit { anchors.first?.level.unit ?? .index }

  /// Whether a target fixed the amounts.
  var isAnchored: Bool { !anchors.isEmpty }

  /// The breaks that the source declares, years increasing.
  var breaks: [IndicatorSeries.Break] {
    rates.map(\.year).filter(declaredBreaks.contains)
      .map { IndicatorSeries.Break(year: $0, link: .growthRate, factor: 1) }
  }

  /// Takes the latest rates, the targets and the years that the source calls a break; nil where the rates
  /// have a gap, are at different prices, or reach −100 %.
  init?(_ rates: LatestObservations, targets: [Observation], declaredBreaks: Set<Int>) {
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
    self.declaredBreaks = declaredBreaks
    anchors = GrowthAnchor.anchors(
      targets, years: first - 1...last, prices: entries[0].1.priceBasis)
  }

  /// What the amounts that plans start from say of each other: each plan against the one before, and the
  /// growth between them.
  var equations: [FigureEquation] {
    let ordered = anchors.reversed().sorted { $0.year < $1.year }
    return zip(ordered, ordered.dropFirst()).compactMap { first, then in
      let between = rates.filter { $0.year > first.year && $0.year <= then.year }
      return FigureEquation(
        .impliedTarget, plus: [then.level, first.rate],
        minus: [then.rate] + between.map(\.observation) + [first.level], unit)
    }
  }

  /// The values, years increasing.
  var points: [IndicatorSeries.Point] {
    let start = start
    var levels = [start.year: start.level]
    for rate in rates where rate.year > start.year {
      levels[rate.year] = levels[rate.year - 1].map { $0 + rate.interval }
    }
    for rate in rates.reversed() where rate.year <= start.year {
      levels[rate.year - 1] = levels[rate.year].map { $0 - rate.interval }
    }
    return levels.sorted { $0.key < $1.key }.map { point($0.key, $0.value, start) }
  }

  private func point(
    _ year: Int, _ level: LogInterval, _ start: Start
  ) -> IndicatorSeries.Point {
    let isStart = year == start.year
    let chain = min(year, start.year) + 1..<max(year, start.year) + 1
    let between = rates.filter { chain.contains($0.year) }
    // The exponential of a logarithm of 100 is not exactly 100.
    let isIndexBase = isStart && !isAnchored
    return IndicatorSeries.Point(
      year: year, value: isIndexBase ? 100 : Double.exp(level.point),
      roundingInterval: isIndexBase
        ? 100...100 : Double.exp(level.lower)...Double.exp(level.upper), printed: nil,
      provenance: isStart ? start.provenance : .impliedByGrowth, linkFactor: 1,
      growth: rates.first { $0.year == year }?.observation.value,
      isBreak: declaredBreaks.contains(year), inputs: start.inputs + between.map(\.observation))
  }

  /// The year whose level is known.
  private struct Start {
    let year: Int
    let level: LogInterval
    let provenance: IndicatorSeries.Provenance
    let inputs: [Observation]
  }

  private var start: Start {
    guard let anchor = anchors.first else {
      return Start(
        year: rates[0].year - 1, level: .exactly(Double.log(100)), provenance: .indexBase,
        inputs: [])
    }
    return Start(
      year: anchor.year, level: anchor.amount, provenance: .impliedByTarget,
      inputs: [anchor.level, anchor.rate])
  }
}

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
