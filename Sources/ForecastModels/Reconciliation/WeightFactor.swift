import LinearAlgebra

/// A square root of the weights, W = L Lᵀ, found without forming W where residuals are at hand.
struct WeightFactor {
  /// L, *n* × *n*.
  let root: Matrix

  /// Lᵀ, whose product with a constraint's coefficients is the constraint in whitened coordinates.
  let transposedRoot: Matrix

  /// Squares of pivots below this are noise: a correlation matrix has ones on its diagonal.
  private static let leastPivot = 1e-13

  /// Takes the root of the weights of *n* series, some of which have a fixed value.
  init(
    _ weights: ReconciliationWeights, seriesCount: Int, fixed: Set<Int>
  ) throws(ReconciliationError) {
    switch weights {
    case .ols, .structural, .variance:
      let variances = try weights.covariance(seriesCount: seriesCount).diagonal
      self.init(.diagonal(variances.map { $0.squareRoot() }))
    case .shrunkCovariance(let residuals):
      // Checks the residuals, too.
      let intensity = try ShrunkCovariance(residuals: residuals).intensity
      try self.init(residuals, shrunkBy: intensity)
    case .sampleCovariance(let residuals):
      try self.init(residuals, shrunkBy: 0)
    case .covariance(let matrix):
      try self.init(covariance: matrix.givingVariance(to: fixed))
    }
  }

  private init(_ root: Matrix) {
    self.root = root
    transposedRoot = root.transposed()
  }

  /// Zᵀ Z = P Rᵀ R Pᵀ from Z P = Q R, so L = D P Rᵀ with the standard deviations D.
  private init(_ residuals: Matrix, shrunkBy intensity: Double) throws(ReconciliationError) {
    let moments = try ResidualMoments(residuals)
    let deviations = moments.standardDeviations
    let factorization = QRFactorization(moments.standardizedRows(shrunkBy: intensity))
    let rank = factorization.rank(tolerance: Self.leastPivot.squareRoot())
    guard rank == deviations.count else {
      throw .singularCovariance(rank: rank, seriesCount: deviations.count)
    }
    let triangle = factorization.upperTriangle
    var root = Matrix(rows: rank, columns: rank)
    for (position, series) in factorization.pivots.enumerated() {
      for row in 0...position { root[series, row] = deviations[series] * triangle[row, position] }
    }
    self.init(root)
  }

  /// The Cholesky factor of the correlations, times the standard deviations.
  private init(covariance: Matrix) throws(ReconciliationError) {
    let variances = covariance.diagonal
    if let series = variances.firstIndex(where: { !($0 > 0 && $0.isFinite) }) {
      throw .noVariance(series: series)
    }
    let deviations = variances.map { $0.squareRoot() }
    var correlation = covariance
    for row in deviations.indices {
      for column in deviations.indices {
        correlation[row, column] =
          row == column ? 1 : covariance[row, column] / deviations[row] / deviations[column]
      }
    }
    var root = try Self.triangle(of: correlation).transposed()
    for row in deviations.indices {
      for column in 0...row { root[row, column] *= deviations[row] }
    }
    self.init(root)
  }

  private static func triangle(of correlation: Matrix) throws(ReconciliationError) -> Matrix {
    let count = correlation.rows
    let factor: CholeskyFactorization
    do throws(LinearAlgebraError) {
      factor = try CholeskyFactorization(correlation)
    } catch {
      guard case .notPositiveDefinite(let minor) = error else { throw .illConditioned }
      throw .singularCovariance(rank: minor - 1, seriesCount: count)
    }
    if let minor = factor.diagonal.firstIndex(where: { $0 * $0 <= leastPivot }) {
      throw .singularCovariance(rank: minor, seriesCount: count)
    }
    return factor.upperTriangle
  }
}

extension Matrix {
  /// Gives series that are fixed and certain a variance of one, which none of the others sees.
  fileprivate func givingVariance(to fixed: Set<Int>) -> Matrix {
    var result = self
    for series in fixed where series < rows && self[series, series] == 0 {
      for other in 0..<columns {
        result[series, other] = 0
        result[other, series] = 0
      }
      result[series, series] = 1
    }
    return result
  }
}
