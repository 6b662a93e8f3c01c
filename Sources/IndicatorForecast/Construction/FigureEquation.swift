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

  /// Half the width of what all other terms leave open.
  func halfWidth(besides observation: Observation) -> Double {
    terms.filter { $0.observation != observation }.reduce(0) { $0 + $1.interval.halfWidth }
  }

  /// Whether an observation is one of the terms.
  func involves(_ observation: Observation) -> Bool {
    terms.contains { $0.observation == observation }
  }

  /// Returns the equation with another figure in the place of an observation.
  func replacing(_ observation: Observation, with interval: LogInterval) -> FigureEquation {
    FigureEquation(
      kind: kind,
      terms: terms.map { term in
        guard term.observation == observation else { return term }
        return Term(
          observation: observation, isNegative: term.isNegative, interval: interval)
      })
  }
}
