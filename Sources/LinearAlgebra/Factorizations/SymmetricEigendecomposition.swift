import CLAPACK

/// The eigenvalues and eigenvectors of a symmetric matrix, A = V Λ Vᵀ (LAPACK `dsyevd`).
///
/// - SeeAlso: Golub & Van Loan, *Matrix Computations*, 4th ed., §8.4.
public struct SymmetricEigendecomposition: Hashable, Sendable {
  /// The eigenvalues, smallest first, in the unit of the matrix.
  public let values: [Double]

  /// The orthonormal eigenvectors as columns, in the order of the values.
  ///
  /// Each vector's sign is chosen so that its element of largest magnitude is positive: the same
  /// vector whatever library computed it, unless an eigenvalue is repeated.
  public let vectors: Matrix

  /// Decomposes a symmetric matrix.
  ///
  /// - Parameter matrix: A square matrix of finite values; only its upper triangle is read.
  /// - Throws: ``LinearAlgebraError/notConverged(count:)`` where the iteration fails.
  /// - Precondition: The matrix is square.
  /// - Complexity: O(*n*³).
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    precondition(matrix.rows == matrix.columns, "only a square matrix has eigenvalues")
    let order = matrix.rows
    var vectors = matrix
    var values = [Double](repeating: 0, count: order)
    if order > 0 {
      // The sizes that LAPACK's documentation asks for with JOBZ = 'V'.
      var work = [Double](repeating: 0, count: 1 + 6 * order + 2 * order * order)
      var integers = [Int32](repeating: 0, count: 3 + 5 * order)
      let info = lapack_dsyevd(
        .vectors, .upper, Int32(order), &vectors.storage, Int32(order), &values, &work,
        Int32(work.count), &integers, Int32(integers.count))
      requireValidArguments(info, "dsyevd")
      guard info == 0 else { throw .notConverged(count: Int(info)) }
    }
    self.values = values
    self.vectors = vectors.withPositiveLeadingElements()
  }
}

extension Matrix {
  /// Returns the matrix with each column's sign chosen so that its largest element is positive.
  func withPositiveLeadingElements() -> Matrix {
    var result = self
    for column in 0..<columns where leadingElement(ofColumn: column) < 0 {
      for row in 0..<rows { result[row, column].negate() }
    }
    return result
  }

  /// Returns the element of largest magnitude in a column, the first of equals.
  ///
  /// Magnitudes within a few roundings of each other count as equal, so that two libraries that
  /// differ in the last bit choose the same element.
  func leadingElement(ofColumn column: Int) -> Double {
    let elements = self.column(column)
    let largest = elements.reduce(0) { max($0, abs($1)) }
    return elements.first { abs($0) >= largest * (1 - 1e-8) } ?? 0
  }
}
