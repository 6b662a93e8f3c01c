import IndicatorDatasets
import LinearAlgebra
import Statistics
import XCTest

@testable import IndicatorForecast

/// The chances of a plan's targets together, as of its vintage.
final class PlanOddsTests: XCTestCase {
  private func event(_ indicator: String, _ score: Double) -> JointEvent {
    JointEvent(
      indicator: indicator,
      distribution: PredictiveDistribution(
        StudentTDistribution(degreesOfFreedom: .infinity)), lower: score, upper: .infinity)
  }

  func testIndependentTargetsMultiplyAndDependentOnesHaveTheSmallestChance() {
    let events = [event("a", 0.2), event("b", 1)]
    let chances = events.map(\.probability)
    let independent = JointChance(events, .identity(2))
    XCTAssertEqual(independent.probability, chances[0] * chances[1], accuracy: 1e-14)
    XCTAssertEqual(independent.ifIndependent, chances[0] * chances[1], accuracy: 1e-15)
    let dependent = JointChance(events, Matrix(rows: [[1, 1], [1, 1]]))
    XCTAssertEqual(dependent.probability, chances[1], accuracy: 1e-14)
    XCTAssertEqual(dependent.greatestPossible, chances[1])
    XCTAssertEqual(dependent.leastPossible, max(0, chances[0] + chances[1] - 1))
  }

  func testLevelAndGrowthOfOneTargetAreOneEvent() throws {
    let plan = try PlanFixture.taiping(2021)
    let odds = PlanOdds(plan)
    let target = try XCTUnwrap(odds.target(of: "gross_output"))
    let events = JointEvent.events(target)
    XCTAssertEqual(events.count, 1)
    // 11.97 % on 127.99 is more than 134.63.
    XCTAssertEqual(events[0].lower, 127.99 * 1.1197, accuracy: 1e-9)
    XCTAssertEqual(
      events[0].probability, try XCTUnwrap(target.outlook.growthChance).attained, accuracy: 1e-15)
  }

  func testThePlanOf2022HasAJointChanceWithinItsBounds() throws {
    let odds = PlanOdds(try PlanFixture.taiping(2022))
    let joint = try XCTUnwrap(odds.joint)
    XCTAssertEqual(
      joint.indicators,
      [
        "fixed_asset_investment", "gross_output", "industrial_output",
        "industrial_output_above_scale",
      ])
    XCTAssertGreaterThan(joint.probability, joint.leastPossible)
    XCTAssertLessThan(joint.probability, joint.greatestPossible)
    // A total and its largest part go together: likelier than if they had nothing to do with each other.
    XCTAssertGreaterThan(joint.probability, joint.ifIndependent)
    XCTAssertLessThan(joint.error, 1e-3)
  }

  func testALaterVintageNeverChangesTheChancesOfAnEarlierPlan() throws {
    let all = try IndicatorDataset.taiping.observations()
    let identities = try IndicatorDataset.taiping.identities()
    let known = all.filter { $0.vintage <= 2021 }
    let now = try PlanFixture.plan(2021, all, identities: identities, outlooks: true)
    let then = try PlanFixture.plan(2021, known, identities: identities, outlooks: true)
    XCTAssertEqual(PlanOdds(now), PlanOdds(then))
    XCTAssertEqual(PlanImplications(now), PlanImplications(then))
    XCTAssertEqual(
      PlanReview(of: 2021, plans: [now], rules: PlanReview.chanceRules).findings,
      PlanReview(of: 2021, plans: [then], rules: PlanReview.chanceRules).findings)
  }

  func testNothingOfALaterVintageElsewhereIsUsedEither() throws {
    let own = try PlanFixture.levels(["100", "105", "111", "116", "122"], from: 2014)
    let target = try PlanFixture.row(.target, .level, 2019, "128")
    let later = try [
      PlanFixture.row(.target, .growth, 2015, "7", area: "elsewhere", vintage: 2020),
      PlanFixture.row(.actual, .growth, 2015, "2", area: "elsewhere", vintage: 2020),
    ]
    let before = try PlanFixture.plan(2019, own + [target], outlooks: true)
    let after = try PlanFixture.plan(2019, own + [target] + later, outlooks: true)
    XCTAssertEqual(PlanOdds(before), PlanOdds(after))
    XCTAssertTrue(after.elsewhere.isEmpty)
  }

  func testTheOrderOfTheObservationsDoesNotMatter() throws {
    let all = try IndicatorDataset.taiping.observations()
    let identities = try IndicatorDataset.taiping.identities()
    XCTAssertEqual(
      PlanOdds(try PlanFixture.plan(2022, all, identities: identities, outlooks: true)),
      PlanOdds(
        try PlanFixture.plan(2022, all.reversed(), identities: identities, outlooks: true)))
  }

  func testFiguresBeyondBeliefAreNoTrap() throws {
    let huge = "9" + String(repeating: "0", count: 17)
    for figure in [huge, "-" + huge, "0", "0.00000000000000001"] {
      let rows =
        try PlanFixture.levels(["100", figure, "111"], from: 2016)
        + PlanFixture.rates([figure, "5", figure], from: 2016)
        + [
          PlanFixture.row(.target, .growth, 2018, figure),
          PlanFixture.row(.target, .level, 2019, figure, .approximate),
          PlanFixture.row(.target, .growth, 2019, figure, .greaterThan),
          PlanFixture.row(.target, .level, 2025, figure, vintage: 2019),
        ]
      let plan = try PlanFixture.plan(2019, rows, outlooks: true)
      for chance in PlanOdds(plan).targets.compactMap(\.outlook.attainmentProbability) {
        XCTAssertTrue((0...1).contains(chance))
      }
      _ = PlanImplications(plan)
      XCTAssertFalse(
        PlanReview(of: 2019, plans: [plan], rules: PlanReview.chanceRules).findings.isEmpty)
    }
  }
}
