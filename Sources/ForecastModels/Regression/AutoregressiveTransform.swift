import ExtendedPrecision
import LinearAlgebra
import RealModule

/// Generalized least squares for errors of a given first-order autocorrelation φ.
///
/// The Prais-Winsten rows √(1 − φ²) x(1) and x(t) − φ x(t−1), divided by 1 − φ: then the intercept
/// stays a column of ones, and the first row has weight (1 + φ) / (1 − φ). So least squares centres
/// and solves them as it does any weighted design, however close φ is to one.
///
/// - SeeAlso: S. J. Prais & C. B. Winsten, *Trend estimators and serial correlation*, Cowles Commission
///   Discussion Paper 383 (1954).
struct AutoregressiveTransform {
  /// The autocorrelation φ of the errors.
  let autocorrelation: Double

  let system: LeastSquares
  let solution: LeastSquaresSolution

  /// Solves the transformed problem.
  ///
  /// - Parameters:
  ///   - columns: The regressors without the intercept, one array a regressor.
  ///   - response: The observations.
  ///   - hasIntercept: Whether there is a constant term.
  ///   - autocorrelation: φ, strictly between −1 and 1.
  /// - Throws: ``LinearAlgebraError/rankDeficient(column:rank:conditionNumber:)``.
  init(
    columns: [[DoubleDouble]], response: [DoubleDouble], hasIntercept: Bool,
    autocorrelation: Double
  ) throws(LinearAlgebraError) {
    self.autocorrelation = autocorrelation
    let ratio = DoubleDouble(autocorrelation) / (1 - autocorrelation)
    let transformed = columns.map { Self.quasiDifferences($0, ratio) }
    let design =
      columns.isEmpty
      ? Design.constant(rows: response.count)
      : Design(columns: transformed, hasIntercept: hasIntercept)
    var weights = [Double](repeating: 1, count: response.count)
    weights[0] = (1 + autocorrelation) / (1 - autocorrelation)
    system = try LeastSquares(design, weights: weights)
    solution = system.solution(for: Self.quasiDifferences(response, ratio))
  }

  /// x(1), and (x(t) − φ x(t−1)) / (1 − φ) = x(t) + φ/(1−φ) (x(t) − x(t−1)).
  private static func quasiDifferences(
    _ values: [DoubleDouble], _ ratio: DoubleDouble
  ) -> [DoubleDouble] {
    [values[0]] + zip(values.dropFirst(), values).map { $0 + ratio * ($0 - $1) }
  }

  /// The square root of Σ e², the sum of squared innovations.
  var innovationNorm: Double { (1 - autocorrelation) * solution.residualNorm }

  /// The errors u(t) = y(t) − x(t) b, from the transformed residuals without cancellation.
  var errors: [Double] {
    var error = 0.0
    return solution.residuals.enumerated().map { index, residual in
      error = index == 0 ? residual : autocorrelation * error + (1 - autocorrelation) * residual
      return error
    }
  }

  /// The innovations e(t) = u(t) − φ u(t−1); the first is √(1 − φ²) u(1), of the same variance.
  var innovations: [Double] {
    let first = ((1 + autocorrelation) * (1 - autocorrelation)).squareRoot()
    return solution.residuals.enumerated().map { index, residual in
      residual * (index == 0 ? first : 1 - autocorrelation)
    }
  }

  /// log |XᵀV⁻¹X| for the innovations' covariance V of unit variance.
  var logDeterminant: Double {
    let roots = system.determinantRoots
    return 2
      * roots.reduce(Double(roots.count) * Double.log(1 - autocorrelation)) {
        $0 + Double.log($1)
      }
  }
}
