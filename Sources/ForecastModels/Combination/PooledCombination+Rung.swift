extension PooledCombination {
  /// How much each member counts.
  public struct Weights: Hashable, Sendable, Codable {
    /// The weight of the local-global trend.
    public let localGlobalTrend: Double

    /// The weight of the dynamic optimised theta.
    public let theta: Double

    /// The weight of the pooled autoregression.
    public let autoregression: Double

    /// Creates weights.
    ///
    /// - Parameters:
    ///   - localGlobalTrend: The weight of the local-global trend.
    ///   - theta: The weight of the dynamic optimised theta.
    ///   - autoregression: The weight of the pooled autoregression.
    /// - Precondition: None is negative, and one at least is positive.
    public init(localGlobalTrend: Double, theta: Double, autoregression: Double) {
      precondition(min(localGlobalTrend, theta, autoregression) >= 0, "a weight is negative")
      precondition(localGlobalTrend + theta + autoregression > 0, "no member has a weight")
      self.localGlobalTrend = localGlobalTrend
      self.theta = theta
      self.autoregression = autoregression
    }
  }

  /// What holds for series of a range of lengths.
  public struct Rung: Hashable, Sendable, Codable {
    /// The least number of observations; the next rung begins where this one ends.
    public let length: Int

    /// How much each member counts.
    public let weights: Weights

    /// What the expected change is multiplied by, against the bias of the members.
    public let trendFactor: Double

    /// The share of the level in the scale of the errors, whose rest is the series' own spread.
    public let levelShare: Double

    /// The factor of the scale, one for each step ahead; the last holds for all further steps.
    public let scaleFactors: [Double]

    /// Creates a rung.
    ///
    /// - Parameters:
    ///   - length: The least number of observations.
    ///   - weights: How much each member counts.
    ///   - trendFactor: What the expected change is multiplied by.
    ///   - levelShare: The share of the level in the scale, from 0 to 1.
    ///   - scaleFactors: The factor of the scale for each step ahead, positive.
    /// - Precondition: `levelShare` is in its range, and there is a factor for one step ahead.
    public init(
      length: Int, weights: Weights, trendFactor: Double, levelShare: Double,
      scaleFactors: [Double]
    ) {
      precondition((0...1).contains(levelShare), "a share is in 0...1")
      precondition(!scaleFactors.isEmpty, "one step ahead has a scale")
      self.length = length
      self.weights = weights
      self.trendFactor = trendFactor
      self.levelShare = levelShare
      self.scaleFactors = scaleFactors
    }

    func scaleFactor(step: Int) -> Double { scaleFactors[min(step, scaleFactors.count) - 1] }
  }
}
