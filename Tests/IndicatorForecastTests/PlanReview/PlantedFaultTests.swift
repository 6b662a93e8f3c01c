import ForecastModels
import TestSupport
import XCTest

@testable import IndicatorForecast

/// The right rule ranks first when one fault is planted in a consistent plan.
final class PlantedFaultTests: XCTestCase {
  /// Plans of each kind of fault; five kinds are 1,000.
  private static let count = 200
  /// Plans of each kind that are reviewed with their outlooks, too: those take a second each.
  private static let countWithOutlooks = 20
  /// Fine slips that are reviewed with outlooks: three times as many, since there the order is closest.
  private static let countOfFineSlips = 60

  func testTheRightRuleRanksFirst() {
    let found = PlantedFault.allCases.reduce(0) { sum, fault in
      sum + named(fault, Self.count, priors: nil)
    }
    let planted = Self.count * PlantedFault.allCases.count
    XCTAssertGreaterThanOrEqual(Double(found), 0.95 * Double(planted))
  }

  /// The chances of targets (P13), past targets and evidence stand beside the rules of arithmetic then.
  func testTheRightRuleRanksFirstBesideTheOutlooks() {
    let found = PlantedFault.allCases.reduce(0) { sum, fault in
      sum + named(fault, Self.countWithOutlooks, priors: .builtIn)
    }
    let planted = Self.countWithOutlooks * PlantedFault.allCases.count
    XCTAssertGreaterThanOrEqual(Double(found), 0.95 * Double(planted))
  }

  /// A fine slip ranks first also beside the warnings that the plan deserves without it.
  func testAFineSlipRanksFirstBesideTheOutlooks() {
    let first = UInt64(1000 * (PlantedFault.allCases.firstIndex(of: .fineSlip).map { $0 + 1 } ?? 0))
    var (named, firstNew) = (0, 0)
    for seed in first..<first + UInt64(Self.countOfFineSlips) {
      let outcome = outcome(.fineSlip, seed: seed, .builtIn)
      named += outcome.isNamed ? 1 : 0
      firstNew += outcome.isFirstNew ? 1 : 0
    }
    let count = Self.countOfFineSlips
    print("fineSlip beside outlooks: \(named) named first, \(firstNew) of what is new, of \(count)")
    XCTAssertGreaterThanOrEqual(Double(firstNew), 0.95 * Double(count))
    XCTAssertGreaterThanOrEqual(Double(named), 0.95 * Double(count))
  }

  /// A slip that the roundings of all its equations hide can't be seen: nobody is accused of it.
  func testASlipThatRoundingsHideAccusesNobody() {
    var (seen, hidden, levels) = (0, 0, 0)
    for seed in UInt64(30_000)..<31_000 {
      var generator = SplitMix64(seed: seed)
      var plan = GeneratedPlan(years: 8, using: &generator)
      let (key, slip, _) = PlantedFault.slip(in: plan, using: &generator)
      plan.figures[key]?.misprint = slip
      guard !plan.isContradictory else {
        seen += 1
        continue
      }
      hidden += 1
      levels += key.measure == .level ? 1 : 0
      let accusations = plan.review.findings.filter {
        $0.status == .fail && [.digitSlip, .percentSlip, .unitSlip].contains($0.rule)
      }
      XCTAssertEqual(accusations, [], "seed \(seed)")
    }
    print("\(seen) slips seen, \(hidden) hidden by roundings, \(levels) of them in levels")
    // Most slips change more than the last digit.
    XCTAssertGreaterThan(seen, 5 * hidden)
  }

  /// A target's growth that is off by about half a point: a digit of it may be likely, one of an innocent figure never.
  func testARateOffByHalfAPointMakesNoOtherFigureLikely() {
    var (seen, likely) = (0, 0)
    for seed in UInt64(40_000)..<40_200 {
      var generator = SplitMix64(seed: seed)
      var plan = GeneratedPlan(years: 4, using: &generator)
      let key = PlantedFault.moveRate(in: &plan, using: &generator)
      guard plan.isContradictory else { continue }
      seen += 1
      let slips = plan.review(by: [DigitSlipRule()]).findings.filter {
        $0.status == .fail && $0.message.english.contains(" likely ")
      }
      for slip in slips {
        likely += 1
        XCTAssertEqual(slip.indicator, key.indicator, "seed \(seed): \(slip.message.english)")
        XCTAssertTrue(
          slip.message.english.contains("2021 target growth of"),
          "seed \(seed): \(slip.message.english)")
      }
    }
    print("\(seen) rates seen to be off, a digit of \(likely) is called likely")
    XCTAssertGreaterThan(seen, 150)
    XCTAssertGreaterThan(likely, seen / 4)
  }

  /// How often the right rule ranks first.
  private func named(_ fault: PlantedFault, _ count: Int, priors: PooledPriors?) -> Int {
    let index = PlantedFault.allCases.firstIndex(of: fault) ?? 0
    var (named, located, undeclared) = (0, 0, 0)
    for number in 0..<count {
      let outcome = outcome(fault, seed: UInt64(1000 * (index + 1) + number), priors)
      named += outcome.isNamed ? 1 : 0
      undeclared += outcome.isNamed && number % 2 == 1 ? 1 : 0
      located += outcome.isLocated ? 1 : 0
    }
    let beside = priors == nil ? "" : " beside outlooks"
    print(
      "\(fault)\(beside): \(named) named first, \(undeclared) of them without prices, "
        + "\(located) at the right figure, of \(count)")
    XCTAssertGreaterThanOrEqual(Double(named), 0.95 * Double(count), "\(fault)\(beside)")
    // Where a last digit is wrong, that of another figure mostly explains the same.
    guard fault != .fineSlip else { return named }
    XCTAssertGreaterThanOrEqual(Double(located), 0.9 * Double(count), "\(fault)\(beside)")
    return named
  }

  /// Whether the first failure is of the right rule, and, of a slip, about the figure that was misprinted; and
  /// whether it is the first of those that the plan without the fault doesn't have.
  private func outcome(
    _ fault: PlantedFault, seed: UInt64, _ priors: PooledPriors?
  ) -> (isNamed: Bool, isLocated: Bool, isFirstNew: Bool) {
    var generator = SplitMix64(seed: seed)
    var plan = GeneratedPlan(years: 8, using: &generator)
    // Every second plan declares no prices, and every third counts people.
    plan.prices = seed.isMultiple(of: 2) ? .current : nil
    plan.countsPeople = seed.isMultiple(of: 3)
    let clean = plan
    let key = fault.plant(in: &plan, using: &generator)
    let review = plan.review(by: PlanReview.rules, priors: priors)
    let failures = review.findings.filter { $0.status == .fail }
    let isNamed = failures.first?.rule == fault.rule
    if !isNamed {
      let shown = failures.prefix(3).map { "\($0.rule.rawValue) \($0.message.english)" }
      print("\(fault) \(seed): \(shown)")
    }
    let isFirstNew =
      isNamed
      || firstNew(failures, beside: clean.review(by: PlanReview.rules, priors: priors))
        == fault.rule
    guard let key, let first = failures.first else { return (isNamed, isNamed, isFirstNew) }
    let isThere =
      first.indicator == key.indicator && first.year == key.year
      && first.suspects.contains { $0.measure == key.measure }
    return (isNamed, isNamed && isThere, isFirstNew)
  }

  /// The rule of the first failure that another review doesn't have about the same figure.
  private func firstNew(_ failures: [Finding], beside other: PlanReview) -> PlanRuleCode? {
    let place = { (finding: Finding) in
      "\(finding.rule.rawValue) \(finding.indicator) \(finding.year)"
    }
    let known = Set(other.findings.filter { $0.status == .fail }.map(place))
    return failures.first { !known.contains(place($0)) }?.rule
  }
}
