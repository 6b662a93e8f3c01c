import RealModule

/// The levels of one indicator, one a year: printed ones fixed, breaks linked, the rest from growth.
///
/// Figures that are suspected of a slip stay as printed, but nothing is implied by them.
struct LevelHistory {
  private let levels: LatestObservations
  private let rates: LatestObservations
  private let unit: MeasurementUnit
  private let breaks: [IndicatorSeries.Break]
  private let marked: Set<Int>
  private let barred: Set<Int>
  private let suspects: Set<Observation>
  private let fixed: [Int: LogInterval]

  /// Takes the results, the unit of the levels, the breaks and the figures that are suspected of a slip.
  init(
    _ results: UsableResults, unit: MeasurementUnit, breaks: [IndicatorSeries.Break],
    suspects: Set<Observation>
  ) {
    let levels = results.latestLevels
    self.levels = levels
    rates = results.latestRates
    self.unit = unit
    self.breaks = breaks
    self.suspects = suspects
    // A break in the first year has nothing before it to be linked.
    marked = Set(breaks.map(\.year))
      .union(
        results.declaredBreaks.keys.filter { year in levels.years.first.map { year <= $0 } ?? false
        })
    let known = levels.years.compactMap { year in
      levels[year].flatMap { LogInterval($0, in: unit) }.map { (year, $0) }
    }
    barred = Set(levels.years).subtracting(known.map(\.0))
    let trusted = known.filter { year, _ in levels[year].map { !suspects.contains($0) } ?? false }
    fixed = Dictionary(
      uniqueKeysWithValues: trusted.map { year, level in
        (year, level + .exactly(Double.log(Self.factor(year, breaks))))
      })
  }

  /// The values, years increasing.
  var points: [IndicatorSeries.Point] {
    let solver = LevelSolver(fixed: fixed, rates: usableRates, barred: barred)
    let implied = solver.levels().filter { levels[$0.key] == nil }
      .map { impliedPoint($0.key, $0.value) }
    return (levels.years.compactMap(reportedPoint) + implied).sorted { $0.year < $1.year }
  }

  /// What all breaks after a year multiply its printed level by.
  private static func factor(_ year: Int, _ breaks: [IndicatorSeries.Break]) -> Double {
    breaks.filter { $0.year > year }.reduce(1) { $0 * $1.factor }
  }

  // MARK: Points

  private func reportedPoint(_ year: Int) -> IndicatorSeries.Point? {
    guard let level = levels[year],
      let figure = level.value.flatMap({ unit.converted($0, from: level.unit) })
    else { return nil }
    let factor = Self.factor(year, breaks)
    let (value, half) = (figure.doubleValue * factor, figure.halfUnit * factor)
    return IndicatorSeries.Point(
      year: year, value: value, roundingInterval: value - half...value + half, printed: figure,
      provenance: factor == 1 ? .reported : .linked, linkFactor: factor,
      growth: rates[year]?.value, isBreak: marked.contains(year), inputs: [level])
  }

  private func impliedPoint(_ year: Int, _ level: LogInterval) -> IndicatorSeries.Point {
    IndicatorSeries.Point(
      year: year, value: Double.exp(level.point),
      roundingInterval: Double.exp(level.lower)...Double.exp(level.upper), printed: nil,
      provenance: .impliedByGrowth, linkFactor: Self.factor(year, breaks),
      growth: rates[year]?.value, isBreak: marked.contains(year), inputs: inputs(of: year))
  }

  /// The figures that a value was implied by: the growth rates from it to the nearest printed levels,
  /// and these.
  private func inputs(of year: Int) -> [Observation] {
    chain(from: year, step: 1) + chain(from: year, step: -1)
  }

  private func chain(from year: Int, step: Int) -> [Observation] {
    var found: [Observation] = []
    var current = year
    while let rate = usableRate(step > 0 ? current + 1 : current) {
      current += step
      found.append(rate)
      if fixed[current] != nil, let level = levels[current] { return [level] + found }
    }
    return []
  }

  // MARK: Rates

  private var usableRates: [Int: LogInterval] {
    Dictionary(
      uniqueKeysWithValues: rates.years.compactMap { year in
        usableRate(year)?.value.flatMap(LogInterval.init(growth:)).map { (year, $0) }
      })
  }

  /// The growth rate of a year, where it is at the prices of the levels that it joins and no suspect.
  private func usableRate(_ year: Int) -> Observation? {
    guard let rate = rates[year], !suspects.contains(rate) else { return nil }
    let basis = (levels[year] ?? levels[year - 1] ?? levels.last)?.priceBasis
    return PriceBasis.rate(at: rate.priceBasis, movesLevelAt: basis) ? rate : nil
  }
}
