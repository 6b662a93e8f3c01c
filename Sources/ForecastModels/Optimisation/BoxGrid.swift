/// The points of a grid over a box, from which searches start.
struct BoxGrid {
  /// The positions along each parameter as shares of its range, ascending from 0 to 1.
  let shares: [[Double]]

  /// Creates a grid.
  ///
  /// - Parameter shares: For each parameter the positions; one where it is fixed.
  init(_ shares: [[Double]]) {
    self.shares = shares
  }

  /// Returns the lowest points of the grid that no neighbour along an axis is below, lowest first.
  ///
  /// Values as low as the lowest but for rounding count as equal, and come in the order of the grid.
  ///
  /// - Parameters:
  ///   - objective: What is evaluated at every point of the grid.
  ///   - limit: How many are returned at most.
  /// - Returns: Points of the box.
  func localMinima<Objective: BoxObjective>(
    of objective: inout Objective, limit: Int
  ) -> [Objective.Point] {
    let found = (0..<count).map { objective.value(at: point($0, in: objective)) }
    let lowest = found.reduce(.infinity) { min($0, $1) }
    let values = found.map { $0 - lowest < BoxMinimizer.indistinctDecrease ? lowest : $0 }
    let minima = values.indices.filter { index in
      neighbours(of: index).allSatisfy { values[index] <= values[$0] }
    }
    // A sort that keeps the order of equal values, so that the outcome is always the same.
    let sorted = minima.sorted { (values[$0], $0) < (values[$1], $1) }
    return sorted.prefix(limit).map { point($0, in: objective) }
  }

  private var count: Int { shares.reduce(1) { $0 * $1.count } }

  private func point<Objective: BoxObjective>(
    _ index: Int, in objective: Objective
  ) -> Objective.Point {
    let lower = objective.lowerBounds
    var position = Objective.Point.zero
    var rest = index
    for (axis, positions) in shares.enumerated() {
      position[axis] = positions[rest % positions.count]
      rest /= positions.count
    }
    return lower + position * (objective.upperBounds - lower)
  }

  private func neighbours(of index: Int) -> [Int] {
    var result: [Int] = []
    var stride = 1
    for axis in shares {
      let position = index / stride % axis.count
      if position > 0 { result.append(index - stride) }
      if position + 1 < axis.count { result.append(index + stride) }
      stride *= axis.count
    }
    return result
  }
}
