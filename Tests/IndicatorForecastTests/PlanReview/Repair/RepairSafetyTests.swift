import IndicatorForecast
import TestSupport
import XCTest

/// What a repair never does: leave less than nothing, or move a target to fit a wrong unit.
final class RepairSafetyTests: XCTestCase {
  private typealias Line = RepairFixture.Line

  func testWhatIsLeftForPartsWithoutATargetIsNeverNegative() throws {
    // 100.0 − 90.0 − 20.0 × 1.10 = −12: 90.0 goes to 78.0 and no further, whatever the rounding of 10.0 %.
    for (decimals, growth) in [(1, "10.0"), (0, "10")] {
      let level = { (value: Double) in NumberText(value).fixed(decimals) }
      let repair = try PlanRepair(
        of: RepairFixture.plan(
          [
            Line(indicator: "gross_output", result: level(100), level: level(100)),
            Line(indicator: "industrial_output", result: level(70), level: level(90)),
            Line(indicator: "agricultural_output", result: level(10)),
            Line(indicator: "tertiary_output", result: level(20), growth: growth),
          ], RepairFixture.identities))
      let rest = try XCTUnwrap(repair.unlisted.first)
      XCTAssertGreaterThanOrEqual(rest.repaired, 0)
      XCTAssertTrue(repair.isProvenSmallest)
      XCTAssertEqual(repair.totalChange, 0.12, accuracy: 1e-12, "12 on 100")
    }
  }

  func testRoundingIsNoReasonToLeaveLessThanNothing() throws {
    // 100.0 − 60.0 − 40.1 = −0.1, which the rounding of three figures explains; it is still below zero.
    let repair = try PlanRepair(
      of: RepairFixture.plan(
        [
          Line(indicator: "gross_output", result: "90.0", level: "100.0"),
          Line(indicator: "industrial_output", result: "55.0", level: "60.0"),
          Line(indicator: "agricultural_output", result: "35.0", level: "40.1"),
        ], RepairFixture.identities))
    XCTAssertEqual(repair.unlisted.first?.repaired, 0)
    XCTAssertEqual(repair.moves.map(\.repaired.description), ["100.1"])
  }

  func testRandomPlansAreLeftNothingNegative() throws {
    var generator = SplitMix64(seed: 31)
    for round in 0..<120 {
      let plan = try RepairFixture.plan(Self.lines(&generator), RepairFixture.identities)
      for treatment in RepairOptions.UnlistedTreatment.allCases {
        let repair = try PlanRepair(of: plan, options: RepairOptions(unlisted: treatment))
        for rest in repair.unlisted {
          XCTAssertGreaterThanOrEqual(rest.repaired, 0, "seed 31, round \(round)")
        }
      }
    }
  }

  /// A total, a part, a part with a growth target alone, and a part without a target.
  private static func lines(_ generator: inout SplitMix64) -> [Line] {
    let decimals = Int.random(in: 0...1, using: &generator)
    let draw = { (range: ClosedRange<Double>, generator: inout SplitMix64) in
      NumberText(Double.random(in: range, using: &generator)).fixed(decimals)
    }
    return [
      Line(
        indicator: "gross_output", result: draw(90...110, &generator),
        level: draw(90...120, &generator)),
      Line(
        indicator: "industrial_output", result: draw(50...70, &generator),
        level: draw(70...95, &generator), growth: draw(5...25, &generator)),
      Line(
        indicator: "tertiary_output", result: draw(15...25, &generator),
        growth: draw(5...25, &generator)),
      Line(indicator: "agricultural_output", result: draw(8...12, &generator)),
    ]
  }

  func testALevelInAWrongUnitIsNamedAndMovesNothing() throws {
    // 1346300 for 134.63: ten thousand read as a hundred million.
    let repair = try PlanRepair(of: RepairFixture.plan(Self.slipped, RepairFixture.identities))
    XCTAssertEqual(repair.suspicions.map(\.indicator), ["gross_output"])
    XCTAssertEqual(repair.suspicions.map(\.isTarget), [true])
    let advice = try XCTUnwrap(repair.suspicions.first?.advice?.english)
    XCTAssertTrue(advice.contains("10 thousand CNY"), advice)
    XCTAssertEqual(repair.moves, [])
    XCTAssertEqual(repair.skipped.map(\.indicator), ["gross_output"])
    XCTAssertEqual(repair.skipped.map(\.reason), [.unit])
  }

  func testALevelInAWrongUnitThatIsKeptStaysAndIsNamed() throws {
    let options = RepairOptions(kept: [TargetChoice(indicator: "gross_output", measure: .level)])
    let repair = try PlanRepair(
      of: RepairFixture.plan(Array(Self.slipped.prefix(1))), options: options)
    XCTAssertEqual(repair.suspicions.map(\.isSetAside), [false])
    XCTAssertEqual(repair.figures["gross_output level"], "1346300")
  }

  func testAResultInAWrongUnitIsNoBase() throws {
    let repair = try PlanRepair(
      of: RepairFixture.plan(
        [
          Line(indicator: "gross_output", result: "1279900", level: "134.63", growth: "5.19"),
          Line(indicator: "industrial_output", result: "103.63", level: "112.27", growth: "8.34"),
          Line(indicator: "agricultural_output", result: "12.98"),
          Line(indicator: "tertiary_output", result: "11.38"),
        ], RepairFixture.identities))
    XCTAssertEqual(repair.suspicions.map(\.year), [2020])
    XCTAssertEqual(repair.suspicions.map(\.isTarget), [false])
    XCTAssertEqual(repair.moves, [])
    XCTAssertEqual(repair.skipped.map(\.reason), [.unit])
    XCTAssertEqual(repair.unlisted, [])
  }

  func testAPartInAWrongUnitDoesNotPullItsTotal() throws {
    // The growth of 8.34 % on either figure of the part would move the total by 10⁴.
    for (result, level) in [("1036300", "112.27"), ("103.63", "1122700")] {
      let repair = try PlanRepair(
        of: RepairFixture.plan(
          [
            Line(indicator: "gross_output", result: "127.99", level: "134.63", growth: "5.19"),
            Line(indicator: "industrial_output", result: result, level: level, growth: "8.34"),
            Line(
              indicator: "industrial_output_above_scale", result: "92.63", level: "100.93",
              growth: "8.96"),
          ], RepairFixture.identities))
      XCTAssertEqual(repair.suspicions.map(\.indicator), ["industrial_output"])
      XCTAssertEqual(repair.moves, [])
    }
  }

  private static let slipped = [
    Line(indicator: "gross_output", result: "127.99", level: "1346300", growth: "5.19"),
    Line(indicator: "industrial_output", result: "103.63", level: "112.27", growth: "8.34"),
    Line(
      indicator: "industrial_output_above_scale", result: "92.63", level: "100.93", growth: "8.96"),
  ]

  func testNoRepairIsSmallerByTryingThemAll() throws {
    var generator = SplitMix64(seed: 77)
    var moved = 0
    for round in 0..<60 {
      let small = SmallPlan(&generator)
      let repair = try PlanRepair(of: RepairFixture.plan(small.lines, RepairFixture.identities))
      XCTAssertTrue(repair.isProvenSmallest)
      XCTAssertEqual(repair.suspicions, [], "seed 77, round \(round)")
      let found = repair.targets.map { Int($0.repaired.significand) }
      XCTAssertTrue(small.isConsistent(found), "seed 77, round \(round): \(found)")
      let least = small.leastChange()
      // Sums of five ratios of the order of one.
      XCTAssertEqual(
        repair.totalChange, least, accuracy: 1e-12, "seed 77, round \(round): \(found)")
      moved += least > 0 ? 1 : 0
    }
    XCTAssertGreaterThan(moved, 40)
  }
}

/// A plan in small whole numbers: gross output, industrial output with its growth, and services, with nothing
/// said of agriculture.
private struct SmallPlan {
  let result: Int
  /// Gross output, industrial output, its growth, services: as the targets of a repair are ordered.
  let printed: [Int]

  init(_ generator: inout SplitMix64) {
    result = .random(in: 9...14, using: &generator)
    let growth = Int.random(in: 3...20, using: &generator)
    let industry = result + .random(in: 0...5, using: &generator)
    let services = Int.random(in: 3...6, using: &generator)
    let total = industry + services + .random(in: -4...2, using: &generator)
    printed = [total, industry, growth, services]
  }

  var lines: [RepairFixture.Line] {
    [
      .init(indicator: "gross_output", result: "18", level: "\(printed[0])"),
      .init(
        indicator: "industrial_output", result: "\(result)", level: "\(printed[1])",
        growth: "\(printed[2])"),
      .init(indicator: "tertiary_output", result: "4", level: "\(printed[3])"),
    ]
  }

  func isConsistent(_ values: [Int]) -> Bool {
    agrees(industry: values[1], growth: values[2]) && values[0] - values[1] - values[3] >= 0
      && values.allSatisfy { $0 >= 0 }
  }

  /// In quarters of a hundredth: |100 T − A (100 + q)| ≤ max(50, A / 2), or as printed where the rounding of A, q
  /// and T together explains that.
  private func agrees(industry: Int, growth: Int) -> Bool {
    let deviation = { (level: Int, rate: Int) in 4 * (100 * level - result * (100 + rate)) }
    let limit = max(200, 2 * result)
    let start = deviation(printed[1], printed[2])
    // 50 for T, 50 + q / 2 for A, A / 2 for q, and 1 / 4 for both.
    let isExplained = abs(start) <= 200 + 200 + 2 * printed[2] + 2 * result + 1
    let range = isExplained ? min(-limit, start)...max(limit, start) : -limit...limit
    return range.contains(deviation(industry, growth))
  }

  /// The least change of all plans near: what is farther costs more than moving the levels.
  func leastChange() -> Double {
    var least = Double.infinity
    for industry in 0...(printed[1] + 12) {
      for growth in 0...60 where agrees(industry: industry, growth: growth) {
        for services in 0...(printed[3] + 12) {
          let total = max(printed[0], industry + services)
          least = min(least, change([total, industry, growth, services]))
        }
      }
    }
    return least
  }

  private func change(_ values: [Int]) -> Double {
    zip(values, printed).reduce(0) { $0 + Double(abs($1.0 - $1.1)) / Double($1.1) }
  }

  func testAResultOfNoughtThatNoGrowthLeadsFromIsNamed() throws {
    let plan = try RepairFixture.plan([
      RepairFixture.Line(indicator: "x", result: "0.00", level: "5.0", growth: "10.0")
    ])
    let found = try PlanRepair(of: plan).contradictions
    XCTAssertEqual(found.map(\.indicators), [["x"]])
    XCTAssertEqual(
      found.first?.message.english,
      "the 2020 level of x is 0.00: growth of 10.0 % doesn't lead from it to the target of 5.0")
    let quiet = try RepairFixture.plan([
      RepairFixture.Line(indicator: "x", result: "0.00", level: "0.00", growth: "10.0")
    ])
    XCTAssertEqual(try PlanRepair(of: quiet).contradictions, [])
  }

  func testExchangedTargetsAreToBeMendedFirst() throws {
    let lines = [
      RepairFixture.Line(indicator: "x", result: "100.0", level: "110.0", growth: "10.0"),
      RepairFixture.Line(indicator: "a", result: "40.0", level: "66.0", growth: "10.0"),
      RepairFixture.Line(indicator: "b", result: "60.0", level: "44.0", growth: "10.0"),
    ]
    let sum = AccountingIdentity(left: "x", relation: .equal, right: ["a", "b"])
    let repair = try PlanRepair(of: try RepairFixture.plan(lines, [sum]))
    let found = try XCTUnwrap(repair.contradictions.first)
    XCTAssertEqual(found.indicators, ["a", "b"])
    XCTAssertEqual(found.year, 2021)
    XCTAssertEqual(
      found.message.english, "the 2021 target levels of a and b are exchanged (P19)")
    XCTAssertEqual(found.advice?.english, "exchange the two figures")
    XCTAssertFalse(repair.isProvenSmallest)
  }
}
