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
      let isLevelInside = Self.isInside(parameters.smoothingLevel, range)
      return (model.initialLevel == .optimised ? [ThetaRecursion.Lane.initialLevel] : [])
        + (Self.isInside(parameters.lineWeight, 0...1) ? [ThetaRecursion.Lane.lineWeight] : [])
        + (isLevelInside ? [ThetaRecursion.Lane.smoothingLevel] : [])
    }

    /// Whether a parameter is inside its range by more than rounding puts it there.
    private static func isInside(_ value: Double, _ range: ClosedRange<Double>) -> Bool {
      value > range.lowerBound + 1e-12 && value < range.upperBound - 1e-12
    }
  }
}

/// What the dynamic theta model knows after *t* observations, with derivatives.
///
/// Lanes are the value and its derivatives by the initial level, by the weight κ of the line and by
/// the smoothing level α, for y measured from the first observation.
struct ThetaRecursion {
  /// Where the lanes are.
  enum Lane {
    static let initialLevel = 1
    static let lineWeight = 2
    static let smoothingLevel = 3
  }

  private let smoothingLevel: Double
  private let lineWeight: Double
  private var count = 1.0
  private var level: SIMD4<Double>
  private var mean = SIMD4<Double>.zero
  private var intercept = SIMD4<Double>.zero
  private var slope = SIMD4<Double>.zero
  /// (1 − α)^t and Σ (1 − α)^j over j < t, with derivatives by α.
  private var power: (value: Double, derivative: Double)
  private var sum = (value: 1.0, derivative: 0.0)

  /// Creates the state after the first observation, from which values are measured.
  init(_ parameters: DynamicOptimisedTheta.Parameters, initialLevel: Double) {
    smoothingLevel = parameters.smoothingLevel
    lineWeight = parameters.lineWeight
    let kept = 1 - smoothingLevel
    level = SIMD4(kept * initialLevel, kept, 0, -initialLevel)
    power = (kept, -1)
  }

  /// The expected next value.
  var expected: SIMD4<Double> {
    let nextSum = 1 + (1 - smoothingLevel) * sum.value
    let nextDerivative = (1 - smoothingLevel) * sum.derivative - sum.value
    let line = power.value * intercept + nextSum * slope
    var result = level + lineWeight * line
    result[Lane.lineWeight] += line[0]
    result[Lane.smoothingLevel] +=
      lineWeight * (power.derivative * intercept[0] + nextDerivative * slope[0])
    return result
  }

  /// Takes in the next value.
  mutating func advance(_ value: SIMD4<Double>) {
    let kept = 1 - smoothingLevel
    let previousLevel = level[0]
    level = smoothingLevel * value + kept * level
    level[Lane.smoothingLevel] += value[0] - previousLevel
    slope = ((count - 1) * slope + 6 / (count + 1) * (value - mean)) / (count + 2)
    mean = (count * mean + value) / (count + 1)
    intercept = mean - (count + 2) / 2 * slope
    sum = (1 + kept * sum.value, kept * sum.derivative - sum.value)
    power = (power.value * kept, power.derivative * kept - power.value)
    count += 1
  }

  /// Returns the state at the same time in which all values are zero but the last, which is one.
  ///
  /// The model is linear in the observations, so this is what one innovation changes.
  func impulse() -> ThetaRecursion {
    var result = self
    result.level = SIMD4(smoothingLevel, 0, 0, 0)
    result.mean = SIMD4(1 / count, 0, 0, 0)
    result.slope = SIMD4(6 / (count * (count + 1)), 0, 0, 0)
    result.intercept = result.mean - (count + 1) / 2 * result.slope
    return result
  }
}
