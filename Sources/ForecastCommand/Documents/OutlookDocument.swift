import ForecastReport
import IndicatorForecast

/// An outlook as the JSON of the command's contract.
struct OutlookDocument: Encodable {
  let area: String
  let area_zh: String
  let indicator: String
  let indicator_zh: String
  let unit: String
  let unit_mult: Int
  let as_of: Int
  let history: [Entry]
  let forecasts: [Step]
  let target: OrNull<Target>
  let findings: [String]
  let coherence: [IdentityDocument]
  let borrowing: OrNull<Borrowing>

  /// One year of the history.
  struct Entry: Encodable {
    let year: Int
    let value: OrNull<Double>
    let provenance: String
    let growth: OrNull<Double>
  }

  /// One year ahead.
  struct Step: Encodable {
    let year: Int
    let mean: OrNull<Double>
    let median: OrNull<Double>
    let intervals: [Interval]
    let model: String
    let n: Int
    let fallback_from: OrNull<String>
  }

  /// A central interval.
  struct Interval: Encodable {
    let level: OrNull<Double>
    let lower: OrNull<Double>
    let upper: OrNull<Double>
  }

  /// What a short series took from the growth of others.
  struct Borrowing: Encodable {
    let share: OrNull<Double>
    let mean_growth: OrNull<Double>
    let series: Int
  }

  /// The plan target.
  struct Target: Encodable {
    let year: Int
    let value: OrNull<Double>
    let growth: OrNull<Double>
    let qualifier: String
    let attainment_probability: OrNull<Double>
    let growth_attainment_probability: OrNull<Double>
    let inside_probability: OrNull<Double>
    let upper_end_probability: OrNull<Double>
    let contradiction: OrNull<Contradiction>
    let past: OrNull<Past>
  }

  /// What level and growth rate of a target mean, where they contradict each other.
  struct Contradiction: Encodable {
    let implied_growth: OrNull<Double>
    let stated_growth: OrNull<Double>
    let implied_base: OrNull<Double>
    let tolerance: OrNull<Double>
  }

  /// How earlier targets of the indicator were reached.
  struct Past: Encodable {
    let targets: Int
    let reached: Int
    let hit_rate: OrNull<Double>
    let mean_gap: OrNull<Double>
    let shrunk_mean_gap: OrNull<Double>
    let reference_class: OrNull<String>
    let attainment_probability: OrNull<Double>
  }

  init(
    _ outlook: Outlook, coverages: [Coverage], asOf: Int?, indicators: IndicatorRegistry,
    past: PastAttainment? = nil, failedRules: [PlanRuleCode] = []
  ) {
    let series = outlook.series
    area = series.area
    area_zh = SeriesCatalogue.areaName(series.area).chinese
    indicator = series.indicator
    indicator_zh = SeriesCatalogue.indicatorName(series.indicator, in: indicators).chinese
    unit = series.unit.code
    unit_mult = series.unit.powerOfTen
    as_of = asOf ?? series.vintage
    history = Self.history(series)
    forecasts = Self.steps(outlook, coverages)
    target = OrNull(outlook.target.map { Target($0, past) })
    findings = failedRules.map(\.rawValue)
    coherence = outlook.identities.map { IdentityDocument($0, names: indicators) }
    borrowing = OrNull(outlook.borrowing.map(Borrowing.init))
  }

  private static func history(_ series: IndicatorSeries) -> [Entry] {
    let points = series.points.map { point in
      Entry(
        year: point.year, value: OrNull(published: point.value),
        provenance: point.provenance.rawValue,
        growth: OrNull(published: point.growth?.doubleValue))
    }
    let gaps = series.missingYears.map { year in
      Entry(
        year: year, value: OrNull(nil), provenance: "missing",
        growth: OrNull(
          published: series.growthRates.first { $0.year == year }?.rate.doubleValue))
    }
    return (points + gaps).sorted { $0.year < $1.year }
  }

  private static func steps(_ outlook: Outlook, _ coverages: [Coverage]) -> [Step] {
    guard let forecast = outlook.forecast else { return [] }
    return zip(forecast.periods, forecast.distributions).map { period, distribution in
      Step(
        year: period, mean: OrNull(published: distribution.mean),
        median: OrNull(published: distribution.median),
        intervals: coverages.map { Interval(distribution.interval($0)) },
        model: outlook.model.rawValue, n: outlook.observationCount,
        fallback_from: OrNull(outlook.fallbackFrom?.rawValue))
    }
  }
}

extension OutlookDocument.Interval {
  init(_ interval: PredictionInterval) {
    level = OrNull(published: interval.coverage.probability * 100)
    lower = OrNull(published: interval.lower)
    upper = OrNull(published: interval.upper)
  }
}

extension OutlookDocument.Borrowing {
  init(_ borrowing: GrowthBorrowing) {
    share = OrNull(published: borrowing.share)
    mean_growth = OrNull(published: borrowing.meanGrowth)
    series = borrowing.seriesCount
  }
}

extension OutlookDocument.Target {
  init(_ outlook: TargetOutlook, _ past: PastAttainment?) {
    let target = outlook.target
    year = target.year
    value = OrNull(published: outlook.value)
    growth = OrNull(
      published: (target.growth?.value ?? target.growth?.upperEnd)?.doubleValue)
    qualifier = outlook.qualifier.rawValue
    attainment_probability = OrNull(published: outlook.attainmentProbability)
    growth_attainment_probability = OrNull(published: outlook.growthChance?.attained)
    inside_probability = OrNull(published: outlook.chance?.inside)
    upper_end_probability = OrNull(published: outlook.chance?.upperEndReached)
    contradiction = OrNull(
      outlook.contradiction.map { found in
        OutlookDocument.Contradiction(
          implied_growth: OrNull(published: found.impliedGrowth),
          stated_growth: OrNull(published: found.statedGrowth),
          implied_base: OrNull(published: found.impliedBase),
          tolerance: OrNull(published: found.tolerance))
      })
    self.past = OrNull(past.flatMap { OutlookDocument.Past($0, outlook) })
  }
}

extension OutlookDocument.Past {
  /// Nil without any past target.
  fileprivate init?(_ past: PastAttainment, _ outlook: TargetOutlook) {
    guard past.count > 0 else { return nil }
    targets = past.count
    reached = past.reached
    hit_rate = OrNull(published: past.hitRate)
    mean_gap = OrNull(published: past.meanGap)
    shrunk_mean_gap = OrNull(published: past.shrunkMeanGap)
    reference_class = OrNull(past.pool?.kind.rawValue)
    let event = outlook.target.growth.flatMap { TargetEvent($0, halfPoint: 0.5) }
    attainment_probability = OrNull(
      published: event.flatMap { past.chance(of: $0)?.attained })
  }
}

/// What became of an identity in a forecast, as JSON.
struct IdentityDocument: Encodable {
  let identity: String
  let status: String
  let reason: OrNull<Reason>
  let years: [Int]

  /// Why the identity was left out.
  struct Reason: Encodable {
    let en: String
    let zh: String
  }

  init(_ effect: Outlook.IdentityEffect, names: IndicatorRegistry) {
    identity = effect.identity.description
    status = effect.status.code
    reason = OrNull(
      IdentityEffectText(effect, names: names).reason.map { Reason(en: $0.english, zh: $0.chinese) }
    )
    years = effect.years
  }
}

extension CoherentOutlook.Status {
  /// The status in one word, for programs.
  fileprivate var code: String {
    switch self {
    case .applied: "applied"
    case .binding: "binding"
    case .notApplied: "not_applied"
    }
  }
}
