import RealModule
import Statistics

/// Coefficients of a scale at which the mean scaled score of 95 % intervals is small.
///
/// Gradient descent with moments (Kingma & Ba 2015) from given coefficients, a fixed number of steps
/// over all rows at once: deterministic. Slopes are drawn to where they started.
struct IntervalScoreFit {
  private static let passes = 300
  private static let ridge = 0.02
  private static let rate = 0.03

  /// How many scales the interval reaches to either side.
  private static let reach = 3.0

  /// The probability outside the intervals.
  private static let tail = 0.05

  /// What a miss costs, times its distance.
  private static let penalty = 2 / tail

  private let rows: [ScaleRows.Row]
  private let weights: [Double]
  private let steps: Int
  private let start: [Double]
  private var coefficients: [Double]

  init(
    _ rows: [ScaleRows.Row], naive: [[(scaled: Double, symmetric: Double)]], steps: Int,
    start: [Double]
  ) {
    let weights = rows.map { row in
      row.weight / naive[row.panel][row.step - 1].scaled / row.meanChange
    }
    let total = zip(weights, rows).reduce(0) { $0 + $1.0 * $1.1.median }
    self.rows = rows
    self.weights = weights.map { $0 / total }
    self.steps = steps
    self.start = start
    coefficients = start
  }

  /// Returns the best coefficients met.
  mutating func best() -> [Double] {
    var best = (score: Double.infinity, coefficients: coefficients)
    var (mean, square) = (coefficients.map { _ in 0.0 }, coefficients.map { _ in 0.0 })
    var (meanDecay, squareDecay) = (1.0, 1.0)
    for pass in 1...Self.passes {
      let (score, gradient) = scoreAndGradient()
      if score < best.score { best = (score, coefficients) }
      meanDecay *= 0.9
      squareDecay *= 0.99
      let rate = Self.rate / (1 + Double(pass) / 100)
      for index in coefficients.indices {
        mean[index] = 0.9 * mean[index] + 0.1 * gradient[index]
        square[index] = 0.99 * square[index] + 0.01 * gradient[index] * gradient[index]
        let size = (square[index] / (1 - squareDecay)).squareRoot() + 1e-8
        coefficients[index] -= rate * (mean[index] / (1 - meanDecay)) / size
      }
    }
    return best.coefficients
  }

  private func scoreAndGradient() -> (score: Double, gradient: [Double]) {
    var gradient = coefficients.map { _ in 0.0 }
    var score = 0.0
    for (row, weight) in zip(rows, weights) {
      let exponent = CombinationScale.exponent(row, coefficients, steps: steps)
      let relative = Double.exp(min(max(exponent, -12), 6)) / row.median
      let half = Self.reach * CombinationScale.limited(relative)
      let (upper, lower) = (row.median * .exp(half), row.median * .exp(-half))
      let isAbove = row.outcome > upper
      let isBelow = row.outcome < lower
      score +=
        weight
        * IntervalAccuracy.score(
          lower: lower, upper: upper, actual: row.outcome, tail: Self.tail)
      let byHalf =
        upper + lower - (isBelow ? Self.penalty * lower : 0) - (isAbove ? Self.penalty * upper : 0)
      let ratio = relative / CombinationScale.limit
      let root = 1 + ratio * ratio
      let slope = weight * byHalf * Self.reach * relative / (root * root.squareRoot())
      gradient[row.step - 1] += slope
      for index in row.columns.indices { gradient[steps + index] += slope * row.columns[index] }
    }
    for index in steps..<coefficients.count {
      let distance = coefficients[index] - start[index]
      score += Self.ridge * distance * distance
      gradient[index] += 2 * Self.ridge * distance
    }
    return (score, gradient)
  }
}
