/// What a few printed figures say together about logarithms of levels.
///
/// A level *A* of year *t*, a growth rate *g* and the level *B* of the year before say
/// log *A* − log(1 + *g*) − log *B* = 0, and likewise over several years with all their growth rates; two
/// vintages of one figure say that their difference is zero.
/// Each figure is known to half a unit of its last digit, so the left side is an interval, and the
/// figures contradict each other where it excludes zero.
struct FigureEquation: Hashable {
  /// A figure with its sign in the equation.
  struct Term: Hashable {
    let observation: Observation
    let isNegative: Bool
    let interval: LogInterval
  }

  let kind: Conflict.Kind
  let terms: [Term]

  private init(kind: Conflict.Kind, terms: [Term]) {
    self.kind = kind
    self.terms = terms
  }

  /// Takes one figure less others; nil where one of them has no logarithm.
  init?(
    _ kind: Conflict.Kind, plus first: Observation, minus others: [Observation],
    _ unit: MeasurementUnit
  ) {
    let terms = ([first] + others).enumerated().compactMap { index, observation in
      LogInterval(observation, in: unit).map {
        Term(observation: observation, isNegative: index > 0, interval: $0)
      }
    }
    guard terms.count == others.count + 1 else { return nil }
    self.init(kind: kind, terms: terms)
  }

  /// The left side.
  var residual: LogInterval {
    terms.reduce(LogInterval.exactly(0)) { $1.isNegative ? $0 - $1.interval : $0 + $1.interval }
  }

  /// Whether the figures contradict each other beyond their rounding.
  var isViolated: Bool { residual.excludesZero }

  /// What all other figures allow an observation to be.
  func allowance(for observation: Observation) -> LogInterval {
    terms.reduce(LogInterval.exactly(0)) { sum, term in
      guard term.observation != observation else { return sum }
      return isPositive(observation) == term.isNegative ? sum + term.interval : sum - term.interval
    }
  }

  private func isPositive(_ observation: Observation) -> Bool {
    terms.contains { $0.observation == observation && !$0.isNegative }
  }

  /// Whether an observation is one of the terms.
  func involves(_ observation: Observation) -> Bool {
    terms.contains { $0.observation == observation }
  }
}
