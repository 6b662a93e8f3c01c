import RealModule

/// What a printed figure says about a logarithm: the printed point, and the bounds of its rounding.
struct LogInterval: Hashable {
  /// The logarithm of the printed figure.
  let point: Double
  /// The least logarithm that would have been printed like this.
  let lower: Double
  /// The greatest logarithm that would have been printed like this.
  let upper: Double

  /// Takes a level; nil where its rounding reaches down to zero, which has no logarithm.
  init?(level: PrintedNumber) {
    self.init(level.doubleValue, halfUnit: level.halfUnit)
  }

  /// Takes a growth rate in percent as the logarithm of one plus the rate; nil at −100 % and below.
  init?(growth: PrintedNumber) {
    self.init(1 + growth.doubleValue / 100, halfUnit: growth.halfUnit / 100)
  }

  /// Takes what an observation prints, a level in a unit or a growth rate; nil where it has no
  /// logarithm or another unit code.
  init?(_ observation: Observation, as figure: PrintedNumber? = nil, in unit: MeasurementUnit) {
    guard let figure = figure ?? observation.value else { return nil }
    switch observation.measure {
    case .growth: self.init(growth: figure)
    case .level:
      guard let level = unit.converted(figure, from: observation.unit) else { return nil }
      self.init(level: level)
    }
  }

  private init?(_ value: Double, halfUnit: Double) {
    guard value > halfUnit else { return nil }
    point = Double.log(value)
    lower = Double.log(value - halfUnit)
    upper = Double.log(value + halfUnit)
  }

  private init(point: Double, lower: Double, upper: Double) {
    (self.point, self.lower, self.upper) = (point, lower, upper)
  }

  /// An interval of no width.
  static func exactly(_ point: Double) -> LogInterval {
    LogInterval(point: point, lower: point, upper: point)
  }

  static prefix func - (interval: LogInterval) -> LogInterval {
    LogInterval(point: -interval.point, lower: -interval.upper, upper: -interval.lower)
  }

  static func + (left: LogInterval, right: LogInterval) -> LogInterval {
    LogInterval(
      point: left.point + right.point, lower: left.lower + right.lower,
      upper: left.upper + right.upper)
  }

  static func - (left: LogInterval, right: LogInterval) -> LogInterval { left + -right }

  /// The rounding of the logarithms themselves: those of 10⁻¹⁸ to 10³⁶ are below 84, where a unit
  /// in the last place is 1.4 × 10⁻¹⁴, and an equation adds up a few of them.
  private static let resolution = 1e-12

  /// Half the width: the standard deviation of a rounding error, but for a constant factor; never
  /// less than the logarithms themselves are known to.
  var halfWidth: Double { max((upper - lower) / 2, Self.resolution) }

  /// Whether zero lies outside, beyond the rounding of the logarithms themselves.
  var excludesZero: Bool { lower > Self.resolution || upper < -Self.resolution }

  /// The interval with its point moved to another place.
  func movingPoint(to point: Double) -> LogInterval {
    LogInterval(point: point, lower: lower, upper: upper)
  }

  /// What both intervals allow; nil where they have nothing in common.
  func intersection(_ other: LogInterval) -> LogInterval? {
    let low = max(lower, other.lower)
    let high = min(upper, other.upper)
    return low <= high ? LogInterval(point: point, lower: low, upper: high) : nil
  }

  /// The share of it that lies inside another one; nil where nothing of it does.
  func share(inside other: LogInterval) -> Double? {
    let overlap = min(upper, other.upper) - max(lower, other.lower)
    guard overlap >= 0 else { return nil }
    return min(1, max(overlap, Self.resolution) / (2 * halfWidth))
  }

  /// The smallest interval that holds both.
  func hull(_ other: LogInterval) -> LogInterval {
    LogInterval(point: point, lower: min(lower, other.lower), upper: max(upper, other.upper))
  }
}
