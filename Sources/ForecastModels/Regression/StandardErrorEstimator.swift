import RealModule

/// How the covariance of a regression's coefficients is estimated.
///
/// Apart from the classical one, all are sandwiches (XᵀWX)⁻¹ S (XᵀWX)⁻¹, W the weights, of the residuals e: they hold
/// for errors of unequal variance, or dependent ones, but need many observations for it.
///
/// - SeeAlso: J. G. MacKinnon & H. White, *Some heteroskedasticity-consistent covariance matrix
///   estimators with improved finite sample properties*, Journal of Econometrics 29 (1985).
public enum StandardErrorEstimator: Hashable, Sendable {
  /// s² (XᵀX)⁻¹: independent errors of one variance.
  case classical

  /// S = Σ eᵢ² xᵢxᵢᵀ (White): errors of unequal variance.
  case hc0

  /// HC0 times *n* / (*n* − *p*).
  case hc1

  /// S = Σ eᵢ² / (1 − hᵢ) xᵢxᵢᵀ, with leverages h: unbiased where the variances are equal after all.
  case hc2

  /// S = Σ eᵢ² / (1 − hᵢ)² xᵢxᵢᵀ, close to the jackknife: the choice for small samples.
  case hc3

  /// Newey and West: autocorrelated errors, with Bartlett weights 1 − j / (lag + 1).
  ///
  /// Rows are taken as successive in time. Without a lag it is ``neweyWestLag(count:)``; `adjusted`
  /// multiplies by *n* / (*n* − *p*).
  case neweyWest(lag: Int? = nil, adjusted: Bool = false)

  /// Errors that are dependent inside groups, given by a number for each row.
  ///
  /// S = Σ Xᵀeeᵀ X over the groups (CR0); `adjusted` multiplies by G / (G − 1) · (*n* − 1) / (*n* − *p*)
  /// for G groups (CR1). Tests use G − 1 degrees of freedom.
  case clustered(groups: [Int], adjusted: Bool = true)

  /// Returns the lag that Newey and West's rule gives, ⌊4 (*n* / 100)^(2/9)⌋, but less than *n*.
  ///
  /// - Parameter count: The number of observations *n*.
  /// - Returns: A lag that is not negative.
  /// - Precondition: *n* ≥ 1.
  public static func neweyWestLag(count: Int) -> Int {
    precondition(count >= 1, "a lag is of observations")
    return min(count - 1, Int(4 * Double.pow(Double(count) / 100, 2.0 / 9)))
  }
}
