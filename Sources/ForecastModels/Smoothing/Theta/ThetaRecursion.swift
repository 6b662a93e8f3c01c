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
