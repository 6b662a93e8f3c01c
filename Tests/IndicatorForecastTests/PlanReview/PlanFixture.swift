import IndicatorDatasets
import XCTest

@testable import IndicatorForecast

/// Plans of towns, put together from a few figures.
enum PlanFixture {
  static func row(
    _ stage: Stage, _ measure: Measure, _ year: Int, _ figure: String?,
    _ qualifier: Qualifier = .exact, indicator: String = "gross_output",
    area: String = "taiping", vintage: Int? = nil, prices: PriceBasis? = nil
  ) throws -> Observation {
    Observation(
      area: area, indicator: indicator, year: year, stage: stage, measure: measure,
      value: try figure.map { try PrintedNumber(parsing: $0) },
      unit: measure == .growth ? .percent : .yuan(powerOfTen: 8), priceBasis: prices,
      qualifier: qualifier, vintage: vintage ?? (stage == .target ? year : year + 1),
      source: ObservationSource(document: "report"))
  }

  /// Levels from a year on.
  static func levels(
    _ figures: [String], from year: Int, indicator: String = "gross_output",
    area: String = "taiping"
  ) throws -> [Observation] {
    try figures.enumerated().map {
      try row(.actual, .level, year + $0, $1, indicator: indicator, area: area)
    }
  }

  /// Growth rates from a year on.
  static func rates(
    _ figures: [String], from year: Int, indicator: String = "gross_output",
    area: String = "taiping"
  ) throws -> [Observation] {
    try figures.enumerated().map {
      try row(.actual, .growth, year + $0, $1, indicator: indicator, area: area)
    }
  }

  /// The plan of one area, without outlooks unless asked for.
  static func plan(
    _ year: Int, _ rows: [Observation], identities: [AccountingIdentity] = [],
    area: String = "taiping", thresholds: ReviewThresholds = ReviewThresholds(),
    outlooks: Bool = false
  ) throws -> AreaPlan {
    let plans = AreaPlan.plans(
      for: year, from: rows, identities: identities, thresholds: thresholds,
      priors: outlooks ? .builtIn : nil)
    return try XCTUnwrap(plans.first { $0.area == area })
  }

  /// The only finding of a rule about an indicator.
  static func finding(
    _ rule: some PlanRule, _ plan: AreaPlan, _ indicator: String = "gross_output",
    file: StaticString = #filePath, line: UInt = #line
  ) throws -> Finding {
    let found = rule.findings(for: plan).filter { $0.indicator == indicator }
    XCTAssertEqual(found.count, 1, file: file, line: line)
    let finding = try XCTUnwrap(found.first, file: file, line: line)
    XCTAssertEqual(finding.rule, rule.code, file: file, line: line)
    XCTAssertFalse(finding.message.english.isEmpty, file: file, line: line)
    XCTAssertFalse(finding.message.chinese.isEmpty, file: file, line: line)
    XCTAssertNotEqual(finding.severity, .error, file: file, line: line)
    return finding
  }

  /// The plan of the shipped reports, with its outlooks.
  static func taiping(_ year: Int) throws -> AreaPlan {
    try plan(
      year, try IndicatorDataset.taiping.observations(),
      identities: try IndicatorDataset.taiping.identities(), outlooks: true)
  }
}
