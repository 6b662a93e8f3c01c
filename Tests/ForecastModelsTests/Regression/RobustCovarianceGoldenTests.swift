import ForecastModels
import XCTest

/// R's `sandwich` on fifteen annual series: within 1e-10, THRESHOLDS' figure for these estimators.
final class RobustCovarianceGoldenTests: XCTestCase {
  func testSandwichEstimatorsAgreeWithR() throws {
    let estimators: [(String, StandardErrorEstimator)] = [
      ("vcov_rule", .neweyWest()), ("vcov_rule_adjusted", .neweyWest(adjusted: true)),
      ("vcov_lag1", .neweyWest(lag: 1)), ("vcov_lag3", .neweyWest(lag: 3)),
      ("HC0", .hc0), ("HC1", .hc1), ("HC2", .hc2), ("HC3", .hc3),
    ]
    var worst = WorstDeviation("newey_west")
    try GoldenSeries.forEach(in: Figures.golden("newey_west")) { id, series, figures in
      let index = try Regressor(name: "t", values: (1...series.count).map { Double($0) })
      let fitted = try LinearRegression([index]).fitted(to: series)
      for (key, estimator) in estimators {
        let covariance = try XCTUnwrap(fitted.covariance(estimator))
        worst.check(covariance.storage, figures[key].matrix, key, id, within: 1e-10)
      }
    }
    worst.report()
  }
}
