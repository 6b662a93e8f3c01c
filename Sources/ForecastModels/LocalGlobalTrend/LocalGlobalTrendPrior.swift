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
