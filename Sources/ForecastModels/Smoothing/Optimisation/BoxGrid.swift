/// The points of a grid over a box, from which searches start.
struct BoxGrid {
  /// The positions along each parameter as shares of its range, ascending from 0 to 1.
  let shares: [[Double]]

  /// Creates a grid.
  ///
  /// - Parameter shares: For each of the three parameters the positions; one where it is fixed.
  init(_ shares: [[Double]]) {
    precondition(shares.count == 3, "one list of positions a parameter")
    self.shares = shares
  }

  /// Returns the lowest points of the grid that no neighbour along an axis is below, lowest first.
  ///
  /// - Parameters:
  ///   - objective: What is evaluated at every point of the grid.
  ///   - limit: How many are returned at most.
  /// - Returns: The points, the lowest first.
  func localMinima<Objective: BoxObjective>(
    of objective: inout Objective, limit: Int
  ) -> [SIMD3<Double>] {
    let values = (0..<count).map { objective.value(at: point($0, in: objective)) }
    let minima = values.indices.filter { index in
      neighbours(of: index).allSatisfy { values[index] <= values[$0] }
    }
    // A sort that keeps the order of equal values, so that the outcome is always the same.
    let sorted = minima.sorted { (values[$0], $0) < (values[$1], $1) }
    return sorted.prefix(limit).map { point($0, in: objective) }
  }

  private var count: Int { shares[0].count * shares[1].count * shares[2].count }

  private func point<Objective: BoxObjective>(
    _ index: Int, in objective: Objective
  ) -> SIMD3<Double> {
    let lower = objective.lowerBounds
    let position = SIMD3(
      shares[0][index % shares[0].count],
      shares[1][index / shares[0].count % shares[1].count],
      shares[2][index / (shares[0].count * shares[1].count)])
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
