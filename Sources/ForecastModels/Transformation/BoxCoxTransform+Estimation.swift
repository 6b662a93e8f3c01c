import RealModule

extension BoxCoxTransform {
  /// How a power is found.
  public enum Criterion: Hashable, Sendable {
    /// The greatest profile likelihood of normal transforms of one mean and variance (Box & Cox).
    case likelihood

    /// The least variation of s/ȳ^(1−λ) over pairs of successive values (Guerrero 1993): the spread
    /// within pairs is then the same at every level.
    case guerrero
  }

  /// Where powers are searched for.
  public static let powerRange = -1.0...2.0

  /// Returns the transformation whose power suits a series best.
  ///
  /// The least value on a grid of 301 powers is narrowed by golden sections. Neither criterion knows
  /// of a trend: the likelihood takes a growing series for a skew sample.
  ///
  /// - Parameters:
  ///   - series: Positive values, at least two for the likelihood and four for Guerrero's criterion.
  ///   - criterion: What the power is chosen by.
  /// - Returns: The transformation, of power one where the values don't vary.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or ``FitError/notPositive(period:)``.
  /// - SeeAlso: V. M. Guerrero, *Time-series analysis supported by power transformations*, Journal of
  ///   Forecasting 12 (1993).
  public static func best(
    for series: TimeSeries, by criterion: Criterion = .likelihood
  ) throws(FitError) -> BoxCoxTransform {
    let series = try series.requiring(criterion == .likelihood ? 2 : 4)
    if let index = series.values.firstIndex(where: { $0 <= 0 }) {
      throw .notPositive(period: series.periods[index])
    }
    // Relative to the geometric mean the powers of all values are in range.
    let logarithms = series.values.map { Double.log($0) }
    let mean = logarithms.reduce(0, +) / Double(series.count)
    let relative = logarithms.map { $0 - mean }
    let loss: (Double) -> Double
    switch criterion {
    case .likelihood: loss = { logSumOfSquares(relative, power: $0) }
    case .guerrero: loss = { variation(relative, power: $0) }
    }
    guard loss(1).isFinite else { return BoxCoxTransform(power: 1) }
    return BoxCoxTransform(power: minimum(of: loss))
  }

  /// Returns the logarithm of the profile likelihood of a power, but for a constant.
  ///
  /// −½ *n* log Σ (z − z̄)², where z = f(y)/g^(λ−1) for the geometric mean g.
  ///
  /// - Parameters:
  ///   - power: λ.
  ///   - series: Positive values.
  /// - Returns: The logarithm; infinite where the values don't vary.
  /// - Precondition: All values are positive.
  public static func profileLogLikelihood(power: Double, series: TimeSeries) -> Double {
    precondition(series.values.allSatisfy { $0 > 0 }, "powers of positive values")
    let logarithms = series.values.map { Double.log($0) }
    let mean = logarithms.reduce(0, +) / Double(series.count)
    let squares = logSumOfSquares(logarithms.map { $0 - mean }, power: power)
    return -Double(series.count) / 2 * (squares + 2 * mean)
  }

  /// log Σ (f − f̄)² of exponentials whose mean logarithm is zero.
  private static func logSumOfSquares(_ logarithms: [Double], power: Double) -> Double {
    let transforms = logarithms.map {
      power == 0 ? $0 : Double.expMinusOne(power * $0) / power
    }
    let mean = transforms.reduce(0, +) / Double(transforms.count)
    return Double.log(transforms.reduce(0) { $0 + ($1 - mean) * ($1 - mean) })
  }

  /// The standard deviation of s/ȳ^(1−λ) over its mean, over pairs that end with the last value.
  private static func variation(_ logarithms: [Double], power: Double) -> Double {
    let values = logarithms.suffix(logarithms.count / 2 * 2).map { Double.exp($0) }
    var ratios: [Double] = []
    for index in stride(from: 0, to: values.count, by: 2) {
      let (first, second) = (values[index], values[index + 1])
      let deviation = abs(second - first) / Double(2).squareRoot()
      ratios.append(deviation / Double.pow((first + second) / 2, 1 - power))
    }
    let mean = ratios.reduce(0, +) / Double(ratios.count)
    let squares = ratios.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(ratios.count - 1)).squareRoot() / mean
  }

  /// Returns where a function is least, to about 1e-8.
  private static func minimum(of loss: (Double) -> Double) -> Double {
    let width = (powerRange.upperBound - powerRange.lowerBound) / 300
    let points = (0...300).map { powerRange.lowerBound + width * Double($0) }
    let losses = points.map(loss)
    let best = losses.indices.min { losses[$0] < losses[$1] } ?? 0
    var lower = points[max(best - 1, 0)]
    var upper = points[min(best + 1, 300)]
    let golden = (Double(5).squareRoot() - 1) / 2
    while upper - lower > 1e-9 {
      let (left, right) = (upper - golden * (upper - lower), lower + golden * (upper - lower))
      if loss(left) <= loss(right) { upper = right } else { lower = left }
    }
    let middle = (lower + upper) / 2
    // An end of the range may be better than any point inside it.
    return [middle, points[best]].min { loss($0) < loss($1) } ?? middle
  }
}
