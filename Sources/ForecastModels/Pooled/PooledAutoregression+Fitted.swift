import Statistics

extension PooledAutoregression {
  /// Pooled coefficients beside the series that they are applied to.
  public struct Fitted: FittedModel, Hashable {
    /// The degrees of freedom of the errors.
    static let degreesOfFreedom = 4.0

    /// The series.
    public let series: TimeSeries

    /// The coefficients for its length.
    public let coefficients: Coefficients

    private let lags: [Double]
    private let growth: Double

    init(series: TimeSeries, coefficients: Coefficients) {
      let isPositive = series.values.allSatisfy { $0 > 0 }
      self.series = series
      self.coefficients = coefficients
      lags = isPositive ? coefficients.lags : coefficients.lagsWithoutGrowth
      growth = isPositive ? coefficients.growth : 0
    }

    /// The expectation of each observation that has enough changes before it.
    public var fittedValues: [Double?] {
      let values = series.values
      return values.indices.map { index in
        guard index > lags.count else { return nil }
        return values[index - 1] + change(after: Array(values[..<index]))
      }
    }

    /// Returns the expected change after some values.
    private func change(after values: [Double]) -> Double {
      let last = values.count - 1
      return lags.indices.reduce(growth * values[last]) { sum, lag in
        sum + lags[lag] * (values[last - lag] - values[last - lag - 1])
      }
    }

    /// The scale of the errors, in the series' unit.
    private var scale: Double {
      let changes = zip(series.values.dropFirst(), series.values).map { abs($0 - $1) }
      guard !lags.isEmpty else { return coefficients.spread * abs(series.lastValue) }
      return coefficients.spread * changes.reduce(0, +) / Double(changes.count)
    }

    /// Returns distributions about the expectations, each renewed by the one before.
    ///
    /// A series that never changed has no growth either: it forecasts itself.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period.
    /// - Precondition: `horizon` ≥ 1.
    public func forecast(horizon: Int) -> Forecast {
      let isConstant = series.count > 1 && scale == 0
      var path = series.values
      var impulse = Array(repeating: 0.0, count: lags.count + 1)
      var variance = 0.0
      return Forecast(origin: series.lastPeriod, horizon: horizon) { step in
        path.append(path[path.count - 1] + (isConstant ? 0 : change(after: path)))
        let response = step == 1 ? 1 : impulse[impulse.count - 1] + change(after: impulse)
        impulse.append(response)
        variance += response * response
        return PredictiveDistribution(
          StudentTDistribution(
            degreesOfFreedom: Self.degreesOfFreedom, location: path[path.count - 1],
            scale: scale * variance.squareRoot()))
      }
    }
  }
}
