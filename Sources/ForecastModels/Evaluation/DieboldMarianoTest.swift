import RealModule
import Statistics

/// A test of whether two forecasts are equally accurate, with Harvey's correction for few errors.
///
/// d(t) = |e₁|ᵖ − |e₂|ᵖ has mean zero if they are. The statistic is its mean over its standard error,
/// from autocovariances to lag *h* − 1, times √((n + 1 − 2h + h(h−1)/n)/n), and Student-t with *n* − 1
/// degrees of freedom.
///
/// It fails where the estimated variance is not positive, which happens for *h* > 1, and it says
/// little about fewer than ten errors.
///
/// - SeeAlso: F. X. Diebold & R. S. Mariano, *Comparing predictive accuracy*, Journal of Business &
///   Economic Statistics 13 (1995); D. Harvey, S. Leybourne & P. Newbold, *Testing the equality of
///   prediction mean squared errors*, International Journal of Forecasting 13 (1997).
public struct DieboldMarianoTest: Hashable, Sendable {
  /// The corrected statistic: negative where the first forecast is better.
  public let statistic: Double

  /// *n* − 1.
  public let degreesOfFreedom: Int

  /// The probability of a statistic as far from zero, either way, for equally accurate forecasts.
  public let pValue: Double

  /// Compares errors; nil where the losses' differences have no variance beyond rounding.
  ///
  /// - Parameters:
  ///   - first: The errors of one forecast.
  ///   - second: The errors of the other at the same periods.
  ///   - horizon: How many periods ahead *h* they were forecast.
  ///   - power: The power *p* of the loss.
  /// - Precondition: There are as many errors of either, at least two and more than `horizon`; `horizon`
  ///   ≥ 1 and `power` > 0.
  public init?(_ first: [Double], _ second: [Double], horizon: Int = 1, power: Double = 2) {
    precondition(first.count == second.count && first.count > 1, "errors of the same periods")
    precondition(horizon >= 1 && horizon < first.count && power > 0, "a horizon within the errors")
    let largest = (first + second).reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return nil }
    let losses = zip(first, second).map {
      Double.pow(abs($0) / largest, power) - Double.pow(abs($1) / largest, power)
    }
    let count = Double(losses.count)
    let mean = losses.reduce(0, +) / count
    let deviations = losses.map { $0 - mean }
    let variance = (1..<horizon).reduce(deviations.autocovarianceSum(lag: 0)) {
      $0 + 2 * deviations.autocovarianceSum(lag: $1)
    }
    // Losses that differ by a constant have a variance that is rounding alone.
    guard variance > count * 1e-20 else { return nil }
    let ahead = Double(horizon)
    let correction = (count + 1 - 2 * ahead + ahead * (ahead - 1) / count) / count
    statistic = mean / (variance / (count * count)).squareRoot() * correction.squareRoot()
    degreesOfFreedom = losses.count - 1
    pValue =
      2
      * StudentTDistribution(degreesOfFreedom: count - 1, location: 0, scale: 1)
      .upperTailProbability(abs(statistic))
  }
}
