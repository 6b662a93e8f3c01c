/// What a plan leaves for the parts of a total that it has no target for.
///
/// *R* = *Y* − Σ *X*ᵢ over the parts that have a target, in the year before the plan year and in the plan year; a
/// target that is printed as a growth rate alone counts as *A* (1 + *q*). Amounts are in units of 10⁰.
struct ResidualSector: Sendable {
  /// The identity.
  let identity: AccountingIdentity
  /// The parts without a target.
  let unlisted: [String]
  /// The parts with a target.
  let listed: [String]
  /// What is left in the year before the plan year.
  let result: FigureInterval
  /// What the plan leaves for the plan year.
  let target: FigureInterval
  /// What was left two years before the plan year; nil where a level is missing.
  let previous: FigureInterval?
  /// Whether what has growth alone is at the prices of its level.
  let prices: PriceAgreement

  /// Why there is nothing to say.
  enum Obstacle: Error, Hashable {
    /// No part, or every part, has a target.
    case nothingLeft
    /// Figures are missing.
    case missing([FigurePlace])
    /// Figures are in different units.
    case notComparable
    /// A part has growth alone, at other prices than its level.
    case otherPrices(String)
  }

  init(
    _ identity: AccountingIdentity, _ figures: PlanFigures, of plan: AreaPlan
  ) throws(Obstacle) {
    let hasTarget = { (code: String) in
      figures[code, .target] != nil || figures[code, .targetGrowth] != nil
    }
    listed = identity.right.filter(hasTarget)
    unlisted = identity.right.filter { !hasTarget($0) }
    self.identity = identity
    guard !listed.isEmpty, !unlisted.isEmpty else { throw .nothingLeft }
    let codes = [identity.left] + listed
    let places = codes.map { FigurePlace(indicator: $0, role: .result) }
    var missing = places.filter { figures[$0] == nil }
    if !hasTarget(identity.left) {
      missing.append(FigurePlace(indicator: identity.left, role: .target))
    }
    guard missing.isEmpty else { throw .missing(missing) }
    prices = try Self.prices(codes.filter { figures[$0, .target] == nil }, plan)
    let targets = codes.map { FigurePlace(indicator: $0, role: .target) }
    guard figures.areComparable(places + targets),
      let result = Self.residual(codes, { figures[$0, .result] }),
      let target = Self.residual(codes, { Self.target($0, figures) })
    else { throw .notComparable }
    self.result = result
    self.target = target
    previous = Self.residual(codes) { figures[$0, .previous] }
  }

  /// Whether growth at its prices makes the target of the levels.
  private static func prices(
    _ codes: [String], _ plan: AreaPlan
  ) throws(Obstacle) -> PriceAgreement {
    var agreement = PriceAgreement.same
    for code in codes {
      guard let indicator = plan.indicator(code) else { continue }
      guard
        PriceBasis.rate(
          at: indicator.targetGrowth?.priceBasis, movesLevelAt: indicator.result?.priceBasis)
      else { throw .otherPrices(code) }
      if PriceAgreement([indicator.result, indicator.targetGrowth]) == .undeclared {
        agreement = .undeclared
      }
    }
    return agreement
  }

  /// The first value less all others.
  private static func residual(
    _ codes: [String], _ value: (String) -> FigureInterval?
  ) -> FigureInterval? {
    let values = codes.compactMap(value)
    guard values.count == codes.count else { return nil }
    return values[0] - values.dropFirst().total
  }

  private static func target(_ code: String, _ figures: PlanFigures) -> FigureInterval? {
    if let level = figures[code, .target] { return level }
    guard let base = figures[code, .result], let growth = figures[code, .targetGrowth]
    else { return nil }
    return base * growth.growthFactor
  }

  /// The growth in percent that the plan asks of the parts without a target.
  var growth: FigureInterval? { target.growth(from: result) }

  /// The growth of the year before, in percent.
  var previousGrowth: FigureInterval? { previous.flatMap { result.growth(from: $0) } }

  /// Whether less than nothing is left in one of the two years, whatever the roundings.
  var isNegative: Bool { result.upper < 0 || target.upper < 0 }

  /// Whether the rest must reach a level: targets that are bounds may leave it as little as it likes, and a
  /// rest that was less than nothing is a mistake.
  var isRequirement: Bool {
    result.isBounded && result.upper >= 0 && target.lower.isFinite
      && (target.upper.isFinite || target.point > 0)
  }

  /// Half of what roundings leave open of the residual, in units of it.
  var halfWidth: Double { (result.upper - result.lower) / 2 }

  /// The same of what the plan leaves; of a bound what roundings leave open of it.
  var targetHalfWidth: Double {
    target.isBounded ? (target.upper - target.lower) / 2 : target.point - target.lower
  }
}
