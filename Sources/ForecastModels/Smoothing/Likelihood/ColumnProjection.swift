/// Least squares of a response on one or two columns, in place.
///
/// r = a·u + c·v + e by modified Gram-Schmidt with the response as last column, which is as stable as
/// a QR factorization. The arrays are allocated once and overwritten by every problem.
struct ColumnProjection {
  /// The response r before, the errors e after.
  var errors: [Double]

  /// The first column u.
  var first: [Double]

  /// The second column v before, what of it is orthogonal to u after.
  var second: [Double]

  /// The coefficients a and c and the sum of squared errors.
  struct Solution {
    /// The coefficient of the first column, once ``second`` is orthogonal to it.
    var orthogonalFirst: Double

    /// The coefficient c of the second column.
    var second: Double

    /// How much of the first column the second contains.
    var overlap: Double

    /// Σ e².
    var sumOfSquares: Double

    /// The coefficient a of the first column.
    var first: Double { orthogonalFirst - overlap * second }
  }

  /// Creates a workspace for a number of rows.
  init(count: Int) {
    errors = Array(repeating: 0, count: count)
    first = errors
    second = errors
  }

  /// Shares of a squared column below this are rounding.
  private static let negligibleShare = 1e-24

  /// Solves the problem with the first column alone.
  mutating func projectOnFirst() -> Solution {
    let coefficient = removeFirst().coefficient
    var squares = 0.0
    for row in errors.indices { squares += errors[row] * errors[row] }
    return Solution(
      orthogonalFirst: coefficient, second: 0, overlap: 0, sumOfSquares: squares)
  }

  /// Solves the problem with both columns, the second coefficient in a range.
  ///
  /// The sum of squares is a parabola in that coefficient, so that the end of the range nearest to
  /// its lowest point is exactly the best. A column that the first one explains gets zero.
  mutating func projectOnBoth(
    secondRange: ClosedRange<Double> = -.infinity ... .infinity
  ) -> Solution {
    let (coefficient, overlap) = removeFirst()
    var (product, squares, total) = (0.0, 0.0, 0.0)
    for row in errors.indices {
      let before = second[row]
      total += before * before
      let value = before - overlap * first[row]
      second[row] = value
      squares += value * value
      product += value * errors[row]
    }
    let best = squares > Self.negligibleShare * total ? product / squares : 0
    let bounded = min(max(best, secondRange.lowerBound), secondRange.upperBound)
    var sum = 0.0
    for row in errors.indices {
      let error = errors[row] - bounded * second[row]
      errors[row] = error
      sum += error * error
    }
    return Solution(
      orthogonalFirst: coefficient, second: bounded, overlap: overlap, sumOfSquares: sum)
  }

  /// Subtracts the first column from the response; returns its coefficient and its share of the
  /// second column.
  private mutating func removeFirst() -> (coefficient: Double, overlap: Double) {
    var (squares, product, mixed) = (0.0, 0.0, 0.0)
    for row in errors.indices {
      squares += first[row] * first[row]
      product += first[row] * errors[row]
      mixed += first[row] * second[row]
    }
    guard squares > 0 else { return (0, 0) }
    let coefficient = product / squares
    for row in errors.indices { errors[row] -= coefficient * first[row] }
    return (coefficient, mixed / squares)
  }
}
