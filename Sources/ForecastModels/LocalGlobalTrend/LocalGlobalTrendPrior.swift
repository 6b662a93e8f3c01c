/// What a panel of series tells beforehand of the parameters of a ``LocalGlobalTrend``.
///
/// The smoothing weights and exponents are known to lie on a grid; each has a probability of its own,
/// and a point of the grid the product of four. γ and λ are normal given the variance of the errors,
/// in units of the mean absolute change of the series.
public struct LocalGlobalTrendPrior: Hashable, Sendable, Codable {
  /// The values that one parameter may take, and their probabilities.
  public struct Axis: Hashable, Sendable, Codable {
    /// The values, increasing.
    public let values: [Double]

    /// The probability of each value; only their ratios matter.
    public let weights: [Double]

    /// Creates an axis.
    ///
    /// - Parameters:
    ///   - values: The values, increasing.
    ///   - weights: The probability of each value, positive.
    /// - Precondition: There is a weight for each value, and at least one.
    public init(values: [Double], weights: [Double]) {
      precondition(values.count == weights.count && !values.isEmpty, "a weight for each value")
      precondition(weights.allSatisfy { $0 > 0 }, "a value without weight is left out instead")
      self.values = values
      self.weights = weights
    }
  }

  /// The mean and the standard deviation of a coefficient, given errors of variance one.
  public struct Coefficient: Hashable, Sendable, Codable {
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
  }

  /// The smoothing weight α of the level.
  public var levelWeight: Axis

  /// The smoothing weight β of the local trend.
  public var trendWeight: Axis

  /// The exponent ρ of the level in the global trend.
  public var trendExponent: Axis

  /// The exponent τ of the level in the scale of the errors.
  public var scaleExponent: Axis

  /// The size γ of the global trend.
  public var globalTrend: Coefficient

  /// The share λ of the local trend that goes on.
  public var localTrend: Coefficient

  /// Creates a prior.
  ///
  /// - Parameters:
  ///   - levelWeight: The smoothing weight α of the level.
  ///   - trendWeight: The smoothing weight β of the local trend.
  ///   - trendExponent: The exponent ρ of the level in the global trend.
  ///   - scaleExponent: The exponent τ of the level in the scale of the errors.
  ///   - globalTrend: The size γ of the global trend.
  ///   - localTrend: The share λ of the local trend that goes on.
  public init(
    levelWeight: Axis, trendWeight: Axis, trendExponent: Axis, scaleExponent: Axis,
    globalTrend: Coefficient, localTrend: Coefficient
  ) {
    self.levelWeight = levelWeight
    self.trendWeight = trendWeight
    self.trendExponent = trendExponent
    self.scaleExponent = scaleExponent
    self.globalTrend = globalTrend
    self.localTrend = localTrend
  }

  /// The part of the prior that holds for values of either sign: neither trend nor scale depends on
  /// the level.
  var forValuesOfAnySign: LocalGlobalTrendPrior {
    var prior = self
    prior.trendExponent = Axis(values: [0], weights: [1])
    prior.scaleExponent = Axis(values: [0], weights: [1])
    prior.globalTrend = Coefficient(mean: 0, deviation: globalTrend.deviation)
    return prior
  }
}
