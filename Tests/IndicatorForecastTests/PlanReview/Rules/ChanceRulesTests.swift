import IndicatorDatasets
import XCTest

@testable import IndicatorForecast

/// What holds for all rules about likelihood.
final class ChanceRulesTests: XCTestCase {
  private func findings(_ observations: [Observation], _ year: Int) -> [Finding] {
    let plans = AreaPlan.plans(for: year, from: observations)
    return PlanReview(of: year, plans: plans, rules: PlanReview.chanceRules).findings
  }

  func testNoneOfThemIsEverMoreThanAWarning() throws {
    let china = try IndicatorDataset.china.observations()
    let taiping = try IndicatorDataset.taiping.observations()
    var count = 0
    for (observations, years) in [(china, [2003, 2012, 2016, 2021]), (taiping, [2021, 2022])] {
      for year in years {
        for finding in findings(observations, year) {
          count += 1
          XCTAssertLessThan(finding.severity, .error)
          XCTAssertFalse(finding.message.chinese.isEmpty)
          XCTAssertEqual(finding.suspicion > 0, finding.status == .fail, finding.message.english)
          if finding.status == .notEvaluable {
            XCTAssertTrue(finding.message.english.hasPrefix("not evaluable without"))
          }
          if let probability = finding.probability {
            XCTAssertTrue((0...1).contains(probability))
          }
        }
      }
    }
    XCTAssertGreaterThan(count, 60)
  }

  func testEachRuleSaysNoMoreThanOneThingOfAnIndicatorAndYear() throws {
    let found = findings(try IndicatorDataset.taiping.observations(), 2022)
    let keys = found.map { "\($0.rule) \($0.area) \($0.indicator) \($0.year)" }
    XCTAssertEqual(Set(keys).count, keys.count)
  }

  func testEachHasItsOwnCode() {
    let codes = PlanReview.chanceRules.map(\.code)
    XCTAssertEqual(
      codes.map(\.rawValue), ["P13", "P14", "P15", "P16", "P21", "P22", "P23", "P25"])
  }

  func testEveryLimitOfTheirsCanBeSet() throws {
    let rules = Set(PlanReview.chanceRules.map(\.code))
    let limits = ReviewLimit.all.filter { rules.contains($0.rule) }
    XCTAssertEqual(Set(limits.map(\.rule)), rules)
    for limit in limits {
      var thresholds = ReviewThresholds()
      XCTAssertTrue(limit.range.contains(limit.value(in: thresholds)), limit.name)
      limit.set(limit.range.upperBound, in: &thresholds)
      XCTAssertEqual(limit.value(in: thresholds), limit.range.upperBound, limit.name)
    }
  }
}
