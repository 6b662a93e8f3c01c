/// How good the chances given to past targets would have been.
///
/// Each target with a known result is given its chance from what was known before: by default the results of
/// the years before its own, as they are known now; in real time only what had been published when the plan
/// was given. The Brier score is the mean of (*p* − *o*)², *o* being one for a target reached and zero for a miss;
/// lower is better.
///
/// - SeeAlso: G. W. Brier, *Verification of forecasts expressed in terms of probability*, Monthly Weather
///   Review 78 (1950).
public struct PlanEvaluation: Hashable, Sendable {
  /// One target.
  public struct Case: Hashable, Sendable {
    /// The target with its result.
    public let target: ResolvedTarget
    /// The chance by the forecast.
    public let chance: Double
    /// The chance of landing inside 'about' or a range; nil for other qualifiers.
    public let insideChance: Double?
    /// The chance by past gaps alone; nil where too few were known.
    public let pastChance: Double?
    /// The share of earlier targets reached, (*k* + 1) / (*m* + 2), of all indicators evaluated.
    public let baseRate: Double
    /// The share of earlier targets reached, (*k* + 1) / (*m* + 2), of the indicator in its area alone.
    public let ownBaseRate: Double

    /// The mean of the chances by the forecast and by past gaps, where there are both: the linear pool with
    /// equal weights, which nothing was tuned for.
    public var pooledChance: Double { pastChance.map { (chance + $0) / 2 } ?? chance }
  }

  /// The targets that could be given a chance, by year, area and indicator.
  public let cases: [Case]

  /// How many targets with a result had no history to be judged by.
  public let skipped: Int

  /// Evaluates past targets.
  ///
  /// - Parameters:
  ///   - observations: Observations of any areas and indicators.
  ///   - identities: Identities of any areas.
  ///   - isRealTime: Whether only what had been published counts.
  ///   - priors: What a panel tells the models that borrow from it.
  ///   - isWanted: Which area and indicator are evaluated.
  /// - Complexity: For each target one outlook of each series that identities connect it with.
  public init(
    _ observations: [Observation], identities: [AccountingIdentity] = [],
    isRealTime: Bool = false, priors: PooledPriors = .builtIn,
    isWanted: (_ area: String, _ indicator: String) -> Bool = { _, _ in true }
  ) {
    let targets = TargetGaps(observations).resolved.filter { isWanted($0.area, $0.indicator) }
      .sorted { ($0.year, $0.area, $0.indicator) < ($1.year, $1.area, $1.indicator) }
    cases = targets.compactMap { target in
      let known = observations.filter { row in
        isRealTime
          ? row.vintage <= target.figure.vintage && row.year < target.year : row.year < target.year
      }
      let earlier = targets.filter { $0.year < target.year }
      return Case(target, known, earlier, identities, priors)
    }
    skipped = targets.count - cases.count
  }
}

extension PlanEvaluation.Case {
  /// Gives a target its chance; nil where no forecast can be made.
  fileprivate init?(
    _ target: ResolvedTarget, _ known: [Observation], _ earlier: [ResolvedTarget],
    _ identities: [AccountingIdentity], _ priors: PooledPriors
  ) {
    let all = SeriesConstruction(identities: identities).series(from: known)
    guard
      let series = all.first(where: {
        $0.area == target.area && $0.indicator == target.indicator
      }),
      let last = series.points.last, last.year < target.year
    else { return nil }
    let figure = target.figure
    let plan = PlanTarget(
      year: target.year, level: target.measure == .level ? figure : nil,
      growth: target.measure == .growth ? figure : nil)
    // Growth at other prices than the levels has its chance from printed rates: no outlook is needed.
    let alone = TargetOutlook(plan, series, nil)
    let judged =
      alone.chance == nil
      ? TargetOutlook(plan, series, Self.ahead(series, all, identities, priors, target.year))
      : alone
    guard let chance = judged.chance else { return nil }
    let past = TargetGaps(known, before: target.year).attainment(
      of: target.indicator, in: target.area)
    self.target = target
    self.chance = chance.attained
    insideChance = chance.inside
    pastChance = Self.event(target, last).flatMap { past.chance(of: $0)?.attained }
    baseRate = Self.share(of: earlier)
    ownBaseRate = Self.share(
      of: earlier.filter { $0.area == target.area && $0.indicator == target.indicator })
  }

  /// (*k* + 1) / (*m* + 2) of *k* targets reached out of *m*.
  private static func share(of targets: [ResolvedTarget]) -> Double {
    Double(targets.count(where: \.isReached) + 1) / Double(targets.count + 2)
  }

  /// The coherent distribution of the year of the target.
  private static func ahead(
    _ series: IndicatorSeries, _ all: [IndicatorSeries], _ identities: [AccountingIdentity],
    _ priors: PooledPriors, _ year: Int
  ) -> PredictiveDistribution? {
    let options = OutlookOptions(
      horizon: series.points.last.map { year - $0.year } ?? 1, priors: priors)
    return Outlook.coherent(
      from: [series], among: all, identities: identities, options: options
    ).first?.distribution(in: year)
  }

  /// The target as growth, which past gaps are of.
  private static func event(
    _ target: ResolvedTarget, _ last: IndicatorSeries.Point
  ) -> TargetEvent? {
    guard let event = TargetEvent(target.figure, halfPoint: 0.5) else { return nil }
    guard target.measure == .level else { return event }
    guard last.year == target.year - 1, last.value > 0 else { return nil }
    return TargetEvent(
      event.qualifier, event.value.percentAbove(last.value), halfPoint: 0.5,
      rounding: 100 * event.rounding / last.value)
  }
}
