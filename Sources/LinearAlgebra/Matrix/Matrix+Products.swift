import CLAPACK

extension Matrix {
  /// Returns the matrix product A B (BLAS `dgemm`).
  ///
  /// - Precondition: The left matrix has as many columns as the right one has rows.
  /// - Complexity: O(*m n k*).
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    precondition(left.columns == right.rows, "inner dimensions must agree")
    var product = Matrix(rows: left.rows, columns: right.columns)
    guard !product.storage.isEmpty, left.columns > 0 else { return product }
    blas_dgemm(
      .plain, .plain, Int32(left.rows), Int32(right.columns), Int32(left.columns), 1,
      left.storage, Int32(left.rows), right.storage, Int32(right.rows), 0,
      &product.storage, Int32(left.rows))
    return product
  }

  /// Returns Aᵀ B without forming the transpose (BLAS `dgemm`).
  ///
  /// - Parameter right: B, with as many rows as this matrix.
  /// - Returns: A matrix with this one's columns as rows, and B's columns.
  /// - Precondition: Both have the same number of rows.
  /// - Complexity: O(*m n k*).
  public func transposedProduct(with right: Matrix) -> Matrix {
    precondition(rows == right.rows, "row counts must agree")
    var product = Matrix(rows: columns, columns: right.columns)
    guard !product.storage.isEmpty, rows > 0 else { return product }
    blas_dgemm(
      .transposed, .plain, Int32(columns), Int32(right.columns), Int32(rows), 1, storage,
      Int32(rows), right.storage, Int32(right.rows), 0, &product.storage, Int32(columns))
    return product
  }

  /// Returns the product A x with a vector (BLAS `dgemv`).
  ///
  /// - Precondition: The vector has as many elements as the matrix has columns.
  /// - Complexity: O(*m n*).
  public static func * (left: Matrix, right: [Double]) -> [Double] {
    precondition(left.columns == right.count, "inner dimensions must agree")
    var product = [Double](repeating: 0, count: left.rows)
    guard !left.storage.isEmpty else { return product }
    blas_dgemv(
      .plain, Int32(left.rows), Int32(left.columns), 1, left.storage, Int32(left.rows), right, 0,
      &product)
    return product
  }
}
