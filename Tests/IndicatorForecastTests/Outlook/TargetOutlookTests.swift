import IndicatorForecast
import XCTest

final class TargetOutlookTests: XCTestCase {
  private let values = ["100", "104", "109", "117", "120"]

  /// The outlook of 2015 with one target.
  private func outlook(
    _ targets: Observation..., prices: PriceBasis? = nil, horizon: Int = 1
  ) throws -> (outlook: Outlook, target: TargetOutlook, distribution: PredictiveDistribution) {
    let series = try OutlookFixture.levels(values, prices: prices, and: targets)
    let outlook = Outlook(from: series, options: OutlookOptions(horizon: horizon))
    let target = try XCTUnwrap(outlook.target)
    let index = try XCTUnwrap(outlook.forecast?.periods.firstIndex(of: target.target.year))
    return (outlook, target, try XCTUnwrap(outlook.forecast?.distributions[index]))
  }

  // MARK: The event of each qualifier

  func testAFigureAndAFloorAreReachedFromAbove() throws {
    // Results are printed as whole numbers: only from 127.5 on one is printed that is over 127.
    let bounds: [(Qualifier, Double)] = [
      (.exact, 127), (.atLeast, 127), (.striven, 127), (.greaterThan, 127.5),
    ]
    for (qualifier, bound) in bounds {
      let (_, target, ahead) = try outlook(OutlookFixture.target(.level, 2015, "127", qualifier))
      XCTAssertEqual(target.qualifier, qualifier)
      XCTAssertEqual(target.value, 127)
      XCTAssertEqual(target.attainmentProbability, ahead.upperTailProbability(bound))
    }
  }

  func testACeilingIsKeptFromBelow() throws {
    let (_, target, ahead) = try outlook(OutlookFixture.target(.level, 2015, "127", .atMost))
    XCTAssertEqual(target.attainmentProbability, ahead.cumulativeProbability(127))
  }

  func testAboutAllowsHalfAPointOfGrowthLess() throws {
    let (_, target, ahead) = try outlook(OutlookFixture.target(.level, 2015, "127", .approximate))
    // Half a percentage point of the last value, 120, is 0.6.
    XCTAssertEqual(
      try XCTUnwrap(target.attainmentProbability), ahead.upperTailProbability(126.4),
      accuracy: 1e-15)
    XCTAssertEqual(target.value, 127)
  }

  func testARangeIsReachedAtItsLowerEnd() throws {
    let (_, target, ahead) = try outlook(
      OutlookFixture.target(.level, 2015, "125", .lowerEnd),
      OutlookFixture.target(.level, 2015, "130", .upperEnd))
    XCTAssertEqual(target.qualifier, .lowerEnd)
    XCTAssertEqual(target.value, 125)
    XCTAssertEqual(target.attainmentProbability, ahead.upperTailProbability(125))
    XCTAssertEqual(target.chance?.upperEndReached, ahead.upperTailProbability(130))
  }

  func testAnUpperEndAloneIsACeiling() throws {
    let (_, target, ahead) = try outlook(OutlookFixture.target(.level, 2015, "130", .upperEnd))
    XCTAssertEqual(target.value, 130)
    XCTAssertEqual(target.attainmentProbability, ahead.cumulativeProbability(130))
  }

  // MARK: Targets of growth

  func testAGrowthTargetMakesALevelOfTheLastValue() throws {
    let (_, target, ahead) = try outlook(OutlookFixture.target(.growth, 2015, "5.5", .atLeast))
    let value = 120 * (1 + 5.5 / 100)
    XCTAssertTrue(target.isImpliedByGrowth)
    XCTAssertEqual(target.value, value)
    XCTAssertEqual(target.qualifier, .atLeast)
    XCTAssertEqual(target.attainmentProbability, ahead.upperTailProbability(value))
  }

  func testAnApproximateGrowthTargetAllowsHalfAPoint() throws {
    let (_, target, ahead) = try outlook(OutlookFixture.target(.growth, 2015, "5", .approximate))
    // 5 % less half a point: 120 × 1.045 = 125.4.
    XCTAssertEqual(
      try XCTUnwrap(target.attainmentProbability), ahead.upperTailProbability(125.4),
      accuracy: 1e-14)
  }

  func testTheLevelOfATargetCountsBeforeItsGrowth() throws {
    let (_, target, _) = try outlook(
      OutlookFixture.target(.level, 2015, "127", .atLeast),
      OutlookFixture.target(.growth, 2015, "9", .approximate))
    XCTAssertEqual(target.value, 127)
    XCTAssertEqual(target.qualifier, .atLeast)
    XCTAssertFalse(target.isImpliedByGrowth)
  }

  func testGrowthStepsInForALevelWithoutANumber() throws {
    let (_, target, _) = try outlook(
      OutlookFixture.target(.level, 2015, nil, .striven),
      OutlookFixture.target(.growth, 2015, "10", .approximate))
    XCTAssertEqual(target.value, 132)
    XCTAssertEqual(target.qualifier, .approximate)
    XCTAssertTrue(target.isImpliedByGrowth)
  }

  func testGrowthTwoYearsAheadHasNoBase() throws {
    let (_, target, _) = try outlook(OutlookFixture.target(.growth, 2016, "5"), horizon: 2)
    XCTAssertNil(target.value)
    XCTAssertNil(target.attainmentProbability)
  }

  // MARK: Prices and units

  func testAGrowthTargetAtComparablePricesSaysNothingOfCurrentPrices() throws {
    for prices in [PriceBasis.current, nil] {
      let (_, target, _) = try outlook(
        OutlookFixture.target(.growth, 2015, "5", prices: .comparable), prices: prices)
      XCTAssertNil(target.value)
      XCTAssertNil(target.attainmentProbability)
      XCTAssertFalse(target.isImpliedByGrowth)
    }
  }

  func testALevelTargetAtComparablePricesSaysNothingOfCurrentPrices() throws {
    let (_, target, _) = try outlook(
      OutlookFixture.target(.level, 2015, "127", prices: .comparable), prices: .current)
    XCTAssertNil(target.value)
    XCTAssertNil(target.attainmentProbability)
  }

  func testTheSamePricesAreComparable() throws {
    for prices in [PriceBasis.current, .comparable] {
      let (_, target, _) = try outlook(
        OutlookFixture.target(.growth, 2015, "5", prices: prices), prices: prices)
      XCTAssertEqual(target.value, 126)
    }
  }

  func testATargetInAnotherPowerOfTenIsConverted() throws {
    let (_, target, _) = try outlook(
      OutlookFixture.target(.level, 2015, "1270000", unit: .yuan(powerOfTen: 4)))
    XCTAssertEqual(target.value, 127)
  }

  func testATargetInAnotherUnitHasNoValue() throws {
    let (_, target, _) = try outlook(
      OutlookFixture.target(
        .level, 2015, "20", unit: MeasurementUnit(code: "USD", powerOfTen: 8)))
    XCTAssertNil(target.value)
    XCTAssertEqual(target.qualifier, .exact)
  }

  // MARK: Series of growth rates

  func testAGrowthSeriesIsHeldAgainstItsGrowthTarget() throws {
    let series = try OutlookFixture.rates(
      ["6", "7", "6.5"],
      and: [
        OutlookFixture.target(.level, 2014, "500", .atLeast),
        OutlookFixture.target(.growth, 2014, "6", .approximate),
      ])
    let outlook = Outlook(from: series)
    let target = try XCTUnwrap(outlook.target)
    XCTAssertEqual(target.value, 6)
    XCTAssertEqual(target.qualifier, .approximate)
    XCTAssertFalse(target.isImpliedByGrowth)
    // Half a percentage point of a growth rate is 0.5.
    XCTAssertEqual(
      target.attainmentProbability, outlook.forecast?.distributions[0].upperTailProbability(5.5))
  }

  // MARK: Which target

  func testTheFirstTargetAheadCounts() throws {
    let (_, target, _) = try outlook(
      OutlookFixture.target(.level, 2014, "118"), OutlookFixture.target(.level, 2016, "140"),
      OutlookFixture.target(.level, 2015, "127"), horizon: 3)
    XCTAssertEqual(target.target.year, 2015)
  }

  func testATargetBeyondTheHorizonIsNotShown() throws {
    let series = try OutlookFixture.levels(
      values, and: [OutlookFixture.target(.level, 2016, "140")])
    XCTAssertNil(Outlook(from: series).target)
    XCTAssertNotNil(Outlook(from: series, options: OutlookOptions(horizon: 2)).target)
  }

  func testWithoutAForecastATargetHasNoProbability() throws {
    let series = try OutlookFixture.levels(
      ["100"], and: [OutlookFixture.target(.level, 2011, "110")])
    // A trend can't be had from one value.
    let options = OutlookOptions(model: .linearTrend)
    let target = try XCTUnwrap(Outlook(from: series, options: options).target)
    XCTAssertEqual(target.value, 110)
    XCTAssertNil(target.attainmentProbability)
  }

  func testATargetWithoutAnyResultIsStillShown() throws {
    let series = try OutlookFixture.series([
      OutlookFixture.target(.level, 2019, "9"), OutlookFixture.target(.level, 2020, "10"),
    ])
    let target = try XCTUnwrap(Outlook(from: series).target)
    XCTAssertEqual(target.target.year, 2020)
    XCTAssertNil(target.value)
    XCTAssertNil(target.attainmentProbability)
  }
}
