import ExtendedPrecision

extension LeastSquares {
  /// Numbers whose squares multiply to the determinant of XᵀWX + Λ.
  ///
  /// The diagonal of its Cholesky factor, taken from the factorization of the design: *p* positive
  /// numbers in no particular order. Their product may overflow where the sum of their logarithms
  /// does not.
  public var determinantRoots: [Double] {
    // Factored with weights divided by 4^s, so each root is divided by 2^s.
    let slopes = zip(factorization.diagonalMagnitudes, factorization.pivots).map {
      DoubleDouble($0).scaled(
        byPowerOfTwo: rowScaling.exponent - scaled.columns[$1].coefficientExponent
      ).doubleValue
    }
    guard design.hasIntercept else { return slopes }
    return [rowScaling.rootOfTotal * PowerOfTwo(exponent: rowScaling.exponent)] + slopes
  }
}
