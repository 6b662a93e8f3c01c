import ForecastModels
import TestSupport
import XCTest

/// Tests of residuals in cases that can be written down.
final class DiagnosticsTests: XCTestCase {
  func testAutocorrelationsOfAFewValues() throws {
    // Deviations −1, 0, 1: r(1) = 0, r(2) = −½.
    let correlation = try XCTUnwrap(Autocorrelation([1, 2, 3], largestLag: 2))
    XCTAssertEqual(correlation.values, [0, -0.5])
    XCTAssertEqual(correlation.partialValues, [0, -0.5])
  }

  func testPortmanteauStatisticsAreTheirFormulas() throws {
    let residuals = [1.0, -1, 1, -1]
    // r(1) = −3/4.
    let box = try XCTUnwrap(PortmanteauTest(residuals, lags: 1, form: .boxPierce))
    XCTAssertEqual(box.statistic, 4 * 0.5625)
    let ljung = try XCTUnwrap(PortmanteauTest(residuals, lags: 1))
    XCTAssertEqual(ljung.statistic, 4 * 6 * 0.5625 / 3)
    XCTAssertEqual(ljung.degreesOfFreedom, 1)
    let three = PortmanteauTest(residuals, lags: 3, estimatedCoefficientCount: 2)
    XCTAssertEqual(three?.degreesOfFreedom, 1)
  }

  func testNothingIsTestedWithoutVariation() throws {
    let constant = Array(repeating: 7.3, count: 6)
    XCTAssertNil(PortmanteauTest(constant, lags: 2))
    XCTAssertNil(JarqueBeraTest(constant))
    XCTAssertNil(StationarityTest(constant, lag: 1))
    XCTAssertNil(Autocorrelation(constant, largestLag: 2))
    let zeros = Array(repeating: 0.0, count: 6)
    let times = [1.0, 2, 3, 4, 5, 6]
    XCTAssertNil(try DurbinWatsonTest(zeros, regressors: [times]))
    XCTAssertNil(try BreuschPaganTest(zeros, regressors: [times]))
    XCTAssertNil(DieboldMarianoTest(zeros, zeros))
  }

  func testSymmetricValuesHaveNoSkewness() throws {
    let test = try XCTUnwrap(JarqueBeraTest([-2, -1, 0, 1, 2]))
    XCTAssertEqual(test.skewness, 0)
    // Fourth moment 34/5 over (2)².
    XCTAssertEqual(test.kurtosis, 1.7, accuracy: 2 * 1.7.ulp)
    XCTAssertEqual(test.statistic, 5 / 24 * 1.69, accuracy: 1e-15)
    // Chi-squared with two degrees of freedom is exponential.
    XCTAssertEqual(test.pValue, exp(-test.statistic / 2), accuracy: 1e-15)
  }

  func testScaleDoesNotMatter() throws {
    var generator = SplitMix64(seed: 1951)
    let residuals = generator.normals(15)
    let times = (1...15).map { Double($0) }
    for scale in [1e-150, 1e-3, 1e140] {
      let scaled = residuals.map { $0 * scale }
      // Roundings of the scaled values.
      XCTAssertEqual(
        try XCTUnwrap(DurbinWatsonTest(scaled, regressors: [times])).pValue,
        try XCTUnwrap(DurbinWatsonTest(residuals, regressors: [times])).pValue, accuracy: 1e-13)
      XCTAssertEqual(
        try XCTUnwrap(BreuschPaganTest(scaled, regressors: [times])).statistic,
        try XCTUnwrap(BreuschPaganTest(residuals, regressors: [times])).statistic,
        accuracy: 1e-12)
      XCTAssertEqual(
        try XCTUnwrap(JarqueBeraTest(scaled)).statistic,
        try XCTUnwrap(JarqueBeraTest(residuals)).statistic, accuracy: 1e-13)
    }
  }

  func testDurbinWatsonProbabilitiesAreUniform() throws {
    var generator = SplitMix64(seed: 1950)
    let times = (1...12).map { Double($0) }
    var (below, low) = (0, 0)
    for _ in 0..<600 {
      let series = try TimeSeries(values: generator.normals(12))
      let residuals = try LinearTrend().fitted(to: series).residuals.compactMap { $0 }
      let pValue = try XCTUnwrap(DurbinWatsonTest(residuals, regressors: [times])).pValue
      if pValue < 0.5 { below += 1 }
      if pValue < 0.1 { low += 1 }
    }
    // Standard errors of the shares: 2 % and 1.2 %.
    XCTAssertEqual(Double(below) / 600, 0.5, accuracy: 0.06)
    XCTAssertEqual(Double(low) / 600, 0.1, accuracy: 0.04)
  }

  func testDurbinWatsonRefusesDependentColumns() {
    let times = (1...8).map { Double($0) }
    let residuals = [1.0, -1, 2, -2, 1, 0, 1, -2]
    XCTAssertThrowsError(
      try DurbinWatsonTest(residuals, regressors: [times, times.map { 2 * $0 + 1 }])
    ) {
      XCTAssertEqual(
        $0 as? FitError, .singularDesign(column: 1, rank: 2, conditionNumber: .infinity))
    }
  }

  func testEquallyGoodForecastsHaveAStatisticOfZero() throws {
    let test = try XCTUnwrap(DieboldMarianoTest([1, 2, -1, 2], [2, -1, 2, 1]))
    XCTAssertEqual(test.statistic, 0)
    XCTAssertEqual(test.pValue, 1)
  }
}
