import LinearAlgebra
import Statistics

/// How far each series may be moved: the matrix W whose inverse weighs the adjustments.
///
/// - SeeAlso: S. L. Wickramasuriya, G. Athanasopoulos, R. J. Hyndman, *Optimal forecast reconciliation
///   for hierarchical and grouped time series through trace minimization*, JASA 114 (2019).
public enum ReconciliationWeights: Hashable, Sendable {
  /// W = I: every series moves alike. Only sensible where all have one unit and similar size.
  case ols

  /// W = diag(*S* 1): a series moves in proportion to the number of its bottom parts.
  case structural(SummingStructure)

  /// W = diag(Σ e² / *T*) of residuals, one row a period and one column a series.
  case variance(residuals: Matrix)

  /// The ``ShrunkCovariance`` of residuals, one row a period and one column a series.
  case shrunkCovariance(residuals: Matrix)

  /// W = Σ e eᵀ / *T* of residuals, one row a period and one column a series; singular where there
  /// are fewer periods than series.
  case sampleCovariance(residuals: Matrix)

  /// Any symmetric positive definite matrix; only its upper triangle is read.
  case covariance(Matrix)

  /// Returns weights from the spread of the forecasts themselves.
  ///
  /// W(i,j) = sᵢ sⱼ r(i,j), where s is half the distance between the quantiles that a normal
  /// distribution has one standard deviation from its median.
  ///
  /// - Parameters:
  ///   - distributions: One distribution a series.
  ///   - correlation: The correlations of the forecast errors; nil for none.
  /// - Returns: Weights in the squared units of the series.
  /// - Precondition: The matrix has one row and one column a series.
  public static func spread(
    of distributions: [PredictiveDistribution], correlation: Matrix? = nil
  ) -> ReconciliationWeights {
    let correlation = correlation ?? .identity(distributions.count)
    precondition(
      correlation.rows == distributions.count && correlation.columns == distributions.count,
      "one row and one column a series")
    let spreads = distributions.map(\.centralSpread)
    var matrix = correlation
    for row in spreads.indices {
      for column in spreads.indices { matrix[row, column] *= spreads[row] * spreads[column] }
    }
    return .covariance(matrix)
  }

  /// Returns the matrix W.
  ///
  /// - Parameter seriesCount: The number of series *n*.
  /// - Returns: An *n* × *n* matrix.
  /// - Throws: ``ReconciliationError`` where the residuals can't give one.
  /// - Precondition: Residuals, structure or matrix are of that many series.
  public func covariance(seriesCount: Int) throws(ReconciliationError) -> Matrix {
    switch self {
    case .ols:
      return .identity(seriesCount)
    case .structural(let structure):
      precondition(structure.seriesCount == seriesCount, "the structure has other series")
      return .diagonal(structure.bottomCounts.map(Double.init))
    case .variance(let residuals):
      precondition(residuals.columns == seriesCount, "one column of residuals a series")
      return try ResidualMoments(residuals).covariance(shrunkBy: 1)
    case .shrunkCovariance(let residuals):
      precondition(residuals.columns == seriesCount, "one column of residuals a series")
      return try ShrunkCovariance(residuals: residuals).matrix
    case .sampleCovariance(let residuals):
      precondition(residuals.columns == seriesCount, "one column of residuals a series")
      return try ResidualMoments(residuals).covariance(shrunkBy: 0)
    case .covariance(let matrix):
      precondition(
        matrix.rows == seriesCount && matrix.columns == seriesCount,
        "one row and one column a series")
      return matrix
    }
  }
}

extension PredictiveDistribution {
  /// Half the distance between the quantiles at Φ(−1) and Φ(1): the standard deviation of a normal
  /// distribution, and a finite spread where there is no variance.
  public var centralSpread: Double {
    let tail = NormalDistribution().cumulativeProbability(-1)
    return (mixture.upperTailQuantile(tail) - quantile(tail)) / 2
  }
}

extension Matrix {
  /// Returns the matrix with these elements on its diagonal and zeros elsewhere.
  static func diagonal(_ elements: [Double]) -> Matrix {
    var matrix = Matrix(rows: elements.count, columns: elements.count)
    for (index, element) in elements.enumerated() { matrix[index, index] = element }
    return matrix
  }
}
