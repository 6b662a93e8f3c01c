import CLAPACK

/// The Cholesky factorization A = Rᵀ R of a symmetric positive definite matrix (LAPACK `dpotrf`).
///
/// - SeeAlso: Golub & Van Loan, *Matrix Computations*, 4th ed., §4.2.
public struct CholeskyFactorization: Hashable, Sendable {
  /// The upper triangular factor R; zeros below its diagonal.
  public let upperTriangle: Matrix

  /// Factors a symmetric matrix.
  ///
  /// - Parameter matrix: A square matrix of finite values; only its upper triangle is read.
  /// - Throws: ``LinearAlgebraError/notPositiveDefinite(minor:)`` where a leading minor is not
  ///   positive.
  /// - Precondition: The matrix is square.
  /// - Complexity: O(*n*³).
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    precondition(matrix.rows == matrix.columns, "a Cholesky factor needs a square matrix")
    var factor = matrix
    if matrix.rows > 0 {
      let order = Int32(matrix.rows)
      let info = lapack_dpotrf(.upper, order, &factor.storage, order)
      requireValidArguments(info, "dpotrf")
      guard info == 0 else { throw .notPositiveDefinite(minor: Int(info)) }
    }
    for column in 0..<factor.columns {
      for row in (column + 1)..<max(column + 1, factor.rows) { factor[row, column] = 0 }
    }
    upperTriangle = factor
  }

  /// Returns the solution of A x = b (LAPACK `dpotrs`).
  ///
  /// - Parameter right: b, one element a row of A.
  /// - Returns: x, in units of b per unit of A.
  /// - Precondition: The counts agree.
  /// - Complexity: O(*n*²).
  public func solution(for right: [Double]) -> [Double] {
    precondition(right.count == upperTriangle.rows, "one element a row")
    guard !right.isEmpty else { return [] }
    var solution = right
    let order = Int32(upperTriangle.rows)
    let info = lapack_dpotrs(.upper, order, 1, upperTriangle.storage, order, &solution, order)
    requireValidArguments(info, "dpotrs")
    return solution
  }

  /// The diagonal of R; the determinant of A is the product of its squares.
  public var diagonal: [Double] { upperTriangle.diagonal }
}
