import ExtendedPrecision
import LinearAlgebra

/// Second moments of forecast errors about zero, and their shrinkage towards the diagonal.
///
/// - SeeAlso: J. Schäfer & K. Strimmer, *A shrinkage approach to large-scale covariance matrix estimation*,
///   Statistical Applications in Genetics and Molecular Biology 4 (2005).
struct ResidualMoments {
  private let columns: [[Double]]
  private let periods: Double

  /// √(Σ e² / T) of each series.
  let standardDeviations: [Double]

  /// Takes residuals, one row a period, one column a series.
  ///
  /// - Throws: ``ReconciliationError/tooFewResiduals(required:actual:)``, ``ReconciliationError/notFinite(series:)``
  ///   and ``ReconciliationError/noVariance(series:)``.
  init(_ residuals: Matrix) throws(ReconciliationError) {
    guard residuals.rows >= 1 else { throw .tooFewResiduals(required: 1, actual: 0) }
    let columns = (0..<residuals.columns).map(residuals.column)
    let periods = Double(residuals.rows)
    standardDeviations = columns.map { column in
      (sumOfProducts(column, column) / periods).squareRoot().doubleValue
    }
    if let series = columns.firstIndex(where: { !$0.allSatisfy(\.isFinite) }) {
      throw .notFinite(series: series)
    }
    // The square of a tiny residual underflows, that of a huge one overflows.
    if let series = standardDeviations.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
      throw .noVariance(series: series)
    }
    self.columns = columns
    self.periods = periods
  }

  /// λ diag(W₁) + (1 − λ) W₁.
  func covariance(shrunkBy intensity: Double) -> Matrix {
    var matrix = Matrix(rows: columns.count, columns: columns.count)
    for (row, left) in columns.enumerated() {
      for (column, right) in columns.enumerated() {
        let moment = sumOfProducts(left, right) / periods
        matrix[row, column] =
          (row == column ? moment : moment * (1 - intensity)).doubleValue
      }
    }
    return matrix
  }

  /// Rows Z with Zᵀ Z = λ I + (1 − λ) times the correlations: W is never formed to be factored.
  func standardizedRows(shrunkBy intensity: Double) -> Matrix {
    let share = ((1 - intensity) / periods).squareRoot()
    let own = intensity.squareRoot()
    return Matrix(
      columns: columns.indices.map { series in
        let errors = columns[series].map { $0 / standardDeviations[series] * share }
        let diagonal = columns.indices.map { $0 == series ? own : 0 }
        return intensity > 0 ? errors + diagonal : errors
      })
  }

  /// λ of Schäfer and Strimmer.
  var shrinkageIntensity: Double {
    let scaled = zip(columns, standardDeviations).map { column, deviation in
      column.map { $0 / deviation }
    }
    var (spread, squares) = (DoubleDouble(0), DoubleDouble(0))
    for row in scaled.indices {
      for column in 0..<row {
        let products = zip(scaled[row], scaled[column]).map { $0 * $1 }
        let sum = products.compensatedSum()
        spread += sumOfProducts(products, products) - sum * sum / periods
        squares += sum * sum / (periods * periods)
      }
    }
    guard squares.doubleValue > 0 else { return 1 }
    let ratio = spread / (periods * (periods - 1)) / squares
    return min(1, max(0, ratio.doubleValue))
  }
}

/// Σ aᵢ bᵢ in double-double.
func sumOfProducts(_ left: [Double], _ right: [Double]) -> DoubleDouble {
  zip(left, right).lazy.map { DoubleDouble.product($0, $1) }.compensatedSum()
}
