import IndicatorDatasets
import IndicatorForecast
import XCTest

final class OutlookTests: XCTestCase {
  private let values = ["10", "12", "11", "14", "15", "17", "16", "19"]

  func testEveryNamedModelForecastsAndIsNamed() throws {
    let series = try OutlookFixture.levels(values)
    for model in ModelChoice.allCases where model != .automatic {
      let outlook = Outlook(from: series, options: OutlookOptions(horizon: 3, model: model))
      XCTAssertEqual(outlook.model, model)
      XCTAssertNil(outlook.fallbackFrom, model.rawValue)
      XCTAssertNil(outlook.obstacle, model.rawValue)
      XCTAssertEqual(outlook.forecast?.periods, [2018, 2019, 2020], model.rawValue)
    }
  }

  func testAModelAskedForWhoseBoundsAreNoNumbersIsReplacedByName() throws {
    let series = try OutlookFixture.levels(["1", "1", "1000000000000"])
    let options = OutlookOptions(horizon: 10, model: .logDrift)
    let outlook = Outlook(from: series, options: options)
    XCTAssertEqual(outlook.model, .combination)
    XCTAssertEqual(outlook.fallbackFrom, .logDrift)
    XCTAssertNil(outlook.obstacle)
    let interval = try XCTUnwrap(outlook.forecast?.distributions.last?.interval(.percent95))
    XCTAssertTrue(interval.lower.isFinite && interval.upper.isFinite)
  }

  func testTheIntervalsShownDecideWhetherAModelIsReplaced() throws {
    let series = try OutlookFixture.levels(["1", "1", "1000000000000"])
    let narrow = try XCTUnwrap(Coverage(0.5))
    let options = OutlookOptions(horizon: 10, model: .logDrift, coverages: [narrow])
    XCTAssertEqual(Outlook(from: series, options: options).model, .logDrift)
  }

  func testAModelThatTheSeriesDoesNotAllowIsAnObstacle() throws {
    let series = try OutlookFixture.levels(["10", "0", "12"])
    let outlook = Outlook(from: series, options: OutlookOptions(model: .logDrift))
    XCTAssertNil(outlook.forecast)
    XCTAssertNil(outlook.fallbackFrom)
    XCTAssertEqual(outlook.model, .logDrift)
    XCTAssertEqual(outlook.obstacle, .notPositive(period: 2011))
  }

  func testIntervalsAreNestedAndWidenWithTheHorizon() throws {
    for series in try shippedSeries() {
      guard let forecast = Outlook(from: series, options: OutlookOptions(horizon: 5)).forecast
      else { continue }
      let narrow = forecast.intervals(.percent80)
      let wide = forecast.intervals(.percent95)
      for (inner, outer) in zip(narrow, wide) {
        XCTAssertLessThan(outer.lower, inner.lower, series.indicator)
        XCTAssertLessThan(inner.upper, outer.upper, series.indicator)
      }
      let ratios = narrow.map { series.kind == .level ? $0.upper / $0.lower : $0.upper - $0.lower }
      XCTAssertEqual(ratios, ratios.sorted(), series.indicator)
    }
  }

  func testEveryShippedSeriesHasAForecastOrAnObstacle() throws {
    for series in try shippedSeries() {
      let outlook = Outlook(from: series)
      XCTAssertNotEqual(outlook.forecast == nil, outlook.obstacle == nil, series.indicator)
    }
  }

  func testGapsDoNotShortenTheWayAhead() throws {
    let observations = try [2010, 2012, 2013, 2016].map {
      try Fixture.actual(.level, $0, "\($0 - 1990)")
    }
    let outlook = Outlook(from: try OutlookFixture.series(observations))
    XCTAssertEqual(outlook.forecast?.periods, [2017])
    XCTAssertEqual(outlook.observationCount, 4)
    // The drift of the logarithms over six years: 26 (26 / 20)^(1/6).
    let median = 26 * ((26.0 / 20).logarithm / 6).exponential
    XCTAssertEqual(outlook.forecast?.medians[0] ?? 0, median, accuracy: median * 1e-14)
  }

  func testNamesOfModelsAreUniqueInEveryLanguage() {
    for language in Language.allCases {
      let names = ModelChoice.allCases.map { $0.name.text(in: language) }
      XCTAssertEqual(Set(names).count, names.count)
      XCTAssertFalse(names.contains(""))
    }
    XCTAssertEqual(ModelChoice.allCases.map(\.rawValue).filter { $0.contains(" ") }, [])
  }

  private func shippedSeries() throws -> [IndicatorSeries] {
    try IndicatorDataset.all.flatMap {
      SeriesConstruction().series(from: try $0.observations())
    }
  }
}
