import ForecastModels

/// The smallest change of a plan's targets after which its figures contradict each other no more.
///
/// The targets are counted in units of their last printed digit, and
///
/// min Σ |repaired − printed| / size of the printed figure
///
/// is solved exactly (``LeastAbsoluteAdjustment``) subject to:
///
/// - *Growth.* |T − A (1 + q / 100)| ≤ max(u(T), A u(q) / 100), where A is last year's result as printed and
///   u half a unit of the last digit: one of the two is the rounding of what the other implies. Figures at
///   different price bases are not held against each other.
/// - *Identities.* Parts add up to their total exactly, and no part exceeds its whole. A part that has a
///   growth target only counts with A (1 + q / 100), known to the rounding of its rate or of
///   the levels beside it, whichever is more.
/// - *Parts without a target.* What is left for them is not negative, also not by rounding
///   (and see ``RepairOptions/UnlistedTreatment/outlook``).
///
/// A target of at least or over a figure may be exceeded, and one of at most a figure undercut: the side of a
/// constraint that such a bound leaves open is dropped, and with both sides the constraint.
///
/// Last year's results that contradict each other are named (``ResultContradiction``), not judged: a repair that rests on
/// one of them is not called the smallest.
///
/// Any other relation that holds within the rounding of the printed figures, in the worst case, may stay as it is, so
/// that a plan without contradictions is left alone. Levels that seem to be in a wrong unit are set aside
/// (``UnitSuspicion``): no target is moved to fit them. Levels and growth rates are moved relative to
/// their own size: a small sector isn't sacrificed because its amounts are small, and a growth rate that is
/// halved counts as a half. Ranges and targets without a number are not moved.
///
/// - SeeAlso: I. P. Fellegi, D. Holt, *A systematic approach to automatic edit and imputation*, JASA 71
///   (1976): change as little as possible so that all edits pass; T. de Waal, J. Pannekoek, S. Scholtus, *Handbook
///   of Statistical Data Editing and Imputation* (2011), chapter 10.
public struct PlanRepair: Hashable, Sendable {
  /// The code of the area.
  public let area: String

  /// The plan year.
  public let year: Int

  /// Every target that was looked at, moved or not, by indicator, the level first.
  public let targets: [TargetMove]

  /// What is left for the parts without a target, one entry a total.
  public let unlisted: [UnlistedParts]

  /// The targets that were not looked at: ranges, targets without a number, and those that seem to be in a
  /// wrong unit.
  public let skipped: [SkippedTarget]

  /// The levels that seem to be in a wrong unit: to be mended before anything else.
  public let suspicions: [UnitSuspicion]

  /// The equations of last year's results that fail: to be mended before anything else.
  public let contradictions: [ResultContradiction]

  /// Whether a target is held to a result that contradicts others.
  public let restsOnContradictions: Bool

  /// Whether it is proven that no repair is smaller; never where it rests on results that contradict each other.
  public let isProvenSmallest: Bool

  /// Σ |relative change| of the targets: what the repair makes as small as it can.
  public var totalChange: Double { targets.reduce(0) { $0 + abs($1.relativeChange) } }

  /// The targets that are moved.
  public var moves: [TargetMove] { targets.filter(\.isMoved) }

  /// Repairs a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan of one area.
  ///   - options: The targets to keep, and what is asked of parts that are not listed.
  /// - Throws: ``PlanRepairError``; in particular ``PlanRepairError/infeasible(_:kept:)`` with the constraints
  ///   and kept targets that contradict each other.
  /// - Complexity: That of ``LeastAbsoluteAdjustment/solution()`` for the targets of the plan.
  public init(of plan: AreaPlan, options: RepairOptions = RepairOptions()) throws(PlanRepairError) {
    let suspicions = UnitSuspicion.all(in: plan, keeping: options.kept)
    let sound = plan.without(suspicions)
    let system = RepairSystem(sound, options)
    skipped = SkippedTarget.all(of: plan, suspicions)
    for choice in options.kept where !system.figures.contains(where: { $0.isIn(choice) }) {
      let target = skipped.first { choice.includes($0.indicator, $0.measure) }
      throw target.map { .notLookedAt($0) } ?? .noSuchTarget(choice)
    }
    guard let adjustment = system.adjustment else { throw .tooManyDigits }
    let outcome = try Self.outcome(adjustment, system)
    area = plan.area
    year = plan.year
    targets = system.moves(to: outcome.values)
    unlisted = system.unlisted(outcome.values)
    self.suspicions = suspicions
    contradictions = ResultContradiction.all(in: sound)
    restsOnContradictions = system.isHeldToResults(of: contradictions.flatMap(\.indicators))
    isProvenSmallest = outcome.isProvenLeast && !restsOnContradictions
  }

  private static func outcome(
    _ adjustment: LeastAbsoluteAdjustment, _ system: RepairSystem
  ) throws(PlanRepairError) -> AdjustedIntegers {
    do throws(LeastAbsoluteAdjustmentError) {
      let found = try adjustment.solution()
      guard found.values.allSatisfy({ $0.magnitude < 1_000_000_000_000_000_000 }) else {
        throw LeastAbsoluteAdjustmentError.tooManyDigits
      }
      return found
    } catch {
      switch error {
      case .tooManyDigits: throw .tooManyDigits
      case .tooManyBranches: throw .tooManyBranches
      case .infeasible(let constraints, let held):
        let targets = system.moves(to: adjustment.variables.map(\.start))
        throw .infeasible(
          constraints.map { system.rows[$0].source }, kept: held.map { targets[$0] })
      }
    }
  }
}
