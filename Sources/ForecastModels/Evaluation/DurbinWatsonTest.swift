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

/// A weighted sum Q = Σ μ ξ² of squares of independent standard normal variables.
struct QuadraticForm {
  /// The weights μ.
  let weights: [Double]

  /// Returns P(Q < 0).
  ///
  /// P(Q < 0) = −1/(2πi) ∫ M(s)/s ds along the vertical line through a point c < 0 at which the moment
  /// generating function M(s) = Π (1 − 2 μ s)^(−½) exists. c is where M(s)/|s| is least on the real axis,
  /// and the trapezoidal rule in x, s = c (1 − i sinh x), converges geometrically.
  func probabilityBelowZero() -> Double {
    guard let least = weights.min(), least < 0 else { return 0 }
    guard let greatest = weights.max(), greatest > 0 else { return 1 }
    let centre = saddlePoint(least: least)
    let base = logIntegrand(centre, 0)
    var sum = 0.5
    let step = 1.0 / 64
    for index in 1...Self.largestStepCount {
      let position = Double(index) * step
      let value = logIntegrand(centre, Double.sinh(position))
      // The factor 1 − i sinh x of ds/s is inside the integrand.
      let magnitude = Double.exp(value.modulus - base.modulus) * Double.cosh(position)
      sum += magnitude * Double.cos(value.angle)
      if magnitude < 1e-18 * sum { break }
    }
    // ds = −i c cosh x dx = i |c| cosh x dx, and the integrand is symmetric in x.
    return min(1, Double.exp(base.modulus) * -centre * sum * step / .pi)
  }

  /// The integrand falls at least as exp(−x/2) for each weight: 64 · 64 steps reach its end.
  private static let largestStepCount = 64 * 64

  /// log |M(s)/s| and its angle at s = c − i c t, for −1/s in front.
  private func logIntegrand(
    _ centre: Double, _ tangent: Double
  ) -> (modulus: Double, angle: Double) {
    var (modulus, angle) = (0.0, 0.0)
    for weight in weights {
      let (real, imaginary) = (1 - 2 * weight * centre, 2 * weight * centre * tangent)
      modulus -= 0.5 * Double.log(Double.hypot(real, imaginary))
      angle -= 0.5 * Double.atan2(y: imaginary, x: real)
    }
    modulus -= Double.log(Double.hypot(centre, centre * tangent))
    // −1/s for s = c (1 − i t), c < 0: 1/(|c| (1 − i t)) has the angle atan t.
    angle += Double.atan2(y: tangent, x: 1)
    return (modulus, angle)
  }

  /// Where log M(s) − log |s| is least below zero, by halving: its derivative rises.
  private func saddlePoint(least: Double) -> Double {
    var (lower, upper) = (1 / (2 * least), 0.0)
    for _ in 0..<80 {
      let middle = (lower + upper) / 2
      let slope = weights.reduce(-1 / middle) { $0 + $1 / (1 - 2 * $1 * middle) }
      if slope > 0 { upper = middle } else { lower = middle }
    }
    return (lower + upper) / 2
  }
}
