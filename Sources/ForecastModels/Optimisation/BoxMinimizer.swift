/// Minimizes a smooth function over a box: from the best points of a grid by projected Newton steps.
///
/// The Hessian is the difference of gradients, made positive definite where it isn't. Far from the
/// minimum a step must lower the value; near it values no longer tell points apart, and the step must
/// lower the gradient instead, which finds the minimum to all of its digits and not half of them.
///
/// - SeeAlso: D. P. Bertsekas, *Projected Newton methods for optimization problems with simple
///   constraints*, SIAM J. Control and Optimization 20 (1982).
struct BoxMinimizer {
  /// Where searches start.
  let grid: BoxGrid

  /// How many of the grid's local minima are followed.
  let startLimit: Int

  private static let largestIterationCount = 60

  /// Returns the lowest point found.
  ///
  /// - Parameter objective: The function.
  /// - Returns: A point of the box.
  func minimum<Objective: BoxObjective>(of objective: inout Objective) -> Objective.Point {
    let starts = grid.localMinima(of: &objective, limit: startLimit)
    var best = (point: objective.lowerBounds, value: Double.infinity)
    for start in starts {
      let point = minimum(of: &objective, from: start)
      let value = objective.value(at: point)
      if value < best.value { best = (point, value) }
    }
    return best.point
  }

  private func minimum<Objective: BoxObjective>(
    of objective: inout Objective, from start: Objective.Point
  ) -> Objective.Point {
    var point = start
    var slope = objective.valueAndGradient(at: point)
    for _ in 0..<Self.largestIterationCount {
      guard let next = step(from: point, slope, of: &objective) else { break }
      (point, slope) = next
    }
    return point
  }

  private typealias Position<Point: SIMD> = (point: Point, slope: ObjectiveSlope<Point>)
  where Point.Scalar == Double

  /// Returns the next point; nil where there is no better one.
  private func step<Objective: BoxObjective>(
    from point: Objective.Point, _ slope: ObjectiveSlope<Objective.Point>,
    of objective: inout Objective
  ) -> Position<Objective.Point>? {
    let (lower, upper) = (objective.lowerBounds, objective.upperBounds)
    let free =
      (lower .< upper)
      .& ((point .> lower) .| (slope.gradient .< 0))
      .& ((point .< upper) .| (slope.gradient .> 0))
    let gradient = slope.gradient.replacing(with: 0, where: .!free)
    guard any(gradient .!= 0) else { return nil }
    let hessian = objective.hessian(at: point, slope, free: free)
    let direction = hessian.newtonDirection(gradient, free: free)
    let full = (point + direction).clamped(lowerBound: lower, upperBound: upper)
    if abs((gradient * direction).sum()) < Self.indistinctDecrease {
      return polished(from: gradient, to: full, free, of: &objective)
    }
    return descended(
      from: point, slope, along: direction, of: &objective)
      ?? descended(
        from: point, slope, along: -gradient * (upper - lower) * (upper - lower), of: &objective)
  }

  /// Logarithms of likelihoods carry rounding errors of about this size.
  private static let indistinctDecrease = 1e-9

  /// Returns the point if the gradient there is smaller by half at least.
  private func polished<Objective: BoxObjective>(
    from gradient: Objective.Point, to point: Objective.Point,
    _ free: SIMDMask<Objective.Point.MaskStorage>,
    of objective: inout Objective
  ) -> Position<Objective.Point>? {
    let slope = objective.valueAndGradient(at: point)
    let remaining = slope.gradient.replacing(with: 0, where: .!free)
    let isSmaller = (remaining * remaining).sum() < 0.25 * (gradient * gradient).sum()
    return isSmaller ? (point, slope) : nil
  }

  /// Returns the first point of the halved steps that lowers the value as the slope promises.
  private func descended<Objective: BoxObjective>(
    from point: Objective.Point, _ slope: ObjectiveSlope<Objective.Point>,
    along direction: Objective.Point, of objective: inout Objective
  ) -> Position<Objective.Point>? {
    var length = 1.0
    for _ in 0..<30 {
      let next = (point + length * direction).clamped(
        lowerBound: objective.lowerBounds, upperBound: objective.upperBounds)
      let promised = (slope.gradient * (next - point)).sum()
      if promised < 0, objective.value(at: next) <= slope.value + 1e-4 * promised {
        return (next, objective.valueAndGradient(at: next))
      }
      length /= 2
    }
    return nil
  }
}
