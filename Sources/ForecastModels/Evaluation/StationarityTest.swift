/// The KPSS test of a constant level against a random walk.
///
/// η = Σ S(t)² / (n² s²), where S are the partial sums of the deviations from the mean and s² their
/// long-run variance: γ(0) + 2 Σ (1 − j/(l+1)) γ(j) over the lags to *l*, γ with divisor *n*. Large
/// values speak against a level. The distribution is tabulated, so that there is no exact p value:
/// 0.347, 0.463, 0.574 and 0.739 are exceeded with 10, 5, 2.5 and 1 %.
///
/// It fails on short series with strong autocorrelation, which it takes for random walks.
///
/// - SeeAlso: D. Kwiatkowski, P. C. B. Phillips, P. Schmidt & Y. Shin, *Testing the null hypothesis of
///   stationarity against the alternative of a unit root*, Journal of Econometrics 54 (1992).
public struct StationarityTest: Hashable, Sendable {
  /// η, not negative; without unit.
  public let statistic: Double

  /// The number *l* of lags in the long-run variance.
  public let lag: Int

  /// Tests a series; nil where it has no variation.
  ///
  /// - Parameters:
  ///   - values: Observations in their order.
  ///   - lag: The number *l* of lags, below the number of observations.
  /// - Precondition: `lag` is not negative.
  public init?(_ values: [Double], lag: Int) {
    precondition(lag >= 0, "a number of lags is not negative")
    let deviations = values.deviations
    let squares = deviations.autocovarianceSum(lag: 0)
    guard lag < values.count, squares > 0 else { return nil }
    let weighted = (0...lag).dropFirst().reduce(0) {
      $0 + 2 * (1 - Double($1) / Double(lag + 1)) * deviations.autocovarianceSum(lag: $1)
    }
    var (sum, total) = (0.0, 0.0)
    for deviation in deviations {
      sum += deviation
      total += sum * sum
    }
    statistic = total / (Double(values.count) * (squares + weighted))
    self.lag = lag
  }
}

extension [Double] {
  /// The deviations from the mean, over a power of two so that squares are in range.
  ///
  /// Empty where there is no variation beyond rounding.
  var deviations: [Double] {
    guard let first else { return [] }
    let mean = reduce(0) { $0 + ($1 - first) } / Double(count)
    let result = map { $0 - first - mean }
    let largest = result.reduce(0) { Swift.max($0, abs($1)) }
    let magnitude = reduce(0) { Swift.max($0, abs($1)) }
    guard largest > 4 * magnitude.ulp else { return [] }
    let scale = Double(sign: .plus, exponent: largest.exponent, significand: 1)
    return result.map { $0 / scale }
  }

  /// Σ x(t) x(t−lag).
  func autocovarianceSum(lag: Int) -> Double {
    zip(dropFirst(lag), self).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
