/// Reconciled values and the predictive distributions around them.
public struct ReconciledDistributions: Hashable, Sendable {
  /// The values, which satisfy all constraints.
  public let reconciled: ReconciledValues

  /// One distribution a series; its median is the series' value, to the rounding of a logarithm where
  /// the distribution is on the logarithmic scale.
  public let distributions: [PredictiveDistribution]
}
