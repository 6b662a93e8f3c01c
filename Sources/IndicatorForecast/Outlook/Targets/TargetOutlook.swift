import ForecastModels

/// A plan target beside the forecast of its year.
///
/// A level and a growth rate that stand in one target have a chance each: the level by the forecast of the
/// level, the growth rate by that of level / last value − 1. A growth rate at prices other than those of the
/// levels has the chance that the forecast of the printed growth rates gives it.
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

  /// The chance of the level; of a series of growth rates that of the growth rate.
  ///
  /// Nil where there is no forecast or no such figure in comparable terms.
  public let levelChance: TargetChance?

  /// The chance of the growth rate beside a level, or alone; nil where there is no forecast or no such
  /// figure.
  public let growthChance: TargetChance?

  /// The last level, which a growth target is applied to in ``growthChance``; nil where growth rates are
  /// forecast themselves, and where there is no growth target.
  public let growthBase: Double?

  /// How level and growth rate contradict each other; nil where they don't.
  public let contradiction: TargetContradiction?

  /// The chance of the figure that is looked at first: the level, or without one the growth rate.
  public var chance: TargetChance? { levelChance ?? growthChance }

  /// The chance that the target is reached; nil where there is no forecast or no value.
  ///
  /// The event follows the qualifier, see ``TargetEvent``.
  public var attainmentProbability: Double? { chance?.attained }

  /// Whether the target is met by staying at or below the value.
  public var isCeiling: Bool { qualifier == .atMost || qualifier == .upperEnd }

  /// Takes the first target whose year is ahead of the series, within the horizon; the last target
  /// of a series without values.
  init?(of series: IndicatorSeries, _ forecast: Forecast?, horizon: Int) {
    let last = series.points.last
    let ahead = series.targets.first { target in
      last.map { $0.year + 1...$0.year + horizon ~= target.year } ?? false
    }
    guard let target = ahead ?? (last == nil ? series.targets.last : nil) else { return nil }
    let distribution = forecast.flatMap { forecast in
      forecast.periods.firstIndex(of: target.year).map { forecast.distributions[$0] }
    }
    self.init(target, series, distribution)
  }

  /// Weighs a target by the distribution of its year.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - series: The series, as it was known when the target was given.
  ///   - distribution: What is expected in the year of the target, in the unit of the series; nil without
  ///     a forecast.
  public init(
    _ target: PlanTarget, _ series: IndicatorSeries, _ distribution: PredictiveDistribution?
  ) {
    let events = TargetEvents(target, series)
    let main = events.level ?? events.growthOnLevel
    self.target = target
    value = main?.value
    isImpliedByGrowth = events.level == nil && events.growthOnLevel != nil
    qualifier = main?.qualifier ?? (target.level ?? target.growth)?.qualifier ?? .exact
    levelChance = distribution.flatMap { ahead in
      events.level.map { TargetChance(of: $0, ahead) }
    }
    growthBase = events.growthOnLevel == nil ? nil : series.points.last?.value
    if let event = events.growthOnLevel {
      growthChance = distribution.map { TargetChance(of: event, $0) }
    } else {
      growthChance = events.growth.flatMap { event in
        GrowthRateForecast(series, at: target.growth?.priceBasis, year: target.year).map {
          TargetChance(of: event, $0.distribution)
        }
      }
    }
    contradiction = events.contradiction
  }
}

/// What the figures of a target ask for, in terms of a series.
private struct TargetEvents {
  /// What the level asks for; of a series of growth rates what the growth rate does.
  private(set) var level: TargetEvent?
  /// What the growth rate asks of the level.
  private(set) var growthOnLevel: TargetEvent?
  /// What the growth rate asks for where it says nothing of the level.
  private(set) var growth: TargetEvent?
  private(set) var contradiction: TargetContradiction?

  init(_ target: PlanTarget, _ series: IndicatorSeries) {
    guard let last = series.points.last else { return }
    let isOfRates = series.kind == .growth
    let rateHalfUnit = series.growthRates.map(\.rate.halfUnit).min()
    let levelHalfUnit = series.points.compactMap { $0.printed?.halfUnit }.min()
    if let figure = isOfRates ? target.growth : target.level, figure.unit == series.unit,
      PriceBasis.rate(at: figure.priceBasis, movesLevelAt: series.priceBasis)
    {
      level = TargetEvent(
        figure, halfPoint: isOfRates ? 0.5 : 0.005 * abs(last.value),
        resultHalfUnit: isOfRates ? rateHalfUnit : levelHalfUnit)
    }
    guard !isOfRates, let figure = target.growth,
      let rate = TargetEvent(figure, halfPoint: 0.5, resultHalfUnit: rateHalfUnit)
    else { return }
    guard PriceBasis.rate(at: figure.priceBasis, movesLevelAt: series.priceBasis) else {
      growth = rate
      return
    }
    guard target.year == last.year + 1, last.value > 0 else { return }
    growthOnLevel = rate.onLevel(above: last.value)
    contradiction = target.level.flatMap { printed in
      guard level != nil else { return nil }
      let interval = last.roundingInterval
      return TargetContradiction(
        level: printed, growth: figure, base: last.value,
        baseHalfUnit: (interval.upperBound - interval.lowerBound) / 2)
    }
  }
}

/// The forecast of a series' printed growth rates, for targets that its levels say nothing of.
///
/// Growth at comparable prices is no growth of levels at current prices; there the rates printed for past
/// results are looked ahead from by themselves, by the rung of the ladder for growth rates.
struct GrowthRateForecast: Hashable {
  /// The distribution of the growth rate of the year, in percent.
  let distribution: PredictiveDistribution

  /// The rates, in percent.
  let series: TimeSeries

  /// The model that made it.
  let model: ModelChoice

  /// Takes the rates at the prices of the target; nil with fewer than two of them, or where the result of the
  /// year, or of a later one, is published already.
  init?(_ series: IndicatorSeries, at prices: PriceBasis?, year: Int) {
    let rates = series.growthRates.filter {
      PriceBasis.mayAgree($0.priceBasis, prices)
    }
    self.init(rates.map { ($0.year, $0.rate.doubleValue) }, year: year)
  }

  /// Takes rates by year, increasing.
  init?(_ rates: [(year: Int, rate: Double)], year: Int) {
    guard rates.count >= 2, let last = rates.last, last.year < year, year - last.year <= 100,
      let series = try? TimeSeries(periods: rates.map(\.year), values: rates.map(\.rate))
    else { return nil }
    let horizon = year - last.year
    let made = SeriesForecast(of: series, kind: .growth, model: .automatic, horizon: horizon)
    distribution = made.forecast.distributions[horizon - 1]
    model = made.model
    self.series = series
  }
}
