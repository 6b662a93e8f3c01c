/// Why forecasts can't be reconciled.
///
/// Series are counted from 0.
public enum ReconciliationError: Error, Hashable, Sendable {
  /// The base forecast or the fixed value of this series is infinite or not a number.
  case notFinite(series: Int)

  /// The residuals are too few to estimate a covariance.
  case tooFewResiduals(required: Int, actual: Int)

  /// The forecast error of this series has no variance, so nothing says how far it may be moved.
  ///
  /// Give the series a fixed value, or other weights. In a covariance given as a matrix, a series that
  /// is fixed needs none.
  case noVariance(series: Int)

  /// The covariance of the forecast errors is singular to working precision: residuals fewer than
  /// series, or residuals that satisfy an identity themselves. The shrunk covariance has a remedy.
  case singularCovariance(rank: Int, seriesCount: Int)

  /// No values satisfy all constraints together with the fixed values.
  case infeasible(InfeasibleSubset)

  /// This series is described by its logarithm and would get a value that is not positive.
  case notPositive(series: Int)

  /// The constraints could not be satisfied to working precision: variances or coefficients differ
  /// by too many orders of magnitude.
  case illConditioned

  /// This series is a part of itself.
  case cyclicStructure(series: Int)
}
