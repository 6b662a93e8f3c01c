import IndicatorForecast
import XCTest

/// The plans of Taiping, every figure worked by hand.
final class TaipingRepairTests: XCTestCase {
  func testThePlanOf2021MovesItsThreeLevelsToTheirGrowth() throws {
    let repair = try PlanRepair(of: RepairFixture.taiping(2021))
    // 127.99 × 1.1197 = 143.310403; 103.63 × 1.1138 = 115.423094. 92.63 × 1.1255 = 104.255065, and of the two
    // figures around it only 104.26 is within half a unit.
    XCTAssertEqual(
      repair.figures,
      [
        "gross_output level": "143.31", "gross_output growth": "11.97",
        "industrial_output level": "115.42", "industrial_output growth": "11.38",
        "industrial_output_above_scale level": "104.26",
        "industrial_output_above_scale growth": "12.55",
        "fixed_asset_investment level": "30.79", "fixed_asset_investment growth": "13.04",
      ])
    XCTAssertEqual(repair.moves.count, 3)
    XCTAssertTrue(repair.isProvenSmallest)
    // 8.68/134.63 + 3.15/112.27 + 3.33/100.93
    XCTAssertEqual(repair.totalChange, 0.125524, accuracy: 5e-7)
  }

  func testWhatIsLeftFor2021IsExact() throws {
    let repair = try PlanRepair(of: RepairFixture.taiping(2021))
    let rest = try XCTUnwrap(repair.unlisted.first)
    XCTAssertEqual(rest.indicators, ["agricultural_output", "tertiary_output"])
    XCTAssertEqual(rest.printed, 22.36)
    XCTAssertEqual(rest.repaired, 27.89)
    XCTAssertEqual(rest.result, 24.36)
    // 22.36/24.36 − 1 = −8.2102 %, 27.89/24.36 − 1 = 14.4910 %
    XCTAssertEqual(try XCTUnwrap(rest.printedGrowth), -8.2102, accuracy: 5e-5)
    XCTAssertEqual(try XCTUnwrap(rest.repairedGrowth), 14.4910, accuracy: 5e-5)
  }

  func testTheRepairMovesLessThanScalingAllTargets() throws {
    let repair = try PlanRepair(of: RepairFixture.taiping(2021))
    // One factor for all levels, so that the total has its growth: three times 143.31/134.63 − 1 = 6.45 %,
    // and the parts still contradict theirs. One factor for all growth rates, 5.19/11.97: three times 57 %.
    XCTAssertLessThan(repair.totalChange, 3 * (143.31 / 134.63 - 1))
    XCTAssertLessThan(repair.totalChange, 3 * (1 - 5.19 / 11.97))
    // Each growth rate set to what its level implies: 5.19, 8.34, 8.96.
    let byGrowth = (11.97 - 5.19) / 11.97 + (11.38 - 8.34) / 11.38 + (12.55 - 8.96) / 12.55
    XCTAssertLessThan(repair.totalChange, byGrowth)
  }

  func testKeptLevelsLeaveTheGrowthThatTheyImply() throws {
    let options = RepairOptions(kept: [TargetChoice(indicator: nil, measure: .level)])
    let repair = try PlanRepair(of: RepairFixture.taiping(2021), options: options)
    // 134.63/127.99, 112.27/103.63 and 100.93/92.63, in percent.
    XCTAssertEqual(repair.figures["gross_output growth"], "5.19")
    XCTAssertEqual(repair.figures["industrial_output growth"], "8.34")
    XCTAssertEqual(repair.figures["industrial_output_above_scale growth"], "8.96")
    XCTAssertEqual(repair.figures["gross_output level"], "134.63")
    XCTAssertTrue(repair.targets.filter(\.isKept).allSatisfy { !$0.isMoved })
  }

  func testAKeptTargetThatContradictsItselfIsNamed() throws {
    let options = RepairOptions(kept: [TargetChoice(indicator: "gross_output")])
    XCTAssertThrowsError(try PlanRepair(of: RepairFixture.taiping(2021), options: options)) {
      guard case .infeasible(let constraints, let kept) = $0 as? PlanRepairError else {
        return XCTFail("\($0)")
      }
      let result = PrintedNumber(significand: 12799, decimals: 2)
      XCTAssertEqual(constraints, [.growth(indicator: "gross_output", result: result)])
      XCTAssertEqual(kept.map(\.printed.description), ["134.63", "11.97"])
    }
  }

  func testThePlanOf2022IsLeftAlone() throws {
    let repair = try PlanRepair(of: RepairFixture.taiping(2022))
    XCTAssertEqual(repair.moves, [])
    XCTAssertEqual(repair.totalChange, 0)
    // 182.3 − 148.85, of 13.16 + 12.56 a year before: + 30.05 %.
    XCTAssertEqual(repair.unlisted.first?.repaired, 33.45)
    XCTAssertEqual(
      try XCTUnwrap(repair.unlisted.first?.repairedGrowth), 30.0544, accuracy: 5e-5)
  }

  func testUnlistedPartsMayFollowTheirOutlook() throws {
    let plan = try RepairFixture.taiping(2022, priors: .builtIn)
    let repair = try PlanRepair(of: plan, options: RepairOptions(unlisted: .outlook))
    let rest = try XCTUnwrap(repair.unlisted.first)
    let outlook = try XCTUnwrap(rest.outlook)
    XCTAssertLessThan(
      abs(rest.repaired - outlook), abs(rest.printed - outlook),
      "what is left comes nearer to \(outlook)")
  }
}
