/// Builds the series of one area and indicator from its observations.
struct SeriesBuilder {
  private let observations: [Observation]
  private let levels: LatestObservations
  private let rates: LatestObservations
  private let ratesByVintage: [Int: LatestObservations]

  /// Takes the observations of one area and indicator, at least one.
  init(_ observations: [Observation]) {
    precondition(!observations.isEmpty, "a series is built from observations")
    self.observations = observations
    let actuals = observations.filter { $0.stage == .actual }
    levels = LatestObservations(actuals.filter { $0.measure == .level })
    let rates = actuals.filter { $0.measure == .growth }
    self.rates = LatestObservations(rates)
    ratesByVintage = Dictionary(grouping: rates, by: \.vintage).mapValues(LatestObservations.init)
  }

  func series(area: String, indicator: String) -> IndicatorSeries {
    let kind = kind
    let points = kind == .level ? levelPoints : growthPoints
    return IndicatorSeries(
      area: area, indicator: indicator, kind: kind, unit: unit,
      priceBasis: kind == .level ? levels.last?.priceBasis : rates.last?.priceBasis,
      points: points, growthRates: growthRates,
      targets: PlanTargetBuilder(observations, unit: unit).targets,
      missingYears: missingYears(besides: points),
      vintage: observations.map(\.vintage).max() ?? Observation.years.lowerBound,
      setAside: levels.years.compactMap { levels[$0] }.filter { converted($0) == nil })
  }

  /// Growth only where no level was ever printed; a plan alone decides where there is no result at all.
  private var kind: IndicatorSeries.Kind {
    if levels.last != nil { return .level }
    if rates.last != nil { return .growth }
    return lastLevelTarget == nil ? .growth : .level
  }

  private var unit: MeasurementUnit {
    guard kind == .level else { return .percent }
    return (levels.last ?? lastLevelTarget)?.unit ?? .percent
  }

  private var lastLevelTarget: Observation? {
    observations.filter { $0.stage == .target && $0.measure == .level }.max { $0.precedes($1) }
  }

  private func converted(_ level: Observation) -> PrintedNumber? {
    level.value.flatMap { unit.converted($0, from: level.unit) }
  }

  // MARK: Points

  private var levelPoints: [IndicatorSeries.Point] {
    let years = Set(levels.years + levels.years.map { $0 - 1 }).sorted()
    return years.compactMap { reportedPoint(in: $0) ?? impliedPoint(in: $0) }
  }

  private func reportedPoint(in year: Int) -> IndicatorSeries.Point? {
    guard let level = levels[year], let figure = converted(level) else { return nil }
    return IndicatorSeries.Point(
      year: year, value: figure.doubleValue, printed: figure, provenance: .reported,
      growth: rates[year]?.value, isBreak: level.status == .seriesBreak, inputs: [level])
  }

  private func impliedPoint(in year: Int) -> IndicatorSeries.Point? {
    guard let level = levels[year + 1], let figure = converted(level),
      let rate = rate(for: level), let growth = rate.value?.doubleValue, growth > -100
    else { return nil }
    return IndicatorSeries.Point(
      year: year, value: figure.doubleValue / (1 + growth / 100), printed: nil,
      provenance: .impliedByGrowth, growth: rates[year]?.value, isBreak: false,
      inputs: [level, rate])
  }

  /// The growth rate that belongs to a level: of the same report, else the latest; never at other prices.
  private func rate(for level: Observation) -> Observation? {
    let ofReport = ratesByVintage[level.vintage]?[level.year]
    guard let rate = ofReport ?? rates[level.year] else { return nil }
    return PriceBasis.rate(at: rate.priceBasis, movesLevelAt: level.priceBasis) ? rate : nil
  }

  private var growthPoints: [IndicatorSeries.Point] {
    rates.years.compactMap { year in
      guard let rate = rates[year], let figure = rate.value else { return nil }
      return IndicatorSeries.Point(
        year: year, value: figure.doubleValue, printed: figure, provenance: .reported,
        growth: figure, isBreak: rate.status == .seriesBreak, inputs: [rate])
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
    let years = present.union(levels.years).union(rates.years)
    guard let first = years.min(), let last = years.max() else { return [] }
    return (first...last).filter { !present.contains($0) }
  }
}
