extension AreaPlan {
  /// Returns the years that some observations have a plan for.
  ///
  /// A target of a year that is further ahead than the next is a goal, and makes no plan of that year.
  ///
  /// - Parameter observations: Observations of any areas.
  /// - Returns: The years, increasing.
  /// - Complexity: O(*n* log *n*).
  public static func years(of observations: some Sequence<Observation>) -> [Int] {
    Set(observations.lazy.filter { $0.stage == .target && $0.year <= $0.vintage + 1 }.map(\.year))
      .sorted()
  }

  /// Puts together the plans of all areas for a year, each as of the report that gave its targets.
  ///
  /// The report of an area is that of the latest vintage, up to the plan year, that has a target for
  /// the year; where all were given later, the earliest. Nothing of a later vintage is used: neither of the
  /// area nor of the others that it is compared with.
  ///
  /// - Parameters:
  ///   - year: The plan year.
  ///   - observations: Observations of any areas and indicators, in any order.
  ///   - identities: Identities of any areas.
  ///   - thresholds: The limits of the rules; they name the parent area, too.
  ///   - priors: What a panel tells the models that borrow from it; nil for no outlooks at all.
  /// - Returns: The plans, in the order of the areas' codes; areas without a target for the year
  ///   have none.
  /// - Complexity: O(*n* log *n*) in the observations, and one outlook a series.
  public static func plans(
    for year: Int, from observations: some Sequence<Observation>,
    identities: [AccountingIdentity] = [],
    thresholds: ReviewThresholds = ReviewThresholds(), priors: PooledPriors? = .builtIn
  ) -> [AreaPlan] {
    let areas = Dictionary(grouping: observations, by: \.area).sorted { $0.key < $1.key }
    let parts = areas.compactMap { area, rows in
      PlanParts(area: area, year: year, rows: rows, identities: identities)
    }
    let vintages = Set(parts.map(\.vintage)).sorted()
    let lenders = Dictionary(
      uniqueKeysWithValues: vintages.map { vintage in
        let construction = SeriesConstruction(asOf: vintage, identities: identities)
        return (vintage, priors == nil ? [] : construction.series(from: observations))
      })
    return parts.map { part in
      AreaPlan(
        area: part.area, year: year, vintage: part.vintage, indicators: part.indicators,
        identities: part.identities,
        outlooks: priors.map { part.outlooks($0, lenders[part.vintage] ?? []) } ?? [],
        observations: part.observations,
        others: parts.filter { $0.area != part.area && $0.vintage <= part.vintage }.map {
          OtherPlan(
            area: $0.area, isParent: $0.area == thresholds.parentArea, indicators: $0.indicators)
        }, thresholds: thresholds,
        elsewhere: observations.filter { $0.area != part.area && $0.vintage <= part.vintage },
        priors: priors ?? .builtIn)
    }
  }
}

/// What the plan of one area is made of.
private struct PlanParts {
  let area: String
  let year: Int
  let vintage: Int
  let identities: [AccountingIdentity]
  /// The observations up to the vintage.
  let observations: [Observation]
  let series: [IndicatorSeries]

  /// Takes the observations of one area; nil where none is a target for the year.
  init?(area: String, year: Int, rows: [Observation], identities: [AccountingIdentity]) {
    let given = rows.filter { $0.stage == .target && $0.year == year }.map(\.vintage)
    guard let vintage = given.filter({ $0 <= year }).max() ?? given.min() else { return nil }
    self.area = area
    self.year = year
    self.vintage = vintage
    self.identities = identities.filter { $0.holds(for: area) }
    observations = rows.filter { $0.vintage <= vintage }
    series = SeriesConstruction(identities: identities).series(from: observations)
  }

  /// What the plan's report has a result or a target for.
  var indicators: [IndicatorPlan] {
    let rows = Dictionary(grouping: observations, by: \.indicator)
    return series.compactMap { series in
      let plan = IndicatorPlan(
        series, for: year, given: vintage, from: rows[series.indicator, default: []])
      let printed = [plan.result, plan.resultGrowth, plan.target, plan.targetGrowth]
      return printed.contains { $0 != nil } ? plan : nil
    }
  }

  /// The coherent outlooks of all series, reaching the plan year.
  func outlooks(_ priors: PooledPriors, _ lenders: [IndicatorSeries]) -> [Outlook] {
    let horizon = series.compactMap { $0.points.last.map { year - $0.year } }.max() ?? 1
    let options = OutlookOptions(horizon: max(1, horizon), priors: priors)
    return Outlook.coherent(
      from: series, among: lenders, identities: identities, options: options)
  }
}

extension IndicatorPlan {
  /// Takes the figures of a plan from the observations of its indicator up to its vintage.
  fileprivate init(
    _ series: IndicatorSeries, for year: Int, given vintage: Int, from rows: [Observation]
  ) {
    func results(_ measure: Measure, _ year: Int) -> PlanFigure? {
      PlanFigure(
        latestOf: rows.filter {
          $0.stage == .actual && $0.measure == measure && $0.year == year && $0.value != nil
        })
    }
    func target(_ measure: Measure) -> PlanFigure? {
      PlanFigure(
        latestOf: rows.filter {
          $0.stage == .target && $0.measure == measure && $0.year == year && $0.vintage == vintage
        })
    }
    self.init(
      area: series.area, indicator: series.indicator, year: year,
      result: results(.level, year - 1), resultGrowth: results(.growth, year - 1),
      previous: results(.level, year - 2), target: target(.level), targetGrowth: target(.growth),
      series: series)
  }
}
