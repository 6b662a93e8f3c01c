import CLAPACK

/// The thin singular value decomposition A = U Σ Vᵀ (LAPACK `dgesdd`).
///
/// A pair of singular vectors is determined up to its sign, which is the library's choice.
///
/// - SeeAlso: Golub & Van Loan, *Matrix Computations*, 4th ed., §8.6.
public struct SingularValueDecomposition: Hashable, Sendable {
  /// The singular values, largest first, in the unit of the matrix: min(*m*, *n*) of them.
  public let values: [Double]

  /// The left singular vectors, *m* × min(*m*, *n*).
  public let leftVectors: Matrix

  /// The right singular vectors as rows, Vᵀ, min(*m*, *n*) × *n*.
  public let rightVectorsTransposed: Matrix

  /// Decomposes a matrix.
  ///
  /// - Parameter matrix: Any *m* × *n* matrix of finite values.
  /// - Throws: ``LinearAlgebraError/notConverged(count:)`` where the iteration fails.
  /// - Complexity: O(*m n*·min(*m*, *n*)).
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    let (rows, columns) = (matrix.rows, matrix.columns)
    let count = min(rows, columns)
    var copy = matrix.storage
    var values = [Double](repeating: 0, count: count)
    var left = Matrix(rows: rows, columns: count)
    var right = Matrix(rows: count, columns: columns)
    if count > 0 {
      // The least work size for JOBZ = 'S' in LAPACK's documentation, with room for blocks.
      var work = [Double](
        repeating: 0, count: 4 * count * count + 7 * count + 32 * (rows + columns))
      var integers = [Int32](repeating: 0, count: 8 * count)
      let info = lapack_dgesdd(
        .thin, Int32(rows), Int32(columns), &copy, Int32(rows), &values, &left.storage,
        Int32(rows), &right.storage, Int32(count), &work, Int32(work.count), &integers)
      requireValidArguments(info, "dgesdd")
      guard info == 0 else { throw .notConverged(count: Int(info)) }
    }
    self.values = values
    leftVectors = left
    rightVectorsTransposed = right
  }

  /// The 2-norm condition number: the largest singular value over the smallest.
  ///
  /// One for an empty matrix; infinite where the smallest singular value is zero.
  public var conditionNumber: Double {
    guard let largest = values.first, let smallest = values.last else { return 1 }
    return smallest == 0 ? .infinity : largest / smallest
  }
}
