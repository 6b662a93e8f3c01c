import ExtendedPrecision

extension LeastSquares {
  /// Numbers whose squares multiply to the determinant of XᵀWX + Λ.
  ///
  /// The diagonal of its Cholesky factor, taken from the factorization of the design: *p* positive
  /// numbers in no particular order. Their product may overflow where the sum of their logarithms
  /// does not.
  public var determinantRoots: [Double] {
    // Weights are kept divided by the square of two to this exponent.
    let exponent = rowScaling.exponent
    let slopes = zip(factorization.diagonalMagnitudes, factorization.pivots).map {
      DoubleDouble($0).scaled(byPowerOfTwo: exponent - scaled.coefficientExponent($1)).doubleValue
    }
    guard design.hasIntercept else { return slopes }
    return [Double(sign: .plus, exponent: exponent, significand: rowScaling.rootOfTotal)] + slopes
  }
}
