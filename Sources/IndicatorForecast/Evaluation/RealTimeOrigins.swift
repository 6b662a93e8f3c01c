/// Forecasts made from what successive reports had said, beside what the latest figures say.
///
/// One origin a vintage: the series is constructed from the reports up to it, forecast, and compared
/// with the series of all reports. A vintage that adds no year makes no further origin; one that can't be
/// judged is skipped, with a reason. Levels of a later basis are brought to that of the origin by the ratio of
/// the last value known then to the value of the same year now, so that growth is judged and not a
/// revision of the level.
public struct RealTimeOrigins: Hashable, Sendable {
  /// How many years ahead are forecast.
  public let horizon: Int

  /// The fewest observations to forecast from.
  public let minimumCount: Int

  /// The latest vintage that is used; nil for all.
  public let asOf: Int?

  /// The identities that tell slips from revisions.
  public let identities: [AccountingIdentity]

  /// Creates an evaluation.
  ///
  /// - Parameters:
  ///   - horizon: How many years ahead are forecast.
  ///   - minimumCount: The fewest observations to forecast from.
  ///   - asOf: The latest vintage that is used; nil for all.
  ///   - identities: The identities that tell slips from revisions.
  /// - Precondition: `horizon` and `minimumCount` are at least one.
  public init(
    horizon: Int, minimumCount: Int = 1, asOf: Int? = nil, identities: [AccountingIdentity] = []
  ) {
    precondition(horizon >= 1 && minimumCount >= 1, "one year ahead of one observation at least")
    self.minimumCount = minimumCount
    self.horizon = horizon
    self.asOf = asOf
    self.identities = identities
  }

  /// Returns the cases of one area and indicator.
  ///
  /// - Parameters:
  ///   - area: The code of the area.
  ///   - indicator: The code of the indicator.
  ///   - observations: Observations of any areas and indicators.
  ///   - forecast: Makes the forecast of the values known then, given the series that they are of;
  ///     throws what its model throws.
  /// - Returns: The cases by vintage, then step, and the origins that were skipped.
  /// - Complexity: One construction and one forecast a vintage.
  public func cases(
    area: String, indicator: String, of observations: [Observation],
    forecast: (TimeSeries, IndicatorSeries) throws(FitError) -> Forecast
  ) -> RollingEvaluation.Result {
    var result: RollingEvaluation.Result = ([], [])
    let own = observations.filter { $0.area == area }
    guard let latest = series(area, indicator, own, asOf) else { return ([], [.withoutValue]) }
    let vintages = Set(own.filter { $0.indicator == indicator }.map(\.vintage))
      .filter { $0 <= latest.vintage }.sorted()
    var origins: Set<Int> = []
    for vintage in vintages {
      guard let then = series(area, indicator, own, vintage) else { continue }
      do throws(FitError) {
        let training = try then.timeSeries()
        guard origins.insert(training.lastPeriod).inserted else { continue }
        let origin = self.cases(after: training, then, latest, forecast: forecast)
        result.cases += origin.cases
        result.skipped += origin.skipped
      } catch {
        result.skipped.append(.withoutValue)
      }
    }
    return result
  }

  /// Returns the cases of one origin, the series known then and the one known now.
  private func cases(
    after training: TimeSeries, _ then: IndicatorSeries, _ latest: IndicatorSeries,
    forecast: (TimeSeries, IndicatorSeries) throws(FitError) -> Forecast
  ) -> RollingEvaluation.Result {
    let outcomes = Self.outcomes(of: latest, for: then, training)
    guard outcomes != nil || training.count < minimumCount else {
      let skipped = SkippedOrigin(
        origin: training.lastPeriod, count: training.count, reason: .notComparable)
      return ([], [skipped])
    }
    return RollingEvaluation(horizon: horizon, minimumCount: minimumCount)
      .cases(after: training, outcomes: outcomes ?? [:]) { series throws(FitError) in
        try forecast(series, then)
      }
  }

  private func series(
    _ area: String, _ indicator: String, _ observations: [Observation], _ vintage: Int?
  ) -> IndicatorSeries? {
    SeriesConstruction(asOf: vintage, identities: identities)
      .series(area: area, indicator: indicator, from: observations)
  }

  /// The latest values on the basis of an earlier series; nil where the two can't be compared.
  private static func outcomes(
    of latest: IndicatorSeries, for then: IndicatorSeries, _ training: TimeSeries
  ) -> [Int: Double]? {
    guard latest.kind == then.kind else { return nil }
    let points = latest.comparablePoints
    let values = Dictionary(uniqueKeysWithValues: points.map { ($0.year, $0.value) })
    guard then.kind != .growth else { return values }
    guard let now = values[training.lastPeriod], now != 0 else { return nil }
    return values.mapValues { $0 / now * training.lastValue }
  }
}
