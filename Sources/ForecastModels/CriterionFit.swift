/// A fit that Akaike's corrected criterion can be asked of.
public protocol CriterionFit: FittedModel, Hashable {
  /// Akaike's corrected criterion; nil where there are too few observations for it.
  var aicc: Double? { get }

  /// Returns the predictive distributions of the periods after the last observation.
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One distribution a period.
  /// - Precondition: `horizon` ≥ 1.
  func forecast(horizon: Int) -> Forecast
}
