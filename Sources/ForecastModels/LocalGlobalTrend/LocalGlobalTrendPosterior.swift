import RealModule

/// The points of the grid with their probabilities given a series.
struct LocalGlobalTrendPosterior {
  /// The points.
  let points: [LocalGlobalTrendPoint]

  /// The probability of each point.
  let weights: [Double]

  /// The mean absolute change, in the unit of the values.
  let unit: Double

  /// Weighs the grid by a series; nil for a constant one, which leaves nothing to learn.
  ///
  /// - Parameters:
  ///   - values: At least two values.
  ///   - prior: The grid, and what is known beforehand.
  init?(_ values: [Double], prior: LocalGlobalTrendPrior) {
    let sum = values.indices.dropFirst().reduce(0) { $0 + abs(values[$1] - values[$1 - 1]) }
    let unit = sum / Double(values.count - 1)
    guard unit > 0 else { return nil }
    let grid = LocalGlobalTrendGrid(prior, values: values.map { $0 / unit })
    let best = grid.logWeights.max() ?? 0
    let weights = grid.logWeights.map { Double.exp($0 - best) }
    let total = weights.reduce(0, +)
    self.unit = unit
    points = grid.points
    self.weights = weights.map { $0 / total }
  }

  /// The root of the mean variance of the errors, in the unit of the values.
  var errorScale: Double {
    let mean = zip(weights, points).reduce(0) { $0 + $1.0 * $1.1.variance }
    return unit * mean.squareRoot()
  }

  /// Returns the median over the grid of the value expected at each step.
  ///
  /// Of the sorted expectations it is the first at which the summed probability reaches a half.
  func medians(horizon: Int) -> [Double] {
    var points = points
    var paths = weights.map { (value: 0.0, weight: $0) }
    return (1...horizon).map { _ in
      for index in points.indices { paths[index] = (points[index].next(), weights[index]) }
      paths.sort { $0.value < $1.value }
      var sum = 0.0
      let middle = paths.first { path in
        sum += path.weight
        return sum >= 0.5
      }
      return unit * (middle ?? paths[paths.count - 1]).value
    }
  }
}
