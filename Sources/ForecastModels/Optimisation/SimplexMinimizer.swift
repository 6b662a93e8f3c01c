/// Minimizes a function without derivatives, by the simplex method of Nelder and Mead.
///
/// For a handful of parameters whose likelihood is costly and smooth enough. It finds a local minimum to some
/// digits, not to all of them.
///
/// - SeeAlso: J. A. Nelder, R. Mead, *A simplex method for function minimization*, Computer Journal 7 (1965).
struct SimplexMinimizer {
  /// How many times the function is evaluated at most, but for the end of a round.
  let evaluationLimit: Int

  /// The search ends where the values of the simplex differ by no more than this.
  let tolerance: Double

  /// A corner of the simplex.
  private struct Corner {
    var point: [Double]
    var value: Double
  }

  /// Returns the lowest point found.
  ///
  /// - Parameters:
  ///   - start: Where the search starts.
  ///   - steps: The first change of each parameter, none of them zero.
  ///   - function: The function; infinity where it has no value.
  /// - Returns: The point and the value there.
  /// - Complexity: One evaluation of `function` or two a round, and O(*p*²) besides for *p* parameters.
  func minimum(
    from start: [Double], steps: [Double], of function: ([Double]) -> Double
  ) -> (point: [Double], value: Double) {
    var count = 0
    func corner(_ point: [Double]) -> Corner {
      count += 1
      return Corner(point: point, value: function(point))
    }
    var corners = [corner(start)]
    for index in start.indices {
      var point = start
      point[index] += steps[index]
      corners.append(corner(point))
    }
    corners.sort { $0.value < $1.value }
    while count < evaluationLimit, corners[corners.count - 1].value - corners[0].value > tolerance {
      if let better = Self.replacement(for: corners, corner) {
        corners[corners.count - 1] = better
      } else {
        let best = corners[0].point
        for index in corners.indices.dropFirst() {
          corners[index] = corner(Self.between(best, corners[index].point, 0.5))
        }
      }
      corners.sort { $0.value < $1.value }
    }
    return (corners[0].point, corners[0].value)
  }

  /// Reflects, expands or contracts the worst corner; nil where none of them helps.
  private static func replacement(
    for corners: [Corner], _ corner: ([Double]) -> Corner
  ) -> Corner? {
    let worst = corners[corners.count - 1]
    let others = corners.dropLast()
    let centre = worst.point.indices.map { index in
      others.reduce(0) { $0 + $1.point[index] } / Double(others.count)
    }
    let reflected = corner(between(centre, worst.point, -1))
    if reflected.value < corners[0].value {
      let expanded = corner(between(centre, worst.point, -2))
      return expanded.value < reflected.value ? expanded : reflected
    }
    guard reflected.value >= corners[corners.count - 2].value else { return reflected }
    let isOutside = reflected.value < worst.value
    let contracted = corner(between(centre, worst.point, isOutside ? -0.5 : 0.5))
    return contracted.value < min(reflected.value, worst.value) ? contracted : nil
  }

  private static func between(_ one: [Double], _ other: [Double], _ part: Double) -> [Double] {
    zip(one, other).map { $0 + part * ($1 - $0) }
  }
}
