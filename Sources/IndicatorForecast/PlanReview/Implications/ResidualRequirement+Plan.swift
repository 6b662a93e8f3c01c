import ForecastModels

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
