import RealModule

/// The initial states of greatest likelihood where errors are multiplicative.
///
/// In shares ρ = f/y of the observations, ε = 1/ρ − 1 and the objective is ½ *n* log Σε² + Σ log ρ +
/// Σ log y. ρ is linear in the initial states: Newton's method finds them from the least-squares
/// solution, in two orthogonal directions.
struct RelativeErrorLikelihood {
  private let scales: [Double]
  private let logScale: Double
  /// The shares ρ of the last minimum.
  private var shares: [Double]

  /// Creates the workspace for positive observations.
  init(scales: [Double]) {
    self.scales = scales
    logScale = scales.reduce(0) { $0 + Double.log($1) }
    shares = scales
  }

  /// Sums of squared relative errors below it are rounding.
  private var floor: Double { Double(scales.count) * 64 * Double.ulpOfOne * Double.ulpOfOne }

  /// Divides the rows of a problem by the observations.
  func scale(_ projection: inout ColumnProjection) {
    for row in scales.indices {
      let factor = 1 / scales[row]
      projection.errors[row] *= factor
      projection.first[row] *= factor
      projection.second[row] *= factor
    }
  }

  /// The objective's value, first and second derivatives by the two coefficients.
  private struct Expansion {
    var value: Double
    var gradient = SIMD2<Double>.zero
    var hessian = SIMD3<Double>.zero  // 11, 12, 22

    /// Newton's direction; that of the steepest descent where the function is not convex.
    var direction: SIMD2<Double> {
      let determinant = hessian.x * hessian.z - hessian.y * hessian.y
      guard hessian.x > 0, hessian.z > 0, determinant > 1e-14 * hessian.x * hessian.z else {
        let curvature = SIMD2(abs(hessian.x), abs(hessian.z))
        let isCurved = curvature .> 0
        return (-gradient / curvature).replacing(with: 0, where: .!isCurved)
      }
      return SIMD2(
        hessian.y * gradient.y - hessian.z * gradient.x,
        hessian.y * gradient.x - hessian.x * gradient.y) / determinant
    }
  }

  private static let largestIterationCount = 30

  /// Values that differ by less are equal: two more steps of Newton's method are then exact.
  private static let indistinctDecrease = 1e-8

  /// Returns the greatest likelihood and its coefficients, from those of the weighted least squares.
  mutating func minimum(
    near start: ColumnProjection.Solution, in projection: ColumnProjection
  ) -> (value: Double, solution: ColumnProjection.Solution) {
    var position = SIMD2<Double>.zero
    var expansion = expand(position, projection)
    if expansion.value == .infinity {
      // Where least squares expects negative values, the first observation as level and no trend is
      // the better start.
      position = -SIMD2(start.orthogonalFirst, start.second)
      expansion = expand(position, projection)
    }
    for _ in 0..<Self.largestIterationCount where expansion.value < .infinity {
      let direction = expansion.direction
      let decrease = abs((expansion.gradient * direction).sum())
      if decrease < Self.indistinctDecrease {
        position += direction
        position += expand(position, projection).direction
        break
      }
      guard let next = descend(from: position, expansion, along: direction, projection) else {
        break
      }
      (position, expansion) = next
    }
    var solution = start
    solution.orthogonalFirst += position.x
    solution.second += position.y
    return (expand(position, projection).value, solution)
  }

  private mutating func descend(
    from position: SIMD2<Double>, _ expansion: Expansion, along direction: SIMD2<Double>,
    _ projection: ColumnProjection
  ) -> (SIMD2<Double>, Expansion)? {
    var length = 1.0
    for _ in 0..<20 {
      let next = position + length * direction
      let candidate = expand(next, projection)
      if candidate.value < expansion.value { return (next, candidate) }
      length /= 2
    }
    return nil
  }

  /// Returns the expansion at coefficients relative to the start; infinite where an expectation is
  /// not positive.
  private mutating func expand(
    _ position: SIMD2<Double>, _ projection: ColumnProjection
  ) -> Expansion {
    var (squares, product, logarithm) = (0.0, 1.0, 0.0)
    var (squaresSlope, logSlope) = (SIMD2<Double>.zero, SIMD2<Double>.zero)
    var (squaresCurve, logCurve) = (SIMD3<Double>.zero, SIMD3<Double>.zero)
    for row in scales.indices {
      let columns = SIMD2(projection.first[row], projection.second[row])
      let share = 1 - projection.errors[row] + (position * columns).sum()
      shares[row] = share
      guard share > 0 else { return Expansion(value: .infinity) }
      product *= share
      if row & 15 == 15 { (logarithm, product) = (logarithm + Double.log(product), 1) }
      let inverse = 1 / share
      let error = inverse - 1
      squares += error * error
      let squared = inverse * inverse
      squaresSlope -= 2 * error * squared * columns
      logSlope += inverse * columns
      let products = SIMD3(columns.x * columns.x, columns.x * columns.y, columns.y * columns.y)
      squaresCurve += 2 * squared * inverse * (1 + 3 * error) * products
      logCurve -= squared * products
    }
    let half = Double(scales.count) / 2
    var expansion = Expansion(
      value: half * Double.log(max(squares, floor)) + logarithm + Double.log(product) + logScale)
    guard squares > floor else { return expansion }
    let slope = squaresSlope / squares
    let outer = SIMD3(slope.x * slope.x, slope.x * slope.y, slope.y * slope.y)
    expansion.gradient = half * slope + logSlope
    expansion.hessian = half * (squaresCurve / squares - outer) + logCurve
    return expansion
  }

  /// Sets the derivatives of the objective by the expectations f, and the errors y − f, at the last
  /// minimum; false where the fit is exact.
  func setSlopes(_ slopes: inout [Double], errors: inout [Double]) -> Bool {
    var squares = 0.0
    for row in scales.indices {
      let error = 1 / shares[row] - 1
      squares += error * error
    }
    guard squares > floor else { return false }
    let factor = Double(scales.count) / squares
    for row in scales.indices {
      let inverse = 1 / shares[row]
      let error = inverse - 1
      slopes[row] = inverse * (1 - factor * error * inverse) / scales[row]
      errors[row] = scales[row] * (1 - shares[row])
    }
    return true
  }
}
