import Statistics

extension ThetaMethod {
  /// A smoothed level and half the slope of a line.
  public struct Fitted: FittedModel, Hashable {
    /// The smoothing without trend.
    public let smoothing: SmoothingFit

    /// The change ½ b a period that is added to the level, in the series' unit.
    public let drift: Double

    init(smoothing: SmoothingFit) {
      self.smoothing = smoothing
      let values = smoothing.series.values
      let weights = Self.slopeWeights(count: values.count)
      // Relative to the first value, so that a high level costs no digits.
      drift = zip(weights, values).reduce(0) { $0 + $1.0 * ($1.1 - values[0]) } / 2
    }

    /// The weights with which observations enter the least-squares slope.
    private static func slopeWeights(count: Int) -> [Double] {
      let squares = Double(count) * (Double(count) * Double(count) - 1) / 12
      return (0..<count).map { (Double($0) - Double(count - 1) / 2) / squares }
    }

    /// The series that the model was fitted to.
    public var series: TimeSeries { smoothing.series }

    /// The value one step ahead of those before each observation, with the slope of all of them.
    public var fittedValues: [Double?] {
      var reach = 0.0
      return smoothing.expectations.map { expectation in
        let value = expectation + drift * reach
        reach = 1 + (1 - smoothingLevel) * reach
        return value
      }
    }

    private var smoothingLevel: Double { smoothing.parameters.level }

    /// (1 − (1−α)ⁿ)/α: how many periods the smoothed level is behind the line, in the long run 1/α.
    private var lag: Double {
      var result = 0.0
      for _ in 0..<series.count { result = 1 + (1 - smoothingLevel) * result }
      return result
    }

    /// The variance of the drift ½ b in innovations' variances.
    ///
    /// With y(t) = ℓ(0) + d t + e(t) + α Σ e(j) over j < t, the slope's error is linear in the
    /// innovations: e(j) enters with its own weight and α times those of all later observations.
    private var driftVariance: Double {
      var (later, squares) = (0.0, 0.0)
      for weight in Self.slopeWeights(count: series.count).reversed() {
        let effect = weight + smoothingLevel * later
        squares += effect * effect
        later += weight
      }
      return squares / 4
    }

    /// Returns distributions about the drifting level.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period.
    /// - Precondition: `horizon` ≥ 1.
    public func forecast(horizon: Int) -> Forecast {
      let level = smoothing.forecast(horizon: horizon)
      let (lag, driftVariance) = (lag, driftVariance * smoothing.innovationVariance)
      return Forecast(origin: series.lastPeriod, horizon: horizon) { step in
        let flat = level.distributions[step - 1].mixture.components[0].distribution
        let reach = Double(step - 1) + lag
        let variance = flat.scale * flat.scale + driftVariance * reach * reach
        return PredictiveDistribution(
          StudentTDistribution(
            degreesOfFreedom: flat.degreesOfFreedom, location: flat.location + drift * reach,
            scale: variance.squareRoot()))
      }
    }
  }
}
