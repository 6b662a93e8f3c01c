import RealModule

/// The values of a series in units of a power of two near the largest, in which nothing overflows.
///
/// Forecasts of a scaled history are those of the series to the last bit, as a power of two rounds
/// nothing.
struct ScaledHistory {
  /// The values over 2^``exponent``.
  let values: [Double]

  /// The binary exponent of the largest magnitude.
  let exponent: Int

  /// Whether all values are above zero.
  let isPositive: Bool

  /// What sizes are relative to: the last value of a positive series, else the mean magnitude.
  let unit: Double

  /// The smallest value that a positive series keeps, relative to its largest: small enough that
  /// no series of a real quantity reaches it, large enough for ratios to be finite.
  private static let smallest = 0x1p-900

  /// Takes a series.
  ///
  /// - Parameter series: Finite values in the order of time.
  init(_ series: [Double]) {
    let largest = series.reduce(0) { max($0, abs($1)) }
    let exponent = largest > 0 ? Int(largest.exponent) : 0
    let isPositive = series.allSatisfy { $0 > 0 }
    let values = series.map { value in
      let scaled = Double(sign: .plus, exponent: -exponent, significand: value)
      return isPositive ? max(scaled, Self.smallest) : scaled
    }
    let mean = values.reduce(0) { $0 + abs($1) } / Double(values.count)
    self.values = values
    self.exponent = exponent
    self.isPositive = isPositive
    unit = isPositive ? values[values.count - 1] : mean
  }

  var count: Int { values.count }

  var last: Double { values[values.count - 1] }

  var isConstant: Bool { values.allSatisfy { $0 == last } }

  /// The logarithms of the values relative to the last.
  var relativeLogarithms: [Double] { values.map { Double.log($0 / last) } }

  /// Returns the magnitudes of the last changes, at most so many.
  func changes(_ count: Int) -> [Double] {
    let start = max(values.count - count, 1)
    guard start < values.count else { return [] }
    return (start..<values.count).map { abs(values[$0] - values[$0 - 1]) }
  }

  /// Returns the mean magnitude of the last changes, at most so many; zero where there is none.
  func meanChange(_ count: Int) -> Double {
    let changes = changes(count)
    return changes.isEmpty ? 0 : changes.reduce(0, +) / Double(changes.count)
  }

  /// The least share of its last value that a positive series is expected to keep.
  private static let leastShare = 0.1

  /// Returns a path, held above zero where the series is.
  func heldPositive(_ path: [Double]) -> [Double] {
    isPositive ? path.map { max($0, Self.leastShare * last) } : path
  }

  /// Returns a number in the unit of the series.
  func unscaled(_ value: Double) -> Double {
    Double(sign: .plus, exponent: exponent, significand: value)
  }

  /// Returns the logarithm of a scaled number in the unit of the series, however large or small.
  func unscaledLogarithm(_ value: Double) -> Double {
    .log(value) + Double(exponent) * .log(2)
  }
}
