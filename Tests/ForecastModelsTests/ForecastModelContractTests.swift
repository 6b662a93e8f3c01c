import ForecastModels
import XCTest

/// Every model against the contract of all.
final class ForecastModelContractTests: XCTestCase {
  func testMeanKeepsTheContract() throws {
    try assertForecastModelContract(MeanModel(), ContractTraits(required: 2))
  }

  func testNaiveKeepsTheContract() throws {
    try assertForecastModelContract(NaiveModel(), ContractTraits(required: 2))
  }

  func testDriftKeepsTheContract() throws {
    try assertForecastModelContract(DriftModel(), ContractTraits(required: 3))
  }

  func testLinearTrendKeepsTheContract() throws {
    try assertForecastModelContract(LinearTrend(), ContractTraits(required: 3))
  }

  func testQuadraticTrendKeepsTheContract() throws {
    try assertForecastModelContract(QuadraticTrend(), ContractTraits(required: 4))
  }

  func testTheilSenTrendKeepsTheContract() throws {
    try assertForecastModelContract(TheilSenTrend(), ContractTraits(required: 3))
  }

  func testLogLinearTrendKeepsTheContract() throws {
    try assertForecastModelContract(LogLinearTrend(), ContractTraits(required: 3))
  }

  func testLogarithmicDriftKeepsTheContract() throws {
    try assertForecastModelContract(LogarithmicModel(DriftModel()), ContractTraits(required: 3))
  }

  func testLinearRegressionKeepsTheContract() throws {
    let waves = try Regressor(name: "waves", values: (1...20).map { Double($0 * $0 % 7) })
    try assertForecastModelContract(
      // A row nearer the mean of the regressor has less leverage: its interval is narrower.
      LinearRegression([waves]), ContractTraits(required: 3, requiredToFit: 2, leastWidening: 0.8))
  }

  func testAutoregressiveErrorRegressionKeepsTheContract() throws {
    // The last error tells of the next one, and an uncertain coefficient of it weighs less later: of four
    // observations the second step was down to 0.87 of the first.
    let traits = ContractTraits(required: 4, leastWidening: 0.85)
    try assertForecastModelContract(AutoregressiveErrorRegression(), traits)
    try assertForecastModelContract(
      AutoregressiveErrorRegression(method: .maximumLikelihood), traits)
  }
}
