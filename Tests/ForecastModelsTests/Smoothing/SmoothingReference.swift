import ForecastModels
import Statistics

/// R's names of smoothing models, and its parameters and states.
enum SmoothingReference {
  /// The models without season, by R's names of their components.
  static let models: [String: ExponentialSmoothing] = [
    "ANN": ExponentialSmoothing(error: .additive, trend: .none),
    "AAN": ExponentialSmoothing(error: .additive, trend: .additive),
    "AAdN": ExponentialSmoothing(error: .additive, trend: .damped),
    "MNN": ExponentialSmoothing(error: .multiplicative, trend: .none),
    "MAN": ExponentialSmoothing(error: .multiplicative, trend: .additive),
    "MAdN": ExponentialSmoothing(error: .multiplicative, trend: .damped),
  ]

  /// Returns the model that a fit of R's has.
  static func model(_ figures: Figures) throws -> ExponentialSmoothing {
    guard let model = models[figures["components"].content as? String ?? ""] else {
      throw Missing()
    }
    return model
  }

  struct Missing: Error {}

  /// Returns the fit at R's estimates.
  static func fit(_ series: TimeSeries, at figures: Figures) throws -> SmoothingFit {
    let model = try model(figures)
    let estimates = figures["par"]
    return try model.fitted(
      to: series,
      parameters: SmoothingParameters(
        level: estimates["alpha"].number, trend: estimates["beta"].number(or: 0),
        damping: estimates["phi"].number(or: 1)),
      initialState: SmoothingState(
        level: estimates["l"].number, trend: estimates["b"].number(or: 0)),
      origin: .estimated)
  }
}

extension Figures {
  /// The number, or another one where there is none.
  func number(or other: Double) -> Double { isMissing ? other : number }
}

extension WorstDeviation {
  /// Asserts that centres and standard deviations give R's normal intervals.
  mutating func checkNormalIntervals(
    centres: [Double], deviations: [Double], _ figures: Figures, _ place: String,
    within tolerance: Double
  ) {
    let normal = NormalDistribution()
    check(centres, figures["mean"].vector, "forecast", place, within: tolerance)
    for (level, tail) in [("80", 0.1), ("95", 0.025)] {
      let quantile = normal.upperTailQuantile(tail)
      let pairs = zip(centres, deviations)
      check(
        pairs.map { $0 - quantile * $1 }, figures["lower\(level)"].vector, "lower", place,
        within: tolerance)
      check(
        pairs.map { $0 + quantile * $1 }, figures["upper\(level)"].vector, "upper", place,
        within: tolerance)
    }
  }
}
