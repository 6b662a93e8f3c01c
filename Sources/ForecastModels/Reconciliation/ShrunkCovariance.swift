import ExtendedPrecision
import LinearAlgebra

/// The covariance of forecast errors with its correlations shrunk towards zero.
///
/// W = λ diag(W₁) + (1 − λ) W₁ with W₁ = Σₜ eₜ eₜᵀ / *T*, not centred: a bias is an error too. With
/// x = e / √diag(W₁), w(t) = xᵢ(t) xⱼ(t) and the mean r of w, both sums over i ≠ j,
///
/// λ = Σ [Σ w² − (Σ w)² / *T*] / (*T* (*T* − 1)) / Σ r², at least 0 and at most 1.
///
/// It is positive definite for λ > 0, also where there are fewer residuals than series. λ is one where
/// all correlations vanish.
///
/// - SeeAlso: J. Schäfer, K. Strimmer, *A shrinkage approach to large-scale covariance matrix
///   estimation*, Statistical Applications in Genetics and Molecular Biology 4 (2005); S. L.
///   Wickramasuriya, G. Athanasopoulos, R. J. Hyndman, *Optimal forecast reconciliation … through trace
///   minimization*, JASA 114 (2019).
public struct ShrunkCovariance: Hashable, Sendable {
  /// λ, the share of the diagonal.
  public let intensity: Double

  /// The covariance W, in the squared unit of the residuals.
  public let matrix: Matrix

  /// Estimates the covariance.
  ///
  /// - Parameter residuals: One row a period, one column a series: finite forecast errors.
  /// - Throws: ``ReconciliationError/tooFewResiduals(required:actual:)`` below two periods, and
  ///   ``ReconciliationError/noVariance(series:)``.
  /// - Complexity: O(*T n*²).
  public init(residuals: Matrix) throws(ReconciliationError) {
    let moments = try ResidualMoments(residuals)
    guard residuals.rows >= 2 else {
      throw .tooFewResiduals(required: 2, actual: residuals.rows)
    }
    intensity = moments.shrinkageIntensity
    matrix = moments.covariance(shrunkBy: intensity)
  }
}
