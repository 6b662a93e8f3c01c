import ExtendedPrecision
import LinearAlgebra

extension LinearRegression.Fitted {
  /// Vectors of *p* elements whose outer products sum to the estimator's covariance, up to its
  /// small-sample factor; nil where a residual can't be rescaled.
  ///
  /// Their elements are coefficients' changes, (XᵀWX)⁻¹xᵢwᵢ times residuals: with them the bread of
  /// the sandwich is inside, and no cross product is inverted.
  func scores(_ estimator: StandardErrorEstimator) -> ScaledScores? {
    switch estimator {
    case .classical: nil
    case .hc0, .hc1: rowScores()
    case .hc2: rescaledScores { $0.squareRoot() }
    case .hc3: rescaledScores { $0 }
    case .neweyWest(let lag, _):
      windowedScores(lag: lag ?? StandardErrorEstimator.neweyWestLag(count: series.count))
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

  private func rowScores() -> ScaledScores {
    let influence = system.scaledInfluence()
    let residuals = ScaledRows(of: solution.residuals)
    let vectors = residuals.rows[0].enumerated().map { row, residual in
      influence.rows.map { $0[row] * residual }
    }
    return ScaledScores(
      vectors: vectors, exponents: influence.exponents.map { $0 + residuals.exponents[0] })
  }

  /// Row scores divided by a function of 1 − h; nil where an observation has leverage one.
  private func rescaledScores(_ divisor: (Double) -> Double) -> ScaledScores? {
    let spared = system.leverageComplements
    // A residual that the other rows leave less of than a double can tell from none.
    let tolerance = 8 * Double(series.count) * Double.ulpOfOne
    guard spared.allSatisfy({ $0 > tolerance }) else { return nil }
    return rowScores().mappingVectors { scores in
      zip(scores, spared).map { score, spare in score.map { $0 / divisor(spare) } }
    }
  }

  /// Sums of the row scores over every window of lag + 1 rows, the ones that overlap the ends too.
  ///
  /// Two rows j apart share lag + 1 − j windows, so the windows' outer products add up to the
  /// Bartlett-weighted autocovariances, and can't be negative.
  private func windowedScores(lag: Int) -> ScaledScores {
    precondition(lag >= 0, "a lag is not negative")
    let lag = min(lag, series.count - 1)
    let root = Double(lag + 1).squareRoot()
    return rowScores().mappingVectors { scores in
      (-lag..<scores.count).map { start in
        let window = scores[max(start, 0)...min(start + lag, scores.count - 1)]
        return window.elementwiseSum().map { $0 / root }
      }
    }
  }

  /// Sums of the row scores over each group.
  private func groupedScores(_ groups: [Int]) -> ScaledScores {
    precondition(groups.count == series.count, "one group a row")
    let rows = Dictionary(grouping: groups.indices) { groups[$0] }.sorted { $0.key < $1.key }
    return rowScores().mappingVectors { scores in
      rows.map { $0.value.map { scores[$0] }.elementwiseSum() }
    }
  }
}

extension Collection<[Double]> {
  /// The sums of the vectors' elements, each rounded once.
  fileprivate func elementwiseSum() -> [Double] {
    (first ?? []).indices.map { index in
      lazy.map { $0[index] }.compensatedSum().doubleValue
    }
  }
}

/// Vectors whose outer products sum to a covariance of coefficients, with a power of two taken out of
/// each coefficient: squares are formed of numbers near one, whatever the unit of the data.
struct ScaledScores {
  /// The vectors, one element a coefficient.
  let vectors: [[Double]]

  /// For each coefficient the exponent of the power of two that its elements lack.
  let exponents: [Int]

  /// The scores with other vectors, of the same scales.
  func mappingVectors(_ transform: ([[Double]]) -> [[Double]]) -> ScaledScores {
    ScaledScores(vectors: transform(vectors), exponents: exponents)
  }

  /// The Euclidean norm of each coefficient's elements, times the root of a factor.
  func norms(times factor: Double) -> [Double] {
    exponents.indices.map { index in
      (product(index, index) * factor).squareRoot()
        .scaled(byPowerOfTwo: exponents[index]).doubleValue
    }
  }

  /// The sum of the vectors' outer products with themselves times a factor: symmetric to the last
  /// bit.
  func sumOfOuterProducts(times factor: Double) -> Matrix {
    var sum = [Double](repeating: 0, count: exponents.count * exponents.count)
    for column in exponents.indices {
      for row in 0...column {
        let element = (product(row, column) * factor)
          .scaled(byPowerOfTwo: exponents[row] + exponents[column]).doubleValue
        sum[row + column * exponents.count] = element
        sum[column + row * exponents.count] = element
      }
    }
    return Matrix(rows: exponents.count, columns: exponents.count, storage: sum)
  }

  /// Each coefficient's elements over their norm.
  ///
  /// - Precondition: No norm is zero.
  var normalizedColumns: [[Double]] {
    exponents.indices.map { index in
      let norm = product(index, index).squareRoot()
      return vectors.map { (DoubleDouble($0[index]) / norm).doubleValue }
    }
  }

  private func product(_ row: Int, _ column: Int) -> DoubleDouble {
    vectors.lazy.map { DoubleDouble.product($0[row], $0[column]) }.compensatedSum()
  }
}
