import ExtendedPrecision

/// Mean, spread and first-order autocorrelation of a sample.
///
/// All sums and deviations are carried in double-double, so the results are those of the given
/// values to the last digit or two, however large the mean is beside the spread. Decimals such as
/// 1000000.2 are not doubles: read as `DoubleDouble(decimal:)` they keep the digits that their
/// deviations need.
///
/// - SeeAlso: NIST/ITL, *Statistical Reference Datasets*, univariate summary statistics.
public struct SummaryStatistics: Hashable, Sendable {
  /// The number of values.
  public let count: Int

  /// The arithmetic mean ȳ, in the units of the values.
  public let mean: Double

  private let centralSquares: DoubleDouble
  private let centralProducts: DoubleDouble

  /// Summarizes values that are exact as doubles.
  ///
  /// - Parameter values: The sample in order of time.
  /// - Precondition: There is at least one value, and all are finite.
  /// - Complexity: O(*n*).
  public init(_ values: [Double]) {
    self.init(values.map { DoubleDouble($0) })
  }

  /// Summarizes values of extended precision.
  ///
  /// - Parameter values: The sample in order of time.
  /// - Precondition: There is at least one value, and all are finite.
  /// - Complexity: O(*n*).
  public init(_ values: [DoubleDouble]) {
    precondition(!values.isEmpty, "a sample has at least one value")
    precondition(values.allSatisfy { $0.high.isFinite }, "a value of the sample is not finite")
    let mean = values.compensatedSum() / Double(values.count)
    let deviations = values.map { $0 - mean }
    count = values.count
    self.mean = mean.doubleValue
    centralSquares = deviations.lazy.map { $0 * $0 }.compensatedSum()
    centralProducts = zip(deviations, deviations.dropFirst()).lazy.map { $0 * $1 }.compensatedSum()
  }

  /// The sample variance Σ (y − ȳ)² / (n − 1), in squared units of the values.
  ///
  /// - Precondition: There are at least two values.
  public var variance: Double { extendedVariance.doubleValue }

  /// The square root of the sample variance, in the units of the values.
  ///
  /// - Precondition: There are at least two values.
  public var standardDeviation: Double { extendedVariance.squareRoot().doubleValue }

  /// The first-order autocorrelation Σ (yₜ − ȳ)(yₜ₊₁ − ȳ) / Σ (yₜ − ȳ)².
  ///
  /// It is 0 where all values are equal, and so where there is only one: nothing varies together.
  public var firstOrderAutocorrelation: Double {
    guard centralSquares.high > 0 else { return 0 }
    return (centralProducts / centralSquares).doubleValue
  }

  private var extendedVariance: DoubleDouble {
    precondition(count > 1, "a single value has no sample variance")
    return centralSquares / Double(count - 1)
  }
}
