/// How an outlook is made.
public struct OutlookOptions: Hashable, Sendable {
  /// How many years after the last observation are forecast.
  public let horizon: Int

  /// The model, or the automatic choice.
  public let model: ModelChoice

  /// The intervals whose bounds must be finite; a model with another bound is replaced.
  public let coverages: [Coverage]

  /// What a panel tells the models that borrow from it.
  public let priors: PooledPriors

  /// Whether the automatic choice borrows from the growth of the other series at hand where a series is
  /// short (``GrowthBorrowing``).
  public let borrowsGrowth: Bool

  /// Creates options.
  ///
  /// - Parameters:
  ///   - horizon: How many years after the last observation are forecast.
  ///   - model: The model, or the automatic choice.
  ///   - coverages: The intervals whose bounds must be finite.
  ///   - priors: What a panel tells the models that borrow from it.
  ///   - borrowsGrowth: Whether short series borrow from the growth of the other series at hand.
  /// - Precondition: `horizon` ≥ 1.
  public init(
    horizon: Int = 1, model: ModelChoice = .automatic,
    coverages: [Coverage] = [.percent80, .percent95], priors: PooledPriors = .builtIn,
    borrowsGrowth: Bool = true
  ) {
    precondition(horizon >= 1, "an outlook reaches at least one year ahead")
    self.horizon = horizon
    self.model = model
    self.coverages = coverages
    self.priors = priors
    self.borrowsGrowth = borrowsGrowth
  }
}
