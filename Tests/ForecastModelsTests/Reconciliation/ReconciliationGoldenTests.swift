import ForecastModels
import LinearAlgebra
import TestSupport
import XCTest

/// Reconciled values in exact rational arithmetic.
///
/// 1e-11 of the largest value is the threshold; the base forecasts of one case are six digits
/// larger than the residuals that weigh them. Equations hold to 1e-12 of the largest value.
final class ReconciliationGoldenTests: XCTestCase {
  private let tolerance = 1e-11

  private let methods: [String: (Matrix, SummingStructure) -> ReconciliationWeights] = [
    "ols": { _, _ in .ols },
    "wls_struct": { _, structure in .structural(structure) },
    "wls_var": { residuals, _ in .variance(residuals: residuals) },
    "mint_shrink": { residuals, _ in .shrunkCovariance(residuals: residuals) },
    "mint_sample": { residuals, _ in .sampleCovariance(residuals: residuals) },
  ]

  func testEveryMethodAgreesWithExactArithmetic() throws {
    var worst = WorstDeviation("reconciliation")
    var compared = 0
    try forEachCase { name, figures, structure in
      let residuals = figures["residuals"].asMatrix
      for (method, weights) in methods {
        let expected = figures["methods", method]
        guard expected["error"].isMissing else { continue }
        try compare(weights(residuals, structure), structure, figures, expected, name, &worst)
        compared += 1
      }
    }
    worst.report()
    // Five methods in three cases, less the singular covariance.
    XCTAssertEqual(compared, 14)
  }

  private func compare(
    _ weights: ReconciliationWeights, _ structure: SummingStructure, _ figures: Figures,
    _ expected: Figures, _ name: String, _ worst: inout WorstDeviation
  ) throws {
    worst.check(
      try weights.covariance(seriesCount: 4).storage, expected["W"].asMatrix.storage, "W", name,
      within: tolerance)
    let model = Reconciliation(constraints: structure.constraints, weights: weights)
    let base = figures["base_forecasts"].rows
    let reconciled = try model.reconciled(base)
    XCTAssertEqual(reconciled.count, expected["reconciled"].rows.count)
    for (ours, theirs) in zip(reconciled, expected["reconciled"].rows) {
      worst.check(ours.values, theirs, "values", name, within: tolerance)
      let residual = ours.values[0] - ours.values[1] - ours.values[2] - ours.values[3]
      worst.check(
        [ours.values[0] - residual], [ours.values[0]], "adding up", name, within: 1e-12)
      worst.check(
        ours.errorCovariance.storage,
        expected["reconciled_error_covariance_h1"].asMatrix.storage, "covariance", name,
        within: tolerance)
    }
  }

  func testShrinkageIntensityAgreesWithThirtyDigits() throws {
    var worst = WorstDeviation("shrinkage")
    try forEachCase { name, figures, _ in
      let estimate = try ShrunkCovariance(residuals: figures["residuals"].asMatrix)
      worst.check(
        estimate.intensity, figures["shrinkage_lambda", "30_digits"], "λ", name, within: 1e-13)
    }
    worst.report()
  }

  func testSingularSampleCovarianceIsAnError() throws {
    let figures = try Figures.golden("reconciliation")["cases", "C_short_residuals_T3"]
    XCTAssertFalse(figures["methods", "mint_sample", "error"].isMissing)
    let structure = try SummingStructure(seriesCount: 4, parts: [0: [1, 2, 3]])
    let model = Reconciliation(
      constraints: structure.constraints,
      weights: .sampleCovariance(residuals: figures["residuals"].asMatrix))
    XCTAssertThrowsError(try model.reconciled([4, 1, 1, 1])) { error in
      XCTAssertEqual(
        error as? ReconciliationError, .singularCovariance(rank: 3, seriesCount: 4))
    }
  }

  /// Bottom-up fixes the bottom; top-down fixes the total and divides it by the variances.
  func testBottomUpAndTopDownAreFixedValues() throws {
    var worst = WorstDeviation("fixed values")
    try forEachCase { name, figures, structure in
      for (period, base) in figures["base_forecasts"].rows.enumerated() {
        let bottomUp = Reconciliation(
          constraints: structure.constraints,
          fixedValues: [1: base[1], 2: base[2], 3: base[3]])
        worst.check(
          try bottomUp.reconciled(base).values,
          figures["methods", "bottom_up", "reconciled"].rows[period], "bottom up", name,
          within: tolerance)
        for method in ["gsa", "gsf", "forecast_proportions"] {
          let expected = figures["methods", "top_down_\(method)"]
          let shares =
            expected["proportions"].isMissing
            ? Array(base.dropFirst()) : expected["proportions"].vector
          worst.check(
            try topDown(base[0], shares, structure), expected["reconciled"].rows[period],
            method, name, within: tolerance)
        }
      }
    }
    worst.report()
  }

  private func topDown(
    _ total: Double, _ shares: [Double], _ structure: SummingStructure
  ) throws -> [Double] {
    let variances = Matrix(
      columns: [[1, 0, 0, 0]]
        + shares.indices.map { part in
          (0..<4).map { $0 == part + 1 ? shares[part] : 0 }
        })
    let model = Reconciliation(
      constraints: structure.constraints, weights: .covariance(variances),
      fixedValues: [0: total])
    return try model.reconciled([total, 0, 0, 0]).values
  }

  private func forEachCase(
    _ body: (String, Figures, SummingStructure) throws -> Void
  ) throws {
    let cases = try Figures.golden("reconciliation")["cases"]
    XCTAssertEqual(cases.keys.count, 3)
    let structure = try SummingStructure(seriesCount: 4, parts: [0: [1, 2, 3]])
    for name in cases.keys { try body(name, cases[name], structure) }
  }
}

extension Figures {
  /// The rows of a matrix.
  var rows: [[Double]] { (content as? [Any] ?? []).map { Figures($0).vector } }

  /// A matrix given row by row.
  var asMatrix: Matrix { Matrix(rows: rows) }
}
