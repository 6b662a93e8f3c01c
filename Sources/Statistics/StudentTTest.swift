/// Student's test of a mean against zero.
///
/// *t* = ȳ / (*s* / √*n*), which has *n* − 1 degrees of freedom where the values are normal with mean zero.
///
/// - SeeAlso: Student, *The probable error of a mean*, Biometrika 6 (1908).
public struct StudentTTest: Hashable, Sendable {
  /// The mean ȳ, in the units of the values.
  public let mean: Double
  /// Its standard error *s* / √*n*, in the units of the values.
  public let standardError: Double
  /// How many standard errors the mean is off zero, *t*.
  public let statistic: Double
  /// The probability of a mean as far from zero on either side.
  public let pValue: Double

  /// Tests the mean of some values.
  ///
  /// Nil for fewer than two values, and for values that are all equal: then there is no error to judge by.
  ///
  /// - Parameter values: The sample.
  /// - Precondition: All values are finite.
  /// - Complexity: O(*n*).
  public init?(_ values: [Double]) {
    guard values.count >= 2 else { return nil }
    let summary = SummaryStatistics(values)
    mean = summary.mean
    standardError = summary.standardDeviation / Double(values.count).squareRoot()
    guard standardError > 0 else { return nil }
    statistic = mean / standardError
    let distribution = StudentTDistribution(degreesOfFreedom: Double(values.count - 1))
    pValue = 2 * distribution.upperTailProbability(abs(statistic))
  }
}
