/// Two levels printed for different years with none between them, and the growth rates that lead from
/// one to the other: all as the latest vintages have them.
struct LevelStep {
  /// The earlier level.
  let base: Observation

  /// The later level.
  let level: Observation

  /// The growth rates of the years after the base up to the level, years increasing.
  let rates: [Observation]

  /// log *A* − Σ log(1 + *g*) − log *B*, with levels *A* after *B*.
  let jump: LogInterval

  /// The year of the later level.
  var year: Int { level.year }

  /// All its figures.
  var observations: [Observation] { [level] + rates + [base] }

  /// Whether the growth rates are at the prices of both levels.
  var isAtOnePrice: Bool {
    PriceBasis.mayAgree(base.priceBasis, level.priceBasis)
      && rates.allSatisfy {
        PriceBasis.rate(at: $0.priceBasis, movesLevelAt: level.priceBasis)
      }
  }

  /// Whether every figure is known to half a unit of its last digit.
  var isExact: Bool { observations.allSatisfy { $0.qualifier == .exact } }

  /// Takes the levels of two years; nil where a growth rate between them is missing, or a figure has
  /// no logarithm.
  private init?(
    from base: Observation, to level: Observation, _ rates: LatestObservations,
    unit: MeasurementUnit
  ) {
    let years = base.year + 1...level.year
    let known = years.compactMap { rates[$0] }
    let growth = known.compactMap { $0.value.flatMap(LogInterval.init(growth:)) }
    guard growth.count == years.count, let start = LogInterval(base, in: unit),
      let end = LogInterval(level, in: unit)
    else { return nil }
    self.base = base
    self.level = level
    self.rates = known
    jump = growth.reduce(end) { $0 - $1 } - start
  }

  /// Returns the steps between the levels that are next to each other, years increasing.
  static func steps(
    _ levels: LatestObservations, _ rates: LatestObservations, unit: MeasurementUnit
  ) -> [LevelStep] {
    let printed = levels.years.compactMap { levels[$0] }
    return zip(printed, printed.dropFirst()).compactMap { base, level in
      LevelStep(from: base, to: level, rates, unit: unit)
    }
  }
}
