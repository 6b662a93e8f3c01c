import IndicatorForecast
import TestSupport
import XCTest

/// Generated plans, consistent or with a fault, repaired and looked at with arithmetic of the tests' own.
final class RepairPropertyTests: XCTestCase {
  private static let parts = ["industrial_output", "agricultural_output", "tertiary_output"]

  func testConsistentPlansAreUntouched() throws {
    var generator = SplitMix64(seed: 2021)
    for round in 0..<150 {
      let repair = try PlanRepair(of: Self.plan(&generator, faulty: false))
      XCTAssertEqual(repair.moves, [], "round \(round)")
    }
  }

  func testRepairedPlansContradictThemselvesNoMore() throws {
    var generator = SplitMix64(seed: 2022)
    var moved = 0
    for round in 0..<150 {
      let plan = try Self.plan(&generator, faulty: true)
      let repair = try PlanRepair(of: plan)
      try assertConsistent(repair, plan, "round \(round)")
      moved += repair.moves.isEmpty ? 0 : 1
    }
    XCTAssertGreaterThan(moved, 100, "faults are repaired, not overlooked")
  }

  func testKeptTargetsAreUntouchedAndTheRestAgrees() throws {
    var generator = SplitMix64(seed: 2023)
    for round in 0..<60 {
      let plan = try Self.plan(&generator, faulty: true)
      let kept = TargetChoice(
        indicator: ["gross_output", "industrial_output"].randomElement(using: &generator),
        measure: [.level, .growth].randomElement(using: &generator))
      guard kept.measure == .growth || plan.indicator(kept.indicator ?? "")?.target != nil else {
        continue
      }
      let repair = try PlanRepair(of: plan, options: RepairOptions(kept: [kept]))
      let free = try PlanRepair(of: plan)
      try assertConsistent(repair, plan, "round \(round)")
      XCTAssertTrue(repair.targets.filter(\.isKept).allSatisfy { !$0.isMoved }, "round \(round)")
      // What is kept can only make a repair dearer, but for the rounding of a handful of ratios.
      XCTAssertGreaterThanOrEqual(repair.totalChange, free.totalChange - 1e-9, "round \(round)")
    }
  }

  func testARepairedPlanNeedsNoSecondRepair() throws {
    var generator = SplitMix64(seed: 2024)
    for round in 0..<60 {
      let lines = Self.lines(&generator, faulty: true)
      let repair = try PlanRepair(of: RepairFixture.plan(lines, RepairFixture.identities))
      let figures = repair.figures
      let mended = lines.map { line in
        var line = line
        line.level = line.level.map { _ in figures["\(line.indicator) level"] ?? "" }
        line.growth = line.growth.map { _ in figures["\(line.indicator) growth"] ?? "" }
        return line
      }
      let again = try PlanRepair(of: RepairFixture.plan(mended, RepairFixture.identities))
      XCTAssertEqual(again.moves, [], "round \(round)")
    }
  }

  private static func plan(_ generator: inout SplitMix64, faulty: Bool) throws -> AreaPlan {
    try RepairFixture.plan(lines(&generator, faulty: faulty), RepairFixture.identities)
  }

  /// Results and targets rounded from amounts that fit exactly; faults are put into the printed targets.
  private static func lines(
    _ generator: inout SplitMix64, faulty: Bool
  ) -> [RepairFixture.Line] {
    let decimals = Int.random(in: 0...2, using: &generator)
    let results = parts.map { _ in Double.random(in: 20...90, using: &generator) }
    let targets = results.map { $0 * Double.random(in: 0.97...1.2, using: &generator) }
    var amounts = Array(zip(results, targets))
    amounts.insert((results.reduce(0, +), targets.reduce(0, +)), at: 0)
    var lines = zip(["gross_output"] + parts, amounts).map { indicator, amount in
      RepairFixture.Line(
        indicator: indicator, result: NumberText(amount.0).fixed(decimals),
        level: NumberText(amount.1).fixed(decimals),
        growth: NumberText((amount.1 / amount.0 - 1) * 100).fixed(2))
    }
    guard faulty else { return lines }
    let slip = Int.random(in: 0..<4, using: &generator)
    let factor = Double.random(in: 0.85...1.15, using: &generator)
    lines[slip].level = NumberText(amounts[slip].1 * factor).fixed(decimals)
    if Bool.random(using: &generator) {
      lines[Int.random(in: 1..<4, using: &generator)].level = nil
    }
    return lines
  }

  /// Each level lies where its result and growth can put it, and parts add up to their total within rounding.
  private func assertConsistent(_ repair: PlanRepair, _ plan: AreaPlan, _ message: String) throws {
    var levels: [String: PrintedNumber] = [:]
    for target in repair.targets where target.measure == .level {
      levels[target.indicator] = target.repaired
    }
    for target in repair.targets where target.measure == .growth {
      guard let level = levels[target.indicator],
        let result = plan.indicator(target.indicator)?.result?.value
      else { continue }
      let growth = target.repaired
      let least =
        (result.doubleValue - result.halfUnit)
        * (1 + (growth.doubleValue - growth.halfUnit) / 100)
      let most =
        (result.doubleValue + result.halfUnit)
        * (1 + (growth.doubleValue + growth.halfUnit) / 100)
      // Numbers of the order of 100: their arithmetic is good to 1e-12.
      XCTAssertLessThan(least - level.halfUnit, level.doubleValue + 1e-11, message)
      XCTAssertGreaterThan(most + level.halfUnit, level.doubleValue - 1e-11, message)
    }
    let parts = Self.parts.compactMap { levels[$0] }
    let total = try XCTUnwrap(levels["gross_output"])
    guard parts.count == 3 else { return }
    let rest = parts.reduce(total.doubleValue) { $0 - $1.doubleValue }
    XCTAssertLessThan(abs(rest), 4 * total.halfUnit + 1e-11, message)
  }
}
