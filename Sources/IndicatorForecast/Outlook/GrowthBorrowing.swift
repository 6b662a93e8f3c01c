/// What a short series took from the growth of the other series of its data.
///
/// See ``GrowthPanel`` for the model and the share. The other series are amounts and indices of any area
/// and indicator, up to the last year of the short one and as they were constructed; shares and rates in
/// percent don't grow, and neither lend nor borrow.
public struct GrowthBorrowing: Hashable, Sendable {
  /// The part of the expected growth that is that of the others.
  public let share: Double

  /// The mean growth of the others, in percent a year.
  public let meanGrowth: Double

  /// How many other series have growth rates in the ten years before.
  public let seriesCount: Int

  /// The group.
  let panel: GrowthPanel

  /// Looks for what a series can borrow: nil for a series of six observations or more, for one that isn't
  /// positive or doesn't change, and where too few others are known.
  ///
  /// - Parameters:
  ///   - series: What the observations are of.
  ///   - training: The observations that are forecast from.
  ///   - alone: Their forecast by itself.
  ///   - all: The series at hand; the short one among them is left out.
  init?(
    _ series: IndicatorSeries, _ training: TimeSeries, _ alone: SeriesForecast,
    among all: [IndicatorSeries]
  ) {
    let count = alone.observationCount
    let isConstant = count > 1 && Set(training.values.suffix(count)).count == 1
    guard count < GrowthPanel.ownCount, alone.model.isPooled, series.grows, !isConstant,
      alone.forecast.distributions.allSatisfy({ $0.mixture.scale == .logarithm })
    else { return nil }
    let others = all.filter {
      $0.grows && ($0.area, $0.indicator) != (series.area, series.indicator)
    }.sorted { ($0.area, $0.indicator) < ($1.area, $1.indicator) }
    // A series without values has nothing to lend. Sorted, so that sums don't depend on the order.
    let group = others.compactMap { try? $0.timeSeries() }
    guard let panel = GrowthPanel(of: group, through: alone.forecast.periods[0] - 1) else {
      return nil
    }
    self.panel = panel
    share = panel.share(forCount: count)
    meanGrowth = panel.meanGrowth.relativeChange * 100
    seriesCount = panel.seriesCount
  }
}

extension SeriesForecast {
  /// Returns the forecast, with the growth of others where the series is short enough to borrow.
  ///
  /// - Parameters:
  ///   - series: What the observations are of.
  ///   - training: The observations that were forecast from.
  ///   - lenders: The series that were known with it; asked for where it is short enough.
  /// - Returns: The forecast, and what was borrowed; nil where nothing.
  func borrowing(
    for series: IndicatorSeries, _ training: TimeSeries, among lenders: () -> [IndicatorSeries]
  ) -> (forecast: Forecast, borrowing: GrowthBorrowing?) {
    guard observationCount < GrowthPanel.ownCount,
      let borrowing = GrowthBorrowing(series, training, self, among: lenders())
    else { return (forecast, nil) }
    let pooled = borrowing.panel.pooled(
      forecast, after: training.lastValue, count: observationCount)
    return (pooled, borrowing)
  }
}

extension ModelChoice {
  /// Whether it is one of the models behind the automatic choice that a panel was learned from.
  fileprivate var isPooled: Bool { self == .combination || self == .pooledGrowth }
}

extension IndicatorSeries {
  /// Whether the values are amounts: shares and growth rates in percent don't grow.
  fileprivate var grows: Bool {
    kind != .growth && unit != .percent
  }
}
