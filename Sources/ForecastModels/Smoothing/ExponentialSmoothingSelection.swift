/// Exponential smoothing in the form that Akaike's corrected criterion prefers.
///
/// Fits ETS models without season with additive and, for positive series, multiplicative errors and
/// no, a linear or a damped trend, and keeps the one of least AICc. In short annual series the
/// criterion tells forms apart poorly, and near ties are common: the candidates are part of the
/// result.
///
/// The criterion exists for more than *k* + 2 observations, so that a trend is a candidate from seven
/// observations on and a damped one from eight; below five the one candidate is simple smoothing with
/// additive errors, for which the criterion is nil.
///
/// - SeeAlso: R. J. Hyndman, A. B. Koehler, R. D. Snyder & S. Grose, *A state space framework for
///   automatic forecasting using exponential smoothing methods*, International Journal of
///   Forecasting 18 (2002).
public struct ExponentialSmoothingSelection: ForecastModel, Hashable {
  /// Creates the model; it has no settings.
  public init() {}

  /// Returns the model of least AICc; of equal ones the first, additive and simple before others.
  ///
  /// - Parameter series: At least three observations at consecutive periods.
  /// - Returns: The chosen model and all candidates.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    var candidates = [try SimpleSmoothing().fitted(to: series)]
    for model in Self.alternatives where series.count > model.parameterCount + 2 {
      // A form that this series can't have is no candidate.
      guard let fit = try? model.fitted(to: series) else { continue }
      candidates.append(fit)
    }
    return Fitted(candidates: candidates)
  }

  private static let alternatives: [ExponentialSmoothing] = [
    ExponentialSmoothing(error: .additive, trend: .additive),
    ExponentialSmoothing(error: .additive, trend: .damped),
    ExponentialSmoothing(error: .multiplicative, trend: .none),
    ExponentialSmoothing(error: .multiplicative, trend: .additive),
    ExponentialSmoothing(error: .multiplicative, trend: .damped),
  ]

  /// The chosen smoothing and every form that was fitted: additive errors before multiplicative, simple
  /// before trends.
  public typealias Fitted = LeastCriterion<SmoothingFit>
}
