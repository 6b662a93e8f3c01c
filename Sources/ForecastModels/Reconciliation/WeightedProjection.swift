import LinearAlgebra

/// A reconciliation made ready for any number of base forecasts.
struct WeightedProjection {
  private let settings: Reconciliation
  private let system: ConstraintSystem
  private let factor: WeightFactor

  init(_ settings: Reconciliation, seriesCount: Int) throws(ReconciliationError) {
    let named = settings.constraints.flatMap(\.terms).map(\.series) + settings.fixedValues.keys
    precondition(named.allSatisfy { (0..<seriesCount).contains($0) }, "no such series")
    let notFinite = settings.fixedValues.filter { !$0.value.isFinite }.keys.min()
    if let series = notFinite { throw .notFinite(series: series) }
    self.settings = settings
    system = try ConstraintSystem(
      settings.constraints, fixed: settings.fixedValues, seriesCount: seriesCount)
    factor = try WeightFactor(
      settings.weights, seriesCount: seriesCount, fixed: Set(settings.fixedValues.keys))
  }

  func reconciled(
    _ base: [Double], errorCovariance: Matrix?
  ) throws(ReconciliationError) -> ReconciledValues {
    if let series = base.firstIndex(where: { !$0.isFinite }) { throw .notFinite(series: series) }
    let search = try ActiveSetSearch(
      system, root: factor.root, base: base, known: withFixedValues(base))
    let values = try refined(base, by: search.adjustment, active: search.active)
    guard values.allSatisfy(\.isFinite) else { throw .illConditioned }
    var multipliers = [Double](repeating: 0, count: settings.constraints.count)
    var inequalities: [Int] = []
    for (row, multiplier) in zip(search.active, search.multipliers) {
      guard case .constraint(let index) = system.rows[row].source else { continue }
      let isInequality = system.rows[row].relation == .atMost
      multipliers[index] = isInequality ? max(0, multiplier) : multiplier
      if isInequality { inequalities.append(index) }
    }
    return ReconciledValues(
      values: values, errorCovariance: try covariance(of: errorCovariance),
      activeInequalities: inequalities.sorted(), multipliers: multipliers)
  }

  /// Lᵀ U for some rows.
  private func whitened(_ rows: [Int]) throws(ReconciliationError) -> ColumnSpan {
    var coefficients = Matrix(rows: factor.root.rows, columns: rows.count)
    for (column, row) in rows.enumerated() {
      for term in system.rows[row].freeTerms {
        coefficients[term.series, column] = term.coefficient
      }
    }
    let span = ColumnSpan(factor.transposedRoot * coefficients, tolerance: 0)
    guard span.rank == rows.count else { throw .illConditioned }
    return span
  }

  /// Removes what rounding left of the constraints' residuals without touching fixed values.
  private func refined(
    _ base: [Double], by adjustment: [Double], active: [Int]
  ) throws(ReconciliationError) -> [Double] {
    let values = zip(base, factor.root * adjustment).map { $0 + $1 }
    guard !active.isEmpty else { return values }
    let span = try whitened(active)
    let rows = span.independentColumns.map { system.rows[active[$0]] }
    var best = withFixedValues(values)
    // Relative to the forecasts, too: where values cancel to zero, their own size says nothing.
    let known = withFixedValues(base)
    let sizes = rows.map { $0.magnitude(known) }
    var error = relativeResidual(best, rows, sizes)
    // Each step gains the digits that the conditioning leaves; three are plenty, or hopeless.
    for _ in 0..<3 where error > 0 {
      let step = span.shortestVector(withProducts: rows.map { $0.slack(best) })
      let next = withFixedValues(zip(best, factor.root * step).map { $0 + $1 })
      let nextError = relativeResidual(next, rows, sizes)
      guard nextError < error else { break }
      (best, error) = (next, nextError)
    }
    guard error <= 1e-12 else { throw .illConditioned }
    return best
  }

  private func withFixedValues(_ values: [Double]) -> [Double] {
    var result = values
    for (series, value) in settings.fixedValues { result[series] = value }
    return result
  }

  private func relativeResidual(
    _ values: [Double], _ rows: [ConstraintSystem.Row], _ sizes: [Double]
  ) -> Double {
    zip(rows, sizes).reduce(0) { worst, next in
      let residual = abs(next.0.slack(values))
      guard residual.isFinite else { return .infinity }
      return residual == 0 ? worst : max(worst, residual / (next.1 + next.0.magnitude(values)))
    }
  }

  /// M Σ Mᵀ, where M removes from errors what violates the equations.
  private func covariance(of errors: Matrix?) throws(ReconciliationError) -> Matrix {
    let span = try whitened(system.equations)
    let rows = span.independentColumns.map { system.rows[system.equations[$0]] }
    let removal = Removal(span: span, rows: rows, root: factor.root, fixed: settings.fixedValues)
    guard let errors else {
      // Σ = W: as a product of a matrix with its transpose it can't lose its definiteness.
      let root = removal.applied(to: factor.root).transposed()
      return root.transposedProduct(with: root)
    }
    let half = removal.applied(to: errors).transposed()
    let full = removal.applied(to: half)
    var symmetric = full
    for row in 0..<full.rows {
      for column in 0..<full.columns {
        symmetric[row, column] = full[row, column] / 2 + full[column, row] / 2
      }
      symmetric[row, row] = max(0, symmetric[row, row])
    }
    return symmetric
  }
}

/// The linear map M = I − W U (Uᵀ W U)⁻¹ Uᵀ.
private struct Removal {
  let span: ColumnSpan
  let rows: [ConstraintSystem.Row]
  let root: Matrix
  let fixed: [Int: Double]

  func applied(to matrix: Matrix) -> Matrix {
    guard !rows.isEmpty else { return matrix }
    return Matrix(columns: (0..<matrix.columns).map { applied(to: matrix.column($0)) })
  }

  private func applied(to errors: [Double]) -> [Double] {
    let products = rows.map { row in
      row.freeTerms.reduce(0) { $0 + $1.coefficient * errors[$1.series] }
    }
    let violation = root * span.shortestVector(withProducts: products)
    var rest = zip(errors, violation).map { $0 - $1 }
    for series in fixed.keys { rest[series] = 0 }
    return rest
  }
}
