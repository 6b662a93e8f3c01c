import Statistics

/// An autoregression of growth whose coefficients come from a panel, not from the series.
///
/// With d(t) = log y(t) − log y(t−1),
///
///     d(t+1) = φ₁ d(t) + … + φ_L d(t−L+1) + g + e.
///
/// A series of *n* observations uses *L* = *n* − 1 lags, at most as many as there are coefficients
/// for; each number of lags has coefficients of its own. They minimise absolute deviations over the
/// panel, so that a few wild series don't decide for all. The growth over the whole horizon is held
/// to e^±2. A series with a value that is not positive has no logarithm: there the same φ act on the
/// changes themselves, without g.
///
/// The interval is Student-t with the pooled spread of the errors, relative to the mean magnitude of
/// d, carried on along the recursion. It holds no uncertainty of the coefficients, which a panel
/// leaves little of.
///
/// It suits short series, which can't support parameters of their own; it fails where a series
/// behaves otherwise than the panel.
public struct PooledAutoregression: ForecastModel, Hashable {
  /// The coefficients of one number of lags.
  public struct Coefficients: Hashable, Sendable {
    /// The weights φ of the last differences, the latest first.
    public let lags: [Double]

    /// The growth g a period, as a difference of logarithms.
    public let growth: Double

    /// The scale of the errors of one step, relative to the mean magnitude of the differences.
    public let spread: Double

    /// Creates coefficients.
    ///
    /// - Parameters:
    ///   - lags: The weights of the last differences, the latest first.
    ///   - growth: The growth a period, as a difference of logarithms.
    ///   - spread: The scale of the errors of one step.
    /// - Precondition: There is a lag; `spread` is not negative.
    public init(lags: [Double], growth: Double, spread: Double) {
      precondition(!lags.isEmpty, "an autoregression has a lag")
      precondition(spread >= 0, "a spread is not negative")
      self.lags = lags
      self.growth = growth
      self.spread = spread
    }

    /// Returns the difference expected after others.
    func next(after differences: [Double]) -> Double {
      lags.indices.reduce(0) { $0 + lags[$1] * differences[differences.count - 1 - $1] }
    }
  }

  /// The coefficients, from two lags up, one lag more each.
  public let coefficients: [Coefficients]

  /// Creates the model.
  ///
  /// - Parameter coefficients: The coefficients, from two lags up, one lag more each.
  /// - Precondition: There are coefficients of two lags, and each has one lag more than the one
  ///   before.
  public init(coefficients: [Coefficients] = PooledPriors.builtIn.autoregression) {
    precondition(!coefficients.isEmpty, "three observations have two lags")
    precondition(
      coefficients.indices.allSatisfy { coefficients[$0].lags.count == $0 + 2 },
      "from two lags up, one more each")
    self.coefficients = coefficients
  }

  /// Returns the model fitted to a series, of which it takes only the last values.
  ///
  /// - Parameter series: At least three observations at consecutive periods.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    let series = try series.requiring(3)
    try series.requireConsecutivePeriods()
    return Fitted(series: series, coefficients: coefficients(for: series.count))
  }

  /// Returns the coefficients for a number of observations, at least three.
  func coefficients(for count: Int) -> Coefficients {
    coefficients[min(count - 3, coefficients.count - 1)]
  }
}
