/// The span of a matrix's columns, judged by pivoted QR of the columns scaled to unit length.
///
/// A D⁻¹ P = Q R with D the columns' lengths. Columns that the first ones explain to within the
/// tolerance are left out, so a repeated or dependent column does no harm.
///
/// - SeeAlso: Golub & Van Loan, *Matrix Computations*, 4th ed., §5.4 and §5.6.2.
public struct ColumnSpan: Hashable, Sendable {
  /// The 0-based columns that span the space, in the order of the pivots.
  public let independentColumns: [Int]

  /// The other columns, in increasing order.
  public let dependentColumns: [Int]

  private let rows: Int
  private let basis: Matrix
  private let triangle: Matrix
  private let lengths: [Double]

  /// Factors a matrix.
  ///
  /// - Parameters:
  ///   - matrix: Any *m* × *n* matrix of finite values; either dimension may be zero.
  ///   - tolerance: A column is dependent where |R[j,j]| ≤ tolerance · |R[0,0]|; a fraction of the
  ///     columns' unit length.
  /// - Complexity: O(*m n*·min(*m*, *n*)).
  public init(_ matrix: Matrix, tolerance: Double) {
    let lengths = (0..<matrix.columns).map { matrix.column($0).euclideanLength }
    var scaled = matrix
    for column in 0..<matrix.columns where lengths[column] > 0 {
      for row in 0..<matrix.rows { scaled[row, column] /= lengths[column] }
    }
    let factorization = QRFactorization(scaled)
    let rank = factorization.rank(tolerance: tolerance)
    rows = matrix.rows
    independentColumns = Array(factorization.pivots.prefix(rank))
    dependentColumns = factorization.pivots.dropFirst(rank).sorted()
    basis = Matrix(
      rows: rows, columns: rank,
      storage: Array(factorization.orthonormalColumns().storage.prefix(rows * rank)))
    triangle = factorization.upperTriangle
    self.lengths = independentColumns.map { lengths[$0] }
  }

  /// The number of independent columns.
  public var rank: Int { independentColumns.count }

  /// Returns the coefficients of the combination of independent columns that is nearest to a vector.
  ///
  /// - Parameter vector: *m* elements.
  /// - Returns: One coefficient an independent column, in the order of ``independentColumns``.
  /// - Precondition: The vector has one element a row.
  /// - Complexity: O(*m* rank).
  public func coordinates(of vector: [Double]) -> [Double] {
    var solution = components(of: vector)
    for index in (0..<rank).reversed() {
      for later in (index + 1)..<max(rank, index + 1) {
        solution[index] -= triangle[index, later] * solution[later]
      }
      solution[index] /= triangle[index, index]
    }
    return zip(solution, lengths).map { $0 / $1 }
  }

  /// Returns the part of a vector that is orthogonal to the span.
  ///
  /// Projected twice, because after one projection a small rest is not orthogonal to rounding.
  ///
  /// - Parameter vector: *m* elements.
  /// - Returns: The vector less its nearest point in the span.
  /// - Precondition: The vector has one element a row.
  /// - Complexity: O(*m* rank).
  public func remainder(of vector: [Double]) -> [Double] {
    (0..<2).reduce(vector) { rest, _ in
      zip(rest, basis * components(of: rest)).map { $0 - $1 }
    }
  }

  /// Returns the shortest vector with given scalar products with the independent columns.
  ///
  /// δ = Q R⁻ᵀ D⁻¹ b: the minimum-norm solution of Aᵀ δ = b.
  ///
  /// - Parameter products: b, one an independent column, in the order of ``independentColumns``.
  /// - Returns: δ, *m* elements.
  /// - Precondition: There is one product an independent column.
  /// - Complexity: O(*m* rank).
  public func shortestVector(withProducts products: [Double]) -> [Double] {
    precondition(products.count == rank, "one product an independent column")
    var solution = zip(products, lengths).map { $0 / $1 }
    for index in 0..<rank {
      for earlier in 0..<index {
        solution[index] -= triangle[earlier, index] * solution[earlier]
      }
      solution[index] /= triangle[index, index]
    }
    return basis * solution
  }

  /// Qᵀ v.
  private func components(of vector: [Double]) -> [Double] {
    precondition(vector.count == rows, "one element a row")
    return basis.transposedProduct(with: Matrix(rows: rows, columns: 1, storage: vector)).storage
  }
}

extension [Double] {
  /// √Σ x², without overflow or underflow of the squares.
  fileprivate var euclideanLength: Double {
    let largest = reduce(0) { Swift.max($0, abs($1)) }
    guard largest > 0 else { return 0 }
    return largest * reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
  }
}
