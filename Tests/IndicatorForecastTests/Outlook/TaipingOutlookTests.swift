import IndicatorDatasets
import IndicatorForecast
import XCTest

/// Taiping's industrial output, its drift in logarithms worked by hand.
///
/// The report of 2021 prints 103.63 for 2020 and 9.8 % growth, that of 2022 prints 132.49 for 2021:
///
///     2019 implied by growth   103.63 / 1.098          = 94.38069216757741
///     growth rates as logs     ln 1.098                = 0.09349034308733897
///                              ln (132.49 / 103.63)    = 0.2456803076839058
///     drift                    mean of the two         = 0.16958532538562238
///     s, one degree of freedom |difference| / √2       = 0.10761455599477299
///     median of 2022           132.49 e^drift          = 156.9759323189675
///     scale, T = 2             s √(1 + 1/2)            = 0.1318003755416812
///     t quantiles, 1 degree    tan 0.4 π, tan 0.475 π  = 3.077683537175253, 12.706204736174696
///     80 % and 95 %            median e^(± t scale)    = 104.63233671475686 … 235.50504653819652,
///                                                        29.41221135522567 … 837.7963502914587
///     mean                     median e^(scale²/2)     = 158.34531176571542
///     P(at least 148.85)       1/2 − arctan(z)/π, z = (ln 148.85 − ln median) / scale
///                              = −0.40328723332855365  → 0.622019951366993
final class TaipingOutlookTests: XCTestCase {
  /// Logarithm and exponential cost an ulp each, the t quantile of one degree of freedom some ten:
  /// times a quantile of 12.7, 1e-13 relative.
  private let accuracy = 1e-12

  private func series(asOf: Int? = nil) throws -> IndicatorSeries {
    try XCTUnwrap(
      SeriesConstruction(asOf: asOf).series(
        area: "taiping", indicator: "industrial_output",
        from: IndicatorDataset.taiping.observations()))
  }

  /// The outlook by a random walk with drift in logarithms.
  private func drift() throws -> Outlook {
    Outlook(from: try series(), options: OutlookOptions(model: .logDrift))
  }

  func testTheHistoryIsWhatTheReportsSay() throws {
    let points = try series().points
    XCTAssertEqual(points.map(\.year), [2019, 2020, 2021])
    XCTAssertEqual(points.map(\.provenance), [.impliedByGrowth, .reported, .reported])
    XCTAssertEqual(points[0].value, 94.38069216757741, accuracy: 94 * accuracy)
    XCTAssertEqual(points.dropFirst().map(\.value), [103.63, 132.49])
  }

  func testTheForecastIsTheDriftOfTheLogarithms() throws {
    let outlook = try drift()
    XCTAssertEqual(outlook.model, .logDrift)
    XCTAssertNil(outlook.fallbackFrom)
    XCTAssertNil(outlook.obstacle)
    XCTAssertEqual(outlook.observationCount, 3)
    let forecast = try XCTUnwrap(outlook.forecast)
    XCTAssertEqual(forecast.periods, [2022])
    let distribution = forecast.distributions[0]
    XCTAssertEqual(distribution.median, 156.9759323189675, accuracy: 157 * accuracy)
    XCTAssertEqual(distribution.mean, 158.34531176571542, accuracy: 158 * accuracy)
  }

  func testTheIntervalsHaveOneDegreeOfFreedom() throws {
    let forecast = try XCTUnwrap(try drift().forecast)
    let narrow = forecast.distributions[0].interval(.percent80)
    XCTAssertEqual(narrow.lower, 104.63233671475686, accuracy: 105 * accuracy)
    XCTAssertEqual(narrow.upper, 235.50504653819652, accuracy: 236 * accuracy)
    let wide = forecast.distributions[0].interval(.percent95)
    XCTAssertEqual(wide.lower, 29.41221135522567, accuracy: 30 * accuracy)
    XCTAssertEqual(wide.upper, 837.7963502914587, accuracy: 838 * accuracy)
  }

  func testTheTargetOf2022StandsBesideIt() throws {
    let target = try XCTUnwrap(try drift().target)
    XCTAssertEqual(target.target.year, 2022)
    XCTAssertEqual(target.value, 148.85)
    XCTAssertFalse(target.isImpliedByGrowth)
    XCTAssertEqual(target.qualifier, .exact)
    XCTAssertEqual(
      try XCTUnwrap(target.attainmentProbability), 0.622019951366993, accuracy: accuracy)
  }

  func testAsOf2021NothingOfTheReportOf2022IsKnown() throws {
    let outlook = Outlook(from: try series(asOf: 2021))
    XCTAssertEqual(outlook.series.points.map(\.year), [2019, 2020])
    XCTAssertEqual(outlook.model, .pooledGrowth)
    XCTAssertEqual(outlook.fallbackFrom, .combination)
    XCTAssertEqual(outlook.forecast?.periods, [2021])
    XCTAssertEqual(outlook.target?.target.year, 2021)
    XCTAssertEqual(outlook.target?.value, 112.27)
    // The median by the shares of two observations; the target lies above it.
    let growth = PooledPriors.builtIn.rungs[1].growth
    let change = 103.63 - 103.63 / 1.098
    let rate = 2 * change / (103.63 + 103.63 / 1.098)
    let slope = 103.63 * growth.growth * rate + growth.change * 0.05 * 103.63
    let median = try XCTUnwrap(outlook.forecast?.medians[0])
    XCTAssertEqual(median, 103.63 + slope, accuracy: median * accuracy)
    let probability = try XCTUnwrap(outlook.target?.attainmentProbability)
    XCTAssertLessThan(probability, 0.5)
    XCTAssertGreaterThan(probability, 0.2)
  }

  func testTheAutomaticChoiceOfThreeYearsIsTheCombination() throws {
    let outlook = Outlook(from: try series())
    XCTAssertEqual(outlook.model, .combination)
    XCTAssertNil(outlook.fallbackFrom)
    let interval = try XCTUnwrap(outlook.forecast?.distributions[0].interval(.percent95))
    let wide = try XCTUnwrap(try drift().forecast?.distributions[0].interval(.percent95))
    // What a panel knows of three years takes the place of one degree of freedom.
    XCTAssertGreaterThan(interval.lower, wide.lower)
    XCTAssertLessThan(interval.upper, wide.upper)
  }
}
