import IndicatorForecast

/// A repair as JSON.
///
/// Figures are texts, so that the printed digits stay.
struct RepairDocument: Encodable {
  let area: String
  let year: Int
  let total_change: OrNull<Double>
  let is_proven_smallest: Bool
  let targets: [Target]
  let unlisted: [Unlisted]

  /// One target.
  struct Target: Encodable {
    let indicator: String
    let measure: String
    let unit: String
    let unit_mult: Int
    let qualifier: String
    let printed: String
    let repaired: String
    let relative_change: OrNull<Double>
    let kept: Bool
  }

  /// What is left for the parts of a total that have no target.
  struct Unlisted: Encodable {
    let total: String
    let indicators: [String]
    let result: OrNull<Double>
    let printed: OrNull<Double>
    let repaired: OrNull<Double>
    let printed_growth: OrNull<Double>
    let repaired_growth: OrNull<Double>
    let outlook: OrNull<Double>
  }

  init(_ repair: PlanRepair) {
    area = repair.area
    year = repair.year
    total_change = OrNull(published: repair.totalChange)
    is_proven_smallest = repair.isProvenSmallest
    targets = repair.targets.map(Target.init)
    unlisted = repair.unlisted.map(Unlisted.init)
  }
}

extension RepairDocument.Target {
  init(_ target: TargetMove) {
    indicator = target.indicator
    measure = target.measure.rawValue.lowercased()
    unit = target.unit.code
    unit_mult = target.unit.powerOfTen
    qualifier = target.qualifier.rawValue
    printed = target.printed.description
    repaired = target.repaired.description
    relative_change = OrNull(published: target.relativeChange)
    kept = target.isKept
  }
}

extension RepairDocument.Unlisted {
  init(_ parts: UnlistedParts) {
    total = parts.total
    indicators = parts.indicators
    result = OrNull(published: parts.result)
    printed = OrNull(published: parts.printed)
    repaired = OrNull(published: parts.repaired)
    printed_growth = OrNull(published: parts.printedGrowth)
    repaired_growth = OrNull(published: parts.repairedGrowth)
    outlook = OrNull(published: parts.outlook)
  }
}
