/// The combination behind the automatic choice: weights and calibration are learned across series.
///
/// The median is the weighted mean of what the members expect: the local-global trend, the same of the
/// logarithms, the dynamic optimised theta, the pooled autoregression and the pooled growth. The
/// weights depend on the number of observations alone (``PooledPriors/Rung``). One or two
/// observations have pooled growth and nothing else; members that a series can't support, such as
/// logarithms of values of either sign, leave their weight to the rest. All members but the pooled
/// growth are held to 1.3 times the mean of the last five changes a period, so that a burst of growth
/// is not continued exponentially, and a positive series never falls below a tenth of its last value.
///
/// The scale of the errors is a regression on how much the series has moved and how far the members
/// lie apart, estimated across series on held-back origins (``CombinationScale``). The distribution
/// is one Student-t a step, of the logarithm where all values are positive, so that the forecast is.
///
/// It fails where a series breaks with its past, as every forecast from the series alone does.
public struct PooledCombination: ForecastModel, Hashable {
  /// What the panel tells.
  public let priors: PooledPriors

  /// Creates the model.
  ///
  /// - Parameter priors: What the panel tells.
  public init(priors: PooledPriors = .builtIn) {
    self.priors = priors
  }

  /// Returns the model fitted to a series.
  ///
  /// - Parameter series: Observations at consecutive periods; one is enough.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/notConsecutive(after:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    try series.requireConsecutivePeriods()
    return Fitted(series: series, priors: priors)
  }
}

extension PooledCombination {
  /// The series, and the rung that weighs the members on it.
  public struct Fitted: FittedModel {
    /// The series.
    public let series: TimeSeries

    private let priors: PooledPriors

    init(series: TimeSeries, priors: PooledPriors) {
      self.series = series
      self.priors = priors
    }

    /// The weights and the calibration for the length of the series.
    public var rung: PooledPriors.Rung { priors.rung(for: series.count) }

    /// None: the members that carry the weight have none.
    public var fittedValues: [Double?] { Array(repeating: nil, count: series.count) }

    /// Returns the calibrated distributions.
    ///
    /// A constant series forecasts itself, with the small scale that such series have had in the
    /// panel; a series of zeros is certain to stay.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period.
    /// - Precondition: `horizon` ≥ 1.
    /// - Complexity: O(*g* (*n* + `horizon` log *g*)) for a grid of *g* points.
    public func forecast(horizon: Int) -> Forecast {
      let history = ScaledHistory(series.values)
      let members = CombinationMembers(history, rung.weights, priors, horizon: horizon)
      let path = members.combined
      let features = CombinationFeatures(history, path, errorScale: members.errorScale)
      return Forecast(
        origin: series.lastPeriod,
        distributions: rung.scale.distributions(history, path) { features.sizes(step: $0) })
    }
  }
}

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
