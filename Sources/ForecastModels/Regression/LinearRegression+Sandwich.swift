import ExtendedPrecision
import LinearAlgebra
import RealModule

extension LinearRegression.Fitted {
  /// Vectors of *p* elements whose outer products sum to the estimator's covariance, up to its
  /// small-sample factor; nil where a residual can't be rescaled.
  ///
  /// Their elements are coefficients' changes, (XᵀWX)⁻¹xᵢwᵢ times residuals: with them the bread of
  /// the sandwich is inside, and no cross product is inverted.
  func scores(_ estimator: StandardErrorEstimator) -> [[Double]]? {
    switch estimator {
    case .classical: nil
    case .hc0, .hc1: rowScores()
    case .hc2: rescaledScores { $0.squareRoot() }
    case .hc3: rescaledScores { $0 }
    case .neweyWest(let lag, _): windowedScores(lag: lag ?? Self.lagRule(count: series.count))
    case .clustered(let groups, _): groupedScores(groups)
    }
  }

  /// What an estimator multiplies its sandwich by; nil where *n* = *p* leaves no
  /// residuals or there is but one group.
  func smallSampleFactor(_ estimator: StandardErrorEstimator) -> Double? {
    let count = Double(series.count)
    let freedom = Double(degreesOfFreedom)
    guard freedom > 0 else { return nil }
    switch estimator {
    case .hc1, .neweyWest(_, adjusted: true):
      return count / freedom
    case .clustered(let groups, let adjusted):
      let groupCount = Double(Set(groups).count)
      guard groupCount > 1 else { return nil }
      return adjusted ? groupCount / (groupCount - 1) * (count - 1) / freedom : 1
    case .classical, .hc0, .hc2, .hc3, .neweyWest:
      return 1
    }
  }

  /// The degrees of freedom of the estimator's t statistics.
  func testDegreesOfFreedom(_ estimator: StandardErrorEstimator) -> Int {
    guard case .clustered(let groups, _) = estimator else { return degreesOfFreedom }
    return Set(groups).count - 1
  }

  /// Newey and West's rule for the lag, ⌊4 (*n* / 100)^(2/9)⌋.
  static func lagRule(count: Int) -> Int {
    Int(4 * Double.pow(Double(count) / 100, 2.0 / 9))
  }

  private func rowScores() -> [[Double]] {
    let influence = system.influence()
    return solution.residuals.enumerated().map { row, residual in
      influence.column(row).map { $0 * residual }
    }
  }

  /// Row scores divided by a function of 1 − h; nil where an observation has leverage one.
  private func rescaledScores(_ divisor: (Double) -> Double) -> [[Double]]? {
    let spared = leverages.map { 1 - $0 }
    // A sum of p squares that should be one is off by some roundings.
    let tolerance = 8 * Double(series.count) * Double.ulpOfOne
    guard spared.allSatisfy({ $0 > tolerance }) else { return nil }
    return zip(rowScores(), spared).map { score, spare in score.map { $0 / divisor(spare) } }
  }

  /// Sums of the row scores over every window of lag + 1 rows, the ones that overlap the ends too.
  ///
  /// Two rows j apart share lag + 1 − j windows, so the windows' outer products add up to the
  /// Bartlett-weighted autocovariances, and can't be negative.
  private func windowedScores(lag: Int) -> [[Double]] {
    precondition(lag >= 0, "a lag is not negative")
    let scores = rowScores()
    let lag = min(lag, scores.count - 1)
    let root = Double(lag + 1).squareRoot()
    return (-lag..<scores.count).map { start in
      let window = scores[max(start, 0)...min(start + lag, scores.count - 1)]
      return window.elementwiseSum().map { $0 / root }
    }
  }

  /// Sums of the row scores over each group.
  private func groupedScores(_ groups: [Int]) -> [[Double]] {
    precondition(groups.count == series.count, "one group a row")
    let rows = Dictionary(grouping: groups.indices) { groups[$0] }
    let scores = rowScores()
    return rows.sorted { $0.key < $1.key }.map { $0.value.map { scores[$0] }.elementwiseSum() }
  }
}

extension Collection<[Double]> {
  /// The sums of the vectors' elements, each rounded once.
  fileprivate func elementwiseSum() -> [Double] {
    (first ?? []).indices.map { index in
      lazy.map { $0[index] }.compensatedSum().doubleValue
    }
  }

  /// The sum of the vectors' outer products with themselves: symmetric to the last bit.
  func sumOfOuterProducts() -> Matrix {
    let order = first?.count ?? 0
    var sum = Matrix(rows: order, columns: order)
    for column in 0..<order {
      for row in 0...column {
        let products = lazy.map { DoubleDouble.product($0[row], $0[column]) }
        sum[row, column] = products.compensatedSum().doubleValue
        sum[column, row] = sum[row, column]
      }
    }
    return sum
  }
}

extension Matrix {
  /// Returns the matrix of a function of the elements.
  func mapped(_ transform: (Double) -> Double) -> Matrix {
    Matrix(rows: rows, columns: columns, storage: storage.map(transform))
  }
}
