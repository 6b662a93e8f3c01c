import ForecastModels

/// What a plan leaves to the parts of a total that it sets no target for.
///
/// With the total's target *T* and result *A* and those of the parts listed, *Tᵢ* and *Aᵢ*, the rest must reach
/// *T* − Σ *Tᵢ* from *A* − Σ *Aᵢ*. The chance of that comes from the coherent forecasts: of the parts not listed
/// where all of them have one, else of the total less the parts listed, dependent as the identities leave them.
///
/// The chance is that of the tail beyond what is expected: of as much as that or more where the targets ask for more than
/// the median of the forecast, of as little as that or less where they leave less. So a small chance always means that
/// the plan is odd there, and none is above one half but that of a lower bound.
public struct ResidualRequirement: Hashable, Sendable {
  /// What the chance is the chance of.
  public enum Event: Hashable, Sendable {
    /// The rest reaches the level, or more.
    case asMuchOrMore
    /// The rest comes to no more than the level.
    case asLittleOrLess
  }

  /// The identity.
  public let identity: AccountingIdentity
  /// The codes of the parts that have a target.
  public let listed: [String]
  /// The codes of the parts that have none.
  public let unlisted: [String]
  /// The unit of the levels: that of the total's target.
  public let unit: MeasurementUnit
  /// The level of the rest last year, *A* − Σ *Aᵢ*.
  public let base: Double
  /// The level of the rest that the targets ask for, *T* − Σ *Tᵢ*.
  public let required: Double
  /// How far rounding may put each of the two levels off: the sum of the half units.
  public let rounding: Double
  /// The growth of the rest last year, in percent; nil where its level before isn't known.
  public let pastGrowth: Double?
  /// What the chance is the chance of: of targets that only bound the rest from below that it reaches the bound.
  public let event: Event
  /// The chance of the event; nil without forecasts, and where less than nothing is left.
  public let chance: Double?
  /// Whether less than nothing is left, whatever the roundings: no forecast tells the chance of that.
  public let isImpossible: Bool

  /// The growth that is asked for, in percent; nil where the rest was nothing, or less.
  public var requiredGrowth: Double? {
    base > 0 ? required.percentAbove(base) : nil
  }

  /// The rates that the rounding of the figures allows; nil where there is none.
  public var requiredGrowthRange: ClosedRange<Double>? {
    guard base > rounding else { return nil }
    let ends = [required - rounding, required + rounding].flatMap { end in
      [base - rounding, base + rounding].map { end.percentAbove($0) }
    }
    return ends.reduce(ends[0]...ends[0]) {
      min($0.lowerBound, $1)...max($0.upperBound, $1)
    }
  }
}

extension ResidualRequirement {
  /// Works out what a plan leaves for the parts of a total without a target; nil where nothing, or where
  /// figures are missing.
  init?(of identity: AccountingIdentity, _ plan: AreaPlan) {
    guard let unit = plan.indicator(identity.left)?.target?.unit,
      let sector = try? ResidualSector(identity, plan.figures, of: plan),
      sector.result.point != 0, sector.isRequirement
    else { return nil }
    let scale = unit.scale
    let required = sector.target.point / scale
    let isImpossible = sector.target.upper < 0
    let reached = isImpossible ? nil : SectorChance(sector, unit, plan).chance(of: required)
    let isLittle = sector.target.isBounded && reached ?? 0 > 0.5
    let before = sector.previous.flatMap { $0.point > 0 ? sector.previousGrowth?.point : nil }
    self.init(
      identity: identity, listed: sector.listed, unlisted: sector.unlisted, unit: unit,
      base: sector.result.point / scale, required: required,
      rounding: max(sector.halfWidth, sector.targetHalfWidth) / scale,
      pastGrowth: before, event: isLittle ? .asLittleOrLess : .asMuchOrMore,
      chance: isLittle ? reached.map { 1 - $0 } : reached, isImpossible: isImpossible)
  }
}

/// The chance of what is left for some parts, from the coherent forecasts of an area.
private struct SectorChance {
  private let sector: ResidualSector
  private let unit: MeasurementUnit
  private let plan: AreaPlan

  init(_ sector: ResidualSector, _ unit: MeasurementUnit, _ plan: AreaPlan) {
    self.sector = sector
    self.unit = unit
    self.plan = plan
  }

  /// The chance that the rest reaches a level: as the sum of the parts, or as the total less the others.
  func chance(of required: Double) -> Double? {
    let direct = sector.unlisted.map { (code: $0, sign: 1.0) }
    let others = sector.listed.map { (code: $0, sign: -1.0) }
    let difference = others + [(code: sector.identity.left, sign: 1.0)]
    return [direct, difference].lazy.compactMap { chance(of: required, $0) }.first
  }

  private func chance(
    of required: Double, _ terms: [(code: String, sign: Double)]
  ) -> Double? {
    let outlooks = terms.compactMap { plan.outlook(of: $0.code) }
    let distributions = outlooks.compactMap { $0.distribution(in: plan.year)?.mixture }
    guard distributions.count == terms.count,
      outlooks.allSatisfy({ $0.series.kind == .level && $0.series.unit.code == unit.code })
    else { return nil }
    let weights = zip(terms, outlooks).map { term, outlook in
      term.sign * outlook.series.unit.scale / unit.scale
    }
    let correlation = PlanCorrelation(plan).matrix(of: terms.map(\.code))
    let estimate = GaussianCopula(correlation).probability(
      ofSum: weights, of: distributions, reaching: required)
    return min(1, max(0, estimate.value))
  }
}
