import ForecastModels

extension AreaPlan {
  /// The gaps of past targets, in this area and elsewhere, known when the plan was given.
  var gaps: TargetGaps { TargetGaps(observations + elsewhere, asOf: vintage, before: year) }

  /// Returns the target of an indicator beside the forecast of the plan year.
  ///
  /// - Parameter indicator: What is printed of the indicator.
  /// - Returns: The target with its chances; nil where the plan has none.
  public func targetOutlook(of indicator: IndicatorPlan) -> TargetOutlook? {
    target(of: indicator).map { target in
      TargetOutlook(
        target, indicator.series, outlook(of: indicator.indicator)?.distribution(in: year))
    }
  }

  /// The figures given with this plan, the level in the unit of the series.
  private func target(of indicator: IndicatorPlan) -> PlanTarget? {
    guard let target = indicator.series.target(for: year) else { return nil }
    let (level, growth) = (
      indicator.target == nil ? nil : target.level,
      indicator.targetGrowth == nil ? nil : target.growth
    )
    guard level != nil || growth != nil else { return nil }
    return PlanTarget(year: year, level: level, growth: growth)
  }

  /// Returns what is expected of the target of an indicator.
  func odds(of indicator: IndicatorPlan, _ gaps: TargetGaps) -> TargetOdds? {
    guard let target = targetOutlook(of: indicator) else { return nil }
    let past = gaps.attainment(of: indicator.indicator, in: area)
    let growth = indicator.growthOfTarget
    let qualifier = (indicator.targetGrowth ?? indicator.target)?.qualifier ?? .exact
    return TargetOdds(
      indicator: indicator.indicator, outlook: target, past: past,
      pastChance: growth.flatMap { growth in
        past.chance(
          of: TargetEvent(qualifier, growth.rate, halfPoint: 0.5, rounding: growth.halfUnit))
      },
      modelChances: modelChances(of: indicator, target),
      observationCount: outlook(of: indicator.indicator)?.observationCount ?? 0)
  }

  /// The models whose agreement is evidence: the automatic choice's, and four that see the past each in
  /// another way.
  static let witnesses: [ModelChoice] = [.automatic, .naive, .drift, .logDrift, .dampedTrend]

  private func modelChances(
    of indicator: IndicatorPlan, _ target: TargetOutlook
  ) -> [ModelChoice: Double] {
    guard let own = target.chance, let last = indicator.series.points.last, last.year < year,
      target.levelChance != nil || target.isImpliedByGrowth
    else { return [:] }
    var chances: [ModelChoice: Double] = [.automatic: own.attained]
    for model in Self.witnesses where model != .automatic {
      let options = OutlookOptions(horizon: year - last.year, model: model, priors: priors)
      let ahead = Outlook(from: indicator.series, options: options).distribution(in: year)
      chances[model] = ahead.map { TargetChance(of: own.event, $0).attained }
    }
    return chances
  }
}

extension Outlook {
  /// The distribution of a year of the forecast.
  func distribution(in year: Int) -> PredictiveDistribution? {
    forecast.flatMap { forecast in
      forecast.periods.firstIndex(of: year).map { forecast.distributions[$0] }
    }
  }
}
