/// All equations that the results printed for one indicator give rise to.
///
/// Figures that are qualified ("about", "more than") are known less well than their digits say and
/// contradict nothing.
struct EquationSystem {
  /// The equations: restatements, growth rates as each report meant them, growth over years without a
  /// level; each in the order of years and vintages.
  let equations: [FigureEquation]

  /// For each year, what a growth rate at other prices than its levels leaves to the prices.
  let deflators: [IndicatorSeries.Deflator]

  /// The unit of the levels.
  let unit: MeasurementUnit

  /// Takes the results of one area and indicator, the unit of its levels, and the steps between them.
  init(_ actuals: [Observation], unit: MeasurementUnit, steps: [LevelStep]) {
    self.unit = unit
    let figures = actuals.filter { $0.value != nil && $0.qualifier == .exact }
      .sorted { $0.year == $1.year ? $0.precedes($1) : $0.year < $1.year }
    let levels = Dictionary(grouping: figures.filter { $0.measure == .level }, by: \.year)
    let rates = Dictionary(grouping: figures.filter { $0.measure == .growth }, by: \.year)
    let restated =
      Self.restatements(levels, .restatedLevel, unit)
      + Self.restatements(rates, .restatedGrowth, unit)
    let grown = rates.keys.sorted().flatMap { rates[$0] ?? [] }
      .compactMap { Self.growth(of: $0, levels: levels, unit) }
    equations = restated + grown.compactMap(\.equation) + Self.overGaps(steps, unit)
    deflators = Dictionary(grown.compactMap(\.deflator).map { ($0.year, $0) }) { $1 }.values
      .sorted { $0.year < $1.year }
  }

  /// Returns what an observation says about logarithms, with another figure in its place.
  func interval(_ observation: Observation, as figure: PrintedNumber) -> LogInterval? {
    LogInterval(observation, as: figure, in: unit)
  }

  // MARK: Restatements

  private static func restatements(
    _ figures: [Int: [Observation]], _ kind: Conflict.Kind, _ unit: MeasurementUnit
  ) -> [FigureEquation] {
    figures.keys.sorted().flatMap { year -> [FigureEquation] in
      let vintages = figures[year] ?? []
      return zip(vintages, vintages.dropFirst()).compactMap { pair in
        // Rates at different prices are two figures, not two vintages of one.
        guard pair.0.priceBasis == pair.1.priceBasis else { return nil }
        return FigureEquation(kind, plus: pair.1, minus: [pair.0], unit)
      }
    }
  }

  // MARK: Growth

  /// What a growth rate says: an equation, or a change of prices.
  private typealias Growth = (equation: FigureEquation?, deflator: IndicatorSeries.Deflator?)

  private static func growth(
    of rate: Observation, levels: [Int: [Observation]], _ unit: MeasurementUnit
  ) -> Growth? {
    guard let level = level(of: levels[rate.year], vintage: rate.vintage),
      let base = Self.level(of: levels[rate.year - 1], vintage: rate.vintage),
      PriceBasis.mayAgree(level.priceBasis, base.priceBasis),
      let equation = FigureEquation(.impliedBase, plus: level, minus: [rate, base], unit)
    else { return nil }
    guard PriceBasis.rate(at: rate.priceBasis, movesLevelAt: level.priceBasis) else {
      return (nil, .init(year: rate.year, logarithm: equation.residual.point))
    }
    return (equation, nil)
  }

  /// The level that a report of a vintage means: its own, else the last one printed before it, else
  /// the first one after it.
  private static func level(of levels: [Observation]?, vintage: Int) -> Observation? {
    guard let levels else { return nil }
    return levels.last { $0.vintage <= vintage } ?? levels.first
  }

  /// Growth rates that lead from one level to another over years without any.
  private static func overGaps(
    _ steps: [LevelStep], _ unit: MeasurementUnit
  ) -> [FigureEquation] {
    steps.filter { $0.rates.count > 1 && $0.isAtOnePrice && $0.isExact }.compactMap { step in
      FigureEquation(.impliedBase, plus: step.level, minus: step.rates + [step.base], unit)
    }
  }
}
