import IndicatorForecast
import XCTest

/// The automatic choice, by what an outlook makes of it.
final class ModelLadderTests: XCTestCase {
  private func outlook(_ values: [String]) throws -> Outlook {
    Outlook(from: try OutlookFixture.levels(values))
  }

  func testThreePositiveLevelsTakeTheDriftOfTheLogarithms() throws {
    for count in [3, 4, 10, 30] {
      let outlook = try outlook((0..<count).map { "\(10 + $0 + $0 % 2)" })
      XCTAssertEqual(outlook.model, .logDrift)
      XCTAssertNil(outlook.fallbackFrom)
      XCTAssertNotNil(outlook.forecast)
    }
  }

  func testTwoPositiveLevelsHaveNoDriftToTellFromNoise() throws {
    let outlook = try outlook(["10", "12"])
    XCTAssertEqual(outlook.model, .logNaive)
    XCTAssertEqual(outlook.fallbackFrom, .logDrift)
    XCTAssertEqual(outlook.forecast?.medians[0] ?? 0, 12, accuracy: 12 * 4e-16)
  }

  func testALevelThatIsNotPositiveHasNoLogarithm() throws {
    let outlook = try outlook(["10", "0", "12"])
    XCTAssertEqual(outlook.model, .drift)
    XCTAssertEqual(outlook.fallbackFrom, .logDrift)
    XCTAssertEqual(outlook.forecast?.medians, [13])
  }

  func testTwoLevelsThatAreNotPositiveWalkWithoutDrift() throws {
    let outlook = try outlook(["-1", "12"])
    XCTAssertEqual(outlook.model, .naive)
    XCTAssertEqual(outlook.fallbackFrom, .logDrift)
    XCTAssertEqual(outlook.forecast?.medians, [12])
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

  func testOneValueSupportsNoForecastAndSaysWhy() throws {
    let outlook = try outlook(["10"])
    XCTAssertNil(outlook.forecast)
    XCTAssertEqual(outlook.obstacle, .tooFewObservations(required: 2, actual: 1))
    XCTAssertEqual(outlook.model, .logNaive)
  }

  func testASeriesOfTargetsAloneHasNoModel() throws {
    let series = try OutlookFixture.series([OutlookFixture.target(.level, 2020, "10")])
    let outlook = Outlook(from: series)
    XCTAssertNil(outlook.forecast)
    XCTAssertEqual(outlook.model, .automatic)
    XCTAssertEqual(outlook.obstacle, .tooFewObservations(required: 1, actual: 0))
  }
}
