import ForecastModels
import LinearAlgebra
import Statistics

/// What a plan implies without saying so.
public struct PlanImplications: Hashable, Sendable {
  /// What is left for the parts without a target, one an identity that leaves any.
  public let residuals: [ResidualRequirement]
  /// What the parts contribute to the growth of their total, one an identity.
  public let contributions: [GrowthContribution]
  /// What goals for later years still ask for.
  public let goals: [GoalRequirement]

  /// Works out what a plan implies.
  ///
  /// - Parameter plan: The plan of one area.
  public init(_ plan: AreaPlan) {
    let totals = plan.identities.filter { $0.relation == .equal }.compactMap {
      PlannedTotal($0, plan)
    }
    residuals = totals.compactMap { $0.residual(plan) }
    contributions = totals.map(\.contribution)
    goals = plan.indicators.flatMap { indicator in
      indicator.series.targets.compactMap {
        GoalRequirement($0, indicator, plan: plan.year)
      }
    }
  }
}

/// A total with a target and a result, and its parts, in the unit of the total's target.
private struct PlannedTotal {
  /// A level last year and its target.
  struct Levels {
    let code: String
    let result: PrintedNumber
    let target: PrintedNumber
    let previous: PrintedNumber?
  }

  private let identity: AccountingIdentity
  private let unit: MeasurementUnit
  private let total: Levels
  private let listed: [Levels]

  /// Nil without a total, or without any part that has both.
  init?(_ identity: AccountingIdentity, _ plan: AreaPlan) {
    guard let unit = plan.indicator(identity.left)?.target?.unit,
      let total = Self.levels(identity.left, plan, unit)
    else { return nil }
    let listed = identity.right.compactMap { Self.levels($0, plan, unit) }
    guard !listed.isEmpty, total.result.doubleValue > 0 else { return nil }
    self.identity = identity
    self.unit = unit
    self.total = total
    self.listed = listed
  }

  private static func levels(
    _ code: String, _ plan: AreaPlan, _ unit: MeasurementUnit
  ) -> Levels? {
    guard let indicator = plan.indicator(code) else { return nil }
    let number = { (figure: PlanFigure?) -> PrintedNumber? in
      figure.flatMap { figure in
        figure.value.flatMap { unit.converted($0, from: figure.unit) }
      }
    }
    guard let result = number(indicator.result), let target = number(indicator.target) else {
      return nil
    }
    return Levels(
      code: code, result: result, target: target, previous: number(indicator.previous))
  }

  private var unlisted: [String] {
    identity.right.filter { code in !listed.contains { $0.code == code } }
  }

  private func rest(_ figure: (Levels) -> PrintedNumber?) -> Double? {
    guard let whole = figure(total) else { return nil }
    let parts = listed.compactMap(figure)
    guard parts.count == listed.count else { return nil }
    return parts.reduce(whole.doubleValue) { $0 - $1.doubleValue }
  }

  var contribution: GrowthContribution {
    let base = total.result.doubleValue
    let points = { (levels: Levels) in
      100 * (levels.target.doubleValue - levels.result.doubleValue) / base
    }
    let parts = listed.map { GrowthContribution.Part(indicator: $0.code, points: points($0)) }
    let growth = points(total)
    let rest = parts.reduce(growth) { $0 - $1.points }
    return GrowthContribution(
      identity: identity, totalGrowth: growth,
      parts: parts
        + (unlisted.isEmpty
          ? [] : [.init(indicator: unlisted.count == 1 ? unlisted[0] : nil, points: rest)]))
  }

  func residual(_ plan: AreaPlan) -> ResidualRequirement? {
    guard !unlisted.isEmpty, let base = rest({ $0.result }), let required = rest({ $0.target })
    else { return nil }
    let halfUnits = { (figure: (Levels) -> PrintedNumber) in
      ([total] + listed).reduce(0.0) { $0 + figure($1).halfUnit }
    }
    let before = rest(\.previous)
    return ResidualRequirement(
      identity: identity, listed: listed.map(\.code), unlisted: unlisted, unit: unit, base: base,
      required: required, rounding: max(halfUnits { $0.result }, halfUnits { $0.target }),
      pastGrowth: before.flatMap { $0 > 0 ? 100 * (base / $0 - 1) : nil },
      chance: chance(of: required, plan))
  }

  /// The chance that the rest reaches a level.
  private func chance(of required: Double, _ plan: AreaPlan) -> Double? {
    let direct = unlisted.map { (code: $0, sign: 1.0) }
    let difference = listed.map { (code: $0.code, sign: -1.0) } + [(code: total.code, sign: 1.0)]
    return [direct, difference].lazy.compactMap { chance(of: required, $0, plan) }.first
  }

  private func chance(
    of required: Double, _ terms: [(code: String, sign: Double)], _ plan: AreaPlan
  ) -> Double? {
    let outlooks = terms.compactMap { plan.outlook(of: $0.code) }
    let distributions = outlooks.compactMap { $0.distribution(in: plan.year)?.mixture }
    guard distributions.count == terms.count,
      outlooks.allSatisfy({ $0.series.kind == .level && $0.series.unit.code == unit.code })
    else { return nil }
    let weights = zip(terms, outlooks).map { term, outlook in
      let powers = outlook.series.unit.powerOfTen - unit.powerOfTen
      return term.sign * Double.exp10(Double(powers))
    }
    let correlation = PlanCorrelation(plan).matrix(of: terms.map(\.code))
    let estimate = GaussianCopula(correlation).probability(
      ofSum: weights, of: distributions, reaching: required)
    return min(1, max(0, estimate.value))
  }
}
