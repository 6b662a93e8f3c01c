import IndicatorDatasets
import IndicatorForecast
import Statistics
import XCTest

/// A level and a growth rate in one target.
final class TargetContradictionTests: XCTestCase {
  private func target(
    _ level: String, _ growth: String, _ qualifier: Qualifier = .exact
  ) throws -> TargetOutlook {
    let series = try OutlookFixture.levels(
      ["100.0", "104.0", "109.0", "117.0", "120.0"],
      and: [
        OutlookFixture.target(.level, 2015, level, qualifier),
        OutlookFixture.target(.growth, 2015, growth),
      ])
    return try XCTUnwrap(Outlook(from: series).target)
  }

  func testBothFiguresHaveAChance() throws {
    let found = try target("126.0", "5.0", .atLeast)
    XCTAssertNil(found.contradiction)
    let (level, growth) = (
      try XCTUnwrap(found.levelChance), try XCTUnwrap(found.growthChance)
    )
    XCTAssertEqual(found.attainmentProbability, level.attained)
    // 5.0 % above 120 is 126, too.
    XCTAssertEqual(growth.attained, level.distribution.upperTailProbability(126), accuracy: 1e-12)
  }

  func testFiguresThatAgreeWithinRoundingDontContradict() throws {
    // 126.0 ± 0.05 over 120.0 ± 0.05 is 4.915 to 5.085 %, and 5.1 is 5.05 to 5.15.
    XCTAssertNil(try target("126.0", "5.1").contradiction)
  }

  func testFiguresJustBeyondRoundingContradict() throws {
    let found = try XCTUnwrap(try target("126.0", "5.2").contradiction)
    XCTAssertEqual(found.impliedGrowth, 5, accuracy: 1e-12)
    XCTAssertEqual(found.statedGrowth, 5.2)
    XCTAssertEqual(found.impliedBase, 126 / 1.052, accuracy: 1e-12)
    // Half a unit of the rate, and what the levels can do: (126.05 / 119.95 − 1.05) × 100.
    XCTAssertEqual(found.tolerance, 0.05 + 100 * (126.05 / 119.95 - 1.05), accuracy: 1e-9)
  }

  func testThePlanOf2021WasDrawnUpOnALowerBase() throws {
    let taiping = try IndicatorDataset.taiping.observations().filter { $0.vintage <= 2021 }
    let expected: [(String, Double, Double)] = [
      ("gross_output", 5.19, 120.24), ("industrial_output", 8.34, 100.80),
      ("industrial_output_above_scale", 8.96, 89.68),
    ]
    for (indicator, growth, base) in expected {
      let series = try XCTUnwrap(
        SeriesConstruction().series(area: "taiping", indicator: indicator, from: taiping))
      let found = try XCTUnwrap(Outlook(from: series).target?.contradiction, indicator)
      // Printed with two decimals.
      XCTAssertEqual(found.impliedGrowth, growth, accuracy: 0.005)
      XCTAssertEqual(found.impliedBase, base, accuracy: 0.005)
    }
  }

  func testThePlanOf2022AgreesWithItself() throws {
    let observations = try IndicatorDataset.taiping.observations()
    for series in SeriesConstruction().series(from: observations) {
      XCTAssertNil(Outlook(from: series).target?.contradiction, series.indicator)
    }
  }

  func testGrowthAtComparablePricesHasTheChanceOfThePrintedRates() throws {
    let rates = try ["6.0", "7.0", "6.5"].enumerated().map {
      try Fixture.actual(.growth, 2012 + $0, $1, prices: .comparable)
    }
    let series = try OutlookFixture.levels(
      ["100", "104", "109", "117", "120"], prices: .current,
      and: rates + [OutlookFixture.target(.growth, 2015, "6", .approximate, prices: .comparable)])
    let target = try XCTUnwrap(Outlook(from: series).target)
    XCTAssertNil(target.value)
    XCTAssertNil(target.levelChance)
    // A random walk: centre 6.5, mean squared change (1 + 0.25) / 2, two degrees of freedom.
    let ahead = StudentTDistribution(
      degreesOfFreedom: 2, location: 6.5, scale: 0.625.squareRoot())
    XCTAssertEqual(
      try XCTUnwrap(target.attainmentProbability), ahead.upperTailProbability(5.5), accuracy: 1e-12)
  }

  func testATargetWhoseResultIsPublishedHasNoChanceAnyMore() throws {
    let rates = try ["6.0", "7.0", "6.5", "6.2"].enumerated().map {
      try Fixture.actual(.growth, 2012 + $0, $1, prices: .comparable)
    }
    let series = try OutlookFixture.levels(
      ["100", "104", "109", "117", "120"], prices: .current,
      and: rates + [OutlookFixture.target(.growth, 2015, "6", prices: .comparable)])
    XCTAssertNil(try XCTUnwrap(Outlook(from: series).target).chance)
  }
}
