import Statistics

/// An estimated coefficient and the evidence that it is not zero.
public struct Coefficient: Hashable, Sendable {
  /// The name that an intercept has.
  public static let interceptName = "(Intercept)"

  /// The regressor's name, or ``interceptName``.
  public let name: String

  /// The estimate, in the response's unit per unit of the regressor.
  public let estimate: Double

  /// The standard error, in the estimate's unit; nil where the observations leave none, as when
  /// there are no more of them than coefficients, and where a double can't hold it.
  public let standardError: Double?

  /// The degrees of freedom of the distribution that the p-value is taken from.
  public let degreesOfFreedom: Int

  /// Creates a coefficient.
  ///
  /// - Parameters:
  ///   - name: The regressor's name, or ``interceptName``.
  ///   - estimate: The estimate.
  ///   - standardError: The standard error, if there is one. Infinite ones and those too near to
  ///     zero to have all their digits count as none.
  ///   - degreesOfFreedom: At least one where there is a standard error.
  /// - Precondition: The estimate is finite.
  public init(name: String, estimate: Double, standardError: Double?, degreesOfFreedom: Int) {
    precondition(estimate.isFinite, "an estimate is finite")
    self.name = name
    self.estimate = estimate
    self.standardError = standardError.flatMap {
      $0 == 0 || ($0.isFinite && $0 >= .leastNormalMagnitude) ? $0 : nil
    }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The estimate over its standard error.
  ///
  /// Infinite for an estimate without error, and nil where zero is divided by zero or there is no
  /// standard error.
  public var tStatistic: Double? {
    guard let standardError, estimate != 0 || standardError > 0 else { return nil }
    return estimate / standardError
  }

  /// The probability of a Student-t value at least as far from zero as the statistic.
  ///
  /// Twice the upper tail, so that it keeps its digits however small it is.
  public var pValue: Double? {
    tStatistic.map {
      let distribution = StudentTDistribution(degreesOfFreedom: Double(degreesOfFreedom))
      return 2 * distribution.upperTailProbability(abs($0))
    }
  }
}
