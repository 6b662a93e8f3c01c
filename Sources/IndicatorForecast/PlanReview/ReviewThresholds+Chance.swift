extension ReviewThresholds {
  /// The limits of the rule about the chance of a target.
  ///
  /// The defaults are those of the catalogue: a chance below one in five is worth a word, one below one in
  /// twenty is that of an outcome outside the central 90 % interval.
  public struct TargetChance: Hashable, Sendable {
    /// The chance below which a target is all but out of reach: 0.05.
    public var remote = 0.05
    /// The chance below which a target is unlikely: 0.2.
    public var unlikely = 0.2
    /// The chance above which a target asks for nothing: 0.95.
    public var certain = 0.95
    /// Creates the default limits.
    public init() {}
  }

  /// The limits of the rule about past targets and results.
  public struct PastAttainment: Hashable, Sendable {
    /// How many standard errors the shrunk mean gap must lie below zero: 2, about one in forty by chance.
    public var standardErrors = 2.0
    /// The shrunk share of targets reached below which past plans were too high: 0.3.
    public var leastHitRate = 0.3
    /// Creates the default limits.
    public init() {}
  }

  /// The limits of the rule about a step up in growth.
  public struct Acceleration: Hashable, Sendable {
    /// How many robust standard deviations a step may lie above the median step: 2.5, which normal steps
    /// exceed once in 160.
    public var greatestDeviation = 2.5
    /// The fewest past steps of a series that it is judged by alone: 5, below which the median absolute
    /// deviation hangs on two or three of them.
    public var fewestSteps = 5
    /// Creates the default limits.
    public init() {}
  }

  /// The limits of the rule about the ratio of target and result across areas.
  ///
  /// The constants are those of Hidiroglou and Berthelot (1986), the fence wide as for official surveys.
  public struct RatioAcrossAreas: Hashable, Sendable {
    /// The power of the size that an effect is multiplied by: 0.5.
    public var sizeExponent = 0.5
    /// How many quartile distances the fence is from the median: 4.
    public var fenceWidth = 4.0
    /// The least quartile distance, as a share of the median effect: 0.05.
    public var leastDistanceShare = 0.05
    /// The fewest areas: 10.
    public var fewestAreas = 10
    /// Creates the default limits.
    public init() {}
  }

  /// The limits of the rule about the target of the area above.
  public struct ParentTarget: Hashable, Sendable {
    /// The quantile of an area's own past differences beyond which a difference is unusual: 0.95.
    public var quantile = 0.95
    /// The fewest past differences: 5.
    public var fewestYears = 5
    /// Creates the default limits.
    public init() {}
  }

  /// The limits of the rule about what a goal still asks for.
  public struct RequiredGrowth: Hashable, Sendable {
    /// Of how many past years the growth required may not exceed the greatest growth: 5.
    public var years = 5
    /// The fewest of them that must be known: 3.
    public var fewestYears = 3
    /// Creates the default limits.
    public init() {}
  }

  /// The limits of the rule about a target that stays.
  public struct UnchangedTarget: Hashable, Sendable {
    /// By how many percentage points growth must have missed the target: 2.
    public var missedPoints = 2.0
    /// Creates the default limits.
    public init() {}
  }

  /// The limits of the rule about evidence.
  public struct Evidence: Hashable, Sendable {
    /// How far apart the chances that several models give a target may lie: 0.4.
    public var greatestSpread = 0.4
    /// The fewest observations behind a chance: 4.
    public var fewestObservations = 4
    /// Creates the default limits.
    public init() {}
  }
}
