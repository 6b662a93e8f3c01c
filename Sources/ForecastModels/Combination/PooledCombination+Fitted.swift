import RealModule
import Statistics

extension PooledCombination {
  /// The fitted members, and the rung that weighs them.
  public struct Fitted: FittedModel {
    /// The degrees of freedom of the errors.
    static let degreesOfFreedom = 4.0

    /// The series.
    public let series: TimeSeries

    /// The weights and the calibration for its length.
    public let rung: Rung

    private let members: CombinationMembers

    init(series: TimeSeries, rung: Rung, members: CombinationMembers) {
      self.series = series
      self.rung = rung
      self.members = members
    }

    /// None: the members that carry the weight have none.
    public var fittedValues: [Double?] { Array(repeating: nil, count: series.count) }

    /// Returns the calibrated distributions.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period.
    /// - Precondition: `horizon` ≥ 1.
    public func forecast(horizon: Int) -> Forecast {
      let expectations = members.expectations(horizon: horizon)
      let isConstant = series.count > 1 && series.values.allSatisfy { $0 == series.lastValue }
      let position = CombinationPosition(series)
      return Forecast(origin: series.lastPeriod, horizon: horizon) { step in
        guard !isConstant else { return position.distribution(change: 0, scale: 0) }
        let expectation = expectations[step - 1]
        return position.distribution(
          change: rung.trendFactor * expectation.change(rung.weights),
          scale: rung.scaleFactor(step: step)
            * position.scale(expectation.spread, levelShare: rung.levelShare))
      }
    }
  }
}
