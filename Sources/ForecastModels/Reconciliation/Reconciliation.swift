import LinearAlgebra

/// Moves forecasts as little as possible so that they satisfy linear constraints.
///
/// With base forecasts y, weights W = L Lᵀ, the equations' coefficients as columns of U, and d their
/// right-hand sides,
///
/// x = argmin (x − y)ᵀ W⁻¹ (x − y) subject to Uᵀ x = d
///   = y + W U (Uᵀ W U)⁻¹ (d − Uᵀ y),
///
/// which is the trace-minimizing reconciliation S (Sᵀ W⁻¹ S)⁻¹ Sᵀ W⁻¹ y of a hierarchy. It is computed
/// as the shortest vector z = L⁻¹ (x − y) with (Lᵀ U)ᵀ z = d − Uᵀ y, by pivoted QR of Lᵀ U: nothing is
/// inverted. Equations that follow from others are left out; the residuals of the constraints are
/// then removed in extended precision, to below 10⁻¹² of the magnitudes that each constraint adds up.
///
/// A fixed value is an equation, too, so with correlated weights the other series follow the news in
/// it; the value itself is never changed by a bit. Inequalities are held by an active set.
///
/// Assumes errors that are unbiased and whose covariance is proportional to W. Series that are forecast
/// on very different scales need weights of their own: ``ReconciliationWeights/ols`` moves a town's
/// population by as many persons as its output by yuan.
///
/// - SeeAlso: S. L. Wickramasuriya, G. Athanasopoulos, R. J. Hyndman, *Optimal forecast reconciliation
///   for hierarchical and grouped time series through trace minimization*, JASA 114 (2019).
public struct Reconciliation: Hashable, Sendable {
  /// The constraints.
  public let constraints: [LinearConstraint]

  /// How far each series may be moved.
  public let weights: ReconciliationWeights

  /// Published or chosen values by series, which are never changed.
  public let fixedValues: [Int: Double]

  /// Creates a reconciliation.
  ///
  /// - Parameters:
  ///   - constraints: Equations and inequalities, in any order, also redundant ones.
  ///   - weights: How far each series may be moved.
  ///   - fixedValues: Values by series that are never changed.
  public init(
    constraints: [LinearConstraint], weights: ReconciliationWeights = .ols,
    fixedValues: [Int: Double] = [:]
  ) {
    self.constraints = constraints
    self.weights = weights
    self.fixedValues = fixedValues
  }

  /// Returns the values nearest to base forecasts that satisfy all constraints.
  ///
  /// - Parameter base: One forecast a series, in its own unit.
  /// - Returns: The values, the covariance of their errors and the inequalities that bind.
  /// - Throws: ``ReconciliationError``; in particular ``ReconciliationError/infeasible(_:)`` with
  ///   the constraints and fixed values that contradict each other.
  /// - Precondition: Constraints, weights and fixed values are of these series.
  /// - Complexity: O(*n*³ + *k n m*²) for *n* series, *m* constraints, *k* steps of the active set.
  public func reconciled(_ base: [Double]) throws(ReconciliationError) -> ReconciledValues {
    let projection = try WeightedProjection(self, seriesCount: base.count)
    return try projection.reconciled(base, errorCovariance: nil)
  }

  /// Returns the same for several periods, each by itself.
  ///
  /// - Parameter base: One row of forecasts a period.
  /// - Returns: The reconciled values of each period.
  /// - Throws: ``ReconciliationError`` of the first period that has one.
  /// - Precondition: Every row has one forecast a series; constraints, weights and fixed values are
  ///   of these series.
  /// - Complexity: That of one period for each; the weights are factored once.
  public func reconciled(_ base: [[Double]]) throws(ReconciliationError) -> [ReconciledValues] {
    guard let seriesCount = base.first?.count else { return [] }
    let projection = try WeightedProjection(self, seriesCount: seriesCount)
    var periods: [ReconciledValues] = []
    for row in base {
      precondition(row.count == seriesCount, "one forecast a series in each period")
      periods.append(try projection.reconciled(row, errorCovariance: nil))
    }
    return periods
  }
}

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
