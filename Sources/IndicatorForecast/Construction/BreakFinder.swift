import RealModule

/// Finds the years from which the levels are on a new basis, and links the years before them.
///
/// A year starts a new basis where the source says so; where its growth rate is on another basis than the
/// level that it starts from, or implies a change of prices that can't be believed; and where its level
/// was restated, and the one before it was not. All figures are those printed last, and none of
/// them is thought to be a slip.
struct BreakFinder {
  private let results: UsableResults
  private let steps: [LevelStep]
  private let priceSteps: [LevelStep]
  private let suspects: Set<Observation>
  private let unit: MeasurementUnit
  private let stepInto: [Int: LevelStep]
  /// The levels of each year in the order of their vintages.
  private let printed: [Int: [Observation]]

  /// Takes the results, the steps between the levels that count, the unit of the levels and the figures that
  /// are suspected of a slip.
  init(
    _ results: UsableResults, steps: [LevelStep], unit: MeasurementUnit,
    suspects: Set<Observation>
  ) {
    self.results = results
    self.steps = steps
    self.suspects = suspects
    self.unit = unit
    stepInto = Dictionary(
      uniqueKeysWithValues: steps.flatMap { step in step.years.map { ($0, step) } })
    printed = Dictionary(grouping: results.levels, by: \.year)
      .mapValues { levels in levels.sorted { $0.precedes($1) } }
    priceSteps = LevelStep.steps(results.latestLevels, results.latestOtherRates, unit: unit)
      .filter { !$0.isAtOnePrice && $0.isExact }
  }

  /// The breaks, years increasing, and the changes of prices without those into the first year on a new
  /// basis, which have the change of basis in them.
  func found() -> (breaks: [IndicatorSeries.Break], deflators: [IndicatorSeries.Deflator]) {
    let declared = declared
    let shown = shownByGrowth.union(shownByPrices).union(shownByRestatement)
    // What a step shows is explained by a break that is declared inside it.
    let years = declared.union(
      shown.filter { declared.isDisjoint(with: step(into: $0)?.years ?? $0...$0) })
    let deflators = priceSteps.filter { $0.rates.count == 1 && !years.contains($0.year) }
      .map { IndicatorSeries.Deflator(year: $0.year, logarithm: $0.jump.point) }
    let usual = Self.priceChanges(deflators)
    return (years.sorted().map { link($0, usual) }, deflators)
  }

  private static func priceChanges(_ deflators: [IndicatorSeries.Deflator]) -> PriceChanges {
    PriceChanges(Dictionary(deflators.map { ($0.year, $0.logarithm) }) { $1 })
  }

  private func step(into year: Int) -> LevelStep? { stepInto[year] }

  // MARK: Declared

  /// The years that the source calls a break, between the first and the last level.
  ///
  /// Where later reports restated the years before on the new basis, it is the first of these; of
  /// several within one step the first.
  private var declared: Set<Int> {
    guard let first = results.latestLevels.years.first, let last = results.latestLevels.years.last
    else { return [] }
    let years = results.declaredBreaks.filter { first < $0.key && $0.key <= last }
      .map { beginning(of: $0.key, vintage: $0.value) }.filter { $0 > first }
    let groups = Dictionary(grouping: Set(years)) { step(into: $0)?.year ?? $0 }
    return Set(groups.compactMap { $0.value.min() })
  }

  /// The first year of a declared basis that is printed on it.
  private func beginning(of year: Int, vintage: Int) -> Int {
    guard let base = results.latestLevels.years.last(where: { $0 < year }),
      results.latestLevels[year] != nil, isRestated(base, since: vintage, before: year)
    else { return year }
    return beginning(of: base, vintage: vintage)
  }

  /// Whether a level was printed again on the basis of the year after it: other than before by more than a
  /// revision, or by what makes the growth rate between them hold.
  private func isRestated(_ year: Int, since vintage: Int, before next: Int) -> Bool {
    guard let latest = results.latestLevels[year], latest.vintage >= vintage,
      let older = printed[year]?.last(where: { $0.vintage < vintage }),
      let change = difference(latest, older), change.excludesZero
    else { return false }
    if isLarge(change) { return true }
    guard let step = step(into: next), step.isAtOnePrice, step.base == latest else { return false }
    return !step.jump.excludesZero && (step.jump + change).excludesZero
  }

  // MARK: Shown

  private var shownByGrowth: Set<Int> {
    Set(
      steps.filter {
        $0.isAtOnePrice && $0.isExact && $0.jump.excludesZero && isLarge($0.jump)
          && suspects.isDisjoint(with: $0.observations)
      }.map(\.year))
  }

  private var shownByPrices: Set<Int> {
    let changes = priceSteps.filter {
      $0.rates.count == 1 && results.declaredBreaks[$0.year] == nil
        && suspects.isDisjoint(with: $0.observations)
    }
    let usual = PriceChanges(Dictionary(changes.map { ($0.year, $0.jump.point) }) { $1 })
    let found = priceSteps.filter { step in
      step.equation.allowing(usual.plausible(over: step.years)).isViolated
        && suspects.isDisjoint(with: step.observations) && !isAtOnePrice(step.year)
    }
    return Set(found.map(\.year))
  }

  /// A level that was restated by more than a revision, after the report that the one before it is from.
  private var shownByRestatement: Set<Int> {
    let years = results.latestLevels.years
    return Set(
      zip(years, years.dropFirst()).filter { base, year in
        guard let level = results.latestLevels[base], level.qualifier == .exact,
          !suspects.contains(level), !isAtOnePrice(year)
        else { return false }
        let vintages = printed[year, default: []].filter { $0.qualifier == .exact }
        return zip(vintages, vintages.dropFirst()).contains { older, newer in
          level.vintage < newer.vintage && suspects.isDisjoint(with: [older, newer])
            && difference(newer, older).map { $0.excludesZero && isLarge($0) } ?? false
        }
      }.map(\.1))
  }

  private func isAtOnePrice(_ year: Int) -> Bool { step(into: year)?.isAtOnePrice ?? false }

  private func difference(_ newer: Observation, _ older: Observation) -> LogInterval? {
    guard let newer = LogInterval(newer, in: unit), let older = LogInterval(older, in: unit) else {
      return nil
    }
    return newer - older
  }

  private func isLarge(_ change: LogInterval) -> Bool {
    abs(change.point.relativeChange) > SeriesConstruction.sampleChangeThreshold
  }

  // MARK: Links

  private func link(_ year: Int, _ usual: PriceChanges) -> IndicatorSeries.Break {
    let unlinked = IndicatorSeries.Break(year: year, link: .none, factor: 1)
    guard let step = step(into: year) else { return unlinked }
    guard !step.isAtOnePrice else {
      // What rounding explains is no change of basis that could be measured.
      let factor = step.jump.excludesZero ? Double.exp(step.jump.point) : 1
      return .init(year: year, link: .growthRate, factor: factor)
    }
    guard step.rates.count == 1, PriceBasis.mayAgree(step.base.priceBasis, step.level.priceBasis),
      let prices = usual.usual(around: year)
    else { return unlinked }
    return .init(
      year: year, link: .estimatedDeflator, factor: Double.exp(step.jump.point - prices))
  }
}
