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
    residuals = plan.identities.filter { $0.relation == .equal }.compactMap {
      ResidualRequirement(of: $0, plan)
    }
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
  }

  private let identity: AccountingIdentity
  private let total: Levels
  private let listed: [Levels]
  /// Whether the results or the targets don't add up, whatever their roundings.
  private let isBroken: Bool
  /// What the figures leave open of the total's growth less that of its parts, in points; nil where all are exact, or
  /// some part has no target.
  private let openness: FigureInterval?

  /// Nil without a total, or without any part that has both.
  init?(_ identity: AccountingIdentity, _ plan: AreaPlan) {
    guard let unit = plan.indicator(identity.left)?.target?.unit,
      let total = Self.levels(identity.left, plan, unit)
    else { return nil }
    let listed = identity.right.compactMap { Self.levels($0, plan, unit) }
    guard !listed.isEmpty, total.result.doubleValue > 0 else { return nil }
    self.identity = identity
    self.total = total
    self.listed = listed
    let figures = plan.figures
    isBroken = [FigurePlace.Role.result, .target].contains { role in
      PlanCheck.sum(identity, role).deviation(in: figures)?.isViolated ?? false
    }
    openness = Self.openness(of: identity, plan, figures)
  }

  private static func openness(
    of identity: AccountingIdentity, _ plan: AreaPlan, _ figures: PlanFigures
  ) -> FigureInterval? {
    let places = [FigurePlace.Role.target, .result].map { role in
      identity.indicators.map { FigurePlace(indicator: $0, role: role) }
    }
    let printed = places.joined().compactMap { plan.printed($0) }
    guard printed.count == 2 * identity.indicators.count, printed.contains(where: { !$0.isSingle }),
      figures.areComparable(Array(places.joined())), let base = figures[places[1][0]]
    else { return nil }
    let rests = places.map { row in
      let values = row.compactMap { figures[$0] }
      return values[0] - values.dropFirst().total
    }
    return ((rests[0] - rests[1]) / base).map { $0 * FigureInterval(100) }
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
    return Levels(code: code, result: result, target: target)
  }

  private var unlisted: [String] {
    identity.right.filter { code in !listed.contains { $0.code == code } }
  }

  /// Half a unit of the last digit that points are shown with: less than that is nothing.
  private static let leastShown = 0.005

  var contribution: GrowthContribution {
    let base = total.result.doubleValue
    let points = { (levels: Levels) in
      100 * (levels.target.doubleValue - levels.result.doubleValue) / base
    }
    let parts = listed.map { GrowthContribution.Part(indicator: $0.code, points: points($0)) }
    let growth = points(total)
    let rest = parts.reduce(growth) { $0 - $1.points }
    let isOpen = openness != nil && abs(rest) >= Self.leastShown
    let isUnexplained = unlisted.isEmpty && (isBroken || isOpen)
    return GrowthContribution(
      identity: identity, totalGrowth: growth,
      parts: parts
        + (unlisted.isEmpty
          ? [] : [.init(indicator: unlisted.count == 1 ? unlisted[0] : nil, points: rest)]),
      unexplained: isUnexplained ? rest : nil,
      unexplainedBounds: isUnexplained ? openness.map { $0.lower...$0.upper } : nil,
      isRestOfBrokenSum: isBroken && !unlisted.isEmpty)
  }
}

extension PlanFigure {
  /// Whether the text means the figure itself: no bound, no range, and not "about" it.
  fileprivate var isSingle: Bool {
    !isRange && (qualifier == .exact || qualifier == .striven)
  }
}
