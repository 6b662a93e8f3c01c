import IndicatorForecast
import TestSupport

/// Annual series whose last values are held back, with the scores of the automatic choice on them.
struct HeldBackPanel {
  /// One forecast beside what came.
  struct Case {
    let step: Int
    let actual: Double
    let median: Double
    let last: Double
    /// The mean magnitude of the changes of the whole training series, which makes errors comparable.
    let scale: Double
    let narrow: PredictionInterval
    let wide: PredictionInterval
  }

  /// The rows of a series.
  private struct Series {
    var training: [Double] = []
    var test: [Double] = []
  }

  private let series: [Series]

  /// Reads columns `id`, `split` and `value` of a file beside the checkout.
  init(_ file: String) throws {
    let rows = try SharedReference.panel(file).split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    var found: [Substring: Int] = [:]
    var series: [Series] = []
    for row in rows.dropFirst() {
      let index = found[row[0]] ?? series.count
      if index == series.count { series.append(Series()) }
      found[row[0]] = index
      let value = Double(row[5]) ?? .nan
      if row[3] == "train" {
        series[index].training.append(value)
      } else {
        series[index].test.append(value)
      }
    }
    self.series = series
  }

  /// Forecasts every series by the automatic choice.
  ///
  /// - Parameters:
  ///   - horizon: How many of the values held back are forecast.
  ///   - count: How many of the last training values are known; nil for all. Series of fewer than nine are
  ///     then left out, as `short_history.py` does.
  /// - Returns: One case a series and step.
  /// - Throws: What a series that can't be made throws.
  func cases(horizon: Int, last count: Int? = nil) throws -> [Case] {
    try series.filter { count == nil || $0.training.count >= 9 }.flatMap { one -> [Case] in
      let known = count.map { Array(one.training.suffix($0)) } ?? one.training
      let forecast = SeriesForecast(
        of: try TimeSeries(values: known), kind: .level, model: .automatic, horizon: horizon
      ).forecast
      let changes = zip(one.training.dropFirst(), one.training).map { abs($0 - $1) }
      return forecast.distributions.enumerated().map { index, distribution in
        Case(
          step: index + 1, actual: one.test[index], median: distribution.median,
          last: known[known.count - 1], scale: changes.reduce(0, +) / Double(changes.count),
          narrow: distribution.interval(.percent80), wide: distribution.interval(.percent95))
      }
    }
  }
}

extension [HeldBackPanel.Case] {
  private func mean(_ term: (Element) -> Double) -> Double {
    map(term).reduce(0, +) / Double(count)
  }

  /// The mean absolute scaled error.
  var scaledError: Double { mean { abs($0.actual - $0.median) / $0.scale } }

  /// The symmetric mean absolute percentage error.
  var symmetricError: Double {
    mean { 200 * abs($0.actual - $0.median) / (abs($0.actual) + abs($0.median)) }
  }

  /// The mean of both relative to repeating the last value.
  var overallAverage: Double {
    let naive = map {
      Element(
        step: $0.step, actual: $0.actual, median: $0.last, last: $0.last, scale: $0.scale,
        narrow: $0.narrow, wide: $0.wide)
    }
    return (scaledError / naive.scaledError + symmetricError / naive.symmetricError) / 2
  }

  /// The mean scaled score of the 95 % intervals.
  var intervalScore: Double {
    mean { one in
      let (lower, upper) = (one.wide.lower, one.wide.upper)
      let missed = Swift.max(lower - one.actual, 0) + Swift.max(one.actual - upper, 0)
      return (upper - lower + 40 * missed) / one.scale
    }
  }

  /// The share inside the 80 % and the 95 % intervals, in percent.
  var coverage: (narrow: Double, wide: Double) {
    func share(_ interval: (Element) -> PredictionInterval) -> Double {
      mean { one in
        let interval = interval(one)
        return interval.lower <= one.actual && one.actual <= interval.upper ? 100 : 0
      }
    }
    return (share(\.narrow), share(\.wide))
  }

  /// The forecasts so many years ahead.
  func ahead(_ step: Int) -> [Element] { filter { $0.step == step } }
}
