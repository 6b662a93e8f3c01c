import Foundation
import XCTest

@testable import IndicatorForecast

/// What the plans of Taiping imply, worked by hand.
final class PlanImplicationsTests: XCTestCase {
  func testIn2022AgricultureAndServicesTogetherMustGrowByThirtyPercent() throws {
    let implied = PlanImplications(try PlanFixture.taiping(2022))
    let rest = try XCTUnwrap(implied.residuals.first)
    XCTAssertEqual(implied.residuals.count, 1)
    XCTAssertEqual(rest.listed, ["industrial_output"])
    XCTAssertEqual(rest.unlisted, ["agricultural_output", "tertiary_output"])
    // 182.3 − 148.85 and 158.21 − 132.49, to the rounding of a subtraction.
    XCTAssertEqual(rest.required, 33.45, accuracy: 1e-12)
    XCTAssertEqual(rest.base, 25.72, accuracy: 1e-12)
    XCTAssertEqual(try XCTUnwrap(rest.requiredGrowth), 100 * (33.45 / 25.72 - 1), accuracy: 1e-9)
    XCTAssertEqual(try XCTUnwrap(rest.requiredGrowth), 30.05, accuracy: 0.005)
    // 127.99 − 103.63 = 24.36 the year before.
    XCTAssertEqual(try XCTUnwrap(rest.pastGrowth), 5.58, accuracy: 0.005)
    // Half a unit of 182.3 is 0.05, that of 148.85 is 0.005.
    XCTAssertEqual(rest.rounding, 0.055, accuracy: 1e-15)
    XCTAssertTrue(try XCTUnwrap(rest.requiredGrowthRange).contains(30.05))
    let chance = try XCTUnwrap(rest.chance)
    XCTAssertGreaterThan(chance, 0)
    XCTAssertLessThan(chance, 0.2)
  }

  func testIn2021TheRestWouldHaveToShrink() throws {
    let implied = PlanImplications(try PlanFixture.taiping(2021))
    let rest = try XCTUnwrap(implied.residuals.first)
    // 134.63 − 112.27 = 22.36 after 24.36.
    XCTAssertEqual(try XCTUnwrap(rest.requiredGrowth), -8.21, accuracy: 0.005)
    XCTAssertNil(rest.pastGrowth)
    // A rest that is to shrink is odd by how little it is: the chance is that of as little or less.
    XCTAssertEqual(rest.event, .asLittleOrLess)
    XCTAssertLessThan(try XCTUnwrap(rest.chance), 0.1)
  }

  private static let parts = ["industrial_output", "tertiary_output"]

  private func plan(_ targets: [String: String], results: [String: String]) throws -> AreaPlan {
    let rows =
      try results.flatMap { code, level in
        try [
          PlanFixture.row(.actual, .level, 2020, level, indicator: code),
          PlanFixture.row(.actual, .level, 2021, level, indicator: code),
        ]
      } + targets.map { try PlanFixture.row(.target, .level, 2022, $1, indicator: $0) }
    let identity = AccountingIdentity(left: "gross_output", relation: .equal, right: Self.parts)
    return try PlanFixture.plan(2022, rows, identities: [identity], outlooks: true)
  }

  func testARestBelowNothingHasNoChance() throws {
    let results = ["gross_output": "100.0", "industrial_output": "60.0", "tertiary_output": "40.0"]
    let plan = try plan(["gross_output": "110.0", "industrial_output": "118.8"], results: results)
    let rest = try XCTUnwrap(PlanImplications(plan).residuals.first)
    XCTAssertTrue(rest.isImpossible)
    XCTAssertNil(rest.chance)
    let possible = try self.plan(
      ["gross_output": "110.0", "industrial_output": "64.0"], results: results)
    XCTAssertFalse(try XCTUnwrap(PlanImplications(possible).residuals.first).isImpossible)
  }

  func testWhatThePartsOfABrokenSumLeaveIsUnexplained() throws {
    let results = ["gross_output": "100.0", "industrial_output": "60.0", "tertiary_output": "40.0"]
    let targets = [
      "gross_output": "110.0", "industrial_output": "64.0", "tertiary_output": "43.0",
    ]
    let broken = PlanImplications(try plan(targets, results: results)).contributions[0]
    // 10 points in all, 4 and 3 of the parts.
    XCTAssertEqual(try XCTUnwrap(broken.unexplained), 3, accuracy: 1e-9)
    var mended = targets
    mended["gross_output"] = "107.0"
    let whole = PlanImplications(try plan(mended, results: results)).contributions[0]
    XCTAssertNil(whole.unexplained)
    // Results that don't add up: what is left for services is no growth of theirs.
    var torn = results
    torn["tertiary_output"] = "45.0"
    mended["tertiary_output"] = nil
    let rest = PlanImplications(try plan(mended, results: torn)).contributions[0]
    XCTAssertTrue(rest.isRestOfBrokenSum)
    XCTAssertNil(rest.unexplained)
  }

  func testContributionsAddUpToTheGrowthOfTheTotal() throws {
    let implied = PlanImplications(try PlanFixture.taiping(2022))
    let contribution = try XCTUnwrap(implied.contributions.first)
    XCTAssertEqual(contribution.totalGrowth, 100 * (182.3 / 158.21 - 1), accuracy: 1e-12)
    XCTAssertEqual(contribution.parts.map(\.indicator), ["industrial_output", nil])
    // (148.85 − 132.49) / 158.21 and (33.45 − 25.72) / 158.21.
    XCTAssertEqual(contribution.parts[0].points, 100 * 16.36 / 158.21, accuracy: 1e-12)
    XCTAssertEqual(contribution.parts[1].points, 100 * 7.73 / 158.21, accuracy: 1e-12)
    XCTAssertEqual(
      contribution.parts.reduce(0) { $0 + $1.points }, contribution.totalGrowth, accuracy: 1e-12)
  }

  func testTheChanceOfTheRestDependsOnHowItsPartsGoTogether() throws {
    let plan = try PlanFixture.taiping(2022)
    let chance = try XCTUnwrap(PlanImplications(plan).residuals.first?.chance)
    let parts = try ["agricultural_output", "tertiary_output"].map {
      try XCTUnwrap(plan.outlook(of: $0)?.distribution(in: 2022)).mixture
    }
    let matrix = PlanCorrelation(plan).matrix(of: ["agricultural_output", "tertiary_output"])
    let worked = GaussianCopula(matrix).probability(
      ofSum: [1, 1], of: parts, reaching: 33.45)
    XCTAssertEqual(chance, worked.value, accuracy: 1e-12)
    // Reconciling with the total ties the two parts: what one gains the other must lose.
    XCTAssertNotEqual(matrix[0, 1], 0)
  }

  func testAGoalNeedsTheGrowthOfTheYearsThatAreLeft() throws {
    let rows =
      try PlanFixture.levels(["100", "110", "121"], from: 2019)
      + [
        PlanFixture.row(.target, .level, 2022, "133.1"),
        PlanFixture.row(.target, .level, 2025, "242", vintage: 2021),
      ]
    let goals = PlanImplications(try PlanFixture.plan(2022, rows)).goals
    let goal = try XCTUnwrap(goals.first)
    XCTAssertEqual(goals.count, 1)
    XCTAssertEqual(goal.yearsLeft, 4)
    // Twice 121 in four years; after 133.1 of 2022, 242/133.1 in three.
    XCTAssertEqual(goal.requiredGrowth, 100 * (pow(2, 0.25) - 1), accuracy: 1e-9)
    XCTAssertEqual(
      try XCTUnwrap(goal.growthAfterPlan), 100 * (pow(242 / 133.1, 1.0 / 3) - 1), accuracy: 1e-9)
  }

  func testWithoutATargetForTheTotalNothingIsImplied() throws {
    let rows =
      try PlanFixture.levels(["100", "110"], from: 2020)
      + PlanFixture.levels(["60", "66"], from: 2020, indicator: "industrial_output")
      + [PlanFixture.row(.target, .level, 2022, "70", indicator: "industrial_output")]
    let identity = AccountingIdentity(
      left: "gross_output", relation: .equal, right: ["industrial_output", "tertiary_output"])
    let implied = PlanImplications(try PlanFixture.plan(2022, rows, identities: [identity]))
    XCTAssertTrue(implied.residuals.isEmpty)
    XCTAssertTrue(implied.contributions.isEmpty)
  }

  /// 5.0 % of the total against at least 4.0 and about 0.8 points of its parts.
  func testWhatBoundsLeaveUnexplainedIsSaidWithItsBounds() throws {
    let results = ["gross_output": "100.0", "industrial_output": "60.0", "tertiary_output": "40.0"]
    let rows =
      try results.map { try PlanFixture.row(.actual, .level, 2021, $1, indicator: $0) }
      + [
        PlanFixture.row(.target, .level, 2022, "105.0"),
        PlanFixture.row(.target, .level, 2022, "64.0", .atLeast, indicator: "industrial_output"),
        PlanFixture.row(.target, .level, 2022, "40.8", .approximate, indicator: "tertiary_output"),
      ]
    let identity = AccountingIdentity(left: "gross_output", relation: .equal, right: Self.parts)
    let plan = try PlanFixture.plan(2022, rows, identities: [identity])
    let found = try XCTUnwrap(PlanImplications(plan).contributions.first)
    XCTAssertEqual(try XCTUnwrap(found.unexplained), 0.2, accuracy: 1e-12)
    let bounds = try XCTUnwrap(found.unexplainedBounds)
    XCTAssertEqual(bounds.lowerBound, -.infinity)
    // Half units of three targets and three results, and half a percent of 40.8.
    XCTAssertEqual(bounds.upperBound, 0.2 + 6 * 0.05 + 0.204, accuracy: 1e-3)
  }

  func testWhatExactFiguresGiveIsExplained() throws {
    let results = ["gross_output": "100.0", "industrial_output": "60.0", "tertiary_output": "40.0"]
    let targets = ["gross_output": "105.0", "industrial_output": "64.0", "tertiary_output": "41.0"]
    let found = try XCTUnwrap(
      PlanImplications(try plan(targets, results: results)).contributions.first)
    XCTAssertNil(found.unexplained)
    XCTAssertNil(found.unexplainedBounds)
  }
}
