import RealModule

/// Finds the equations that fail, and what most likely made them fail.
///
/// Failing equations that share a figure belong together. A single wrong figure explains them all if it
/// stands in each of them and one slip of its digits or its unit makes every equation hold that it
/// stands in, also those that held before, unless an accounting identity holds with the figure as
/// printed and not with the correction. Where no single slip does, the base was revised, or, for
/// a difference that is large for a revision, the set of units counted has changed.
struct ConflictLedger {
  private let system: EquationSystem
  private let witness: IdentityWitness
  private let failing: [FigureEquation]

  init(_ system: EquationSystem, witness: IdentityWitness) {
    self.system = system
    self.witness = witness
    failing = system.equations.filter(\.isViolated)
  }

  /// The conflicts, by year and kind.
  var conflicts: [Conflict] {
    clusters.flatMap { cluster in
      let slips = slips(explaining: cluster)
      return cluster.map { conflict($0, slips: slips) }
    }.sorted { ($0.year, $0.kind.rawValue) < ($1.year, $1.kind.rawValue) }
  }

  /// The failing equations in groups that share figures.
  private var clusters: [[FigureEquation]] {
    failing.reduce(into: []) { clusters, equation in
      let isTouching = { (cluster: [FigureEquation]) in
        cluster.contains { other in equation.terms.contains { other.involves($0.observation) } }
      }
      let touching = clusters.filter(isTouching)
      clusters.removeAll(where: isTouching)
      clusters.append(touching.flatMap(\.self) + [equation])
    }
  }

  // MARK: Slips

  /// The single slips that would explain all equations of a cluster, the likeliest first.
  private func slips(explaining cluster: [FigureEquation]) -> [Conflict.Cause] {
    let common = cluster[0].terms.map(\.observation).filter { observation in
      cluster.allSatisfy { $0.involves(observation) }
    }
    let found = common.flatMap { observation -> [(cause: Conflict.Cause, support: Int)] in
      let equations = system.equations.filter { $0.involves(observation) }
      guard isEvidence(equations, of: observation) else { return [] }
      return slips(of: observation, in: equations).map { (cause: $0, support: equations.count) }
    }
    // The more equations a correction satisfies, the less likely it does so by chance.
    return found.enumerated().sorted {
      ($1.element.support, $0.offset) < ($0.element.support, $1.offset)
    }.map(\.element.cause)
  }

  /// Whether a correction that satisfies these equations would say anything.
  ///
  /// Any two vintages of a short figure are a slip of a digit or two apart, so a restatement alone is
  /// no evidence, nor is a single equation for a figure of fewer than three digits.
  private func isEvidence(_ equations: [FigureEquation], of observation: Observation) -> Bool {
    guard equations.count == 1 else { return true }
    return equations[0].kind == .impliedBase
      && (observation.value?.significand.magnitude ?? 0) >= 100
  }

  private func slips(
    of observation: Observation, in equations: [FigureEquation]
  ) -> [Conflict.Cause] {
    guard let figure = observation.value else { return [] }
    if let correction = figure.unitSlips.first(where: { holds(equations, observation, $0) }) {
      return [.unitSlip(observation, correction: correction)]
    }
    let corrections = figure.digitSlips.filter { holds(equations, observation, $0) }
    return corrections.prefix(1).map { .digitSlip(observation, correction: $0) }
  }

  private func holds(
    _ equations: [FigureEquation], _ observation: Observation, _ figure: PrintedNumber
  ) -> Bool {
    guard let interval = system.interval(observation, as: figure),
      !witness.speaksAgainst(figure, of: observation)
    else { return false }
    return equations.allSatisfy { !$0.replacing(observation, with: interval).isViolated }
  }

  // MARK: Entries

  private func conflict(_ equation: FigureEquation, slips: [Conflict.Cause]) -> Conflict {
    let last = equation.terms[equation.terms.count - 1]
    let residual = equation.residual
    let printed = value(last.interval.point, equation.kind)
    let implied = value(last.interval.point + residual.point, equation.kind)
    return Conflict(
      kind: equation.kind, year: last.observation.year, printed: printed, implied: implied,
      tolerance: Double.exp(residual.halfWidth) - 1,
      observations: equation.terms.map(\.observation),
      causes: slips + causes(of: equation))
  }

  /// A logarithm as the figure it is of: a level, or a rate in percent.
  private func value(_ logarithm: Double, _ kind: Conflict.Kind) -> Double {
    kind == .restatedGrowth ? (Double.exp(logarithm) - 1) * 100 : Double.exp(logarithm)
  }

  /// What happened if nobody slipped.
  private func causes(of equation: FigureEquation) -> [Conflict.Cause] {
    guard equation.kind == .impliedBase else { return [.revisedBase] }
    let share = abs(Double.exp(equation.residual.point) - 1)
    let isUnstated = equation.terms.contains { $0.observation.priceBasis == nil }
    let prices: [Conflict.Cause] = isUnstated ? [.priceBasis] : []
    return share > SeriesConstruction.sampleChangeThreshold
      ? [.sampleChange, .revisedBase] + prices : [.revisedBase] + prices + [.sampleChange]
  }
}
