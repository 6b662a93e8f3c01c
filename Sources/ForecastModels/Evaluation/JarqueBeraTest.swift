import Statistics

/// A test of normal residuals by their skewness and kurtosis.
///
/// n/6 (S² + (K−3)²/4), with moments of divisor *n*; for many normal values chi-squared with two degrees
/// of freedom. Below a hundred values it rejects too rarely: a large p value proves nothing.
///
/// - SeeAlso: C. M. Jarque & A. K. Bera, *Efficient tests for normality, homoscedasticity and serial
///   independence of regression residuals*, Economics Letters 6 (1980).
public struct JarqueBeraTest: Hashable, Sendable {
  /// The statistic, not negative.
  public let statistic: Double

  /// The skewness S, 0 for symmetric values.
  public let skewness: Double

  /// The kurtosis K, 3 for normal values.
  public let kurtosis: Double

  /// The probability of a statistic as large for many normal values.
  public let pValue: Double

  /// Tests residuals; nil where they have no variation.
  ///
  /// - Parameter residuals: The residuals, in any order.
  public init?(_ residuals: [Double]) {
    let deviations = residuals.deviations
    let count = Double(residuals.count)
    let squares = deviations.reduce(0) { $0 + $1 * $1 } / count
    guard !deviations.isEmpty, squares > 0 else { return nil }
    let cubes = deviations.reduce(0) { $0 + $1 * $1 * $1 } / count
    let fourths = deviations.reduce(0) { $0 + $1 * $1 * $1 * $1 } / count
    skewness = cubes / (squares * squares.squareRoot())
    kurtosis = fourths / (squares * squares)
    let excess = kurtosis - 3
    statistic = count / 6 * (skewness * skewness + excess * excess / 4)
    pValue = ChiSquaredDistribution(degreesOfFreedom: 2).upperTailProbability(statistic)
  }
}
