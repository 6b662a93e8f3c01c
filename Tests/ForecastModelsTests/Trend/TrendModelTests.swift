import ForecastModels
import Statistics
import XCTest

/// Trend models on series whose forecasts can be computed by hand.
final class TrendModelTests: XCTestCase {
  /// The one Student-t distribution of a step ahead.
  private func component(_ fitted: some FittedModel, step: Int) throws -> StudentTDistribution {
    let forecast = try fitted.forecast(horizon: step)
    return forecast.distributions[step - 1].mixture.components[0].distribution
  }

  private func assertComponent(
    _ fitted: some FittedModel, step: Int, freedom: Double, location: Double, scale: Double,
    line: UInt = #line
  ) throws {
    let distribution = try component(fitted, step: step)
    XCTAssertEqual(distribution.degreesOfFreedom, freedom, line: line)
    // A handful of roundings each.
    XCTAssertEqual(
      distribution.location, location, accuracy: 16 * max(1, abs(location)).ulp, line: line)
    XCTAssertEqual(distribution.scale, scale, accuracy: 16 * max(1, scale).ulp, line: line)
  }

  func testMeanOfThreeByHand() throws {
    let fitted = try MeanModel().fitted(to: TimeSeries(values: [1, 2, 3]))
    XCTAssertEqual(fitted.mean, 2)
    XCTAssertEqual(fitted.deviation, 1)
    try assertComponent(fitted, step: 1, freedom: 2, location: 2, scale: (4.0 / 3).squareRoot())
    try assertComponent(fitted, step: 3, freedom: 2, location: 2, scale: (4.0 / 3).squareRoot())
  }

  func testNaiveOfThreeByHand() throws {
    let fitted = try NaiveModel().fitted(to: TimeSeries(values: [1, 3, 2]))
    // Changes 2 and −1.
    try assertComponent(fitted, step: 1, freedom: 2, location: 2, scale: 2.5.squareRoot())
    try assertComponent(fitted, step: 4, freedom: 2, location: 2, scale: 10.0.squareRoot())
    XCTAssertEqual(fitted.fittedValues, [nil, 1, 3])
  }

  func testNaiveOfTwoHasOneDegreeOfFreedom() throws {
    let fitted = try NaiveModel().fitted(to: TimeSeries(values: [5, 8]))
    try assertComponent(fitted, step: 1, freedom: 1, location: 8, scale: 3)
  }

  func testNaiveCountsAChangeOverAGapOncePerPeriod() throws {
    let fitted = try NaiveModel().fitted(to: TimeSeries(periods: [1, 2, 4], values: [1, 3, 2]))
    // (2² / 1 + 1² / 2) / 2 = 2.25.
    XCTAssertEqual(fitted.deviation, 1.5)
    try assertComponent(fitted, step: 2, freedom: 2, location: 2, scale: 1.5 * 2.0.squareRoot())
  }

  func testDriftOfThreeByHand() throws {
    let fitted = try DriftModel().fitted(to: TimeSeries(values: [1, 3, 2]))
    XCTAssertEqual(fitted.drift, 0.5)
    // Deviations ±1.5 of two changes, one of them free: variance 4.5.
    try assertComponent(fitted, step: 2, freedom: 1, location: 3, scale: 18.0.squareRoot())
    XCTAssertEqual(fitted.fittedValues, [nil, 1.5, 3.5])
  }

  func testDriftOverAGapIsWeightedByItsLength() throws {
    let series = try TimeSeries(periods: [1, 2, 4], values: [1, 3, 5.5])
    let fitted = try DriftModel().fitted(to: series)
    XCTAssertEqual(fitted.drift, 1.5)
    // Deviations 0.5 over one period and −0.5 over two.
    XCTAssertEqual(fitted.deviation, 0.375.squareRoot(), accuracy: 1.0.ulp)
    XCTAssertEqual(fitted.driftStandardError, 0.125.squareRoot(), accuracy: 1.0.ulp)
    XCTAssertEqual(fitted.fittedValues, [nil, 2.5, 6])
  }

  func testLineThroughThreeByHand() throws {
    let fitted = try LinearTrend().fitted(to: TimeSeries(values: [1, 2, 2]))
    XCTAssertEqual(fitted.coefficients[0], 2.0 / 3, accuracy: 1.0.ulp)
    XCTAssertEqual(fitted.coefficients[1], 0.5)
    // Residual sum of squares 1/6; leverage of period 4: 1/3 + 2²/2.
    try assertComponent(
      fitted, step: 1, freedom: 1, location: 8.0 / 3, scale: 5.0.squareRoot() / 3)
    XCTAssertEqual(fitted.rSquared ?? 0, 0.75, accuracy: 1.0.ulp)
    XCTAssertEqual(fitted.standardErrors[1], (1.0 / 12).squareRoot(), accuracy: 1.0.ulp)
  }

  func testParabolaThroughFourByHand() throws {
    let fitted = try QuadraticTrend().fitted(to: TimeSeries(values: [1, 4, 9, 17]))
    // Residuals (−1, 3, −3, 1) / 20; the forecast's weights are (3, −5, −3, 9) / 4.
    XCTAssertEqual(fitted.residualStandardError, 0.05.squareRoot(), accuracy: 1.0.ulp)
    try assertComponent(
      fitted, step: 1, freedom: 1, location: 27.25, scale: (0.05 * 8.75).squareRoot())
  }

  func testTheilSenLeavesAnOutlierAside() throws {
    let fitted = try TheilSenTrend().fitted(to: TimeSeries(start: 2001, values: [1, 2, 3, 4, 100]))
    XCTAssertEqual(fitted.slope, 1)
    XCTAssertEqual(fitted.fittedValues, [1, 2, 3, 4, 5])
    // One residual of 95; leverage of the sixth period 1/5 + 3²/10.
    let scale = (95.0 * 95 / 3 * 2.1).squareRoot()
    try assertComponent(fitted, step: 1, freedom: 3, location: 6, scale: scale)
  }

  func testExactLineOnCalendarYearsIsFollowedExactly() throws {
    let series = try TimeSeries(periods: [1998, 2001, 2002, 2007], values: [-5, 1, 3, 13])
    for fitted in [
      try LinearTrend().fitted(to: series).forecast(horizon: 2),
      try QuadraticTrend().fitted(to: series).forecast(horizon: 2),
      try DriftModel().fitted(to: series).forecast(horizon: 2),
      try TheilSenTrend().fitted(to: series).forecast(horizon: 2),
    ] {
      XCTAssertEqual(fitted.medians, [15, 17])
      XCTAssertEqual(fitted.intervals(.percent95)[1].upper, 17)
    }
  }

  func testExactParabolaIsFollowedExactly() throws {
    let series = try TimeSeries(start: 2010, values: [0, 1, 4, 9, 16])
    let fitted = try QuadraticTrend().fitted(to: series)
    XCTAssertEqual(fitted.forecast(horizon: 2).medians, [25, 36])
    XCTAssertEqual(fitted.coefficients[2], 1)
    XCTAssertEqual(fitted.degreesOfFreedom, 2)
  }

  func testTinyValuesKeepTheirSpread() throws {
    // Squares of such deviations are zero as doubles; a width of zero would claim certainty.
    let series = try TimeSeries(values: [1e-200, 3e-200, 2e-200, 5e-200])
    XCTAssertGreaterThan(try NaiveModel().fitted(to: series).deviation, 1e-200)
    XCTAssertGreaterThan(try DriftModel().fitted(to: series).deviation, 1e-200)
    XCTAssertGreaterThan(try LinearTrend().fitted(to: series).residualStandardError, 1e-201)
    XCTAssertGreaterThan(try TheilSenTrend().fitted(to: series).residualStandardError, 1e-201)
  }
}
