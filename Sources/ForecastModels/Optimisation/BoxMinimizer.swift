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
    var best: Position<Objective.Point>?
    for start in starts {
      let slope = objective.valueAndGradient(at: start)
      let found = end(of: &objective, from: (start, slope), leastDecrease: Self.distinctDecrease)
      let isLower = found.slope.value < (best?.slope.value ?? .infinity) - Self.indistinctDecrease
      if isLower { best = found }
    }
    guard let best else { return objective.lowerBounds }
    return end(of: &objective, from: best, leastDecrease: 0).point
  }

  /// Minima are told apart once steps promise no more than this; only the lowest is found exactly.
  private static let distinctDecrease = 1e-6

  /// Returns where steps come to rest, or promise less than a decrease.
  private func end<Objective: BoxObjective>(
    of objective: inout Objective, from start: Position<Objective.Point>, leastDecrease: Double
  ) -> Position<Objective.Point> {
    var position = start
    for _ in 0..<Self.largestIterationCount {
      guard
        let next = step(
          from: position.point, position.slope, leastDecrease: leastDecrease, of: &objective)
      else { break }
      position = next
    }
    return position
  }

  private typealias Position<Point: SIMD> = (point: Point, slope: ObjectiveSlope<Point>)
  where Point.Scalar == Double

  /// Returns the next point; nil where there is none that is better by enough.
  private func step<Objective: BoxObjective>(
    from point: Objective.Point, _ slope: ObjectiveSlope<Objective.Point>,
    leastDecrease: Double, of objective: inout Objective
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
    let decrease = abs((gradient * direction).sum())
    guard decrease > leastDecrease else { return nil }
    if decrease < Self.indistinctDecrease {
      return polished(from: gradient, to: full, free, of: &objective)
    }
    return descended(
      from: point, slope, along: direction, of: &objective)
      ?? descended(
        from: point, slope, along: -gradient * (upper - lower) * (upper - lower), of: &objective)
  }

  /// Logarithms of likelihoods carry rounding errors of about this size.
  static let indistinctDecrease = 1e-9

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
