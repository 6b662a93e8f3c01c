import IndicatorDatasets
import XCTest

@testable import IndicatorForecast

/// Past targets beside their results.
final class TargetGapsTests: XCTestCase {
  func testAGapIsTheResultFirstPublishedLessTheTargetPrintedFirst() throws {
    let rows = try [
      PlanFixture.row(.target, .growth, 2019, "8.0"),
      PlanFixture.row(.target, .growth, 2019, "9.0", vintage: 2020),
      PlanFixture.row(.actual, .growth, 2019, "7.0"),
      PlanFixture.row(.actual, .growth, 2019, "8.5", vintage: 2022),
    ]
    let gap = try XCTUnwrap(TargetGaps(rows).gaps.first)
    XCTAssertEqual(gap.target, 8)
    XCTAssertEqual(gap.result, 7)
    XCTAssertEqual(gap.points, -1)
    XCTAssertFalse(gap.isReached)
    XCTAssertEqual(gap.vintage, 2020)
  }

  func testNothingThatWasPublishedLaterIsKnown() throws {
    let rows = try [
      PlanFixture.row(.target, .growth, 2019, "8.0"),
      PlanFixture.row(.actual, .growth, 2019, "7.0"),
    ]
    XCTAssertTrue(TargetGaps(rows, asOf: 2019).gaps.isEmpty)
    XCTAssertEqual(TargetGaps(rows, asOf: 2020).gaps.count, 1)
    XCTAssertTrue(TargetGaps(rows, before: 2019).gaps.isEmpty)
  }

  func testLevelsGiveAGapOnTheBaseKnownThen() throws {
    let rows = try [
      PlanFixture.row(.actual, .level, 2018, "100"),
      PlanFixture.row(.actual, .level, 2018, "110", vintage: 2021),
      PlanFixture.row(.target, .level, 2019, "108", .atLeast),
      PlanFixture.row(.actual, .level, 2019, "112"),
    ]
    let gap = try XCTUnwrap(TargetGaps(rows).gaps.first)
    XCTAssertEqual(gap.target, 8, accuracy: 1e-12)
    XCTAssertEqual(gap.result, 12, accuracy: 1e-12)
    XCTAssertTrue(gap.isReached)
    XCTAssertFalse(gap.isOfPrintedRates)
  }

  func testGrowthAtOtherPricesIsNoResult() throws {
    let rows = try [
      PlanFixture.row(.target, .growth, 2019, "8.0", prices: .comparable),
      PlanFixture.row(.actual, .growth, 2019, "7.0", prices: .current),
    ]
    XCTAssertTrue(TargetGaps(rows).gaps.isEmpty)
  }

  func testAGoalForALaterYearIsNoTargetOfAYear() throws {
    let rows = try [
      PlanFixture.row(.target, .growth, 2019, "8.0", vintage: 2016),
      PlanFixture.row(.actual, .growth, 2019, "7.0"),
    ]
    XCTAssertTrue(TargetGaps(rows).gaps.isEmpty)
  }

  func testTheGapsOfTaipingAreThoseOf2021() throws {
    let gaps = TargetGaps(try IndicatorDataset.taiping.observations())
    XCTAssertTrue(
      TargetGaps(try IndicatorDataset.taiping.observations(), asOf: 2021).gaps.isEmpty)
    // 21.90 − 11.97, 27.85 − 11.38, 25.62 − 12.55, 171.92 − 13.04.
    let expected = [
      "fixed_asset_investment": 158.88, "gross_output": 9.93, "industrial_output": 16.47,
      "industrial_output_above_scale": 13.07,
    ]
    XCTAssertEqual(gaps.gaps.count, expected.count)
    for gap in gaps.gaps {
      XCTAssertEqual(gap.points, try XCTUnwrap(expected[gap.indicator]), accuracy: 1e-9)
    }
    // Three others are fewer than the four that a class counts for.
    XCTAssertNil(gaps.attainment(of: "gross_output", in: "taiping").pool)
  }

  // MARK: Shrinkage

  private func gap(
    _ points: Double, _ year: Int, area: String = "taiping", indicator: String = "gross_output"
  ) -> TargetGap {
    TargetGap(
      area: area, indicator: indicator, year: year, target: 10, result: 10 + points,
      isOfPrintedRates: true, isReached: points >= 0, vintage: year + 1, inputs: [])
  }

  func testTheNearestClassCounts() throws {
    let own = [gap(1, 2015)]
    let elsewhere = (0..<4).map { gap(Double($0), 2015 + $0, area: "elsewhere") }
    let beside = (0..<4).map { gap(-1, 2015 + $0, indicator: "tax_revenue") }
    let near = ReferenceClass(of: "gross_output", in: "taiping", among: own + elsewhere + beside)
    XCTAssertEqual(near?.kind, .sameIndicator)
    XCTAssertEqual(near?.meanGap, 1.5)
    let far = ReferenceClass(of: "gross_output", in: "taiping", among: own + beside)
    XCTAssertEqual(far?.kind, .sameArea)
    XCTAssertEqual(far?.meanGap, -1)
    XCTAssertNil(ReferenceClass(of: "gross_output", in: "taiping", among: own))
  }

  func testShrinkageWorkedByHand() throws {
    let own = [gap(-3, 2015), gap(-1, 2016)]
    let pool = try XCTUnwrap(
      ReferenceClass(
        of: "gross_output", in: "taiping",
        among: [0.0, 2, 0, 2].enumerated().map { gap($1, 2015 + $0, area: "elsewhere") }))
    let past = PastAttainment(own, pool: pool)
    XCTAssertEqual(past.hitRate, 0.25)
    // (2 × (−2) + 4 × 1) / 6 = 0.
    XCTAssertEqual(try XCTUnwrap(past.shrunkMeanGap), 0, accuracy: 1e-15)
    // 4 s² = 16/3, own deviations 2, between 4·2/6 · 9 = 12: 58/3 over 6.
    let variance = (16.0 / 3 + 2 + 12) / 6
    XCTAssertEqual(
      try XCTUnwrap(past.standardError), (variance / 6).squareRoot(), accuracy: 1e-14)
    let next = try XCTUnwrap(past.nextGap)
    XCTAssertEqual(next.degreesOfFreedom, 6)
    XCTAssertEqual(next.scale, (variance * 7 / 6).squareRoot(), accuracy: 1e-14)
    let event = TargetEvent(.atLeast, 8, halfPoint: 0.5)
    XCTAssertEqual(try XCTUnwrap(past.chance(of: event)).attained, 0.5, accuracy: 1e-14)
  }

  func testWithoutAClassTheOwnGapsSpeakAlone() throws {
    let past = PastAttainment([gap(-3, 2015), gap(-1, 2016)], pool: nil)
    XCTAssertNil(past.shrunkMeanGap)
    let next = try XCTUnwrap(past.nextGap)
    XCTAssertEqual(next.degreesOfFreedom, 1)
    XCTAssertEqual(next.location, -2)
    // √2 √(1 + ½).
    XCTAssertEqual(next.scale, 3.0.squareRoot(), accuracy: 1e-14)
    XCTAssertNil(PastAttainment([gap(1, 2015)], pool: nil).nextGap)
    XCTAssertNil(PastAttainment([gap(1, 2015), gap(1, 2016)], pool: nil).nextGap)
    XCTAssertEqual(PastAttainment([], pool: nil).hitRate, 0.5)
  }
}
