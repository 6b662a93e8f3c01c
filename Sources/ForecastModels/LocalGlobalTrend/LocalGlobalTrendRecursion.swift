import RealModule

/// The columns of the regression that remains once α and β are given.
///
/// Values are in units of the mean absolute change. The level is taken relative to the last one, and
/// never below a thousandth of it, so that powers stay finite.
struct LocalGlobalTrendRecursion {
  /// The smallest level, relative to the last one.
  static let floor = 1e-3

  let levelWeight: Double

  /// ℓ(1) … ℓ(n).
  let levels: [Double]

  /// The last level, or a positive number in place of one near or below zero.
  let reference: Double

  /// ℓ(t) relative to the reference.
  let relativeLevels: [Double]

  init(_ values: [Double], levelWeight: Double) {
    var level = values[0]
    let levels = values.map { value in
      level += levelWeight * (value - level)
      return level
    }
    let reference = max(abs(level), Self.floor)
    self.levelWeight = levelWeight
    self.levels = levels
    self.reference = reference
    relativeLevels = levels.map { max($0 / reference, Self.floor) }
  }

  /// Returns (ℓ(t)/ℓ(n))^ρ for each level but the last.
  func powers(_ exponent: Double) -> [Double] {
    guard exponent != 0 else { return Array(repeating: 1, count: levels.count - 1) }
    return relativeLevels.dropLast().map { Double.pow($0, exponent) }
  }

  /// Returns the local trend b(1) … b(n), from a starting value.
  func trends(weight: Double, from start: Double) -> [Double] {
    var trend = start
    var trends = [start]
    for time in levels.indices.dropFirst() {
      trend += weight * (levels[time] - levels[time - 1] - trend)
      trends.append(trend)
    }
    return trends
  }
}
