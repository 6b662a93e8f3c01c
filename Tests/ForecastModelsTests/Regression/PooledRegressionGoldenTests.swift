import ExtendedPrecision
import ForecastModels
import XCTest

/// R's pooled regressions on a panel of six series: dummies, interactions, clusters.
///
/// Tolerances of THRESHOLDS: 1e-11 coefficients, 1e-12 standard errors, 1e-10 sandwiches.
final class PooledRegressionGoldenTests: XCTestCase {
  private struct Panel {
    let series: [String]
    let times: [Double]
    let columns: [String: [Double]]
    let response: [DoubleDouble]
    let names: [String]

    init(_ figures: Figures) {
      series = figures["series"].texts
      times = figures["t"].vector
      columns = ["t": times, "x2": figures["x2"].vector]
      response = figures["log_value"].vector.map { DoubleDouble($0) }
      names = Set(series).sorted()
    }

    /// The column that R names so: a regressor, a dummy, or a dummy's interaction with t.
    func column(_ name: String) throws -> Regressor {
      let parts = name.split(separator: ":").map(String.init)
      let factors = parts.map { columns[$0] ?? dummy($0) }
      let values = factors.dropFirst().reduce(factors[0]) { zip($0, $1).map { $0 * $1 } }
      return try Regressor(name: name, values: values)
    }

    private func dummy(_ name: String) -> [Double] {
      guard name.hasPrefix("factor(t)") else {
        return series.map { "series" + $0 == name ? 1 : 0 }
      }
      return times.map { "factor(t)\(Int($0))" == name ? 1 : 0 }
    }

    var groups: [Int] { series.map { names.firstIndex(of: $0) ?? -1 } }
  }

  func testPooledFitsAgreeWithR() throws {
    let golden = try Figures.golden("pooled_regression")
    var worst = WorstDeviation("pooled_regression")
    for key in golden["fits"].keys {
      let isBalanced = !key.hasSuffix("unbalanced")
      let panel = Panel(golden[isBalanced ? "panel_balanced" : "panel_unbalanced"])
      try compare(panel, golden["fits", key], key, &worst)
    }
    worst.report()
  }

  private func compare(
    _ panel: Panel, _ figures: Figures, _ key: String, _ worst: inout WorstDeviation
  ) throws {
    let all = figures["coefficients"].keys
    let names = all.filter { $0 != Coefficient.interceptName }
    let model = LinearRegression(
      try names.map { try panel.column($0) }, hasIntercept: names.count < all.count)
    let fitted = try model.fitted(to: panel.response)
    XCTAssertEqual(Double(fitted.degreesOfFreedom), figures["df_residual"].number)
    worst.check(
      fitted.coefficients.map(\.estimate), figures["coefficients"].vector(fitted.names),
      "coefficients", key, within: 1e-11)
    worst.check(fitted.residualStandardError, figures["sigma"], "sigma", key, within: 1e-11)
    worst.check(fitted.rSquared, figures["r_squared"], "R²", key, within: 1e-11)
    let estimators: [(String, StandardErrorEstimator, Double)] = [
      ("standard_errors", .classical, 1e-12), ("se_HC1", .hc1, 1e-10),
      ("se_cluster_CR0", .clustered(groups: panel.groups, adjusted: false), 1e-10),
      ("se_cluster_CR1", .clustered(groups: panel.groups), 1e-10),
    ]
    for (name, estimator, tolerance) in estimators {
      let errors = fitted.coefficients(estimator).map { $0.standardError ?? .nan }
      worst.check(errors, figures[name].vector(fitted.names), name, key, within: tolerance)
    }
  }
}
