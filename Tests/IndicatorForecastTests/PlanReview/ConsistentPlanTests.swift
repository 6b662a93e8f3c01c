import IndicatorForecast
import TestSupport
import XCTest

/// Plans that are right to the last digit are never accused of arithmetic.
final class ConsistentPlanTests: XCTestCase {
  /// The rules whose failures say that figures can't all be right, or that one was misprinted.
  private static let arithmetic: Set<PlanRuleCode> = [
    .targetGrowth, .resultGrowth, .impliedBase, .sumOfParts, .weightedGrowth, .growthRange,
    .partOfWhole, .unitSlip, .percentSlip, .digitSlip,
  ]

  /// All rules of figures; those about chances and other areas have nothing to do with rounding.
  private static let rules: [any PlanRule] = PlanReview.rules.filter { rule in
    arithmetic.union([.residualSector, .shareDrift, .incrementShare, .revision])
      .contains(rule.code)
  }

  /// In a quarter of the plans targets are bounds, a third declares no prices, and a fifth counts people.
  func testRoundingAloneNeverTriggersAnArithmeticFinding() async {
    let batches = stride(from: UInt64(0), to: 14_000, by: 500)
    let tallies = await withTaskGroup(of: Tally.self) { group in
      for first in batches { group.addTask { Tally(seeds: first..<first + 500) } }
      return await group.reduce(into: [Tally]()) { $0.append($1) }
    }
    for accusation in tallies.flatMap(\.accusations).sorted() { XCTFail(accusation) }
    // Every plan has its sums, parts and growth rates, or the test would prove nothing.
    for rule in [PlanRuleCode.targetGrowth, .impliedBase, .sumOfParts, .growthRange, .partOfWhole] {
      let evaluated = tallies.reduce(0) { $0 + $1.evaluated[rule, default: 0] }
      XCTAssertGreaterThanOrEqual(evaluated, 10_000, rule.rawValue)
    }
  }

  /// What the rules say of some generated plans.
  private struct Tally: Sendable {
    private(set) var evaluated: [PlanRuleCode: Int] = [:]
    private(set) var accusations: [String] = []

    init(seeds: Range<UInt64>) {
      for seed in seeds {
        var generator = SplitMix64(seed: seed)
        var plan = GeneratedPlan(years: 2, using: &generator)
        if seed % 4 == 0 { plan.printBounds(using: &generator) }
        if seed % 3 == 0 { plan.prices = nil }
        plan.countsPeople = seed % 5 == 0
        for finding in plan.review(by: rules).findings where finding.status != .notEvaluable {
          evaluated[finding.rule, default: 0] += 1
          let isAccusation = arithmetic.contains(finding.rule) || finding.severity == .error
          guard finding.status == .fail, isAccusation else { continue }
          accusations.append("seed \(seed): \(finding.message.english)")
        }
      }
    }
  }

  func testCleanPlansWithAHistoryHaveNoError() {
    for seed in UInt64(20_000)..<20_300 {
      var generator = SplitMix64(seed: seed)
      let review = GeneratedPlan(years: 8, using: &generator).review
      XCTAssertNotEqual(review.gravest, .error, "seed \(seed)")
    }
  }
}
