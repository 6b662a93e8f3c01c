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

  func testRoundingAloneNeverTriggersAnArithmeticFinding() {
    var evaluated: [PlanRuleCode: Int] = [:]
    for seed in UInt64(0)..<10_000 {
      var generator = SplitMix64(seed: seed)
      let findings = GeneratedPlan(years: 2, using: &generator).review(by: Self.rules).findings
      for finding in findings where finding.status != .notEvaluable {
        evaluated[finding.rule, default: 0] += 1
        guard finding.status == .fail else { continue }
        XCTAssertFalse(
          Self.arithmetic.contains(finding.rule) || finding.severity == .error,
          "seed \(seed): \(finding.message.english)")
      }
    }
    // Every plan has its sums, parts and growth rates, or the test would prove nothing.
    for rule in [PlanRuleCode.targetGrowth, .impliedBase, .sumOfParts, .growthRange, .partOfWhole] {
      XCTAssertGreaterThanOrEqual(evaluated[rule, default: 0], 10_000, rule.rawValue)
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
