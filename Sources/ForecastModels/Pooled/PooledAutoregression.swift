import Statistics

/// An autoregression of changes whose coefficients come from a panel, not from the series.
///
/// y(t+1) − y(t) = φ₁ d(t) + … + φ_L d(t−L+1) + g y(t) + e with d(t) = y(t) − y(t−1). A series of *n*
/// observations uses *L* = *n* − 1 lags, at most as many as the priors have; each number of lags has
/// coefficients of its own. One observation has no change, and is forecast by the pooled growth g
/// alone. The coefficients minimise absolute deviations over the panel, so that a few wild series
/// don't decide for all. Where a value is not positive, growth in proportion has no meaning: the
/// coefficients without g are used.
///
/// The interval is Student-t with the pooled spread of the errors, relative to the mean absolute
/// change (to the level where there is one observation), carried on along the recursion.
///
/// It suits short series, which can't support parameters of their own; it fails where a series
/// behaves otherwise than the panel.
public struct PooledAutoregression: ForecastModel, Hashable {
  /// The coefficients of one number of lags.
  public struct Coefficients: Hashable, Sendable, Codable {
    /// The weights of the changes, the latest first, beside the growth.
    public let lags: [Double]

    /// The growth g of positive series, as a fraction of the level.
    public let growth: Double

    /// The weights of the changes of series that are not positive.
    public let lagsWithoutGrowth: [Double]

    /// The scale of the errors of one step, in units of the mean absolute change, or of the level
    /// where there is no lag.
    public let spread: Double

    /// Creates coefficients.
    ///
    /// - Parameters:
    ///   - lags: The weights of the changes, the latest first.
    ///   - growth: The growth of positive series, as a fraction of the level.
    ///   - lagsWithoutGrowth: The weights of the changes without growth.
    ///   - spread: The scale of the errors of one step.
    /// - Precondition: Both have the same number of lags; `spread` is not negative.
    public init(lags: [Double], growth: Double, lagsWithoutGrowth: [Double], spread: Double) {
      precondition(lags.count == lagsWithoutGrowth.count, "the same lags with and without growth")
      precondition(spread >= 0, "a spread is not negative")
      self.lags = lags
      self.growth = growth
      self.lagsWithoutGrowth = lagsWithoutGrowth
      self.spread = spread
    }
  }

  /// The coefficients by number of lags, from none.
  public let coefficients: [Coefficients]

  /// Creates the model.
  ///
  /// - Parameter coefficients: The coefficients by number of lags, from none.
  /// - Precondition: `coefficients` is not empty.
  public init(coefficients: [Coefficients] = PooledPriors.builtIn.autoregression) {
    precondition(!coefficients.isEmpty, "one observation has no lag")
    self.coefficients = coefficients
  }

  /// Returns the model fitted to a series, of which it takes only the last values.
  ///
  /// - Parameter series: Observations at consecutive periods; one is enough.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/notConsecutive(after:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    try series.requireConsecutivePeriods()
    let count = min(series.count, coefficients.count) - 1
    return Fitted(series: series, coefficients: coefficients[count])
  }
}
