import RealModule
import Statistics

/// How likely growth rates are by themselves: a Laplace distribution of log(1 + *g*) around the median
/// of the indicator's other rates.
struct GrowthPlausibility {
  /// The median of the 135 growth rates of results that ship with the package, for indicators with fewer
  /// than two other rates.
  private static let usualRate = Double.log(onePlus: 0.09)

  /// The mean absolute deviation of those rates from their median, and the least spread of any.
  private static let usualSpread = 0.05

  private let rates: [Int: Double]

  /// Takes the rates of one indicator that count, as logarithms.
  init(_ rates: [Int: Double]) {
    self.rates = rates
  }

  /// Returns how much likelier a year would grow by one rate than by another.
  func ratio(_ rate: LogInterval, to other: LogInterval, in year: Int) -> Double {
    let others = rates.filter { $0.key != year }.sorted { $0.key < $1.key }.map(\.value)
    let isKnown = others.count >= 2
    let centre = isKnown ? others.median() : Self.usualRate
    // The median absolute deviation of a Laplace distribution is log 2 times its scale.
    let spread = isKnown ? others.medianAbsoluteDeviation() / Double.log(2) : 0
    let scale = max(spread, Self.usualSpread)
    return Double.exp((abs(other.point - centre) - abs(rate.point - centre)) / scale)
  }
}
