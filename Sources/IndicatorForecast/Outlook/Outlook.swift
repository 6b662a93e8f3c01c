/// The next years of one series: predictive distributions, and the plan target beside them.
///
/// A series that can't support the model has no forecast; ``obstacle`` then says why, and its
/// history and target are still here.
public struct Outlook: Sendable {
  /// The series that is looked ahead from.
  public let series: IndicatorSeries

  /// The distributions of the years ahead, in the unit of the series; nil where there is an obstacle.
  public let forecast: Forecast?

  /// The model that was fitted, or was to be; never the automatic choice unless there is no value.
  public let model: ModelChoice

  /// The model that was replaced: one that the automatic choice could not take, or one asked for whose
  /// bounds are beyond the range of numbers.
  public let fallbackFrom: ModelChoice?

  /// Why there is no forecast.
  public let obstacle: FitError?

  /// The first target for a year of the forecast, within the horizon.
  public let target: TargetOutlook?

  /// What became of the identities that the series stands in; empty where it is looked ahead from by
  /// itself.
  public let identities: [IdentityEffect]

  /// What the automatic choice took from the growth of other series; nil where nothing.
  public let borrowing: GrowthBorrowing?

  /// Looks ahead from a series.
  ///
  /// - Parameters:
  ///   - series: The series, as of whatever vintage it was constructed.
  ///   - all: The series of the same data, of any area and indicator: the automatic choice borrows from
  ///     their growth where the series is short.
  ///   - options: Horizon and model.
  public init(
    from series: IndicatorSeries, among all: [IndicatorSeries] = [],
    options: OutlookOptions = OutlookOptions()
  ) {
    let attempt = Attempt(series, all, options)
    self.series = series
    borrowing = attempt.borrowing
    forecast = attempt.forecast
    model = attempt.model
    fallbackFrom = attempt.fallbackFrom
    obstacle = attempt.obstacle
    observationCount = attempt.count
    target = TargetOutlook(of: series, attempt.forecast, horizon: options.horizon)
    identities = []
  }

  /// Puts another forecast in the place of that of an outlook.
  init(_ outlook: Outlook, _ forecast: Forecast, horizon: Int, identities: [IdentityEffect]) {
    series = outlook.series
    self.forecast = forecast
    model = outlook.model
    fallbackFrom = outlook.fallbackFrom
    obstacle = outlook.obstacle
    observationCount = outlook.observationCount
    borrowing = outlook.borrowing
    target = TargetOutlook(of: series, forecast, horizon: horizon)
    self.identities = identities
  }

  /// The number of observations *n* that stand behind the forecast: those on one basis, and for the
  /// automatic choice those after the last missing year if they are enough.
  public let observationCount: Int
}

/// What came of fitting a model to a series: a model asked for that the series does not support is
/// an obstacle; only where its bounds are no numbers is it replaced.
private struct Attempt {
  var forecast: Forecast?
  var model: ModelChoice
  var fallbackFrom: ModelChoice?
  var obstacle: FitError?
  var count: Int
  var borrowing: GrowthBorrowing?

  init(_ series: IndicatorSeries, _ all: [IndicatorSeries], _ options: OutlookOptions) {
    model = options.model
    count = series.comparablePoints.count
    do throws(FitError) {
      let values = try series.timeSeries()
      let found = SeriesForecast(
        of: values, kind: series.kind, model: model, horizon: options.horizon,
        coverages: options.coverages, priors: options.priors)
      if model != .automatic, case .notFitted(let error)? = found.obstacle { throw error }
      (model, fallbackFrom, count) = (found.model, found.fallbackFrom, found.observationCount)
      let lenders = options.model == .automatic && options.borrowsGrowth ? all : []
      let pooled = found.borrowing(for: series, values) { lenders }
      borrowing = pooled.borrowing
      forecast = RoundingFloor(series).applied(to: pooled.forecast)
    } catch {
      obstacle = error
    }
  }
}
