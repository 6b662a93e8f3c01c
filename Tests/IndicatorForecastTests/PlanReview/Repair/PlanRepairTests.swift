import IndicatorForecast
import XCTest

final class PlanRepairTests: XCTestCase {
  private typealias Line = RepairFixture.Line

  func testPartsAddUpExactly() throws {
    // 60.0 + 25.0 + 14.0 is 1.0 short of 100.0; to move the total costs 1 %, the largest part 1.67 %.
    let repair = try PlanRepair(
      of: RepairFixture.plan(
        [
          Line(indicator: "gross_output", result: "90", level: "100.0"),
          Line(indicator: "industrial_output", result: "50", level: "60.0"),
          Line(indicator: "agricultural_output", result: "25", level: "25.0"),
          Line(indicator: "tertiary_output", result: "15", level: "14.0"),
        ], RepairFixture.identities))
    XCTAssertEqual(repair.moves.map(\.repaired.description), ["99.0"])
  }

  func testASmallSectorIsNotSacrificed() throws {
    // With the total kept, 1.0 on 60 is less than 1.0 on 14.
    let repair = try PlanRepair(
      of: RepairFixture.plan(
        [
          Line(indicator: "gross_output", result: "90", level: "100.0"),
          Line(indicator: "industrial_output", result: "50", level: "60.0"),
          Line(indicator: "agricultural_output", result: "25", level: "25.0"),
          Line(indicator: "tertiary_output", result: "15", level: "14.0"),
        ], RepairFixture.identities),
      options: RepairOptions(kept: [TargetChoice(indicator: "gross_output")]))
    XCTAssertEqual(repair.figures["industrial_output level"], "61.0")
    XCTAssertEqual(repair.moves.count, 1)
  }

  func testAPartIsNotLeftAboveItsWhole() throws {
    let repair = try PlanRepair(
      of: RepairFixture.plan(
        [
          Line(indicator: "industrial_output", result: "50", level: "60.00"),
          Line(indicator: "industrial_output_above_scale", result: "45", level: "66.00"),
        ], RepairFixture.identities))
    XCTAssertEqual(repair.figures["industrial_output_above_scale level"], "60.00")
    XCTAssertEqual(repair.figures["industrial_output level"], "60.00")
  }

  func testSomethingIsLeftForPartsWithoutATarget() throws {
    let repair = try PlanRepair(
      of: RepairFixture.plan(
        [
          Line(indicator: "gross_output", result: "90", level: "100.0"),
          Line(indicator: "industrial_output", result: "50", level: "103.0"),
        ], RepairFixture.identities))
    XCTAssertEqual(repair.figures["industrial_output level"], "100.0")
    XCTAssertEqual(repair.unlisted.first?.repaired, 0)
  }

  func testUnitsAreConvertedExactly() throws {
    // 60 hundred million are 600000 ten thousand.
    let repair = try PlanRepair(
      of: RepairFixture.plan(
        [
          Line(indicator: "industrial_output", result: "50", level: "60"),
          Line(
            indicator: "industrial_output_above_scale", result: "450000", level: "610001",
            power: 4),
        ], RepairFixture.identities))
    XCTAssertEqual(repair.figures["industrial_output_above_scale level"], "600000")
  }

  func testGrowthTargetsAloneCountByTheLevelsThatTheyImply() throws {
    // 50 × 1.10 + 30 × 1.10 + 20 × 1.10 = 110.0 = 100 × 1.10: a total that grows by 13.0 % does not fit,
    // and to move it costs 3/13, the largest part 6/10.
    let repair = try PlanRepair(
      of: RepairFixture.plan(
        [
          Line(indicator: "gross_output", result: "100.00", growth: "13.0"),
          Line(indicator: "industrial_output", result: "50.00", growth: "10.0"),
          Line(indicator: "agricultural_output", result: "30.00", growth: "10.0"),
          Line(indicator: "tertiary_output", result: "20.00", growth: "10.0"),
        ], RepairFixture.identities))
    XCTAssertEqual(repair.moves.map(\.indicator), ["gross_output"])
    // The rounding of all four rates, 0.05 × (100 + 50 + 30 + 20) / 100 = 0.1, is no contradiction.
    XCTAssertEqual(repair.figures["gross_output growth"], "10.1")
  }

  func testFiguresAtDifferentPricesAreNotHeldAgainstEachOther() throws {
    let line = Line(
      indicator: "gross_output", result: "100.0", level: "120.0", growth: "8.0",
      prices: (.current, .comparable))
    XCTAssertEqual(try PlanRepair(of: RepairFixture.plan([line])).moves, [])
  }

  func testATargetOfZeroAndOneOfLessThanAPercentCanBeMoved() throws {
    let repair = try PlanRepair(
      of: RepairFixture.plan([
        Line(indicator: "gross_output", result: "100.0", level: "101.0", growth: "0.0")
      ]))
    // The level costs 1 %, the growth rate a whole point of one point.
    XCTAssertEqual(repair.figures["gross_output level"], "100.0")
  }

  func testConflictsOfSeveralTargetsAreNamedAndNoOthers() throws {
    let plan = try RepairFixture.plan(
      [
        Line(indicator: "gross_output", result: "90.0", level: "100.0"),
        Line(indicator: "industrial_output", result: "50.0", level: "110.0", growth: "120.0"),
        Line(indicator: "tax_revenue", result: "5.0", level: "6.0", growth: "20.0"),
      ], RepairFixture.identities)
    let options = RepairOptions(kept: [TargetChoice(indicator: nil)])
    XCTAssertThrowsError(try PlanRepair(of: plan, options: options)) {
      guard case .infeasible(let constraints, let kept) = $0 as? PlanRepairError else {
        return XCTFail("\($0)")
      }
      XCTAssertEqual(
        constraints,
        [
          .unlistedParts(
            RepairFixture.identities[0], indicators: ["agricultural_output", "tertiary_output"])
        ])
      XCTAssertEqual(kept.map(\.indicator), ["gross_output", "industrial_output"])
    }
  }

  func testATargetThatIsNotThereCanNotBeKept() throws {
    let plan = try RepairFixture.plan([
      Line(indicator: "gross_output", result: "90.0", level: "100.0")
    ])
    let choice = TargetChoice(indicator: "gross_output", measure: .growth)
    XCTAssertThrowsError(try PlanRepair(of: plan, options: RepairOptions(kept: [choice]))) {
      XCTAssertEqual($0 as? PlanRepairError, .noSuchTarget(choice))
    }
  }

  func testRangesAreLeftAlone() throws {
    var low = Line(indicator: "gross_output", result: "90.0", growth: "5.0")
    low.qualifier = .lowerEnd
    XCTAssertEqual(try PlanRepair(of: RepairFixture.plan([low])).targets, [])
  }

  func testFiguresOfEighteenDigitsAreExactOrRefused() throws {
    let plan = try RepairFixture.plan([
      Line(
        indicator: "gross_output", result: "1234567.89012345678", level: "1358024.67913580246",
        growth: "10.00")
    ])
    XCTAssertEqual(try PlanRepair(of: plan).moves, [])
  }
}
