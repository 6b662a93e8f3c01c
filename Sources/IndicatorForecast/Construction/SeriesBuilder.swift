/// Builds the series of one area and indicator from its observations.
struct SeriesBuilder {
  private let observations: [Observation]
  private let actuals: [Observation]
  private let results: UsableResults
  private let witness: IdentityWitness
  private let revisionsPerSlip: Double

  /// Takes the observations of one area and indicator, at least one, what identities with other
  /// indicators say of them, and the weight of revisions against slips.
  init(_ observations: [Observation], witness: IdentityWitness, revisionsPerSlip: Double) {
    precondition(!observations.isEmpty, "a series is built from observations")
    self.observations = observations
    self.witness = witness
    self.revisionsPerSlip = revisionsPerSlip
    actuals = observations.filter { $0.stage == .actual }
    results = UsableResults(actuals)
  }

  /// Builds the series.
  func series(area: String, indicator: String) -> IndicatorSeries {
    let content = content
    return IndicatorSeries(
      area: area, indicator: indicator, kind: content.kind, unit: content.unit,
      priceBasis: (results.latestLevels.last ?? results.latestRates.last)?.priceBasis,
      points: content.points, growthRates: growthRates,
      targets: PlanTargetBuilder(observations, unit: content.unit).targets,
      missingYears: missingYears(besides: content.points), breaks: content.breaks,
      ledger: content.ledger, deflators: content.deflators,
      vintage: observations.map(\.vintage).max() ?? Observation.years.lowerBound,
      setAside: results.setAside)
  }

  /// What the values are and where they come from.
  private struct Content {
    let kind: IndicatorSeries.Kind
    let unit: MeasurementUnit
    var points: [IndicatorSeries.Point] = []
    var breaks: [IndicatorSeries.Break] = []
    var ledger: [Conflict] = []
    var deflators: [IndicatorSeries.Deflator] = []
  }

  private var content: Content {
    if let last = results.latestLevels.last { return levelContent(unit: last.unit) }
    if results.latestRates.last != nil { return growthContent }
    // Where there is no result at all, ranges or a plan decide.
    let range = results.setAside.last { $0.observation.measure == .level }?.observation
    guard let level = range ?? lastLevelTarget else {
      return Content(kind: .growth, unit: .percent)
    }
    return Content(kind: .level, unit: level.unit)
  }

  private func levelContent(unit: MeasurementUnit) -> Content {
    let steps = LevelStep.steps(results.latestLevels, results.latestRates, unit: unit)
    let system = EquationSystem(
      results.levels + results.rates, unit: unit, steps: steps,
      declaredBreaks: Set(results.declaredBreaks.keys))
    let conflicts = conflicts(in: system)
    let suspects = Set(conflicts.compactMap { $0.causes.first?.suspect })
    let (breaks, deflators) = BreakFinder(results, steps: steps, unit: unit, suspects: suspects)
      .found()
    let history = LevelHistory(results, unit: unit, breaks: breaks, suspects: suspects)
    return Content(
      kind: .level, unit: unit, points: history.points, breaks: breaks, ledger: conflicts,
      deflators: deflators)
  }

  private var growthContent: Content {
    let declared = Set(results.declaredBreaks.keys)
    let index = GrowthIndex(
      results.latestRates, targets: observations.filter { $0.stage == .target },
      declaredBreaks: declared)
    let system = EquationSystem(
      results.rates, unit: index?.unit ?? .percent, declaredBreaks: declared,
      further: index?.equations ?? [])
    let conflicts = conflicts(in: system)
    guard let index else {
      return Content(kind: .growth, unit: .percent, points: growthPoints, ledger: conflicts)
    }
    return Content(
      kind: index.isAnchored ? .level : .index, unit: index.unit, points: index.points,
      breaks: index.breaks, ledger: conflicts)
  }

  private func conflicts(in system: EquationSystem) -> [Conflict] {
    ConflictLedger(system, witness: witness, revisionsPerSlip: revisionsPerSlip).conflicts
  }

  private var lastLevelTarget: Observation? {
    observations.filter { $0.stage == .target && $0.measure == .level }.max { $0.precedes($1) }
  }

  private var growthPoints: [IndicatorSeries.Point] {
    results.latestRates.years.compactMap { year in
      guard let rate = results.latestRates[year], let figure = rate.value else { return nil }
      let (value, half) = (figure.doubleValue, figure.halfUnit)
      return IndicatorSeries.Point(
        year: year, value: value, roundingInterval: value - half...value + half, printed: figure,
        provenance: .reported, linkFactor: 1, growth: figure,
        isBreak: results.declaredBreaks[year] != nil, inputs: [rate])
    }
  }

  private var growthRates: [IndicatorSeries.GrowthRate] {
    results.latestRates.years.compactMap { year in
      guard let observation = results.latestRates[year], let rate = observation.value else {
        return nil
      }
      return IndicatorSeries.GrowthRate(
        year: year, rate: rate, priceBasis: observation.priceBasis, vintage: observation.vintage)
    }
  }

  /// Years without a point inside the span of all results, also of those without a figure.
  private func missingYears(besides points: [IndicatorSeries.Point]) -> [Int] {
    let present = Set(points.map(\.year))
    let years = present.union(actuals.map(\.year))
    guard let first = years.min(), let last = years.max() else { return [] }
    return (first...last).filter { !present.contains($0) }
  }
}

/// Gathers the plan targets of one indicator.
struct PlanTargetBuilder {
  private let observations: [Observation]
  private let unit: MeasurementUnit

  /// Takes the observations of one indicator, and the unit of its series.
  init(_ observations: [Observation], unit: MeasurementUnit) {
    self.observations = observations.filter { $0.stage == .target }
    self.unit = unit
  }

  var targets: [PlanTarget] {
    Dictionary(grouping: observations, by: \.year).sorted { $0.key < $1.key }.map { year, rows in
      PlanTarget(year: year, level: figure(.level, of: rows), growth: figure(.growth, of: rows))
    }
  }

  private func figure(_ measure: Measure, of rows: [Observation]) -> PlanFigure? {
    PlanFigure(latestOf: rows.filter { $0.measure == measure }, in: unit)
  }
}
