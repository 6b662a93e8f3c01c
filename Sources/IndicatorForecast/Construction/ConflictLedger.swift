import RealModule

/// Finds the equations that fail, and what most likely made them fail.
///
/// Failing equations that share a figure belong together. A single wrong figure explains them all if it
/// stands in each of them and one slip of its digits or its unit makes every equation hold that it
/// stands in, also those that held before, unless an accounting identity holds with the figure as
/// printed and not with the correction. Where no single slip does, or where a revision would explain one
/// failing equation better, the base was revised, or, for a difference that is large for a revision, the
/// set of units counted has changed.
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
      return cluster.map { conflict($0, slips: slips, isAlone: cluster.count == 1) }
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

  // MARK: Causes

  /// The single slips that would explain all equations of a cluster, the likeliest first.
  private func slips(explaining cluster: [FigureEquation]) -> [SlipExplanation] {
    let common = cluster[0].terms.map(\.observation).filter { observation in
      cluster.allSatisfy { $0.involves(observation) }
    }
    let found = common.compactMap { observation in
      SlipExplanation(
        observation, in: system.equations.filter { $0.involves(observation) }, of: system,
        witness: witness)
    }
    return found.enumerated().sorted {
      ($1.element.likelihood, $0.offset) < ($0.element.likelihood, $1.offset)
    }.map(\.element)
  }

  // MARK: Entries

  private func conflict(
    _ equation: FigureEquation, slips: [SlipExplanation], isAlone: Bool
  ) -> Conflict {
    let last = equation.terms[equation.terms.count - 1]
    let residual = equation.residual
    // One revision explains one equation: where several fail together, a slip that explains them
    // all is the simpler story.
    let likely = slips.filter { !isAlone || $0.likelihood > revision(equation, behind: $0) }
    let unlikely = slips.dropFirst(likely.count)
    return Conflict(
      kind: equation.kind, year: last.observation.year,
      printed: value(last.interval.point, equation.kind),
      implied: value(last.interval.point + residual.point, equation.kind),
      tolerance: Double.exp(residual.halfWidth) - 1,
      observations: equation.terms.map(\.observation),
      causes: likely.map(\.cause) + causes(of: equation) + unlikely.map(\.cause))
  }

  /// How likely a figure would be printed as it is, if nobody slipped and a base was revised.
  ///
  /// Half of all revisions are taken to be below ``SeriesConstruction/sampleChangeThreshold``, and large
  /// ones to be rare but possible: a Cauchy distribution.
  private func revision(_ equation: FigureEquation, behind slip: SlipExplanation) -> Double {
    let scale = Double.log(onePlus: SeriesConstruction.sampleChangeThreshold)
    let difference = equation.residual.point
    let density = scale / (.pi * (scale * scale + difference * difference))
    let width = slip.cause.suspect.flatMap { LogInterval($0, in: system.unit) }?.halfWidth ?? 0
    let weight = equation.kind == .impliedBase ? Self.revisionsPerSlip : Self.restatementsPerSlip
    return weight * 2 * width * density
  }

  /// The weight of an unpublished revision against a misprint.
  ///
  /// Below it hardly any more misprints are recognized, above it more and more are taken for
  /// revisions: Documentation/Decisions/0005-series-construction.md has the figures.
  private static let revisionsPerSlip = 0.5

  /// The weight of a published revision, which is far more common: to print a figure again is to say that
  /// it has changed.
  private static let restatementsPerSlip = 10.0

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
