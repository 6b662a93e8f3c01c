/// What a panel of annual series tells of any one of them: a value, small enough to be read.
///
/// ``builtIn`` ships; `forecast priors` estimates another from a panel of one's own.
public struct PooledPriors: Hashable, Sendable, Codable {
  /// The coefficients of the ``PooledAutoregression``; the index is the number of lags.
  public var autoregression: [PooledAutoregression.Coefficients]

  /// The prior of the ``LocalGlobalTrend``.
  public var localGlobalTrend: LocalGlobalTrendPrior

  /// How the ``PooledCombination`` weighs and calibrates its members; lengths increasing from one.
  public var rungs: [PooledCombination.Rung]

  /// Creates priors.
  ///
  /// - Parameters:
  ///   - autoregression: The coefficients by number of lags, from none.
  ///   - localGlobalTrend: The prior of the local-global trend.
  ///   - rungs: The rungs of the combination, lengths increasing from one.
  /// - Precondition: There are coefficients for no lag at least, and a rung for one observation.
  public init(
    autoregression: [PooledAutoregression.Coefficients], localGlobalTrend: LocalGlobalTrendPrior,
    rungs: [PooledCombination.Rung]
  ) {
    precondition(!autoregression.isEmpty, "one observation has no lag")
    precondition(rungs.first?.length == 1, "the first rung is that of one observation")
    self.autoregression = autoregression
    self.localGlobalTrend = localGlobalTrend
    self.rungs = rungs
  }

  /// Returns the rung for a number of observations: the longest that is not longer.
  func rung(for count: Int) -> PooledCombination.Rung {
    rungs.last { $0.length <= count } ?? rungs[0]
  }
}
