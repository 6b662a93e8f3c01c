/// What a panel of annual series tells of any one of them: a value, small enough to be read.
///
/// ``builtIn`` ships; `forecast priors` estimates another from a panel of one's own.
public struct PooledPriors: Hashable, Sendable {
  /// What holds for series of a range of lengths.
  public struct Rung: Hashable, Sendable {
    /// The least number of observations; the next rung begins where this one ends.
    public let length: Int

    /// How much each member of the combination counts.
    public let weights: PooledCombination.Weights

    /// How growth goes on.
    public let growth: PooledGrowth.Coefficients

    /// The scale of the errors of the combination.
    public let scale: CombinationScale

    /// Creates a rung.
    ///
    /// - Parameters:
    ///   - length: The least number of observations.
    ///   - weights: How much each member of the combination counts.
    ///   - growth: How growth goes on.
    ///   - scale: The scale of the errors of the combination.
    /// - Precondition: The scale has the slopes that go with the length.
    public init(
      length: Int, weights: PooledCombination.Weights, growth: PooledGrowth.Coefficients,
      scale: CombinationScale
    ) {
      precondition(
        scale.slopes.count == CombinationFeatures.columnCount(for: length),
        "a slope for each feature")
      self.length = length
      self.weights = weights
      self.growth = growth
      self.scale = scale
    }
  }

  /// The prior of the ``LocalGlobalTrend``.
  public let localGlobalTrend: LocalGlobalTrendPrior

  /// The coefficients of the ``PooledAutoregression``, from two lags up.
  public let autoregression: [PooledAutoregression.Coefficients]

  /// What depends on the number of observations; lengths increasing from one.
  public let rungs: [Rung]

  /// Creates priors.
  ///
  /// - Parameters:
  ///   - localGlobalTrend: The prior of the local-global trend.
  ///   - autoregression: The coefficients of the autoregression, from two lags up.
  ///   - rungs: What depends on the number of observations; lengths increasing from one.
  /// - Precondition: The first rung is that of one observation, and 2, 3, 5 and 8 begin one each, as
  ///   the features of the scale change there.
  public init(
    localGlobalTrend: LocalGlobalTrendPrior, autoregression: [PooledAutoregression.Coefficients],
    rungs: [Rung]
  ) {
    let lengths = rungs.map(\.length)
    precondition(lengths == Set(lengths).sorted(), "lengths increase")
    precondition(Set(lengths).isSuperset(of: [1, 2, 3, 5, 8]), "the features need their rungs")
    precondition(!autoregression.isEmpty, "three observations have two lags")
    self.localGlobalTrend = localGlobalTrend
    self.autoregression = autoregression
    self.rungs = rungs
  }

  /// Returns the number of slopes that the scale of a rung has.
  ///
  /// - Parameter length: The least number of observations of the rung.
  /// - Returns: Two slopes for each size of the history.
  public static func slopeCount(forLength length: Int) -> Int {
    CombinationFeatures.columnCount(for: length)
  }

  /// Returns the rung for a number of observations: the longest that is not longer.
  func rung(for count: Int) -> Rung {
    rungs.last { $0.length <= count } ?? rungs[0]
  }

  /// Returns the change that pooled growth expects a period.
  func slope(_ history: ScaledHistory) -> Double {
    let rung = rung(for: history.count)
    return rung.growth.slope(history, window: min(rung.length, CombinationFeatures.window))
  }
}
