/// The autocorrelations of a series, plain and partial.
///
/// r(j) = Σ (y(t) − ȳ)(y(t−j) − ȳ) / Σ (y(t) − ȳ)²: all sums have the divisor *n*, so that the sequence
/// is that of some stationary process. The partial ones are what lag *j* adds to the lags before it,
/// by the Durbin-Levinson recursion.
///
/// - SeeAlso: G. E. P. Box & G. M. Jenkins, *Time Series Analysis*, Holden-Day 1970, ch. 2 and 3.
public struct Autocorrelation: Hashable, Sendable {
  /// r(1), r(2), …, between −1 and 1.
  public let values: [Double]

  /// The partial autocorrelations at lags 1, 2, …, between −1 and 1.
  public let partialValues: [Double]

  /// Measures a series; nil where it has no variation.
  ///
  /// - Parameters:
  ///   - series: Observations in their order.
  ///   - largestLag: How many lags, below the number of observations.
  /// - Precondition: `largestLag` ≥ 1.
  public init?(_ series: [Double], largestLag: Int) {
    precondition(largestLag >= 1, "there is at least one lag")
    let deviations = series.deviations
    let squares = deviations.autocovarianceSum(lag: 0)
    guard largestLag < series.count, squares > 0 else { return nil }
    values = (1...largestLag).map { deviations.autocovarianceSum(lag: $0) / squares }
    partialValues = Self.partials(values)
  }

  private static func partials(_ correlations: [Double]) -> [Double] {
    var (coefficients, result) = ([Double](), [Double]())
    for (index, correlation) in correlations.enumerated() {
      let earlier = correlations.prefix(index)
      let explained = zip(coefficients, earlier.reversed()).reduce(0) { $0 + $1.0 * $1.1 }
      let left = zip(coefficients, earlier).reduce(1) { $0 - $1.0 * $1.1 }
      let partial = (correlation - explained) / left
      result.append(partial)
      coefficients = LevinsonRecursion.extended(coefficients, by: partial)
    }
    return result
  }
}
