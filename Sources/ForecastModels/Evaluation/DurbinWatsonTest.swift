import LinearAlgebra
import RealModule

/// The Durbin-Watson test of residuals of a least-squares regression with an intercept.
///
/// d = Σ (e(t) − e(t−1))² / Σ e(t)² is about 2 without autocorrelation, smaller where errors persist. The
/// p value is exact for normal errors and these regressors: d is a ratio of quadratic forms, and
/// P(D < d) = P(Σ (λ − d) ξ² < 0) for the eigenvalues λ of the differencing form among the residuals and
/// independent standard normal ξ. The inversion integral of that sum is taken along a line through
/// the point where its integrand is least, which keeps the relative accuracy of tiny probabilities.
///
/// - SeeAlso: J. Durbin & G. S. Watson, *Testing for serial correlation in least squares regression*,
///   Biometrika 37 (1950); J. P. Imhof, *Computing the distribution of quadratic forms in normal
///   variables*, Biometrika 48 (1961).
public struct DurbinWatsonTest: Hashable, Sendable {
  /// d, between 0 and 4.
  public let statistic: Double

  /// P(D < d) without autocorrelation: small where errors persist.
  public let pValue: Double

  /// Tests residuals; nil where they are all zero.
  ///
  /// - Parameters:
  ///   - residuals: The residuals in their order.
  ///   - regressors: The columns of the regression without its intercept.
  /// - Throws: ``FitError/singularDesign(column:rank:conditionNumber:)`` for dependent columns.
  /// - Precondition: The columns have one element a residual, and there are at least two more residuals
  ///   than coefficients.
  /// - Complexity: O(*n*³).
  public init?(_ residuals: [Double], regressors: [[Double]]) throws(FitError) {
    precondition(regressors.allSatisfy { $0.count == residuals.count }, "one element a residual")
    precondition(residuals.count > regressors.count + 2, "residuals have degrees of freedom")
    guard let statistic = residuals.durbinWatsonStatistic else { return nil }
    self.statistic = statistic
    let eigenvalues = try Self.eigenvalues(count: residuals.count, regressors)
    pValue = QuadraticForm(weights: eigenvalues.map { $0 - statistic }).probabilityBelowZero()
  }

  /// The eigenvalues of M A M that belong to residuals, where A = Dᵀ D for differences D.
  private static func eigenvalues(
    count: Int, _ regressors: [[Double]]
  ) throws(FitError) -> [Double] {
    // Each column from its mean and to its size, or years would hide the intercept.
    let columns = regressors.map { column in
      let mean = column.reduce(0, +) / Double(count)
      let deviations = column.map { $0 - mean }
      let largest = deviations.reduce(0) { max($0, abs($1)) }
      return largest > 0 ? deviations.map { $0 / largest } : deviations
    }
    let ones = [Double](repeating: 1, count: count)
    let factors = QRFactorization(Matrix(columns: [ones] + columns))
    let rank = factors.rank(tolerance: Double(count) * .ulpOfOne)
    guard rank == columns.count + 1 else {
      throw .singularDesign(column: max(rank - 1, 0), rank: rank, conditionNumber: .infinity)
    }
    let basis = factors.orthonormalColumns()
    var differenced: [[Double]] = []
    for index in 0..<count {
      var unit = [Double](repeating: 0, count: count)
      unit[index] = 1
      for column in 0..<basis.columns {
        let vector = basis.column(column)
        let share = vector[index]
        for row in 0..<count { unit[row] -= share * vector[row] }
      }
      differenced.append(unit.differenced(1))
    }
    let matrix = Matrix(columns: differenced)
    do throws(LinearAlgebraError) {
      let values = try SymmetricEigendecomposition(matrix.transposed() * matrix).values
      // The others are those of the fitted values: zero.
      return Array(values.suffix(count - rank))
    } catch {
      throw FitError(error)
    }
  }
}
