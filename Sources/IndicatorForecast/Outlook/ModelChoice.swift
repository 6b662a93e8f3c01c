/// The models that an outlook can be made with, by the names that the command takes.
public enum ModelChoice: String, CaseIterable, Hashable, Sendable {
  /// The rung of the ladder that the series' kind and length call for.
  case automatic = "auto"
  /// Independent values about a mean.
  case mean
  /// A random walk without drift.
  case naive
  /// A random walk of the logarithms without drift.
  case logNaive = "log-naive"
  /// A random walk with drift.
  case drift
  /// A random walk of the logarithms with drift: constant growth with lasting shocks.
  case logDrift = "log-drift"
  /// A straight line in the year.
  case linearTrend = "linear-trend"
  /// A straight line in the logarithms: constant growth with passing shocks.
  case logLinearTrend = "log-linear-trend"
  /// A parabola in the year.
  case quadraticTrend = "quadratic-trend"
  /// A line through the median slope.
  case theilSenTrend = "theil-sen"
  /// Simple exponential smoothing.
  case simpleSmoothing = "ses"
  /// Holt's linear trend by exponential smoothing.
  case holtLinear = "holt"
  /// A damped trend by exponential smoothing.
  case dampedTrend = "damped"
  /// The model of exponential smoothing that AICc selects.
  case exponentialSmoothing = "ets"
  /// The theta method.
  case thetaMethod = "theta-method"
  /// The dynamic optimised theta model.
  case theta
  /// The ARIMA model that AICc selects.
  case arima
  /// A level that wanders, seen with noise.
  case localLevel = "local-level"
  /// A level and a slope that wander, seen with noise.
  case localLinearTrend = "local-linear-trend"
  /// A local and a global trend, averaged over a grid.
  case localGlobalTrend = "local-global-trend"
  /// An autoregression of growth with the coefficients of a panel.
  case pooledAutoregression = "pooled-autoregression"
  /// Growth at the pace that a panel expects of the growth so far.
  case pooledGrowth = "pooled-growth"
  /// The combination whose weights and calibration were learned across series.
  case combination

  /// Returns the model itself; nil for the automatic choice, which needs a series to choose by.
  ///
  /// - Parameter priors: What a panel tells the models that borrow from it.
  /// - Returns: The model.
  func model(priors: PooledPriors) -> (any ForecastModel)? {
    switch self {
    case .automatic: nil
    case .mean: MeanModel()
    case .naive: NaiveModel()
    case .logNaive: LogarithmicModel(NaiveModel())
    case .drift: DriftModel()
    case .logDrift: LogarithmicModel(DriftModel())
    case .linearTrend: LinearTrend()
    case .logLinearTrend: LogLinearTrend()
    case .quadraticTrend: QuadraticTrend()
    case .theilSenTrend: TheilSenTrend()
    case .simpleSmoothing: SimpleSmoothing()
    case .holtLinear: HoltLinear()
    case .dampedTrend: DampedTrend()
    case .exponentialSmoothing: ExponentialSmoothingSelection()
    case .thetaMethod: ThetaMethod()
    case .theta: DynamicOptimisedTheta()
    case .arima: ArimaSelection()
    case .localLevel: StructuralModel(.localLevel)
    case .localLinearTrend: StructuralModel(.localLinearTrend)
    case .localGlobalTrend: LocalGlobalTrend(prior: priors.localGlobalTrend)
    case .pooledAutoregression: PooledAutoregression(coefficients: priors.autoregression)
    case .pooledGrowth: PooledGrowth(priors: priors)
    case .combination: PooledCombination(priors: priors)
    }
  }
}

extension ModelChoice {
  /// What the model is, in words.
  public var name: BilingualText {
    switch self {
    case .automatic: BilingualText(english: "automatic choice", chinese: "自动选择")
    case .mean: BilingualText(english: "mean", chinese: "均值")
    case .naive: BilingualText(english: "random walk", chinese: "随机游走")
    case .logNaive: BilingualText(english: "random walk in logarithms", chinese: "对数随机游走")
    case .drift: BilingualText(english: "random walk with drift", chinese: "带漂移的随机游走")
    case .logDrift:
      BilingualText(english: "random walk with drift in logarithms", chinese: "对数带漂移随机游走")
    case .linearTrend: BilingualText(english: "linear trend", chinese: "线性趋势")
    case .logLinearTrend: BilingualText(english: "log-linear trend", chinese: "对数线性趋势")
    case .quadraticTrend: BilingualText(english: "quadratic trend", chinese: "二次趋势")
    case .theilSenTrend: BilingualText(english: "Theil–Sen trend", chinese: "泰尔–森趋势")
    case .simpleSmoothing:
      BilingualText(english: "simple exponential smoothing", chinese: "简单指数平滑")
    case .holtLinear: BilingualText(english: "Holt's linear trend", chinese: "霍尔特线性趋势")
    case .dampedTrend: BilingualText(english: "damped trend", chinese: "阻尼趋势")
    case .exponentialSmoothing:
      BilingualText(english: "exponential smoothing by AICc", chinese: "指数平滑（AICc 选择）")
    case .thetaMethod: BilingualText(english: "theta method", chinese: "Theta 方法")
    case .arima: BilingualText(english: "ARIMA by AICc", chinese: "ARIMA（AICc 选择）")
    case .localLevel: BilingualText(english: "local level", chinese: "局部水平")
    case .localLinearTrend:
      BilingualText(english: "local linear trend", chinese: "局部线性趋势")
    case .theta: BilingualText(english: "dynamic optimised theta", chinese: "动态优化 Theta")
    case .localGlobalTrend:
      BilingualText(english: "local and global trend", chinese: "局部—全局趋势")
    case .pooledAutoregression:
      BilingualText(english: "pooled autoregression", chinese: "合并自回归")
    case .pooledGrowth: BilingualText(english: "pooled growth", chinese: "合并增长")
    case .combination: BilingualText(english: "pooled combination", chinese: "合并组合")
    }
  }
}

extension ModelChoice {
  /// Returns the forecast of a series by this model alone, or by the ladder where the choice is
  /// automatic.
  ///
  /// - Parameters:
  ///   - series: The observations.
  ///   - kind: What they are.
  ///   - horizon: How many periods ahead.
  ///   - priors: What a panel tells the models that borrow from it.
  /// - Returns: The forecast.
  /// - Throws: What the model throws; the automatic choice has a forecast for every series.
  /// - Precondition: `horizon` ≥ 1.
  public func forecast(
    of series: TimeSeries, kind: IndicatorSeries.Kind, horizon: Int,
    priors: PooledPriors = .builtIn
  ) throws(FitError) -> Forecast {
    guard let model = model(priors: priors) else {
      return SeriesForecast(
        of: series, kind: kind, model: self, horizon: horizon, priors: priors
      ).forecast
    }
    // In a unit in which no square under- or overflows, and back.
    let exponent = series.unitExponent
    return try model.fitted(to: series.inUnit(exponent: exponent)).forecast(horizon: horizon)
      .fromUnit(exponent: exponent)
  }

  /// Returns the forecast of values of an indicator, with the growth that a short series borrows from
  /// others where the choice is automatic.
  ///
  /// - Parameters:
  ///   - training: The observations, comparable values of the series.
  ///   - series: What they are of.
  ///   - lenders: The series that were known with it; asked for where it is short enough.
  ///   - horizon: How many periods ahead.
  ///   - priors: What a panel tells the models that borrow from it.
  /// - Returns: The forecast.
  /// - Throws: What the model throws; the automatic choice has a forecast for every series.
  /// - Precondition: `horizon` ≥ 1.
  public func forecast(
    of training: TimeSeries, from series: IndicatorSeries, among lenders: () -> [IndicatorSeries],
    horizon: Int, priors: PooledPriors = .builtIn
  ) throws(FitError) -> Forecast {
    guard self == .automatic else {
      return try forecast(of: training, kind: series.kind, horizon: horizon, priors: priors)
    }
    let alone = SeriesForecast(
      of: training, kind: series.kind, model: self, horizon: horizon, priors: priors)
    return alone.borrowing(for: series, training, among: lenders).forecast
  }
}
