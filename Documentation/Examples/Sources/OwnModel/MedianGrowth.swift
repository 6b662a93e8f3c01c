import Foundation
import IndicatorForecast

/// Growth of the next year is the median of past growth: one exceptional year does not move it.
///
/// With d(t) = log y(t) − log y(t−1), m the median of the k changes and s² = Σ (d − m)² / (k − 1),
/// log y(n+h) is a Student-t with k − 1 degrees of freedom, centre log y(n) + h m and scale
/// s √(h + h²/k): the second term stands for the uncertainty of m.
struct MedianGrowth: ForecastModel {
  func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    guard series.count >= 4 else {
      throw .tooFewObservations(required: 4, actual: series.count)
    }
    for (index, period) in series.periods.enumerated() {
      guard series.values[index] > 0 else { throw .notPositive(period: period) }
      guard period == series.firstPeriod + index else {
        throw .notConsecutive(after: series.periods[index - 1])
      }
    }
    return Fitted(series: series)
  }

  struct Fitted: FittedModel {
    let series: TimeSeries
    let growth: Double
    let deviation: Double
    let changes: Int

    fileprivate init(series: TimeSeries) {
      self.series = series
      let levels = series.values
      let rates = zip(levels, levels.dropFirst()).map { log($1 / $0) }
      let middle = rates.median()
      growth = middle
      changes = rates.count
      let squares = rates.map { ($0 - middle) * ($0 - middle) }.reduce(0, +)
      deviation = (squares / Double(rates.count - 1)).squareRoot()
    }

    /// The value before, grown by the median; the first has none.
    var fittedValues: [Double?] {
      let factor = exp(growth)
      return [nil] + series.values.dropLast().map { $0 * factor }
    }

    func forecast(horizon: Int) -> Forecast {
      let distributions = (1...horizon).map { step in
        let ahead = Double(step)
        let location = log(series.lastValue) + ahead * growth
        let scale = deviation * (ahead + ahead * ahead / Double(changes)).squareRoot()
        return PredictiveDistribution(
          StudentTDistribution(
            degreesOfFreedom: Double(changes - 1), location: location, scale: scale),
          scale: .logarithm)
      }
      return Forecast(origin: series.lastPeriod, distributions: distributions)
    }
  }
}
