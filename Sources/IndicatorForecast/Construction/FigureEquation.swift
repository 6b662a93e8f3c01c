/// What a few printed figures say together about logarithms of levels.
///
/// A level *A* of year *t*, a growth rate *g* and the level *B* of the year before say
/// log *A* − log(1 + *g*) − log *B* = 0, and likewise over several years with all their growth rates; two
/// vintages of one figure say that their difference is zero. Growth at comparable prices between levels at
/// current prices leaves a change of prices, of which only a range is known.
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

  /// The figures; the last one is that of the earlier year.
  let terms: [Term]

  /// What the left side may be besides zero: a change of prices.
  private let allowed: LogInterval

  /// Takes figures less others; nil where one of them has no logarithm.
  ///
  /// - Parameters:
  ///   - kind: Which figures these are.
  ///   - added: The figures with a plus sign.
  ///   - subtracted: The figures with a minus sign, that of the earliest year last.
  ///   - unit: The unit of the levels.
  ///   - allowed: What the left side may be.
  init?(
    _ kind: Conflict.Kind, plus added: [Observation], minus subtracted: [Observation],
    _ unit: MeasurementUnit, allowing allowed: LogInterval = .exactly(0)
  ) {
    let signed = added.map { ($0, false) } + subtracted.map { ($0, true) }
    let terms = signed.compactMap { observation, isNegative in
      LogInterval(observation, in: unit).map {
        Term(observation: observation, isNegative: isNegative, interval: $0)
      }
    }
    guard terms.count == signed.count else { return nil }
    self.init(kind: kind, terms: terms, allowed: allowed)
  }

  private init(kind: Conflict.Kind, terms: [Term], allowed: LogInterval) {
    self.kind = kind
    self.terms = terms
    self.allowed = allowed
  }

  /// The same figures with another range for the left side.
  func allowing(_ allowed: LogInterval) -> FigureEquation {
    FigureEquation(kind: kind, terms: terms, allowed: allowed)
  }

  /// The left side, less what it may be.
  var residual: LogInterval {
    terms.reduce(-allowed) { $1.isNegative ? $0 - $1.interval : $0 + $1.interval }
  }

  /// Whether the figures contradict each other beyond their rounding.
  var isViolated: Bool { residual.excludesZero }

  /// The year of the latest figure, which grew.
  var year: Int { terms[0].observation.year }

  /// The years that grew from the earliest figure to the latest; for two figures of one year that year.
  var years: ClosedRange<Int> { min(terms[terms.count - 1].observation.year + 1, year)...year }

  /// What all other figures allow an observation to be.
  func allowance(for observation: Observation) -> LogInterval {
    let isSubtracted = terms.contains { $0.observation == observation && $0.isNegative }
    return terms.reduce(isSubtracted ? -allowed : allowed) { sum, term in
      guard term.observation != observation else { return sum }
      return isSubtracted == term.isNegative ? sum - term.interval : sum + term.interval
    }
  }

  /// Whether an observation is one of the terms.
  func involves(_ observation: Observation) -> Bool {
    terms.contains { $0.observation == observation }
  }
}
