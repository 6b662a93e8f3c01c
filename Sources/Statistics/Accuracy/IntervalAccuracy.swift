/// How well intervals of one coverage contained what happened.
///
/// - SeeAlso: T. Gneiting & A. E. Raftery, *Strictly proper scoring rules, prediction, and
///   estimation*, Journal of the American Statistical Association 102 (2007), §6.2.
public struct IntervalAccuracy: Hashable, Sendable {
  /// The share of values inside their intervals, ends included.
  public let coverage: Double

  /// The mean interval score of Winkler: the width, and 2/α times the distance of a value outside.
  ///
  /// Proper: its expectation is least for the true quantiles. In the unit of the values.
  public let meanIntervalScore: Double

  /// The mean width, in the unit of the values.
  public let meanWidth: Double

  /// Compares intervals with actual values.
  ///
  /// - Parameters:
  ///   - lower: The lower ends.
  ///   - upper: The upper ends.
  ///   - actuals: What happened, at the same periods.
  ///   - nominalCoverage: The probability 1 − α of the intervals.
  /// - Precondition: There are as many of each, at least one; no lower end is above its upper one, and
  ///   the coverage is between 0 and 1.
  public init(lower: [Double], upper: [Double], actuals: [Double], nominalCoverage: Double) {
    precondition(
      lower.count == actuals.count && upper.count == actuals.count && !actuals.isEmpty,
      "one interval an actual")
    precondition(nominalCoverage > 0 && nominalCoverage < 1, "a coverage is a probability")
    precondition(zip(lower, upper).allSatisfy { $0 <= $1 }, "an interval has its lower end first")
    var (inside, scores, widths) = (0, [Double](), [Double]())
    for index in actuals.indices {
      let (low, high, actual) = (lower[index], upper[index], actuals[index])
      if actual >= low, actual <= high { inside += 1 }
      widths.append(high - low)
      scores.append(
        Self.score(lower: low, upper: high, actual: actual, tail: 1 - nominalCoverage))
    }
    coverage = Double(inside) / Double(actuals.count)
    meanIntervalScore = scores.mean
    meanWidth = widths.mean
  }

  /// Returns the interval score of Winkler of one interval, with the probability α outside it.
  package static func score(
    lower: Double, upper: Double, actual: Double, tail: Double
  ) -> Double {
    upper - lower + 2 / tail * (max(lower - actual, 0) + max(actual - upper, 0))
  }

  /// Returns the mean interval score over the mean absolute change in the training data, MSIS.
  ///
  /// - Parameter training: The values that the intervals were made from, in their order.
  /// - Returns: The ratio; nil where the training values don't change.
  public func meanScaledIntervalScore(training: [Double]) -> Double? {
    let scale = PointAccuracy.changes(training).map { abs($0) }.mean
    return scale > 0 ? meanIntervalScore / scale : nil
  }
}
