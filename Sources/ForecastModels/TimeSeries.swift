/// A series of finite values at strictly increasing integer periods, such as years.
///
/// Periods may leave gaps; models that need a value every period say so by
/// ``FitError/notConsecutive(after:)``.
public struct TimeSeries: Hashable, Sendable {
  /// The periods, strictly increasing.
  public let periods: [Int]

  /// The values, one a period, in the series' unit.
  public let values: [Double]

  /// The largest magnitude of a value: sums of its square are far from overflowing.
  public static let largestMagnitude = 0x1p500

  /// Creates a series.
  ///
  /// - Parameters:
  ///   - periods: The periods, strictly increasing.
  ///   - values: The values, one a period.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` for no value at all,
  ///   ``FitError/notFinite(index:)``, ``FitError/tooLarge(index:)`` or
  ///   ``FitError/periodsNotIncreasing(index:)``.
  /// - Precondition: The counts agree.
  public init(periods: [Int], values: [Double]) throws(FitError) {
    precondition(periods.count == values.count, "one value a period")
    guard !values.isEmpty else { throw .tooFewObservations(required: 1, actual: 0) }
    if let index = values.firstIndex(where: { !$0.isFinite }) { throw .notFinite(index: index) }
    if let index = values.firstIndex(where: { abs($0) > Self.largestMagnitude }) {
      throw .tooLarge(index: index)
    }
    if let index = periods.indices.dropFirst().first(where: { periods[$0] <= periods[$0 - 1] }) {
      throw .periodsNotIncreasing(index: index)
    }
    self.periods = periods
    self.values = values
  }

  /// Creates a series with a value every period.
  ///
  /// - Parameters:
  ///   - start: The first period.
  ///   - values: The values, one a period.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` for no value at all,
  ///   ``FitError/notFinite(index:)`` or ``FitError/tooLarge(index:)``.
  public init(start: Int = 1, values: [Double]) throws(FitError) {
    try self.init(periods: Array(start..<start + values.count), values: values)
  }

  /// The number of observations *n*, at least one.
  public var count: Int { values.count }

  /// The first period.
  public var firstPeriod: Int { periods[0] }

  /// The last period: forecasts start after it.
  public var lastPeriod: Int { periods[count - 1] }

  /// The last value.
  public var lastValue: Double { values[count - 1] }

  /// Returns the first observations.
  ///
  /// - Parameter count: How many.
  /// - Returns: The series of the first `count` observations.
  /// - Precondition: `count` is between 1 and the number of observations.
  public func prefix(_ count: Int) -> TimeSeries {
    precondition((1...self.count).contains(count), "a prefix has one observation at least")
    return TimeSeries(
      checkedPeriods: Array(periods[..<count]), values: Array(values[..<count]))
  }

  /// Takes what is known to be valid.
  init(checkedPeriods periods: [Int], values: [Double]) {
    self.periods = periods
    self.values = values
  }

  /// Returns the series unless it has fewer observations than a model needs.
  func requiring(_ required: Int) throws(FitError) -> TimeSeries {
    guard count >= required else {
      throw .tooFewObservations(required: required, actual: count)
    }
    return self
  }

  /// Throws where a period is missing between the first and the last.
  func requireConsecutivePeriods() throws(FitError) {
    let gap = periods.indices.dropLast().first { periods[$0 + 1] != periods[$0] + 1 }
    if let gap { throw .notConsecutive(after: periods[gap]) }
  }

  /// The sum of squared errors of a fit that is exact but for the rounding of values and states.
  var exactFitSumOfSquares: Double {
    let largest = values.reduce(0) { max($0, abs($1)) }
    let rounding = 4 * largest.ulp
    return Double(count) * rounding * rounding
  }
}
