import RealModule
import Statistics

/// Changes of prices that levels at current prices and growth rates at comparable prices imply, and
/// what others like them say of each.
struct PriceChanges {
  /// How far the change of a year may be from the median of its neighbours.
  ///
  /// Inflation moves fast at times: 1994 in China is 12 % above the median of the three years on either
  /// side, the most in 46 years. A base that is revised by less than 15 % isn't told from that.
  private static let margin = Double.log(onePlus: 0.15)

  /// How far the change of a year may be from none, where fewer than three neighbours tell what is usual.
  ///
  /// The largest of China's 46 years is 20.5 %.
  private static let loneMargin = Double.log(onePlus: 0.25)

  /// The mean distance of China's 46 changes from the median of their neighbours, rounded.
  private static let usualDistance = 0.03

  /// The years on either side that are neighbours.
  private static let reach = 3

  private let logarithms: [Int: Double]

  /// Takes the change of each year against the one before, as logarithms.
  init(_ logarithms: [Int: Double]) {
    self.logarithms = logarithms
  }

  /// What may be believed of the change over some years, the first against the one before.
  func plausible(over years: ClosedRange<Int>) -> LogInterval {
    let neighbours = neighbours(of: years)
    let count = Double(years.count)
    guard neighbours.count >= 3 else {
      return LogInterval.exactly(0).widened(by: count * Self.loneMargin)
    }
    return LogInterval.exactly(count * neighbours.median()).widened(by: count * Self.margin)
  }

  /// The median of the changes around a year; nil where there are none.
  func usual(around year: Int) -> Double? {
    let neighbours = neighbours(of: year...year)
    return neighbours.isEmpty ? nil : neighbours.median()
  }

  /// How likely a distance from what is usual is, against a uniform distribution over ±``margin``: a Laplace
  /// distribution.
  static func likelihood(ofDistance distance: Double) -> Double {
    margin / usualDistance * Double.exp(-abs(distance) / usualDistance)
  }

  private func neighbours(of years: ClosedRange<Int>) -> [Double] {
    let around = years.lowerBound - Self.reach...years.upperBound + Self.reach
    // In the order of years, so that nothing depends on that of a dictionary.
    return around.filter { !years.contains($0) }.compactMap { logarithms[$0] }
  }
}
