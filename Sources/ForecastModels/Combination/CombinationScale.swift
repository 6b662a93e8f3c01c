import RealModule
import Statistics

/// The scale of the errors of a combination, as a panel has it.
///
/// With sizes v of the history and of the combination itself, relative to the unit u, the scale
/// before calibration is
///
///     s₀(h) = u exp(aₕ + Σ (bᵢ + cᵢ (h−1)/5) log(vᵢ/u + ε)).
///
/// For positive series the logarithm is a Student-t with location log m(h), νₕ degrees of freedom
/// and scale fₕ x / √(1 + (x/L)²), x = s₀/m; the limit L keeps wild series from upper quantiles
/// beyond all measure. For others the value itself is one, with location m(h) and scale fₕ s₀. The
/// panel has outcomes up to as many steps ahead as there are intercepts; from there on the scale
/// grows with the root of the steps.
public struct CombinationScale: Hashable, Sendable {
  /// What keeps the logarithm of a size of nothing finite.
  static let floor = 0.002

  /// The limit L of the relative scale.
  static let limit = 0.4

  /// aₕ, one a step ahead.
  public let intercepts: [Double]

  /// bᵢ for each size, and then cᵢ.
  public let slopes: [Double]

  /// fₕ, one a step ahead.
  public let factors: [Double]

  /// νₕ, one a step ahead.
  public let degreesOfFreedom: [Double]

  /// Creates a scale.
  ///
  /// - Parameters:
  ///   - intercepts: aₕ, one a step ahead.
  ///   - slopes: bᵢ for each size, and then cᵢ.
  ///   - factors: fₕ, one a step ahead, positive.
  ///   - degreesOfFreedom: νₕ, one a step ahead, positive.
  /// - Precondition: There is one of each a step, and a pair of slopes a size.
  public init(
    intercepts: [Double], slopes: [Double], factors: [Double], degreesOfFreedom: [Double]
  ) {
    precondition(!intercepts.isEmpty, "one step ahead has a scale")
    precondition(
      [factors.count, degreesOfFreedom.count].allSatisfy { $0 == intercepts.count }, "one a step")
    precondition(slopes.count.isMultiple(of: 2), "two slopes a size")
    precondition((factors + degreesOfFreedom).allSatisfy { $0 > 0 }, "factors are positive")
    self.intercepts = intercepts
    self.slopes = slopes
    self.factors = factors
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Returns the columns of the regression for sizes at a step.
  static func columns(_ sizes: [Double], unit: Double, step: Int) -> [Double] {
    let logarithms = sizes.map { Double.log($0 / unit + floor) }
    return logarithms + logarithms.map { $0 * Double(step - 1) / 5 }
  }

  /// Returns the relative scale before calibration, held to the limit.
  static func limited(_ relative: Double) -> Double {
    relative / (1 + (relative / limit) * (relative / limit)).squareRoot()
  }

  /// Returns the distribution at a step.
  ///
  /// - Parameters:
  ///   - history: The series.
  ///   - path: What is expected.
  ///   - step: How many periods ahead.
  ///   - sizes: The sizes at a step that the panel has outcomes of.
  /// - Returns: The distribution in the unit of the series.
  func distribution(
    _ history: ScaledHistory, _ path: CombinationPath, step: Int, sizes: (Int) -> [Double]
  ) -> PredictiveDistribution {
    let median = path.medians[step - 1]
    guard history.unit > 0 else { return PredictiveDistribution(certain: 0) }
    let known = min(step, intercepts.count)
    let columns = Self.columns(sizes(known), unit: history.unit, step: known)
    let exponent = zip(slopes, columns).reduce(intercepts[known - 1]) { $0 + $1.0 * $1.1 }
    // No size of a finite series comes near; it keeps squares finite.
    let scale = history.unit * .exp(min(exponent, 300))
    let factor = factors[known - 1] * (Double(step) / Double(known)).squareRoot()
    guard history.isPositive else {
      return PredictiveDistribution(
        StudentTDistribution(
          degreesOfFreedom: degreesOfFreedom[known - 1], location: history.unscaled(median),
          scale: history.unscaled(factor * scale)))
    }
    return PredictiveDistribution(
      StudentTDistribution(
        degreesOfFreedom: degreesOfFreedom[known - 1],
        location: history.unscaledLogarithm(median),
        scale: factor * Self.limited(scale / path.medians[known - 1])),
      scale: .logarithm)
  }
}
