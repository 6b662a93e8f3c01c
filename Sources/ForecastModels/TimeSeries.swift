import RealModule
import Statistics

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

extension TimeSeries {
  /// The exponents of a largest value, to base two, whose squares and fourth powers, and those of its roundings,
  /// are far from the ends of the range of doubles.
  private static let ordinaryExponents = -256...256

  /// The exponent *k* of the unit 2^*k* in which models compute with the series: 0 for ordinary series, else that
  /// of its largest value.
  ///
  /// No value loses a digit by it: where others are so much smaller that they would leave the range of doubles, the
  /// unit is as near to it as they allow.
  package var unitExponent: Int {
    let magnitudes = values.lazy.map(\.magnitude).filter { $0 > 0 }
    guard let largest = magnitudes.max(), let least = magnitudes.min(),
      !Self.ordinaryExponents.contains(Int(largest.exponent))
    else { return 0 }
    let lost = Int(Double.leastNormalMagnitude.exponent)
    return largest > 1
      ? max(0, min(Int(largest.exponent), Int(least.exponent) - lost)) : Int(largest.exponent)
  }

  /// Returns the series in the unit 2^*k*: each value divided by it.
  package func inUnit(exponent: Int) -> TimeSeries {
    guard exponent != 0 else { return self }
    return TimeSeries(
      checkedPeriods: periods, values: values.map { $0.multiplied(byTwoTo: -exponent) })
  }
}

extension Forecast {
  /// Returns the forecast of a series whose unit is 2^*k* as one in the unit 1.
  package func fromUnit(exponent: Int) -> Forecast {
    guard exponent != 0 else { return self }
    return Forecast(
      origin: periods[0] - 1, distributions: distributions.map { $0.fromUnit(exponent: exponent) })
  }
}

extension PredictiveDistribution {
  /// A logarithm moves by that of the unit; any other location and its scale are multiplied by it.
  fileprivate func fromUnit(exponent: Int) -> PredictiveDistribution {
    let isLogarithm = mixture.scale == .logarithm
    let components = mixture.components.map { component in
      let (location, scale) = (component.distribution.location, component.distribution.scale)
      return StudentTMixture.Component(
        weight: component.weight,
        distribution: StudentTDistribution(
          degreesOfFreedom: component.distribution.degreesOfFreedom,
          location: isLogarithm
            ? location + Double(exponent) * .log(2) : location.multiplied(byTwoTo: exponent),
          scale: isLogarithm ? scale : scale.multiplied(byTwoTo: exponent)))
    }
    return PredictiveDistribution(StudentTMixture(components: components, scale: mixture.scale))
  }
}

extension Double {
  /// Returns the number times 2^*k*; *k* may be beyond the exponents of doubles, as from 2⁻¹⁰⁷⁴ to 1.
  fileprivate func multiplied(byTwoTo exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: self)
  }
}
