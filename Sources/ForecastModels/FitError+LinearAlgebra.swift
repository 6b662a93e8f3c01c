import LinearAlgebra

extension FitError {
  /// Creates the error of a model from that of its least-squares problem.
  ///
  /// - Parameter error: What factoring the design threw.
  init(_ error: LinearAlgebraError) {
    switch error {
    case .rankDeficient(let column, let rank, let conditionNumber):
      self = .singularDesign(column: column, rank: rank, conditionNumber: conditionNumber)
    case .notPositiveDefinite(let minor):
      self = .singularDesign(column: minor - 1, rank: minor - 1, conditionNumber: .infinity)
    case .notConverged:
      // Least squares looks for no eigenvalues: data can't make it throw this.
      preconditionFailure("factoring a design does not iterate")
    }
  }
}
