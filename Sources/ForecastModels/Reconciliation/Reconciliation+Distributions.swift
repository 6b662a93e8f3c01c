import LinearAlgebra

extension Reconciliation {
  /// Returns predictive distributions around reconciled values.
  ///
  /// The medians y are reconciled; each distribution then keeps its shape. On its own measurement scale
  /// its median moves to the reconciled value, and its width is multiplied by √(v′ / v) with v the
  /// variance of the series' base error and v′ that of its reconciled error, M Σ Mᵀ. On the logarithmic
  /// scale that is the relative width, and values stay positive. A fixed series is a point mass. The
  /// distributions are marginal: their joint spread is ``ReconciledValues/errorCovariance``.
  ///
  /// - Parameters:
  ///   - distributions: One distribution a series, in its own unit.
  ///   - errorCovariance: Σ, the covariance of the base errors, symmetric; nil where it is
  ///     proportional to the weights. Only its shape matters.
  ///   - leastWidthRatio: What a width is multiplied by at least: 1 where the covariance isn't known well
  ///     enough to narrow anything.
  /// - Returns: The values and one distribution a series.
  /// - Throws: ``ReconciliationError``, in particular ``ReconciliationError/notPositive(series:)`` for a
  ///   series on the logarithmic scale.
  /// - Precondition: Constraints, weights and fixed values are of these series, and Σ has one row and
  ///   one column each.
  /// - Complexity: That of reconciling values, and of a median of each mixture.
  public func reconciled(
    _ distributions: [PredictiveDistribution], errorCovariance: Matrix? = nil,
    leastWidthRatio: Double = 0
  ) throws(ReconciliationError) -> ReconciledDistributions {
    let count = distributions.count
    precondition(
      errorCovariance.map { $0.rows == count && $0.columns == count } ?? true,
      "one row and one column a series")
    let before: Matrix
    if let errorCovariance {
      before = errorCovariance
    } else {
      before = try weights.covariance(seriesCount: count)
    }
    let reconciled = try WeightedProjection(self, seriesCount: count)
      .reconciled(distributions.map(\.median), errorCovariance: errorCovariance)
    var moved: [PredictiveDistribution] = []
    for (series, distribution) in distributions.enumerated() {
      if let value = fixedValues[series] {
        moved.append(.certain(value))
        continue
      }
      guard before[series, series] > 0 else { throw .noVariance(series: series) }
      let ratio = reconciled.errorCovariance[series, series] / before[series, series]
      guard
        let around = distribution.moved(
          toMedian: reconciled.values[series],
          widthTimes: max(ratio.squareRoot(), leastWidthRatio))
      else { throw .notPositive(series: series) }
      moved.append(around)
    }
    return ReconciledDistributions(reconciled: reconciled, distributions: moved)
  }
}
