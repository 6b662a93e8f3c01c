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
