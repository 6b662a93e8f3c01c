import ForecastModels
import XCTest

/// The smoothing models against the contract of all models.
final class SmoothingContractTests: XCTestCase {
  func testSimpleSmoothingKeepsTheContract() throws {
    try assertForecastModelContract(SimpleSmoothing(), ContractTraits(required: 3))
  }

  func testHoltKeepsTheContract() throws {
    try assertForecastModelContract(HoltLinear(), ContractTraits(required: 5))
  }

  func testDampedTrendKeepsTheContract() throws {
    try assertForecastModelContract(DampedTrend(), ContractTraits(required: 6))
  }

  func testMultiplicativeErrorsKeepTheContract() throws {
    for (trend, required) in [
      (ExponentialSmoothing.TrendForm.none, 3), (.additive, 5), (.damped, 6),
    ] {
      try assertForecastModelContract(
        ExponentialSmoothing(error: .multiplicative, trend: trend),
        ContractTraits(required: required))
    }
  }

  func testSelectionKeepsTheContract() throws {
    try assertForecastModelContract(ExponentialSmoothingSelection(), ContractTraits(required: 3))
  }

  func testThetaKeepsTheContract() throws {
    try assertForecastModelContract(ThetaMethod(), ContractTraits(required: 3))
  }

  func testDynamicOptimisedThetaKeepsTheContract() throws {
    try assertForecastModelContract(DynamicOptimisedTheta(), ContractTraits(required: 4))
    try assertForecastModelContract(
      DynamicOptimisedTheta(initialLevel: .optimised), ContractTraits(required: 5))
  }
}
