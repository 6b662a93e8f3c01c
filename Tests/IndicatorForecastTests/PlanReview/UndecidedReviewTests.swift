import XCTest

@testable import IndicatorForecast

/// What the rules say where roundings, prices or identities leave nothing to say.
final class UndecidedReviewTests: XCTestCase {
  func testARoundedRatioIsNotOddWhereAllAreasPlanTheSame() throws {
    var rows: [Observation] = []
    for town in 0..<11 {
      let area = town == 0 ? "taiping" : "t\(town)"
      let result = town == 0 ? "95.3" : "\(100 + 10 * town).0"
      // Eleven tenths of the result, which rounds to 104.8 for the first only.
      let target = town == 0 ? "104.8" : "\(110 + 11 * town).0"
      rows.append(try PlanFixture.row(.actual, .level, 2019, result, area: area))
      rows.append(try PlanFixture.row(.target, .level, 2020, target, area: area))
    }
    let plan = try PlanFixture.plan(2020, rows)
    XCTAssertEqual(try PlanFixture.finding(RatioAcrossAreasRule(), plan).status, .pass)
  }

  func testTaxesAreNotHeldAgainstOutputAtOtherPrices() throws {
    var rows: [Observation] = []
    for year in 2005..<2020 {
      let growth = pow(1.1, Double(year - 2005))
      rows.append(
        try PlanFixture.row(
          .actual, .level, year, NumberText(1000 * growth).fixed(1), indicator: "gdp",
          prices: .current))
      rows.append(
        try PlanFixture.row(
          .actual, .level, year, NumberText(100 * growth).fixed(1), indicator: "tax_revenue",
          prices: .current))
    }
    for (prices, status) in [
      (PriceBasis.comparable, FindingStatus.notEvaluable), (.current, .fail),
    ] {
      let targets = try [
        PlanFixture.row(.target, .growth, 2020, "6.0", indicator: "gdp", prices: prices),
        PlanFixture.row(.target, .growth, 2020, "10.5", indicator: "tax_revenue", prices: .current),
      ]
      let plan = try PlanFixture.plan(2020, rows + targets)
      let found = try PlanFixture.finding(TaxElasticityRule(), plan, "tax_revenue")
      XCTAssertEqual(found.status, status, prices.rawValue)
    }
  }

  func testWithoutIdentitiesTheRulesAboutPartsSayThatTheyCannotBeEvaluated() throws {
    let rows = try [
      PlanFixture.row(.actual, .level, 2019, "100"), PlanFixture.row(.target, .level, 2020, "110"),
    ]
    let review = PlanReview(of: 2020, plans: [try PlanFixture.plan(2020, rows)])
    for rule in [PlanRuleCode.sumOfParts, .weightedGrowth, .residualSector, .growthRange] {
      let found = review.findings.filter { $0.rule == rule }
      XCTAssertEqual(found.map(\.status), [.notEvaluable], rule.rawValue)
      XCTAssert(found[0].message.english.contains("--identities"))
    }
  }

  func testARepairNamesTheRangesThatItDoesNotLookAt() throws {
    let rows = try [
      PlanFixture.row(.actual, .level, 2019, "100"),
      PlanFixture.row(.target, .level, 2020, "106", .lowerEnd),
      PlanFixture.row(.target, .level, 2020, "108", .upperEnd),
      PlanFixture.row(.target, .growth, 2020, "12"),
    ]
    let repair = try PlanRepair(of: try PlanFixture.plan(2020, rows))
    XCTAssertEqual(repair.skipped.map(\.measure), [.level])
    XCTAssertEqual(repair.skipped.map(\.isRange), [true])
    XCTAssertEqual(repair.targets.map(\.measure), [.growth])
  }

  func testWhatIsLeftCountsPartsThatHaveAGrowthTargetAlone() throws {
    let identity = AccountingIdentity(
      left: "gross_output", relation: .equal,
      right: ["industrial_output", "agricultural_output", "tertiary_output"])
    var rows: [Observation] = []
    for (code, level) in [
      ("gross_output", "110"), ("industrial_output", "80"), ("tertiary_output", "20"),
    ] {
      rows.append(try PlanFixture.row(.actual, .level, 2019, level, indicator: code))
    }
    rows.append(try PlanFixture.row(.target, .level, 2020, "121"))
    rows.append(try PlanFixture.row(.target, .level, 2020, "85", indicator: "industrial_output"))
    rows.append(try PlanFixture.row(.target, .growth, 2020, "5", indicator: "tertiary_output"))
    let plan = try PlanFixture.plan(2020, rows, identities: [identity])
    let left = try XCTUnwrap(PlanImplications(plan).residuals.first)
    XCTAssertEqual(left.unlisted, ["agricultural_output"])
    XCTAssertEqual(left.base, 10)
    // 121 − 85 − 21.
    XCTAssertEqual(left.required, 15, accuracy: 1e-12)
  }
}
