/// A symmetric matrix of second derivatives, one lane a parameter.
///
/// - SeeAlso: J. Nocedal & S. J. Wright, *Numerical Optimization*, 2nd ed. (2006), §3.4 (a multiple of the identity
///   makes it positive definite).
struct SymmetricHessian<Point: SIMD> where Point.Scalar == Double {
  private var rows: [Point]

  /// Creates the symmetric part of a matrix.
  init(columns: [Point]) {
    rows = columns
    for row in columns.indices {
      for column in columns.indices {
        rows[row][column] = (columns[row][column] + columns[column][row]) / 2
      }
    }
  }

  /// Adds numbers to the diagonal, such as the precisions of priors.
  mutating func addToDiagonal(_ precisions: Point) {
    for lane in rows.indices { rows[lane][lane] += precisions[lane] }
  }

  /// Returns −H⁻¹ g over the free parameters, with H shifted along its diagonal until it is positive
  /// definite; zero in the others.
  func newtonDirection(_ gradient: Point, free: SIMDMask<Point.MaskStorage>) -> Point {
    -shiftedSolution(for: gradient, free: free)
  }

  /// Returns gᵀ H⁻¹ g over the free parameters, with H shifted as for a direction.
  func inverseForm(_ gradient: Point, free: SIMDMask<Point.MaskStorage>) -> Double {
    let gradient = gradient.replacing(with: 0, where: .!free)
    return (gradient * shiftedSolution(for: gradient, free: free)).sum()
  }

  private func shiftedSolution(
    for right: Point, free: SIMDMask<Point.MaskStorage>
  ) -> Point {
    let lanes = rows.indices.filter { free[$0] }
    let size = lanes.reduce(.leastNormalMagnitude) { max($0, abs(rows[$1][$1])) }
    var shift = 0.0
    while shift < 1e6 * size {
      if let solution = solution(for: right, shift: shift, lanes: lanes) { return solution }
      shift = max(10 * shift, 1e-3 * size)
    }
    return right.replacing(with: 0, where: .!free) / shift
  }

  /// Returns the solution by Cholesky's factors L D Lᵀ, nil where a pivot is not positive.
  private func solution(for right: Point, shift: Double, lanes: [Int]) -> Point? {
    let count = lanes.count
    var (lower, pivots) = (Array(repeating: 0.0, count: count * count), [Double]())
    var solution = lanes.map { right[$0] }
    for row in 0..<count {
      for column in 0...row {
        var element = rows[lanes[row]][lanes[column]] + (row == column ? shift : 0)
        let diagonal = element
        for earlier in 0..<column {
          element -=
            lower[row * count + earlier] * lower[column * count + earlier]
            * pivots[earlier]
        }
        if column < row {
          lower[row * count + column] = element / pivots[column]
        } else {
          guard element > 1e-12 * diagonal, diagonal > 0 else { return nil }
          pivots.append(element)
        }
      }
      for earlier in 0..<row { solution[row] -= lower[row * count + earlier] * solution[earlier] }
    }
    for row in (0..<count).reversed() {
      solution[row] /= pivots[row]
      for later in row + 1..<count {
        solution[row] -= lower[later * count + row] * solution[later]
      }
    }
    var result = Point.zero
    for (index, lane) in lanes.enumerated() { result[lane] = solution[index] }
    return result
  }
}
