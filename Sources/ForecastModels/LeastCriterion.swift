/// The fit of least AICc and those it was chosen from.
///
/// What ``ArimaSelection`` and ``ExponentialSmoothingSelection`` return.
public struct LeastCriterion<Fit: CriterionFit>: FittedModel, Hashable {
  /// Every candidate, the simplest first.
  public let candidates: [Fit]

  /// The candidate of least AICc; of equals the first.
  public let chosen: Fit

  /// Chooses; a candidate without a criterion is chosen only where it is the first.
  init(candidates: [Fit]) {
    self.candidates = candidates
    chosen = candidates.dropFirst().reduce(candidates[0]) { best, fit in
      (fit.aicc ?? .infinity) < (best.aicc ?? .infinity) ? fit : best
    }
  }

  /// The series that the fit was chosen for.
  public var series: TimeSeries { chosen.series }

  /// The expectation of each observation given those before.
  public var fittedValues: [Double?] { chosen.fittedValues }

  /// Returns the distributions of the chosen fit.
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One distribution a period.
  /// - Precondition: `horizon` ≥ 1.
  public func forecast(horizon: Int) -> Forecast { chosen.forecast(horizon: horizon) }
}
