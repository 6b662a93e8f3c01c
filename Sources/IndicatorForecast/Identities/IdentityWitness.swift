/// What accounting identities say for or against a figure being a slip.
///
/// A figure that makes an identity hold to the printed digits, together with the other figures of the same
/// report, is hardly wrong: a correction that breaks the identity is no likely one.
struct IdentityWitness {
  private let identities: [AccountingIdentity]
  private let levels: [Key: Observation]

  /// Takes the observations of one area and the identities that hold there.
  init(_ observations: [Observation], identities: [AccountingIdentity]) {
    self.identities = identities.filter { $0.relation == .equal }
    let figures = observations.filter {
      $0.measure == .level && $0.value != nil && !$0.qualifier.isRangeEnd
    }
    levels = Dictionary(figures.map { (Key($0), $0) }) { $0.precedes($1) ? $1 : $0 }
  }

  /// What a figure of a report is about.
  private struct Key: Hashable {
    var indicator: String
    let year: Int
    let stage: Stage
    let vintage: Int

    init(_ observation: Observation) {
      indicator = observation.indicator
      year = observation.year
      stage = observation.stage
      vintage = observation.vintage
    }
  }

  /// Returns whether an identity holds with the figure as printed, and fails with a correction.
  func speaksAgainst(_ correction: PrintedNumber, of observation: Observation) -> Bool {
    guard observation.measure == .level else { return false }
    return identities.contains { identity in
      guard let terms = terms(of: identity, with: observation) else { return false }
      return holds(terms, observation, as: observation.value)
        && !holds(terms, observation, as: correction)
    }
  }

  private func terms(
    of identity: AccountingIdentity, with observation: Observation
  ) -> [Observation]? {
    guard identity.indicators.contains(observation.indicator) else { return nil }
    let terms = identity.indicators.compactMap { code in
      var key = Key(observation)
      key.indicator = code
      return levels[key]
    }
    return terms.count == identity.indicators.count ? terms : nil
  }

  private func holds(
    _ terms: [Observation], _ observation: Observation, as figure: PrintedNumber?
  ) -> Bool {
    let figures = terms.compactMap { term in
      (term == observation ? figure : term.value)
        .flatMap { terms[0].unit.converted($0, from: term.unit) }
    }
    guard figures.count == terms.count else { return false }
    let residual = figures.dropFirst().reduce(figures[0].doubleValue) { $0 - $1.doubleValue }
    return abs(residual) <= figures.reduce(0) { $0 + $1.halfUnit } * (1 + 1e-9)
  }
}
