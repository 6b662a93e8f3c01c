/// Builds the series of one area and indicator from its observations.
struct SeriesBuilder {
  private let observations: [Observation]
  private let actuals: [Observation]
  private let levels: LatestObservations
  private let rates: LatestObservations
  private let setAside: [Observation]
  private let witness: IdentityWitness

  /// Takes the observations of one area and indicator, at least one, and what identities with other
  /// indicators say of them.
  init(_ observations: [Observation], witness: IdentityWitness) {
    precondition(!observations.isEmpty, "a series is built from observations")
    self.observations = observations
    actuals = observations.filter { $0.stage == .actual }
    let printed = actuals.filter { $0.measure == .level }
    let unit = LatestObservations(printed).last?.unit
    let isUsable = { (level: Observation) in
      level.value.flatMap { unit?.converted($0, from: level.unit) } != nil
    }
    levels = LatestObservations(printed.filter(isUsable))
    setAside = printed.filter { $0.value != nil && !isUsable($0) }
      .sorted { $0.year == $1.year ? $0.precedes($1) : $0.year < $1.year }
    rates = LatestObservations(actuals.filter { $0.measure == .growth })
    self.witness = witness
  }

  /// Builds the series.
  func series(area: String, indicator: String) -> IndicatorSeries {
    let content = content
    return IndicatorSeries(
      area: area, indicator: indicator, kind: content.kind, unit: content.unit,
      priceBasis: (levels.last ?? rates.last)?.priceBasis, points: content.points,
      growthRates: growthRates,
      targets: PlanTargetBuilder(observations, unit: content.unit).targets,
      missingYears: missingYears(besides: content.points), breaks: content.breaks,
      ledger: content.ledger, deflators: content.deflators,
      vintage: observations.map(\.vintage).max() ?? Observation.years.lowerBound,
      setAside: setAside)
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
    if let last = levels.last { return levelContent(unit: last.unit) }
    if rates.last != nil { return growthContent }
    // A plan alone decides where there is no result at all.
    guard let target = lastLevelTarget else { return Content(kind: .growth, unit: .percent) }
    return Content(kind: .level, unit: target.unit)
  }

  private func levelContent(unit: MeasurementUnit) -> Content {
    let steps = LevelStep.steps(levels, rates, unit: unit)
    let system = EquationSystem(actuals, unit: unit, steps: steps)
    let conflicts = ConflictLedger(system, witness: witness).conflicts
    let history = LevelHistory(
      levels: levels, rates: rates, steps: steps, system: system, conflicts: conflicts)
    return Content(
      kind: .level, unit: unit, points: history.points, breaks: history.breaks,
      ledger: conflicts, deflators: history.deflators)
  }

  private var growthContent: Content {
    let system = EquationSystem(actuals, unit: .percent, steps: [])
    let conflicts = ConflictLedger(system, witness: witness).conflicts
    let targets = observations.filter { $0.stage == .target }
    guard let index = GrowthIndex(rates, targets: targets) else {
      return Content(kind: .growth, unit: .percent, points: growthPoints, ledger: conflicts)
    }
    return Content(
      kind: index.isAnchored ? .level : .index, unit: index.unit, points: index.points,
      ledger: conflicts)
  }

  private var lastLevelTarget: Observation? {
    observations.filter { $0.stage == .target && $0.measure == .level }.max { $0.precedes($1) }
  }

  private var growthPoints: [IndicatorSeries.Point] {
    rates.years.compactMap { year in
      guard let rate = rates[year], let figure = rate.value else { return nil }
      let (value, half) = (figure.doubleValue, figure.halfUnit)
      return IndicatorSeries.Point(
        year: year, value: value, roundingInterval: value - half...value + half, printed: figure,
        provenance: .reported, growth: figure, isBreak: rate.status == .seriesBreak,
        inputs: [rate])
    }
  }

  private var growthRates: [IndicatorSeries.GrowthRate] {
    rates.years.compactMap { year in
      guard let observation = rates[year], let rate = observation.value else { return nil }
      return IndicatorSeries.GrowthRate(
        year: year, rate: rate, priceBasis: observation.priceBasis, vintage: observation.vintage)
    }
  }

  /// Years without a point inside the span of all results.
  private func missingYears(besides points: [IndicatorSeries.Point]) -> [Int] {
    let present = Set(points.map(\.year))
    let years = present.union(levels.years).union(rates.years).union(setAside.map(\.year))
    guard let first = years.min(), let last = years.max() else { return [] }
    return (first...last).filter { !present.contains($0) }
  }
}
