import RealModule
import Statistics

/// All equations that the results printed for one indicator give rise to.
///
/// Figures that are qualified ("about", "more than") are known less well than their digits say and
/// contradict nothing.
struct EquationSystem {
  /// The equations: restatements, growth rates as each report meant them, growth over years without a
  /// level; each in the order of years and vintages.
  let equations: [FigureEquation]

  /// What growth rates are likely by themselves.
  let plausibility: GrowthPlausibility

  /// The unit of the levels.
  let unit: MeasurementUnit

  private let declaredBreaks: Set<Int>

  /// Takes the results that are used of one area and indicator.
  ///
  /// - Parameters:
  ///   - actuals: Levels at one price basis and growth rates at any.
  ///   - unit: The unit of the levels.
  ///   - steps: The steps between the levels that count.
  ///   - declaredBreaks: The years that the source calls a break.
  ///   - further: Other equations.
  init(
    _ actuals: [Observation], unit: MeasurementUnit, steps: [LevelStep] = [],
    declaredBreaks: Set<Int>, further: [FigureEquation] = []
  ) {
    self.unit = unit
    self.declaredBreaks = declaredBreaks
    let figures = actuals.filter { $0.value != nil && $0.qualifier == .exact }
      .sorted { $0.year == $1.year ? $0.precedes($1) : $0.year < $1.year }
    let levels = figures.filter { $0.measure == .level }
    let rates = figures.filter { $0.measure == .growth }
    let printed = Dictionary(grouping: levels, by: \.year)
    let grown =
      rates.compactMap { Self.growth(of: $0, levels: printed, unit) } + Self.overGaps(steps)
    let changes = grown.filter { $0.kind == .impliedPrices && $0.years.count == 1 }
    let usual = PriceChanges(
      Dictionary(
        changes.filter { !declaredBreaks.contains($0.year) }.map { ($0.year, $0.residual.point) }
      ) { $1 })
    equations =
      Self.restatements(levels, .restatedLevel, unit)
      + Self.restatements(rates, .restatedGrowth, unit)
      + grown.map { equation in
        equation.kind == .impliedPrices
          ? equation.allowing(usual.plausible(over: equation.years)) : equation
      } + further
    plausibility = GrowthPlausibility(
      Dictionary(
        rates.compactMap { rate in
          rate.value.flatMap(LogInterval.init(growth:)).map { (rate.year, $0.point) }
        }
      ) { $1 })
  }

  /// Returns what an observation says about logarithms, with another figure in its place.
  func interval(_ observation: Observation, as figure: PrintedNumber) -> LogInterval? {
    LogInterval(observation, as: figure, in: unit)
  }

  /// Whether an equation leads over the beginning of a new basis that the source declares: nobody expects it
  /// to hold.
  func isAcrossDeclaredBreak(_ equation: FigureEquation) -> Bool {
    switch equation.kind {
    case .impliedBase, .impliedPrices: !declaredBreaks.isDisjoint(with: equation.years)
    case .restatedLevel, .restatedGrowth, .impliedTarget: false
    }
  }

  // MARK: Restatements

  /// A year and the prices: rates at different prices are two figures, not two vintages of one.
  private struct Key: Hashable {
    let year: Int
    let prices: PriceBasis?
  }

  private static func restatements(
    _ figures: [Observation], _ kind: Conflict.Kind, _ unit: MeasurementUnit
  ) -> [FigureEquation] {
    let groups = Dictionary(grouping: figures) { Key(year: $0.year, prices: $0.priceBasis) }
    let ordered = groups.sorted {
      ($0.key.year, $0.key.prices?.rawValue ?? "") < ($1.key.year, $1.key.prices?.rawValue ?? "")
    }
    return ordered.flatMap { _, vintages in
      zip(vintages, vintages.dropFirst()).compactMap { first, then in
        FigureEquation(kind, plus: [then], minus: [first], unit)
      }
    }
  }

  // MARK: Growth

  /// What a growth rate says: the level of the year before, or a change of prices.
  private static func growth(
    of rate: Observation, levels: [Int: [Observation]], _ unit: MeasurementUnit
  ) -> FigureEquation? {
    guard let level = level(of: levels[rate.year], vintage: rate.vintage),
      let base = Self.level(of: levels[rate.year - 1], vintage: rate.vintage),
      PriceBasis.mayAgree(level.priceBasis, base.priceBasis)
    else { return nil }
    let isAtOnePrice = PriceBasis.rate(at: rate.priceBasis, movesLevelAt: level.priceBasis)
    return FigureEquation(
      isAtOnePrice ? .impliedBase : .impliedPrices, plus: [level], minus: [rate, base], unit)
  }

  /// The level that a report of a vintage means: its own, else the last one printed before it, else
  /// the first one after it.
  private static func level(of levels: [Observation]?, vintage: Int) -> Observation? {
    guard let levels else { return nil }
    return levels.last { $0.vintage <= vintage } ?? levels.first
  }

  /// Growth rates that lead from one level to another over years without any.
  private static func overGaps(_ steps: [LevelStep]) -> [FigureEquation] {
    steps.filter { $0.rates.count > 1 && $0.isExact }.map(\.equation)
  }
}

/// How likely growth rates are by themselves: a Laplace distribution of log(1 + *g*) around the median
/// of the indicator's other rates.
struct GrowthPlausibility {
  /// The median of the 135 growth rates of results that ship with the package, for indicators with fewer
  /// than two other rates.
  private static let usualRate = Double.log(onePlus: 0.09)

  /// The mean absolute deviation of those rates from their median, and the least spread of any.
  private static let usualSpread = 0.05

  private let rates: [Int: Double]

  /// Takes the rates of one indicator that count, as logarithms.
  init(_ rates: [Int: Double]) {
    self.rates = rates
  }

  /// Returns how much likelier a year would grow by one rate than by another.
  func ratio(_ rate: LogInterval, to other: LogInterval, in year: Int) -> Double {
    let others = rates.filter { $0.key != year }.sorted { $0.key < $1.key }.map(\.value)
    let isKnown = others.count >= 2
    let centre = isKnown ? others.median() : Self.usualRate
    // The median absolute deviation of a Laplace distribution is log 2 times its scale.
    let spread = isKnown ? others.medianAbsoluteDeviation() / Double.log(2) : 0
    let scale = max(spread, Self.usualSpread)
    return Double.exp((abs(other.point - centre) - abs(rate.point - centre)) / scale)
  }
}
