/// The pinball loss of a quantile: the score that the true quantile makes least on average.
///
/// - SeeAlso: R. Koenker & G. Bassett, *Regression quantiles*, Econometrica 46 (1978).
public struct QuantileScore: Hashable, Sendable {
  /// The probability p of the quantile.
  public let probability: Double

  /// Creates the loss of a quantile.
  ///
  /// - Parameter probability: p, between 0 and 1.
  /// - Precondition: `probability` is between 0 and 1.
  public init(probability: Double) {
    precondition(probability >= 0 && probability <= 1, "a probability lies in 0...1")
    self.probability = probability
  }

  /// Returns the loss p (y − q) where y is above q, (1 − p)(q − y) where it is below.
  ///
  /// - Parameters:
  ///   - quantile: q, the forecast.
  ///   - actual: y, what happened.
  /// - Returns: The loss in the unit of the values, not negative.
  public func loss(quantile: Double, actual: Double) -> Double {
    actual >= quantile
      ? probability * (actual - quantile) : (1 - probability) * (quantile - actual)
  }

  /// Returns the mean loss of several quantiles.
  ///
  /// - Parameters:
  ///   - quantiles: The forecasts.
  ///   - actuals: What happened, at the same periods.
  /// - Returns: The mean loss in the unit of the values.
  /// - Precondition: There are as many of either, at least one.
  public func meanLoss(quantiles: [Double], actuals: [Double]) -> Double {
    precondition(quantiles.count == actuals.count && !actuals.isEmpty, "one quantile an actual")
    return zip(quantiles, actuals).map { loss(quantile: $0, actual: $1) }.mean
  }
}
