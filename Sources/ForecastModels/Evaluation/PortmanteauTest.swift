import Statistics

/// A test of several autocorrelations of residuals at once.
///
/// Ljung and Box: Q = n (n+2) Σ r(j)²/(n−j); Box and Pierce: Q = n Σ r(j)². Without autocorrelation Q is
/// nearly chi-squared with as many degrees of freedom as lags less the coefficients that were
/// estimated. The first form is nearer to it in short series.
///
/// It fails to see anything in fewer than some twenty residuals.
///
/// - SeeAlso: G. M. Ljung & G. E. P. Box, *On a measure of lack of fit in time series models*,
///   Biometrika 65 (1978).
public struct PortmanteauTest: Hashable, Sendable {
  /// How the autocorrelations are weighted.
  public enum Form: Hashable, Sendable {
    /// By (n+2)/(n−j): Ljung and Box.
    case ljungBox

    /// Equally: Box and Pierce.
    case boxPierce
  }

  /// Q, not negative.
  public let statistic: Double

  /// The lags less the estimated coefficients.
  public let degreesOfFreedom: Int

  /// The probability of a statistic as large without autocorrelation, to full relative accuracy.
  public let pValue: Double

  /// Tests residuals; nil where they have no variation.
  ///
  /// - Parameters:
  ///   - residuals: The residuals in their order.
  ///   - lags: How many lags, below the number of residuals.
  ///   - form: How the autocorrelations are weighted.
  ///   - estimatedCoefficientCount: How many autoregressive and moving-average coefficients the
  ///     residuals are left from.
  /// - Precondition: There are more lags than estimated coefficients.
  public init?(
    _ residuals: [Double], lags: Int, form: Form = .ljungBox, estimatedCoefficientCount: Int = 0
  ) {
    precondition(
      estimatedCoefficientCount >= 0 && lags > estimatedCoefficientCount,
      "a degree of freedom is left")
    guard let correlation = Autocorrelation(residuals, largestLag: lags) else { return nil }
    let count = Double(residuals.count)
    statistic = correlation.values.enumerated().reduce(0) { sum, entry in
      let square = count * entry.element * entry.element
      switch form {
      case .boxPierce: return sum + square
      case .ljungBox: return sum + square * (count + 2) / (count - Double(entry.offset + 1))
      }
    }
    degreesOfFreedom = lags - estimatedCoefficientCount
    pValue = ChiSquaredDistribution(degreesOfFreedom: Double(degreesOfFreedom))
      .upperTailProbability(statistic)
  }
}
