import Statistics

extension DynamicOptimisedTheta {
  /// A dynamic theta model with its estimates.
  public struct Fitted: FittedModel, Hashable {
    /// The model's settings.
    public let model: DynamicOptimisedTheta

    /// The series that the model was fitted to.
    public let series: TimeSeries

    /// The smoothing level and the weight of the line.
    public let parameters: Parameters

    /// The initial level ℓ(0), in the series' unit.
    public let initialLevel: Double

    /// The sum of squared one-step errors from the second observation on.
    public let sumOfSquaredErrors: Double

    /// The expected value of each observation given those before; the first has none.
    public let fittedValues: [Double?]

    // Measured from the first observation, where the level that belongs to y(1) is zero.
    private let relativeInitialLevel: Double

    /// Creates the model with estimates, the initial level measured from the first observation.
    init(
      _ model: DynamicOptimisedTheta, series: TimeSeries, parameters: Parameters,
      initialLevel: Double
    ) {
      let origin = series.values[0]
      var recursion = ThetaRecursion(parameters, initialLevel: initialLevel)
      var expectations: [Double?] = [nil]
      var squares = 0.0
      for value in series.values.dropFirst() {
        let expected = recursion.expected[0]
        let error = value - origin - expected
        expectations.append(expected + origin)
        squares += error * error
        recursion.advance(SIMD4(value - origin, 0, 0, 0))
      }
      self.model = model
      self.series = series
      self.parameters = parameters
      self.initialLevel = initialLevel + (1 - parameters.lineWeight) * origin
      relativeInitialLevel = initialLevel
      sumOfSquaredErrors = squares
      fittedValues = expectations
    }

    /// The *n* − 1 errors less the parameters, at least one.
    public var degreesOfFreedom: Int { series.count - 1 - model.parameterCount }

    /// The variance σ² of an innovation, in the series' unit squared.
    public var innovationVariance: Double { sumOfSquaredErrors / Double(degreesOfFreedom) }

    /// Returns distributions about the expectations, each renewed by the one before.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period.
    /// - Precondition: `horizon` ≥ 1.
    /// - Complexity: O(*n* + `horizon`²).
    public func forecast(horizon: Int) -> Forecast {
      let origin = series.values[0]
      var (recursion, information) = learned()
      var impulses: [ThetaRecursion] = []
      return Forecast(origin: series.lastPeriod, horizon: horizon) { _ in
        let expected = recursion.expected
        let responses = impulses.map(\.expected)
        let innovations = responses.reduce(1) { $0 + $1[0] * $1[0] }
        let gradient = SIMD8(lowHalf: expected, highHalf: .zero)
        let variance = innovations + information.variance(of: gradient)
        recursion.advance(expected)
        for index in impulses.indices { impulses[index].advance(responses[index]) }
        impulses.append(recursion.impulse())
        return PredictiveDistribution(
          StudentTDistribution(
            degreesOfFreedom: Double(degreesOfFreedom), location: origin + expected[0],
            scale: (innovationVariance * variance).squareRoot()))
      }
    }

    /// Returns the state after the last observation, and what the series tells of the parameters.
    private func learned() -> (ThetaRecursion, InformationFactor) {
      var recursion = ThetaRecursion(parameters, initialLevel: relativeInitialLevel)
      var information = InformationFactor(lanes: lanes)
      for value in series.values.dropFirst() {
        information.add(SIMD8(lowHalf: recursion.expected, highHalf: .zero))
        recursion.advance(SIMD4(value - series.values[0], 0, 0, 0))
      }
      for lane in lanes where lane != ThetaRecursion.Lane.initialLevel {
        // Both are known beforehand to lie in 0...1; a uniform distribution there varies by 1/12.
        information.add(priorOf: lane, precision: 12 * innovationVariance)
      }
      return (recursion, information)
    }

    /// The lanes of the parameters inside their ranges.
    private var lanes: [Int] {
      let range = DynamicOptimisedTheta.smoothingLevelRange
      let weight = parameters.lineWeight
      let level = parameters.smoothingLevel
      return (model.initialLevel == .optimised ? [ThetaRecursion.Lane.initialLevel] : [])
        + (weight > 0 && weight < 1 ? [ThetaRecursion.Lane.lineWeight] : [])
        + (level > range.lowerBound && level < range.upperBound
          ? [ThetaRecursion.Lane.smoothingLevel] : [])
    }
  }
}
