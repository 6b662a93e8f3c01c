/// How an outlook is made.
public struct OutlookOptions: Hashable, Sendable {
  /// How many years after the last observation are forecast.
  public let horizon: Int

  /// The model, or the automatic choice.
  public let model: ModelChoice

  /// Creates options.
  ///
  /// - Parameters:
  ///   - horizon: How many years after the last observation are forecast.
  ///   - model: The model, or the automatic choice.
  /// - Precondition: `horizon` ≥ 1.
  public init(horizon: Int = 1, model: ModelChoice = .automatic) {
    precondition(horizon >= 1, "an outlook reaches at least one year ahead")
    self.horizon = horizon
    self.model = model
  }
}
