import LinearAlgebra
import Statistics

/// A test of residuals whose spread depends on the regressors, in the studentized form of Koenker.
///
/// *n* R² of the regression of the squared residuals on the regressors; without such dependence nearly
/// chi-squared with as many degrees of freedom as regressors, also where errors are not normal.
///
/// It sees only spreads that are linear in the regressors.
///
/// - SeeAlso: R. Koenker, *A note on studentizing a test for heteroscedasticity*, Journal of
///   Econometrics 17 (1981).
public struct BreuschPaganTest: Hashable, Sendable {
  /// *n* R², not negative.
  public let statistic: Double

  /// The number of regressors.
  public let degreesOfFreedom: Int

  /// The probability of a statistic as large if the spread is the same everywhere.
  public let pValue: Double

  /// Tests residuals; nil where their squares don't vary.
  ///
  /// - Parameters:
  ///   - residuals: The residuals, one a row.
  ///   - regressors: The columns of the regression without its intercept, at least one.
  /// - Throws: ``FitError/singularDesign(column:rank:conditionNumber:)`` for dependent columns.
  /// - Precondition: The columns have one element a residual, and there are more residuals than
  ///   columns.
  public init?(_ residuals: [Double], regressors: [[Double]]) throws(FitError) {
    precondition(
      !regressors.isEmpty && regressors.allSatisfy { $0.count == residuals.count },
      "one element a residual")
    precondition(residuals.count > regressors.count, "more residuals than columns")
    let largest = residuals.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return nil }
    // Relative to the largest, so that squares are in range.
    let squares = residuals.map { $0 / largest * ($0 / largest) }
    let fit: LeastSquares
    do throws(LinearAlgebraError) {
      fit = try LeastSquares(Design(columns: regressors))
    } catch {
      throw FitError(error)
    }
    guard let share = fit.solution(for: squares).rSquared else { return nil }
    statistic = Double(residuals.count) * share
    degreesOfFreedom = regressors.count
    pValue = ChiSquaredDistribution(degreesOfFreedom: Double(degreesOfFreedom))
      .upperTailProbability(statistic)
  }
}
