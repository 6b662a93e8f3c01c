import RealModule

/// What is known beforehand of the parameters of a ``LocalGlobalTrend``.
///
/// The smoothing weights and exponents lie on a grid whose points are all as likely, but where the exponents of
/// the level have weights. γ and λ are
/// normal given the variance of the errors, in units of the mean absolute change of the series; the
/// variance has an expected value and the weight of some observations.
public struct LocalGlobalTrendPrior: Hashable, Sendable {
  /// The mean and the standard deviation of a coefficient, given errors of variance one.
  public struct Coefficient: Hashable, Sendable {
    /// The mean.
    public let mean: Double

    /// The standard deviation, positive.
    public let deviation: Double

    /// Creates a normal prior.
    ///
    /// - Parameters:
    ///   - mean: The mean.
    ///   - deviation: The standard deviation.
    /// - Precondition: `deviation` is positive.
    public init(mean: Double, deviation: Double) {
      precondition(deviation > 0, "a coefficient that is known needs no prior")
      self.mean = mean
      self.deviation = deviation
    }

    /// The precision, in units of one over the variance of the errors.
    var precision: Double { 1 / (deviation * deviation) }
  }

  /// The smoothing weights α of the level, each above 0 and at most 1.
  public let levelWeights: [Double]

  /// The smoothing weights β of the local trend, each from 0 to 1.
  public let trendWeights: [Double]

  /// The exponents ρ of the level in the global trend.
  public let trendExponents: [Double]

  /// The exponents τ of the level in the scale of the errors.
  public let scaleExponents: [Double]

  /// How likely each exponent ρ is, up to a factor; nil where all are as likely.
  public let exponentWeights: [Double]?

  /// The size γ of the global trend.
  public let globalTrend: Coefficient

  /// The share λ of the local trend that goes on.
  public let localTrend: Coefficient

  /// The variance expected of the errors, in squared units of the mean absolute change.
  public let variance: Double

  /// How many observations the expected variance counts for.
  public let varianceWeight: Double

  /// The degrees of freedom of the errors.
  public let degreesOfFreedom: Double

  /// Creates a prior.
  ///
  /// - Parameters:
  ///   - levelWeights: The smoothing weights α of the level.
  ///   - trendWeights: The smoothing weights β of the local trend.
  ///   - trendExponents: The exponents ρ of the level in the global trend.
  ///   - scaleExponents: The exponents τ of the level in the scale of the errors.
  ///   - globalTrend: The size γ of the global trend.
  ///   - localTrend: The share λ of the local trend that goes on.
  ///   - variance: The variance expected of the errors.
  ///   - varianceWeight: How many observations the expected variance counts for.
  ///   - degreesOfFreedom: The degrees of freedom of the errors.
  ///   - exponentWeights: How likely each exponent ρ is, up to a factor; nil where all are as likely.
  /// - Precondition: No axis is empty; weights are in their ranges, variance, its weight and degrees of
  ///   freedom positive; a weight for each exponent, none negative and one positive.
  public init(
    levelWeights: [Double], trendWeights: [Double], trendExponents: [Double],
    scaleExponents: [Double], globalTrend: Coefficient, localTrend: Coefficient, variance: Double,
    varianceWeight: Double, degreesOfFreedom: Double, exponentWeights: [Double]? = nil
  ) {
    let axes = [levelWeights, trendWeights, trendExponents, scaleExponents]
    precondition(axes.allSatisfy { !$0.isEmpty }, "a grid has a point on every axis")
    precondition(levelWeights.allSatisfy { $0 > 0 && $0 <= 1 }, "a level weight is in 0...1")
    precondition(trendWeights.allSatisfy { (0...1).contains($0) }, "a trend weight is in 0...1")
    precondition(min(variance, varianceWeight, degreesOfFreedom) > 0, "a scale is positive")
    let weights = exponentWeights ?? Array(repeating: 1, count: trendExponents.count)
    precondition(weights.count == trendExponents.count, "a weight for each exponent")
    precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "a weight is not negative")
    precondition(weights.contains { $0 > 0 }, "an exponent has a weight")
    self.levelWeights = levelWeights
    self.exponentWeights = exponentWeights
    self.trendWeights = trendWeights
    self.trendExponents = trendExponents
    self.scaleExponents = scaleExponents
    self.globalTrend = globalTrend
    self.localTrend = localTrend
    self.variance = variance
    self.varianceWeight = varianceWeight
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The number of points of the grid.
  var pointCount: Int {
    levelWeights.count * trendWeights.count * trendExponents.count * scaleExponents.count
  }
}

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
