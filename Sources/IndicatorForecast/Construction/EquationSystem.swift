/// All equations that the results printed for one indicator give rise to.
struct EquationSystem {
  /// The equations, restatements before growth rates, each in the order of years and vintages.
  let equations: [FigureEquation]

  /// For each year, what a growth rate at other prices than its levels leaves to the prices.
  let deflators: [IndicatorSeries.Deflator]

  private let unit: MeasurementUnit

  /// Takes the results of one area and indicator, and the unit of its levels.
  init(_ actuals: [Observation], unit: MeasurementUnit) {
    self.unit = unit
    let figures = actuals.filter { $0.value != nil && !$0.qualifier.isRangeEnd }
      .sorted { ($0.year, $0.vintage) < ($1.year, $1.vintage) }
    let levels = Dictionary(grouping: figures.filter { $0.measure == .level }, by: \.year)
    let rates = Dictionary(grouping: figures.filter { $0.measure == .growth }, by: \.year)
    var equations = Self.restatements(levels, .restatedLevel, unit)
    equations += Self.restatements(rates, .restatedGrowth, unit)
    var deflators: [IndicatorSeries.Deflator] = []
    for rate in rates.keys.sorted().flatMap({ rates[$0] ?? [] }) {
      guard let level = Self.level(of: levels[rate.year], vintage: rate.vintage),
        let base = Self.level(of: levels[rate.year - 1], vintage: rate.vintage),
        let equation = Self.growth(level, rate, base, unit)
      else { continue }
      if PriceBasis.rate(at: rate.priceBasis, movesLevelAt: level.priceBasis) {
        equations.append(equation)
      } else {
        deflators.append(.init(year: rate.year, logarithm: equation.residual.point))
      }
    }
    self.equations = equations
    self.deflators = Dictionary(deflators.map { ($0.year, $0) }) { $1 }.values
      .sorted { $0.year < $1.year }
  }

  /// Returns what an observation says about logarithms, with another figure where one is given.
  func interval(_ observation: Observation, as figure: PrintedNumber? = nil) -> LogInterval? {
    Self.interval(observation, as: figure, unit)
  }

  private static func interval(
    _ observation: Observation, as figure: PrintedNumber? = nil, _ unit: MeasurementUnit
  ) -> LogInterval? {
    guard let figure = figure ?? observation.value else { return nil }
    guard observation.measure == .level else { return LogInterval(growth: figure) }
    return unit.converted(figure, from: observation.unit).flatMap(LogInterval.init(level:))
  }

  /// The level that a report of a vintage means: its own, else the last one printed before it, else
  /// the first one after it.
  private static func level(of levels: [Observation]?, vintage: Int) -> Observation? {
    guard let levels else { return nil }
    return levels.last { $0.vintage <= vintage } ?? levels.first
  }

  private static func restatements(
    _ figures: [Int: [Observation]], _ kind: Conflict.Kind, _ unit: MeasurementUnit
  ) -> [FigureEquation] {
    figures.keys.sorted().flatMap { year -> [FigureEquation] in
      let vintages = figures[year] ?? []
      return zip(vintages, vintages.dropFirst()).compactMap { pair in
        // Rates at different prices are two figures, not two vintages of one.
        guard pair.0.priceBasis == pair.1.priceBasis else { return nil }
        return equation(kind, [(pair.1, false), (pair.0, true)], unit)
      }
    }
  }

  private static func growth(
    _ level: Observation, _ rate: Observation, _ base: Observation, _ unit: MeasurementUnit
  ) -> FigureEquation? {
    equation(.impliedBase, [(level, false), (rate, true), (base, true)], unit)
  }

  private static func equation(
    _ kind: Conflict.Kind, _ signed: [(Observation, Bool)], _ unit: MeasurementUnit
  ) -> FigureEquation? {
    let terms = signed.compactMap { observation, isNegative in
      interval(observation, unit).map {
        FigureEquation.Term(observation: observation, isNegative: isNegative, interval: $0)
      }
    }
    return terms.count == signed.count ? FigureEquation(kind: kind, terms: terms) : nil
  }
}
