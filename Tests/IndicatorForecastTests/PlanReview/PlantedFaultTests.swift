import TestSupport
import XCTest

@testable import IndicatorForecast

/// The right rule ranks first when one fault is planted in a consistent plan.
final class PlantedFaultTests: XCTestCase {
  /// Plans of each kind of fault; all kinds together are 1,000.
  private static let count = 200

  func testTheRightRuleRanksFirst() {
    var found = 0
    var planted = 0
    for (index, fault) in Self.faults.enumerated() {
      let hits = (0..<Self.count).count { number in
        isNamedFirst(fault, seed: UInt64(1000 * (index + 1) + number))
      }
      print("\(fault): \(hits) of \(Self.count)")
      XCTAssertGreaterThanOrEqual(Double(hits), 0.9 * Double(Self.count), "\(fault)")
      found += hits
      planted += Self.count
    }
    XCTAssertGreaterThanOrEqual(Double(found), 0.95 * Double(planted))
  }

  /// An implausible acceleration is P15's to name: it is planted as soon as that rule is in the catalogue.
  private static var faults: [PlantedFault] {
    let codes = Set(PlanReview.rules.map(\.code))
    return PlantedFault.allCases.filter { codes.contains($0.rule) }
  }

  private func isNamedFirst(_ fault: PlantedFault, seed: UInt64) -> Bool {
    var generator = SplitMix64(seed: seed)
    var plan = GeneratedPlan(years: 8, using: &generator)
    fault.plant(in: &plan, using: &generator)
    let findings = plan.review.findings
    let first = findings.first { $0.status == .fail }
    let isRight = first?.rule == fault.rule
    if !isRight {
      let failures = findings.filter { $0.status == .fail }.prefix(3)
      print("\(fault) \(seed): \(failures.map { "\($0.rule.rawValue) \($0.message.english)" })")
    }
    return isRight
  }
}
