/// The recursion from partial autocorrelations to the coefficients of an autoregression.
///
/// φ(k,k) = r(k) and φ(k,j) = φ(k−1,j) − r(k) φ(k−1,k−j): every stationary autoregression has exactly
/// one such sequence with all |r| < 1.
///
/// - SeeAlso: O. Barndorff-Nielsen & G. Schou, *On the parametrization of autoregressive models by
///   partial autocorrelations*, Journal of Multivariate Analysis 3 (1973).
enum LevinsonRecursion {
  /// Returns the coefficients of the autoregression one order higher.
  static func extended<Number: ModelNumber>(
    _ coefficients: [Number], by partial: Number
  ) -> [Number] {
    zip(coefficients, coefficients.reversed()).map { $0 - partial * $1 } + [partial]
  }

  /// Returns the coefficients of the autoregression with partial autocorrelations.
  static func coefficients<Number: ModelNumber>(partials: [Number]) -> [Number] {
    partials.reduce([]) { extended($0, by: $1) }
  }

  /// Returns the partial autocorrelations of an autoregression; nil where one is not within ±1, so
  /// that the autoregression is not stationary.
  static func partials(coefficients: [Double]) -> [Double]? {
    var (rest, result) = (coefficients, [Double]())
    while let partial = rest.popLast() {
      guard abs(partial) < 1 else { return nil }
      result.append(partial)
      rest = zip(rest, rest.reversed()).map { ($0 + partial * $1) / (1 - partial * partial) }
    }
    return result.reversed()
  }
}
