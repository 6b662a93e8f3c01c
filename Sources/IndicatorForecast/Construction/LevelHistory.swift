import RealModule
import Statistics

/// The levels of one indicator, one a year: printed ones fixed, breaks linked, the rest from growth.
struct LevelHistory {
  private let levels: LatestObservations
  private let rates: LatestObservations
  private let unit: MeasurementUnit
  private let fixed: [Int: LogInterval]

  /// The breaks, years increasing.
  let breaks: [IndicatorSeries.Break]

  /// The changes of prices, without those into the first year on a new basis, which have the change of
  /// basis in them.
  let deflators: [IndicatorSeries.Deflator]

  /// Takes the latest levels and rates, the steps between the levels, and what the ledger says of them.
  init(
    levels: LatestObservations, rates: LatestObservations, steps: [LevelStep],
    system: EquationSystem, conflicts: [Conflict]
  ) {
    self.levels = levels
    self.rates = rates
    unit = system.unit
    let years = Self.breakYears(levels, steps, conflicts)
    let deflators = system.deflators.filter { !years.contains($0.year) }
    let breaks = years.sorted().map { year in
      Self.link(year, steps.first { $0.year == year }, deflators)
    }
    self.deflators = deflators
    self.breaks = breaks
    fixed = Dictionary(
      uniqueKeysWithValues: levels.years.compactMap { year in
        let level = levels[year].flatMap { LogInterval($0, in: system.unit) }
        return level.map { (year, $0 + .exactly(Double.log(Self.factor(year, breaks)))) }
      })
  }

  /// The values, years increasing.
  var points: [IndicatorSeries.Point] {
    let solver = LevelSolver(
      fixed: fixed, rates: usableRates, barred: Set(levels.years).subtracting(fixed.keys))
    let implied = solver.levels().map { impliedPoint($0.key, $0.value) }
    return (levels.years.compactMap(reportedPoint) + implied).sorted { $0.year < $1.year }
  }

  // MARK: Breaks

  /// Years that the source calls a break, and years whose growth rate is on another basis than the
  /// level that it starts from: both as printed last, and neither thought to be a slip.
  private static func breakYears(
    _ levels: LatestObservations, _ steps: [LevelStep], _ conflicts: [Conflict]
  ) -> Set<Int> {
    // Before the first level there is nothing to be linked.
    let declared = levels.years.dropFirst().filter { levels[$0]?.status == .seriesBreak }
    let suspects = Set(conflicts.compactMap { $0.causes.first?.suspect })
    let found = steps.filter { step in
      step.isAtOnePrice && step.isExact && step.jump.excludesZero
        && abs(Double.exp(step.jump.point) - 1) > SeriesConstruction.sampleChangeThreshold
        && suspects.isDisjoint(with: step.observations)
    }
    return Set(declared + found.map(\.year))
  }

  private static func link(
    _ year: Int, _ step: LevelStep?, _ deflators: [IndicatorSeries.Deflator]
  ) -> IndicatorSeries.Break {
    guard let step else { return .init(year: year, link: .none, factor: 1) }
    guard !step.isAtOnePrice else {
      return .init(year: year, link: .growthRate, factor: Double.exp(step.jump.point))
    }
    let neighbours = deflators.filter { abs($0.year - year) <= 3 }
    guard step.rates.count == 1, PriceBasis.mayAgree(step.base.priceBasis, step.level.priceBasis),
      !neighbours.isEmpty
    else { return .init(year: year, link: .none, factor: 1) }
    let prices = neighbours.map(\.logarithm).median()
    return .init(
      year: year, link: .estimatedDeflator, factor: Double.exp(step.jump.point - prices))
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
      provenance: factor == 1 ? .reported : .linked, growth: rates[year]?.value,
      isBreak: level.status == .seriesBreak || breaks.contains { $0.year == year },
      inputs: [level])
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

  /// The growth rate of a year, where it is at the prices of the levels that it joins.
  private func usableRate(_ year: Int) -> Observation? {
    guard let rate = rates[year] else { return nil }
    let basis = (levels[year] ?? levels[year - 1] ?? levels.last)?.priceBasis
    return PriceBasis.rate(at: rate.priceBasis, movesLevelAt: basis) ? rate : nil
  }
}
