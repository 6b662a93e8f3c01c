import RealModule

extension LocalGlobalTrendPrior {
  /// How likely a series is under the prior, and which exponents of the level it speaks for.
  struct Evidence {
    /// The logarithm of the marginal likelihood of the changes, in units of their mean magnitude.
    var logLikelihood: Double

    /// The posterior probability of each exponent ρ of the global trend.
    var exponents: [Double]
  }

  /// Returns how likely a series is under the prior.
  ///
  /// The likelihood is summed over the grid. Given a point of the grid, the coefficients and the logarithm of
  /// the variance are integrated out by Laplace's approximation about their mode, so that
  ///
  ///     log p(y) = log Σ p(k) exp(ℓ(k)) + (n−1) log t(ν) + ½ ν₀ log(½ ν₀ s₀) − log Γ(½ ν₀) − ½ log(½ (n−1+ν₀)) + c
  ///
  /// where ℓ is what the regression of a point returns, t(ν) the constant of Student's density, ν₀ and s₀
  /// weight and size of the variance expected, and c depends on nothing that is estimated.
  ///
  /// - Parameter values: The values.
  /// - Returns: Nil for fewer than three values, or a constant series.
  func evidence(_ values: [Double]) -> Evidence? {
    guard values.count > 2 else { return nil }
    let sum = values.indices.dropFirst().reduce(0) { $0 + abs(values[$1] - values[$1 - 1]) }
    let unit = sum / Double(values.count - 1)
    guard unit > 0 else { return nil }
    let grid = LocalGlobalTrendGrid(self, values: values.map { $0 / unit })
    let best = grid.logWeights.max() ?? 0
    let weights = grid.logWeights.map { Double.exp($0 - best) }
    let total = weights.reduce(0, +)
    var exponents = Array(repeating: 0.0, count: trendExponents.count)
    for (index, weight) in weights.enumerated() {
      // The exponent of the trend is the fastest axis of the grid.
      exponents[index % exponents.count] += weight / total
    }
    return Evidence(
      logLikelihood: best + .log(total) + normalization(values.count - 1), exponents: exponents)
  }

  /// What the regressions leave out because it is the same at all points of the grid.
  private func normalization(_ count: Int) -> Double {
    let tail =
      Double.logGamma((degreesOfFreedom + 1) / 2) - .logGamma(degreesOfFreedom / 2)
      - 0.5 * .log(degreesOfFreedom * .pi)
    let half = 0.5 * varianceWeight
    let expected = half * .log(half * variance) - .logGamma(half)
    let curvature = -0.5 * .log(0.5 * (Double(count) + varianceWeight))
    return Double(count) * tail + expected + curvature
      - .log(globalTrend.deviation) - .log(localTrend.deviation)
  }
}
