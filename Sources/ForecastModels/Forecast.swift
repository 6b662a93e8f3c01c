/// Predictive distributions of the periods after a series.
public struct Forecast: Hashable, Sendable {
  /// The periods, one after the other.
  public let periods: [Int]

  /// The distributions, one a period: index 0 is one step ahead.
  public let distributions: [PredictiveDistribution]

  /// Creates a forecast.
  ///
  /// - Parameters:
  ///   - origin: The last observed period.
  ///   - distributions: The distributions of the periods that follow it.
  /// - Precondition: There is at least one distribution.
  public init(origin: Int, distributions: [PredictiveDistribution]) {
    precondition(!distributions.isEmpty, "a forecast reaches at least one period ahead")
    periods = Array(origin + 1...origin + distributions.count)
    self.distributions = distributions
  }

  /// Creates the forecast whose distribution at each step is given by a function.
  ///
  /// - Parameters:
  ///   - origin: The last observed period.
  ///   - horizon: How many periods ahead.
  ///   - distribution: The distribution at a step, 1 for the period after the origin.
  /// - Precondition: `horizon` ≥ 1.
  init(origin: Int, horizon: Int, distribution: (_ step: Int) -> PredictiveDistribution) {
    precondition(horizon >= 1, "a forecast reaches at least one period ahead")
    self.init(origin: origin, distributions: (1...horizon).map(distribution))
  }

  /// The medians, one a period, in the series' unit.
  public var medians: [Double] { distributions.map(\.median) }

  /// The means, one a period, in the series' unit.
  public var means: [Double] { distributions.map(\.mean) }

  /// Returns the central intervals of a coverage, one a period.
  ///
  /// - Parameter coverage: The probability of each interval.
  /// - Returns: The intervals in the series' unit.
  public func intervals(_ coverage: Coverage) -> [PredictionInterval] {
    distributions.map { $0.interval(coverage) }
  }
}
