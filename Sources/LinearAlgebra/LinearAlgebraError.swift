/// What can be wrong with a matrix that a caller supplies.
public enum LinearAlgebraError: Error, Hashable, Sendable {
  /// The design's columns are linearly dependent to working precision.
  ///
  /// `column` is the 0-based column, in the caller's order and without the intercept, that the
  /// others (or the intercept) explain; `rank` is the number of independent columns, the intercept
  /// included; `conditionNumber` is the 2-norm condition number of the centred, column-scaled
  /// design, infinite where a column vanishes or columns outnumber rows.
  case rankDeficient(column: Int, rank: Int, conditionNumber: Double)

  /// The leading minor of this order (1-based, LAPACK's `info`) is not positive, so the matrix has
  /// no Cholesky factor.
  case notPositiveDefinite(minor: Int)

  /// The iteration for eigenvalues or singular values did not converge; `count` is LAPACK's `info`,
  /// which says where it stopped.
  case notConverged(count: Int)
}
