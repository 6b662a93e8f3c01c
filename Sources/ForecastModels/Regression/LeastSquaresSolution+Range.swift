import LinearAlgebra

extension LeastSquaresSolution {
  /// The least norm of residuals from which all that is computed of them has all its digits.
  private static let leastResidualNorm = 0x1p-990

  /// Throws where doubles can't hold the coefficients, or the residuals of a response.
  func requireRange(of response: [Double]) throws(FitError) {
    if let index = coefficientBeyondRange { throw .coefficientOutOfRange(index: index) }
    guard !isExact, residualNorm < Self.leastResidualNorm else { return }
    let largest = response.reduce(0) { max($0, abs($1)) }
    throw .tooSmall(index: response.firstIndex { abs($0) == largest } ?? 0)
  }
}
