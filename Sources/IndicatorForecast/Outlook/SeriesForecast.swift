import Statistics

/// The forecast of a series by a model, or by the ladder where the model can't be had.
///
/// Every series has a forecast, however short: where a chosen model does not support it, or its
/// intervals have a bound beyond the range of numbers, the automatic choice replaces it, and
/// ``fallbackFrom`` names what was asked for.
public struct SeriesForecast: Sendable {
  /// The distributions of the periods ahead.
  public let forecast: Forecast

  /// The model that made them; never the automatic choice.
  public let model: ModelChoice

  /// The model that the series did not allow.
  public let fallbackFrom: ModelChoice?

  /// Why the first model that was tried has no forecast to show; nil where it has one.
  public let obstacle: Obstacle?

  /// The number of observations that the model was fitted to.
  public let observationCount: Int

  /// Forecasts a series.
  ///
  /// - Parameters:
  ///   - series: The observations.
  ///   - kind: Levels or growth rates.
  ///   - model: The model, or the automatic choice.
  ///   - horizon: How many periods ahead.
  ///   - coverages: The intervals whose bounds must be finite.
  ///   - priors: What a panel tells the models that borrow from it.
  /// - Precondition: `horizon` ≥ 1.
  public init(
    of series: TimeSeries, kind: IndicatorSeries.Kind, model: ModelChoice, horizon: Int,
    coverages: [Coverage] = [.percent80, .percent95], priors: PooledPriors = .builtIn
  ) {
    var quantiles = StudentTQuantiles()
    self.init(
      of: series, kind: kind, model: model, horizon: horizon, coverages: coverages,
      priors: priors, using: &quantiles)
  }

  /// Forecasts a series, one of many.
  ///
  /// - Parameters:
  ///   - series: The observations.
  ///   - kind: Levels or growth rates.
  ///   - model: The model, or the automatic choice.
  ///   - horizon: How many periods ahead.
  ///   - coverages: The intervals whose bounds must be finite.
  ///   - priors: What a panel tells the models that borrow from it.
  ///   - quantiles: What the forecasts of other series have asked for before.
  /// - Precondition: `horizon` ≥ 1.
  package init(
    of series: TimeSeries, kind: IndicatorSeries.Kind, model: ModelChoice, horizon: Int,
    coverages: [Coverage], priors: PooledPriors, using quantiles: inout StudentTQuantiles
  ) {
    var first: Obstacle?
    var rungs = Rungs(series, kind, model)
    while let rung = rungs.next() {
      do throws(Obstacle) {
        let forecast = try rung.forecast(
          kind, horizon: horizon, coverages, priors, &quantiles)
        self.init(forecast, rung, first)
        return
      } catch {
        first = first ?? error
      }
    }
    let last = Rung(choice: .naive, series: series, insteadOf: rungs.wanted)
    self.init(Self.constant(series, horizon), last, first)
  }

  private init(_ forecast: Forecast, _ rung: Rung, _ obstacle: Obstacle?) {
    self.forecast = forecast
    (model, fallbackFrom) = (rung.choice, rung.insteadOf)
    self.obstacle = obstacle
    observationCount = rung.series.count
  }

  /// The last value, should every rung of the ladder fail.
  private static func constant(_ series: TimeSeries, _ horizon: Int) -> Forecast {
    Forecast(
      origin: series.lastPeriod,
      distributions: Array(
        repeating: PredictiveDistribution(certain: series.lastValue), count: horizon))
  }
}

/// The models to try, one after the other; the ladder is asked only when it is needed.
private struct Rungs {
  private let series: TimeSeries
  private let kind: IndicatorSeries.Kind
  private let model: ModelChoice
  private var tried = 0

  /// What was wanted in the first place.
  private(set) var wanted: ModelChoice

  init(_ series: TimeSeries, _ kind: IndicatorSeries.Kind, _ model: ModelChoice) {
    (self.series, self.kind, self.model) = (series, kind, model)
    wanted = model
  }

  mutating func next() -> Rung? {
    tried += 1
    switch tried {
    case 1 where model != .automatic:
      return Rung(choice: model, series: series, insteadOf: nil)
    case 1:
      tried += 1
      fallthrough
    case 2:
      let ladder = ModelLadder(kind: kind, series: series)
      guard model == .automatic else {
        return Rung(choice: ladder.choice, series: ladder.series, insteadOf: model)
      }
      wanted = ladder.choice
      return Rung(choice: ladder.choice, series: ladder.series, insteadOf: ladder.fallbackFrom)
    case 3: return Rung(choice: .drift, series: series, insteadOf: wanted)
    default: return nil
    }
  }
}

/// A model to try, what it is fitted to, and what it stands in for.
private struct Rung {
  let choice: ModelChoice
  let series: TimeSeries
  let insteadOf: ModelChoice?

  func forecast(
    _ kind: IndicatorSeries.Kind, horizon: Int, _ coverages: [Coverage], _ priors: PooledPriors,
    _ quantiles: inout StudentTQuantiles
  ) throws(SeriesForecast.Obstacle) -> Forecast {
    let forecast: Forecast
    do throws(FitError) {
      forecast = try choice.forecast(of: series, kind: kind, horizon: horizon, priors: priors)
    } catch {
      throw .notFitted(error)
    }
    guard forecast.isFinite(within: coverages, &quantiles) else { throw .boundsNotFinite }
    return forecast
  }
}

extension Forecast {
  /// Whether every centre and bound is a number: upper quantiles of wild logarithms are not.
  fileprivate func isFinite(
    within coverages: [Coverage], _ quantiles: inout StudentTQuantiles
  ) -> Bool {
    for distribution in distributions {
      guard distribution.centre.isFinite, distribution.median.isFinite else { return false }
      for coverage in coverages {
        let interval = distribution.interval(coverage, using: &quantiles)
        guard interval.lower.isFinite, interval.upper.isFinite else { return false }
      }
    }
    return true
  }
}

extension SeriesForecast {
  /// Why a model has no forecast to show.
  public enum Obstacle: Error, Hashable, Sendable {
    /// The series does not support the model.
    case notFitted(FitError)
    /// The centre or a bound of an interval is beyond the range of numbers.
    case boundsNotFinite
  }
}
