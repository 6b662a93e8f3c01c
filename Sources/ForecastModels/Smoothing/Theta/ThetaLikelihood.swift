import RealModule

/// The sum of squared errors of the dynamic theta model as a function of α alone.
///
/// Given α the expected values are linear in the initial level and in the weight κ of the line, so
/// both are found by least squares, κ in its range. The first parameter of the box is α.
struct ThetaLikelihood: BoxObjective {
  let lowerBounds = SIMD3(DynamicOptimisedTheta.smoothingLevelRange.lowerBound, 0, 0)
  let upperBounds = SIMD3(DynamicOptimisedTheta.smoothingLevelRange.upperBound, 0, 0)

  /// Observations less the first one.
  private let values: [Double]
  private let hasInitialLevel: Bool
  /// Intercept and slope of the line through the observations up to each.
  private let intercepts: [Double]
  private let slopes: [Double]
  private var projection: ColumnProjection
  /// Sums of squares below it are rounding.
  private let floor: Double

  /// Creates the likelihood of observations less the first one.
  ///
  /// - Parameters:
  ///   - model: Whether the initial level is estimated.
  ///   - values: y(t) − y(1), at least two.
  ///   - floor: The sum of squares of an exact fit.
  init(_ model: DynamicOptimisedTheta, values: [Double], floor: Double) {
    hasInitialLevel = model.initialLevel == .optimised
    self.values = values
    self.floor = floor
    projection = ColumnProjection(count: values.count - 1)
    var (mean, slope) = (0.0, 0.0)
    var intercepts: [Double] = [0]
    var slopes: [Double] = [0]
    for index in 1..<values.count {
      let count = Double(index)
      slope = ((count - 1) * slope + 6 / (count + 1) * (values[index] - mean)) / (count + 2)
      mean = (count * mean + values[index]) / (count + 1)
      intercepts.append(mean - (count + 2) / 2 * slope)
      slopes.append(slope)
    }
    self.intercepts = intercepts
    self.slopes = slopes
  }

  /// Returns ½ m log Σe² for *m* errors.
  mutating func value(at point: SIMD3<Double>) -> Double {
    halfCount * Double.log(max(solution(at: point.x).sumOfSquares, floor))
  }

  /// Returns the value and its derivative by α.
  mutating func valueAndGradient(at point: SIMD3<Double>) -> ObjectiveSlope<SIMD3<Double>> {
    let solution = solution(at: point.x)
    let value = halfCount * Double.log(max(solution.sumOfSquares, floor))
    guard solution.sumOfSquares > floor else {
      return ObjectiveSlope(value: value, gradient: .zero)
    }
    let derivative = errorProduct(at: point.x, solution)
    return ObjectiveSlope(
      value: value,
      gradient: SIMD3(-2 * halfCount * derivative / solution.sumOfSquares, 0, 0))
  }

  /// An error is known to some units in the last place of its value, and so is their product with derivatives.
  private static let roundingShare = 4 * Double.ulpOfOne

  private var halfCount: Double { Double(values.count - 1) / 2 }

  /// Returns the best initial level and weight of the line; leaves the errors in the projection.
  mutating func solution(at smoothingLevel: Double) -> ColumnProjection.Solution {
    let kept = 1 - smoothingLevel
    var (level, power, sum) = (0.0, kept, 1.0)
    for row in 0..<values.count - 1 {
      sum = 1 + kept * sum
      projection.errors[row] = values[row + 1] - level
      projection.first[row] = hasInitialLevel ? power : 0
      projection.second[row] = power * intercepts[row] + sum * slopes[row]
      level = smoothingLevel * values[row + 1] + kept * level
      power *= kept
    }
    return projection.projectOnBoth(secondRange: 0...1)
  }

  /// Returns Σ e(t) ∂μ(t)/∂α, the other parameters being at their best; zero where it is no more than rounding.
  ///
  /// Along an exact line every α fits as well as any other, and what the sum is then depends on the unit alone.
  private func errorProduct(
    at smoothingLevel: Double, _ solution: ColumnProjection.Solution
  ) -> Double {
    let kept = 1 - smoothingLevel
    var level = (value: kept * solution.first, derivative: -solution.first)
    var power = (value: kept, derivative: -1.0)
    var sum = (value: 1.0, derivative: 0.0)
    var (product, size) = (0.0, 0.0)
    for row in 0..<values.count - 1 {
      sum = (1 + kept * sum.value, kept * sum.derivative - sum.value)
      let line = power.derivative * intercepts[row] + sum.derivative * slopes[row]
      let derivative = level.derivative + solution.second * line
      let value = values[row + 1]
      product += projection.errors[row] * derivative
      size += abs(value * derivative)
      level = (
        smoothingLevel * value + kept * level.value,
        kept * level.derivative + value - level.value
      )
      power = (power.value * kept, power.derivative * kept - power.value)
    }
    return abs(product) > Self.roundingShare * size ? product : 0
  }
}
