import TestSupport
import XCTest

@testable import IndicatorForecast

/// The right rule ranks first when one fault is planted in a consistent plan.
final class PlantedFaultTests: XCTestCase {
  /// Plans of each kind of fault; five kinds are 1,000.
  private static let count = 200

  func testTheRightRuleRanksFirst() {
    var found = 0
    for (index, fault) in PlantedFault.allCases.enumerated() {
      var (named, located) = (0, 0)
      for number in 0..<Self.count {
        let outcome = outcome(fault, seed: UInt64(1000 * (index + 1) + number))
        named += outcome.isNamed ? 1 : 0
        located += outcome.isLocated ? 1 : 0
      }
      print("\(fault): \(named) named first, \(located) at the right figure, of \(Self.count)")
      XCTAssertGreaterThanOrEqual(Double(named), 0.95 * Double(Self.count), "\(fault)")
      XCTAssertGreaterThanOrEqual(Double(located), 0.9 * Double(Self.count), "\(fault)")
      found += named
    }
    let planted = Self.count * PlantedFault.allCases.count
    XCTAssertGreaterThanOrEqual(Double(found), 0.95 * Double(planted))
  }

  /// Whether the first failure is of the right rule, and, of a slip, about the figure that was misprinted.
  private func outcome(
    _ fault: PlantedFault, seed: UInt64
  ) -> (isNamed: Bool, isLocated: Bool) {
    var generator = SplitMix64(seed: seed)
    var plan = GeneratedPlan(years: 8, using: &generator)
    let key = fault.plant(in: &plan, using: &generator)
    let failures = plan.review.findings.filter { $0.status == .fail }
    let isNamed = failures.first?.rule == fault.rule
    if !isNamed {
      let shown = failures.prefix(3).map { "\($0.rule.rawValue) \($0.message.english)" }
      print("\(fault) \(seed): \(shown)")
    }
    guard let key, let first = failures.first else { return (isNamed, isNamed) }
    let isThere =
      first.indicator == key.indicator && first.year == key.year
      && first.suspects.contains { $0.measure == key.measure }
    return (isNamed, isNamed && isThere)
  }
}
