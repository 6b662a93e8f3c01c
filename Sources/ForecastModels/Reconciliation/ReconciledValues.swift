import LinearAlgebra

/// Values that satisfy all constraints, and what became of the forecast errors.
public struct ReconciledValues: Hashable, Sendable {
  /// One value a series, in its own unit; fixed values are bit for bit what was fixed.
  public let values: [Double]

  /// The covariance of the reconciled forecast errors, M Σ Mᵀ.
  ///
  /// In the units of the weights: of ordinary and of structural weights only ratios have a meaning.
  /// Fixed series have none. Inequalities do not count, even where they are active: a bound that
  /// the centre touches says little about the spread, and the wider interval is the honest one.
  public let errorCovariance: Matrix

  /// The positions of the inequalities that hold with equality and carry the solution, increasing.
  public let activeInequalities: [Int]

  /// The Lagrange multiplier of each constraint.
  ///
  /// W⁻¹ (x − y) = −Σ multiplierₖ uₖ on the series that are not fixed. Not negative for an inequality,
  /// zero where it is not active or where other equations imply the constraint. In units of the
  /// squared weighted distance per unit of the bound.
  public let multipliers: [Double]
}
