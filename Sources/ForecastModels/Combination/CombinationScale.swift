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
/// beyond all measure. For others the value itself is one, with location m(h) and scale fₕ s₀. As
/// fₕ and νₕ come from each step alone, a scale is raised to where neither the 80 nor the 95 %
/// interval is narrower than at the step before,
///
///     s(h) ≥ s(h−1) max over p in {.9, .975} of t_p(νₕ₋₁) / t_p(νₕ).
///
/// The panel has outcomes up to as many steps ahead as there are intercepts; from there on the scale
/// grows with the root of the steps.
public struct CombinationScale: Hashable, Sendable {
  /// What keeps the logarithm of a size of nothing finite.
  static let floor = 0.002

  /// The limit L of the relative scale.
  static let limit = 0.4

  /// The steps from the first to the last that a panel is learned from, over which cᵢ is the change of bᵢ.
  private static let stepSpan = Double(RollingOrigins.horizon - 1)

  /// aₕ, one a step ahead.
  public let intercepts: [Double]

  /// bᵢ for each size, and then cᵢ.
  public let slopes: [Double]

  /// fₕ, one a step ahead.
  public let factors: [Double]

  /// νₕ, one a step ahead.
  public let degreesOfFreedom: [Double]

  /// The least ratio of the scale of a step to the one before, from the second step on.
  private let leastRatios: [Double]

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
    leastRatios = Self.leastRatios(degreesOfFreedom)
  }

  /// Returns the columns of the regression for sizes at a step.
  static func columns(_ sizes: [Double], unit: Double, step: Int) -> [Double] {
    let logarithms = sizes.map { Double.log($0 / unit + floor) }
    return logarithms + logarithms.map { $0 * Double(step - 1) / stepSpan }
  }

  /// Returns the relative scale before calibration, held to the limit.
  static func limited(_ relative: Double) -> Double {
    relative / (1 + (relative / limit) * (relative / limit)).squareRoot()
  }

  /// Returns the distributions of all steps.
  ///
  /// - Parameters:
  ///   - history: The series.
  ///   - path: What is expected.
  ///   - sizes: The sizes at a step that the panel has outcomes of.
  /// - Returns: The distributions in the unit of the series.
  func distributions(
    _ history: ScaledHistory, _ path: CombinationPath, sizes: (Int) -> [Double]
  ) -> [PredictiveDistribution] {
    guard history.unit > 0 else { return path.medians.map { _ in .init(certain: 0) } }
    let scales = scales(history, path, sizes: sizes)
    return path.medians.enumerated().map { index, median in
      let degreesOfFreedom = degreesOfFreedom[min(index, intercepts.count - 1)]
      guard history.isPositive else {
        return PredictiveDistribution(
          StudentTDistribution(
            degreesOfFreedom: degreesOfFreedom, location: history.unscaled(median),
            scale: history.unscaled(scales[index])))
      }
      return PredictiveDistribution(
        StudentTDistribution(
          degreesOfFreedom: degreesOfFreedom, location: history.unscaledLogarithm(median),
          scale: scales[index]),
        scale: .logarithm)
    }
  }

  /// Returns the scale of the Student-t at each step; no 80 or 95 % interval narrows.
  private func scales(
    _ history: ScaledHistory, _ path: CombinationPath, sizes: (Int) -> [Double]
  ) -> [Double] {
    var scales: [Double] = []
    for step in 1...path.medians.count {
      guard step <= intercepts.count else {
        let last = scales[intercepts.count - 1]
        scales.append(last * (Double(step) / Double(intercepts.count)).squareRoot())
        continue
      }
      let columns = Self.columns(sizes(step), unit: history.unit, step: step)
      let exponent = zip(slopes, columns).reduce(intercepts[step - 1]) { $0 + $1.0 * $1.1 }
      // No size of a finite series comes near; it keeps squares finite.
      let size = history.unit * .exp(min(exponent, 300))
      let scale = history.isPositive ? Self.limited(size / path.medians[step - 1]) : size
      let least = step > 1 ? leastRatios[step - 2] * scales[step - 2] : 0
      scales.append(max(factors[step - 1] * scale, least))
    }
    return scales
  }

  /// Returns the least ratio of the scale of each step to the one before at which neither the 80 nor
  /// the 95 % interval narrows: the larger ratio of their quantiles.
  private static func leastRatios(_ degreesOfFreedom: [Double]) -> [Double] {
    let quantiles = degreesOfFreedom.map { degrees in
      let distribution = StudentTDistribution(degreesOfFreedom: degrees)
      return [0.9, 0.975].map { distribution.quantile($0) }
    }
    return zip(quantiles, quantiles.dropFirst()).map { earlier, later in
      zip(earlier, later).map { $0 / $1 }.max() ?? 1
    }
  }
}
