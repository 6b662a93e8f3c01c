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
