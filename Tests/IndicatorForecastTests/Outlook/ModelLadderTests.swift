import IndicatorForecast
import XCTest

/// The automatic choice, by what an outlook makes of it.
final class ModelLadderTests: XCTestCase {
  private func outlook(_ values: [String]) throws -> Outlook {
    Outlook(from: try OutlookFixture.levels(values))
  }

  func testThreeLevelsTakeTheCombination() throws {
    for count in [3, 4, 10, 30] {
      let outlook = try outlook((0..<count).map { "\(10 + $0 + $0 % 2)" })
      XCTAssertEqual(outlook.model, .combination)
      XCTAssertNil(outlook.fallbackFrom)
      XCTAssertNotNil(outlook.forecast)
    }
  }

  func testOneOrTwoLevelsBorrowAllFromThePool() throws {
    for values in [["10"], ["10", "12"], ["-1", "12"]] {
      let outlook = try outlook(values)
      XCTAssertEqual(outlook.model, .pooledGrowth)
      XCTAssertEqual(outlook.fallbackFrom, .combination)
      XCTAssertNotNil(outlook.forecast)
    }
  }

  func testMissingYearsTakeARandomWalkOrWhatStandsAfterThem() throws {
    let years = [([2010, 2012, 2013], ModelChoice.logDrift), ([2010, 2013], .pooledGrowth)]
    for (years, model) in years {
      let observations = try years.map { try Fixture.actual(.level, $0, "\($0 - 1990)") }
      let outlook = Outlook(from: try OutlookFixture.series(observations))
      XCTAssertEqual(outlook.model, model)
      XCTAssertEqual(outlook.fallbackFrom, .combination)
      XCTAssertEqual(outlook.forecast?.periods, [2014])
    }
  }

  func testThreeYearsAfterAGapAreForecastFrom() throws {
    let observations = try [2008, 2010, 2011, 2012, 2013].map {
      try Fixture.actual(.level, $0, "\($0 - 1990)")
    }
    let outlook = Outlook(from: try OutlookFixture.series(observations))
    XCTAssertEqual(outlook.model, .combination)
    XCTAssertNil(outlook.fallbackFrom)
    XCTAssertEqual(outlook.observationCount, 4)
    XCTAssertEqual(
      outlook.forecast,
      Outlook(from: try OutlookFixture.series(Array(observations.dropFirst()))).forecast)
  }

  func testGrowthRatesAreExpectedToStayAtAnyLength() throws {
    for count in [2, 3, 12] {
      let series = try OutlookFixture.rates((0..<count).map { "\(5 + $0)" })
      let outlook = Outlook(from: series)
      XCTAssertEqual(outlook.model, .naive)
      XCTAssertNil(outlook.fallbackFrom)
      XCTAssertEqual(outlook.forecast?.medians, [Double(4 + count)])
    }
  }

  func testASeriesOfTargetsAloneHasNoModel() throws {
    let series = try OutlookFixture.series([OutlookFixture.target(.level, 2020, "10")])
    let outlook = Outlook(from: series)
    XCTAssertNil(outlook.forecast)
    XCTAssertEqual(outlook.model, .automatic)
    XCTAssertEqual(outlook.obstacle, .tooFewObservations(required: 1, actual: 0))
  }
}
