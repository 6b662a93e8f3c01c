import RealModule
import Statistics

/// The points of the grid with their probabilities given a series.
struct LocalGlobalTrendPosterior {
  /// The points, four at a time.
  let points: [LocalGlobalTrendPoints]

  /// The probability of each point, in the order of the points and their lanes.
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
    var (mean, index) = (0.0, 0)
    for points in points {
      for lane in 0..<points.powers.count {
        mean += weights[index] * points.variance[lane]
        index += 1
      }
    }
    return unit * mean.squareRoot()
  }

  /// Returns the median over the grid of the value expected at each step.
  ///
  /// Of the sorted expectations it is the first at which the summed probability reaches a half.
  func medians(horizon: Int) -> [Double] {
    var points = points
    var values = weights
    var median = WeightedMedian(weights: weights)
    return (1...horizon).map { _ in
      var index = 0
      for group in points.indices {
        let means = points[group].next()
        for lane in 0..<points[group].powers.count {
          values[index] = means[lane]
          index += 1
        }
      }
      return unit * median.of(values)
    }
  }
}
