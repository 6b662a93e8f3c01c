import RealModule
import Statistics

extension PooledAutoregression {
  /// Pooled coefficients beside the series that they are applied to.
  public struct Fitted: FittedModel {
    /// The degrees of freedom of the errors.
    static let degreesOfFreedom = 4.0

    /// The farthest that a forecast may lie from the last value, as a difference of logarithms.
    static let reach = 2.0

    /// The series.
    public let series: TimeSeries

    /// The coefficients for its length.
    public let coefficients: Coefficients

    private let history: ScaledHistory

    /// The differences of the logarithms, or of the values where one is not positive.
    private let differences: [Double]

    init(series: TimeSeries, coefficients: Coefficients) {
      self.series = series
      self.coefficients = coefficients
      history = ScaledHistory(series.values)
      let values = history.isPositive ? history.relativeLogarithms : history.values
      differences = zip(values.dropFirst(), values).map { $0 - $1 }
    }

    private var growth: Double { history.isPositive ? coefficients.growth : 0 }

    /// The expectation of each observation that has enough differences before it.
    public var fittedValues: [Double?] {
      series.values.indices.map { index in
        guard index > coefficients.lags.count else { return nil }
        let change = growth + coefficients.next(after: Array(differences[..<(index - 1)]))
        let previous = series.values[index - 1]
        return history.isPositive
          ? previous * .exp(change) : previous + history.unscaled(change)
      }
    }

    /// Returns the sums of the differences expected: the way from the last value.
    func path(horizon: Int) -> [Double] {
      var differences = differences
      var sum = 0.0
      return (1...horizon).map { _ in
        let next = growth + coefficients.next(after: differences)
        differences.append(next)
        sum += next
        return history.isPositive ? min(max(sum, -Self.reach), Self.reach) : sum
      }
    }

    /// Returns distributions about the expectations, each renewed by the one before.
    ///
    /// A series that never changed has no growth either: it forecasts itself.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period.
    /// - Precondition: `horizon` ≥ 1.
    public func forecast(horizon: Int) -> Forecast {
      guard !history.isConstant else {
        return Forecast(origin: series.lastPeriod, horizon: horizon) { _ in
          PredictiveDistribution(certain: series.lastValue)
        }
      }
      let path = path(horizon: horizon)
      let size = differences.reduce(0) { $0 + abs($1) } / Double(differences.count)
      var impulses = Array(repeating: 0.0, count: coefficients.lags.count)
      var (response, variance) = (0.0, 0.0)
      return Forecast(origin: series.lastPeriod, horizon: horizon) { step in
        impulses.append(step == 1 ? 1 : coefficients.next(after: impulses))
        response += impulses[impulses.count - 1]
        variance += response * response
        return distribution(
          path[step - 1], scale: coefficients.spread * size * variance.squareRoot())
      }
    }

    private func distribution(_ way: Double, scale: Double) -> PredictiveDistribution {
      guard history.isPositive else {
        return PredictiveDistribution(
          StudentTDistribution(
            degreesOfFreedom: Self.degreesOfFreedom,
            location: history.unscaled(history.last + way), scale: history.unscaled(scale)))
      }
      return PredictiveDistribution(
        StudentTDistribution(
          degreesOfFreedom: Self.degreesOfFreedom,
          location: history.unscaledLogarithm(history.last) + way, scale: scale),
        scale: .logarithm)
    }
  }
}
