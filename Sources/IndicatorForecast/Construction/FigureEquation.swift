/// What two or three printed figures say together about logarithms of levels.
///
/// A level *A* of year *t*, a growth rate *g* and the level *B* of the year before say
/// log *A* − log(1 + *g*) − log *B* = 0; two vintages of one figure say that their difference is zero.
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

  /// The left side.
  var residual: LogInterval {
    terms.reduce(LogInterval.exactly(0)) { $1.isNegative ? $0 - $1.interval : $0 + $1.interval }
  }

  /// Whether the figures contradict each other beyond their rounding.
  var isViolated: Bool { residual.excludesZero }

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
