/// How many terms of each kind an ARIMA model has.
public struct ArimaOrder: Hashable, Sendable {
  /// The number *p* of autoregressive coefficients, 0 to 3.
  public let autoregressive: Int

  /// How often *d* the series is differenced, 0 to 2.
  public let differences: Int

  /// The number *q* of moving-average coefficients, 0 to 3.
  public let movingAverage: Int

  /// The greatest *p* and *q*: annual series tell of no more.
  public static let largestTermCount = 3

  /// The greatest *d*.
  public static let largestDifferenceCount = 2

  /// Creates an order.
  ///
  /// - Parameters:
  ///   - autoregressive: *p*.
  ///   - differences: *d*.
  ///   - movingAverage: *q*.
  /// - Precondition: All are in their ranges.
  public init(_ autoregressive: Int, _ differences: Int, _ movingAverage: Int) {
    let terms = 0...Self.largestTermCount
    precondition(
      terms.contains(autoregressive) && terms.contains(movingAverage), "at most three terms")
    precondition((0...Self.largestDifferenceCount).contains(differences), "at most two differences")
    self.autoregressive = autoregressive
    self.differences = differences
    self.movingAverage = movingAverage
  }
}
