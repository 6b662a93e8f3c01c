import RealModule
import Statistics

/// The levels of one indicator, one a year: printed ones fixed, breaks linked, the rest from growth.
struct LevelHistory {
  private let levels: LatestObservations
  private let rates: LatestObservations
  private let unit: MeasurementUnit
  private let deflators: [IndicatorSeries.Deflator]

  /// The breaks, years increasing.
  let breaks: [IndicatorSeries.Break]

  /// Takes the latest levels and rates, and what the ledger says of them.
  init(
    levels: LatestObservations, rates: LatestObservations, unit: MeasurementUnit,
    system: EquationSystem, conflicts: [Conflict]
  ) {
    self.levels = levels
    self.rates = rates
    self.unit = unit
    deflators = system.deflators
    let years = Self.breakYears(levels, conflicts)
    breaks = years.sorted().map { year in
      Self.link(
        year, levels: levels, rates: rates, unit: unit, deflators: system.deflators,
        breakYears: years)
    }
  }

  /// The values, years increasing.
  var points: [IndicatorSeries.Point] {
    let reported = levels.years.compactMap(reportedPoint)
    let fixed = Dictionary(
      uniqueKeysWithValues: levels.years.compactMap { year in
        linkedLevel(year).map { (year, $0) }
      })
    let solver = LevelSolver(fixed: fixed, rates: usableRates)
    let implied = solver.levels().map { impliedPoint($0.key, $0.value) }
    return (reported + implied).sorted { $0.year < $1.year }
  }

  // MARK: Breaks

  /// Years that the source calls a break, and years whose growth rate is on another basis than the
  /// level before them.
  private static func breakYears(
    _ levels: LatestObservations, _ conflicts: [Conflict]
  ) -> Set<Int> {
    let declared = levels.years.filter { levels[$0]?.status == .seriesBreak }
    let found = conflicts.filter { conflict in
      conflict.kind == .impliedBase && conflict.causes.first?.suspect == nil
        && abs(conflict.relativeDifference) > SeriesConstruction.sampleChangeThreshold
        && conflict.observations.first.map { levels[$0.year] == $0 } ?? false
    }
    return Set(declared + found.map { $0.year + 1 })
  }

  private static func link(
    _ year: Int, levels: LatestObservations, rates: LatestObservations, unit: MeasurementUnit,
    deflators: [IndicatorSeries.Deflator], breakYears: Set<Int>
  ) -> IndicatorSeries.Break {
    guard let level = levels[year].flatMap({ interval($0, unit) }),
      let base = levels[year - 1].flatMap({ interval($0, unit) }),
      let rate = rates[year], let growth = rate.value.flatMap(LogInterval.init(growth:))
    else { return .init(year: year, link: .none, factor: 1) }
    let jump = level.point - growth.point - base.point
    if PriceBasis.rate(at: rate.priceBasis, movesLevelAt: levels[year]?.priceBasis) {
      return .init(year: year, link: .growthRate, factor: Double.exp(jump))
    }
    let neighbours = deflators.filter {
      abs($0.year - year) <= 3 && !breakYears.contains($0.year)
    }
    guard !neighbours.isEmpty else { return .init(year: year, link: .none, factor: 1) }
    let prices = neighbours.map(\.logarithm).median()
    return .init(year: year, link: .estimatedDeflator, factor: Double.exp(jump - prices))
  }

  private static func interval(_ level: Observation, _ unit: MeasurementUnit) -> LogInterval? {
    level.value.flatMap { unit.converted($0, from: level.unit) }
      .flatMap(LogInterval.init(level:))
  }

  /// What all breaks after a year multiply its printed level by.
  private func factor(_ year: Int) -> Double {
    breaks.filter { $0.year > year }.reduce(1) { $0 * $1.factor }
  }

  // MARK: Points

  private func reportedPoint(_ year: Int) -> IndicatorSeries.Point? {
    guard let level = levels[year], let figure = converted(level) else { return nil }
    let factor = factor(year)
    let (value, half) = (figure.doubleValue * factor, figure.halfUnit * factor)
    return IndicatorSeries.Point(
      year: year, value: value, roundingInterval: value - half...value + half, printed: figure,
      provenance: factor == 1 ? .reported : .linked, growth: rates[year]?.value,
      isBreak: breaks.contains { $0.year == year }, inputs: [level])
  }

  private func impliedPoint(_ year: Int, _ level: LogInterval) -> IndicatorSeries.Point {
    IndicatorSeries.Point(
      year: year, value: Double.exp(level.point),
      roundingInterval: Double.exp(level.lower)...Double.exp(level.upper), printed: nil,
      provenance: .impliedByGrowth, growth: rates[year]?.value, isBreak: false,
      inputs: inputs(of: year))
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
      if let level = levels[current] { return [level] + found }
    }
    return []
  }

  private func converted(_ level: Observation) -> PrintedNumber? {
    level.value.flatMap { unit.converted($0, from: level.unit) }
  }

  private func linkedLevel(_ year: Int) -> LogInterval? {
    guard let level = levels[year].flatMap({ Self.interval($0, unit) }) else { return nil }
    return level + .exactly(Double.log(factor(year)))
  }

  // MARK: Rates

  private var usableRates: [Int: LogInterval] {
    Dictionary(
      uniqueKeysWithValues: rates.years.compactMap { year in
        usableRate(year)?.value.flatMap(LogInterval.init(growth:)).map { (year, $0) }
      })
  }

  /// The growth rate of a year, where it is at the prices of the levels that it joins.
  private func usableRate(_ year: Int) -> Observation? {
    guard let rate = rates[year] else { return nil }
    let basis = (levels[year] ?? levels[year - 1] ?? levels.last)?.priceBasis
    return PriceBasis.rate(at: rate.priceBasis, movesLevelAt: basis) ? rate : nil
  }
}
