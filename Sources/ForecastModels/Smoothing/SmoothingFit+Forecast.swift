import RealModule
import Statistics

extension SmoothingFit {
  /// Returns distributions about the expected level and trend.
  ///
  /// Student-t with ``degreesOfFreedom``, the variance that of
  /// ``innovationVariances(horizon:)`` and of the parameters. The forms with multiplicative errors
  /// are not exactly Student-t beyond one step; they have the exact variance.
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One distribution a period.
  /// - Precondition: `horizon` ≥ 1.
  /// - Complexity: O(*n* + `horizon`²).
  public func forecast(horizon: Int) -> Forecast {
    precondition(horizon >= 1, "a forecast reaches at least one period ahead")
    let variances = innovationVariances(horizon: horizon)
    var (tangent, information) = learned()
    return Forecast(origin: series.lastPeriod, horizon: horizon) { step in
      let expected = tangent.expected
      tangent.advanceAsExpected()
      let variance =
        variances[step - 1] + innovationVariance * information.variance(of: expected)
      return PredictiveDistribution(
        StudentTDistribution(
          degreesOfFreedom: Double(degreesOfFreedom), location: base + expected[0],
          // Relative errors of many powers of ten leave the range: 0 ∞ is no number.
          scale: variance.isNaN ? .infinity : variance.squareRoot()))
    }
  }

  /// Returns the variances of the values ahead if the parameters were known.
  ///
  /// Additive errors: σ² (1 + Σ c(j)²) over j < h, where c(j) = α + β (φ + … + φʲ). Multiplicative
  /// errors: (1 + σ²) θ(h) − μ(h)², where θ(h) = μ(h)² + σ² Σ c(j)² θ(h−j).
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One variance a period, in the series' unit squared.
  /// - Precondition: `horizon` ≥ 1.
  /// - SeeAlso: Hyndman et al., *Forecasting with Exponential Smoothing*, §6.2 and 6.3 (classes 1
  ///   and 2).
  public func innovationVariances(horizon: Int) -> [Double] {
    precondition(horizon >= 1, "a forecast reaches at least one period ahead")
    let weights = squaredWeights(horizon: horizon)
    switch model.error {
    case .additive:
      return (1...horizon).map { step in
        innovationVariance * weights[..<(step - 1)].reduce(1, +)
      }
    case .multiplicative:
      return relativeVariances(weights)
    }
  }

  /// c(1)², c(2)², … of the steps before the horizon.
  private func squaredWeights(horizon: Int) -> [Double] {
    var (weight, change) = (parameters.level, parameters.trend)
    return (1..<max(horizon, 1)).map { _ in
      change *= parameters.damping
      weight += change
      return weight * weight
    }
  }

  private func relativeVariances(_ weights: [Double]) -> [Double] {
    var recursion = SmoothingRecursion(parameters, finalState, base: base)
    var secondMoments: [Double] = []
    return (0...weights.count).map { earlier in
      let mean = base + recursion.expected
      recursion.advance(error: 0)
      let spread = (0..<earlier).reduce(0) { $0 + weights[$1] * secondMoments[earlier - 1 - $1] }
      secondMoments.append(mean * mean + innovationVariance * spread)
      // (1 + σ²) θ − μ² without subtracting what is almost equal.
      return innovationVariance * (spread + secondMoments[earlier])
    }
  }

  /// Where levels are measured from, so that none of their digits are lost.
  private var base: Double { series.values[0] }

  /// Returns the state after the last observation, and what the series tells of the parameters.
  private func learned() -> (SmoothingTangent, InformationFactor) {
    var tangent = SmoothingTangent(parameters, initialState, base: base)
    let priors = parameterOrigin == .estimated ? freeParameters : []
    let states = parameterOrigin == .estimated ? stateLanes : []
    var information = InformationFactor(lanes: states + priors.map(\.lane))
    for (value, expectation) in zip(series.values, expectations) {
      let weight = model.error == .additive ? 1 : 1 / expectation
      information.add(weight * tangent.expected)
      tangent.advance(value - base)
    }
    for (lane, range) in priors {
      // The variance of a uniform distribution over the parameter's range.
      let variance = range * range / 12
      information.add(priorOf: lane, precision: innovationVariance / variance)
    }
    return (tangent, information)
  }

  private var stateLanes: [Int] {
    model.trend == .none
      ? [SmoothingTangent.Lane.initialLevel]
      : [SmoothingTangent.Lane.initialLevel, SmoothingTangent.Lane.initialTrend]
  }

  /// The parameters that are not at an end of their range, with the length of that range.
  private var freeParameters: [(lane: Int, range: Double)] {
    let level = SmoothingRegion.level
    var result: [(lane: Int, range: Double)] = []
    if parameters.level > level.lowerBound, parameters.level < level.upperBound {
      result.append((SmoothingTangent.Lane.level, level.upperBound - level.lowerBound))
    }
    guard model.trend != .none else { return result }
    if parameters.trend > SmoothingRegion.leastTrend, parameters.trend < parameters.level {
      result.append((SmoothingTangent.Lane.trend, parameters.level - SmoothingRegion.leastTrend))
    }
    guard model.trend == .damped else { return result }
    let damping = SmoothingRegion.damping
    if parameters.damping > damping.lowerBound, parameters.damping < damping.upperBound {
      result.append((SmoothingTangent.Lane.damping, damping.upperBound - damping.lowerBound))
    }
    return result
  }
}
