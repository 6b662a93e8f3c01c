import CLAPACK

/// A Householder QR factorization with column pivoting, A P = Q R (LAPACK `dgeqp3`).
///
/// The magnitudes on the diagonal of R do not increase, so they show the numerical rank.
///
/// - SeeAlso: Golub & Van Loan, *Matrix Computations*, 4th ed., §5.4.2.
public struct QRFactorization: Hashable, Sendable {
  /// The number of rows of A.
  public let rows: Int

  /// The number of columns of A.
  public let columns: Int

  /// For each column of R, the 0-based column of A that it came from.
  public private(set) var pivots: [Int]

  /// R in the upper triangle, the Householder vectors below it.
  private var factors: [Double]

  /// The scalar factors of the Householder reflections.
  private var reflectionFactors: [Double]

  /// LAPACK's usual block size: what `ilaenv` answers for these routines.
  private static let blockSize = 32

  /// Factors a matrix.
  ///
  /// - Parameter matrix: Any *m* × *n* matrix of finite values; either dimension may be zero.
  /// - Complexity: O(*m n*·min(*m*, *n*)) time, one copy of the matrix.
  public init(_ matrix: consuming Matrix) {
    rows = matrix.rows
    columns = matrix.columns
    factors = matrix.storage
    reflectionFactors = Array(filledWith: 0, count: min(rows, columns))
    pivots = []
    pivots.reserveCapacity(columns)
    guard !factors.isEmpty else {
      pivots.append(contentsOf: 0..<columns)
      return
    }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: columns) { numbers in
      numbers.initialize(repeating: 0)
      factor(pivots: numbers)
      for number in numbers { pivots.append(Int(number) - 1) }
    }
  }

  private mutating func factor(pivots: UnsafeMutableBufferPointer<Int32>) {
    // `dgeqp3` works in blocks beyond 128 columns only; 3 n + 1 is the least size.
    let size = 2 * columns + (columns + 1) * (columns > 128 ? Self.blockSize : 1)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { work in
      guard let start = work.baseAddress, let pivots = pivots.baseAddress else { return }
      let info = lapack_dgeqp3(
        Int32(rows), Int32(columns), &factors, Int32(rows), pivots, &reflectionFactors, start,
        Int32(size))
      requireValidArguments(info, "dgeqp3")
    }
  }

  /// Lends the packed factors, the scalar factors of the reflections, and a vector to change.
  @inline(__always)
  func withFactors(
    and vector: inout [Double],
    _ body: (
      UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>, UnsafeMutableBufferPointer<Double>
    ) -> Void
  ) {
    factors.withUnsafeBufferPointer { factors in
      reflectionFactors.withUnsafeBufferPointer { reflectionFactors in
        vector.withUnsafeMutableBufferPointer { body(factors, reflectionFactors, $0) }
      }
    }
  }

  /// The magnitudes |R[j,j]|, largest first.
  public var diagonalMagnitudes: [Double] {
    (0..<min(rows, columns)).map { diagonalMagnitude($0) }
  }

  /// Returns the numerical rank: the number of *j* with |R[j,j]| > tolerance · |R[0,0]|.
  ///
  /// - Parameter tolerance: A fraction of the largest magnitude, usually max(*m*, *n*) ε.
  /// - Returns: Between 0 and min(*m*, *n*).
  public func rank(tolerance: Double) -> Int {
    let count = min(rows, columns)
    guard count > 0, diagonalMagnitude(0) > 0 else { return 0 }
    let least = tolerance * diagonalMagnitude(0)
    return (0..<count).first { !(diagonalMagnitude($0) > least) } ?? count
  }

  /// The largest of the magnitudes |R[j,j]| over the smallest; one where there is none.
  var diagonalSpread: Double {
    let count = min(rows, columns)
    return count > 0 ? diagonalMagnitude(0) / diagonalMagnitude(count - 1) : 1
  }

  private func diagonalMagnitude(_ index: Int) -> Double { abs(factors[index + index * rows]) }

  /// The upper triangular factor, min(*m*, *n*) × *n*.
  public var upperTriangle: Matrix {
    var triangle = Matrix(rows: min(rows, columns), columns: columns)
    for column in 0..<columns {
      for row in 0...column where row < triangle.rows {
        triangle[row, column] = factors[row + column * rows]
      }
    }
    return triangle
  }

  /// Returns the first min(*m*, *n*) columns of Q (LAPACK `dorgqr`).
  ///
  /// - Returns: An *m* × min(*m*, *n*) matrix with orthonormal columns.
  /// - Complexity: O(*m n*²).
  public func orthonormalColumns() -> Matrix {
    let count = min(rows, columns)
    var result = Matrix(
      rows: rows, columns: count, storage: Array(factors.prefix(rows * count)))
    guard count > 0 else { return result }
    var work = [Double](repeating: 0, count: count * Self.blockSize)
    let info = lapack_dorgqr(
      Int32(rows), Int32(count), Int32(count), &result.storage, Int32(rows), reflectionFactors,
      &work, Int32(work.count))
    requireValidArguments(info, "dorgqr")
    return result
  }

  /// Replaces vectors b by Qᵀ b (LAPACK `dormqr`).
  ///
  /// - Parameter vectors: Vectors of *m* elements, one after the other.
  /// - Precondition: The count is a multiple of *m*.
  public func applyTransposedQ(to vectors: inout [Double]) {
    applyQ(.transposed, to: &vectors)
  }

  /// Replaces vectors b by Q b (LAPACK `dormqr`).
  ///
  /// - Parameter vectors: Vectors of *m* elements, one after the other.
  /// - Precondition: The count is a multiple of *m*.
  public func applyQ(to vectors: inout [Double]) {
    applyQ(.plain, to: &vectors)
  }

  private func applyQ(_ form: CChar, to vectors: inout [Double]) {
    guard !reflectionFactors.isEmpty, !vectors.isEmpty else { return }
    let count = vectors.count / rows
    precondition(count * rows == vectors.count, "vectors must have one element a row")
    var work = [Double](repeating: 0, count: count * Self.blockSize)
    // `dormqr` writes to the factors while it works: a copy, because threads share them.
    var reflectors = factors
    let info = lapack_dormqr(
      .left, form, Int32(rows), Int32(count), Int32(reflectionFactors.count), &reflectors,
      Int32(rows), reflectionFactors, &vectors, Int32(rows), &work, Int32(work.count))
    requireValidArguments(info, "dormqr")
  }

  /// Solves R x = b in the leading *n* elements of each vector (LAPACK `dtrtrs`).
  ///
  /// - Parameters:
  ///   - vectors: Vectors of `stride` elements, one after the other; replaced by the solutions.
  ///   - stride: The distance from one vector to the next, at least *n*.
  /// - Precondition: *m* ≥ *n*, and R has no zero on its diagonal.
  func solveTriangle(_ vectors: inout [Double], stride: Int) {
    guard columns > 0, !vectors.isEmpty else { return }
    precondition(rows >= columns, "a wide matrix has no square triangle")
    let info = lapack_dtrtrs(
      .upper, .plain, .nonUnit, Int32(columns), Int32(vectors.count / stride), factors,
      Int32(rows), &vectors, Int32(stride))
    requireValidArguments(info, "dtrtrs")
    precondition(info == 0, "the triangle is singular: its rank must be judged before solving")
  }
}

/// The maps of the factorization for one vector in place, without a call or an allocation.
///
/// LAPACK's `dormqr` and `dtrtrs` do the same for many vectors; for one vector of an annual series
/// their calls would cost several times the arithmetic.
extension QRFactorization {
  /// Replaces b by Qᵀ b: the reflections in order.
  ///
  /// - Precondition: `vector` has *m* elements.
  func rotate(_ vector: inout [Double]) {
    withFactors(and: &vector) { factors, reflectionFactors, vector in
      for (index, scale) in reflectionFactors.enumerated() {
        reflect(vector, factors[part: index, of: rows], index, scale)
      }
    }
  }

  /// Replaces b by Q b: the reflections in reverse order.
  ///
  /// - Precondition: `vector` has *m* elements.
  func rotateBack(_ vector: inout [Double]) {
    withFactors(and: &vector) { factors, reflectionFactors, vector in
      for index in reflectionFactors.indices.reversed() {
        reflect(vector, factors[part: index, of: rows], index, reflectionFactors[index])
      }
    }
  }

  /// Replaces b by the solution of R x = b.
  ///
  /// - Precondition: `vector` has *n* ≤ *m* elements, and R has no zero on its diagonal.
  func solveTriangle(_ vector: inout [Double]) {
    withFactors(and: &vector) { factors, _, vector in
      for index in (0..<columns).reversed() {
        let column = factors[part: index, of: rows]
        vector[index] /= column[index]
        for row in 0..<index { vector[row] -= column[row] * vector[index] }
      }
    }
  }

  /// Replaces b by the solution of Rᵀ x = b.
  ///
  /// - Precondition: `vector` has *n* ≤ *m* elements, and R has no zero on its diagonal.
  func solveTransposedTriangle(_ vector: inout [Double]) {
    withFactors(and: &vector) { factors, _, vector in
      for index in 0..<columns {
        let column = factors[part: index, of: rows]
        for row in 0..<index { vector[index] -= column[row] * vector[row] }
        vector[index] /= column[index]
      }
    }
  }

  /// Applies I − τ v vᵀ, where v has zeros before `index`, a one there and the column's elements
  /// below.
  @inline(__always)
  private func reflect(
    _ vector: UnsafeMutableBufferPointer<Double>, _ column: UnsafeBufferPointer<Double>,
    _ index: Int, _ scale: Double
  ) {
    let below = UnsafeBufferPointer(rebasing: column[(index + 1)...])
    let rest = UnsafeMutableBufferPointer(rebasing: vector[(index + 1)...])
    let multiple = -scale * (vector[index] + scalarProduct(below, UnsafeBufferPointer(rest)))
    vector[index] += multiple
    addMultiple(multiple, of: below, to: rest)
  }
}
