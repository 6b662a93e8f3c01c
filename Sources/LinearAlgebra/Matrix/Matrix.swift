import CLAPACK

/// A dense matrix of doubles, stored column by column as LAPACK wants it.
///
/// Element (*i*, *j*), 0-based, is `storage[i + j * rows]`.
public struct Matrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int

  /// The number of columns.
  public let columns: Int

  /// The elements, column after column.
  public internal(set) var storage: [Double]

  /// Creates a matrix whose elements all have one value.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - value: The value of every element.
  /// - Precondition: `rows` and `columns` are not negative.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative dimensions")
    self.rows = rows
    self.columns = columns
    storage = Array(repeating: value, count: rows * columns)
  }

  /// Creates a matrix from elements in column-major order.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - storage: The elements, column after column.
  /// - Precondition: `storage` has `rows` × `columns` elements.
  public init(rows: Int, columns: Int, storage: [Double]) {
    precondition(storage.count == rows * columns, "the element count must be rows × columns")
    self.rows = rows
    self.columns = columns
    self.storage = storage
  }

  /// Creates a matrix from its columns.
  ///
  /// - Parameter columns: The columns, all of one length. No column at all gives a 0 × 0 matrix.
  /// - Precondition: The columns have equal length.
  public init(columns: [[Double]]) {
    let rows = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == rows }, "columns must have equal length")
    self.init(rows: rows, columns: columns.count, storage: Array(columns.joined()))
  }

  /// Creates a matrix from its rows.
  ///
  /// - Parameter rows: The rows, all of one length.
  /// - Precondition: The rows have equal length.
  public init(rows: [[Double]]) {
    self = Matrix(columns: rows).transposed()
  }

  /// Returns the identity matrix.
  ///
  /// - Parameter order: The number of rows and of columns.
  /// - Returns: Ones on the diagonal, zeros elsewhere.
  public static func identity(_ order: Int) -> Matrix {
    var matrix = Matrix(rows: order, columns: order)
    for index in 0..<order { matrix[index, index] = 1 }
    return matrix
  }

  /// The element in a row and a column, both 0-based.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - column: The column.
  /// - Precondition: The position is inside the matrix.
  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns)
      return storage[row + column * rows]
    }
    set {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns)
      storage[row + column * rows] = newValue
    }
  }

  /// Returns a column.
  ///
  /// - Parameter index: The 0-based column.
  /// - Returns: Its elements from the first row to the last.
  /// - Precondition: The column exists.
  public func column(_ index: Int) -> [Double] {
    precondition(index >= 0 && index < columns, "no such column")
    return Array(storage[index * rows..<(index + 1) * rows])
  }

  /// Returns a row.
  ///
  /// - Parameter index: The 0-based row.
  /// - Returns: Its elements from the first column to the last.
  /// - Precondition: The row exists.
  public func row(_ index: Int) -> [Double] {
    precondition(index >= 0 && index < rows, "no such row")
    return (0..<columns).map { storage[index + $0 * rows] }
  }

  /// Returns the matrix with rows and columns exchanged.
  ///
  /// - Returns: A `columns` × `rows` matrix.
  public func transposed() -> Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for column in 0..<columns {
      for row in 0..<rows {
        result.storage[column + row * columns] = storage[row + column * rows]
      }
    }
    return result
  }

  /// The elements (*i*, *i*), as many as the smaller dimension.
  public var diagonal: [Double] {
    (0..<min(rows, columns)).map { storage[$0 + $0 * rows] }
  }
}

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
