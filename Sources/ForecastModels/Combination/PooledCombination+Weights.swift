extension PooledCombination {
  /// The models that a combination may have.
  enum Member: CaseIterable {
    case localGlobalTrend
    case logarithmicTrend
    case theta
    case autoregression
    case growth
  }

  /// How much each member counts; those that a series can't support leave their weight to the rest.
  public struct Weights: Hashable, Sendable {
    /// The weight of the local-global trend.
    public let localGlobalTrend: Double

    /// The weight of the local-global trend of the logarithms.
    public let logarithmicTrend: Double

    /// The weight of the dynamic optimised theta.
    public let theta: Double

    /// The weight of the pooled autoregression.
    public let autoregression: Double

    /// The weight of the pooled growth.
    public let growth: Double

    /// Creates weights.
    ///
    /// - Parameters:
    ///   - localGlobalTrend: The weight of the local-global trend.
    ///   - logarithmicTrend: The weight of the local-global trend of the logarithms.
    ///   - theta: The weight of the dynamic optimised theta.
    ///   - autoregression: The weight of the pooled autoregression.
    ///   - growth: The weight of the pooled growth.
    /// - Precondition: None is negative, and one at least is positive.
    public init(
      localGlobalTrend: Double = 0, logarithmicTrend: Double = 0, theta: Double = 0,
      autoregression: Double = 0, growth: Double = 0
    ) {
      let all = [localGlobalTrend, logarithmicTrend, theta, autoregression, growth]
      precondition(all.allSatisfy { $0 >= 0 && $0.isFinite }, "a weight is not negative")
      precondition(all.contains { $0 > 0 }, "no member has a weight")
      self.localGlobalTrend = localGlobalTrend
      self.logarithmicTrend = logarithmicTrend
      self.theta = theta
      self.autoregression = autoregression
      self.growth = growth
    }

    subscript(member: Member) -> Double {
      switch member {
      case .localGlobalTrend: localGlobalTrend
      case .logarithmicTrend: logarithmicTrend
      case .theta: theta
      case .autoregression: autoregression
      case .growth: growth
      }
    }
  }
}
