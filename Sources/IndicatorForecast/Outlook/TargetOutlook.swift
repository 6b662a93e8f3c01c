/// A plan target beside the forecast of its year.
public struct TargetOutlook: Hashable, Sendable {
  /// The target as printed.
  public let target: PlanTarget

  /// The value to be reached, in the unit of the series: the level printed, or what the growth
  /// target makes of the last value; nil where the plan gives neither in comparable terms.
  public let value: Double?

  /// Whether the value is not printed but follows from the growth target and the last value.
  public let isImpliedByGrowth: Bool

  /// The qualifier of the figure that ``value`` comes from; without a value that of the level, or
  /// else of the growth rate.
  public let qualifier: Qualifier

  /// The chance that the target is reached; nil where there is no forecast or no value.
  ///
  /// The event follows the qualifier: at most the value for a ceiling; at least the value less half
  /// a percentage point of growth for 'about'; otherwise at least the value, of a range its lower
  /// end.
  public let attainmentProbability: Double?

  /// Whether the target is met by staying at or below the value.
  public var isCeiling: Bool { qualifier == .atMost || qualifier == .upperEnd }

  /// Takes the first target whose year is ahead of the series, within the horizon; the last target
  /// of a series without values.
  init?(of series: IndicatorSeries, _ forecast: Forecast?, horizon: Int) {
    let last = series.points.last
    let target = series.targets.first { target in
      last.map { $0.year + 1...$0.year + horizon ~= target.year } ?? false
    }
    guard let target = target ?? (last == nil ? series.targets.last : nil) else { return nil }
    let goal = last.flatMap { Goal(target, series, after: $0) }
    let distribution = forecast.flatMap { forecast in
      forecast.periods.firstIndex(of: target.year).map { forecast.distributions[$0] }
    }
    self.target = target
    value = goal?.value
    isImpliedByGrowth = goal?.isImpliedByGrowth ?? false
    qualifier = goal?.qualifier ?? (target.level ?? target.growth)?.qualifier ?? .exact
    attainmentProbability = goal.flatMap { goal in distribution.map(goal.probability) }
  }
}

/// The value that a target asks for, and on which side of it the target is met.
private struct Goal {
  let value: Double
  let isImpliedByGrowth: Bool
  let qualifier: Qualifier
  /// Half a percentage point of growth, in the unit of the series.
  private let halfPoint: Double

  init?(_ target: PlanTarget, _ series: IndicatorSeries, after last: IndicatorSeries.Point) {
    let figure = series.kind == .growth ? target.growth : target.level
    halfPoint = series.kind == .growth ? 0.5 : 0.005 * abs(last.value)
    if let figure, figure.unit == series.unit, let number = figure.value ?? figure.upperEnd,
      PriceBasis.rate(at: figure.priceBasis, movesLevelAt: series.priceBasis)
    {
      value = number.doubleValue
      qualifier = figure.qualifier
      isImpliedByGrowth = false
    } else if series.kind != .growth, target.year == last.year + 1, let growth = target.growth,
      let rate = growth.value ?? growth.upperEnd,
      PriceBasis.rate(at: growth.priceBasis, movesLevelAt: series.priceBasis)
    {
      value = last.value * (1 + rate.doubleValue / 100)
      qualifier = growth.qualifier
      isImpliedByGrowth = true
    } else {
      return nil
    }
  }

  func probability(_ distribution: PredictiveDistribution) -> Double {
    switch qualifier {
    case .atMost, .upperEnd: distribution.cumulativeProbability(value)
    case .approximate: distribution.upperTailProbability(value - halfPoint)
    case .exact, .atLeast, .greaterThan, .striven, .lowerEnd:
      distribution.upperTailProbability(value)
    }
  }
}
