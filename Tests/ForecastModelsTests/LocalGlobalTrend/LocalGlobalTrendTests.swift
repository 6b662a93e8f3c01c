import ForecastModels
import TestSupport
import XCTest

final class LocalGlobalTrendTests: XCTestCase {
  func testKeepsTheContract() throws {
    try assertForecastModelContract(LocalGlobalTrend(), ContractTraits(required: 3))
  }

  func testThePosteriorSumsToOne() throws {
    let series = try TimeSeries(values: [10, 12, 15, 17, 22, 24, 30])
    let posterior = try LocalGlobalTrend().fitted(to: series).posterior
    // 400 roundings of probabilities.
    XCTAssertEqual(posterior.reduce(0, +), 1, accuracy: 400 * 1.0.ulp)
  }

  func testALineGoesOn() throws {
    let series = try TimeSeries(values: (1...12).map { 100 + 10 * Double($0) })
    let forecast = try LocalGlobalTrend().fitted(to: series).forecast(horizon: 3)
    for (step, median) in forecast.medians.enumerated() {
      // The prior draws the slope to 0.35 + 0.6 of it: within a tenth of the line's.
      XCTAssertEqual(median, 230 + 10 * Double(step), accuracy: Double(step + 1))
    }
  }

  func testMoreThanFourExponentsAreTakenInTurn() throws {
    let builtIn = PooledPriors.builtIn.localGlobalTrend
    let series = try TimeSeries(values: [10, 12, 15, 17, 22, 24, 30])
    let posteriors = try [[-0.5, 0, 0.5, 1], [-0.5, 0, 0.5, 1, -0.5, 0]].map { exponents in
      try LocalGlobalTrend(
        prior: LocalGlobalTrendPrior(
          levelWeights: [0.8], trendWeights: [0.3], trendExponents: exponents,
          scaleExponents: [0.5], globalTrend: builtIn.globalTrend,
          localTrend: builtIn.localTrend, variance: 0.5, varianceWeight: 1, degreesOfFreedom: 4)
      ).fitted(to: series).posterior
    }
    XCTAssertEqual(posteriors[1][0], posteriors[1][4])
    XCTAssertEqual(posteriors[1][1], posteriors[1][5])
    // A quotient of the same two likelihoods.
    XCTAssertEqual(
      posteriors[0][2] / posteriors[0][3], posteriors[1][2] / posteriors[1][3], accuracy: 1e-14)
  }

  func testAnUnusualExponentChangesNothingForTheOthers() throws {
    let builtIn = PooledPriors.builtIn.localGlobalTrend
    let series = try TimeSeries(values: [10, 12, 15, 17, 22, 24, 30])
    let posteriors = try [[-0.5, 0, 0.5, 1], [-0.5, 0, 0.5, 0.25], [-0.5, 0, 0.5]].map {
      exponents in
      try LocalGlobalTrend(
        prior: LocalGlobalTrendPrior(
          levelWeights: [0.8], trendWeights: [0.3], trendExponents: exponents,
          scaleExponents: [0, 0.3], globalTrend: builtIn.globalTrend,
          localTrend: builtIn.localTrend, variance: 0.5, varianceWeight: 1, degreesOfFreedom: 4)
      ).fitted(to: series).posterior
    }
    XCTAssertEqual(posteriors.map(\.count), [8, 8, 6])
    // With another exponent beside them all powers are taken by logarithms, which cost a few roundings.
    for posterior in posteriors.dropFirst() {
      for place in 1...2 {
        XCTAssertEqual(
          posterior[place] / posterior[0], posteriors[0][place] / posteriors[0][0], accuracy: 1e-13)
      }
    }
  }

  func testRefusesMissingPeriods() throws {
    let series = try TimeSeries(periods: [1, 2, 4], values: [1, 2, 4])
    XCTAssertThrowsError(try LocalGlobalTrend().fitted(to: series)) { error in
      XCTAssertEqual(error as? FitError, .notConsecutive(after: 2))
    }
  }

  func testValuesOfEitherSignHaveAForecast() throws {
    let series = try TimeSeries(values: [-3, 2, -1, 4, 0, 3])
    for distribution in try LocalGlobalTrend().fitted(to: series).forecast(horizon: 6)
      .distributions
    {
      XCTAssert(distribution.interval(.percent95).lower.isFinite)
    }
  }
}
