import IndicatorForecast

/// A repair as JSON.
///
/// Figures are texts, so that the printed digits stay.
struct RepairDocument: Encodable {
  let area: String
  let year: Int
  let total_change: OrNull<Double>
  let is_proven_smallest: Bool
  let unit_suspicions: [Suspicion]
  let result_contradictions: [Contradiction]
  let rests_on_contradictions: Bool
  let targets: [Target]
  let skipped: [Skipped]
  let unlisted: [Unlisted]

  /// A level that seems to be in a wrong unit.
  struct Suspicion: Encodable {
    let indicator: String
    let year: Int
    let set_aside: Bool
    let message: Words
    let fix: OrNull<Words>
  }

  /// An equation of last year's results that fails.
  struct Contradiction: Encodable {
    let indicators: [String]
    let year: Int
    let message: Words
    let fix: OrNull<Words>
  }

  /// A text in both languages.
  struct Words: Encodable {
    let en: String
    let zh: String
  }

  /// A target that was not looked at.
  struct Skipped: Encodable {
    let indicator: String
    let measure: String
    let reason: String
  }

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
    unit_suspicions = repair.suspicions.map(Suspicion.init)
    result_contradictions = repair.contradictions.map(Contradiction.init)
    rests_on_contradictions = repair.restsOnContradictions
    targets = repair.targets.map(Target.init)
    skipped = repair.skipped.map {
      Skipped(
        indicator: $0.indicator, measure: $0.measure.rawValue.lowercased(),
        reason: $0.reason.rawValue)
    }
    unlisted = repair.unlisted.map(Unlisted.init)
  }
}

extension RepairDocument.Suspicion {
  init(_ suspicion: UnitSuspicion) {
    indicator = suspicion.indicator
    year = suspicion.year
    set_aside = suspicion.isSetAside
    message = .init(en: suspicion.message.english, zh: suspicion.message.chinese)
    fix = .init(suspicion.advice.map { .init(en: $0.english, zh: $0.chinese) })
  }
}

extension RepairDocument.Contradiction {
  init(_ contradiction: ResultContradiction) {
    indicators = contradiction.indicators
    year = contradiction.year
    message = .init(en: contradiction.message.english, zh: contradiction.message.chinese)
    fix = .init(contradiction.advice.map { .init(en: $0.english, zh: $0.chinese) })
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
